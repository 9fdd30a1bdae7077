import Conversations
import Intake
import Judging
import Testing

@testable import Studies

@Suite("The labels of all files")
struct LabelSetTests {
  private static let id = Array("c1".utf8)

  private func label(
    _ rater: String, _ opinion: Opinion, _ gold: [Int] = [], topic: String? = nil, isAgreed: Bool = false
  ) -> RaterLabel {
    RaterLabel(
      .id(Self.id), rater: rater, opinion, gold: gold.map { .number($0) }, topic: topic, isAgreed: isAgreed)
  }

  /// Settles labels of a conversation of ten messages, of which the third is called `m3`.
  private func outcome(of labels: [RaterLabel]) -> SettledLabel? {
    var set = LabelSet()
    set.add(labels)
    return set.labels(of: Self.id) { _ in 0 }?.settled { place in
      switch place {
      case .number(let number): (1...10).contains(number) ? number - 1 : nil
      case .message(let id): id == Array("m3".utf8) ? 2 : nil
      }
    }
  }

  @Test(
    "The majority decides; a tie and unsure settle nothing",
    arguments: [
      ([.yes], .yes, 1, 1), ([.no], .no, 0, 1), ([.unsure], .unsure, 0, 0), ([.yes, .no], .unsure, 1, 2),
      ([.yes, .no, .yes], .yes, 2, 3), ([.yes, .unsure, .unsure], .yes, 1, 1), ([.no, .no, .yes, .unsure], .no, 1, 3),
    ] as [([Opinion], Opinion, Int, Int)])
  func majority(_ opinions: [Opinion], _ wanted: Opinion, _ yes: Int, _ of: Int) throws {
    let labels = opinions.enumerated().map { label("r\($0.offset)", $0.element) }
    let settled = try #require(outcome(of: labels))
    #expect(settled.opinion == wanted)
    #expect(settled.share == (yes, of))
  }

  @Test("The place is the lower median of the first places of those who saw the need")
  func places() throws {
    let three = try #require(outcome(of: [label("a", .yes, [9, 4]), label("b", .yes, [6]), label("c", .yes, [2])]))
    #expect(three.place == 3)
    #expect(three.gold == [1, 3, 5, 8])
    let two = try #require(outcome(of: [label("a", .yes, [7]), label("b", .yes, [3])]))
    #expect(two.place == 2)
    let outvoted = try #require(outcome(of: [label("a", .yes, [7]), label("b", .no), label("c", .no)]))
    #expect(outvoted.place == nil)
    #expect(outvoted.gold.isEmpty)
    let unsure = try #require(outcome(of: [label("a", .yes, [7]), label("b", .unsure, [1])]))
    #expect(unsure.place == 6)
    #expect(unsure.gold == [6])
    #expect(try #require(outcome(of: [label("a", .yes)])).place == nil)
  }

  @Test("Places may be identifiers; those that name no message are counted")
  func unresolved() throws {
    let named = RaterLabel(
      .id(Self.id), rater: "a", .yes, gold: [.message(Array("m3".utf8)), .message(Array("m99".utf8)), .number(11)])
    let settled = try #require(outcome(of: [named]))
    #expect(settled.place == 2)
    #expect(settled.unresolved == 2)
  }

