import Intake
import Redaction
import Synchronization
import Testing

@testable import handover

@Suite("The line of progress")
struct ProgressTextTests {
  typealias State = ReadingProgress.State

  private let text = ProgressText(after: "writing report")

  @Test(
    "It says how far the reading is, how fast, and how long it will take",
    arguments: [
      (
        State(bytes: 7_400_000_000, conversations: 418_220, total: 11_900_000_000), 23_870,
        "reading  62%  7.4 of 11.9 GB  418,220 conversations  310 MB/s  about 14 s left"
      ),
      (State(bytes: 7_400_000_000, conversations: 418_220), 23_870, "reading  7.4 GB  418,220 conversations  310 MB/s"),
      (State(), 2_000, "reading  0.0 KB  0 conversations  0.0 KB/s"),
      (State(total: 5_000), 2_000, "reading  0%  0.0 of 5.0 KB  0 conversations  0.0 KB/s"),
      (
        State(bytes: 1_000_000, conversations: 1, total: 500_000_000), 2_000,
        "reading  0%  1.0 of 500 MB  1 conversation  500 KB/s  about 17 min left"
      ),
      (State(bytes: 10, conversations: 2, total: 5), 2_000, "reading  0.0 KB  2 conversations  0.0 KB/s"),
      (State(bytes: 10, conversations: 2, total: 10, hasEnded: true), 2_000, "writing report"),
    ])
  func line(_ state: State, _ elapsed: Int, _ expected: String) {
    #expect(text.line(state, after: elapsed, width: 200).content == expected)
  }

  @Test("It never is wider than the terminal, and loses whole parts first", arguments: 1...90)
  func width(_ width: Int) {
    let state = State(bytes: 7_400_000_000, conversations: 418_220, total: 11_900_000_000)
    let line = text.line(state, after: 23_870, width: width).content
    #expect(line.count <= width)
    if width >= 20 { #expect(line.hasPrefix("reading  62%")) }
    if width >= 12 { #expect(!line.hasSuffix("...")) }
  }
}

@Suite("When progress is shown")
struct ProgressPaceTests {
  private func moments(_ mode: ProgressMode, until end: Int, every step: Int) -> [Int] {
    var pace = ProgressPace(mode)
    return stride(from: 0, through: end, by: step).filter { pace.isDue(at: $0) }
  }

  @Test("On a terminal not before two seconds, then at most ten times a second")
  func line() {
    let shown = moments(.line, until: 5_000, every: 7)
    #expect(shown.first.map { (2_000...2_010).contains($0) } == true)
    #expect(zip(shown, shown.dropFirst()).allSatisfy { $1 - $0 >= 100 })
    #expect((25...31).contains(shown.count))
  }

  @Test("In a log every thirty seconds, without a drift")
  func plain() { #expect(moments(.plain, until: 100_000, every: 700) == [30_100, 60_200, 90_300]) }

  @Test("Never, when nobody wants it")
  func none() { #expect(moments(.none, until: 100_000, every: 500).isEmpty) }
}

@Suite("The line at the bottom of the terminal")
struct StatusLineTests {
  /// Takes what is drawn, and lets the test say what time it is.
  private final class Screen: Sendable {
    let drawn = Mutex<[String]>([])
    let body = Mutex<(@Sendable (Int) -> Bool)?>(nil)

    func line(isTerminal: Bool = true, width: Int = 80) -> StatusLine {
      StatusLine(
        isTerminal: isTerminal, width: { width },
        write: { bytes in self.drawn.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) } },
        tick: { body in self.body.withLock { $0 = body } })
    }

    /// Whether there will be another call.
    func tick(at elapsed: Int) -> Bool? { body.withLock { $0 }?(elapsed) }
    var all: [String] { drawn.withLock { $0 } }
  }

  @Test("It is drawn over, and cleared before anything else is printed")
  func drawn() throws {
    let screen = Screen()
    let line = screen.line()
    let progress = ReadingProgress()
    line.follow(progress, nil, then: "writing report")
    #expect(screen.tick(at: 1_900) == true)
    #expect(screen.all.isEmpty)
    #expect(screen.tick(at: 2_000) == true)
    progress.end()
    #expect(screen.tick(at: 2_050) == true)
    #expect(screen.tick(at: 2_100) == true)
    let first = "reading  0.0 KB  0 conversations  0.0 KB/s"
    let rest = String(repeating: " ", count: first.count - "writing report".count)
    #expect(screen.all == ["\r" + first, "\rwriting report" + rest])
    line.end()
    line.end()
    #expect(screen.all.dropFirst(2) == ["\r" + String(repeating: " ", count: 14) + "\r"])
    #expect(screen.tick(at: 3_000) == false)
    #expect(screen.all.count == 3)
  }

  @Test("The last column stays free")
  func narrow() {
    let screen = Screen()
    screen.line(width: 20).follow(ReadingProgress(), nil, then: "writing report")
    _ = screen.tick(at: 2_000)
    #expect(screen.all.allSatisfy { $0.count <= 20 })
    #expect(screen.all.count == 1)
  }

  @Test(
    "Without a terminal only plain lines are written, and only when they are wanted",
    arguments: [
      (true, ProgressMode?.none, true), (true, .line, true), (true, ProgressMode.none, false), (true, .plain, true),
      (false, ProgressMode?.none, false), (false, .line, false), (false, ProgressMode.none, false),
      (false, .plain, true),
    ])
  func modes(_ isTerminal: Bool, _ wish: ProgressMode?, _ isShown: Bool) {
    let screen = Screen()
    let line = screen.line(isTerminal: isTerminal)
    line.follow(ReadingProgress(), wish, then: "writing report")
    #expect((screen.tick(at: 30_000) != nil) == isShown)
    #expect(screen.all.isEmpty != isShown)
    if wish == .plain { #expect(screen.all.allSatisfy { $0.hasSuffix("/s\n") && !$0.contains("\r") }) }
    line.end()
  }

  @Test("What was never drawn is not cleared")
  func silent() {
    let screen = Screen()
    let line = screen.line()
    line.follow(ReadingProgress(), nil, then: "writing report")
    line.end()
    #expect(screen.all.isEmpty)
  }
}
