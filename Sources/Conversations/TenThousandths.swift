/// A number that decides, kept as an integer in 1/10,000.
///
/// Confidences, polarities, similarities, weights and scores are of this type from the reader on, so that 0.7 - 0.4 is
/// 0.3 and no verdict depends on how a machine rounds. Products are truncated toward zero.
@usableFromInline package struct TenThousandths: Sendable, Comparable, Hashable {
  /// The number times 10,000.
  @usableFromInline package var rawValue: Int32

  @inlinable package init(rawValue: Int32) { self.rawValue = rawValue }

  @inlinable package static var zero: TenThousandths { TenThousandths(rawValue: 0) }
  @inlinable package static var one: TenThousandths { TenThousandths(rawValue: 10_000) }

  @inlinable package static func < (a: TenThousandths, b: TenThousandths) -> Bool { a.rawValue < b.rawValue }

  /// The product, truncated toward zero.
  package func scaled(by factor: TenThousandths) -> TenThousandths {
    TenThousandths(rawValue: Int32(truncatingIfNeeded: Int64(rawValue) * Int64(factor.rawValue) / 10_000))
  }

  /// The number as a fraction, for output only.
  package var fraction: Double { Double(rawValue) / 10_000 }
}
