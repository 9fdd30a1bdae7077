import Conversations

/// N11: the customer's words turn sour.
///
/// State: a moving average that begins with the first polarity of the stretch, a streak, and the first two and last two
/// polarities. It fires at a message that is itself negative when the average is low, the streak is long enough, or the
/// mean fell far enough. A friendly message clears the average and the streak, not the list for the fall.
struct Sentiment: Sendable {
  private(set) var average: Int32?
  private(set) var streak = 0
  private(set) var first = InlineArray<2, Int32>(repeating: 0)
  private(set) var previous: Int32 = 0
  private(set) var count = 0

  /// What a customer's message does.
  enum Effect: Sendable { case none, fires, recovers }

  mutating func effect(of polarity: TenThousandths, under policy: SentimentPolicy) -> Effect {
    let value = polarity.rawValue
    if count < 2 { first[count] = value }
    let lastTwo = previous + value
    count += 1
    previous = value
    if polarity >= policy.recovery {
      recover()
      return .recovers
    }
    let alpha = Int64(policy.alpha.rawValue)
    average = average.map { Int32((alpha * Int64(value) + (10_000 - alpha) * Int64($0)) / 10_000) } ?? value
    streak = polarity <= policy.streakBelow ? streak + 1 : 0
    guard polarity < SentimentPolicy.neutralBelow else { return .none }
    if let average, average <= policy.level.rawValue { return .fires }
    if streak >= policy.streak { return .fires }
    if count >= 4, lastTwo - (first[0] + first[1]) <= -2 * policy.drop.rawValue { return .fires }
    return .none
  }

  /// Clears the average and the streak.
  mutating func recover() {
    average = nil
    streak = 0
  }

  /// Begins a new stretch.
  mutating func reset() { self = Sentiment() }
}
