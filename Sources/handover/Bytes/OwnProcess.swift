#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The process itself: its streams, its terminal, its rights.
enum OwnProcess {
  /// How many processors may run at once; at least one.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Makes the process safe for what follows; the first thing that the program does.
  ///
  /// No memory of it is ever written to disk by the system. A stream that is closed is filled with one that refuses to
  /// be written, so that no file of ours gets its number. A reader that leaves and a file that grows too large are
  /// errors of `write` and no signals.
  static func prepare() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    for number in Int32(0)...2 where fcntl(number, F_GETFD) == -1 { _ = unsafe open("/dev/null", O_RDONLY) }
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    Interruption.watch()
  }

  /// What the program runs in.
  static func surroundings() -> Surroundings {
    Surroundings(
      output: stream(STDOUT_FILENO), errors: stream(STDERR_FILENO), terminal: terminal(), status: status)
  }

  /// The line at the bottom of the terminal, if standard error is one.
  private static let status = StatusLine(
    isTerminal: isatty(STDERR_FILENO) == 1, width: { columns(of: STDERR_FILENO) ?? 80 },
    write: { bytes in try? writeAll(bytes, to: STDERR_FILENO) }, tick: Ticker.start)

  /// How many columns a terminal has now; `nil` when it is none or does not say.
  private static func columns(of number: Int32) -> Int? {
    var size = winsize()
    return unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  private static func stream(_ number: Int32) -> Surroundings.Output {
    Surroundings.Output { bytes throws(WriteError) in
      status.end()
      do throws(WriteError.Reason) { try writeAll(bytes, to: number) } catch {
        throw WriteError(path: nil, reason: error)
      }
    }
  }

  private static func terminal() -> Terminal {
    var environment: [String: String] = [:]
    for name in Terminal.environmentNames {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    return Terminal(
      showsOutput: isatty(STDOUT_FILENO) == 1, showsErrors: isatty(STDERR_FILENO) == 1,
      measuredWidth: columns(of: STDOUT_FILENO), environment: environment)
  }

  /// Ends the process with the number of an end.
  static func end(_ code: ExitCode) -> Never {
    status.end()
    exit(code.rawValue)
  }
}
