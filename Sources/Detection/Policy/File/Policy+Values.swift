extension Policy {
  /// Every key with what it is set to, as a file would say it, in alphabetical order.
  package var values: [(key: String, text: String)] {
    Parameter.all(of: self).map { ($0.key, $0.text(in: self)) }.sorted { $0.0 < $1.0 }
  }

  /// All of ``values``, a line each; two policies that decide the same have the same text.
  package var canonicalText: String { values.map { $0.key + "=" + $0.text + "\n" }.joined() }

  /// The keys whose values are not those of the built-in policy, in alphabetical order.
  package var changedKeys: [String] {
    let builtIn = Dictionary(Policy().values.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
    return values.filter { builtIn[$0.key] != $0.text }.map(\.key)
  }
}
