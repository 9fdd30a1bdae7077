package import Redaction

extension JSONWriter {
  /// Writes text.
  package mutating func string(_ text: SafeText) {
    beginValue()
    append { JSONText.append(text, to: &$0) }
  }

  /// Writes text as a member; `nil` becomes `null`.
  package mutating func string(_ key: JSONKey, _ text: SafeText?) {
    self.key(key)
    if let text { string(text) } else { null() }
  }

  /// Writes a word of a fixed list by its raw value.
  package mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ word: Word) {
    let text = word.rawValue
    beginValue()
    append { JSONText.append(literal: text, to: &$0) }
  }

  /// Writes a word of a fixed list as a member; `nil` becomes `null`.
  package mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ key: JSONKey, _ word: Word?) {
    self.key(key)
    if let word { self.word(word) } else { null() }
  }

  /// Writes an identifier byte for byte; what is not UTF-8 becomes U+FFFD.
  ///
  /// For identifiers only, never for words of customers: a machine that joins by them needs them exact.
  package mutating func identifier(_ source: ArraySlice<UInt8>) {
    beginValue()
    append { JSONText.append(source, to: &$0) }
  }

  /// Writes an identifier as a member; `nil` becomes `null`.
  package mutating func identifier(_ key: JSONKey, _ source: ArraySlice<UInt8>?) {
    self.key(key)
    if let source { identifier(source) } else { null() }
  }

  /// Writes a whole number.
  package mutating func integer(_ number: Int) {
    beginValue()
    append { Digits.append(number, to: &$0) }
  }

  /// Writes a whole number as a member; `nil` becomes `null`.
  package mutating func integer(_ key: JSONKey, _ number: Int?) {
    self.key(key)
    if let number { integer(number) } else { null() }
  }

  /// Writes a number that is kept as an integer: `decimal(7_250, places: 4)` is `0.7250`.
  package mutating func decimal(_ units: Int, places: Int) {
    beginValue()
    append { Digits.append(units, places: places, to: &$0) }
  }

  /// Writes a number that is kept as an integer, as a member; `nil` becomes `null`.
  package mutating func decimal(_ key: JSONKey, _ units: Int?, places: Int) {
    self.key(key)
    if let units { decimal(units, places: places) } else { null() }
  }

  /// Writes a number with fixed decimals, ties to even; what is no number, or too large to be exact, becomes `null`.
  package mutating func number(_ value: Double, places: Int) {
    if let units = Digits.units(of: value, places: places) { decimal(units, places: places) } else { null() }
  }

  /// Writes a number with fixed decimals as a member; `nil` becomes `null`.
  package mutating func number(_ key: JSONKey, _ value: Double?, places: Int) {
    self.key(key)
    if let value { number(value, places: places) } else { null() }
  }

  /// Writes yes or no.
  package mutating func boolean(_ value: Bool) {
    beginValue()
    append { $0 += value ? [0x74, 0x72, 0x75, 0x65] : [0x66, 0x61, 0x6C, 0x73, 0x65] }
  }

  /// Writes yes or no as a member; `nil` becomes `null`.
  package mutating func boolean(_ key: JSONKey, _ value: Bool?) {
    self.key(key)
    if let value { boolean(value) } else { null() }
  }

  /// Writes that nothing is known.
  package mutating func null() {
    beginValue()
    append { bytes in
      bytes.append(addingCapacity: 4) { output in
        output.append(0x6E)
        output.append(0x75)
        output.append(0x6C)
        output.append(0x6C)
      }
    }
  }

  /// Writes that nothing is known, as a member.
  package mutating func null(_ key: JSONKey) {
    self.key(key)
    null()
  }
}
