import Arguments

/// Reads, replays, judges, and writes the report.
@Sendable
func report(_ settings: ReportSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  throw .usage(.notAvailable(verb: "report"))
}
