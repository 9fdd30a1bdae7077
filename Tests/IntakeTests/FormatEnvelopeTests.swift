import Conversations
import Intake
import Testing

@Suite("What stands around the records of an export")
struct FormatEnvelopeTests {
  /// A way to wrap records, from their texts to the text of a file.
  struct Wrapping: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var wrap: @Sendable ([String]) -> String

    init(_ name: String, _ wrap: @escaping @Sendable ([String]) -> String) {
      testDescription = name
      self.wrap = wrap
    }
  }

  private static func list(_ records: [String]) -> String { "[" + records.joined(separator: ",") + "]" }

  private static func lines(_ records: [String], _ wrap: (String) -> String) -> String {
    records.map(wrap).joined(separator: "\n")
  }

  static let wrappings: [Wrapping] = [
    Wrapping("a list in one line") { list($0) },
    Wrapping("a list over many lines") { JSONNode(list($0))?.pretty() ?? "" },
    Wrapping("a list with a record a line") { "[\n" + $0.joined(separator: ",\n") + "\n]\n" },
    Wrapping("objects over many lines, one after the other") { lines($0) { JSONNode($0)?.pretty() ?? "" } },
    Wrapping("lines that begin with the time of the log") { lines($0) { "2026-11-09T09:00:00.000Z " + $0 } },
    Wrapping("a subscription of CloudWatch") { records in
      let events = records.map { #"{"id":"1","timestamp":1794214800000,"message":\#(JSONNode.quoted($0))}"# }
      return #"{"messageType":"DATA_MESSAGE","owner":"1","logGroup":"g","logEvents":\#(list(events))}"#
    },
    Wrapping("the answer of a search in CloudWatch") { records in
      let events = records.map { #"{"logStreamName":"s","message":\#(JSONNode.quoted($0)),"ingestionTime":1}"# }
      return #"{"events":\#(list(events)),"searchedLogStreams":[]}"#
    },
    Wrapping("notifications of SNS") {
      lines($0) { #"{"Type":"Notification","MessageId":"m","Message":\#(JSONNode.quoted($0))}"# }
    },
    Wrapping("notifications in notifications") {
      lines($0) {
        let inner = #"{"Type":"Notification","Message":\#(JSONNode.quoted($0))}"#
        return #"{"Type":"Notification","Message":\#(JSONNode.quoted(inner))}"#
      }
    },
    Wrapping("the answer of OData") { #"{"@odata.context":"https://example.org/$metadata","value":\#(list($0))}"# },
    Wrapping("answers of OData, one after the other") {
      lines($0) { #"{"@odata.context":"https://example.org/$metadata","value":[\#($0)]}"# }
    },
    Wrapping("records of Singer") { lines($0) { #"{"type":"RECORD","stream":"s","record":\#($0)}"# } },
    Wrapping("records of Airbyte") {
      lines($0) { #"{"type":"RECORD","record":{"namespace":"n","stream":"s","data":\#($0),"emitted_at":1}}"# }
    },
    Wrapping("rows of Airbyte") { lines($0) { #"{"_airbyte_ab_id":"1","_airbyte_data":\#($0)}"# } },
    Wrapping("rows of Airbyte as texts") {
      lines($0) { #"{"_airbyte_ab_id":"1","_airbyte_data":\#(JSONNode.quoted($0))}"# }
    },
    Wrapping("a log whose lines are notifications") { records in
      let inner = records.map { #"{"Type":"Notification","Message":\#(JSONNode.quoted($0))}"# }
      let events = inner.map { #"{"message":\#(JSONNode.quoted($0))}"# }
      return #"{"messageType":"DATA_MESSAGE","logEvents":\#(list(events))}"#
    },
  ]

  /// Formats whose conversations have identifiers, so that these do not depend on the place.
  static let formats: [ExportFormat] = [.rasaTracker, .lexV2, .intercomConversation]

  /// Records of a sample that are whole.
  private static func records(_ format: ExportFormat) throws -> [String] {
    let odd = ["rt-08", "ic-10", #""sessionId":null"#]
    return try FormatSamples.lines(format).filter { line in
      JSONNode(line) != nil && !odd.contains { line.contains($0) }
    }
  }

  @Test("The conversations are those of the records alone", arguments: wrappings, formats)
  func wrapped(_ wrapping: Wrapping, _ format: ExportFormat) async throws {
    let records = try Self.records(format)
    let alone = try await Reading.of(records.joined(separator: "\n"))
    let reading = try await Reading.of(wrapping.wrap(records))
    #expect(reading.formats == [format] && reading.errors.isEmpty)
    #expect(reading.told == alone.told)
    #expect(reading.names == alone.names)
    #expect(reading.refused == 0)
    #expect(reading.summary.records >= records.count && reading.summary.recordsRefused == 0)
  }

  @Test(
    "Lists and notifications of vendors",
    arguments: [
      (ExportFormat.livepersonMessagingInteractions, #"{"_metadata":{"count":2},"conversationHistoryRecords":["#, "]}"),
      (.intercomConversation, #"{"type":"conversation.list","pages":{},"conversations":["#, "]}"),
      (.intercomConversation, #"{"total_count":2,"conversations":["#, "]}"),
      (.googleInsightsUpload, "[", "]"), (.connectContactLensChat, "[", "]"), (.botframeworkTranscript, "[", "]"),
    ])
  func vendors(_ format: ExportFormat, _ start: String, _ end: String) async throws {
    let records = Array(try FormatSamples.lines(format)[1...2])
    let alone = try await Reading.of(records.joined(separator: "\n"))
    let reading = try await Reading.of(start + records.joined(separator: ",") + end)
    #expect(reading.told == alone.told && reading.told.count == 2)
    // A list is cut into lines; a document that holds one is one line.
    #expect(reading.ledger == (start == "[" ? [2, 0, 0] : [1, 0, 0]))
    #expect(reading.summary.records == 2)
  }

  @Test("A notification of Intercom holds a conversation")
  func notification() async throws {
    let record = try FormatSamples.lines(.intercomConversation)[1]
    let alone = try await Reading.of(record)
    let reading = try await Reading.of(
      #"{"type":"notification_event","topic":"conversation.admin.closed","data":{"type":"n","item":\#(record)}}"#)
    #expect(reading.told == alone.told && reading.told.count == 1)
  }

  @Test("Rows of Copilot Studio stand in OData, their content in a string, or in a string in a string")
  func copilot() async throws {
    let row = try FormatSamples.lines(.copilotStudioDataverse)[1]
    let alone = try await Reading.of(row)
    let reading = try await Reading.of(#"{"@odata.context":"x","value":[\#(row)]}"#)
    #expect(reading.told == alone.told && reading.told.count == 1)
    let record = try #require(JSONNode(row))
    guard case .object(let members) = record else { return }
    let twice = members.map { member in
      guard member.key == "content", case .text(let text) = member.value else { return member }
      return JSONNode.Member(key: "content", value: .text(JSONNode.quoted(text)))
    }
    #expect(try await Reading.of(JSONNode.object(twice).written).told == alone.told)
    let opened = members.map { member in
      guard member.key == "content", case .text(let text) = member.value, let inner = JSONNode(text) else {
        return member
      }
      return JSONNode.Member(key: "content", value: inner)
    }
    #expect(try await Reading.of(JSONNode.object(opened).written).told == alone.told)
  }

  @Test("Records of other kinds in an envelope are refused one by one, and what is no JSON as well")
  func odd() async throws {
    let turn = try FormatSamples.lines(.lexV2)[0]
    let broken = #"{"message":"{\"sessionId\":","ingestionTime":1}"#
    let foreign = #"{"message":"{\"state\":1}","ingestionTime":1}"#
    let good = #"{"message":\#(JSONNode.quoted(turn)),"ingestionTime":1}"#
    var settings = IntakeSettings()
    settings.format = .lexV2
    let reading = try await Reading.of(#"{"events":[\#(good),\#(broken),\#(good),\#(foreign)]}"#, settings)
    #expect(reading.told.count == 1)
    #expect(reading.ledger == [1, 0, 0])
    #expect(reading.summary.records == 4)
    #expect(reading.counts.values.reduce(0, +) >= 2)
  }

  @Test("Lines of a loader that are no records are refused, and the records stay")
  func loader() async throws {
    let turn = try FormatSamples.lines(.lexV2)[0]
    let record = #"{"type":"RECORD","stream":"s","record":\#(turn)}"#
    let state = #"{"type":"STATE","value":{"a":1}}"#
    let reading = try await Reading.of([record, record, record, record, state].joined(separator: "\n"))
    #expect(reading.told.count == 1)
    #expect(reading.counts[.missingEvents] == 1)
  }
}
