import Redaction
import Rendering
import Testing

@Suite("Putting lines together")
struct JSONLineTests {
  @Test("Fragments, numbers and identifiers stand as they were added")
  func parts() {
    var line = JSONLine()
    line.add(JSONFragment(#"{"word":"#, "a \"b\"", #","none":"#) + JSONFragment("", nil, #","count":"#))
    line.add(-12)
    line.add(#","small":"#, 7)
    line.add(#","absent":"#, nil)
    line.add(#","list":["#, 10)
    line.addComma()
    line.add(7_250, places: 4)
    line.add(#"],"id":"#)
    line.add(identifier: [0x61, 0x0A, 0xFF][...])
    line.add("}\n")
    let wanted =
      #"{"word":"a \"b\"","none":null,"count":-12,"small":7,"absent":null,"list":[10,0.7250],"id":"a\n"#
      + "\u{FFFD}\"}\n"
    #expect(String(decoding: line.bytes, as: UTF8.self) == wanted)
    line.clear()
    #expect(line.count == 0)
  }
}
