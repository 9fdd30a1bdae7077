extension Lexicon {
  /// Everything that the shipped English lists say, those of other languages and of all packs among it.
  ///
  /// Lines in the order of their bytes; see the canonical text of a source. Made anew at each call, in some milliseconds.
  package static var canonicalEnglish: [UInt8] { source(SentimentWords(), packs: .read).canonicalText }
}

extension LexiconSource {
  /// What the lists say, one line a word or a phrase, in the order of their bytes.
  ///
  /// A word has its flags, marks, groups, languages, value, concept and kind of fact; of several values or concepts the
  /// last holds, as in a ``Lexicon``. A phrase has its side, the number of its list, and its pattern with sets written out
  /// and choices sorted. So two sources that judge equally have equal texts, however their lines are written.
  var canonicalText: [UInt8] {
    var lines = wordLines
    for phrase in phrases {
      var line = Array("phrase \(phrase.side) \(phrase.list) ".utf8)
      line += canonical(phrase.pattern)
      lines.append(line)
    }
    lines.sort { $0.lexicographicallyPrecedes($1) }
    return Array(lines.joined(separator: [0x0A])) + [0x0A]
  }

  private var wordLines: [[UInt8]] {
    let count = words.count + 1
    var (flags, marks, groups, languages) = ([UInt64](repeating: 0, count: count), [UInt64](), [UInt64](), [UInt64]())
    (marks, groups, languages) = (flags, flags, flags)
    var (values, concepts, facts) = ([Int](repeating: 0, count: count), [Int](), [String](repeating: "", count: count))
    concepts = values
    for (word, flag) in self.flags { flags[Int(word)] |= UInt64(flag.rawValue) }
    for (word, mark) in toneMarks { marks[Int(word)] |= UInt64(mark.rawValue) }
    for (word, group) in self.groups { groups[Int(word)] |= UInt64(group.rawValue) }
    for (word, language) in self.languages { languages[Int(word)] |= UInt64(language) }
    for (word, value) in valences { values[Int(word)] = Int(value) }
    for (word, concept) in conceptOfWord { concepts[Int(word)] = Int(concept) }
    for (word, fact) in self.facts { facts[Int(word)] = "\(fact)" }
    return words.indices.map { index in
      let word = index + 1
      let concept =
        concepts[word] == 0
        ? "-" : self.concepts[concepts[word] - 1].name + "/" + String(self.concepts[concepts[word] - 1].weight)
      let facts = facts[word].isEmpty ? "-" : facts[word]
      let isForeign = word > englishCount ? "foreign" : "own"
      let said =
        " \(isForeign) \(flags[word]) \(marks[word]) \(groups[word]) \(languages[word]) \(values[word]) \(concept) \(facts)"
      return Array("word ".utf8) + words[index] + Array(said.utf8)
    }
  }

  /// A pattern as text: words and choices sorted, in brackets; what may be left out in braces.
  private func canonical(_ pattern: Pattern) -> [UInt8] {
    switch pattern {
    case .words(let numbers): return choice(numbers.map { words[Int($0) - 1] })
    case .sequence(let parts): return Array(parts.map { canonical($0) }.joined(separator: [0x20]))
    case .choice(let choices):
      // A choice of words beside longer ones is the same choice, wherever its words stand.
      let all = choices.flatMap { choice -> [[UInt8]] in
        if case .words(let numbers) = choice { return numbers.map { words[Int($0) - 1] } }
        return [canonical(choice)]
      }
      return choice(all)
    case .optional(let inner): return [UInt8(ascii: "{")] + canonical(inner) + Array("}?".utf8)
    }
  }

  private func choice(_ parts: [[UInt8]]) -> [UInt8] {
    let sorted = parts.sorted { $0.lexicographicallyPrecedes($1) }
    return [UInt8(ascii: "(")] + sorted.joined(separator: [UInt8(ascii: "|")]) + [UInt8(ascii: ")")]
  }
}
