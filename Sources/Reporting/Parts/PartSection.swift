import Intake

/// A file of rows: a header, sections, a checksum; all numbers little-endian.
///
///     "\u{89}HORows\n" | version 4 | sections 4 | kind 4, zero 4, length 8, bytes | … | checksum 16
///
/// Sections stand in the order of their kinds, each at most once. `rows.bin` of a report has those up to the entries; a
/// part has all. The checksum is over everything before it, in blocks of 1 MiB; it finds damage, not forgery, so a
/// reader believes no number even when it fits.
enum PartSection: UInt32, CaseIterable {
  /// Which tool and which policy judged, and the lists that rows refer to.
  case run = 1
  /// The inputs with their counts.
  case files
  /// The values of attributes.
  case names
  /// The rows, 200 bytes each.
  case rows
  /// The entries of the rows, in their order: needs, handovers, topics and signals of each.
  case entries
  /// What was wrong with the inputs.
  case defects
  /// The lengths of every row's case: facts, complete, open, 4 bytes each.
  case lengths
  /// The cases in the short form, in the order of the rows.
  case cases

  /// Sections without which a file is no file of rows.
  static let needed: [PartSection] = [.run, .files, .names, .rows, .entries]

  static let magic: [UInt8] = [0x89] + Array("HORows\n".utf8)
  static let version: UInt32 = 2
  static let headerSize = 16
  static let sectionHeaderSize = 16
  static let checksumSize = 16
}

/// Tells changed bytes from those that were written; blocks of 1 MiB are hashed one after the other.
struct PartChecksum {
  private var pending: [UInt8] = []
  private var state = Hash128(high: 0, low: 0)
  private let blockSize = 1 << 20

  /// Takes in more bytes.
  mutating func add(_ bytes: [UInt8]) {
    pending += bytes
    guard pending.count >= blockSize else { return }
    var start = 0
    while pending.count - start >= blockSize {
      mix(pending[start..<start + blockSize])
      start += blockSize
    }
    pending.removeFirst(start)
  }

  /// The checksum of everything, as 16 bytes.
  mutating func finish() -> [UInt8] {
    mix(pending[...])
    pending = []
    return Self.bytes(of: state)
  }

  private mutating func mix(_ block: ArraySlice<UInt8>) {
    state = Hash128(of: (Self.bytes(of: state) + Self.bytes(of: Hash128(of: block.span))).span)
  }

  private static func bytes(of hash: Hash128) -> [UInt8] { fixed(hash.high) + fixed(hash.low) }
}

/// A number as bytes, the lowest first.
func fixed<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
}

/// The number in the first bytes, the lowest first; there must be enough.
func number<Number: FixedWidthInteger>(_ bytes: ArraySlice<UInt8>, _ type: Number.Type = Number.self) -> Number {
  var number: Number = 0
  for (shift, byte) in bytes.prefix(Number.bitWidth / 8).enumerated() {
    number |= Number(truncatingIfNeeded: byte) << (shift * 8)
  }
  return number
}
