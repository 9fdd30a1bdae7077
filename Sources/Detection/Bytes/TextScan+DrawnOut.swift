extension TextScan {
  /// The number of the listed word that a drawn-out one stands for ("soooo", "greeeat"); 0 when there is none.
  ///
  /// Letters that stand three times or more are tried twice, then once. Words beyond 40 letters are not looked at.
  func shortened(_ start: UnsafeRawPointer, _ count: Int, _ words: borrowing WordTable) -> UInt16 {
    guard count >= 3, count <= 40 else { return 0 }
    for kept in [2, 1] {
      var letters: [UInt8] = []
      var at = 0
      while at < count {
        let byte = unsafe start.load(fromByteOffset: at, as: UInt8.self)
        var end = at + 1
        while end < count, unsafe start.load(fromByteOffset: end, as: UInt8.self) == byte { end += 1 }
        let run = end - at
        letters += [UInt8](repeating: byte, count: run > 2 ? kept : run)
        at = end
      }
      if letters.count == count { return 0 }
      let word = words.find(WordTable.hash(of: letters))
      if word != 0 { return word }
    }
    return 0
  }
}
