import Conversations
import Glibc
import Intake

// Benchmarks STAGE FILE [ROUNDS]: each stage reads FILE some times on one core and prints the middle speed.

let words = CommandLine.arguments
let chosen = words.count > 1 ? words[1] : "all"
guard words.count > 2 else {
  print("usage: Benchmarks all|\(stages.map(\.name).joined(separator: "|")) FILE [ROUNDS]")
  exit(2)
}
let rounds = words.count > 3 ? Int(words[3]) ?? 7 : 7
let picked = stages.filter { chosen == "all" || $0.name == chosen }
if picked.isEmpty {
  print("no stage \(chosen)")
  exit(2)
}
for stage in picked { print(Measurement(of: stage, path: words[2], rounds: rounds).line) }
