import Intake

/// Checking every byte of every line, without keeping anything.
let jsonStage = Stage(name: "json", unit: "lines") { path in
  var work = Stage.Work()
  var decoder = Decoder(Feed([InputFile(path: path)]))
  while let report = decoder.check() {
    work.bytes += report.bytes
    work.records += report.lines
  }
  return work
}
