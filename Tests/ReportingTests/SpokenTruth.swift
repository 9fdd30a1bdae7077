import Conversations
import Detection
import Judging
import Studies

/// Holds a sentence about a changed verdict against both replays, clause by clause, from nothing but what they wrote down.
///
/// It knows the forms of the clauses and not how they are made: places are looked up by counting turns anew, numbers among
/// the entries of the trace, the gauges and the policy of the side that is named. What no check has read is a fault as
/// soon as it holds a digit, so a clause that nobody thought of does not pass.
struct SpokenTruth {
  let before: ExplainedConversation
  let after: ExplainedConversation
  let policies: (before: Policy, after: Policy)
  private(set) var faults: [String] = []
  /// How many clauses of each sort were checked.
  private(set) var checked: [String: Int] = [:]
  private var places: [String: [Int]] = [:]
  /// The place that was named first; "there" speaks of it.
  private var there: [Int] = []
  private let forms: Forms

  static let number = #"-?\d+(?:\.\d+)?"#
  static let spot = #"(?:message \d+ of )?turn \d+(?: \(line \d+\))?"#

  init(
    _ before: ExplainedConversation, _ after: ExplainedConversation, _ policies: (before: Policy, after: Policy),
    _ forms: Forms
  ) {
    (self.before, self.after, self.policies, self.forms) = (before, after, policies, forms)
    var turn = 0
    var last: Speaker?
    var members: [Int: [Int]] = [:]
    var events: [Int: [Int]] = [:]
    for (index, event) in before.conversation.events.enumerated() {
      let isTurn = event.isPublicMessage && event.speaker != .system
      if isTurn, event.speaker != last { turn += 1 }
      if isTurn { last = event.speaker }
      if !event.isPublicMessage, event.endsTurn { last = nil }
      events[turn, default: []].append(index)
      if event.isPublicMessage { members[turn, default: []].append(index) }
    }
    for (turn, messages) in members {
      for (number, event) in messages.enumerated() where messages.count > 1 {
        places["message \(number + 1) of turn \(turn)"] = [event]
      }
      let others = (events[turn] ?? []).filter { !messages.contains($0) }
      places["turn \(turn)"] = (messages.count == 1 ? messages : []) + others
    }
  }

  /// Checks a sentence whole.
  mutating func check(_ sentence: String) {
    var rest = sentence
    if let first = rest.firstMatch(of: forms.spot) { there = events(String(rest[first.range])) }
    while let (range, kind, parts) = next(in: rest) {
      checked[kind, default: 0] += 1
      read(kind, parts)
      rest.replaceSubrange(range, with: " ")
    }
    rest = rest.replacing("In c-1", with: "").replacing("under A", with: "").replacing("under B", with: "")
    if rest.contains(where: \.isNumber) { faults.append("nothing was checked of \"\(rest)\"") }
  }

  // MARK: The forms

  private static let two = #"(.+?) under A(?:, | and )(.+?) under B(?=[;.,]|$)"#

  /// The forms of the clauses, made once for many sentences.
  struct Forms {
    let all: [(kind: String, regex: Regex<AnyRegexOutput>)]
    let spot: Regex<AnyRegexOutput>

    init() throws {
      all = try SpokenTruth.forms.map { ($0.kind, try Regex($0.pattern)) }
      spot = try Regex(SpokenTruth.spot)
    }
  }

  private static let forms: [(kind: String, pattern: String)] = [
    ("confidence", "the AI's confidence at (\(spot)) was (\(number))(, the low one number \\d+ in a row)?: " + two),
    ("fall", "the AI's confidence at (\(spot)) fell to (\(number)), by (\(number)): " + two),
    ("similarity", "the similarity of the .+? at (\(spot)) to that at (\(spot)) was (\(number)): " + two),
    ("exchanges", "(\(number)) exchanges? (?:was|were) complete when the customer wrote again at (\(spot)): " + two),
    ("silence", "nobody answered the customer's message at (\(spot)) for (.+?): " + two),
    ("average", "the average polarity of the customer's words at (\(spot)) was (\(number)): " + two),
    ("streak", "the customer's low messages in a row up to (\(spot)) are " + two),
    ("case", "the (?:customer|AI) (?:rejected|had no|said again|asked) .*?at (\(spot))(.*?): " + two),
    ("grace", "(\(number)) AI messages? counted after .+? at (\(spot)): " + two),
    ("step", "the score after (\\S+) (there|at \(spot)) was " + two),
    ("steps", "the score (there|at \(spot)) was " + two),
    ("threshold", "at (\(spot)) the score after (\\S+) is (\(number)): " + two),
    ("weighed", "at (\(spot)) the score after (\\S+) is " + two),
    ("weighedSteps", "at (\(spot)) the score is " + two),
    ("due", "a person was due (there|at \(spot)) under ([AB]) and (.+?) under [AB]"),
    ("hearing", "(\\S+) at (\(spot)) " + two),
  ]

