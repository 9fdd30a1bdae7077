import Detection
import Judging
import Redaction
import Rendering

/// Makes `audit.junit.xml`: a suite for each topic, a case for each conversation and rule.
///
/// A broken rule is a failure, one that cannot be judged an error, one that is open is skipped. A topic without a case
/// has one skipped case that says so, so that nobody takes silence for a pass. The counts of a suite are those of its
/// cases, and those of all suites add up. `.ci/junit.xsd` describes the form.
package struct AuditXML {
  private let content: AuditContent

  /// The name in the audit.
  package static let name: StaticString = "audit.junit.xml"

  package init(_ content: AuditContent) { self.content = content }

  /// How the cases of a suite ended.
  private struct Counts {
    var tests = 0
    var failures = 0
    var errors = 0
    var skipped = 0

    mutating func add(_ state: Ruling.State) {
      tests += 1
      switch state {
      case .kept: break
      case .broken, .openBroken: failures += 1
      case .unjudgeable: errors += 1
      case .open: skipped += 1
      }
    }

    mutating func add(_ other: Counts) {
      tests += other.tests
      failures += other.failures
      errors += other.errors
      skipped += other.skipped
    }
  }

  /// The file as a whole.
  package func document() -> [UInt8] {
    var all: [UInt8] = []
    write { all += $0 }
    return all
  }

  /// Hands out the file, some cases at a time.
  package func write<Fault: Error>(to write: ([UInt8]) throws(Fault) -> Void) throws(Fault) {
    var bytes: [UInt8] = []
    let entries = content.entries
    var all = Counts()
    for figures in content.obligations { all.add(counts(of: figures, entries)) }
    Self.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites", to: &bytes)
    Self.add("name", "handover audit", to: &bytes)
    Self.add(all, to: &bytes)
    Self.add(">\n", to: &bytes)
    for figures in content.obligations {
      let key = content.key(of: figures.topic)
      Self.add("  <testsuite", to: &bytes)
      Self.add("name", key, to: &bytes)
      Self.add(counts(of: figures, entries), to: &bytes)
      Self.add(">\n", to: &bytes)
      var isEmpty = true
      for entry in entries where entry.topic.topic == figures.topic {
        for ruling in entry.topic.rulings {
          add(ruling, entry, key, to: &bytes)
          isEmpty = false
        }
        if bytes.count >= pieceSize {
          try write(bytes)
          bytes.removeAll(keepingCapacity: true)
        }
      }
      if isEmpty { addNothing(figures, key, to: &bytes) }
      Self.add("  </testsuite>\n", to: &bytes)
    }
    Self.add("</testsuites>\n", to: &bytes)
    try write(bytes)
  }

  private func counts(of figures: ObligationFigures, _ entries: [AuditedEntry]) -> Counts {
    var counts = Counts()
    for entry in entries where entry.topic.topic == figures.topic {
      for ruling in entry.topic.rulings { counts.add(ruling.state) }
    }
    return counts.tests > 0 ? counts : Counts(tests: 1, skipped: 1)
  }

  private func add(_ ruling: AuditedRuling, _ entry: AuditedEntry, _ key: SafeText, to bytes: inout [UInt8]) {
    let found = entry.found
    Self.add("    <testcase", to: &bytes)
    Self.add("classname", "handover.audit." + key, to: &bytes)
    Self.add("name", content.name(of: found) + ": " + AuditWords.rule(ruling.rule), to: &bytes)
    Self.add("file", content.file(of: found), to: &bytes)
    Self.add("line", SafeText((ruling.at ?? entry.topic.at).line), to: &bytes)
    guard ruling.state != .kept else { return Self.add("/>\n", to: &bytes) }
    Self.add(">\n", to: &bytes)
    let reason =
      ruling.reason.map { Words.rulingReasons[Int($0.rawValue)] } ?? Words.rulings[Int(ruling.state.rawValue)]
    switch ruling.state {
    case .broken, .openBroken: addFailure("failure", ruling, entry, reason, to: &bytes)
    case .unjudgeable: addFailure("error", ruling, entry, reason, to: &bytes)
    case .open, .kept:
      Self.add("      <skipped", to: &bytes)
      Self.add("message", "the conversation is still open, and nothing is broken yet", to: &bytes)
      Self.add("/>\n", to: &bytes)
    }
    Self.add("    </testcase>\n", to: &bytes)
  }

  private func addFailure(
    _ tag: StaticString, _ ruling: AuditedRuling, _ entry: AuditedEntry, _ reason: SafeText, to bytes: inout [UInt8]
  ) {
    Self.add("      <", to: &bytes)
    Self.add(tag, to: &bytes)
    Self.add("message", content.breach(ruling, entry), to: &bytes)
    Self.add("type", reason, to: &bytes)
    Self.add(">", to: &bytes)
    let at = (ruling.at ?? entry.topic.at).line
    let lines: [SafeText] = [
      "the topic came up at " + AuditWords.place(entry.topic.at, of: entry.found), content.quote(entry),
      content.proof(entry), AuditWords.command(at, of: content.file(of: entry.found)),
    ]
    XMLText.append(lines.joined(separator: "\n"), to: &bytes)
    Self.add("</", to: &bytes)
    Self.add(tag, to: &bytes)
    Self.add(">\n", to: &bytes)
  }

  /// The case of a suite to which no conversation gave one.
  private func addNothing(_ figures: ObligationFigures, _ key: SafeText, to bytes: inout [UInt8]) {
    Self.add("    <testcase", to: &bytes)
    Self.add("classname", "handover.audit." + key, to: &bytes)
    Self.add("name", "no case", to: &bytes)
    Self.add(">\n      <skipped", to: &bytes)
    let message: SafeText =
      figures.hasNoCase
      ? "no conversation has this topic: nothing was proven"
      : "no rule applies to any conversation with this topic: nothing was proven"
    Self.add("message", message, to: &bytes)
    Self.add("/>\n    </testcase>\n", to: &bytes)
  }

  // MARK: Marks

  private static func add(_ marks: StaticString, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: marks.description.utf8)
  }

  private static func add(_ name: StaticString, _ value: SafeText, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: " \(name)=\"".utf8)
    XMLText.append(attribute: value, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func add(_ counts: Counts, to bytes: inout [UInt8]) {
    add("tests", SafeText(counts.tests), to: &bytes)
    add("failures", SafeText(counts.failures), to: &bytes)
    add("errors", SafeText(counts.errors), to: &bytes)
    add("skipped", SafeText(counts.skipped), to: &bytes)
  }
}
