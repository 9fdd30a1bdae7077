import Conversations
import Testing

@testable import Intake

@Suite("A review sheet")
struct ReviewSheetTests {
  private static let header =
    "number,case,sample,conversation_id,source_file,source_line,messages,needs_human_a,from_message_a,note_a,"
    + "needs_human_b,from_message_b,note_b,needs_human_agreed"

  private static func read(_ text: String) throws -> [ReviewedCase] { try ReviewSheet(Array(text.utf8)).rows }

  /// The faults of a sheet that is refused.
  private static func faults(_ bytes: [UInt8]) -> [ReviewFault] {
    do {
      _ = try ReviewSheet(bytes)
      return []
    } catch { return error.faults }
  }

  private static func faults(_ text: String) -> [ReviewFault] { faults(Array(text.utf8)) }

  private static let twoRows = [
    ReviewedCase(
      line: 1, key: 0x00ab_cdef_0123_4567, sample: SampleName(wanted: 60, seed: 7), a: .init(.yes, fromMessage: 118),
      b: .init(.no)),
    ReviewedCase(line: 2, key: 0xffff_0000_1111_2222, sample: SampleName(wanted: 60, seed: 7), agreed: .unsure),
  ]

  @Test(
    "is read however a spreadsheet saves it",
    arguments: [
      ("as it was written", "\n", ",", ""), ("with carriage returns", "\r\n", ",", ""),
      ("with carriage returns alone", "\r", ",", ""), ("with semicolons", "\r\n", ";", ""),
      ("with tabs", "\n", "\t", ""),
      ("with a byte order mark", "\r\n", ",", "\u{feff}"), ("with both", "\n", ";", "\u{feff}"),
    ])
  func saved(_ name: String, _ end: String, _ separator: String, _ mark: String) throws {
    let lines = [
      Self.header,
      "1,00abcdef01234567,60-7,c-1,may.jsonl,12,9,yes,118,\"said \"\"stop\"\", twice\",no,,,",
      "2,FFFF000011112222,60-7,c-2,may.jsonl,14,3,,,,,,,unsure",
    ]
    var text = lines.joined(separator: end)
    if separator != "," {
      // The comma within the note is not one between cells.
      text = text.replacing("\"\", twice", with: "\"\"  twice").replacing(",", with: separator)
    }
    #expect(try Self.read(mark + text) == Self.twoRows, "\(name)")
    #expect(try Self.read(mark + text + end) == Self.twoRows, "\(name)")
  }

  @Test("may name its separator in a first line, and then lines count from there")
  func namedSeparator() throws {
    let text =
      "sep=;\r\ncase;sample;needs_human_a;from_message_a;needs_human_b;from_message_b;needs_human_agreed\r\n"
      + "00abcdef01234567;60-7;no;;;;\r\n"
    let rows = try Self.read(text)
    #expect(rows.map(\.line) == [2])
    #expect(rows.map(\.a.opinion) == [.no])
  }

  @Test("may have its columns in any order, others between them, and short rows")
  func columns() throws {
    let text =
      " Needs_Human_B ,extra,CASE,from_message_b,sample,needs_human_agreed,'needs_human_a,from_message_a\n"
      + "no,x,00abcdef01234567,,60-7,,yes,118\n,,ffff000011112222,,60-7,unsure\n"
    #expect(try Self.read(text) == Self.twoRows)
  }

  @Test("goes on behind a note of several lines, and counts lines as an editor does")
  func longNote() throws {
    let text =
      Self.header + "\n1,00abcdef01234567,60-7,c,f,1,2,no,,\"one\ntwo\r\nthree\",,,,\n\n"
      + "2,ffff000011112222,60-7,c,f,1,2,?,,,,,,\n,,,,,,,,,,,,,\n"
    #expect(try Self.read(text).map(\.line) == [1, 5])
  }

  @Test(
    "knows its words, in any case, with blanks or a guard",
    arguments: [
      ("yes", Opinion.yes), ("Y", .yes), (" YES ", .yes), ("'yes", .yes), ("no", .no), ("N", .no), ("No", .no),
      ("unsure", .unsure), ("?", .unsure), ("' Unsure", .unsure), ("", nil), ("  ", nil), ("'", nil),
    ])
  func words(_ cell: String, _ opinion: Opinion?) throws {
    let row = try #require(try Self.read(Self.row(needsA: cell)).first)
    #expect(row.a.opinion == opinion)
  }

  private static func row(
    key: String = "00abcdef01234567", sample: String = "60-7", needsA: String = "", fromA: String = ""
  ) -> String {
    "case,sample,needs_human_a,from_message_a,needs_human_b,from_message_b,needs_human_agreed\n"
      + "\(key),\(sample),\(needsA),\(fromA),no,,\n"
  }

  @Test(
    "says where a cell is that it cannot read",
    arguments: [
      (row(needsA: "maybe"), "needs_human_a"), (row(needsA: "yes!"), "needs_human_a"),
      (row(needsA: "1"), "needs_human_a"), (row(fromA: "0"), "from_message_a"), (row(fromA: "-3"), "from_message_a"),
      (row(fromA: "the second"), "from_message_a"), (row(fromA: "1234567890"), "from_message_a"),
      (row(sample: "60"), "sample"), (row(sample: "0-7"), "sample"), (row(sample: "Jul 60"), "sample"),
      (row(sample: "60-99999999999999999999"), "sample"), (row(sample: ""), "sample"), (row(key: ""), "case"),
      (row(key: "1.23E+15"), "case"), (row(key: "00abcdef0123456"), "case"), (row(key: "+0abcdef01234567"), "case"),
      (row(key: "00abcdef0123456g"), "case"),
    ])
  func located(_ text: String, _ column: String) {
    #expect(Self.faults(text) == [ReviewFault(.badValue, line: 1, column: column)])
  }