  @Test("What raters agreed on decides over their votes, and makes the places of both count")
  func agreed() throws {
    let yes = try #require(
      outcome(of: [label("a", .no, [4]), label("b", .unsure, [6]), label("agreed", .yes, isAgreed: true)]))
    #expect(yes.opinion == .yes)
    #expect(yes.share == (0, 1))
    #expect(yes.place == 3)
    #expect(yes.votes.map(\.rater) == ["a", "b"])
    let no = try #require(
      outcome(of: [label("a", .yes, [4]), label("b", .yes, [4]), label("agreed", .no, isAgreed: true)]))
    #expect(no.opinion == .no)
    #expect(no.share == (2, 2))
    #expect(no.place == nil)
    let alone = try #require(outcome(of: [label("agreed", .yes, isAgreed: true)]))
    #expect(alone.share == (1, 1))
  }

  @Test("The topic is the one that most raters name, then the first in the alphabet")
  func topics() throws {
    #expect(
      outcome(of: [
        label("a", .yes, topic: "legal"), label("b", .yes, topic: "complaint"), label("c", .yes, topic: "legal"),
      ])?
      .topic == "legal")
    #expect(
      outcome(of: [label("a", .yes, topic: "legal"), label("b", .yes, topic: "complaint")])?.topic == "complaint")
    #expect(outcome(of: [label("a", .yes)])?.topic == nil)
  }

  @Test("A rater counts once for a conversation, in whichever file")
  func repeated() {
    var set = LabelSet()
    set.add([label("a", .yes)])
    set.add([label("a", .no), label("b", .no)])
    #expect(set.repeated == 1)
    #expect(set.labels(of: Self.id) { _ in 0 }?.labels.map(\.opinion) == [.yes, .no])
  }

  @Test("What a file has besides labels is counted: second labels, lines that are none")
  func counted() throws {
    let lines = [
      #"{"conversation":"c1","rater":"ann","needs_human":"yes"}"#,
      #"{"conversation":"c1","rater":"ann","needs_human":"no"}"#,
      #"{"conversation":"c1","rater":"ben","needs_human":"perhaps"}"#, "no label", "",
      #"{"conversation":"c2","rater":"ann","needs_human":"no"}"#,
    ]
    var set = LabelSet()
    set.add(LabelFile(Array(lines.joined(separator: "\n").utf8)))
    #expect(set.count == 2 && set.repeated == 1 && set.refused == 2 && set.unanswered == 0)
    // The same file again: every label is a second one.
    set.add(LabelFile(Array(lines.joined(separator: "\n").utf8)))
    #expect(set.count == 2 && set.repeated == 4 && set.refused == 4)
  }

  @Test("A rater who meets a conversation in two draws counts once as well")
  func draws() throws {
    var set = LabelSet()
    set.add([
      RaterLabel(.drawn(key: 1, seed: 7), rater: "a", .yes), RaterLabel(.drawn(key: 2, seed: 8), rater: "a", .no),
      RaterLabel(.drawn(key: 2, seed: 8), rater: "b", .yes),
    ])
    #expect(set.repeated == 0)
    let found = try #require(set.labels(of: Self.id) { $0 == 7 ? 1 : 2 })
    #expect(found.labels.map(\.rater) == ["a", "b"])
    #expect(found.repeated == 1)
    var tally = LabelTally()
    tally.count(found.settled { _ in nil })
    #expect((tally.yes, tally.votes, tally.repeated) == (1, 2, 1))
  }

  @Test("Labels are found by identifier, by draw and in the export; what is not found is counted")
  func subjects() throws {
    var set = LabelSet()
    set.add([
      label("a", .yes), RaterLabel(.drawn(key: 5, seed: 9), rater: "b", .no),
      RaterLabel(.drawn(key: 6, seed: 7), rater: "b", .no), RaterLabel(.id([1]), rater: "a", .no),
    ])
    #expect(set.seeds == [7, 9])
    #expect(set.count == 4)
    let found = try #require(set.labels(of: Self.id, export: .no) { $0 == 9 ? 5 : 0 })
    #expect(found.labels.map(\.rater) == ["a", "b", "export"])
    #expect(found.subjects.count == 2)
    #expect(set.absent(found: Set(found.subjects)) == 2)
    #expect(set.labels(of: [7]) { _ in 0 } == nil)
    #expect(set.labels(of: [7], export: .unsure) { _ in 0 }?.labels.map(\.rater) == ["export"])
    #expect(LabelSet().labels(of: Self.id) { _ in 0 } == nil)
  }

  @Test("Every conversation is in one count")
  func tally() {
    var tally = LabelTally()
    var placed = SettledLabel(opinion: .yes)
    placed.place = 3
    placed.unresolved = 2
    placed.votes = [SettledLabel.Vote(rater: "a", opinion: .yes), SettledLabel.Vote(rater: "b", opinion: .yes)]
    for label in [placed, SettledLabel(opinion: .yes), SettledLabel(opinion: .no), SettledLabel(opinion: .unsure), nil]
    {
      tally.count(label)
    }
    #expect((tally.yes, tally.no, tally.unsure, tally.unlabelled) == (2, 1, 1, 1))
    #expect((tally.withoutPlace, tally.unresolvedPlaces, tally.votes) == (1, 2, 2))
    var twice = tally
    twice += tally
    #expect((twice.yes, twice.unlabelled, twice.unresolvedPlaces) == (4, 2, 4))
  }

  @Test("The Brier score is the mean squared distance from the share of raters")
  func brier() throws {
    var score = BrierScore()
    #expect(score.score == nil)
    score.count(escalated: true, yes: 3, of: 4)
    score.count(escalated: false, yes: 1, of: 2)
    score.count(escalated: true, yes: 0, of: 0)
    #expect(score.cases == 2)
    // 0.25² and 0.5².
    #expect(score.score == (0.0625 + 0.25) / 2)
  }
}

