import Conversations

extension Observer {
  /// N3, and the words of N12 that a policy adds: finds them in the message at hand, and those that do not count.
  ///
  /// A topic or a keyword counts once a message; what a negation turns is noted and raises nothing.
  mutating func findOwnWords(_ observation: inout Observation) {
    ownHits.removeAll(keepingCapacity: true)
    ownPhrases.find(text, scan, into: &ownHits)
    guard !ownHits.isEmpty else { return }
    var suppressed = InlineArray<256, UInt8>(repeating: 0)
    for hit in ownHits {
      let signal = Signal(hit.list)
      let slot = Int(hit.list)
      if let topic = signal.topic {
        guard !observation.topics.contains(TopicSet(topic)) else { continue }
      } else if observations.matches[Int(observation.firstMatch)...].contains(where: {
        $0.signal == signal && $0.suppression == nil
      }) {
        continue
      }
      // Beyond a few, more of what does not count says nothing.
      guard suppressed[slot] < 8 else { continue }
      let isNegated = isNegated(before: hit.start)
      if isNegated {
        suppressed[slot] += 1
      } else if let topic = signal.topic {
        observation.topics.insert(TopicSet(topic))
      }
      let place = place(hit.start, hit.end)
      observations.matches.append(
        Match(signal: signal, suppression: isNegated ? .negated : nil, start: place.start, count: place.count))
    }
  }

  /// The words and phrases of a policy, each with the number of the signal that it shows.
  static func ownPhrases(of policy: Policy) -> OwnPhrases {
    var phrases: [(String, UInt8)] = []
    for (number, words) in policy.topics.words.enumerated() {
      phrases += words.map { ($0, Signal.risk(Topic(UInt8(number))).rawValue) }
    }
    for (place, keyword) in policy.keywords.own.enumerated() {
      phrases += keyword.words.map { ($0, Signal.keyword(place).rawValue) }
    }
    return OwnPhrases(phrases, gap: policy.keywords.gap)
  }

  /// The phrases of the service that a policy adds, each with the number of its list; their words stand together.
  static func ownTemplates(of policy: Policy) -> OwnPhrases {
    var phrases: [(String, UInt8)] = []
    for (kind, texts) in zip(MessageClass.allCases, policy.templates) {
      guard let list = kind.list else { continue }
      phrases += texts.map { ($0, list.rawValue) }
    }
    return OwnPhrases(phrases, gap: 0)
  }
}
