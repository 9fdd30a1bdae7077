import Conversations

/// The fields of one event, in the order in which they came.
struct EventDraft {
  var event = Event(kind: .message, speaker: .unknown)
  /// What `kind` says; `nil` where it is missing or unknown.
  var kind: HandoverReader.Kind?
  /// Whether there is a `kind`.
  var hasKind = false
  var role: Speaker?
  var by: Speaker?
  var scale = Scale()
}

/// A rating with its range.
struct Scale {
  var value: TenThousandths?
  var minimum: TenThousandths?
  var maximum: TenThousandths?

  private static let rating = Word("csat")

  /// A number that does not fit; it lies outside every range.
  static let outside = TenThousandths(rawValue: .min)

  /// A part of the scale from what stands in the input.
  static func part(_ number: Decimal?) -> TenThousandths? { number.map { $0.tenThousandths ?? outside } }

  /// The value brought to 0 to 1; `nil` where a part is missing or nothing fits.
  func share(_ remarks: inout Remarks, at place: Int) -> TenThousandths? {
    guard let value, let minimum, let maximum else { return nil }
    let (given, low, high) = (value.rawValue, minimum.rawValue, maximum.rawValue)
    guard low < high, low != .min, given >= low, given <= high else {
      remarks.note(.outOfRange, .outOfRange, at: place, subject: Self.rating)
      return nil
    }
    let (part, whole) = (Int64(given) - Int64(low), Int64(high) - Int64(low))
    return TenThousandths(rawValue: Int32((part * 20_000 + whole) / (2 * whole)))
  }
}
