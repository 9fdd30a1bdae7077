import Arguments

/// A verb with its settings forgotten, so that all of them stand in one list.
struct Verb: Sendable {
  let name: String
  let summary: String
  let page: HelpPage
  /// What shells complete.
  let outline: CommandOutline
  /// Reads the words after the verb and does what they ask for.
  let run: @Sendable ([String], Surroundings) throws(Failure) -> ExitCode

  /// Every verb but `help`, in the order of the overview.
  static let all: [Verb] = [
    Verb(ReportSettings.command, run: report), Verb(AuditSettings.command, run: audit),
    Verb(TuneSettings.command, run: tune), Verb(CompareSettings.command, run: compare),
    Verb(ExplainSettings.command, run: explain),
    Verb(MergeSettings.command, run: merge),
    Verb(CheckSettings.command, run: check),
    Verb(VerifySettings.command, run: verify), Verb(MeasureSettings.command, run: measure),
    Verb(InitSettings.command, run: initialize), Verb(CompletionsSettings.command, run: completions),
  ]

  /// Every word that can come first.
  static var names: [String] { all.map(\.name) + ["help"] }

  /// The verb of that name.
  static func named(_ name: String) -> Verb? { all.first { $0.name == name } }

  init<Settings>(
    _ command: Command<Settings>, run: @escaping @Sendable (Settings, Surroundings) throws(Failure) -> ExitCode
  ) {
    name = command.name
    summary = command.summary
    page = command.page
    outline = command.outline
    self.run = { words, surroundings throws(Failure) in
      let request: Request<Settings>
      do throws(UsageError) { request = try command.request(words) } catch { throw .usage(error) }
      switch request {
      case .run(let settings): return try run(settings, surroundings)
      case .help:
        do throws(WriteError) { try surroundings.show(Help.lines(of: command.page)) } catch { throw .writing(error) }
        return .done
      }
    }
  }
}
