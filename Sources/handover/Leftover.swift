/// Something that must not stay behind when the program is interrupted: a temporary folder, a file, a line on a terminal.
protocol Leftover: AnyObject, Sendable {
  /// Takes it away; harmless when it is gone already.
  func remove()
}
