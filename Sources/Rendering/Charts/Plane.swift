package import Redaction

/// Points in a plane: two numbers for each, some of them joined, some of them named.
///
/// Hue and form say the same of a point, so that neither alone is needed. What the named ones are is written beside them.
package struct Plane: Sendable {
  /// One of the two directions, with its scale.
  package struct Axis: Sendable, Equatable {
    /// What a value is.
    package enum Unit: Sendable {
      /// In 1/10,000, shown as a percentage.
      case share
      /// A number as it is.
      case count
    }

    package let title: SafeText
    package let unit: Unit
    /// The ends of the scale, and the distance of its marks.
    package let low: Int
    package let high: Int
    package let step: Int

    /// The least scale of round numbers that holds some values.
    ///
    /// - Parameters:
    ///   - title: what is measured, in few words.
    ///   - unit: what a value is.
    ///   - values: all that must fit; without any, the scale is one step.
    ///   - begin: whether it begins at zero, or where the values do.
    package init(_ title: SafeText, _ unit: Unit, holding values: [Int], from begin: Beginning) {
      self.title = title
      self.unit = unit
      let steps = unit == .share ? [10, 20, 50, 100, 200, 500, 1_000, 2_000] : Self.wholeSteps
      let largest = values.max() ?? 0
      let smallest = begin == .zero ? min(0, largest) : values.min() ?? 0
      let step = steps.first { Self.ends(smallest, largest, $0).marks <= 5 } ?? steps[steps.count - 1]
      let ends = Self.ends(smallest, largest, step)
      (low, high, self.step) = (ends.low, ends.high, step)
    }

    /// Where a scale begins.
    package enum Beginning: Sendable { case zero, values }

    private static let wholeSteps = (0..<15).flatMap { power in
      let unit = (0..<power).reduce(1) { sum, _ in sum * 10 }
      return [unit, 2 * unit, 5 * unit]
    }

    private static func ends(_ smallest: Int, _ largest: Int, _ step: Int) -> (low: Int, high: Int, marks: Int) {
      let low = (smallest - (smallest % step + step) % step) / step * step
      let up = (largest + step - 1 - ((largest + step - 1) % step + step) % step) / step * step
      let high = max(low + step, up)
      return (low, high, (high - low) / step)
    }
  }

  /// What a point looks like.
  package enum Form: Sendable { case circle, square, diamond }

  /// A point.
  package struct Spot: Sendable {
    package var x: Int
    package var y: Int

    package init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  /// Points of one sort.
  package struct Series: Sendable {
    /// What they are; stands in the key.
    package var label: SafeText
    package var tone: Chart.Tone
    package var form: Form
    /// Whether a line goes through them, in their order.
    package var isJoined: Bool
    package var spots: [Spot]

    package init(_ label: SafeText, _ tone: Chart.Tone, _ form: Form, joined: Bool = false, _ spots: [Spot]) {
      self.label = label
      self.tone = tone
      self.form = form
      isJoined = joined
      self.spots = spots
    }
  }

  /// A point with its name beside it.
  package struct Named: Sendable {
    package var name: SafeText
    package var spot: Spot

    package init(_ name: SafeText, _ spot: Spot) {
      self.name = name
      self.spot = spot
    }
  }

  package var x: Axis
  package var y: Axis
  /// In the order of the key; later ones are drawn over earlier ones.
  package var series: [Series]
  package var named: [Named]
  /// Whether a line shows where both numbers are equal.
  package var hasDiagonal: Bool
  /// Points through which a thin line goes, whatever series they are of.
  package var line: [Spot]

  package init(
    x: Axis, y: Axis, _ series: [Series], named: [Named] = [], line: [Spot] = [], hasDiagonal: Bool = false
  ) {
    self.x = x
    self.y = y
    self.series = series
    self.named = named
    self.line = line
    self.hasDiagonal = hasDiagonal
  }
}
