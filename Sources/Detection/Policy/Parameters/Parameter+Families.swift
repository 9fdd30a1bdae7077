import Conversations

// The keys of which a part is a name. Members are made for a name and a policy, because the number of a topic or of a
// keyword depends on which others the policy has.

extension ParameterFamily {
  static let obligation = ofTopics(
    "topic.<topic>.obligation", .word(Obligation.allCases.map(\.rawValue)), "3.19",
    "What a topic asks for: nothing, a human who releases the AI's draft, a human"
  ) { topics, topic in
    .word(topics.obligation(of: topic).rawValue)
  } set: { topics, topic, value in
    if case .word(let word) = value, let obligation = Obligation(rawValue: word) { topics.oblige(topic, obligation) }
  }

  static let sla = ofTopics(
    "topic.<topic>.sla", .number(.seconds, range: Parameter.stored(1...2_592_000, .seconds), null: nil), "K3, later",
    "How soon after the topic a human should write"
  ) { topics, topic in
    .number(Int(topics.sla[Int(topic.rawValue)]))
  } set: { topics, topic, value in
    if case .number(let parts) = value { topics.sla[Int(topic.rawValue)] = Int64(parts) }
  }

  static let aiMaySay = ofTopics(
    "topic.<topic>.ai_may_say",
    .list(.choice(MessageClass.allCases.map(\.name), .messageClass), isOrdered: false), "3.19, later",
    "What the AI may still say between the topic and a human"
  ) { topics, topic in
    .list(topics.aiMaySay[Int(topic.rawValue)].map(\.name).sorted())
  } set: { topics, topic, value in
    guard case .list(let names) = value else { return }
    topics.aiMaySay[Int(topic.rawValue)] = MessageClass.allCases.filter { names.contains($0.name) }
  }

  static let topicWords = ofTopics(
    "topic.<topic>.words", .list(.phrase, isOrdered: false), "N12",
    "Words and phrases that name the topic, beside the shipped ones"
  ) { topics, topic in
    .list(topics.words[Int(topic.rawValue)])
  } set: { topics, topic, value in
    if case .list(let words) = value { topics.words[Int(topic.rawValue)] = words }
  }

  static let topicTags = ofTopics(
    "topic.<topic>.tags", .list(.name, isOrdered: false), "N12", "Tags with a time that stand for the topic"
  ) { topics, topic in
    .list(topics.tags[Int(topic.rawValue)])
  } set: { topics, topic, value in
    if case .list(let tags) = value { topics.tags[Int(topic.rawValue)] = tags }
  }

  static let owner = ofTopics("owner.<topic>", .name, "3.19, later", "The team that owns a topic") { topics, topic in
    topics.owners[Int(topic.rawValue)].map { .word($0) } ?? .none
  } set: { topics, topic, value in
    if case .word(let team) = value {
      topics.owners[Int(topic.rawValue)] = team
    } else {
      topics.owners[Int(topic.rawValue)] = nil
    }
  }

  static let routes = ParameterFamily(
    pattern: "route.map.<topic>", names: .free { $0.routes.keys.sorted() }
  ) { name, _ in
    Parameter(
      "route.map." + name, .list(.name, isOrdered: false), .structural, "3.12, later",
      "The teams to which a topic, ours or the export's, may go"
    ) { policy in
      policy.routes[name].map { .list($0) } ?? .none
    } set: { policy, value in
      if case .list(let teams) = value { policy.routes[name] = teams }
    }
  }

  static let hours = ParameterFamily(pattern: "hours.<team>", names: .free { $0.hours.keys.sorted() }) { name, _ in
    Parameter("hours." + name, .hours, .structural, "H10, later", "When a team works") { policy in
      policy.hours[name].map { .word($0) } ?? .none
    } set: { policy, value in
      if case .word(let times) = value { policy.hours[name] = times }
    }
  }

  static let keywordWords = ParameterFamily(pattern: "keywords.<name>.words", names: .keyword) { name, policy in
    let place = policy.keywords.own.firstIndex { $0.name == name }
    return Parameter(
      "keywords.\(name).words", .list(.phrase, isOrdered: false), .structural, "N3",
      "Words and phrases of a soft signal of your own"
    ) { policy in
      place.map { .list(policy.keywords.own[$0].words) } ?? .none
    } set: { policy, value in
      if let place, case .list(let words) = value { policy.keywords.own[place].words = words }
    }
  }

