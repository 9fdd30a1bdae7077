import Glibc

/// The most memory that this process ever held; for measuring.
package enum PeakMemory {
  /// In units of 1,024 bytes; 0 where the system does not say.
  package static var kilobytes: Int {
    var usage = rusage()
    return unsafe getrusage(0, &usage) == 0 ? usage.ru_maxrss : 0  // 0 is RUSAGE_SELF
  }
}
