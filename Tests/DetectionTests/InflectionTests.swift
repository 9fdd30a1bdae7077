import Testing

@testable import Detection

@Suite("The endings of words")
struct InflectionTests {
  private func forms(_ entry: String) -> String {
    var found: [String] = []
    Inflection.forEachForm(of: Array(entry.utf8)[...]) { found.append(String(decoding: $0, as: UTF8.self)) }
    return found.joined(separator: " ")
  }

  @Test(
    "are those of the mark",
    arguments: [
      ("hate.v", "hate hates hated hating"), ("deny.v", "deny denies denied denying"),
      ("annoy.v", "annoy annoys annoyed annoying"), ("crash.v", "crash crashes crashed crashing"),
      ("agree.v", "agree agrees agreed agreeing"), ("rob.w", "rob robs robbed robbing"), ("delay.n", "delay delays"),
      ("injury.n", "injury injuries"), ("mess.n", "mess messes"), ("rude.a", "rude rudely"),
      ("terrible.a", "terrible terribly"), ("tragic.a", "tragic tragically"), ("faithful.a", "faithful faithfully"),
      ("dull.a", "dull dully"), ("angry.c", "angry angrily angrier angriest"), ("kind.c", "kind kindly kinder kindest"),
      ("nice.c", "nice nicely nicer nicest"), ("big.d", "big bigger biggest"),
    ])
  func marked(_ entry: String, _ expected: String) { #expect(forms(entry) == expected) }

  @Test("are none without a mark", arguments: ["hate", "wi.", ".v", "a.v", "😡"])
  func plain(_ entry: String) { #expect(forms(entry) == entry) }
}
