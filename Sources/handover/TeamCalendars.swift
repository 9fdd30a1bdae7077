import Conversations
import Detection
import Judging
import Redaction

extension ChosenPolicy {
  /// When the teams of a policy work, on the clocks of their zones; zones that there are not are all named at once.
  static func calendars(of policy: Policy) throws(Failure) -> [String: BusinessHours] {
    var calendars: [String: BusinessHours] = [:]
    var lines: [SafeText] = []
    for team in policy.hours.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let hours = policy.hours(ofTeam: team) else { continue }
      if let zone = TimeZones.offsets(named: hours.zone) {
        calendars[team] = BusinessHours(hours, in: zone)
      } else {
        lines.append(
          "error: \"hours.\(name: team)\" names no time zone that there is: \"\(name: hours.zone)\" [bad-value]")
        let wanted = TimeZones.suggestion(for: hours.zone).map { "did you mean \($0)?" }
        lines.append("  help: \(name: wanted ?? "write a zone in full, such as Europe/Berlin, or UTC")")
      }
    }
    guard lines.isEmpty else { throw .badPolicy(lines) }
    return calendars
  }
}
