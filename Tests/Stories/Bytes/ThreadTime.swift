#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The time that the processor worked for this thread, in seconds; waiting for a core does not count.
///
/// A limit on the clock fails wherever a thousand tests wait for two cores; a limit on this does not.
package enum ThreadTime {
  package static var now: Double {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