  static let keywordWeight = ParameterFamily(pattern: "keywords.<name>.weight", names: .keyword) { name, policy in
    let signal = policy.keywords.own.firstIndex { $0.name == name }.map { Signal.keyword($0) }
    return weight("keywords.\(name).weight", signal, level: 1, hasOneLevel: true)
  }

  static let weights = ParameterFamily(pattern: "score.weight.<signal>.<level>", names: .level) { name, policy in
    let level = name.hasSuffix(".2") ? 2 : 1
    let signal = policy.signals.first { policy.name(of: $0) == name.dropLast(2) }
    return weight(
      "score.weight." + name, signal, level: level, hasOneLevel: signal.map { Signal.levels(of: $0) == 1 } ?? true)
  }

  private static func weight(_ key: String, _ signal: Signal?, level: Int, hasOneLevel: Bool) -> Parameter {
    let slot = Int(signal?.rawValue ?? 0)
    let form = ParameterForm.number(
      .decimal("weight"), range: Parameter.stored(0...2, .decimal("weight")), null: nil)
    return Parameter(key, form, .tunable, "3.4a", "What a signal adds to the score at a level") { policy in
      .number(Int((level == 1 ? policy.score.first : policy.score.second)[slot].rawValue))
    } set: { policy, value in
      guard signal != nil, case .number(let parts) = value else { return }
      let weight = TenThousandths(rawValue: Int32(clamping: parts))
      if level == 1 { policy.score.first[slot] = weight }
      if level == 2 || hasOneLevel { policy.score.second[slot] = weight }
    }
  }

  static let templates = ParameterFamily(
    pattern: "templates.<class>",
    names: .few(MessageClass.allCases.filter { $0.list != nil }.map(\.name), .messageClass)
  ) { name, _ in
    let slot = MessageClass.allCases.firstIndex { $0.name == name } ?? 0
    return Parameter(
      "templates." + name, .list(.phrase, isOrdered: false), .structural, "3.1",
      "Phrases of the service that make a message one of this class, beside the shipped ones"
    ) { policy in
      .list(policy.templates[slot])
    } set: { policy, value in
      if case .list(let phrases) = value { policy.templates[slot] = phrases }
    }
  }

  static let roles = ParameterFamily(
    pattern: "roles.<role>", names: .few(["customer", "ai", "human", "system"], .other)
  ) { name, _ in
    let speaker = [Speaker.customer, .ai, .human, .system].first { "\($0)" == name } ?? .unknown
    return Parameter(
      "roles." + name, .list(.name, isOrdered: false), .structural, "readers", "Further names of a role in exports"
    ) { policy in
      .list(policy.roles[speaker] ?? [])
    } set: { policy, value in
      if case .list(let names) = value { policy.roles[speaker] = names.isEmpty ? nil : names }
    }
  }

  static let mediumLimits = ParameterFamily(
    pattern: "medium.limits.<medium>", names: .few(Medium.allCases.map(\.rawValue), .other)
  ) { name, _ in
    let medium = Medium(rawValue: name) ?? .unknown
    return Parameter(
      "medium.limits." + name, .word(["chat", "email"]), .structural, "N6, N13",
      "Whether a medium has the chat limits or the e-mail limits"
    ) { policy in
      .word(policy.mediumLimits.isLive(medium) ? "chat" : "email")
    } set: { policy, value in
      if case .word(let word) = value { policy.mediumLimits.set(medium, isLive: word == "chat") }
    }
  }

  /// A family of ``TopicPolicies``.
  private static func ofTopics(
    _ pattern: String, _ form: ParameterForm, _ usedBy: String, _ comment: String,
    value: @escaping @Sendable (TopicPolicies, Topic) -> ParameterValue,
    set: @escaping @Sendable (inout TopicPolicies, Topic, ParameterValue) -> Void
  ) -> ParameterFamily {
    ParameterFamily(pattern: pattern, names: .topic) { name, policy in
      let topic = policy.topics.topic(named: name)
      return Parameter(
        parts(of: pattern).before + name + parts(of: pattern).after, form, .structural, usedBy, comment
      ) { policy in
        topic.map { value(policy.topics, $0) } ?? .none
      } set: { policy, value in
        if let topic { set(&policy.topics, topic, value) }
      }
    }
  }
}
