import Rendering
import Testing

/// The example messages of FIPS 180-4 and of NIST's test vectors for SHA-256.
@Suite("SHA-256")
struct SHA256Tests {
  private func hash(_ text: String) -> String {
    var hash = SHA256()
    hash.update(Array(text.utf8))
    return hash.hexadecimal()
  }

  @Test(
    "The published messages give the published hashes",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func vectors(_ message: String, _ expected: String) {
    #expect(hash(message) == expected)
  }

  @Test("A million letters give the published hash")
  func million() {
    var hash = SHA256()
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000)
    for _ in 0..<1_000 { hash.update(piece) }
    #expect(hash.hexadecimal() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("The cut into pieces does not matter", arguments: [1, 3, 55, 56, 63, 64, 65, 127, 128, 200])
  func pieces(_ size: Int) {
    let message = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var whole = SHA256()
    whole.update(message)
    var cut = SHA256()
    var rest = message[...]
    while !rest.isEmpty {
      cut.update(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    #expect(cut.digest() == whole.digest())
    #expect(cut.digest() == cut.digest())
  }
}
