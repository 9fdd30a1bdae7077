/// A test on the marks of a case: all of some, at least one of others, none of the rest.
///
/// Rules are data, so the same rule counts a case, lists it, and can be said in words.
package struct Rule<Marks: OptionSet & Sendable>: Sendable where Marks.Element == Marks {
  /// Every one of these must be there.
  package var all: Marks
  /// At least one of these, unless it is empty.
  package var any: Marks
  /// None of these.
  package var none: Marks

  /// A rule of three sets; left out, they ask for nothing.
  package init(all: Marks = [], any: Marks = [], none: Marks = []) {
    self.all = all
    self.any = any
    self.none = none
  }

  /// Whether marks pass.
  @inline(__always)
  package func holds(_ marks: Marks) -> Bool {
    marks.isSuperset(of: all) && (any.isEmpty || !marks.isDisjoint(with: any)) && marks.isDisjoint(with: none)
  }

  /// A rule that asks for this and that.
  func and(_ other: Rule) -> Rule {
    precondition(any.isEmpty || other.any.isEmpty, "one rule has one choice")
    return Rule(
      all: all.union(other.all), any: any.isEmpty ? other.any : any, none: none.union(other.none))
  }

  /// Every one of these marks.
  static func all(_ marks: Marks) -> Rule { Rule(all: marks) }
  /// At least one of these marks.
  static func any(_ marks: Marks) -> Rule { Rule(any: marks) }
  /// None of these marks.
  static func none(_ marks: Marks) -> Rule { Rule(none: marks) }
  /// Every case.
  static var always: Rule { Rule() }
}
