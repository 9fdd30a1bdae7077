/// The largest number of marked things that several sampled strata can hold together.
///
/// The question is J. Wendell's and J. Schmee's, "Exact inference for proportions from a stratified finite population",
/// Journal of the American Statistical Association, 1996: a total is possible while some split of it over the strata
/// makes an estimate as low as the observed one not too rare; the bound is the largest possible total. For splits that
/// contradict what was seen (fewer marked than were found) there is no need to look, so the bound holds for the truth
/// as often as its certainty says.
///
/// One stratum: the plain bound of ``Hypergeometric``. No finds: the probability is a product of terms whose logarithms
/// are concave, so taking the cheapest next one, again and again, is the best for every total (B. Fox, "Discrete
/// optimization via marginal analysis", 1966). Otherwise branch and bound over boxes of splits. The probability falls
/// with every marked one more, so a box's lower corner tells the most probable split in it, and
/// `StratifiedTail.leastFalls` how fast it falls from there at least. What is left of the probability above the limit
/// is spent on the cheapest strata first: that is a total which no split of the box exceeds. The box with the largest
/// is cut in two until the totals leave less than half a percent above a split that was found to be possible. Where the
/// weights are nearly equal all splits are nearly as good, and boxes alone would cut for long. There a second bound
/// helps: an estimate not above the observed one `t` has at most `c = ⌊t / w⌋` finds, w the smallest weight. Each
/// hypergeometric number is distributed as a sum of independent chances (V. A. Vatutin, V. G. Mikhailov, 1982), and of
/// all such sums of n with the mean m the binomial one has the most below, `P(S <= c) <= B(c; n, m / n)` where
/// `c <= m - 1` (W. Hoeffding, "On the distribution of the number of successes in independent trials", 1956). So for every
/// possible split the mean `Σ D_h n_h / N_h` is at most c + 1, or n times the upper end of ``ClopperPearson`` for c of
/// n.
///
/// Where it has looked at as many boxes as it may, it stops, and the answer is still not too low, but can be some
/// percent too high: with many finds in four strata, or with weights that are nearly and not quite equal.
struct WorstSplit: Sendable, Equatable {
  /// Not below the largest possible total.
  let most: Int
  /// A total that was found to be possible; the truth lies between both.
  let reached: Int
  /// How many boxes were looked at; zero where no search was needed.
  let looked: Int

  /// How many boxes are looked at, and how many outcomes in all of them; together about half a second.
  static let mostBoxes = 6_000
  static let mostOutcomes = 6_000_000

  /// Searches; parts of which nothing was drawn count with all their members.
  init(_ parts: [SampledPart], at certainty: Certainty) {
    let unseen = parts.filter { $0.drawn == 0 }.reduce(0) { $0 + $1.members }
    // Of strata that were read whole all is known.
    let known = parts.filter { $0.drawn == $0.members }.reduce(0) { $0 + $1.found }
    let open = parts.filter { $0.drawn > 0 && $0.drawn < $0.members }
    var least = 0
    var greatest = 0
    var boxes = 0
    if open.count == 1 {
      greatest = Self.bound(open[0], at: certainty)
      least = greatest
    } else if open.allSatisfy({ $0.found == 0 }) {
      greatest = Self.cheapest(open, at: certainty)
      least = greatest
    } else {
      if let tail = StratifiedTail(open) {
        var search = Search(tail, at: certainty)
        search.run()
        (greatest, least, boxes) = (search.most, search.reached, search.looked)
      } else {
        // Too many outcomes: each stratum for itself, so sure that all bounds hold together (Bonferroni).
        greatest = open.reduce(0) { $0 + Self.bound($1, at: certainty.shared(by: open.count)) }
        least = open.reduce(0) { $0 + $1.found }
      }
    }
    most = unseen + known + greatest
    reached = unseen + known + least
    looked = boxes
  }

  private static func bound(_ part: SampledPart, at certainty: Certainty) -> Int {
    Hypergeometric.mostMarked(population: part.members, drawn: part.drawn, found: part.found, at: certainty)
  }

  /// The most with no find: always the one whose being marked is easiest to overlook.
  private static func cheapest(_ parts: [SampledPart], at certainty: Certainty) -> Int {
    var marked = [Int](repeating: 0, count: parts.count)
    var total = 0
    var chance = 1.0
    while true {
      var best = 0.0
      var place = 0
      for (index, part) in parts.enumerated() {
        let left = Double(part.members - part.drawn - marked[index]) / Double(part.members - marked[index])
        if left > best { (best, place) = (left, index) }
      }
      chance *= best
      if chance < certainty.leastPossible { return total }
      marked[place] += 1
      total += 1
    }
  }

  /// Branch and bound.
  private struct Search {
    /// Splits from `low` to `high`, both included; no possible one of them has a total above `most`.
    private struct Box {
      var low: [Int]
      var high: [Int]
      var most: Int
    }

    private var tail: StratifiedTail
    private let limit: Double
    private let members: Int
    private let mostBoxes: Int
    /// How many finds each marked one adds on average, and the largest mean that is possible.
    private let means: [Double]
    private let mostMean: Double
    // A heap with the largest total on top.
    private var heap: [Box] = []
    private(set) var most = 0
    private(set) var reached = 0
    private(set) var looked = 0

