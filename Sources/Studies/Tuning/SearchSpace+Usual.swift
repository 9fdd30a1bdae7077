package import Detection

extension SearchSpace {
  /// The space that is searched where no file says another: random, 2,000 policies, seed 1.
  ///
  /// Each axis has the present value and some steps around it, as far as the range of its parameter goes. The steps are
  /// about a tenth of what the parameter can sensibly be: finer ones cannot be told apart with the labels that teams have.
  package static func usual(for policy: Policy) -> SearchSpace { SearchSpace(axes: usualAxes(of: policy)) }

  /// The axes of ``usual(for:)``, in the order of the table.
  package static func usualAxes(of policy: Policy) -> [SearchAxis] {
    let known = Parameter.all(of: policy)
    return Self.steps.compactMap { step in
      guard let parameter = known.first(where: { $0.key == step.key }),
        case .number(_, let range, _) = parameter.form, case .number(let present) = parameter.value(policy)
      else { return nil }
      let values = (-step.down...step.up).map { present + $0 * step.size }.filter { range.contains($0) }
      return SearchAxis(parameter, values: values, in: policy)
    }
  }

  /// A parameter, the size of a step in stored parts, and how many steps are tried down and up.
  struct Steps {
    let key: String
    let size: Int
    let down: Int
    let up: Int

    init(_ key: String, _ size: Int, down: Int, up: Int) {
      (self.key, self.size, self.down, self.up) = (key, size, down, up)
    }
  }

  static let steps: [Steps] =
    [
      Steps("score.threshold", 1_000, down: 5, up: 10), Steps("score.decay", 1_000, down: 4, up: 3),
      Steps("conf.floor", 500, down: 5, up: 5), Steps("conf.drop", 500, down: 3, up: 5),
      Steps("conf.drop_below", 500, down: 4, up: 4), Steps("reph.sim", 500, down: 3, up: 5),
      Steps("loop.sim", 500, down: 4, up: 2), Steps("exchange.max", 1, down: 3, up: 7),
      Steps("sent.level", 1_000, down: 3, up: 3), Steps("sent.drop", 1_000, down: 3, up: 4),
      Steps("nonans.count", 1, down: 1, up: 2), Steps("reject.count", 1, down: 1, up: 2),
    ]
    + ["rephrase", "ai_loop", "rejection", "ai_nonanswer", "confidence_floor", "exchange_cap", "sentiment"].map {
      Steps("score.weight.\($0).1", 1_000, down: 5, up: 5)
    }
}
