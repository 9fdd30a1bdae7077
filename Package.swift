// swift-tools-version: 6.2
import PackageDescription

/// One row of the flow: a target, what it may import of ours, and the kind of product it is.
struct Room {
  enum Kind { case library, program }

  let name: String
  let imports: [String]
  let kind: Kind

  init(_ name: String, imports: [String] = [], kind: Kind = .library) {
    self.name = name
    self.imports = imports
    self.kind = kind
  }
}

let flow = ["Conversations", "Intake", "Detection", "Judging", "Studies", "Redaction", "Rendering", "Reporting"]

let rooms = [
  Room("Conversations"),
  Room("Intake", imports: ["Conversations"]),
  Room("Detection", imports: ["Conversations"]),
  Room("Judging", imports: ["Conversations", "Detection"]),
  Room("Studies", imports: ["Conversations", "Intake", "Detection", "Judging"]),
  Room("Redaction"),
  Room("Rendering", imports: ["Redaction"]),
  Room(
    "Reporting",
    imports: ["Conversations", "Intake", "Detection", "Judging", "Studies", "Redaction", "Rendering"]),
  Room("Arguments"),
  Room("handover", imports: flow + ["Arguments"], kind: .program),
  Room("Benchmarks", imports: flow, kind: .program),
]

/// The same rules for every target; a target with rules of its own would be an exception nobody sees.
let rules: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The word lists become automata when the program starts: 0.2 s of work, but 3 s without optimisation, and the tests
/// start the program a hundred times and write as many pages. So these rooms are optimised in debug builds as well.
let hot = ["Detection", "Rendering"]
let quick: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The tests, one target a room; `Stories` tells conversations for all of them.
let tests: [Target] =
  [
    .target(name: "Stories", dependencies: ["Conversations"], path: "Tests/Stories", swiftSettings: rules)
  ]
  + rooms.filter { $0.kind == .library }.map { room in
    .testTarget(
      name: room.name + "Tests",
      dependencies: (room.imports + [room.name, "Stories", "Conversations"]).sorted().reduced()
        .map { Target.Dependency(stringLiteral: $0) },
      swiftSettings: rules)
  } + [
    .testTarget(
      name: "HandoverTests",
      dependencies: (flow + ["Arguments", "Stories", "handover"]).map { Target.Dependency(stringLiteral: $0) },
      exclude: ["Cases"],
      swiftSettings: rules)
  ]

extension [String] {
  /// The same names, each once, in order.
  func reduced() -> [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

let package = Package(
  name: "handover",
  products: [.executable(name: "handover", targets: ["handover"])],
  targets: rooms.map { room in
    let imports = room.imports.map { Target.Dependency(stringLiteral: $0) }
    return switch room.kind {
    case .library:
      .target(
        name: room.name, dependencies: imports, swiftSettings: hot.contains(room.name) ? rules + quick : rules)
    case .program: .executableTarget(name: room.name, dependencies: imports, swiftSettings: rules)
    }
  } + tests
)
