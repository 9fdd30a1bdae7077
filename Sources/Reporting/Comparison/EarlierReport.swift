package import Conversations
import Detection
package import Intake
package import Judging
package import Redaction

/// A report that was made before, read again from its manifest and its rows.
///
/// It is settled by its own policy, cut-off and period, so its numbers are those that it said. Whoever wrote the folder
/// is not known: the policy must have the hash that the manifest and the rows name, and every row is checked.
package struct EarlierReport: Sendable {
  /// Why a folder gives no report to compare with.
  package enum Fault: Error, Equatable, Sendable {
    /// The manifest does not say what it should; the sentence says what.
    case manifest(SafeText)
    /// The rows cannot be read.
    case rows(PartFault)
    /// The rows are those of another report than the manifest's.
    case otherRows
    /// The rows changed while they were read.
    case unreadable
  }

  /// The run that the manifest names, else the SHA-256 of the manifest, in hexadecimal.
  package let identity: String
  /// The version of the tool that made it.
  package let version: String
  package let policy: RecordedPolicy
  package let rows: SettledRows
  /// The names behind the numbers of the rows' attributes, as the report shows them.
  package let names: AttributeNames
  /// The names of its inputs, as the report shows them.
  package let fileNames: [SafeText]
  /// Whose days it has.
  package let zone: ZoneOffsets
  /// `nil` when no conversation has a time and nothing was asked for.
  package let period: ReportPeriod?
  package let numbers: ReportNumbers

  /// Reads a report.
  ///
  /// - Parameters:
  ///   - manifest: the manifest of the folder.
  ///   - hash: the SHA-256 of its bytes, in hexadecimal.
  ///   - part: the rows beside it.
  ///   - zone: the clocks of a zone by its name; `nil` when there is none.
  package init(
    manifest: JSONValue, hash: String, rows part: PartReader, zone: (String) -> ZoneOffsets?
  ) throws(Fault) {
    guard manifest["verb"]?.text == "report" else { throw .manifest("it is not one of the verb report") }
    do throws(RecordedPolicy.Fault) {
      policy = try RecordedPolicy(manifest: manifest)
    } catch {
      throw .manifest(error.sentence)
    }
    let topics = policy.policy.topics.all.count
    guard part.policyHash == policy.hash, part.version == manifest["tool"]?["version"]?.text,
      part.topicCount == topics
    else { throw .otherRows }
    let settings = manifest["settings"]
    guard let zone = zone(settings?["timezone"]?.text ?? ZoneOffsets.utc.name) else {
      throw .manifest("its time zone is none that this version knows")
    }
    let asOf = try Self.cutoff(settings?["as_of"])
    let period = try Self.period(settings, zone)
    let (rows, entries) = try Self.rows(of: part)
    let settled = SettledRows(rows, entries, asOf: asOf, policy: policy.policy, period: period)
    self.rows = settled
    self.zone = zone
    self.period = ReportPeriod(of: settled, in: zone)
    numbers = ReportNumbers(settled, policy.policy)
    names = part.names
    fileNames = part.files.map { SafeText(name: $0.name) }
    version = part.version
    let run = manifest["run_id"]?.text ?? ""
    identity = Self.isHash(run) ? run : hash
  }

  /// How many rows are read at a time.
  private static let blockSize = 65_536

  private static func rows(of part: PartReader) throws(Fault) -> ([Row], Entries) {
    var rows: [Row] = []
    var entries = Entries()
    var begin = 0
    rows.reserveCapacity(part.rowCount)
    for start in stride(from: 0, to: part.rowCount, by: blockSize) {
      do {
        var block = try part.rows(start..<min(start + blockSize, part.rowCount), from: &begin)
        entries.append(block.entries, of: &block.rows)
        rows += block.rows
      } catch let fault as PartFault {
        throw .rows(fault)
      } catch {
        throw .unreadable
      }
    }
    return (rows, entries)
  }

  private static func cutoff(_ value: JSONValue?) throws(Fault) -> Instant? {
    guard let text = try text(value) else { return nil }
    let bytes = Array(text.utf8)
    guard case .instant(let time) = TimeReading(bytes.span, zone: .utc) else {
      throw .manifest("its cut-off is no time")
    }
    return time
  }

  /// The period that the settings of a manifest ask for.
  private static func period(_ settings: JSONValue?, _ zone: ZoneOffsets) throws(Fault) -> Period? {
    let days = (from: try day(settings?["from"]), to: try day(settings?["to"]))
    var wish = Period.Wish.days(from: days.from, to: days.to)
    if let text = try text(settings?["week"]) {
      guard let week = ISOWeek(text: text), days == (nil, nil) else { throw .manifest(noPeriod) }
      wish = .week(week)
    } else if days == (nil, nil) {
      return nil
    }
    guard let period = Period(wish, in: zone) else { throw .manifest(noPeriod) }
    return period
  }

  private static let noPeriod: SafeText = "its period is none"

  private static func day(_ value: JSONValue?) throws(Fault) -> Day? {
    guard let text = try text(value) else { return nil }
    guard let date = CalendarDate(text: text) else { throw .manifest(noPeriod) }
    return Day(date)
  }

  /// A setting that is a text or not there.
  private static func text(_ value: JSONValue?) throws(Fault) -> String? {
    switch value {
    case nil, .null: return nil
    case .string: return value?.text
    default: throw .manifest("one of its settings is no text")
    }
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

extension RecordedPolicy.Fault {
  /// What is wrong, for people.
  package var sentence: SafeText {
    switch self {
    case .unnamed: "the manifest does not say by which policy was judged"
    case .unknown: "the policy of the manifest is none that this version knows"
    case .otherWords: "the words to be hidden are not those of its policy"
    }
  }
}
