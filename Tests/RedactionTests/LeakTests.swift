import Stories
import Testing

@testable import Redaction

/// What a run that redacts collects, and what is found of it.
private struct Run {
  let values = RawValues()
  let redactor: Redactor
  var words = Replacements()
  var names = Replacements(.report)

  init(_ level: Redactor.Level = .standard, shapes: [String] = [], words: [String] = []) {
    redactor = Redactor(level: level, shapes: shapes.compactMap { Shape($0) }, words: words, values: values)
  }

  mutating func text(_ text: String) -> String { redactor.text(Array(text.utf8)[...], &words).text.content }
  mutating func name(_ name: String) -> String { redactor.name(Array(name.utf8)[...], &names).content }

  func search(known: String = "", lines: Int = 0) -> LeakSearch {
    values.search(known: Array(known.utf8), lines: lines)
  }

  /// The kinds and lines that are found in a file.
  func finds(_ content: String, in file: String = "summary.md") -> [String] {
    search().finds(in: Array(content.utf8), of: file).map { "\($0.kind.rawValue):\($0.line)" }
  }
}

@Suite("Searching outputs for raw values")
struct LeakTests {
  @Test("A value is found as it stood, and its line is named")
  func found() {
    var run = Run()
    #expect(run.text("write to ann.lee@shop.example please") == "write to [EMAIL-1] please")
    #expect(run.finds("one\ntwo ann.lee@shop.example\nthree ann.lee@shop.example\n") == ["EMAIL:2"])
    #expect(run.finds("one\nann.lee@shop.example") == ["EMAIL:2"])
    #expect(run.finds("[EMAIL-1] and joann.lee@shop.example") == [])
    #expect(run.finds("ann.lee@shop.examples") == [])
    #expect(run.finds("Ann.Lee@shop.example") == [])
  }

  @Test(
    "Every kind with a form of its own is found, and others are counted",
    arguments: [
      ("my mail is ann@shop.example", "ann@shop.example", "EMAIL"),
      ("my card is 4111 1111 1111 1111", "4111 1111 1111 1111", "CARD"),
      ("pay to DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00", "IBAN"),
      ("my ip is 192.168.17.4", "192.168.17.4", "IP"),
      ("call me at +49 30 901820", "49 30 901820", "PHONE"),
      ("my order number is 77120934", "77120934", "ORDER"),
      ("my customer number is 5551238", "5551238", "ACCOUNT"),
      ("it is ZX-204817 again", "ZX-204817", "NUMBER"),
    ])
  func kinds(_ text: String, _ value: String, _ kind: String) {
    var run = Run(shapes: ["ZX-######"])
    #expect(run.text(text).contains("[\(kind)-1]"), "\(run.text(text))")
    #expect(run.finds("a line\n\(value)!") == ["\(kind):2"])
    #expect(run.search().searched.total == 1)
    #expect(run.search().notSearched.isEmpty)
    #expect(run.finds("a line\n9\(value)8") == [])
  }