  private func next(in text: String) -> (Range<String.Index>, String, [String])? {
    for form in forms.all {
      guard let match = text.firstMatch(of: form.regex) else { continue }
      // A group that holds nothing is an empty text.
      return (match.range, form.kind, match.output.dropFirst().map { $0.substring.map(String.init) ?? "" })
    }
    return nil
  }

  // MARK: Looking up

  private func events(_ spot: String) -> [Int] {
    let plain = spot.prefix { $0 != "(" }
    let key = plain.hasSuffix(" ") ? String(plain.dropLast()) : String(plain)
    if spot == "there" { return there }
    return places[key.hasPrefix("at ") ? String(key.dropFirst(3)) : key] ?? []
  }

  private func told(_ side: PolicySide) -> ExplainedConversation { side == .before ? before : after }

  private func policy(_ side: PolicySide) -> Policy { side == .before ? policies.before : policies.after }

  private mutating func expect(_ holds: Bool, _ what: String) {
    if !holds { faults.append(what) }
  }

  static func decimal(_ raw: Int32) -> String {
    let size = Int(raw.magnitude)
    let digits = String(10_000 + size % 10_000).dropFirst()
    let short = digits.hasSuffix("00") ? String(digits.prefix(2)) : String(digits)
    return (raw < 0 ? "-" : "") + "\(size / 10_000)." + short
  }

  private static func numbers(_ text: String) -> [String] {
    text.split { !($0.isNumber || $0 == "." || $0 == "-") }.map(String.init).filter { $0.contains(where: \.isNumber) }
  }

  private func gauges(_ side: PolicySide, _ spot: String) -> [Gauge] {
    let events = events(spot)
    return told(side).inspection.gauges.filter { events.contains(Int($0.at.index)) }
  }

  private func fires(_ side: PolicySide, _ name: String, _ spot: String) -> [UInt8] {
    let events = events(spot)
    return told(side).replay.trace.compactMap { entry in
      guard case .signal(let signal, let level) = entry.kind, events.contains(Int(entry.at.index)),
        policy(side).name(of: signal) == name
      else { return nil }
      return level
    }
  }

  // MARK: The clauses

  private mutating func read(_ kind: String, _ parts: [String]) {
    switch kind {
    case "confidence": confidence(parts)
    case "fall": fall(parts)
    case "similarity": similarity(parts)
    case "exchanges": exchanges(parts)
    case "silence": silence(parts)
    case "average", "streak": polarity(kind, parts)
    case "case": cases(parts)
    case "grace": grace(parts)
    case "step":
      for (side, text) in [(PolicySide.before, parts[2]), (.after, parts[3])] {
        score(side, text, parts[1], step: "after \(parts[0])")
      }
    case "steps", "weighedSteps":
      for (side, text) in [(PolicySide.before, parts[1]), (.after, parts[2])] {
        let words = text.split(separator: " ").suffix(text.hasSuffix("before any signal") ? 3 : 2)
        score(side, text, parts[0], step: words.joined(separator: " "))
      }
    case "weighed":
      for (side, text) in [(PolicySide.before, parts[2]), (.after, parts[3])] {
        score(side, text, parts[0], step: "after \(parts[1])")
      }
    case "threshold": threshold(parts)
    case "due": due(parts)
    case "hearing": hearing(parts)
    default: faults.append("nobody checks \(kind)")
    }
  }

