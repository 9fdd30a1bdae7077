import Intake

/// Reading in blocks of whole lines, without looking at them.
let readStage = Stage(name: "read", unit: "chunks") { path in
  var work = Stage.Work()
  var decoder = Decoder(Feed([InputFile(path: path)]))
  while let report = decoder.pass() {
    work.bytes += report.bytes
    work.records += 1
  }
  return work
}
