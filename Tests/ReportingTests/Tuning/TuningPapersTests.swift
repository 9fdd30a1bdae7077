import Detection
import Foundation
import Judging
import Redaction
import Rendering
import Studies
import Testing

@testable import Reporting

@Suite("The papers of a tuning")
struct TuningPapersTests {
  static let kinds: [Tuned.Kind] = [.labels, .nothing, .team]

  // MARK: The result in words

  @Test("The verdict stands first, then what was searched, what was left out, and on what ground")
  func headline() throws {
    let tuned = Tuned(.labels)
    let tuning = tuned.tuning
    let chosen = tuning.candidates[tuning.chosen]
    let headline = tuned.content.headline.content
    #expect(headline.hasPrefix("One policy is suggested; it changes score.threshold from 1 to 1.2"))
    let basis = tuned.content.basis.content
    #expect(headline.hasSuffix(" " + basis))
    #expect(basis.hasPrefix("24 policies were tried, which differ in 3 parameters, on 400 conversations"))
    #expect(
      basis.contains(
        "(of 411 that were read). Of the others 10 are left out because the AI wrote nothing of substance there; in 7 of them a person was due under the present policy, and 1 is excluded as in a report."
      ))
    let positives = tuning.candidates[0].fit.positives + tuning.candidates[0].check.positives
    #expect(headline.contains("one was in \(positives) of them."))
    #expect(headline.contains("score.threshold from 1 to 1.2, exchange.max from 5 to 9."))
    #expect(
      headline.contains(
        "asks for a person in \(chosen.check.escalated) of 200 (\(SafeText(percentage: chosen.check.escalated, of: 200).content) %) instead of \(tuning.candidates[0].check.escalated)"
      ))
    #expect(headline.contains("misses \(chosen.check.missed) of \(chosen.check.positives)"))
    let lost = tuning.flips.filter { $0.kind == .lost }
    #expect(
      headline.contains("\(lost.count) of them are no longer escalated, \(lost.count { $0.isDue == true }) of which"))
    #expect(headline.contains("Only 1 of 2 changed values is stable"))
    for paper in ["tune.html", "tune.md"] {
      let text = try #require(tuned.papers[paper]).replacing("\\", with: "")
      let first = try #require(text.firstRange(of: tuned.content.verdict.content))
      let then = try #require(text.firstRange(of: basis))
      let second = try #require(text.firstRange(of: "Present and suggested"))
      #expect(first.lowerBound < then.lowerBound && then.lowerBound < second.lowerBound, "\(paper)")
    }
  }

  @Test("One of something is, and several are", arguments: [1, 2, 3, 4, 12, 60])
  func grammar(_ talks: Int) {
    for tuned in Self.kinds.map({ Tuned($0, talks: talks) }) + [Tuned(.nothing, talks: talks, hasExample: false)] {
      let words = tuned.words.replacing("\n", with: " ")
      // The figures of a table need no verb, and "1 of 2 conversations" has the number of the whole.
      let many = /(?:^|[^0-9,.])1 (?:policies|conversations|asks|parameters|values|inputs|labels|cases|AI messages)\b/
      let verb = /(?:^|[^0-9,.])1 (?:of [0-9,]+ [a-z]+ |of them )?(?:are|were|have)\b/
      for match in words.matches(of: many) { Issue.record("\(talks): \(match.output)") }
      for match in words.matches(of: verb) { Issue.record("\(talks): \(match.output)") }
    }
  }

  @Test("A number agrees with its words", arguments: [(0, "0 are"), (1, "1 is"), (2, "2 are"), (1_000, "1,000 are")])
  func agreement(_ count: Int, _ wanted: String) {
    #expect(TuningWords.agree(count, "is", "are").content == wanted)
    let whole = TuningWords.agree(count, of: 60, "policy", "policies", "is", "are").content
    #expect(whole == SafeText(grouped: count).content + " of 60 policies " + (count == 1 ? "is" : "are"))
    let them = TuningWords.ofThem(count, "is", "are").content
    #expect(them == (count == 0 ? "none of them are" : wanted.replacing(" ", with: " of them ")))
  }

  @Test("Raters who hardly agree stand before everything else; those who do agree are not mentioned there")
  func kappa() throws {
    let apart = Tuned(.labels, raters: .apart)
    let sentence = "The raters hardly agree: Cohen's kappa is "
    let papers = apart.papers
    #expect(papers["tune.txt"]?.hasPrefix(sentence) == true)
    #expect(papers["tune.md"]?.replacing("\\", with: "").hasPrefix("# Threshold tuning\n\n" + sentence) == true)
    let page = try #require(papers["tune.html"]).replacing("&#39;", with: "'")
    let warned = try #require(page.firstRange(of: sentence))
    #expect(warned.lowerBound < (try #require(page.firstRange(of: "<main"))).lowerBound)
    #expect(papers["suggested.json5"]?.hasPrefix("// The raters hardly agree") == true)
    for raters in [Tuned.Raters.together, .one] {
      let tuned = Tuned(.labels, raters: raters)
      #expect(!tuned.words.contains("hardly agree"))
      #expect(tuned.papers["tune.txt"]?.hasPrefix("handover 0.0.0 - search for thresholds") == true)
    }
    #expect(
      Tuned(.labels, raters: .one).section("method")?.titled("What the labels say")?.beginning("agreement")?[1]
        == "one rater only, so nobody knows")
  }

  @Test("What the team did is agreement everywhere: no precision, no recall, no difference of what is missed")
  func team() throws {
    let tuned = Tuned(.team)
    let words = tuned.words.lowercased()
    #expect(words.contains("agreement with what your team did"))
    for word in ["accura", "precision", "recall", "optimism: missed", "cohen"] {
      let isSaid = words.contains(word)
      #expect(!isSaid, "\(word)")
    }
    let papers = tuned.papers
    for paper in ["tune.txt", "tune.md"] {
      #expect(papers[paper]?.replacing("\\", with: "").contains("Weak labels: ") == true, "\(paper)")
    }
    let differences = try #require(try tuned.json()["differences"] as? [[String: Any]])
    #expect(differences.compactMap { $0["figure"] as? String } == ["load"])
    for id in ["curve", "timely", "bands", "golden"] { #expect(tuned.section(id) == nil, "\(id)") }
    #expect(try tuned.json()["suggested_sha256"] is NSNull)
    #expect(Tuned(.labels).words.contains("Precision and recall"))
  }

  @Test("Without labels there is load, the front, what would flip under an example, and no winner")
  func nothing() throws {
    let tuned = Tuned(.nothing)
    let words = tuned.words.lowercased()
    for word in ["precision", "recall", "accura"] {
      let isSaid = words.contains(word)
      #expect(!isSaid, "\(word)")
    }
    #expect(tuned.content.headline.content.contains("No policy is suggested: without labels"))
    #expect(Tuned(.team).content.result.content.contains("what your team did does not say what was needed"))
    #expect(tuned.content.headline.content.contains("As an example, and not as a suggestion"))
    let flips = try #require(tuned.section("flips"))
    #expect(
      flips.finding.content.hasPrefix("Under the example, which is no suggestion: \(tuned.tuning.flips.count) conv"))
    #expect(flips.titled("Conversations whose")?.columns.map(\.content).contains("Example policy") == true)
    let json = try tuned.json()
    #expect(json["choice"] as? String == "no_labels" && json["other_is"] as? String == "example")
    #expect(json["ground"] as? String == "none" && json["labels"] is NSNull)
    let figures = try #require((json["present_policy"] as? [String: Any])?["fit"] as? [String: Any])
    for key in ["precision", "recall", "late", "unneeded", "hard_missed"] { #expect(figures[key] is NSNull, "\(key)") }
    for key in ["positives", "missed", "taken_over"] { #expect(figures[key] is NSNull, "\(key)") }
    #expect(figures["unanswered_asks"] as? Int == tuned.tuning.candidates[0].fit.positives)
    #expect(figures["asks_not_foreseen"] as? Int == tuned.tuning.candidates[0].fit.missed)
    let front = try #require(tuned.section("front")?.titled("The front by load"))
    #expect(front.columns.map(\.content).contains("Asks not foreseen"))
    #expect(tuned.section("result")?.explanation.content.contains("audit --sample") == true)
    // Where nothing can be shown beside the present policy, nothing flips, and no second column stands empty.
    let alone = Tuned(.nothing, hasExample: false)
    #expect(alone.section("flips") == nil && !alone.words.contains("Example"))
    #expect(try alone.json()["other_is"] is NSNull)
  }

  @Test(
    "Where nothing is suggested the papers say why",
    arguments: [
      (60, Objective.constrained(recall: 6_000, late: 4_000), "not_enough", "and 30 are the least to choose by"),
      (400, .constrained(recall: 9_999, late: 0), "none_feasible", "none that was tried meets what was asked for"),
      (400, .front, "front_only", "because no objective was asked for"),
      (
        400, .constrained(recall: 7_800, late: 4_000), "present_is_best",
        "is not better than the present one on the later ones"
      ),
    ])
  func unsuggested(_ talks: Int, _ objective: Objective, _ choice: String, _ words: String) throws {
    let tuned = Tuned(.labels, talks: talks, objective: objective)
    #expect(try tuned.json()["choice"] as? String == choice, "\(tuned.tuning.choice)")
    let papers = tuned.papers
    for paper in ["tune.html", "tune.md", "tune.txt", "suggested.json5"] {
      let text = try #require(papers[paper]).replacing("\\", with: "").replacing("\n//", with: "")
        .replacing("\n", with: " ")
      let isSaid = text.contains(words)
      #expect(isSaid, "\(paper)")
    }
    let isSuggested = tuned.words.contains("One policy is suggested")
    #expect(!isSuggested)
    let policy = try PolicyReader.policy(file: Array(try #require(papers["suggested.json5"]).utf8), settings: []).get()
    #expect(policy == tuned.base)
    #expect(papers["suggested.json5"]?.hasPrefix("// This is the present policy, unchanged. No ") == true)
  }

  // MARK: Figures

  @Test("The figures of both parts are those that were counted, and optimism is their difference")
  func figures() throws {
    let tuned = Tuned(.labels)
    let table = try #require(tuned.section("change")?.titled("Figures on earlier"))
    for (number, name) in [(0, "present"), (tuned.tuning.chosen, "suggested")] {
      let candidate = tuned.tuning.candidates[number]
      for measure in TuningMeasure.allCases {
        let row = try #require(table.rows.first { $0[0] == measure.title(on: .labels) + " - " + SafeText(name: name) })
        let (fit, check) = (measure.share(of: candidate.fit), measure.share(of: candidate.check))
        #expect(row[1] == SafeText(fit) && row[2] == SafeText(check))
        let points = (try #require(fit.fraction) - (try #require(check.fraction))) * 100
        #expect(row[3].content.hasSuffix(" points"))
        #expect(abs((Double(row[3].content.split(separator: " ")[0]) ?? 99) - points) <= 0.051, "\(row[3].content)")
      }
    }
    let differences = try #require(tuned.section("change")?.titled("Suggested minus present"))
    let load = try #require(differences.beginning("load"))
    let (now, then) = (tuned.tuning.candidates[0].check, tuned.tuning.candidates[tuned.tuning.chosen].check)
    #expect(load[1] == "\(now.escalated) of 200" && load[2] == "\(then.escalated) of 200")
    #expect(load[3].hasPrefix(SafeText(points: Double(then.escalated - now.escalated) / 200).content + " points ("))
  }

  @Test("Under ten cases no share is printed anywhere, only counts", arguments: [4, 12, 60])
  func fewCases(_ talks: Int) throws {
    var shares = 0
    for kind in Self.kinds {
      let tuned = Tuned(kind, talks: talks)
      let sections = tuned.content.sections
      let cells = sections.flatMap { $0.tables + $0.folded }.flatMap { $0.rows.joined() }
      for text in cells + sections.map(\.finding) + TuningDocument(tuned.content).lines() {
        for match in text.content.matches(of: /([0-9,]+) of ([0-9,]+) \(([0-9.]+) %/) {
          shares += 1
          let whole = Int(match.output.2.replacing(",", with: "")) ?? 0
          #expect(whole >= 10, "\(match.output.0)")
        }
      }
    }
    #expect(talks < 12 ? shares == 0 : shares > 0)
  }

  @Test("The front lists what no other policy beats, with both named policies, and the picture has the same points")
  func front() throws {
    let tuned = Tuned(.labels)
    let section = try #require(tuned.section("front"))
    let table = try #require(section.titled("The front by load"))
    let later = try #require(section.titled("The same policies on the later"))
    #expect(later.rows.map(\.first) == table.rows.map(\.first))
    #expect(later.rows.first?[1] != table.rows.first?[1])
    #expect(table.rows.count == tuned.tuning.front.count + (tuned.tuning.candidates[0].isOnFront ? 0 : 1))
    #expect(
      table.beginning("present") != nil && table.beginning("suggested") != nil)
    let changes = try #require(section.titled("What the policies of the front change"))
    #expect(changes.beginning("suggested")?.last == "score.threshold 1.2, exchange.max 9")
    let chart = try #require(section.charts.first)
    guard case .plane(let plane) = chart.drawing else {
      Issue.record("the front is no plane")
      return
    }
    #expect(plane.series.reduce(0) { $0 + $1.spots.count } == chart.table.rows.count)
    #expect(plane.named.map(\.name) == ["present", "suggested"])
    let points = tuned.tuning.front.map { tuned.content.whole(tuned.tuning.candidates[$0]) }
    for figures in points {
      let spot = (figures.load.tenThousandths, TuningMeasure.missed.share(of: figures).tenThousandths)
      #expect(plane.series.flatMap(\.spots).contains { ($0.x, $0.y) == (spot.0 ?? -1, spot.1 ?? -1) })
    }
    // A value that the space lacks is the present one, and no place among its values.
    #expect(tuned.content.changes(of: tuned.tuning.candidates[3]).content.hasSuffix("sent.level -0.4"))
    #expect(!tuned.content.changes(of: tuned.tuning.candidates[2]).content.contains("sent.level"))
    // Without labels the same picture is of asks that were not foreseen, if there are ten of them.
    #expect(Tuned(.nothing, talks: 60).section("front")?.charts.isEmpty == true)
    #expect(Tuned(.nothing, talks: 1_200).section("front")?.charts.count == 1)
  }

  @Test("Precision and recall mark the operating point, and bands of cost ratios say any r")
  func curves() throws {
    let tuned = Tuned(.labels)
    let curve = try #require(tuned.section("curve"))
    #expect(curve.finding.content.hasPrefix("At the threshold 1.20, the operating point, "))
    let table = try #require(curve.titled("Precision and recall by"))
    #expect(table.rows.filter { $0[0].content.hasSuffix("(operating point)") }.count == 1)
    #expect(table.rows.count == Tuned.thresholds.count)
    let bands = try #require(tuned.section("bands"))
    #expect(bands.finding.content.contains("any r "))
    let best = try #require(bands.titled("The best policy at some"))
    #expect(best.rows.map { $0[0].content } == [1, 2, 5, 10, 20, 50, 100].map { "\($0) to 1" })
    let timely = try #require(tuned.section("timely")?.titled("Escalated at most"))
    #expect(
      timely.rows[2][1] == SafeText(Share(part: tuned.tuning.timely[2].present, whole: tuned.tuning.timely[2].of)))
  }

  // MARK: Lists

  @Test("What would flip stands with the worst first, and opens in the page into its story")
  func flips() throws {
    let tuned = Tuned(.labels)
    let section = try #require(tuned.section("flips"))
    let shown = try #require(section.titled("Conversations whose"))
    let more = try #require(section.titled("More conversations"))
    let kinds = (shown.rows + more.rows).map { $0[1].content }
    let order = ["lost", "later", "earlier", "gained"]
    let places = kinds.compactMap { order.firstIndex(of: $0) }
    #expect(places == places.sorted() && places.count == min(200, tuned.tuning.flips.count))
    let page = try #require(tuned.papers["tune.html"])
    for (number, row) in shown.rows.enumerated() {
      #expect(page.contains("<a href=\"#c-\(number + 1)\"><bdi>\(row[0].content)</bdi></a>"))
      #expect(page.contains("<details id=\"c-\(number + 1)\">"))
    }
    let flip = tuned.tuning.flips[0]
    let story = tuned.content.story(tuned.content.flips[0]).map(\.content)
    #expect(story[0].hasPrefix("The present policy asks for a person at line \(flip.line), after "))
    #expect(story[1] == "The suggested policy never asks for a person in it.")
    #expect(story.last?.hasPrefix("Look: sed -n \(flip.line)p export.jsonl prints its line") == true)
  }

  @Test("Signals that never fire and those that are never alone are named")
  func signals() throws {
    let tuned = Tuned(.labels)
    let section = try #require(tuned.section("signals"))
    #expect(section.finding.content.contains("Dead, they never fired: the AI repeated itself."))
    let table = try #require(section.titled("Signals under"))
    #expect(table.beginning("the AI repeated itself")?.last == "dead")
    for share in tuned.tuning.signals {
      let row = try #require(table.beginning(tuned.content.words(of: share.signal).content))
      #expect(row[1...3].map { $0 } == [share.fired, share.first, share.sole].map { SafeText(grouped: $0).content })
      guard share.fired > 0 else { continue }
      let without = try #require(section.titled("The present policy without")?.beginning(row[0]))
      #expect(without[1] == SafeText(signed: share.without.escalated - share.with.escalated).content)
    }
    #expect(Tuned(.nothing).section("signals")?.titled("Signals under")?.columns.count == 5)
  }

  @Test("Hours, reliability and golden transfer have their cautions and their numbers")
  func evidence() throws {
    let tuned = Tuned(.labels)
    let hours = try #require(tuned.section("hours"))
    #expect(hours.charts.count == 2)
    for (chart, counts) in zip(hours.charts, [tuned.tuning.hours.present, tuned.tuning.hours.chosen]) {
      let cells = chart.table.rows.flatMap { $0.dropFirst().compactMap { Int($0.content) } }
      #expect(cells.count == 168 && cells.reduce(0, +) == counts.reduce(0, +))
    }
    #expect(Tuned(.labels, hasHours: false).section("hours")?.finding.content.contains("names no hours") == true)
    let reliability = try #require(tuned.section("reliability"))
    #expect(reliability.why.content.contains("What a model says of its own certainty is often too high"))
    #expect(reliability.tables[0].rows.count == 7 && reliability.finding.content.contains("the ECE is "))
    let golden = try #require(tuned.section("golden"))
    for number in 1...4 { #expect(golden.explanation.content.contains("(\(number)) ")) }
    #expect(golden.tables[0].rows.map { $0[0].content }.prefix(3) == ["present policy", "suggested policy", "never"])
    #expect(golden.tables[0].rows.last?[1] == "100.0")
    let method = try #require(tuned.section("method"))
    #expect(
      method.titled("What was looked at")?.beginning("left out of all but the load: no label")?[1]
        == "\(tuned.tuning.population.unlabelled)")
    #expect(
      tuned.section("evidence")?.folded.first?.rows.map { $0[0].content }
        == WrittenFile.tuning(hasLabels: true).map(\.name.content))
  }
}