  private mutating func confidence(_ parts: [String]) {
    for (side, text) in [(PolicySide.before, parts[3]), (.after, parts[4])] {
      let seen = events(parts[0]).compactMap { told(side).observations.events[$0].confidence }
      expect(seen.map { Self.decimal($0.rawValue) } == [parts[1]], "\(side): the confidence is not \(parts[1])")
      guard let value = seen.first else { continue }
      let floor = policy(side).confidence.floor
      if text.contains("level 2") {
        let run = Self.numbers(parts[2]).first.flatMap { Int($0) } ?? -1
        level(side, text, count: run, limit: policy(side).confidence.floorRun, "confidence_floor", parts[0])
      } else {
        expect(Self.numbers(text) == [Self.decimal(floor.rawValue)], "\(side): the floor is not in \"\(text)\"")
        expect((value < floor) == text.hasPrefix("below"), "\(side): \"\(text)\" is not so")
      }
    }
  }

  /// "(not) enough for level 2 (N)", with the level at which the signal fired.
  private mutating func level(
    _ side: PolicySide, _ text: String, count: Int?, limit: Int, _ name: String, _ spot: String
  ) {
    expect(Self.numbers(text) == ["2", "\(limit)"], "\(side): the limit is not in \"\(text)\"")
    let isEnough = text.hasPrefix("enough")
    if let count { expect((count >= limit) == isEnough, "\(side): \(count) and \"\(text)\"") }
    let levels = fires(side, name, spot)
    expect(isEnough ? levels == [2] : levels.allSatisfy { $0 == 1 }, "\(side): \(name) fires at \(levels)")
  }

  private mutating func fall(_ parts: [String]) {
    for (side, text) in [(PolicySide.before, parts[3]), (.after, parts[4])] {
      let seen = gauges(side, parts[0]).compactMap { gauge -> (Int32, Int32)? in
        guard case .fall(let value, let baseline, let falling) = gauge.measure else { return nil }
        return (value.rawValue, max(baseline, falling ?? baseline).rawValue - value.rawValue)
      }
      guard let (value, by) = seen.first else {
        faults.append("\(side): no fall was measured")
        continue
      }
      let limits = policy(side).confidence
      expect([Self.decimal(value), Self.decimal(by)] == Array(parts[1...2]), "\(side): another fall was measured")
      let size = by >= limits.drop.rawValue ? "by at least" : "by less than"
      let end = value < limits.dropBelow.rawValue ? "to below" : "not to below"
      let wanted =
        "\(size) \(Self.decimal(limits.drop.rawValue)) and \(end) \(Self.decimal(limits.dropBelow.rawValue))"
      expect(text == wanted, "\(side): \"\(text)\" and not \"\(wanted)\"")
    }
  }

  private mutating func similarity(_ parts: [String]) {
    for (side, text) in [(PolicySide.before, parts[3]), (.after, parts[4])] {
      var found = false
      for gauge in gauges(side, parts[0]) {
        let (value, other, limit): (TenThousandths, Step, TenThousandths)
        switch gauge.measure {
        case .likeness(let likeness, let to): (value, other, limit) = (likeness, to, policy(side).rephrase.similarity)
        case .repetition(let likeness, let of): (value, other, limit) = (likeness, of, policy(side).loop.similarity)
        default: continue
        }
        guard Self.decimal(value.rawValue) == parts[2], events(parts[1]).contains(Int(other.index)) else { continue }
        let wanted = (value >= limit ? "at least " : "less than ") + Self.decimal(limit.rawValue)
        if text == wanted { found = true }
      }
      expect(found, "\(side): no similarity of \(parts[2]) that is \"\(text)\"")
    }
  }

