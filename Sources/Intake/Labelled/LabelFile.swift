import Conversations

/// A file that says of conversations whether they needed a human: labels a line each, or the review sheet of an audit.
///
/// A line is `{conversation, rater, needs_human, gold, topic, note}` (audit-and-tuning.md, 4.2), strict JSON; blank lines
/// count for nothing. `gold` lists messages, by identifier or by number among the public ones. Which kind a file is, its
/// first byte that is no blank says. A line with a fault has no label, and all others count; a sheet with a fault has no
/// label at all, as in an audit.
package struct LabelFile: Sendable, Equatable {
  /// Which of the two a file is.
  package enum Kind: Sendable, Equatable { case lines, sheet }

  package private(set) var kind = Kind.lines
  /// In the order of the file; of a sheet, row by row `a`, `b`, `agreed`, without those that did not answer.
  package private(set) var labels: [RaterLabel] = []
  /// In the order of the file.
  package private(set) var faults: [LabelFault] = []
  /// Keys that the form does not know, in alphabetical order, with the number of lines that have them.
  package private(set) var unknownKeys: [(name: String, lines: Int)] = []
  /// How many rows of a sheet nobody answered.
  package private(set) var unanswered = 0
  /// How many lines or rows have anything in them; each has labels, is unanswered or has a fault.
  package private(set) var lineCount = 0

  /// A larger file is no file of labels: 64 MiB, as for sheets.
  package static let byteLimit = ReviewSheet.byteLimit
  /// How long the name of a rater or a topic may be, in bytes.
  package static let nameLimit = 256

  /// Reads the bytes of a file.
  package init(_ bytes: [UInt8]) {
    guard bytes.count <= Self.byteLimit else {
      faults = [LabelFault(.tooLarge)]
      return
    }
    let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes[3...] : bytes[...]
    guard let first = text.first(where: { $0 > 0x20 }) else {
      faults = [LabelFault(.noLabel)]
      return
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      readLines(text)
    } else {
      kind = .sheet
      readSheet(bytes)
    }
  }

  package static func == (a: LabelFile, b: LabelFile) -> Bool {
    a.kind == b.kind && a.labels == b.labels && a.faults == b.faults && a.unanswered == b.unanswered
      && a.lineCount == b.lineCount && a.unknownKeys.elementsEqual(b.unknownKeys) { $0 == $1 }
  }

  // MARK: Lines

  /// A rater and what was rated; none counts twice.
  private struct Vote: Hashable {
    let rater: String
    let subject: RaterLabel.Subject
  }

  private mutating func readLines(_ text: ArraySlice<UInt8>) {
    var seen: Set<Vote> = []
    var unknown: [String: Int] = [:]
    for (number, line) in text.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      lineCount += 1
      let value: JSONValue
      do throws(JSONDocument.Fault) {
        value = try JSONDocument.value(of: Array(line))
      } catch {
        faults.append(LabelFault(json: error.code, line: number))
        continue
      }
      do throws(LabelFault) {
        let label = try LabelLine(value, number, &unknown).label()
        guard seen.insert(Vote(rater: label.rater, subject: label.subject)).inserted else {
          throw LabelFault(.doubleLabel, line: number)
        }
        labels.append(label)
      } catch { faults.append(error) }
    }
    unknownKeys = unknown.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  // MARK: Sheets

  private mutating func readSheet(_ bytes: [UInt8]) {
    let sheet: ReviewSheet
    do throws(ReviewFaults) {
      sheet = try ReviewSheet(bytes)
    } catch {
      // Without any of the columns it is no sheet, and to name them all helps nobody.
      let missing = error.faults.count { $0.code == .missingColumn }
      faults = missing == ReviewSheet.wantedColumns.count ? [LabelFault(.otherFile)] : error.faults.map(LabelFault.init)
      return
    }
    lineCount = sheet.rows.count
    var seen: Set<RaterLabel.Subject> = []
    for row in sheet.rows {
      let subject = RaterLabel.Subject.drawn(key: row.key, seed: row.sample.seed)
      guard seen.insert(subject).inserted else {
        faults.append(LabelFault(.sameCase, line: row.line, key: "case"))
        continue
      }
      // What a rater said of the place counts where a need was seen: by that rater, or by both in the end.
      let answers = [("a", row.a), ("b", row.b)].compactMap { rater, answer in
        answer.opinion.map { opinion in
          let isNeed = opinion == .yes || row.agreed == .yes
          return RaterLabel(
            subject, rater: rater, opinion,
            gold: isNeed ? answer.fromMessage.map { [.number($0)] } ?? [] : [])
        }
      }
      let agreed = row.agreed.map { RaterLabel(subject, rater: "agreed", $0, isAgreed: true) }
      labels += answers + (agreed.map { [$0] } ?? [])
      if answers.isEmpty, agreed == nil { unanswered += 1 }
    }
    if labels.isEmpty, faults.isEmpty { faults = [LabelFault(.noLabel)] }
  }
}

