/// Whether the name of a tool means that a human is called.
///
/// The name is cut into words at anything that is no letter and at capitals: `transferToHumanAgent`,
/// `transfer_to_human_agents` and `crm.escalate-ticket` are read alike. It means a handover when it has the word
/// escalate or handoff, or a verb of moving or asking together with a word for a person. A word that undoes it
/// (`cancel_escalation`, `check_handoff_status`) takes the meaning away.
enum HandoverName {
  private static let enough: Set<String> = [
    "escalate", "escalates", "escalation", "handoff", "handover", "handoffs", "escalated",
  ]
  private static let verbs: Set<String> = [
    "transfer", "connect", "talk", "speak", "request", "route", "forward", "redirect", "call", "pass", "hand",
    "contact", "assign", "switch", "invite", "reach",
  ]
  private static let persons: Set<String> = [
    "human", "humans", "agent", "agents", "operator", "person", "representative", "rep", "supervisor", "specialist",
    "livechat",
  ]
  /// What stands beside a person in the name of an intent without saying anything else.
  private static let fillers: Set<String> = ["intent", "live", "real", "support", "service", "customer", "please"]
  private static let undoing: Set<String> = [
    "cancel", "check", "status", "list", "deescalate", "de", "no", "not", "avoid", "prevent", "end", "close", "history",
    "policy", "info", "log", "should", "is", "from", "offer", "offered", "decline", "declined", "deny", "denied",
    "refuse", "refused", "cancelled", "canceled", "failed", "stop", "abort", "without", "unavailable",
  ]

  /// Whether this name means a handover.
  static func matches(_ name: String) -> Bool {
    let words = words(of: name)
    if words.contains(where: undoing.contains) { return false }
    if words.contains(where: enough.contains) { return true }
    for (first, second) in zip(words, words.dropFirst()) where first == "hand" && (second == "off" || second == "over")
    {
      return true
    }
    guard words.contains(where: verbs.contains) else { return false }
    for (first, second) in zip(words, words.dropFirst()) where first == "live" && second == "chat" { return true }
    // "agent" alone may be any program; next to these verbs it is a person only as the goal.
    return words.contains(where: persons.contains)
  }

  /// Whether the name of an intent means that the customer wants a human.
  ///
  /// Intents are often named by the person alone (`HumanAgent`, `live_agent`), which for a tool would mean a program.
  static func matches(intent name: String) -> Bool {
    let words = words(of: name)
    return matches(name)
      || (words.contains(where: persons.contains) && words.allSatisfy { persons.contains($0) || fillers.contains($0) })
  }

  /// The words of a name, in lower case.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    for byte in name.utf8.prefix(200) {
      let isCapital = (0x41...0x5a).contains(byte)
      let isSmall = (0x61...0x7a).contains(byte)
      if !word.isEmpty, !(isCapital || isSmall) || (isCapital && wasSmall) {
        words.append(word)
        word = ""
      }
      if isCapital || isSmall { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
      wasSmall = isSmall
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
