package import Detection
package import Intake
import Judging
package import Redaction
import Rendering
import Studies

extension Manifest {
  /// What a manifest records beside census, settings and outputs: limits, caps, seeds, and what was searched.
  ///
  /// Each part has an own value for "there was none", so that a missing number is never a zero.
  package struct Evidence: Sendable {
    /// What the reading was bound to.
    package var limits: IntakeSettings
    /// What the page holds; `nil` when the run wrote no page.
    package var page: PageCaps?
    /// What was drawn by, beside the seed of the bootstrap that every run has.
    package var seeds: [Seed] = []
    /// The search of the outputs for raw values; `nil` when they are not searched.
    package var search: LeakSearch?
    /// What was replaced in what people wrote, for the page and other texts.
    package var texts = RedactionCounts()

    package init(_ limits: IntakeSettings) { self.limits = limits }

    /// Takes what a door and all behind it have hidden so far, and makes the search of the outputs of it.
    ///
    /// To be called when everything but the manifest is written: what passes the door later is not searched.
    ///
    /// - Parameter lines: how many lines the longest input has.
    package mutating func close(_ door: ReportDoor, _ policy: Policy, lines: Int) -> LeakSearch {
      let own = ([Bootstrap.seed] + seeds.map(\.number)).map { String($0) }.joined(separator: " ")
      let search = door.search(policy, beside: own, lines: lines)
      self.search = search
      texts = door.redactor.values?.texts ?? RedactionCounts()
      return search
    }
  }

  /// A number from which a draw can be made again.
  package struct Seed: Sendable {
    let key: JSONKey
    let number: UInt64

    package init(_ key: StaticString, _ number: UInt64) {
      self.key = JSONKey(SafeText(key))
      self.number = number
    }
  }

  func writeLimits(_ writer: inout JSONWriter) {
    guard let limits = evidence?.limits else { return writer.null("limits") }
    writer.beginObject("limits")
    writer.integer("line_bytes", limits.lineLimit)
    writer.integer("depth", limits.depthLimit)
    writer.integer("identifier_bytes", IntakeSettings.identifierLimit)
    writer.integer("conversation_events", limits.eventLimit)
    writer.integer("conversation_bytes", limits.conversationLimit)
    writer.integer("inflation", IntakeSettings.inflationLimit)
    writer.integer("problems", limits.defectLimit)
    writer.endObject()
  }

  /// How many values a table of slices tells apart, how many conversations count under `other` for it, and what the page
  /// left out.
  func writeCaps(_ writer: inout JSONWriter) {
    writer.beginObject("caps")
    writer.integer("slice_values", NameTable.limit)
    writer.beginObject("conversations_in_other")
    for attribute in Attribute.allCases {
      let others = census.rows.rows.count { $0.attributes[attribute.rawValue] == NameTable.other }
      writer.integer(JSONKey(SafeText(name: attribute.name)), others)
    }
    writer.endObject()
    let page = evidence?.page
    writer.integer("replays", page?.wanted)
    writer.integer("replays_shown", page?.shown)
    writer.integer("rows", page?.rows)
    writer.integer("dropped_rows", page.map { $0.allRows - $0.rows })
    writer.endObject()
  }

  func writeSeeds(_ writer: inout JSONWriter) {
    writer.beginObject("seeds")
    writer.string("bootstrap", SafeText(Bootstrap.seed))
    for seed in evidence?.seeds ?? [] { writer.string(seed.key, SafeText(seed.number)) }
    writer.endObject()
  }

  /// What was taken out of names and texts by kind, and for how many different values all outputs were searched.
  func writeRedaction(_ writer: inout JSONWriter) {
    func write(_ key: JSONKey, _ counts: RedactionCounts) {
      writer.beginObject(key)
      for (kind, count) in counts.all { writer.integer(JSONKey(SafeText(word: kind)), count) }
      writer.endObject()
    }
    writer.beginObject("redaction")
    writer.string("level", SafeText(word: door.level))
    writer.string("rules", Redactor.rules)
    write("replaced", door.counts)
    write("replaced_in_texts", evidence?.texts ?? RedactionCounts())
    if let search = evidence?.search {
      write("searched", search.searched)
      writer.beginObject("not_searched")
      for reason in LeakSearch.Reason.allCases {
        if let count = search.notSearched[reason] { writer.integer(JSONKey(SafeText(word: reason)), count) }
      }
      writer.endObject()
    } else {
      writer.null("searched")
      writer.null("not_searched")
    }
    writer.endObject()
  }
}

/// What a page shows of what it was asked for, and how many rows it lists.
package struct PageCaps: Sendable, Equatable {
  /// How many conversations were to be shown whole.
  package var wanted: Int
  /// How many are, those that sections name among them.
  package var shown: Int
  /// How many conversations the list holds.
  package var rows: Int
  /// How many it would hold without a limit.
  package var allRows: Int

  package init(wanted: Int, shown: Int, rows: Int, allRows: Int) {
    self.wanted = wanted
    self.shown = shown
    self.rows = rows
    self.allRows = allRows
  }
}
