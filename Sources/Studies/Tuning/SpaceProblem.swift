package import Detection

/// Something that is wrong with a file that says what to search, with its place.
///
/// It holds what the user typed, byte for byte; whoever prints it makes it safe first.
package struct SpaceProblem: Error, Equatable, Sendable {
  /// Line and column, both counted from one; the column in characters.
  package let line: Int
  package let column: Int
  package let kind: Kind

  package enum Kind: Equatable, Sendable {
    /// What can be wrong with a policy file as well, in its words.
    case setting(PolicyProblem.Kind)
    /// The parameter is part of what is observed.
    case structural(String)
    /// The parameter has no value to try.
    case emptyAxis(String)
    /// The parameter is searched twice, dotted and nested.
    case doubleAxis(String, firstLine: Int)
    /// A value stands twice in the list of a parameter.
    case doubleValue(String, typed: String)
    /// A range ends before it begins, or its step is not above zero.
    case badRange(String, from: String, to: String, step: String)
    /// A parameter has more values than fit.
    case tooManyValues(String, count: Int, limit: Int)
    /// The grid has so many combinations; `nil` where no integer holds that.
    case gridTooLarge(points: Int?)
    /// The grid has more combinations than policies are asked for.
    case gridOverBudget(points: Int, policies: Int)
    /// No parameter is searched.
    case noAxis
    /// The cheapest policy is wanted, and nothing has a price.
    case missingCosts
    /// The search along one axis after the other needs one number to make small.
    case noSingleFigure
  }

  package init(line: Int, column: Int, _ kind: Kind) {
    (self.line, self.column, self.kind) = (line, column, kind)
  }

  /// The codes that only such files have, beside those of policies.
  package enum Code: String, CaseIterable, Sendable {
    case structuralParameter = "structural-parameter"
    case emptyAxis = "empty-axis"
    case doubleAxis = "double-axis"
    case doubleValue = "double-value"
    case badRange = "bad-range"
    case tooMany = "too-many"
    case gridTooLarge = "grid-too-large"
    case missingCosts = "missing-costs"
    case noSingleFigure = "no-single-figure"
  }

  /// The word in brackets at the end of the message.
  package var code: String {
    switch kind {
    case .setting(let kind): PolicyProblem(.file(line: line, column: column), kind).code.rawValue
    case .structural: Code.structuralParameter.rawValue
    case .emptyAxis, .noAxis: Code.emptyAxis.rawValue
    case .doubleAxis: Code.doubleAxis.rawValue
    case .doubleValue: Code.doubleValue.rawValue
    case .badRange: Code.badRange.rawValue
    case .tooManyValues: Code.tooMany.rawValue
    case .gridTooLarge, .gridOverBudget: Code.gridTooLarge.rawValue
    case .missingCosts: Code.missingCosts.rawValue
    case .noSingleFigure: Code.noSingleFigure.rawValue
    }
  }

  /// The message of one line, from the place to the code in brackets.
  ///
  /// - Parameters:
  ///   - path: the file as the user named it.
  ///   - nearest: finds the known word that was most likely meant.
  package func message(path: String, nearest: (String, [String]) -> String?) -> String {
    if case .setting(let kind) = kind, Self.ownSentence(kind) == nil {
      return PolicyProblem(.file(line: line, column: column), kind).message(path: path, nearest: nearest)
    }
    return "\(path):\(line):\(column): error: \(sentence) [\(code)]"
  }

  /// The next step, without the word `help:`; `nil` where the message says it all.
  package var help: String? {
    switch kind {
    case .setting(.syntax(.isEmpty)): "write {} for the usual search, or leave out --space"
    case .setting(let kind): PolicyProblem(.file(line: line, column: column), kind).help
    case .structural: "set it in the policy and run tune again"
    case .emptyAxis(let key): "write \"\(key)\": [0.4, 0.5] or \"\(key)\": { from: 0.2, to: 0.6, step: 0.1 }"
    case .doubleAxis, .doubleValue: "keep one of the two"
    case .badRange: "write { from: 0.2, to: 0.6, step: 0.1 }, with a step above 0"
    case .tooManyValues: "take a larger step"
    case .gridTooLarge: "take fewer values, or search: \"random\""
    case .gridOverBudget(let points, _): "write policies: \(points), or search: \"random\""
    case .noAxis: "name parameters that are tunable, or leave \"parameters\" out for the usual ones"
    case .missingCosts: "write costs: { missed: 20, late: 1, unneeded: 4 }"
    case .noSingleFigure: "write objective: \"constrained\" or objective: \"cost\""
    }
  }

  private var sentence: String {
    switch kind {
    case .setting(let kind): Self.ownSentence(kind) ?? ""
    case .structural(let key):
      "\"\(key)\" is structural: it is part of what is observed; a change means reading again, so tune cannot vary it"
    case .emptyAxis(let key): "\"\(key)\" has no value to try"
    case .doubleAxis(let key, let line): "\"\(key)\" is searched twice, first in line \(line)"
    case .doubleValue(let key, let typed): "\"\(key)\" has \(typed) twice"
    case .badRange(let key, let from, let to, let step):
      "\"\(key)\" cannot go from \(from) to \(to) in steps of \(step)"
    case .tooManyValues(let key, let count, let limit): "\"\(key)\" has \(count) values, and \(limit) fit"
    case .gridTooLarge(let points):
      "the grid has \(points.map { String($0) } ?? "more than \(Int.max)") policies, and \(SearchSpace.mostPoints) is the most"
    case .gridOverBudget(let points, let policies):
      "the grid has \(points) policies, and \"policies\" allows \(policies)"
    case .noAxis: "\"parameters\" names none to search"
    case .missingCosts: "the objective is \"cost\", and \"costs\" is missing"
    case .noSingleFigure: "a coordinate search needs one number to make small, and the objective \"front\" has three"
    }
  }

  /// Words for what a policy file would say of itself.
  private static func ownSentence(_ kind: PolicyProblem.Kind) -> String? {
    switch kind {
    case .syntax(.isEmpty): "the file is empty"
    case .syntax(.goesOn): "something stands behind the end of the search space"
    case .syntax(.tooLarge): "the file is too large for a search space"
    default: nil
    }
  }
}

/// All that is wrong with such a file, in its order.
package struct SpaceProblems: Error, Equatable, Sendable {
  package let all: [SpaceProblem]
}
