#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file of the system, closed when its owner is gone.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { _ = close(number) }

  /// Writes all bytes, however many calls it takes.
  func write(_ bytes: [UInt8]) throws(WriteError.Reason) { try writeAll(bytes, to: number) }

  /// Writes down what the system still keeps in memory.
  func synchronize() throws(WriteError.Reason) {
    try synchronizeAll(number)
  }
}

/// Has the system write down what it still keeps of a file or a folder in memory.
func synchronizeAll(_ number: Int32) throws(WriteError.Reason) {
  while fsync(number) != 0 {
    // Pipes and some folders of network file systems cannot be synchronized; that is no loss.
    if errno == EINVAL || errno == ENOTSUP { return }
    if errno != EINTR { throw .last() }
  }
}

/// Writes all bytes to an open file, however many calls it takes.
func writeAll(_ bytes: [UInt8], to number: Int32) throws(WriteError.Reason) {
  var offset = 0
  while offset < bytes.count {
    let written = unsafe bytes.withUnsafeBytes { buffer in
      unsafe write(number, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
    }
    if written >= 0 {
      offset += written
    } else if errno == EAGAIN {
      var wait = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
      _ = unsafe poll(&wait, 1, -1)
    } else if errno != EINTR {
      throw .last()
    }
  }
}

extension WriteError.Reason: Error {
  /// What the last failed call of the system means.
  static func last() -> WriteError.Reason {
    switch errno {
    case EPIPE: .readerLeft
    case EBADF: .closed
    case ENOSPC, EDQUOT: .noSpace
    case EACCES, EPERM: .notAllowed
    case EROFS: .readOnly
    case EFBIG: .tooLarge
    case EIO: .device
    case EMFILE, ENFILE: .tooManyOpen
    case EISDIR: .notAFile
    case ENOTDIR: .notAFolder
    case ELOOP: .isALink
    case let number: .system(number)
    }
  }
}
