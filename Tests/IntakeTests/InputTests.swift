import Conversations
import Foundation
import Intake
import Testing

@Suite("Inputs")
struct InputTests {
  @Test("A folder gives its exports in byte order, without hidden ones; links are listed")
  func folder() throws {
    let scratch = try Scratch()
    for name in ["b.jsonl", "a/z.json", "B.ndjson", ".hidden.jsonl", "notes.txt", "c.jsonl.gz", "a/.git/x.jsonl"] {
      _ = try scratch.write([0x0a], to: name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/link.jsonl", withDestinationPath: scratch.path + "/b.jsonl")
    let inputs = Inputs(paths: [scratch.path])
    let names = inputs.files.map { $0.path.dropFirst(scratch.path.count + 1) }
    #expect(names == ["B.ndjson", "a/z.json", "b.jsonl", "c.jsonl.gz"])
    #expect(inputs.problems.map(\.code) == [.symbolicLink])
  }

  @Test("The same file is read once, standard input is read once, a missing file names its neighbours")
  func problems() throws {
    let scratch = try Scratch()
    let path = try scratch.write([0x0a], to: "week46.jsonl")
    let inputs = Inputs(paths: [path, scratch.path, "-", "-", scratch.path + "/wek46.jsonl"])
    #expect(inputs.files.map(\.path) == [path, "-"])
    #expect(inputs.problems.map(\.code) == [.sameFile, .twiceStandardInput, .noSuchFile])
    #expect(inputs.problems.last?.help?.contains("week46.jsonl") == true)
    #expect(inputs.problems.last?.message.hasSuffix("error: no such file [no-such-file]") == true)
  }

  @Test(
    "Files that are not JSON lines are refused with the reason",
    arguments: [
      ([0xff, 0xfe, 0x7b, 0], .badEncoding),
      ([0xfe, 0xff, 0, 0x7b], .badEncoding), ([0x7b, 0, 0x22, 0], .badEncoding), ([0, 0, 0, 0x7b], .badEncoding),
      (Array("{\"id\":1}\r{\"id\":2}\r".utf8), .badEncoding), (Array("id,text\n1,x\n".utf8), .notJSON),
      (Array("<html></html>\n".utf8), .notJSON), ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], .notJSON),
      (Array("[{\"id\":1}]\n".utf8), .unknownFormat), (Array("{\n  \"id\": 1\n}\n".utf8), .unknownFormat),
      (Array("{\"foo\":1}\n".utf8), .unknownFormat), (Array("1\n2\n".utf8), .unknownFormat),
      (Array("hello\nworld\n".utf8), .notJSON),
    ] as [([UInt8], DefectCode)])
  func refused(_ bytes: [UInt8], _ code: DefectCode) async throws {
    let reading = try await Reading.of(bytes: bytes)
    #expect(reading.errors == [code])
    #expect(reading.lines == 0)
  }

  @Test(
    "Files of nothing, blanks, or only broken lines are no other format",
    arguments: ["", "\n \n", "{\"id\":", "\u{feff}"])
  func nothing(_ text: String) async throws {
    let reading = try await Reading.of(text)
    #expect(reading.errors.isEmpty)
    #expect(reading.kept == 0)
    #expect(reading.lines == reading.blank + reading.refused)
  }

  @Test("Four of five lines decide the format, three of five do not")
  func agreement() async throws {
    let good = #"{"id":"a","events":[{"kind":"closed"}]}"#
    let odd = #"{"foo":1}"#
    #expect(try await Reading.of([good, good, good, good, odd].joined(separator: "\n")).kept == 4)
    #expect(try await Reading.of([good, good, good, odd, odd].joined(separator: "\n")).errors == [.unknownFormat])
    var settings = IntakeSettings()
    settings.format = .handover
    #expect(try await Reading.of([good, odd, odd].joined(separator: "\n"), settings).kept == 1)
  }

  @Test("An unknown format is told with its keys; one that is no name of a program is not shown")
  func keys() async throws {
    let scratch = try Scratch()
    let path = try scratch.write(Array("{\"b\\u001b[31m\":1,\"a\":2}\n".utf8), to: "x.jsonl")
    let feed = Feed([InputFile(path: path)])
    var decoder = Decoder(feed)
    #expect(decoder.next { _ in } == nil)
    #expect(feed.files.first?.errors.first?.detail.contains(#""a", "(not shown)""#) == true)
  }

  @Test("Files follow each other, and one that cannot be read stops nothing")
  func several() async throws {
    let scratch = try Scratch()
    let good = #"{"id":"a","events":[{"kind":"closed"}]}"#
    let first = try scratch.write(Array(good.utf8), to: "1.jsonl")
    let second = try scratch.write(Array((good + "\n" + good + "\n").utf8), to: "2.jsonl")
    let reading = await Reading.of(files: [first, scratch.path + "/gone.jsonl", second])
    #expect(reading.kept == 3)
    #expect(reading.errors == [.cannotRead])
    #expect(reading.records.map { $0.prefix(8) } == ["a at 0/0", "a at 0/0", "a at 1/4"])
  }

  @Test("A file that grows is read as far as it was; one that is cut or replaced is told", arguments: [0, 1, 2])
  func changes(_ way: Int) throws {
    let scratch = try Scratch()
    let line = Array("{\"id\":\"a\",\"events\":[{\"kind\":\"closed\"}]}\n".utf8)
    let path = try scratch.write(line + line, to: "a.jsonl")
    let feed = Feed([InputFile(path: path)])
    var decoder = Decoder(feed)
    #expect(decoder.next { _ in }?.kept == 2)
    switch way {
    case 0:
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(line))
      try handle.close()
    case 1: try #require(FileHandle(forWritingAtPath: path)).truncate(atOffset: 10)
    default:
      try FileManager.default.removeItem(atPath: path)
      _ = try scratch.write(line + line, to: "a.jsonl")
    }
    #expect(decoder.next { _ in } == nil)
    #expect(feed.files.first?.errors.map(\.code) == (way == 0 ? [] : [.fileChanged]))
    #expect(feed.files.first?.bytes == 2 * line.count)
  }

  @Test("Messages have the form of the house and never the customer's words")
  func wording() async throws {
    let good = #"{"id":"a","events":[{"kind":"closed"}]}"#
    let reading = try await Reading.of(good + "\n" + #"{"id":"b","events":[{"kind":"message","text":"secret words"#)
    let defect = try #require(reading.defects.first)
    #expect(
      defect.message(path: "week\n46.jsonl")
        == "week\\u{a}46.jsonl:2:59: warning: the line ends inside a value; the export was probably cut; line refused [cut-line]"
    )
    for code in DefectCode.allCases {
      #expect(!code.sentence(subject: "f").isEmpty)
      #expect(!code.sentence().hasSuffix("."))
      #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    }
  }

  @Test("Beyond the limit defects are counted, not kept")
  func limit() {
    var list = DefectList(limit: 2)
    for line in 0..<5 {
      list.append(
        Defect(file: 0, line: line, column: nil, byte: 0, code: .cutLine, severity: .warning, refused: true))
    }
    var joined = DefectList(limit: 2)
    joined.append(list)
    joined.append(list)
    #expect(joined.kept.map(\.line) == [0, 1])
    #expect(joined.counts == [.cutLine: 10])
  }
}
