import Redaction
import Rendering
import Reporting
import Studies

extension Publication {
  /// Writes a file whose bytes are all there.
  ///
  /// - Parameter guarded: how many cells of a table were guarded.
  mutating func put(_ bytes: [UInt8], as name: StaticString, guarded: Int? = nil) throws(WriteError) {
    var file = try file(name)
    try file.write(bytes)
    try finish(file, guarded: guarded)
  }

  /// Writes lines for a terminal into a file.
  mutating func put(_ lines: [SafeText], as name: StaticString) throws(WriteError) {
    var text = TerminalText()
    for line in lines { text.addLine(line) }
    try put(text.bytes, as: name)
  }

  /// Writes what was wrong with the inputs, a line each.
  mutating func putProblems(of corpus: Corpus, fileNames: [SafeText]) throws(WriteError) {
    var problems = try file("problems.jsonl")
    try corpus.writeProblemLines(fileNames: fileNames) { lines throws(WriteError) in try problems.write(lines) }
    try finish(problems)
  }

  /// Writes the manifest, which lists all files before it, and answers with what must not be found in any of them.
  mutating func putManifest(
    _ census: Census, _ facts: RunFacts, _ run: Manifest.Run, _ evidence: Manifest.Evidence, through door: ReportDoor
  ) throws(WriteError) -> LeakSearch {
    let outputs = parts.map {
      Manifest.Output(
        name: SafeText(name: $0.name), bytes: $0.bytes, sha256: SafeText(name: $0.sha256), guarded: $0.guarded)
    }
    var evidence = evidence
    let search = evidence.close(door, facts.policy, lines: census.corpus.mostLines)
    let manifest = Manifest(census, facts, run, door: door, evidence: evidence)
    try put(manifest.document(outputs: outputs), as: "manifest.json")
    return search
  }
}
