import Conversations

/// What the lines in brackets say of the whole conversation.
///
/// Clauses are divided by semicolons: `medium email`, `medium unknown`, `language de`, `channel app`, `team returns`,
/// `page pricing`, `ai version v12`, `customer k-81`, `customer attribute vip`, `tags of the conversation: a, b`,
/// `topics: a, b`, `resolution resolved`, `rating 4`, `test`, `openai_messages`, `format without human messages`,
/// `no times`, `no close`, `some events lack a time`, `policy: key = value` and `the export ends 5 minutes later`.
/// A clause `as 3` names the example that this one resembles and says nothing more.
struct StoryHeader {
  /// Which events carry a time.
  enum Times { case all, messages, none }

  var medium = Medium.chat
  var format = ExportFormat.handover
  var language = "en"
  var channel = ""
  var customer = ""
  var team = ""
  var page = ""
  var version = ""
  var tags: [String] = []
  var topics: [String] = []
  var resolution = ReportedResolution.unknown
  var rating: TenThousandths?
  var isTest = false
  var times = Times.all
  var hasHumans = true
  var policy: [String: String] = [:]
  var remainder: Int64?

  mutating func read(_ text: Substring) throws(StoryFault) {
    for clause in text.split(separator: ";") { try read(clause: clause.trimmed()) }
  }

  private mutating func read(clause: Substring) throws(StoryFault) {
    if let rule = clause.rest(after: "policy:") { return try read(rule: rule) }
    if let list = clause.rest(after: "tags of the conversation:") {
      tags += list.listed()
      return
    }
    if let list = clause.rest(after: "topics:") {
      topics += list.listed()
      return
    }
    for part in clause.split(separator: ",") { try read(part: part.trimmed()) }
  }

  private mutating func read(rule: Substring) throws(StoryFault) {
    let sides = rule.split(separator: "=", maxSplits: 1)
    guard sides.count == 2 else { throw StoryFault("a policy is told as \"policy: key = value\"") }
    policy[String(sides[0].trimmed())] = String(sides[1].trimmed())
  }

  private mutating func read(part: Substring) throws(StoryFault) {
    switch part {
    case "openai_messages":
      format = .openaiMessages
      hasHumans = false
    case "format without human messages": hasHumans = false
    case "no times": times = .none
    case "no close": break
    case "some events lack a time: file order", "some events lack a time": times = .messages
    case "test": isTest = true
    default: try readValue(part)
    }
  }

  private mutating func readValue(_ part: Substring) throws(StoryFault) {
    if let word = part.rest(after: "medium ") {
      guard let known = Medium(rawValue: String(word)) else { throw StoryFault("\"\(word)\" is no medium") }
      medium = known
    } else if let word = part.rest(after: "language ") {
      language = String(word)
    } else if let word = part.rest(after: "channel ") {
      channel = String(word)
    } else if let word = part.rest(after: "team ") {
      team = String(word)
    } else if let word = part.rest(after: "page ") {
      page = String(word)
    } else if let word = part.rest(after: "ai version ") {
      version = String(word)
    } else if let word = part.rest(after: "customer attribute ") {
      tags.append(String(word))
    } else if let word = part.rest(after: "customer ") {
      customer = String(word)
    } else if let word = part.rest(after: "resolution ") {
      guard let known = StoryWords.resolutions.first(where: { $0.word == word }) else {
        throw StoryFault("\"\(word)\" is no resolution")
      }
      resolution = known.value
    } else if let word = part.rest(after: "rating ") {
      rating = try word.rating()
    } else if let words = part.rest(after: "the export ends ") {
      remainder = try words.delay()
    } else if part.rest(after: "as ") == nil {
      throw StoryFault("\"\(part)\" is nothing that a header can say")
    }
  }
}