  @Test(
    "What an encoder made of a value is found too",
    arguments: [
      ("html", "<p>o&#39;neil+x@shop.example</p>"), ("json", #"{"a":"o'neil+x@shop.example"}"#),
      ("json", #"{"a":"see\no'neil+x@shop.example"}"#), ("json", #"{"a":"see\u000bo'neil+x@shop.example"}"#),
      ("md", #"o'neil\+x\@shop\.example"#), ("md", "`o'neil+x@shop.example`"),
      ("xml", "<a b=\"o&apos;neil+x@shop.example\"/>"), ("csv", "1,\"o'neil+x@shop.example\"\r\n"),
      ("bin", "\u{15}Ko'neil+x@shop.exampleK"),
    ])
  func encoded(_ ending: String, _ content: String) {
    var run = Run()
    #expect(run.text("it is o'neil+x@shop.example") == "it is [EMAIL-1]")
    #expect(run.finds(content, in: "x.\(ending)") == ["EMAIL:1"])
  }

  @Test("A letter before a value is a border only as an escape")
  func escapes() {
    var run = Run()
    _ = run.text("it is ann.lee@shop.example")
    #expect(run.finds(#"{"a":"nann.lee@shop.example"}"#, in: "x.json") == [])
    #expect(run.finds(#"{"a":"\tann.lee@shop.example"}"#, in: "x.json") == ["EMAIL:1"])
  }

  @Test("Digits are a value where they are text, and not where the program counts")
  func numbers() {
    var run = Run()
    _ = run.text("my order number is 77120934")
    #expect(run.finds(#"{"bytes":77120934,"a":"b"}"#, in: "x.json") == [])
    #expect(run.finds(#"{"bytes":1,"a":"b \" 77120934"}"#, in: "x.json") == ["ORDER:1"])
    #expect(run.finds("1,77120934,\"a\"\r\n", in: "x.csv") == [])
    #expect(run.finds("1,\"\\\",\"77120934\"\r\n", in: "x.csv") == ["ORDER:1"])
    #expect(run.finds("<script type=\"a\">[\"a\",77120934]</script>", in: "x.html") == [])
    #expect(run.finds("<script type=\"a\">[\"77120934\"]</script>", in: "x.html") == ["ORDER:1"])
    #expect(run.finds("<td>77120934</td>", in: "x.html") == ["ORDER:1"])
    #expect(run.finds("of 77,120,934 bytes and 177120934") == [])
  }

  @Test("What rules show elsewhere, what is short and what has no form is counted and not searched")
  func counted() {
    var run = Run(.strict, words: ["wait time", "Project Falcon"])
    _ = run.text("Hi, I am Maria Keller. The wait time! About Project Falcon: call +49 30 9")
    _ = run.text("born on 12 March 1980")
    let search = run.search()
    #expect(search.notSearched[.plainWords] == 1)
    #expect(search.notSearched[.noForm] == 1)
    #expect(search.notSearched[.short] == nil)
    #expect(search.searched[.word] == 1)
    #expect(run.finds("see Project Falcon, after a wait time of Maria Keller") == ["WORD:1"])
  }

  @Test("A number that is shown as an identifier is no leak, and the same number otherwise is")
  func shown() {
    var run = Run()
    _ = run.text("my phone is 030 9018 2044, my order number is 30901820, my customer number is 47110815")
    #expect(run.name("conv-30901820") == "conv-30901820")
    #expect(run.search().notSearched == [.shownByRule: 1])
    #expect(run.finds("conv-30901820 and 47110815") == ["ACCOUNT:1"])
    // An address has a form of its own wherever it stands, so nothing excuses it.
    #expect(run.name("ann.lee@shop.example") == "[EMAIL-R1]")
    #expect(run.finds("ann.lee@shop.example") == ["EMAIL:1"])
  }

  @Test("What the policy says and what may be a line of the input is counted and not searched")
  func known() {
    var run = Run()
    _ = run.text("mail test@shop.example, order number 1204711")
    #expect(run.search(known: "exclude.test=[\"test@shop.example\"]\n").notSearched == [.inPolicy: 1])
    #expect(run.search(known: "exclude.test=[\"atest@shop.example\"]\n").notSearched == [:])
    #expect(run.search(lines: 1_204_711).notSearched == [.lineNumber: 1])
    #expect(run.search(lines: 1_204_710).notSearched == [:])
  }

  @Test("Any cut of a file into pieces finds the same", arguments: ["x.md", "x.json", "x.html", "x.bin"])
  func pieces(_ file: String) {
    var run = Run()
    _ = run.text("write to ann.lee@shop.example, order number 77120934")
    let content = Array("\"first\"\n\"write to ann.lee@shop.example\"\n\n\"or 77120934.\"\n\"\"".utf8)
    let whole = run.search().finds(in: content, of: file)
    #expect(whole.map(\.line) == [2, 4])
    for size in 1...content.count {
      var scan = LeakScan(run.search(), of: file)
      for start in stride(from: 0, to: content.count, by: size) {
        scan.add(Array(content[start..<min(start + size, content.count)]))
      }
      scan.finish()
      #expect(scan.finds == whole, "pieces of \(size)")
    }
  }

  @Test("No description shows a value")
  func silent() {
    var run = Run()
    _ = run.text("write to ann.lee@shop.example")
    var dumped = ""
    dump(run.values, to: &dumped)
    dump(run.search(), to: &dumped)
    dumped += "\(run.values) \(run.search()) \(String(reflecting: run.redactor))"
    #expect(!dumped.contains("shop"))
    #expect(run.values.description == "1 values")
  }

  @Test("With nothing replaced nothing is searched, and at level none nothing is kept")
  func nothing() {
    var run = Run()
    _ = run.text("where is my parcel")
    #expect(run.search().isEmpty)
    var open = Run(.none)
    _ = open.text("write to ann.lee@shop.example")
    #expect(open.search().isEmpty)
    #expect(open.values.description == "0 values")
  }

  @Test("The search is linear in the file, and many values do not slow it down")
  func many() {
    let start = ThreadTime.now
    var run = Run()
    for number in 0..<1_000 { _ = run.text("mail a\(number)b@shop\(number).example") }
    #expect(run.search().searched[.email] == 1_000)
    var content: [UInt8] = []
    for number in 0..<20_000 {
      content += Array("{\"id\":\"conv-\(number)\",\"at\":\"a\(number)c@shop.example\"}\n".utf8)
    }
    content += Array("{\"id\":\"a999b@shop999.example\"}\n".utf8)
    #expect(run.search().finds(in: content, of: "x.jsonl").map(\.line) == [20_001])
    #expect(ThreadTime.now - start < 60)
  }
}

@Suite("Numbers that a rule hides here and lets through there")
struct ShownNumberTests {
  /// Hides what is found in texts, one after the other, and answers how many values are searched then.
  private func searched(_ texts: [String]) -> (searched: Int, shown: Int) {
    let values = RawValues()
    let redactor = Redactor(level: .standard, shapes: [], words: [], values: values)
    for text in texts {
      var replacements = Replacements()
      _ = redactor.text(Array(text.utf8)[...], &replacements)
    }
    let search = values.search(known: [], lines: 10)
    return (search.searched.total, search.notSearched[.shownByRule] ?? 0)
  }

  @Test(
    "are no holes of the tool, however they are grouped",
    arguments: [
      ["my phone number is 020 7946 0958", "I dispute the charge 020 7946 0958 euros"],
      ["my card 4111 1111 1111 1111", "order 4111 1111 1111 1111"],
    ])
  func shown(_ texts: [String]) {
    let alone = searched([texts[0]])
    #expect(alone.searched == 1 && alone.shown == 0, "\(texts[0])")
    let both = searched(texts)
    #expect(both.searched == 0 && both.shown == 1, "\(texts)")
  }

  @Test("but another number beside them changes nothing")
  func other() {
    #expect(searched(["my card 4111 1111 1111 1111", "order 5500 0000 0000 0005"]).searched == 1)
  }
}
