import Conversations

/// What became of one run of lines; the parts of an input are joined in the order of ``index``.
///
/// Every line is kept, blank or refused: ``lines`` is the sum of the three. Lines and bytes are those of the file.
package struct ChunkReport: Sendable {
  /// The position of the chunk in the run, from zero, across files.
  package var index: Int
  /// The number of the input file, in the order of the run.
  package var file: Int
  /// The line within the file at which it begins, counted from zero.
  package var firstLine: Int
  /// The byte within the file at which it begins.
  package var byte: Int
  /// How many bytes it has.
  package var bytes = 0
  package var lines = 0
  package var kept = 0
  package var blank = 0
  package var refused = 0
  /// How many conversations were handed on; event lines are no conversations yet.
  package var conversations = 0
  package var defects: DefectList
  /// Roles that nobody declared, made safe, with how many events had them.
  package var unknownRoles: [String: Int] = [:]
  /// Keys, roles and events that the format does not know.
  package var unknownNames = UnknownNames()
  package var fingerprint = Fingerprint()
  /// Records inside of lines that hold several or stand in an envelope; each was kept, ignored or refused.
  package var records = 0
  package var recordsIgnored = 0
  package var recordsRefused = 0
  /// Records that are parts of conversations, to be put together when all are read.
  package var parts = ConversationParts()

  package init(index: Int, file: Int, firstLine: Int, byte: Int, defectLimit: Int) {
    self.index = index
    self.file = file
    self.firstLine = firstLine
    self.byte = byte
    defects = DefectList(limit: defectLimit)
  }
}