  private mutating func exchanges(_ parts: [String]) {
    let complete = Int(parts[0]) ?? -1
    for (side, text) in [(PolicySide.before, parts[2]), (.after, parts[3])] {
      let most = policy(side).exchange.most
      let levels = fires(side, "exchange_cap", parts[1])
      for gauge in gauges(side, parts[1]) {
        if case .exchanges(let seen) = gauge.measure { expect(seen == complete, "\(side): \(seen) exchanges") }
      }
      if text.contains("for level 2") {
        expect((complete >= 2 * most) == text.hasPrefix("enough"), "\(side): \"\(text)\"")
        expect(Self.numbers(text) == ["2", "\(2 * most)"], "\(side): the limit is not in \"\(text)\"")
        expect(levels == (text.hasPrefix("enough") ? [2] : levels.filter { $0 == 1 }), "\(side): fires at \(levels)")
      } else if text.hasPrefix("below") {
        expect(complete < most && text == "below the limit of \(most)" && levels.isEmpty, "\(side): \"\(text)\"")
      } else if levels == [2] {
        expect(
          text == "at or above \(2 * most) (twice the limit of \(most))" && complete >= 2 * most, "\(side): \"\(text)\""
        )
      } else {
        expect(text == "at or above the limit of \(most)" && complete >= most, "\(side): \"\(text)\"")
      }
    }
  }

  private mutating func silence(_ parts: [String]) {
    for (side, text) in [(PolicySide.before, parts[2]), (.after, parts[3])] {
      var found = false
      for gauge in gauges(side, parts[0]) {
        guard case .silence(let waited, let limit) = gauge.measure else { continue }
        let isLonger = text.hasPrefix("longer")
        if (waited > limit) == isLonger, fires(side, "dead_air", parts[0]).isEmpty != isLonger { found = true }
      }
      expect(found, "\(side): no silence that is \"\(text)\"")
    }
  }

  private mutating func polarity(_ kind: String, _ parts: [String]) {
    for (side, text) in [(PolicySide.before, parts[parts.count - 2]), (.after, parts[parts.count - 1])] {
      var found = false
      let limits = policy(side).sentiment
      for gauge in gauges(side, parts[0]) {
        guard case .polarity(_, let average, let streak, _) = gauge.measure else { continue }
        let level = Self.decimal(limits.level.rawValue)
        let wanted =
          kind == "average"
          ? (average <= limits.level ? "at or below \(level)" : "above \(level)")
          : "\(streak) at or below \(Self.decimal(limits.streakBelow.rawValue)) where \(limits.streak) fire"
        if text == wanted, kind != "average" || Self.decimal(average.rawValue) == parts[1] { found = true }
      }
      expect(found, "\(side): no polarity that is \"\(text)\"")
    }
  }

  private mutating func cases(_ parts: [String]) {
    let number = Self.numbers(parts[1]).first.flatMap { Int($0) }
    for (side, text) in [(PolicySide.before, parts[2]), (.after, parts[3])] {
      let policy = policy(side)
      let limits = [
        "rejection": policy.rejectionCount, "ai_nonanswer": policy.nonAnswerCount, "reask_ai": policy.reaskCount,
        "rephrase": policy.rephrase.count, "ai_loop": policy.loop.count,
      ]
      let name = limits.keys.sorted().first { name in
        !fires(side, name, parts[0]).isEmpty && Self.numbers(text).last == limits[name].map { "\($0)" }
      }
      guard let name, let limit = limits[name] else {
        faults.append("\(side): nothing fires there that has the limit of \"\(text)\"")
        continue
      }
      level(side, text, count: number, limit: limit, name, parts[0])
    }
  }

  private mutating func grace(_ parts: [String]) {
    for (side, text) in [(PolicySide.before, parts[2]), (.after, parts[3])] {
      let causes = told(side).replay.needs.flatMap(\.causes).filter { events(parts[1]).contains(Int($0.at.index)) }
      let holds = causes.contains { cause in
        let head = cause.aiMessages > cause.grace ? "more than" : "not more than"
        return "\(cause.aiMessages)" == parts[0] && text == "\(head) the \(cause.grace) allowed"
      }
      expect(holds, "\(side): no cause has \(parts[0]) messages and \"\(text)\"")
    }
  }

