package import Conversations
package import Detection

/// One conversation as tuning keeps it: its tape, where its messages are, and what the log says became of it.
///
/// It holds no words. Identifiers of messages are hashes, so that labels can name them.
package struct TapedCase: Sendable, Equatable {
  /// The identifier that the export gives it, and which session of it.
  package var id: [UInt8] = []
  package var session = 0
  /// Where it begins, by the number of the input, and the line there, from 0 on.
  package var file = 0
  package var line = 0
  /// Who belongs together when cases are drawn: the customer where one is known, else the conversation.
  package var cluster: UInt64 = 0
  /// The first message of the customer; `nil` without times.
  package var startedAt: Instant?
  /// The time of its first public message, from which those of its messages are counted; `nil` without times.
  package var begunAt: Instant?
  /// Whether its open turn is decided.
  package var isMature = true
  /// How it ended, for the calibration of confidences; `nil` while it is open.
  package var endedBadly: Bool?
  /// The event at which a human of the service first wrote or joined; -1 where none did.
  package var humanAt: Int32 = -1
  /// Whether a human spoke before the AI and before any handover.
  package var isHumanFirst = false
  /// Whole minutes in which a human was busy with it; -1 where that is unknown.
  package var humanMinutes: Int32 = -1
  /// Whether a handover was begun and no human wrote, as far as the export can show that.
  package var isUnfulfilled = false
  /// The first event at which the customer asked for a human, and the first such event that no human answered; -1 where
  /// there is none, and where the export does not show humans and a handover was begun.
  package var askedAt: Int32 = -1
  package var unansweredAt: Int32 = -1
  /// The topics that came up.
  package var topics: TopicSet = []
  /// What the export itself says of the need for a human.
  package var reported: Opinion?
  /// The public messages, in order.
  package var messages: [TapedMessage] = []
  package var tape = Tape()

  package init() {}

  /// Substantive AI messages up to an event, itself among them.
  package func answers(upTo event: Int32) -> Int32 {
    var count: Int32 = 0
    for message in messages where message.isAnswer {
      if message.event > event { break }
      count += 1
    }
    return count
  }

  /// The number of the public message at an event, or of the last one before it; `nil` when there is none.
  package func message(at event: Int32) -> Int? { messages.lastIndex { $0.event <= event } }
}

/// A public message, without its words.
package struct TapedMessage: Sendable, Equatable {
  /// Its place among the events of the conversation.
  package var event: Int32
  package var speaker: Speaker
  /// Whether it is a substantive message of the AI.
  package var isAnswer: Bool
  /// A hash of 40 bits of the identifier that the export gives it; 0 where it gives none.
  package var name: UInt64
  /// Seconds since the first message of the conversation; -1 without a time.
  package var seconds: Int32
  /// Its line in the input, from 0 on.
  package var line: Int32

  package init(event: Int32, speaker: Speaker, isAnswer: Bool, name: UInt64, seconds: Int32, line: Int32) {
    (self.event, self.speaker, self.isAnswer) = (event, speaker, isAnswer)
    (self.name, self.seconds, self.line) = (name, seconds, line)
  }

  /// The hash by which an identifier is known; never 0.
  package static func name(of identifier: some Sequence<UInt8>) -> UInt64 {
    // FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo).
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in identifier { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return max(1, (hash ^ (hash >> 40)) & 0xff_ffff_ffff)
  }
}
