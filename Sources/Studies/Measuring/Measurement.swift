import Conversations
package import Detection
package import Intake

/// What a detector gets right on labelled data, as figures with intervals.
package struct Measurement: Sendable {
  package let task: MeasurementTask
  /// One for each row that could be used, in the order of the file.
  package let predictions: [Prediction]
  /// Figures by group: all rows, sources, kinds, topics.
  package let groups: [FigureGroup]
  /// The same figures for the soft score instead of the strain; for conversations only.
  package let byScore: [FigureGroup]
  /// The same figures for detectors that look at nothing; for conversations only.
  package let trivial: [FigureGroup]
  /// At or above which score a prediction is an alarm.
  package let threshold: Double
  /// The lines that lack what the task needs, counted from zero.
  package let incomplete: [Int]
  /// How many rows were measured.
  package let rows: Int
  /// How many resamples stand behind an interval.
  package static let resamples = Resampling.count

  /// Predicts every row and compares.
  ///
  /// - Parameter threshold: where an alarm begins; `nil` takes that of the public scripts, 0.5, and for pairs `reph.sim`.
  package init(
    _ task: MeasurementTask, _ file: LabelledFile, lexicon: Lexicon, policy: Policy, threshold: Double? = nil
  ) {
    self.task = task
    let own = task == .rephrase ? Double(policy.rephrase.similarity.rawValue) / 10_000 : 0.5
    self.threshold = threshold ?? own
    var rows: [LabelledRow] = []
    var incomplete: [Int] = []
    for (row, line) in zip(file.rows, file.lineNumbers) {
      if task.canUse(row) { rows.append(row) } else { incomplete.append(line) }
    }
    self.incomplete = incomplete
    self.rows = rows.count
    var predictor = Predictor(lexicon: lexicon, policy: policy)
    var scores: [[Double]] = []
    predictions = rows.map { row in
      guard task == .handover || task == .dissatisfaction else { return predictor.prediction(row, for: task) }
      let said = predictor.said(row.messages ?? [])
      scores.append(said.score.map { Double($0) / 10_000 })
      return task == .handover && row.label != nil ? .score(said.strain.max() ?? 0) : .scores(said.strain)
    }
    var groups: [MeasuredGroup] = []
    var byScore: [MeasuredGroup] = []
    var trivial: [MeasuredGroup] = []
    switch task {
    case .sentiment: groups = SentimentFigures.groups(rows, predictions.numbers)
    case .humanRequest: groups = RequestFigures.groups(rows, predictions.numbers, self.threshold)
    case .topics: groups = TopicFigures.groups(rows, predictions)
    case .rephrase: groups = RephraseFigures.groups(rows, predictions.numbers, self.threshold)
    case .handover:
      if rows.contains(where: { $0.label != nil }) {
        groups = HandoverFigures.ofConversations(rows, predictions.lists, self.threshold)
        byScore = HandoverFigures.ofConversations(rows, scores, self.threshold)
      } else {
        groups = HandoverFigures.groups(rows, predictions.lists, self.threshold)
        byScore = HandoverFigures.groups(rows, scores, self.threshold)
        trivial = TrivialPolicy.allCases.flatMap { policy in
          HandoverFigures.groups(rows, rows.map { policy.scores($0.messages ?? []) }, 0.5, named: policy.rawValue)
        }
      }
    case .dissatisfaction:
      groups = SatisfactionFigures.groups(rows, predictions.lists, self.threshold)
      byScore = SatisfactionFigures.groups(rows, scores, self.threshold)
    }
    self.groups = groups.map(\.group)
    self.byScore = byScore.map(\.group)
    self.trivial = trivial.map(\.group)
  }
}

extension MeasurementTask {
  /// Whether a row has what the task needs.
  func canUse(_ row: LabelledRow) -> Bool {
    switch self {
    case .sentiment: row.text != nil && row.label.map { (-1...1).contains($0) } == true
    case .humanRequest: row.text != nil && row.label.map { (0...1).contains($0) } == true
    case .topics: row.text != nil && row.topics != nil
    case .rephrase: row.first != nil && row.second != nil && row.label.map { (0...1).contains($0) } == true
    case .handover:
      row.messages.map { messages in
        !messages.isEmpty && (row.label != nil || messages.allSatisfy { $0.label != nil })
      } == true
    case .dissatisfaction: row.messages?.contains { $0.label != nil } == true
    }
  }
}

extension Predictor {
  /// What is predicted for a row that the task can use.
  mutating func prediction(_ row: LabelledRow, for task: MeasurementTask) -> Prediction {
    switch task {
    case .sentiment: .score(polarity(row.text ?? []))
    case .humanRequest: .score(asksForHuman(row.text ?? []))
    case .topics: .topics(topics(row.text ?? []))
    case .rephrase: .score(similarity(row.first ?? [], row.second ?? []))
    case .handover, .dissatisfaction: .scores(said(row.messages ?? []).strain)
    }
  }
}

extension [Prediction] {
  /// The single scores, from -1 to 1.
  var numbers: [Double] {
    map { if case .score(let score) = $0 { Double(score) / 10_000 } else { 0 } }
  }

  /// The scores by message; a single score is a list of one.
  var lists: [[Double]] {
    map { prediction in
      switch prediction {
      case .score(let score): [Double(score) / 10_000]
      case .scores(let scores): scores.map { Double($0) / 10_000 }
      case .topics: []
      }
    }
  }
}
