/// One part of the work, measured alone.
struct Stage: Sendable {
  /// What a round did.
  struct Work: Sendable {
    /// How many bytes of the file it read.
    var bytes = 0
    /// How many records came out of it, in the words of the stage.
    var records = 0
  }

  let name: String
  /// What a record is.
  let unit: String
  /// Does the work once over a file.
  let run: @Sendable (_ path: String) -> Work
}

/// Every stage, in the order of the flow. A new one is a file and a line here.
let stages: [Stage] = [readStage, jsonStage, decodeStage, observeStage, censusStage, tuneStage]