    init(_ tail: StratifiedTail, at certainty: Certainty) {
      self.tail = tail
      limit = certainty.leastPossible
      members = tail.parts.reduce(0) { $0 + $1.members }
      mostBoxes = max(100, min(WorstSplit.mostBoxes, WorstSplit.mostOutcomes / tail.outcomes))
      means = tail.parts.map { Double($0.drawn) / Double($0.members) }
      let drawn = tail.parts.reduce(0) { $0 + $1.drawn }
      let finds = min(drawn, tail.mostFinds)
      let share = ClopperPearson.upper(part: finds, whole: drawn, at: certainty)
      // A millionth for what is rounded.
      mostMean = max(Double(finds + 1), Double(drawn) * share) * (1 + 1e-6)
    }

    mutating func run() {
      let low = tail.parts.map(\.possible.lowerBound)
      var high = tail.parts.map(\.possible.upperBound)
      for part in high.indices { high[part] = furthest(low, part, to: high[part]) }
      reached = low.reduce(0, +)
      for part in high.indices { reached = max(reached, low.reduce(0, +) - low[part] + high[part]) }
      push(low, high)
      while let box = pop() {
        if box.most <= borne { break }
        if looked >= mostBoxes {
          most = box.most
          return
        }
        looked += 1
        var widest = 0
        for part in box.low.indices where box.high[part] - box.low[part] > box.high[widest] - box.low[widest] {
          widest = part
        }
        let middle = box.low[widest] + (box.high[widest] - box.low[widest]) / 2
        var (below, above) = (box.high, box.low)
        below[widest] = middle
        above[widest] = middle + 1
        push(box.low, below)
        push(above, box.high)
      }
      most = borne
    }

    /// A total up to which no better one is looked for: half a percent of the smaller side above what was reached.
    private var borne: Int { reached + max(0, min(reached, members - reached)) / 200 }

    /// The largest number of one part that is possible with the others as they are; one that is possible comes in.
    private mutating func furthest(_ split: [Int], _ part: Int, to high: Int) -> Int {
      var split = split
      var (possible, limit) = (split[part], high + 1)
      while limit - possible > 1 {
        split[part] = possible + (limit - possible) / 2
        if tail.chance(split) >= self.limit { possible = split[part] } else { limit = split[part] }
      }
      return possible
    }

    /// Looks at a box and keeps it when it can hold a larger total than is borne.
    private mutating func push(_ low: [Int], _ high: [Int]) {
      var (low, high) = (low, high)
      var most = Int.max
      for _ in 0..<3 {
        // Splits whose total is borne need no look, and that cuts off the box's lower side.
        let spread = high.reduce(0, +) - borne - 1
        if spread < 0 { return }
        for part in low.indices { low[part] = max(low[part], high[part] - spread) }
        let chance = tail.chance(low)
        if chance < limit { return }
        let floor = low.reduce(0, +)
        reached = max(reached, floor)
        if low == high { return }
        // Sums of rounded terms: a little more is left to spend, and falls are a little smaller.
        let spare = (chance - limit) * (1 + 1e-9) + 1e-13
        let falls = tail.leastFalls(from: low, to: high).map { $0 * (1 - 1e-9) }
        let width = high.reduce(0, +) - floor
        for part in high.indices where falls[part] * Double(high[part] - low[part]) > spare {
          high[part] = low[part] + Int(spare / falls[part])
        }
        let mean = zip(low, means).reduce(0) { $0 + Double($1.0) * $1.1 }
        let others = Self.spend(mostMean - mean, means, from: low, to: high).most
        let (corner, bought) = Self.spend(spare, falls, from: low, to: high)
        most = min(bought, others)
        if most <= borne { return }
        climb(from: low, towards: corner)
        if most <= borne { return }
        if high.reduce(0, +) - floor < width * 9 / 10 { continue }
        keep(Box(low: low, high: high, most: most))
        return
      }
      keep(Box(low: low, high: high, most: most))
    }

    /// The largest total that what is left of the probability buys, and where; the cheapest part comes first.
    private static func spend(
      _ spare: Double, _ falls: [Double], from low: [Int], to high: [Int]
    ) -> (corner: [Int], most: Int) {
      var left = spare
      var corner = low
      for part in high.indices.sorted(by: { falls[$0] < falls[$1] }) {
        let price = falls[part] * Double(high[part] - low[part])
        if price > left {
          // Split between this one and no other: what remains buys no whole one, and the others cost more.
          corner[part] = low[part] + max(0, Int(left / falls[part]))
          break
        }
        left -= price
        corner[part] = high[part]
      }
      return (corner, corner.reduce(0, +))
    }

    private mutating func keep(_ box: Box) {
      heap.append(box)
      var child = heap.count - 1
      while child > 0, heap[(child - 1) / 2].most < heap[child].most {
        heap.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
    }

    /// Looks for a possible split between a possible one and another.
    private mutating func climb(from low: [Int], towards corner: [Int]) {
      var (near, far) = (0, 64)
      while far - near > 1 {
        let middle = (near + far) / 2
        let split = zip(low, corner).map { $0 + ($1 - $0) * middle / 64 }
        if tail.chance(split) >= limit {
          near = middle
          reached = max(reached, split.reduce(0, +))
        } else {
          far = middle
        }
      }
    }

    private mutating func pop() -> Box? {
      guard let top = heap.first, let last = heap.popLast() else { return nil }
      if heap.isEmpty { return top }
      heap[0] = last
      var parent = 0
      while true {
        var largest = parent
        for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
          if heap[child].most > heap[largest].most { largest = child }
        }
        if largest == parent { return top }
        heap.swapAt(parent, largest)
        parent = largest
      }
    }
  }
}
