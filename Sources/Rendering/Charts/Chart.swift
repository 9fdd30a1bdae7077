package import Redaction

/// A picture of some numbers, with the same numbers as a table.
///
/// It holds counts and words, no positions; how it looks is decided when it is drawn. All bars begin at zero. The finding
/// says in at most ten words what there is to see; the measure says what is counted, in what unit, over which period.
package struct Chart: Sendable {
  /// What an area of colour stands for; each has its own hue or hatching, the same in every chart.
  package enum Tone: String, Sendable, CaseIterable {
    /// Blue: missed; in charts of who resolved what, the AI with the customer's word for it.
    case first
    /// Blue, hatched: assumed, or unfulfilled.
    case firstHatched
    /// Orange: late, or nobody.
    case second
    /// Teal: on time, or a person.
    case third
    /// Teal, hatched: both together.
    case thirdHatched
    /// Grey: what is neither good nor bad.
    case quiet
    /// Grey, hatched: what cannot be seen.
    case quietHatched
  }

  /// A bar with its label and what is written at its end.
  package struct Bar: Sendable {
    package var label: SafeText
    package var count: Int
    package var value: SafeText
    package var tone: Tone

    package init(_ label: SafeText, _ count: Int, value: SafeText? = nil, tone: Tone = .first) {
      self.label = label
      self.count = count
      self.value = value ?? SafeText(grouped: count)
      self.tone = tone
    }
  }

  /// A class of a divided bar.
  package struct Part: Sendable {
    package var label: SafeText
    package var tone: Tone

    package init(_ label: SafeText, _ tone: Tone) {
      self.label = label
      self.tone = tone
    }
  }

  /// A bar that is divided into all parts; counts in the order of the parts.
  package struct Divided: Sendable {
    package var label: SafeText
    package var counts: [Int]

    package init(_ label: SafeText, _ counts: [Int]) {
      self.label = label
      self.counts = counts
    }
  }

  /// A rate with its interval, each from 0 to 1; `nil` where there are too few cases.
  package struct Point: Sendable {
    package var label: SafeText
    package var rate: Double?
    package var low: Double
    package var high: Double
    /// Whether it is the report itself; earlier ones are grey.
    package var isCurrent: Bool

    package init(_ label: SafeText, rate: Double?, low: Double, high: Double, isCurrent: Bool) {
      self.label = label
      self.rate = rate
      self.low = low
      self.high = high
      self.isCurrent = isCurrent
    }
  }

  /// What is drawn.
  package enum Drawing: Sendable {
    /// Lying bars, one below the other, in the given order; `of` is what the longest possible bar would count, `nil` takes
    /// the longest one.
    case bars([Bar], of: Int?)
    /// Lying bars of equal length, each divided by the shares of its parts.
    case divided([Part], [Divided])
    /// Standing bars beside each other, each divided by counts: days or weeks.
    case columns([Part], [Divided])
    /// A line of rates over reports, with the band of their intervals, from 0 up; the tone is that of what is counted.
    case line([Point], tone: Tone = .first)
    /// Points in a plane, such as policies by what they cost and what they miss.
    case plane(Plane)
    /// A grid of counts, such as hours of the week.
    case heat(Heat)
  }

  /// What there is to see, in at most ten words.
  package var finding: SafeText
  /// What is counted, in what unit, over which period.
  package var measure: SafeText
  package var drawing: Drawing
  /// The same numbers.
  package var table: Table

  package init(_ finding: SafeText, measure: SafeText, _ drawing: Drawing, table: Table) {
    self.finding = finding
    self.measure = measure
    self.drawing = drawing
    self.table = table
  }
}
