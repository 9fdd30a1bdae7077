import Glibc
import Synchronization

/// A packed file that a program of the system unpacks for us, as tar does; decision 17 of the design.
///
///     file ──► gzip -dc ──► pipe ──► read
///
/// The program gets the file as its standard input and a clean environment; what it says on standard error is dropped. Its
/// end tells whether the file was whole.
final class Unpacking: Sendable {
  /// How a file ended.
  enum End: Equatable { case whole, damaged, tooLarge }

  /// How many bytes may come out before the ratio counts, and the ratio: unpacked to packed.
  static let freeBytes = 64 << 20
  static let ratio = 200

  private let process: pid_t
  private let output: Int32
  /// The packed file, whose position says how much was used; -1 where a thread hands the bytes on.
  private let source: Int32
  private let state: Mutex<State>
  private let fed = Atomic<Int>(0)

  private struct State {
    var unpacked = 0
    var isTooLarge = false
    var isReaped = false
  }

  /// Starts the program; `nil` when it is not there or cannot be started.
  ///
  /// - Parameters:
  ///   - head: bytes that were already read from a source that cannot go back; they come first.
  ///   - descriptor: the packed file, at its beginning, or what follows the head.
  init?(program: String, head: [UInt8]?, descriptor: Int32) {
    guard let outward = Self.pipe() else { return nil }
    var inward: (read: Int32, write: Int32)?
    if head != nil {
      inward = Self.pipe()
      guard inward != nil else {
        close(outward.read)
        close(outward.write)
        return nil
      }
    }
    _ = fcntl(outward.read, 1031, 1 << 20)  // F_SETPIPE_SZ, Linux
    let started = Self.start(program, input: inward?.read ?? descriptor, output: outward.write)
    close(outward.write)
    if let inward { close(inward.read) }
    guard let started else {
      close(outward.read)
      if let inward { close(inward.write) }
      return nil
    }
    process = started
    output = outward.read
    source = head == nil ? descriptor : -1
    state = Mutex(State())
    if let head, let inward { feed(head, from: descriptor, to: inward.write) }
  }

  /// Two ends of a pipe that no other program gets.
  private static func pipe() -> (read: Int32, write: Int32)? {
    var ends: (Int32, Int32) = (-1, -1)
    let code = unsafe withUnsafeMutablePointer(to: &ends) { start in
      unsafe start.withMemoryRebound(to: Int32.self, capacity: 2) { unsafe Glibc.pipe($0) }
    }
    guard code == 0 else { return nil }
    _ = fcntl(ends.0, F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends.1, F_SETFD, FD_CLOEXEC)
    return ends
  }

  deinit {
    _ = end()
    close(output)
  }

  private static func start(_ program: String, input: Int32, output: Int32) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    _ = unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    _ = unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    _ = unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // Our own handling of signals is not the program's.
    var attributes = posix_spawnattr_t()
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
    var (none, defaults) = (sigset_t(), sigset_t())
    _ = unsafe sigemptyset(&none)
    _ = unsafe sigemptyset(&defaults)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { _ = unsafe sigaddset(&defaults, signal) }
    _ = unsafe posix_spawnattr_setsigmask(&attributes, &none)
    _ = unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    _ = unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
    var process = pid_t()
    let code = unsafe withWords([program, "-dc"]) { arguments in
      unsafe withWords(["PATH=" + path, "LC_ALL=C"]) { environment in
        unsafe posix_spawnp(&process, program, &actions, &attributes, arguments, environment)
      }
    }
    return code == 0 ? process : nil
  }

  /// Words as the system takes them: pointers, the last of them empty.
  private static func withWords(
    _ words: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32
  ) -> Int32 {
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 1)
    for (index, word) in words.enumerated() { unsafe (list + index).initialize(to: strdup(word)) }
    unsafe (list + words.count).initialize(to: nil)
    defer {
      for index in words.indices { unsafe free(list[index]) }
      unsafe list.deallocate()
    }
    return unsafe body(list)
  }

  /// Hands on the bytes of a source that cannot go back, on a thread of its own.
  private func feed(_ head: [UInt8], from descriptor: Int32, to pipe: Int32) {
    let job = FeedJob(head: head, source: descriptor, pipe: pipe, owner: self)
    var thread = pthread_t()
    let box = unsafe Unmanaged.passRetained(job)
    let code = unsafe pthread_create(
      &thread, nil,
      { raw in
        guard let raw = unsafe raw else { return nil }
        unsafe Unmanaged<FeedJob>.fromOpaque(raw).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    if code == 0 {
      pthread_detach(thread)
    } else {
      unsafe box.release()
      close(pipe)
    }
  }

  fileprivate func noteFed(_ count: Int) { fed.wrappingAdd(count, ordering: .relaxed) }

  /// Reads at most so many unpacked bytes; zero at the end, `nil` after an error.
  func read(_ wanted: Int, into buffer: inout ByteBuffer, at offset: Int) -> Int? {
    while true {
      let count = unsafe Glibc.read(output, buffer.start + offset, wanted)
      if count >= 0 {
        guard count > 0 else { return 0 }
        let used = source >= 0 ? Int(lseek(source, 0, SEEK_CUR)) : fed.load(ordering: .relaxed)
        let isTooLarge = state.withLock { state in
          state.unpacked += count
          if state.unpacked > Self.freeBytes, state.unpacked > Self.ratio * max(used, 1) { state.isTooLarge = true }
          return state.isTooLarge
        }
        if isTooLarge { kill(process, SIGKILL) }
        return isTooLarge ? 0 : count
      }
      if errno != EINTR { return nil }
    }
  }

  /// How the unpacking ended; the program is stopped if it still runs.
  func end() -> End {
    state.withLock { state in
      if state.isTooLarge || state.isReaped {
        if !state.isReaped {
          var status: Int32 = 0
          _ = unsafe waitpid(process, &status, 0)
          state.isReaped = true
        }
        return state.isTooLarge ? .tooLarge : .whole
      }
      var status: Int32 = 0
      // A reader that goes before the end closes the pipe only later, so the program is told to stop.
      if unsafe waitpid(process, &status, WNOHANG) == 0 {
        var rest: UInt8 = 0
        if unsafe Glibc.read(output, &rest, 1) != 0 { kill(process, SIGKILL) }
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
      }
      state.isReaped = true
      return status == 0 ? .whole : .damaged
    }
  }
}

/// The work of the thread that feeds a program from a pipe.
private final class FeedJob: Sendable {
  private let head: [UInt8]
  private let source: Int32
  private let pipe: Int32
  private let owner: Unpacking

  init(head: [UInt8], source: Int32, pipe: Int32, owner: Unpacking) {
    self.head = head
    self.source = source
    self.pipe = pipe
    self.owner = owner
  }

  func run() {
    // A program that ends early is no reason to end ourselves.
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    _ = unsafe sigaddset(&signals, SIGPIPE)
    _ = unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    defer { close(pipe) }
    guard write(head[...]) else { return }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe block.withUnsafeMutableBytes { unsafe Glibc.read(source, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0, write(block[..<count]) else { return }
    }
  }

  private func write(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(pipe, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      owner.noteFed(count)
      rest = rest.dropFirst(count)
    }
    return true
  }
}