  /// "1.10 of 1.00 (a 0.60 + b 0.50) after b".
  private mutating func score(_ side: PolicySide, _ text: String, _ spot: String, step: String) {
    let told = told(side)
    let numbers = Self.numbers(text)
    guard numbers.count >= 2 else {
      faults.append("\(side): no score in \"\(text)\"")
      return
    }
    expect(numbers[1] == Self.decimal(policy(side).score.threshold.rawValue), "\(side): another threshold: \(text)")
    var found: [(sum: Int32, terms: [String])] = []
    func terms(_ all: [ScoreTerm]) -> [String] {
      all.filter { $0.weight != .zero }.map {
        "\(policy(side).name(of: $0.signal)) \(Self.decimal($0.weight.rawValue))"
      }
    }
    for event in events(spot) {
      let entries = told.replay.trace.indices.filter { Int(told.replay.trace[$0].at.index) == event }
      for index in entries {
        guard case .signal(let signal, _) = told.replay.trace[index].kind,
          step == "after \(policy(side).name(of: signal))"
        else { continue }
        found.append((told.replay.trace[index].score.rawValue, terms(told.inspection.traceTerms[index])))
      }
      guard step == "before any signal" else { continue }
      // What a turn leaves is decided by the next event that ends it, so the score before that one stands as well.
      for earlier in [event - 1, event] where told.inspection.eventTerms.indices.contains(earlier) {
        let left = told.inspection.eventTerms[earlier]
        found.append((left.reduce(0) { $0 + $1.weight.rawValue }, terms(left)))
      }
      if event == 0 { found.append((0, [])) }
    }
    let isFound = found.contains {
      Self.decimal($0.sum) == numbers[0]
        && (!text.contains("(") || text.contains("(\($0.terms.joined(separator: " + ")))"))
    }
    expect(isFound, "\(side): no score of \(numbers[0]) \(step) at \(spot), but \(found.map(\.sum))")
  }

  private mutating func threshold(_ parts: [String]) {
    for (side, text) in [(PolicySide.before, parts[3]), (.after, parts[4])] {
      let threshold = policy(side).score.threshold.rawValue
      score(side, "\(parts[2]) of \(Self.decimal(threshold))", parts[0], step: "after \(parts[1])")
      expect(Self.numbers(text) == [Self.decimal(threshold)], "\(side): another threshold: \(text)")
      let isReached =
        Self.decimal(threshold) == parts[2] || (Double(parts[2]) ?? 0) > (Double(Self.decimal(threshold)) ?? 0)
      expect(isReached == text.hasPrefix("at or above"), "\(side): \"\(text)\"")
    }
  }

  private mutating func due(_ parts: [String]) {
    let side: PolicySide = parts[1] == "A" ? .before : .after
    let (own, other) = (told(side).replay, told(side.other).replay)
    func begins(_ replay: Replay, _ spot: String) -> Bool {
      replay.needs.contains { events(spot).contains(Int($0.onset.index)) }
    }
    expect(begins(own, parts[0]), "\(side): nobody was due \(parts[0])")
    let words = parts[2].split(separator: " ", maxSplits: 1).map(String.init)
    switch words[0] {
    case "never": expect(other.needs.isEmpty, "\(side.other): somebody was due")
    case "not": expect(!begins(other, parts[0]), "\(side.other): somebody was due there")
    case "already", "only": expect(begins(other, words[1]), "\(side.other): nobody was due \(words[1])")
    default: faults.append("\"\(parts[2])\" is new")
    }
  }

  private mutating func hearing(_ parts: [String]) {
    for (side, text) in [(PolicySide.before, parts[2]), (.after, parts[3])] {
      let levels = fires(side, parts[0], parts[1])
      let numbers = Self.numbers(text)
      guard !text.contains("quiet, because"), !text.contains("does not") else {
        expect(levels.isEmpty && numbers.isEmpty, "\(side): \(parts[0]) fires, and not \"\(text)\"")
        continue
      }
      if text.hasPrefix("fires at level") || text.hasPrefix("has level") {
        expect(levels.map { "\($0)" } == Array(numbers.prefix(1)), "\(side): \(levels) and not \"\(text)\"")
      }
      guard text.hasPrefix("has level"), let level = levels.first else { continue }
      let signal = told(side).replay.trace.compactMap { entry -> Signal? in
        guard case .signal(let signal, _) = entry.kind else { return nil }
        return policy(side).name(of: signal) == parts[0] ? signal : nil
      }.first
      let weight = signal.map { policy(side).score.weight($0, level: Int(level)).rawValue }
      expect(numbers.last == weight.map { Self.decimal($0) }, "\(side): another weight than in \"\(text)\"")
    }
  }
}