@Suite("How far raters say the same")
struct LabelAgreementTests {
  private typealias Vote = SettledLabel.Vote

  /// Conversations of which two raters say what the letters say: y, n, u.
  private func conversations(_ first: String, _ second: String, raters: [String] = ["ana", "ben"]) -> [[Vote]] {
    let opinions: [Character: Opinion] = ["y": .yes, "n": .no, "u": .unsure]
    return zip(first, second).map { pair in
      [
        Vote(rater: raters[0], opinion: opinions[pair.0] ?? .unsure),
        Vote(rater: raters[1], opinion: opinions[pair.1] ?? .unsure),
      ]
    }
  }

  @Test(
    "Cohen's kappa as computed by hand",
    arguments: [
      // 8 of 10 alike; yes 5 and 5, no 5 and 5: chance 0.5, so (0.8 - 0.5) / 0.5.
      ("yyyyynnnnn", "yyyynnnnny", 8, 0.6),
      // All alike.
      ("yyyynnnnnn", "yyyynnnnnn", 10, 1.0),
      // 4 of 10 alike; yes 6 and 4, no 4 and 6: chance 0.48, so -0.08 / 0.52.
      ("yyyyyynnnn", "yynnnnnnyy", 4, -0.08 / 0.52),
      // 7 of 10 alike; yes 5 and 4, no 3 and 4, unsure 2 and 2: chance 0.36, so 0.34 / 0.64.
      ("yyyyynnnuu", "yyyynnnuun", 7, 0.34 / 0.64),
    ])
  func kappa(_ first: String, _ second: String, _ alike: Int, _ wanted: Double) throws {
    let agreement = LabelAgreement(conversations(first, second))
    #expect(agreement.alike == Share(part: alike, whole: 10))
    #expect(abs(try #require(agreement.kappa) - wanted) < 1e-12)
    #expect(agreement.isWeak == (wanted < 0.4))
    #expect((agreement.raters, agreement.pairs, agreement.kappaPairs) == (2, 1, 1))
  }

  @Test("Nine shared conversations, or one answer for all, have no kappa and are not called weak")
  func nothing() {
    let few = LabelAgreement(conversations("yyyyynnnn", "nnnnnyyyy"))
    #expect(few.kappa == nil)
    #expect(!few.isWeak)
    #expect(few.alike == Share(part: 0, whole: 9))
    #expect(LabelAgreement(conversations("yyyyyyyyyy", "yyyyyyyyyy")).kappa == nil)
    let nobody = LabelAgreement([])
    #expect((nobody.raters, nobody.pairs) == (0, 0))
    #expect(nobody.alike.fraction == nil)
  }

  @Test("Three raters are three pairs; kappa is the mean over them")
  func mean() throws {
    let two = conversations("yyyyynnnnn", "yyyynnnnny")
    let third = conversations("yyyyynnnnn", "yyyyynnnnn", raters: ["ana", "cleo"])
    let all = zip(two, third).map { $0 + [$1[1]] }
    let agreement = LabelAgreement(all)
    #expect((agreement.raters, agreement.pairs, agreement.kappaPairs) == (3, 3, 3))
    // ana and ben 0.6, ana and cleo 1, ben and cleo 0.6.
    #expect(abs(try #require(agreement.kappa) - 2.2 / 3) < 1e-12)
    #expect(agreement.alike == Share(part: 26, whole: 30))
  }

  @Test("Places are compared where both name one, and may lie one message apart")
  func places() {
    func pair(_ first: Int?, _ second: Int?, _ opinion: Opinion = .yes) -> [Vote] {
      [Vote(rater: "a", opinion: .yes, place: first), Vote(rater: "b", opinion: opinion, place: second)]
    }
    let agreement = LabelAgreement([pair(3, 4), pair(3, 5), pair(2, 2), pair(2, nil), pair(2, 2, .no)])
    #expect(agreement.placesAlike == Share(part: 2, whole: 3))
  }
}
