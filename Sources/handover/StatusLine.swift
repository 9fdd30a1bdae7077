import Intake
import Redaction
import Synchronization

/// One line at the bottom of a terminal that is drawn again while the program works, and gone before anything else is
/// printed.
///
/// It is drawn over with blanks and needs no more of a terminal than a carriage return. The first result, message or
/// interruption ends it for good.
final class StatusLine: Leftover {
  private struct State {
    /// How many columns are drawn now.
    var columns = 0
    var hasEnded = false
  }

  private let state = Mutex(State())
  private let isTerminal: Bool
  private let width: @Sendable () -> Int
  private let write: @Sendable ([UInt8]) -> Void
  private let tick: @Sendable (@escaping @Sendable (_ elapsed: Int) -> Bool) -> Void

  /// - Parameters:
  ///   - isTerminal: whether a line can be drawn over.
  ///   - width: how many columns there are now.
  ///   - tick: calls back about every tenth of a second with the milliseconds since now, until it is told to stop.
  init(
    isTerminal: Bool, width: @escaping @Sendable () -> Int, write: @escaping @Sendable ([UInt8]) -> Void,
    tick: @escaping @Sendable (@escaping @Sendable (Int) -> Bool) -> Void
  ) {
    self.isTerminal = isTerminal
    self.width = width
    self.write = write
    self.tick = tick
  }

  /// Shows how far a reading is until something else is printed; without a wish only on a terminal.
  func follow(_ progress: ReadingProgress, _ wish: ProgressMode?, then after: SafeText) {
    let mode = wish == .plain ? .plain : isTerminal ? wish ?? .line : .none
    if mode == .none { return }
    let text = ProgressText(after: after)
    let pace = Mutex(ProgressPace(mode))
    Interruption.add(self)
    tick { [self] elapsed in
      guard pace.withLock({ $0.isDue(at: elapsed) }) else { return state.withLock { !$0.hasEnded } }
      // The last column stays free: some terminals go to the next line when it is written.
      let room = mode == .plain ? 400 : max(1, width() - 1)
      return show(text.line(progress.state, after: elapsed, width: room), mode)
    }
  }

  /// Draws a text; whether there will be a next one.
  private func show(_ text: SafeText, _ mode: ProgressMode) -> Bool {
    state.withLock { state in
      if state.hasEnded { return false }
      var encoded = TerminalText()
      if mode == .plain {
        encoded.addLine(text)
        write(encoded.bytes)
        return true
      }
      encoded.add(text)
      let columns = text.content.unicodeScalars.count
      let rest = [UInt8](repeating: 0x20, count: max(0, state.columns - columns))
      write([0x0D] + encoded.bytes + rest)
      state.columns = columns
      return true
    }
  }

  /// Clears the line and never draws it again.
  func end() {
    let hadEnded = state.withLock { state in
      defer { state.hasEnded = true }
      if state.columns > 0 { write([0x0D] + [UInt8](repeating: 0x20, count: state.columns) + [0x0D]) }
      state.columns = 0
      return state.hasEnded
    }
    if !hadEnded { Interruption.forget(self) }
  }

  func remove() { end() }
}
