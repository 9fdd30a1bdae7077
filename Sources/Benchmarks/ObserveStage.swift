import Conversations
import Detection
import Intake

/// Decoding, then every word looked at: tokens, phrases, sentiment, similarity.
let observeStage = Stage(name: "observe", unit: "conversations") { path in
  var work = Stage.Work()
  var decoder = Decoder(Feed([InputFile(path: path)]))
  var observer = Observer(lexicon: .english, policy: Policy())
  while let report = decoder.next({ observer.observe($0) }) {
    work.bytes += report.bytes
    work.records += report.conversations
  }
  return work
}
