import Conversations
import Testing

@testable import Detection

@Suite("A policy file")
struct PolicyReaderTests {
  /// Each problem as `place code`.
  private func problems(_ text: String?, _ settings: (String, String)...) -> [String] {
    let settings = settings.map { PolicyReader.Setting(key: $0.0, value: $0.1) }
    switch PolicyReader.policy(file: text.map { Array($0.utf8) }, settings: settings) {
    case .success: return []
    case .failure(let problems):
      return problems.all.map { problem in
        switch problem.place {
        case .file(let line, let column): "\(line):\(column) \(problem.code.rawValue)"
        case .option(let typed): "\(typed) \(problem.code.rawValue)"
        }
      }
    }
  }

  static func policy(_ text: String?, _ settings: (String, String)...) throws -> Policy {
    try PolicyReader.policy(
      file: text.map { Array($0.utf8) }, settings: settings.map { .init(key: $0.0, value: $0.1) }
    ).get()
  }

  /// A file that has something of every section.
  static let whole = """
    // everything that can be said
    {
      topic: {
        legal: { obligation: "draft_only", sla: 900, ai_may_say: ["offer", "wait_notice"], words: ["barrister"] },
        vip: { obligation: "none" },
        warranty: { words: ["guarantee* expired", 'spare part'], obligation: 'human_required', tags: ["w1", "w0"] },
        bulk: { tags: ["bulk"], },
      },
      owner: { legal: "legal", warranty: "parts-2" },
      vip: { tags: ["gold"], strict: true },
      route: { map: { legal: ["legal", "counsel"], returns: ["stock"] } },
      hours: { "parts-2": "Mon-Fri 08:00-18:00 Europe/Berlin", night: "Mon-Sun 22:00-24:00" },
      keywords: { outage: { words: ["nothing works", "site* down"], weight: 0.75 }, press: { words: ["journalist"] } },
      templates: { handover_notice: ["off you go to Ana's team"], nonanswer: ["beats me"] },
      roles: { ai: ["walle"], human: ["clerk", "boss"] },
      languages: ["en"],
      kw: { gap: 1, negation: 3, typo_min: 6 },
      score: {
        threshold: 1.5, decay: .5,
        weight: { sentiment: { 1: 0.7 }, exchange_cap: { 1: 0.4, "2": 0.9 }, risk: { legal: { 1: 0.2 } }, "risk.vip": { 1: 0 } },
      },
      conf: { scale: "0-100", kinds: ["intent"], floor: 0.35, floor_run: 3, drop: 0.2, drop_below: 0.6, window: 4 },
      reph: { sim: 0.6, count: 3, lookback: 5, gap: { chat: null, email: 60 }, resend: 5 },
      loop: { sim: 0.8, count: 1, lookback: 9 },
      reject: { count: 3 }, nonans: { count: 1 }, reask: { count: 3 },
      exchange: { max: 7, reset_on_topic: yes },
      sent: { alpha: 0.4, level: -0.6, streak: 3, streak_below: -0.3, drop: 0.5, recovery: 0.2 },
      sentiment: { source: "export" },
      deadair: { ai: { chat: 90, email: 3600 }, handback: { chat: 200, email: 7200 } },
      medium: { limits: { social: "chat", voice: "email" } },
      grace: { request: 1, risk: 2, soft: 3, seconds: 120 },
      pending: { timeout: 12, resume: 3 },
      wait: { max: { chat: 600, email: 1000 }, expectation: 30 },
      queue: { short: 20 }, join: { silence: 0.5e1 },
      reopen: { window: 24 }, outcome: { inactive_after: 0.5 },
      repeat: { window: 14, same: 0.5, continuation: 30 }, followup: { window: 24 },
      ctx: { identity_exempt: false, retell_exchanges: 2, retell_sim: 0.6, window: 4 },
      blind: { messages: 2 }, buried: { asks: 3, exchanges: 4 }, audit: { near_miss: 0.7 }, clock: { skew: 1 },
      unneeded: { sim: 0.9 }, race: { seconds: 3 },
      success: ["needs_late", "needs_missed", "csat_after_handover"],
      redact: { level: "strict", shapes: ["ORD-######"], words: ["Project Falcon"], allow_none: true },
    }
    """

