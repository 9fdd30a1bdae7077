/// Writes a policy as a file for people: every key with its value, and a comment that says what it means.
///
/// The file is made from the rows of ``Parameter`` alone and reads back to the same policy. The comment of keys with a
/// name in them stands at the first of them; those for which a policy has no names are shown as a comment.
package struct PolicyWriter {
  /// A key with what stands below it, or its row.
  private final class Branch {
    let key: String
    var row: Parameter?
    var children: [Branch] = []
    var comments: [String] = []
    /// What is not set and only shown.
    var examples: [String] = []
    var title: String?

    init(_ key: String) { self.key = key }

    func child(_ key: String) -> Branch {
      if let known = children.first(where: { $0.key == key }) { return known }
      let new = Branch(key)
      children.append(new)
      return new
    }
  }

  private let policy: Policy
  private let remarks: [String: String]
  private var lines: [String] = []
  private static let width = 118

  private init(_ policy: Policy, _ remarks: [String: String]) {
    self.policy = policy
    self.remarks = remarks
  }

  /// The file for a policy, ending in a line feed.
  ///
  /// - Parameters:
  ///   - policy: what it says.
  ///   - opening: sentences that stand before everything else, each a comment.
  ///   - remarks: what is said of single values, by their keys; a comment behind the one that every key has.
  package static func text(of policy: Policy, opening: [String] = [], remarks: [String: String] = [:]) -> String {
    var writer = PolicyWriter(policy, remarks)
    writer.comment(opening, "")
    let first = writer.lines.count + 4
    writer.lines += [
      "// The policy of handover: every key with its value. What is left out has the value of the built-in policy.",
      "// A structural key changes what is seen in a message; a tunable one only when that counts.",
      "// Unknown and repeated keys are errors. handover report --set key=value changes one key for one run.",
      "{",
    ]
    for child in writer.tree().children {
      if let title = child.title {
        writer.lines += [writer.lines.count > first ? "" : nil, "  // ---- \(title) ----"].compactMap(\.self)
      }
      writer.write(child, depth: 1)
    }
    writer.lines.append("}")
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private func tree() -> Branch {
    let root = Branch("")
    for section in Parameter.sections {
      let count = root.children.count
      for entry in section.entries {
        switch entry {
        case .one(let row): add(row, Self.comment(row), to: root)
        case .family(let family):
          let members = family.members(of: policy)
          for (number, row) in members.enumerated() { add(row, number == 0 ? Self.comment(row) : nil, to: root) }
          if members.isEmpty, let example = Self.examples[family.pattern] {
            let parts = family.pattern.split(separator: ".").map(String.init)
            root.child(parts[0]).examples += example
          }
        }
      }
      if count < root.children.count { root.children[count].title = section.title }
    }
    return root
  }

  private func add(_ row: Parameter, _ comment: String?, to root: Branch) {
    var branch = root
    for part in row.key.split(separator: ".") { branch = branch.child(String(part)) }
    branch.row = row
    if let comment { branch.comments.append(comment) }
    if let remark = remarks[row.key] { branch.comments.append(remark) }
  }

  private static func comment(_ row: Parameter) -> String {
    let (unit, range) = row.form.description
    return "\(row.comment). \(unit): \(range); \(row.kind.rawValue)"
  }

  /// What families without members look like, as lines of a comment.
  private static let examples = [
    "hours.<team>": ["When a team works; structural", "hours: { billing: \"Mon-Fri 08:00-18:00 Europe/Berlin\" },"],
    "route.map.<topic>": [
      "The teams to which a topic, ours or the export's, may go; structural",
      "route: { map: { payment_dispute: [\"billing\"] } },",
    ],
    "keywords.<name>.words": [
      "Words and phrases of a soft signal of your own (structural), and what it adds to the score (0 to 2; tunable)",
      "keywords: { outage: { words: [\"nothing works\", \"site* down\"], weight: 0.5 } },",
    ],
  ]

  private mutating func write(_ branch: Branch, depth: Int) {
    let blanks = String(repeating: "  ", count: depth)
    let name = Self.isBare(branch.key) ? branch.key : "\"\(branch.key)\""
    for example in branch.examples { lines.append(blanks + "// " + example) }
    if let row = branch.row {
      comment(branch.comments, blanks)
      lines.append("\(blanks)\(name): \(row.text(in: policy)),")
      return
    }
    guard !branch.children.isEmpty else { return }
    if let short = short(branch), blanks.count + name.count + short.count < Self.width {
      comment(branch.children.flatMap(\.comments), blanks)
      lines.append("\(blanks)\(name): \(short),")
      return
    }
    lines.append("\(blanks)\(name): {")
    for child in branch.children { write(child, depth: depth + 1) }
    lines.append(blanks + "},")
  }

  private mutating func comment(_ comments: [String], _ blanks: String) {
    for comment in comments {
      var line = blanks + "//"
      for word in comment.split(separator: " ") {
        if line.count + 1 + word.count > Self.width {
          lines.append(line)
          line = blanks + "//"
        }
        line += " " + word
      }
      lines.append(line)
    }
  }

  /// An object of values in one line, where at most one of them needs a comment.
  private func short(_ branch: Branch) -> String? {
    guard branch.children.allSatisfy({ $0.row != nil && remarks[$0.row?.key ?? ""] == nil }),
      branch.children.count(where: { !$0.comments.isEmpty }) <= 1,
      branch.children.dropFirst().allSatisfy({ $0.comments.isEmpty })
    else { return nil }
    let inner = branch.children.map { child in
      "\(Self.isBare(child.key) ? child.key : "\"\(child.key)\""): \(child.row?.text(in: policy) ?? "null")"
    }
    return "{ " + inner.joined(separator: ", ") + " }"
  }

  private static func isBare(_ key: String) -> Bool {
    key.utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x5F || ($0 >= 0x30 && $0 <= 0x39) }
      && !(key.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? true)
  }
}
