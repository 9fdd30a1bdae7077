/// Who is behind an event.
///
/// Never "agent" or "bot" in code: every vendor means something else by them.
@usableFromInline package enum Speaker: UInt8, Sendable, CaseIterable {
  /// The person who came for help.
  case customer
  /// The AI support agent, whatever the vendor calls it.
  case ai
  /// A person who works for the service.
  case human
  /// The platform itself: routing, status lines, automatic notices.
  case system
  /// The export names a role that nobody declared; it counts for nobody and is reported.
  case unknown
}
