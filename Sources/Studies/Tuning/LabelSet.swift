package import Conversations
package import Intake

/// The labels of all files, by conversation.
///
/// A rater counts once for a conversation, with the first label; further ones are counted as repeated: those that name the
/// conversation alike at once, those that name it by another draw when it is found. Labels that stand in the export are
/// asked for conversation by conversation, because nobody knows of them before it is read.
package struct LabelSet: Sendable {
  private var labels: [RaterLabel.Subject: [RaterLabel]] = [:]
  /// How many labels were left out because their rater had labelled the conversation before, in the same file or in
  /// an earlier one.
  package private(set) var repeated = 0
  /// How many lines of the files are no label; second labels of a rater are ``repeated`` and not among them.
  package private(set) var refused = 0
  /// How many rows of sheets nobody answered.
  package private(set) var unanswered = 0
  /// The seeds of the draws that the labels speak of, ascending.
  package private(set) var seeds: [UInt64] = []

  package init() {}

  /// Takes in the labels of one file, and counts what of it is none.
  package mutating func add(_ file: LabelFile) {
    let second = file.faults.count { [.label(.doubleLabel), .label(.sameCase)].contains($0.reason) }
    repeated += second
    refused += file.faults.count - second
    unanswered += file.unanswered
    add(file.labels)
  }

  /// Takes in labels.
  package mutating func add(_ labels: [RaterLabel]) {
    for label in labels {
      guard self.labels[label.subject]?.contains(where: { $0.rater == label.rater }) != true else {
        repeated += 1
        continue
      }
      self.labels[label.subject, default: []].append(label)
      if case .drawn(_, let seed) = label.subject, !seeds.contains(seed) { seeds = (seeds + [seed]).sorted() }
    }
  }

  /// How many conversations have a label; one that is named by its identifier and by its draw is two.
  package var count: Int { labels.count }

  /// Everything that was said of one conversation; `nil` where nothing was.
  ///
  /// - Parameters:
  ///   - id: its identifier, byte for byte.
  ///   - export: the label that the export itself has.
  ///   - key: the first 64 bits of the hash of the identifier for a seed; asked for each of ``seeds``.
  package func labels(of id: [UInt8], export: Opinion? = nil, key: (UInt64) -> UInt64) -> ConversationLabels? {
    let subjects = [.id(id)] + seeds.map { RaterLabel.Subject.drawn(key: key($0), seed: $0) }
    var found = ConversationLabels()
    for subject in subjects {
      guard let labels = labels[subject] else { continue }
      found.subjects.append(subject)
      for label in labels { found.add(label) }
    }
    if let export { found.add(RaterLabel(.id(id), rater: RaterLabel.exportRater, export)) }
    return found.labels.isEmpty ? nil : found
  }

  /// How many conversations with a label are none of those that were found.
  package func absent(found: Set<RaterLabel.Subject>) -> Int { labels.keys.count { !found.contains($0) } }
}

/// Everything that was said of one conversation.
package struct ConversationLabels: Sendable, Equatable {
  /// Under which names the files have it.
  package fileprivate(set) var subjects: [RaterLabel.Subject] = []
  /// In the order of the names, then of the files; that of the export last. No rater stands there twice.
  package private(set) var labels: [RaterLabel] = []
  /// How many were left out because their rater had said something under another name of the conversation.
  package private(set) var repeated = 0

  fileprivate mutating func add(_ label: RaterLabel) {
    if labels.contains(where: { $0.rater == label.rater }) {
      repeated += 1
    } else {
      labels.append(label)
    }
  }

  /// What all of it comes to.
  ///
  /// What raters agreed on decides; else the majority of yes and no, and a tie is unsure. Who said unsure has no vote.
  /// The place is the lower median over raters of the first place that each of them names, and only those count who saw
  /// the need: alone, or because it was agreed on.
  ///
  /// - Parameter resolving: the number of the public message that a place names, from zero; `nil` where there is none.
  package func settled(resolving: (RaterLabel.GoldPlace) -> Int?) -> SettledLabel {
    let agreed = labels.filter(\.isAgreed)
    let votes = labels.filter { !$0.isAgreed }
    var settled = SettledLabel(opinion: Self.majority(agreed.isEmpty ? votes : agreed))
    settled.repeated = repeated
    let isAgreedNeed = !agreed.isEmpty && settled.opinion == .yes
    // Raters who only handed in what they agreed on speak with one voice.
    let voices = votes.isEmpty ? agreed : votes
    settled.yes = voices.count { $0.opinion == .yes }
    settled.no = voices.count { $0.opinion == .no }
    var firsts: [Int] = []
    var union: Set<Int> = []
    for label in labels {
      let places = label.gold.map(resolving)
      settled.unresolved += places.count { $0 == nil }
      let known = places.compactMap { $0 }
      let counts = label.opinion == .yes || isAgreedNeed
      let first = counts ? known.min() : nil
      if !label.isAgreed { settled.votes.append(.init(rater: label.rater, opinion: label.opinion, place: first)) }
      guard let first else { continue }
      firsts.append(first)
      union.formUnion(known)
    }
    if settled.opinion == .yes, !firsts.isEmpty {
      settled.place = firsts.sorted()[(firsts.count - 1) / 2]
      settled.gold = union.sorted()
    }
    settled.topic = Self.mostNamed(labels.compactMap(\.topic))
    return settled
  }

  private static func majority(_ labels: [RaterLabel]) -> Opinion {
    let yes = labels.count { $0.opinion == .yes }
    let no = labels.count { $0.opinion == .no }
    return yes > no ? .yes : no > yes ? .no : .unsure
  }

  /// The topic that most raters name; of equals the first in the alphabet.
  private static func mostNamed(_ topics: [String]) -> String? {
    var counts: [String: Int] = [:]
    for topic in topics { counts[topic, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

/// What the labels of one conversation come to.
package struct SettledLabel: Sendable, Equatable {
  /// What one rater said.
  package struct Vote: Sendable, Equatable {
    package let rater: String
    package let opinion: Opinion
    /// The first place that counts, as the number of a public message from zero.
    package let place: Int?

    package init(rater: String, opinion: Opinion, place: Int? = nil) {
      (self.rater, self.opinion, self.place) = (rater, opinion, place)
    }
  }

  /// `unsure` also where as many said yes as no; such a conversation is in no figure.
  package var opinion: Opinion
  /// How many said yes, how many no.
  package var yes = 0
  package var no = 0
  /// From which public message on a human was needed, counted from zero; `nil` where nobody says.
  package var place: Int?
  /// Every message that a rater who saw the need names, ascending; empty where the need is not settled.
  package var gold: [Int] = []
  /// How many places name no message of the conversation.
  package var unresolved = 0
  /// See ``ConversationLabels/repeated``.
  package var repeated = 0
  /// The topic that most raters name.
  package var topic: String?
  /// What each rater said, without what they agreed on.
  package var votes: [Vote] = []

  package init(opinion: Opinion) { self.opinion = opinion }

  /// The soft label: those who said yes among those who said yes or no.
  package var share: (yes: Int, of: Int) { (yes, yes + no) }
}
