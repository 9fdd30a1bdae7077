import Conversations

extension Observer {
  /// N12: finds high-risk topics in the message at hand, and those that do not count.
  mutating func findTopics(_ observation: inout Observation) {
    // How often each topic was found and not counted; beyond a few, more of the same says nothing.
    var suppressed = InlineArray<64, UInt8>(repeating: 0)
    for hit in hits {
      guard let topic = Self.topicOfList[Int(hit.list)] else { continue }
      let slot = Int(topic.rawValue)
      guard !observation.topics.contains(TopicSet(topic)), suppressed[slot] < 8 else { continue }
      let reason = suppression(of: topic, hit)
      if reason == nil { observation.topics.insert(TopicSet(topic)) } else { suppressed[slot] += 1 }
      let place = place(hit.start, hit.end)
      let match = Match(signal: .risk(topic), suppression: reason, start: place.start, count: place.count)
      if !observations.matches[Int(observation.firstMatch)...].contains(match) { observations.matches.append(match) }
    }
  }

  /// The topic whose phrases stand in a list, by the number of the list.
  private static let topicOfList: [Topic?] = CustomerList.allCases.map { list in
    Topic.rows.first { $0.list == list }?.topic
  }

  /// Why a phrase of a topic does not count: it is negated, or it asks how such a thing is done or avoided.
  private func suppression(of topic: Topic, _ hit: Hit) -> Suppression? {
    if isNegated(before: hit.start) { return .negated }
    guard topic.isShipped, Topic.rows[Int(topic.rawValue)].leavesOutHowTo else { return nil }
    let asks = hits.contains {
      $0.list == CustomerList.howTo.rawValue && $0.start < hit.start && isSameSentence($0.start, hit.start)
    }
    return asks ? .howTo : nil
  }
}
