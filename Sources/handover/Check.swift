import Arguments

/// Reads, and says what was found.
@Sendable
func check(_ settings: CheckSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  throw .usage(.notAvailable(verb: "check"))
}
