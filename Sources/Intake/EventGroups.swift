package import Conversations

/// Lines of events, put together by the identifier of their conversation.
///
/// Filled in the order of the chunks; the groups come in the order of their first lines. A line that stands twice
/// byte for byte in one group counts once. Lines without an identifier are groups of their own. All is in memory.
package struct EventGroups: Sendable {
  private struct Group: Sendable {
    var idStart: Int
    var idCount: Int
    var first: Int
    var last: Int
    var lines: Int
    var bytes: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [EventLines.Entry] = []
  private var following: [Int] = []
  private var groups: [Group] = []
  private var index: [Hash128: Int] = [:]

  package init() {}

  /// How many conversations there are.
  package var count: Int { groups.count }

  /// How many lines there are.
  package var lines: Int { entries.count }

  /// Takes in the lines of the next chunk.
  package mutating func append(_ lines: EventLines) {
    let base = bytes.count
    bytes.append(contentsOf: lines.bytes)
    for var entry in lines.entries {
      entry.idStart += base
      entry.start += base
      let number = entries.count
      entries.append(entry)
      following.append(-1)
      let group = entry.idCount == 0 ? newGroup(for: entry, number) : self.group(for: entry, number)
      if groups[group].last != number {
        following[groups[group].last] = number
        groups[group].last = number
      }
      groups[group].lines += 1
      groups[group].bytes += entry.count
    }
  }

  private mutating func newGroup(for entry: EventLines.Entry, _ number: Int) -> Int {
    groups.append(
      Group(idStart: entry.idStart, idCount: entry.idCount, first: number, last: number, lines: 0, bytes: 0))
    return groups.count - 1
  }

  private mutating func group(for entry: EventLines.Entry, _ number: Int) -> Int {
    let id = bytes[entry.idStart..<entry.idStart + entry.idCount]
    var hash = Hash128(of: Array(id).span)
    while let known = index[hash] {
      let group = groups[known]
      if bytes[group.idStart..<group.idStart + group.idCount].elementsEqual(id) { return known }
      hash.low &+= 1
    }
    let made = newGroup(for: entry, number)
    index[hash] = made
    return made
  }

  /// How many lines and bytes a group has.
  package func size(of group: Int) -> (lines: Int, bytes: Int) { (groups[group].lines, groups[group].bytes) }

  /// Where the first line of a group stands.
  package func place(of group: Int) -> Place { entries[groups[group].first].place }

  /// Calls a closure with each line of a group, with its line feed, in order; byte-identical repeats are left out.
  func forEachLine(of group: Int, _ body: (ArraySlice<UInt8>, Place, _ isRepeat: Bool) -> Void) {
    var seen: Set<Hash128> = []
    var next = groups[group].first
    while next >= 0 {
      let entry = entries[next]
      body(bytes[entry.start..<entry.start + entry.count], entry.place, !seen.insert(entry.hash).inserted)
      next = following[next]
    }
  }
}
