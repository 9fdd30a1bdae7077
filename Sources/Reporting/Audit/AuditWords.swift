import Detection
import Judging
import Redaction
import Rendering
import Studies

/// What the facts of an audit are called where people read.
enum AuditWords {
  /// What a rule asks, as a short clause.
  static func rule(_ rule: Breaches.Kind) -> SafeText {
    switch rule {
    case .humanRequired: "a person writes after the topic"
    case .draftOnly: "the AI answers only with a release"
    case .overSLA: "a person writes within the time limit"
    case .saidTooMuch: "the AI says only what is allowed"
    case .unowned: "the owner comes"
    }
  }

  /// How a rule stands, as an adjective.
  static func state(_ state: Ruling.State) -> SafeText {
    switch state {
    case .kept: "kept"
    case .broken: "broken"
    case .unjudgeable: "cannot be judged"
    case .open: "still open"
    case .openBroken: "broken, though still open"
    }
  }

  /// Why a rule stands so.
  static func reason(_ reason: Ruling.Reason) -> SafeText {
    switch reason {
    case .noHumanMessages: "the export does not hold what people write"
    case .noTimes: "times are missing or contradict the order of the messages"
    case .noTeam: "a person came, and nothing names the team"
    case .noHuman: "no person wrote by the end of the conversation"
    case .unknownSpeakers: "no person is known to have written, and some messages have a role that nobody declared"
    case .tooLate: "no person wrote within the time limit"
    case .answered: "the AI answered without a release"
    case .saidTooMuch: "the AI said what is not allowed there"
    case .otherTeam: "another team came than the owner"
    }
  }

  /// What is odd, as a sentence about one handover.
  static func anomaly(_ kind: Anomaly.Kind) -> SafeText {
    switch kind {
    case .takeoverOutsideAI: "somebody took over where the AI did not have the conversation"
    case .humanWithoutTakeover: "a person wrote, and no takeover or handover stands before it"
    case .transferWithoutTarget: "it was passed on, and neither a team nor a person is named"
    case .transferWithoutNote: "it was passed on without a note"
    case .transferUnannounced: "it was passed on, and no word to the customer about it was found"
    case .transferUnanswered: "it was passed on, and nobody wrote any more"
    case .transferBounced: "it was passed on and came back to who had passed it on"
    }
  }

  /// What is expected there.
  static func expectation(_ kind: Anomaly.Kind) -> SafeText {
    switch kind {
    case .takeoverOutsideAI: "a takeover begins while the AI has the conversation or a handover waits"
    case .humanWithoutTakeover: "a person writes after a takeover or a handover"
    case .transferWithoutTarget: "a transfer names its target"
    case .transferWithoutNote: "a transfer carries a note with the context"
    case .transferUnannounced: "the customer is told of a transfer"
    case .transferUnanswered, .transferBounced: "the target of a transfer is there and answers"
    }
  }

  /// The number of the requirement that speaks of it.
  static func requirement(_ kind: Anomaly.Kind) -> SafeText {
    switch kind {
    case .takeoverOutsideAI: "R1.4"
    case .humanWithoutTakeover: "R1.7"
    case .transferWithoutTarget: "R1.12"
    case .transferWithoutNote: "R1.13"
    case .transferUnannounced: "R1.14"
    case .transferUnanswered, .transferBounced: "R1.15"
    }
  }

  /// What a conversation lacks.
  static func lack(_ lack: AuditCoverage.Lack) -> SafeText {
    switch lack {
    case .text: "without words"
    case .times: "without usable times"
    case .humanMessages: "in exports that do not hold what people write"
    case .language: "in a language that was neither named nor recognised"
    case .lists: "in a language without word lists: topics are not looked for in their words"
    case .medium: "of an unknown medium: judged as a chat"
    case .voiceText: "by voice, without a transcript"
    case .open: "still open at the cut-off: not in any rate"
    case .unengaged: "without a word of the customer: not in any rate"
    }
  }

  /// What a message lacks.
  static func unseen(_ kind: UnseenParts.Kind) -> SafeText {
    switch kind {
    case .attachment: "attachments, whose content no export holds"
    case .redacted: "words that the export took out"
    case .deleted: "deleted messages"
    case .unknownSpeaker: "messages of a role that nobody declared: any of them may be a person"
    }
  }

  /// Who had the floor.
  static func mode(_ mode: Mode) -> SafeText {
    switch mode {
    case .unassigned: "nobody yet"
    case .ai: "the AI"
    case .pending: "a handover was under way"
    case .human: "a person"
    case .closed: "closed"
    }
  }

  /// What a stratum holds.
  static func stratum(_ stratum: Judging.Stratum) -> SafeText {
    switch stratum {
    case .flagged: "flagged: with a request or an obliged topic"
    case .suppressedMatch: "a match was seen and not counted"
    case .nearMiss: "near the threshold"
    case .topicAdjacent: "a topic that obliges to nothing"
    case .rest: "all others"
    }
  }

  /// A place as people find it: `line 118, message 4 of 12`.
  static func place(_ place: AuditedPlace, of found: AuditedCase) -> SafeText {
    let line: SafeText = "line \(place.line)"
    guard let message = place.message else { return line + ", event \(place.event)" }
    return line + ", message \(message) of \(found.messages)"
  }

  /// The proof of an absence: what was read.
  static func absence(_ entry: AuditedEntry) -> SafeText {
    let scan = entry.topic.scan
    let at = entry.topic.at
    var text: SafeText
    if scan.firstLine == scan.lastLine {
      text = "no human wrote to the customer after "
      text += at.message.map { "message \($0) of \(entry.found.messages) in line \(at.line): " } ?? "line \(at.line): "
    } else {
      text = "no human wrote to the customer after line \(at.line): lines \(scan.firstLine) to \(scan.lastLine), "
    }
    text += ReportContent.counted(scan.messages, "message", "messages") + " read ("
    text += "\(scan.customer) customer, \(scan.ai) AI, \(scan.unknown) unknown"
    if scan.system > 0 { text += ", \(scan.system) system" }
    return text + ")"
  }

  /// The command that prints a line of an input.
  static func command(_ line: Int, of file: SafeText) -> SafeText {
    let name = file.content
    let isPlain =
      !name.isEmpty && !name.hasPrefix("-")
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3D, 0x40, 0x5F: true
        default: false
        }
      }
    // Within single quotes a shell takes everything as it is; a quote mark ends them, is escaped, and begins them anew.
    let quoted = name.replacing("'", with: "'\\''")
    let path: SafeText = isPlain ? file : "'" + SafeText(name: quoted) + "'"
    for (ending, program) in [(".gz", "gzip -dc"), (".zst", "zstd -dc"), (".xz", "xz -dc"), (".bz2", "bzip2 -dc")]
      as [(String, SafeText)] where name.hasSuffix(ending)
    {
      return program + " " + path + " | sed -n \(line)p"
    }
    return "sed -n \(line)p " + path
  }
}
