import Intake
import Judging
import Redaction
import Rendering

/// Sums that were checked, and those that are wrong; numbers of a file can be anything or missing.
struct SumChecks {
  /// How many sums were checked.
  var count = 0
  private(set) var mismatches: [Mismatch] = []

  /// Holds a number against another that it must be equal to.
  mutating func expect(_ place: SafeText, _ what: SafeText, _ found: Int?, _ other: SafeText, _ wanted: Int?) {
    count += 1
    guard let found, let wanted else {
      return add(place, "\(found == nil ? what : other) cannot be counted; a number is missing", .wrongCount)
    }
    if found == wanted { return }
    let (has, should) = (SafeText(grouped: found), SafeText(grouped: wanted))
    add(place, "\(what): \(has); \(other): \(should); both must be equal", .wrongCount)
  }

  mutating func add(_ place: SafeText, _ sentence: SafeText, _ code: Mismatch.Code) {
    mismatches.append(Mismatch(place: place, sentence: sentence, code: code))
  }

  /// The members of an object that are numbers, without their own sum; `nil` where there is none.
  static func counts(_ object: JSONValue?) -> [String: Int]? {
    guard let members = object?.members else { return nil }
    var counts: [String: Int] = [:]
    for (key, value) in members where key != "sum" { counts[key] = value.wholeNumber ?? -1 }
    return counts
  }

  static func sum(of numbers: [Int?]) -> Int? {
    var sum = 0
    for number in numbers {
      guard let number, number >= 0 else { return nil }
      sum = sum.addingSafely(number)
    }
    return sum
  }

  /// The sum of the members of an object.
  static func sum(of object: JSONValue?) -> Int? { counts(object).flatMap { sum(of: $0.values.map { $0 }) } }
}

extension SumChecks {
  /// The laws of the manifest alone, and where it and the summary say the same.
  ///
  /// - Parameters:
  ///   - summary: with the member `counts`.
  ///   - file: its name.
  mutating func check(_ manifest: JSONValue, against summary: JSONValue, in file: SafeText = "summary.json") {
    let inputs = manifest["inputs"]?.elements ?? []
    func said(_ key: String) -> Int? { summary["counts"]?[key]?.wholeNumber }
    for (index, input) in inputs.enumerated() {
      let name = SafeText(name: input["name"]?.text ?? "?")
      expect(
        "manifest.json", "the lines of input \(index + 1), \"\(name)\"", input["lines"]?.wholeNumber,
        "kept, blank and refused together",
        Self.sum(of: ["kept", "blank", "refused"].map { input[$0]?.wholeNumber }))
    }
    for key in ["lines", "kept", "blank", "refused", "conversations"] {
      let all = Self.sum(of: inputs.map { $0[key]?.wholeNumber })
      expect(file, "\"counts.\(name: key)\"", said(key), "the inputs of the manifest together", all)
    }
    expect(file, "\"counts.files\"", said("files"), "the inputs of the manifest", inputs.count)
    // Manifests of earlier builds have no counts of their own.
    if let counts = manifest["counts"] { check(counts: counts, against: summary, in: file) }
  }

  /// The counts of a manifest: they add up, and the summary says the same.
  private mutating func check(counts: JSONValue, against summary: JSONValue, in file: SafeText) {
    let said = summary["counts"]
    for key in ["files", "lines", "kept", "blank", "refused", "problems", "conversations"] {
      expect(
        "manifest.json", "\"counts.\(name: key)\"", counts[key]?.wholeNumber, "the same in \(file)",
        said?[key]?.wholeNumber)
    }
    for part in ["standings", "outcomes"] {
      expect(
        "manifest.json", "\"counts.\(name: part)\" together", Self.sum(of: counts[part]), "\"counts.conversations\"",
        counts["conversations"]?.wholeNumber)
    }
    for standing in Standing.allCases {
      let count = counts["standings"]?[standing.name]?.wholeNumber
      expect(
        "manifest.json", "\"counts.standings.\(name: standing.name)\"", count, "the same in \(file)",
        (summary["standings"] ?? said)?[standing.name]?.wholeNumber)
      guard standing.isExcluded else { continue }
      expect(
        "manifest.json", "\"counts.excluded.\(name: standing.name)\"",
        counts["excluded"]?[standing.name]?.wholeNumber, "those of that standing", count)
    }
    if let outcomes = summary["outcomes"]?.members {
      for (outcome, count) in outcomes where outcome != "sum" {
        expect(
          "manifest.json", "\"counts.outcomes.\(name: outcome)\"", counts["outcomes"]?[outcome]?.wholeNumber,
          "the same in \(file)", count.wholeNumber)
      }
    }
    if let messages = said?["messages"]?.wholeNumber {
      expect(
        "manifest.json", "\"counts.messages\" of all speakers", Self.sum(of: counts["messages"]),
        "\"counts.messages\" of \(file)", messages)
    }
  }
}