  @Test("says every key of the table, and each arrives in the policy")
  func everything() throws {
    let policy = try Self.policy(Self.whole)
    let changed = Set(policy.changedKeys)
    // What the file above leaves alone: the other members of families, and the one list with a single choice.
    let families = Parameter.families.map(\.parts.before)
    for row in Parameter.fixed where row.key != "languages" { #expect(changed.contains(row.key), "\(row.key)") }
    for before in families { #expect(changed.contains { $0.hasPrefix(before) }, "\(before)") }
    #expect(policy.topics.ownKeys == ["bulk", "warranty"])
    #expect(policy.topics.obligation(of: .legal) == .draftOnly)
    #expect(policy.topics.obligation(of: .own(1)) == .humanRequired)
    #expect(policy.topics.tags[Int(Topic.own(1).rawValue)] == ["w0", "w1"])
    #expect(policy.topics.aiMaySay[Int(Topic.legal.rawValue)] == [.waitNotice, .offer])
    #expect(policy.topics.owners[Int(Topic.own(1).rawValue)] == "parts-2")
    #expect(policy.score.weight(.keyword(0), level: 1).rawValue == 7_500)
    #expect(policy.score.weight(.keyword(1), level: 1).rawValue == 5_000)
    #expect(policy.score.weight(.sentiment, level: 2).rawValue == 7_000)
    #expect(policy.score.weight(.exchangeCap, level: 2).rawValue == 9_000)
    #expect(policy.rephrase.liveGap == nil && policy.rephrase.mailGap == 3_600_000)
    #expect(policy.inactiveAfter == 1_800_000 && policy.joinSilence == 300_000)
    #expect(policy.mediumLimits.isLive(.social) && !policy.mediumLimits.isLive(.voice))
    #expect(policy.success == ["needs_late", "needs_missed", "csat_after_handover"])
    #expect(policy.name(of: .keyword(0)) == "keyword.outage")
    #expect(policy.name(of: .risk(.own(0))) == "risk.bulk")
  }

  @Test("that init writes reads back to the same policy, the built-in one and any other")
  func written() throws {
    #expect(try Self.policy(PolicyWriter.text(of: Policy())) == Policy())
    let policy = try Self.policy(Self.whole)
    #expect(try Self.policy(PolicyWriter.text(of: policy)) == policy)
    #expect(try Self.policy("{}") == Policy())
    #expect(try Self.policy(nil) == Policy())
  }

  @Test("has the same text to hash whatever its comments and order")
  func canonical() throws {
    let one = try Self.policy("{conf: {floor: 0.40, drop: 0.1}, keywords: {b: {words: ['x', 'y']}, a: {words: ['z']}}}")
    let two = try Self.policy(
      "/* b */ {keywords: {a: {words: ['z']}, b: {weight: .5, words: ['y', 'x']}}, conf: {drop: 1e-1,},}")
    #expect(one.canonicalText == two.canonicalText)
    #expect(one == two)
    #expect(one.canonicalText != Policy().canonicalText)
    #expect(
      one.changedKeys == [
        "conf.drop", "keywords.a.weight", "keywords.a.words", "keywords.b.weight", "keywords.b.words",
      ])
  }

  @Test(
    "is told each of its problems with its place",
    arguments: [
      ("{conf: {flor: 0.3}}", ["1:9 unknown-key"]), ("{cof: 1}", ["1:2 unknown-key"]),
      ("{conf: {floor: 0.3,\n floor: 0.4}}", ["2:2 duplicate-key"]), ("{conf: {}, conf: {}}", ["1:12 duplicate-key"]),
      ("{conf: {floor: 2}}", ["1:16 out-of-range"]), ("{conf: {floor: -0.1}}", ["1:16 out-of-range"]),
      ("{conf: {floor: 0.12345}}", ["1:16 bad-value"]), ("{exchange: {max: 2.5}}", ["1:18 bad-value"]),
      ("{conf: {floor: '0.3'}}", ["1:16 bad-value"]), ("{grace: {seconds: '5 minuts'}}", ["1:19 bad-value"]),
      ("{conf: {floor: true}}", ["1:16 wrong-type"]), ("{conf: 3}", ["1:8 wrong-type"]),
      ("{conf: {floor: {}}}", ["1:16 wrong-type"]), ("{grace: {request: null}}", ["1:19 wrong-type"]),
      ("{vip: {strict: 'on'}}", ["1:16 wrong-type"]), ("{vip: {tags: 'gold'}}", ["1:14 wrong-type"]),
      ("{vip: {tags: [1]}}", ["1:15 wrong-type"]), ("[]", ["1:1 wrong-type"]), ("{conf", ["1:6 bad-syntax"]),
      ("{sentiment: {source: 'lexikon'}}", ["1:22 bad-value"]), ("{languages: ['xx']}", ["1:14 bad-value"]),
      ("{topic: {legl: {sla: 3, obligation: 'none'}}}", ["1:10 unknown-topic"]),
      ("{owner: {legl: 'a'}}", ["1:10 unknown-topic"]), ("{owner: {legal: 'a b'}}", ["1:17 bad-value"]),
      ("{topic: {legal: {slaa: 3}}}", ["1:18 unknown-key"]),
      (
        "{topic: {'a b': {words: ['x']}}}",
        [
          "1:10 bad-value", "1:10 unknown-topic",
        ]
      ),
      ("{topic: {legal: {ai_may_say: ['offr']}}}", ["1:31 unknown-class"]),
      ("{templates: {offr: []}}", ["1:14 unknown-class"]), ("{templates: {answer: ['x']}}", ["1:14 unknown-class"]),
      ("{score: {weight: {rephrse: {1: 1}}}}", ["1:19 unknown-signal"]),
      ("{score: {weight: {rephrase: {3: 1}}}}", ["1:30 unknown-key"]),
      ("{score: {weight: {human_request: {1: 1}}}}", ["1:19 unknown-signal"]),
      ("{score: {weight: {sentiment: {2: 1}}}}", ["1:31 unknown-key"]),
      ("{score: {weight: {rephrase: 1}}}", ["1:29 wrong-type"]),
      ("{success: ['needs_mised']}", ["1:12 unknown-metric"]), ("{roles: {robot: []}}", ["1:10 unknown-name"]),
      ("{medium: {limits: {fax: 'chat'}}}", ["1:20 unknown-name"]),
      ("{hours: {a: 'Mon-Fri 18:00-08:00'}}", ["1:13 bad-value"]), ("{hours: {a: 'always'}}", ["1:13 bad-value"]),
      ("{keywords: {a: {}}}", ["1:13 missing-words"]), ("{keywords: {a: {words: []}}}", ["1:13 missing-words"]),
      ("{keywords: {a: {words: ['re*fund']}}}", ["1:25 bad-value"]),
      ("{keywords: {a: {words: ['a*']}}}", ["1:25 bad-value"]),
      ("{keywords: {a: {words: ['?!']}}}", ["1:25 bad-value"]),
      ("{keywords: {a: {wrds: ['x']}}}", ["1:17 unknown-key"]), ("{redact: {shapes: ['ORD']}}", ["1:20 bad-value"]),
      ("{redact: {words: ['', 'ok', ' ']}}", ["1:19 bad-value", "1:29 bad-value"]),
      ("{redact: {level: 'none'}}", ["1:18 bad-value"]),
      ("{redact: {allow_none: false, level: 'none'}}", ["1:37 bad-value"]),
      (
        "{\n  conf: { floor: 3,\n    drp: 1 },\n  é: 1, ü: 2,\n}",
        ["2:18 out-of-range", "3:5 unknown-key", "4:3 unknown-key", "4:9 unknown-key"]
      ),
    ] as [(String, [String])])
  func wrong(_ text: String, _ wanted: [String]) { #expect(problems(text) == wanted) }

  @Test("is changed by settings: the last wins, on top of the file, with the same checks")
  func settings() throws {
    let policy = try Self.policy(
      "{conf: {floor: 0.3}}", ("conf.floor", "0.2"), ("conf.floor", "0.1"), ("sentiment.source", "export"),
      ("vip.tags", "gold, vip"), ("success", "[\"needs_late\"]"), ("grace.seconds", "60"), ("conf.scale", "0-100"),
      ("keywords.press.words", "journalist,news*"), ("keywords.press.weight", "1"), ("hours.care", "Mon 08:00-09:00"),
      ("score.weight.risk.legal.1", "0.1"), ("reph.gap.chat", "null"), ("owner.legal", "legal"))
    #expect(policy.confidence.floor.rawValue == 1_000)
    #expect(policy.sentiment.source == .export)
    #expect(policy.vipTags == ["gold", "vip"])
    #expect(policy.success == ["needs_late"])
    #expect(policy.grace.milliseconds == 60_000)
    #expect(policy.confidence.scale == .percent)
    #expect(policy.keywords.own.map(\.words) == [["journalist", "news*"]])
    #expect(policy.score.weight(.keyword(0), level: 1) == .one)
    #expect(policy.score.weight(.risk(.legal), level: 1).rawValue == 1_000)
    #expect(policy.rephrase.liveGap == nil)
    #expect(problems(nil, ("conf.flor", "1")) == ["conf.flor=1 unknown-key"])
    #expect(problems(nil, ("conf.floor", "7")) == ["conf.floor=7 out-of-range"])
    #expect(problems(nil, ("conf.floor", "5 min")) == ["conf.floor=5 min bad-value"])
    #expect(problems(nil, ("conf", "5")) == ["conf=5 wrong-type"])
    #expect(problems(nil, ("topic.legl.sla", "5")) == ["topic.legl.sla=5 unknown-topic"])
    #expect(problems("{conf: {floor: 9}}", ("loop.sim", "9")) == ["1:16 out-of-range", "loop.sim=9 out-of-range"])
    #expect(problems(nil, ("keywords.a.weight", "1")) == ["keywords.a.weight=1 missing-words"])
  }

  @Test("with more words of its own than there are numbers is refused for that alone")
  func tooManyNames() {
    let names = (0..<200).map { "k\($0): {words: [\"w\"]}" }.joined(separator: ", ")
    #expect(problems("{keywords: {\(names)}}") == ["1:1 too-many"])
  }

  @Test(
    "may have a unit too many, and is told the number without it",
    arguments: [
      ("5 minuts", ParameterUnit.seconds, Optional("300")), ("2h", .minutes, "120"), ("90 s", .minutes, "1.5"),
      ("1 day", .hours, "24"), ("1 week", .days, "7"), ("60%", .decimal("share"), "0.6"), ("soon", .seconds, nil),
      ("300", .seconds, "300"), ("3 apples", .seconds, nil), ("3 s", .count(of: "messages"), nil),
    ])
  func units(_ text: String, _ unit: ParameterUnit, _ wanted: String?) {
    #expect(PolicyReader.converted(text, to: unit) == wanted)
  }

  @Test("has its problems worded with the next step")
  func wording() throws {
    func said(_ text: String) -> [String] {
      guard case .failure(let found) = PolicyReader.policy(file: Array(text.utf8), settings: []) else { return [] }
      return found.all.flatMap { [$0.message(path: "p.json5") { _, known in known.first }, $0.help ?? ""] }
    }
    #expect(
      said("{\n conf: { floor: 0.1,\n  floor: 0.2 } }") == [
        "p.json5:3:3: error: \"floor\" stands twice in \"conf\", first in line 2 [duplicate-key]",
        "keep one of the two",
      ])
    #expect(
      said("{grace: {seconds: '5 minuts'}}") == [
        "p.json5:1:19: error: \"grace.seconds\" is not a number of seconds: \"5 minuts\" [bad-value]", "write 300",
      ])
    #expect(
      said("{reject: {cout: 1}}") == [
        "p.json5:1:11: error: unknown key 'cout' in \"reject\"; did you mean 'count'? [unknown-key]",
        "\"reject\" has count",
      ])
    #expect(
      said("{conf: {floor: 40}}") == [
        "p.json5:1:16: error: \"conf.floor\" is 40, and its range is 0 to 1 [out-of-range]",
        "write a number from 0 to 1",
      ])
  }
}

