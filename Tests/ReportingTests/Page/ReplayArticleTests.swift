import Conversations
import Detection
import Redaction
import Rendering
import Testing

@testable import Reporting

extension Explained {
  /// The replay as HTML.
  var html: String {
    var bytes: [UInt8] = []
    ReplayArticle(report, in: .report).node().write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// How often a text is in it.
  func count(of part: String) -> Int { ranges(of: part).count }
}

@Suite("A replay as HTML")
struct ReplayArticleTests {
  private static let late = """
    customer: where is my parcel
    ai (0.9): It is in the depot.
    customer: let me talk to a person
    ai (0.9): The depot opens at nine.
    customer: a human please  (25 minutes later)
    -> requested by ai
    -> human_joined Ana
    human: Hello, Ana here, your parcel is on its way.
    """

  @Test("begins with the title and the verdict, and ends with the source")
  func order() throws {
    let html = try Explained(ExplainTests.missed).html
    #expect(html.hasPrefix("<article class=\"replay\"><h3 tabindex=\"-1\">Conversation <bdi>"))
    let verdict = try #require(
      html.firstRange(of: "<p class=\"verdict\">Missed: the customer asked for a person at turn 3"))
    let due = try #require(html.firstRange(of: "Due: a handover from turn 3 on, before any further AI message."))
    let chart = try #require(html.firstRange(of: "<figure class=\"chart score\">"))
    let list = try #require(html.firstRange(of: "<ol class=\"messages\">"))
    let source = try #require(html.firstRange(of: "<p class=\"source\">Source: "))
    #expect(
      [verdict, due, chart, list, source].map(\.lowerBound)
        == [verdict, due, chart, list, source].map(\.lowerBound).sorted())
    #expect(html.hasSuffix("</p></article>"))
    #expect(html.contains("score 1.00") == false)
  }

  @Test("names every speaker, with turn, time and score, and marks the words with their signal and weight")
  func messages() throws {
    let html = try Explained(Self.late).html
    #expect(html.count(of: "<li class=\"message customer\">") == 3)
    #expect(html.count(of: "<li class=\"message ai\">") == 2)
    #expect(html.count(of: "<li class=\"message human\">") == 1)
    #expect(html.contains("<b>Human</b> <bdi>Ana</bdi> <small>turn "))
    #expect(html.contains("talk to a person</mark><small class=\"signal\"> asked for a person, hard </small>"))
    #expect(html.contains("\u{22EF} 25 min without a word"))
    #expect(html.count(of: "A person was due here") == 1)
    #expect(html.count(of: "A handover began here") == 1)
    let due = try #require(html.firstRange(of: "A person was due here"))
    let asked = try #require(html.firstRange(of: "talk to a person</mark>"))
    let went = try #require(html.firstRange(of: "The depot opens at nine."))
    #expect(asked.lowerBound < due.lowerBound && due.lowerBound < went.lowerBound)
    #expect(html.contains("From here: a human has the floor"))
  }

  @Test("has no rule and no drawing where there is nothing to draw")
  func nothing() throws {
    let html = try Explained("customer: hello").html
    #expect(!html.contains("A person was due here"))
    #expect(!html.contains("A handover began here"))
    #expect(!html.contains("<figure"))
    #expect(!html.contains("<mark>"))
    #expect(html.contains("Nothing was due: no need for a person was found"))
  }

  @Test("gives back the words as they are, whatever they hold, and nothing of them is markup")
  func hostile() throws {
    let words = "</li><script>alert(1)</script> onclick=\"x\" <img src=x onerror=y> & \u{202E}evil a human please"
    let html = try Explained("customer: \(words)\nai: No.\ncustomer: <b>a person please</b>").html
    #expect(!html.contains("<script"))
    #expect(!html.contains("<img"))
    #expect(!html.contains("\u{202E}"))
    #expect(html.contains("&lt;/li&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(html.count(of: "<b>") == html.count(of: "<p class=\"who\">"))
  }

  @Test("takes no more than 7 KB for a usual conversation of twelve messages")
  func size() throws {
    let explained = try Explained(
      """
      customer: hello, my parcel was to come on Monday
      ai (0.9): Hello! Which parcel is it?
      customer: the blue lamp
      ai (0.9): The lamp left our house on Friday.
      customer: and where is it now
      ai (0.8): It is with the carrier in Linz.
      customer: the carrier knows nothing of it
      ai (0.7): The carrier scans parcels at night.
      customer: let me talk to a person
      ai (0.8): The carrier brings it by noon.
      customer: then send it to my office
      ai (0.8): The address cannot be changed on the way.
      """)
    #expect(explained.report.steps.count == 12)
    #expect(explained.html.utf8.count < 7_000)
  }
}

@Suite("What a long replay leaves out")
struct ReplayCutTests {
  /// A conversation of so many turns, with a request for a person at some of them.
  private func report(_ turns: Int, asking: Set<Int>) throws -> ReplayReport {
    let lines = (1...turns).map { turn in
      turn.isMultiple(of: 2)
        ? "ai (0.9): Answer \(turn) of the shop."
        : asking.contains(turn) ? "customer: a human please" : "customer: what of \(turn)"
    }
    return try Explained(lines.joined(separator: "\n")).report
  }

  @Test("is nothing up to 200 turns")
  func short() throws {
    let parts = ReplayCut(try report(200, asking: [151])).parts
    #expect(parts == (0..<200).map { .step($0) })
  }

  @Test("is counted exactly where it is more: the first turns stand, and those around signals")
  func long() throws {
    let report = try report(301, asking: [151])
    let parts = ReplayCut(report).parts
    var turns: Set<Int> = []
    var hidden = 0
    for part in parts {
      switch part {
      case .step(let index): turns.insert(report.steps[index].turn ?? 0)
      case .hidden(let count, let events):
        hidden += count
        #expect(events == count)
      }
    }
    #expect(turns.isSuperset(of: 1...20))
    #expect(turns.isSuperset(of: 150...152))
    #expect(turns.count + hidden == 301)
    #expect(turns.count <= ReplayCut.turnLimit + 1)
    let html = try Explained(
      (1...301).map { $0.isMultiple(of: 2) ? "ai: Yes." : "customer: \($0)?" }.joined(separator: "\n")
    ).html
    #expect(html.contains("not shown here; <code>handover explain ID FILE</code> prints them"))
    #expect(html.contains("The score of 301 turns is not drawn here."))
  }

  @Test("says how many characters of a message are missing", arguments: [(2_000, 0), (2_001, 1), (2_812, 812)])
  func message(_ length: Int, _ left: Int) throws {
    let text = String(repeating: "ab ", count: 600) + String(repeating: "c", count: length - 1_800)
    let html = try Explained("customer: \(text)\nai: Yes.").html
    if left == 0 {
      #expect(!html.contains("not shown here"))
    } else {
      #expect(html.contains("<p class=\"notes\">\(left) more character\(left == 1 ? "" : "s") not shown here</p>"))
    }
  }

  @Test("counts scalars and not characters, which can be as long as a page")
  func stacked() {
    let marks = "a" + String(repeating: "\u{301}", count: 5_000)
    let cut = ReplayCut.words([(SafeText(name: marks), nil), ("and more", 0)])
    #expect(cut.shown.count == 1)
    #expect(cut.shown[0].text.content.unicodeScalars.count == 2_000)
    #expect(cut.left == 3_001 + 8)
  }
}
