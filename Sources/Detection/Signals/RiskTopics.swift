import Conversations

extension Observer {
  /// N12: finds high-risk topics in the message at hand, and those that do not count.
  mutating func findTopics(_ observation: inout Observation) {
    // How often each topic was found and not counted; beyond a few, more of the same says nothing.
    var suppressed = InlineArray<64, UInt8>(repeating: 0)
    if text.lists & Self.topicLists != 0 {
      for hit in hits {
        guard let topic = Self.topicOfList[Int(hit.list)] else { continue }
        if topic == .vip {
          claim(.vip, hit.start, hit.end, &observation)
        } else {
          consider(topic, hit.start, hit.end, &suppressed, &observation)
        }
      }
    }
    for (number, bits) in TopicFamily.bitsOfAll.enumerated() where text.parts & bits == bits {
      let family = TopicFamily.all[number]
      var from = 0
      while !observation.topics.contains(TopicSet(family.topic)), suppressed[Int(family.topic.rawValue)] < Self.most,
        let found = pair(of: family, from: from)
      {
        consider(family.topic, found.start, found.end, happening: found.happening, &suppressed, &observation)
        from = found.next
      }
    }
    if text.parts & TopicPart.packs != 0, !ownPacks.isEmpty {
      for part in scan.parts where part.list >= TopicPack.firstList {
        guard let topic = ownPacks[part.list] else { continue }
        consider(topic, part.start, part.end, &suppressed, &observation)
      }
    }
    if !observation.topics.contains(TopicSet(.complaint)), let place = dissatisfaction() {
      note(.risk(.complaint), nil, place.start, place.end, observation)
    }
  }

  private static var most: UInt8 { 8 }
  private static let topicLists = CustomerList.bits(Topic.rows.compactMap(\.list))

  /// The topic whose phrases stand in a list, by the number of the list.
  private static let topicOfList: [Topic?] = CustomerList.allCases.map { list in
    Topic.rows.first { $0.list == list }?.topic
  }

  /// Adds a topic that was found, or the reason why it does not count.
  private mutating func consider(
    _ topic: Topic, _ start: Int32, _ end: Int32, happening: Int32? = nil, _ suppressed: inout InlineArray<64, UInt8>,
    _ observation: inout Observation
  ) {
    let slot = Int(topic.rawValue)
    guard !observation.topics.contains(TopicSet(topic)), suppressed[slot] < Self.most else { return }
    let reason = happening.map { isNegated(before: $0) } == true ? .negated : suppression(of: topic, start, end)
    if reason == nil { observation.topics.insert(TopicSet(topic)) } else { suppressed[slot] += 1 }
    note(.risk(topic), reason, start, end, observation)
  }

  /// Adds a topic that is claimed without proof: soft, whatever the policy obliges to.
  private mutating func claim(_ topic: Topic, _ start: Int32, _ end: Int32, _ observation: inout Observation) {
    guard !observation.claimedTopics.contains(TopicSet(topic)), !isNegated(before: start) else { return }
    observation.claimedTopics.insert(TopicSet(topic))
    note(.risk(topic), nil, start, end, observation)
  }

  /// Adds a match once.
  mutating func note(
    _ signal: Signal, _ reason: Suppression?, _ start: Int32, _ end: Int32, _ observation: Observation
  ) {
    let place = place(start, end)
    let match = Match(signal: signal, suppression: reason, start: place.start, count: place.count)
    if !observations.matches[Int(observation.firstMatch)...].contains(match) { observations.matches.append(match) }
  }

  /// Why a report is none: it is negated, supposed, asked in general, or over again.
  private func suppression(of topic: Topic, _ start: Int32, _ end: Int32) -> Suppression? {
    if isNegated(before: start) { return .negated }
    guard topic.isShipped else { return nil }
    switch Topic.rows[Int(topic.rawValue)].doubts {
    case .none: return nil
    case .payment:
      if scan.parts.contains(where: { $0.list == TopicPart.tariff.list && $0.touches(start, end) }) { return .howTo }
      return isSupposed(start) ? .howTo : nil
    case .security:
      if text.parts & TopicPart.bits([.recovered]) != 0 { return .reported }
      return isSupposed(start) ? .howTo : nil
    case .law:
      let asks = hits.contains {
        $0.list == CustomerList.howTo.rawValue && $0.start < start && isSameSentence($0.start, start)
      }
      return asks || isSupposed(start) ? .howTo : nil
    }
  }

  /// Whether the sentence only supposes what it names, or asks what the word means.
  private func isSupposed(_ start: Int32) -> Bool {
    guard text.parts & TopicPart.bits([.hypothesis]) != 0 else { return false }
    return scan.parts.contains {
      $0.list == TopicPart.hypothesis.list && $0.start <= start && start - $0.start <= 64
        && isSameSentence($0.start, start)
    }
  }

  /// Where a complaint without the word stands: ISO 10002 calls every expression of dissatisfaction with a product or a
  /// service one.
  ///
  /// It is a match and neither signal nor need: anger alone is for N11, and a need would claim more than was said.
  ///
  /// A harsh word or a verdict is enough, as is a product that fails; of what is milder ("still waiting", "again", "bad",
  /// "late" beside the product) it takes two.
  private func dissatisfaction() -> (start: Int32, end: Int32)? {
    guard text.parts & Self.grievances != 0 else { return nil }
    for part in scan.parts
    where part.list == TopicPart.outrage.list || part.list == TopicPart.verdict.list {
      if !isNegated(before: part.start) { return (part.start, part.end) }
    }
    if let found = areNear(.failing, .company, within: 6) { return found }
    var points = (text.parts & Self.mild).nonzeroBitCount
    if points == 1, waitsTwice() { points = 2 }
    if points > 0, points < 2 {
      if areNear(.displeasure, .company, within: 6) != nil { points += 1 }
      if areNear(.trouble, .company, within: 6) != nil { points += 1 }
    }
    guard points >= 2, let first = scan.parts.first(where: { TopicPart.bit(ofList: $0.list) & Self.mild != 0 }) else {
      return nil
    }
    return (first.start, first.end)
  }

  /// Whether waiting is told twice, some words apart: "still waiting, and nobody answers".
  private func waitsTwice() -> Bool {
    guard let first = scan.parts.first(where: { $0.list == TopicPart.waiting.list }) else { return false }
    return scan.parts.contains { $0.list == TopicPart.waiting.list && $0.start >= first.end + 1 }
  }

  private static let mild = TopicPart.bits([.displeasure, .waiting, .repeated, .outcry])
  private static let grievances = mild | TopicPart.bits([.outrage, .verdict, .failing])
}
