import Arguments
import Conversations
import Judging
import Redaction
import Rendering
import Reporting

extension Manifest.Setting {
  /// What a manifest records of how exports were read, besides the policy and the cut-off.
  ///
  /// Whatever can change a byte of the files is among it.
  ///
  /// - Parameters:
  ///   - reading: how exports are read.
  ///   - period: the days that count, and their zone.
  ///   - tolerance: how much trouble is tolerated and listed.
  ///   - mapping: the hash of the mapping file.
  static func reading(
    _ reading: ReadingWish, _ period: PeriodWish, _ tolerance: ToleranceWish, mapping: SafeText?
  ) -> [Manifest.Setting] {
    let usesZones = [period.timezone, reading.inputTimezone].contains { $0 != nil && $0 != ZoneOffsets.utc.name }
    return [
      Manifest.Setting("timezone", SafeText(name: period.timezone ?? ZoneOffsets.utc.name)),
      Manifest.Setting("input_timezone", SafeText(name: reading.inputTimezone ?? ZoneOffsets.utc.name)),
      Manifest.Setting("zones", usesZones ? SafeText(name: TimeZones.release) : nil),
      Manifest.Setting("week", period.week.map { SafeText(name: $0.text) }),
      Manifest.Setting("from", period.from.map { SafeText(name: $0.text) }),
      Manifest.Setting("to", period.to.map { SafeText(name: $0.text) }),
      Manifest.Setting("max_bad", SafeText(name: tolerance.maxBad.text)),
      Manifest.Setting("max_problems", SafeText(tolerance.maxProblems)),
      Manifest.Setting("from_format", reading.fromFormat.map { SafeText(word: $0) }),
      Manifest.Setting("map", mapping),
      Manifest.Setting("session_gap", reading.sessionGap.map { SafeText($0) }),
    ]
  }

  /// What it records of the form of the tables.
  static func tables(_ form: CSVForm) -> [Manifest.Setting] {
    [
      Manifest.Setting("csv_bom", form.hasByteOrderMark ? "true" : nil),
      Manifest.Setting("csv_raw", form.guardsFormulas ? nil : "true"),
    ]
  }
}
