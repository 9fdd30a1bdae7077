import Conversations
package import Detection
import Intake
import Judging
package import Redaction
import Rendering
package import Studies

/// Makes `manifest.json`: what went in, what was decided by, what came out.
///
/// No clock, no host, no path: the same inputs under the same settings give the same bytes anywhere.
package struct Manifest {
  /// One written file.
  package struct Output: Sendable {
    package var name: SafeText
    package var bytes: Int
    package var sha256: SafeText
    /// How many cells were guarded against formulas; `nil` in files that are no tables.
    package var guarded: Int?

    package init(name: SafeText, bytes: Int, sha256: SafeText, guarded: Int? = nil) {
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
      self.guarded = guarded
    }
  }

  /// A setting of the run that can change a byte of its files, under the name of its option.
  package struct Setting: Sendable {
    let key: JSONKey
    /// The key as text.
    let name: SafeText
    let value: SafeText?
    /// The values of a setting that can be given several times.
    let list: [SafeText]?

    package init(_ key: StaticString, _ value: SafeText?) {
      name = SafeText(key)
      self.key = JSONKey(name)
      self.value = value
      list = nil
    }

    /// A setting that can be given several times, in an order that means nothing.
    package init(_ key: StaticString, list: [SafeText]) {
      name = SafeText(key)
      self.key = JSONKey(name)
      value = nil
      self.list = list
    }
  }

  /// What a run was asked for: enough to name it, and to repeat it on the same inputs.
  package struct Run: Sendable {
    package let verb: SafeText
    /// The cut-off that was asked for; `nil` takes the newest event.
    package let asOf: SafeText?
    package let settings: [Setting]
    /// The SHA-256 of each input, in their order; `nil` when nobody asked for them.
    package var inputs: [InputHash]?
    /// The other policy of a comparison, with its name; `nil` where there is none. A setting has its hash.
    package var against: (policy: Policy, name: SafeText)?

    package init(verb: SafeText, asOf: SafeText?, settings: [Setting] = [], inputs: [InputHash]? = nil) {
      self.verb = verb
      self.asOf = asOf
      self.settings = settings
      self.inputs = inputs
    }

    /// The run id: a SHA-256 over tool, policy, settings and inputs, in hexadecimal.
    package func identity(_ census: Census, _ facts: RunFacts) -> SafeText {
      var hash = SHA256()
      func add(_ text: SafeText) { hash.update(Array(text.content.utf8) + [0]) }
      add(facts.version)
      add(SafeText(name: RunFacts.hash(of: facts.policy)))
      add(verb)
      add(asOf ?? "newest event")
      // Whether inputs are hashed changes no number: the run is the same.
      for setting in settings where setting.name != "hash_inputs" {
        for value in setting.list ?? [setting.value ?? ""] { add(value) }
      }
      for file in census.corpus.files {
        add(SafeText(name: file.fingerprint.hex))
        add(SafeText(file.bytes))
      }
      return SafeText(name: hash.hexadecimal())
    }
  }

  let census: Census
  let facts: RunFacts
  let run: Run
  let door: ReportDoor
  let evidence: Evidence?

  /// - Parameter door: the door through which the names of the report passed.
  package init(
    _ census: Census, _ facts: RunFacts, verb: SafeText, asOf: SafeText?, settings: [Setting] = [], door: ReportDoor
  ) {
    self.init(census, facts, Run(verb: verb, asOf: asOf, settings: settings), door: door)
  }

  /// The same for a run that is at hand.
  ///
  /// - Parameter evidence: limits, caps, seeds, and what was searched; `nil` records that they are unknown.
  package init(_ census: Census, _ facts: RunFacts, _ run: Run, door: ReportDoor, evidence: Evidence? = nil) {
    self.census = census
    self.facts = facts
    self.run = run
    self.door = door
    self.evidence = evidence
  }

  /// The document, ending in a line feed.
  package func document(outputs: [Output]) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.string("schema", "handover.manifest/1")
    writer.string("run_id", run.identity(census, facts))
    writer.beginObject("tool")
    writer.string("name", "handover")
    writer.string("version", facts.version)
    writer.beginArray("lexicons")
    for lexicon in LexiconHash.shipped {
      writer.beginObject()
      writer.string("name", lexicon.name)
      writer.string("sha256", SafeText(name: lexicon.sha256))
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.string("verb", run.verb)
    write("policy", facts.policy, facts.policyName, &writer)
    if let against = run.against {
      write("against", against.policy, against.name, &writer)
    } else {
      writer.string("against", nil)
    }
    writer.beginObject("settings")
    writer.string("as_of", run.asOf)
    for setting in run.settings { write(setting, &writer) }
    writer.endObject()
    writer.boolean("complete", facts.isComplete)
    writer.beginArray("inputs")
    for (index, file) in census.corpus.files.enumerated() {
      write(file, facts.fileNames[index], run.inputs.flatMap { $0.indices.contains(index) ? $0[index] : nil }, &writer)
    }
    writer.endArray()
    writeCounts(&writer)
    writeLimits(&writer)
    writeCaps(&writer)
    writeSeeds(&writer)
    writeRedaction(&writer)
    writer.beginArray("outputs")
    for output in outputs {
      writer.beginObject()
      writer.string("name", output.name)
      writer.integer("bytes", output.bytes)
      writer.string("sha256", output.sha256)
      writer.integer("guarded", output.guarded)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func write(_ setting: Setting, _ writer: inout JSONWriter) {
    guard let list = setting.list else { return writer.string(setting.key, setting.value) }
    writer.beginArray(setting.key)
    for value in list { writer.string(value) }
    writer.endArray()
  }

  /// A policy with its hashes and all its values.
  private func write(_ key: JSONKey, _ policy: Policy, _ name: SafeText, _ writer: inout JSONWriter) {
    writer.beginObject(key)
    writer.string("name", name)
    writer.string("sha256", SafeText(name: RunFacts.hash(of: policy)))
    writer.string("judging_sha256", SafeText(name: RunFacts.judgingHash(of: policy)))
    writer.beginObject("values")
    for row in Parameter.all(of: policy).sorted(by: { $0.key < $1.key }) { write(row, of: policy, &writer) }
    writer.endObject()
    writer.endObject()
  }

  /// A key of a policy with its value, in the unit of the policy file.
  private func write(_ row: Parameter, of policy: Policy, _ writer: inout JSONWriter) {
    writer.key(JSONKey(SafeText(name: row.key)))
    let value = row.value(policy)
    // Somebody wants these words hidden, so the manifest does not say them either.
    if row.key == RecordedPolicy.hiddenKey, case .list(let words) = value, !words.isEmpty {
      writer.beginObject()
      writer.integer("count", words.count)
      writer.string("sha256", SafeText(name: RecordedPolicy.hash(ofWords: words)))
      return writer.endObject()
    }
    switch value {
    case .none: writer.null()
    case .flag(let flag): writer.boolean(flag)
    case .word(let word): writer.string(SafeText(name: word))
    case .list(let words):
      writer.beginArray()
      for word in words { writer.string(SafeText(name: word)) }
      writer.endArray()
    case .number:
      let parts = row.text(in: policy).split(separator: ".")
      writer.decimal(Int(parts.joined()) ?? 0, places: parts.count == 2 ? parts[1].utf8.count : 0)
    }
  }

  private func write(_ file: ReadFile, _ name: SafeText, _ hash: InputHash?, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.string("name", name)
    writer.word("format", file.format)
    writer.integer("bytes", file.bytes)
    writer.string("fingerprint", SafeText(name: file.fingerprint.hex))
    writer.string("sha256", hash?.text)
    writer.string("sha256_absent", hash.map(\.reason) ?? "not asked for")
    writer.integer("lines", file.summary.lines)
    writer.integer("kept", file.summary.kept)
    writer.integer("blank", file.summary.blank)
    writer.integer("refused", file.summary.refused)
    writer.integer("conversations", file.summary.conversations)
    writer.boolean("changed_while_read", file.errors.contains { $0.code == .fileChanged })
    writer.endObject()
  }
}
