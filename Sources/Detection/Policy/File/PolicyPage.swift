/// The page of the handbook that lists every key, made from the rows of ``Parameter``.
package enum PolicyPage {
  /// The lines of the page, without line ends.
  package static var lines: [String] {
    var lines = [
      "# The policy", "", "Every key of a policy file, with its unit, its default and its range.", "", "## Overview",
      "",
      "A policy is a file `handover.json5`: JSON with comments, single quotes, bare keys and a comma before a closing",
      "bracket. `--policy FILE` names one, else `handover.json5` of the working folder is taken, else the built-in policy;",
      "`--policy none` asks for the built-in one. `--set key=value` changes single keys and can be repeated; the last one",
      "wins. `handover init` writes a file with every key and its default. Unknown keys, repeated keys, wrong types and",
      "values outside their range are errors, and all of a file are shown at once.", "",
      "A structural key changes what is seen in a message; a tunable one only decides when that counts. What a study of",
      "a later version will ask for is marked with \"later\": it is read, checked and part of the policy's hash already.",
      "", "Words and phrases are matched as whole words, whatever their case; `*` at the end of a word stands for any",
      "letters, and up to `kw.gap` words may stand between the words of a phrase. Phrases of a topic, a message class or a",
      "role are added to the shipped ones.",
    ]
    let policy = Policy()
    for section in Parameter.sections {
      lines += [
        "", "## \(section.title)", "", "| key | unit | default | range | kind | used by | meaning |",
        "| --- | --- | --- | --- | --- | --- | --- |",
      ]
      for entry in section.entries {
        switch entry {
        case .one(let row): lines.append(line(row.key, row, default: "`\(row.text(in: policy))`"))
        case .family(let family): lines.append(line(of: family, policy))
        }
      }
    }
    return lines
  }

  private static func line(of family: ParameterFamily, _ policy: Policy) -> String {
    let members = family.members(of: policy)
    // A name that no policy has shows the form and the comment where nothing is set.
    let row = members.first ?? family.member("name", policy)
    let texts = members.map { $0.text(in: policy) }
    var shown = "none"
    if let first = texts.first {
      shown = texts.allSatisfy { $0 == first } ? "`\(first)`" : perName(family, members, policy)
    }
    return line(family.pattern, row, default: shown)
  }

  /// The defaults of members that differ: each value with its names.
  private static func perName(_ family: ParameterFamily, _ members: [Parameter], _ policy: Policy) -> String {
    var names: [(text: String, names: [String])] = []
    for member in members {
      let (text, name) = (member.text(in: policy), family.name(in: member.key) ?? "")
      if let known = names.firstIndex(where: { $0.text == text }) {
        names[known].names.append(name)
      } else {
        names.append((text, [name]))
      }
    }
    return names.map { "`\($0.text)` for \($0.names.joined(separator: ", "))" }.joined(separator: "; ")
  }

  private static func line(_ key: String, _ row: Parameter, default text: String) -> String {
    let (unit, range) = row.form.description
    let cells = ["`\(key)`", unit, text, range, row.kind.rawValue, row.usedBy, row.comment]
    return "| " + cells.joined(separator: " | ") + " |"
  }
}
