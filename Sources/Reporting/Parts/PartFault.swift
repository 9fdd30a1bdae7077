package import Redaction

/// Why a file cannot be taken as a file of rows, with the byte at which that shows.
package struct PartFault: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Reason: Equatable, Sendable {
    /// It does not begin like one.
    case notRows
    /// It has another version than this tool reads.
    case otherVersion
    /// It ends before it should, or goes on behind its end.
    case wrongLength
    /// The checksum is another one.
    case damaged
    /// A number or a word cannot be.
    case impossibleValue
    /// It holds rows only.
    case noCases
  }

  package var reason: Reason
  /// Counted from zero.
  package var byte: Int

  package init(_ reason: Reason, at byte: Int) {
    self.reason = reason
    self.byte = byte
  }

  /// The message of one line.
  ///
  /// - Parameter path: the file, as people know it.
  package func message(path: SafeText) -> SafeText {
    let what: SafeText =
      switch reason {
      case .notRows: "this is no file of rows"
      case .otherVersion: "another version of the tool wrote this file"
      case .wrongLength: "the file has another length than it says; it was cut or something was added"
      case .damaged: "the file was changed or damaged since it was written"
      case .impossibleValue: "there is a value that cannot be, at byte \(byte + 1)"
      case .noCases: "this file holds rows only; 'handover report --partial' writes parts that can be merged"
      }
    return "\(path): error: \(what) [bad-part]"
  }
}