/// The members of one line, each taken once.
private struct LabelLine {
  private let line: Int
  private var values: [String: JSONValue] = [:]

  private static let keys: Set<String> = ["conversation", "rater", "needs_human", "gold", "topic", "note"]

  /// Sorts the members and counts those that are not ours.
  init(_ value: JSONValue, _ line: Int, _ unknown: inout [String: Int]) throws(LabelFault) {
    self.line = line
    guard let members = value.members else { throw LabelFault(.notAnObject, line: line) }
    var strange: Set<String> = []
    for (key, value) in members {
      guard Self.keys.contains(key) else {
        strange.insert(key)
        continue
      }
      guard values.updateValue(value, forKey: key) == nil else {
        throw LabelFault(.duplicateKey, line: line, key: key)
      }
    }
    for key in strange { unknown[key, default: 0] += 1 }
  }

  func label() throws(LabelFault) -> RaterLabel {
    let id = try conversation()
    let rater = try name("rater")
    guard let rater else { throw fault(.missingKey, "rater") }
    guard let word = try text("needs_human") else { throw fault(.missingKey, "needs_human") }
    guard let opinion = Opinion(rawValue: word) else { throw fault(.badValue, "needs_human") }
    let gold = try gold()
    if opinion == .no, !gold.isEmpty { throw fault(.goldWithoutNeed, "gold") }
    let topic = try name("topic")
    _ = try text("note")
    return RaterLabel(.id(id), rater: rater, opinion, gold: gold, topic: topic)
  }

  private func fault(_ code: LabelFault.Code, _ key: String) -> LabelFault { LabelFault(code, line: line, key: key) }

  /// The value of a key; `null` is as if it were not there.
  private func value(_ key: String) -> JSONValue? {
    if case .null = values[key] { return nil }
    return values[key]
  }

  private func text(_ key: String) throws(LabelFault) -> String? {
    guard let value = value(key) else { return nil }
    guard let text = value.text else { throw fault(.wrongType, key) }
    return text
  }

  private func name(_ key: String) throws(LabelFault) -> String? {
    guard let text = try text(key) else { return nil }
    guard (1...LabelFile.nameLimit).contains(text.utf8.count), text.utf8.contains(where: { $0 > 0x20 }) else {
      throw fault(.badValue, key)
    }
    return text
  }

  /// The identifier; a whole number is one too, as long as its digits are certain.
  private func conversation() throws(LabelFault) -> [UInt8] {
    guard let value = value("conversation") else { throw fault(.missingKey, "conversation") }
    if let bytes = value.bytes {
      if bytes.isEmpty { throw fault(.badValue, "conversation") }
      return bytes
    }
    guard value.number != nil else { throw fault(.wrongType, "conversation") }
    guard let number = value.wholeNumber, number.magnitude < 1 << 53 else { throw fault(.badValue, "conversation") }
    return Array(String(number).utf8)
  }

  private func gold() throws(LabelFault) -> [RaterLabel.GoldPlace] {
    guard let value = value("gold") else { return [] }
    guard let elements = value.elements else { throw fault(.wrongType, "gold") }
    var places: [RaterLabel.GoldPlace] = []
    var seen: Set<RaterLabel.GoldPlace> = []
    for element in elements {
      let place: RaterLabel.GoldPlace
      if let bytes = element.bytes, !bytes.isEmpty {
        place = .message(bytes)
      } else if let number = element.wholeNumber, (1..<1 << 31).contains(number) {
        place = .number(number)
      } else {
        throw fault(.badValue, "gold")
      }
      if seen.insert(place).inserted { places.append(place) }
    }
    return places
  }
}