@Suite("The table of parameters")
struct ParameterTests {
  @Test("has no key twice, and a sentence without a stop for each")
  func keys() {
    let rows = Parameter.all(of: Policy())
    #expect(Set(rows.map(\.key)).count == rows.count)
    #expect(rows.count > 130)
    for row in rows { #expect(!row.comment.hasSuffix(".") && row.comment.utf8.count < 100, "\(row.key)") }
  }

  @Test("has defaults within their ranges; both ends are taken and what lies beyond is not")
  func ranges() throws {
    for row in Parameter.all(of: Policy()) {
      guard case .number(let unit, let range, let null) = row.form else { continue }
      if case .number(let parts) = row.value(Policy()) { #expect(range.contains(parts), "\(row.key)") }
      for parts in [range.lowerBound, range.upperBound] {
        let policy = try PolicyReaderTests.policy(nil, (row.key, Numeral.text(parts, of: unit.scale)))
        #expect(row.value(policy) == .number(parts), "\(row.key)")
      }
      for parts in [range.lowerBound - max(1, unit.scale / 10), range.upperBound + max(1, unit.scale / 10)] {
        #expect(throws: PolicyProblems.self, "\(row.key) \(parts)") {
          try PolicyReaderTests.policy(nil, (row.key, Numeral.text(parts, of: unit.scale)))
        }
      }
      if null != nil { #expect(row.value(try PolicyReaderTests.policy(nil, (row.key, "null"))) == .none, "\(row.key)") }
    }
  }

  @Test("puts every word of a list into the policy, and takes it out again")
  func words() throws {
    for row in Parameter.all(of: Policy()) {
      switch row.form {
      case .word(let words):
        for word in words {
          let all = [(row.key, word)] + (row.key == "redact.level" ? [("redact.allow_none", "true")] : [])
          let settings = all.map { PolicyReader.Setting(key: $0.0, value: $0.1) }
          let policy = try PolicyReader.policy(file: nil, settings: settings).get()
          #expect(row.value(policy) == .word(word), "\(row.key)")
        }
      case .list(.choice(let words, _), _):
        for word in words {
          #expect(row.value(try PolicyReaderTests.policy(nil, (row.key, word))) == .list([word]), "\(row.key)")
        }
      case .flag:
        for flag in [true, false] {
          #expect(row.value(try PolicyReaderTests.policy(nil, (row.key, "\(flag)"))) == .flag(flag), "\(row.key)")
        }
      default: break
      }
    }
  }
}
