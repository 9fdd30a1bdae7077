/// An identifier that somebody may have meant who typed one that is not there.
struct NearIdentifier: Sendable, Equatable {
  var id: [UInt8]
  /// The smaller the nearer; comparable only with others for the same typed identifier.
  var distance: Int

  /// How near an identifier is, without an edit table, because it is asked of every conversation.
  ///
  /// 0: the same but for upper and lower case. 1 to 3: so many bytes in a row differ, or are missing, or too many. 4: one
  /// holds the other at its beginning or end, and three bytes or more are the same. `nil`: not near.
  static func distance(of name: ArraySlice<UInt8>, to typed: [UInt8]) -> Int? {
    guard !name.isEmpty, !typed.isEmpty else { return nil }
    if name.count == typed.count, zip(name, typed).allSatisfy({ lowercased($0) == lowercased($1) }) { return 0 }
    let shorter = min(name.count, typed.count)
    var front = 0
    while front < shorter, name[name.startIndex + front] == typed[front] { front += 1 }
    var back = 0
    while back < shorter - front, name[name.endIndex - 1 - back] == typed[typed.count - 1 - back] { back += 1 }
    let edited = max(name.count, typed.count) - front - back
    // Where most is edited nothing of it was meant.
    if edited <= 3, edited * 2 < max(name.count, typed.count) { return edited }
    return front + back == shorter && shorter >= 3 ? 4 : nil
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
