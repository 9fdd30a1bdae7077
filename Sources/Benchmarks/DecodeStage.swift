import Intake

/// Decoding every line into a conversation, with its text copied and its events in order.
let decodeStage = Stage(name: "decode", unit: "conversations") { path in
  var work = Stage.Work()
  var decoder = Decoder(Feed([InputFile(path: path)]))
  while let report = decoder.next({ _ in }) {
    work.bytes += report.bytes
    work.records += report.conversations
  }
  return work
}