  @Test(
    "takes the forms of a key, a sample and a line that survive spreadsheets",
    arguments: [
      row(key: "c-00abcdef01234567", sample: "n60-s7", fromA: "118.0"), row(key: "'00ABCDEF01234567", fromA: "'118"),
      row(sample: "'60-7", fromA: " 118 "),
    ])
  func forms(_ text: String) throws {
    let row = try #require(try Self.read(text).first)
    #expect(row.key == 0x00ab_cdef_0123_4567)
    #expect(row.sample == SampleName(wanted: 60, seed: 7))
    #expect(row.a.fromMessage == 118)
    #expect(row.sample.text == "60-7")
  }

  @Test("names every column that is missing, or stands there twice")
  func missing() {
    #expect(
      Self.faults("case,sample,needs_human_a,from_message_a,Case\n") == [
        ReviewFault(.doubleColumn, line: 0, column: "case"),
        ReviewFault(.missingColumn, line: 0, column: "needs_human_b"),
        ReviewFault(.missingColumn, line: 0, column: "from_message_b"),
        ReviewFault(.missingColumn, line: 0, column: "needs_human_agreed"),
      ])
    #expect(Self.faults("").map(\.code) == Array(repeating: .missingColumn, count: ReviewSheet.wantedColumns.count))
    #expect(Self.faults(Self.header + "\n").isEmpty)
  }

  @Test("says all that is wrong at once, and keeps the first hundred")
  func all() {
    let rows = String(repeating: "x,60-7,maybe,,no,,\n", count: 80)
    let text = "case,sample,needs_human_a,from_message_a,needs_human_b,from_message_b,needs_human_agreed\n" + rows
    #expect(throws: ReviewFaults.self) { try Self.read(text) }
    do {
      _ = try ReviewSheet(Array(text.utf8))
    } catch {
      #expect(error.total == 160)
      #expect(error.faults.count == ReviewFaults.limit)
      #expect(error.faults.last == ReviewFault(.badValue, line: 50, column: "needs_human_a"))
    }
  }

  @Test("is refused where quotes or cells are out of place")
  func broken() {
    let head = "case,sample,needs_human_a,from_message_a,needs_human_b,from_message_b,needs_human_agreed,note_a\n"
    let begin = head + "00abcdef01234567,60-7,no,,,,,"
    #expect(Self.faults(begin + "\"open\n") == [ReviewFault(.cutLine, line: 1)])
    #expect(Self.faults(begin + "\"shut\"more\n") == [ReviewFault(.cutLine, line: 1)])
    #expect(Self.faults(begin + "\"shut\"  \n").isEmpty)
    #expect(Self.faults(begin + "a quote \" within\n").isEmpty)
    #expect(Self.faults(begin + "one, two\n") == [ReviewFault(.strayCell, line: 1)])
    #expect(Self.faults(begin + "one,,,\n").isEmpty)
  }

  @Test("never crashes, whatever the bytes are")
  func hostile() {
    #expect(Self.faults([0xff, 0xfe, 0x63, 0x00]) == [ReviewFault(.badEncoding)])
    #expect(
      Self.faults([UInt8](repeating: 0x2c, count: ReviewSheet.byteLimit + 1)) == [ReviewFault(.sheetTooLarge)])
    #expect(Self.faults([UInt8](repeating: 0x2c, count: 100_000)).count == ReviewSheet.wantedColumns.count)
    #expect(Self.faults(Self.header + "\n" + String(repeating: ",", count: 5_000) + "x") != [])
    for tail in ["sep=", "sep=;", "sep=;\r", "\u{feff}", "\"", "\"\"", "\r", ",\r\n,"] {
      #expect(!Self.faults(tail).isEmpty)
    }
    // Every cut of a good sheet, and bytes from a seed.
    let whole = Array((Self.header + "\n1,00abcdef01234567,60-7,c,f,1,2,no,7,\"a \"\"b\"\"\",?,,,yes\n").utf8)
    for count in whole.indices { _ = Self.faults(Array(whole[..<count])) }
    var state: UInt64 = 41
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = [0x22, 0x0a, 0x0d, 0x2c, 0x00, 0xff, 0x27, 0x80][Int(state >> 20) % 8]
      }
      _ = Self.faults(bytes)
    }
  }

  @Test("does not mind a note that is not UTF-8, because notes are not read")
  func foreignNote() throws {
    var bytes = Array((Self.header + "\n1,00abcdef01234567,60-7,c,f,1,2,no,,").utf8)
    bytes += [0xe4, 0x20, 0xfc] + Array(",,,,\n".utf8)
    #expect(try ReviewSheet(bytes).rows.map(\.a.opinion) == [.no])
  }

  @Test("has a sentence without a stop for every fault")
  func sentences() {
    for code in ReviewFault.Code.allCases {
      for column in ReviewSheet.wantedColumns + [nil] {
        let sentence = ReviewFault(code, line: 3, column: column).sentence
        #expect(!sentence.isEmpty && !sentence.hasSuffix("."))
      }
    }
  }
}
