import Testing

@testable import Intake

@Suite("The numbers of the codes of defects")
struct DefectNumberTests {
  @Test("are those of their order, so that a table by number finds the right code")
  func order() {
    for (place, code) in DefectCode.allCases.enumerated() { #expect(code.number == place, "\(code)") }
  }

  @Test("fit into the 64 bits in which a record remembers what was odd about it")
  func width() {
    #expect(DefectCode.allCases.count <= 64)
  }
}
