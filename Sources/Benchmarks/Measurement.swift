import Intake

/// The speed of a stage over some rounds.
struct Measurement {
  private let stage: Stage
  private var work = Stage.Work()
  private var seconds: [Double] = []

  init(of stage: Stage, path: String, rounds: Int) {
    self.stage = stage
    for _ in 0..<max(rounds, 1) {
      let duration = ContinuousClock().measure { work = stage.run(path) }
      seconds.append(Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
    }
    seconds.sort()
  }

  /// The middle, the slowest and the fastest round, and the most memory that the process ever had.
  var line: String {
    func speed(_ seconds: Double) -> Int { seconds > 0 ? Int(Double(work.bytes) / seconds / 1e6) : 0 }
    let middle = seconds[seconds.count / 2]
    let perSecond = middle > 0 ? Int(Double(work.records) / middle) : 0
    return
      "\(stage.name): \(speed(middle)) MB/s (\(speed(seconds[seconds.count - 1]))-\(speed(seconds[0]))), "
      + "\(work.records) \(stage.unit), \(perSecond)/s, peak \(PeakMemory.kilobytes) KB"
  }
}
