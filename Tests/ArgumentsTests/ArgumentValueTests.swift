import Arguments
import Testing

@Suite("Values on the command line")
struct ArgumentValueTests {
  @Test(
    "A share is read exactly",
    arguments: [
      ("0.1%", 1_000), ("0.1 %", 1_000), ("0.001", 1_000), ("100%", 1_000_000), ("1", 1_000_000), ("0", 0),
      ("2%", 20_000), ("0.0001%", 1), ("0.000001", 1),
      ("101%", nil), ("1.1", nil), ("-1%", nil), ("%", nil), (".1", nil), ("0.%", nil), ("0.00001%", nil), ("", nil),
      ("1e2", nil), ("0,1%", nil),
    ] as [(String, Int?)])
  func percent(_ typed: String, _ millionths: Int?) {
    #expect(Percent(argument: typed)?.millionths == millionths)
  }

  @Test("A share is exceeded by more than it, never by itself, and by nothing of nothing not at all")
  func exceeded() {
    let share = Percent(millionths: 1_000)
    #expect(!share.isExceeded(by: 1, of: 1_000))
    #expect(share.isExceeded(by: 2, of: 1_999))
    #expect(!share.isExceeded(by: 0, of: 0))
    #expect(share.isExceeded(by: .max, of: .max))
    #expect(!Percent(millionths: 1_000_000).isExceeded(by: .max, of: .max))
  }

  @Test(
    "A size has a unit of powers of 1,024",
    arguments: [
      ("64M", 64 << 20), ("64m", 64 << 20), ("2GiB", 2 << 30), ("1KB", 1_024), ("512", 512), ("0", 0),
      ("M", nil), ("-1", nil), ("1.5G", nil), ("9999999999T", nil), ("64 M", nil), ("", nil), ("64Q", nil),
    ] as [(String, Int?)])
  func size(_ typed: String, _ bytes: Int?) {
    #expect(ByteSize(argument: typed)?.bytes == bytes)
  }

  @Test(
    "A count is digits and nothing else",
    arguments: [("8", 8), ("0", 0), ("+8", nil), ("-8", nil), ("8.0", nil), ("", nil), ("٣", nil)] as [(String, Int?)])
  func count(_ typed: String, _ number: Int?) {
    #expect(Int(argument: typed) == number)
  }

  @Test("A path is anything but nothing and a zero byte")
  func path() {
    #expect(Path(argument: "a b")?.text == "a b")
    #expect(Path(argument: "") == nil)
    #expect(Path(argument: "a\0b") == nil)
    #expect(Path(argument: "-")?.isStream == true)
  }

  @Test(
    "The nearest word is near, or there is none",
    arguments: [
      ("reprot", "report"), ("chek", "check"), ("check", "check"), ("rep", "report"), ("x", nil), ("", nil),
      ("something", nil), ("hepl", "help"),
    ] as [(String, String?)])
  func nearest(_ typed: String, _ expected: String?) {
    #expect(Suggestion.nearest(to: typed, among: ["report", "check", "help"]) == expected)
  }
}
