package import Conversations

/// A conversation as a story, for the messages of tests that fail.
///
/// `story` reads it back to the same conversation, as long as it does not begin before the day of ``Story/morning`` and
/// no words contain a line break or end in brackets that a story would read; a break becomes a blank.
package func told(_ conversation: Conversation) -> String {
  var lines: [String] = []
  let header = headerClauses(of: conversation)
  if !header.isEmpty { lines.append("(\(header.joined(separator: "; ")))") }
  var before = Story.morning.milliseconds - Story.pace
  for (index, event) in conversation.events.enumerated() {
    var line = "\(index + 1) \(words(of: event, in: conversation))"
    if let polarity = event.sentiment, event.speaker == .customer, polarity != .zero {
      line += " (polarity \(decimal(polarity)))"
    }
    if event.hasEmptyNote { line += " (empty note)" }
    if event.ratingAbout == .ai { line += " (rates the ai)" }
    if let packet = event.packet {
      line += " (packet\(PacketFields.named.filter { packet.contains($0.0) }.map { " " + $0.1 }.joined()))"
    }
    if let time = event.time?.milliseconds {
      if time != before + Story.pace { line += moment(of: time, after: before) }
      before = time
    } else {
      line += " (no time)"
      before += Story.pace
    }
    lines.append(line)
  }
  return lines.joined(separator: "\n")
}

private func headerClauses(of conversation: Conversation) -> [String] {
  var clauses: [String] = []
  if conversation.format == .openaiMessages {
    clauses.append("openai_messages")
  } else if !conversation.coverage.contains(.humanMessages) {
    clauses.append("format without human messages")
  }
  if conversation.medium != .chat { clauses.append("medium \(conversation.medium.rawValue)") }
  let language = conversation.string(conversation.language)
  let fields: [(String, String)] = [
    ("language", language == "en" ? "" : language), ("channel", conversation.string(conversation.channel)),
    ("customer", conversation.string(conversation.customerID)), ("team", conversation.string(conversation.team)),
    ("page", conversation.string(conversation.page)), ("ai version", conversation.string(conversation.aiVersion)),
    ("tags of the conversation:", conversation.tags.map(conversation.string).joined(separator: ", ")),
    ("topics:", conversation.topics.map(conversation.string).joined(separator: ", ")),
  ]
  clauses += fields.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }
  if conversation.resolution != .unknown {
    clauses += StoryWords.resolutions.filter { $0.value == conversation.resolution }.map { "resolution \($0.word)" }
  }
  if let rating = conversation.rating { clauses.append("rating \(stars(rating))") }
  if conversation.isTest { clauses.append("test") }
  return clauses
}

/// What happened, without its number and its time.
private func words(of event: Event, in conversation: Conversation) -> String {
  let detail = conversation.string(event.detail)
  if event.kind == .message, event.textState == .structured, event.text.isEmpty { return "-> button \(detail)" }
  let speaker = StoryWords.speakers.first { $0.value == (event.kind, event.speaker) }?.key
  if let speaker {
    let confidence = event.confidence.map { " (\(decimal($0)))" } ?? ""
    let text = conversation.string(event.text).split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\(speaker)\(confidence)\(person(event, in: conversation)): \(text)"
  }
  let name = StoryWords.steps.keys.sorted().first { StoryWords.steps[$0]?.kind == event.kind } ?? "\(event.kind)"
  var line = "-> \(name)"
  if let usual = StoryWords.steps[name]?.speaker, usual != event.speaker { line += " by \(event.speaker)" }
  if let rating = event.rating { line += " \(stars(rating))" }
  if event.kind == .joined {
    line += person(event, in: conversation)
  } else if !event.team.isEmpty {
    line += " to \(conversation.string(event.team))"
    return detail.isEmpty ? line : line + " (because \(detail))"
  }
  return detail.isEmpty ? line : "\(line) \(detail)"
}

private func person(_ event: Event, in conversation: Conversation) -> String {
  let name = event.name.isEmpty ? "" : " \(conversation.string(event.name))"
  return event.team.isEmpty ? name : "\(name) of \(conversation.string(event.team))"
}

/// How an event says when it is, at the end of its line; a time before the story's day is only remarked.
private func moment(of time: Int64, after before: Int64) -> String {
  let distance = time - before
  let (seconds, rest) = distance.quotientAndRemainder(dividingBy: 1_000)
  if distance >= 0 { return rest == 0 ? " (\(seconds) seconds later)" : " (\(distance) milliseconds later)" }
  let clock = time - (Story.morning.milliseconds - Story.morning.milliseconds % 86_400_000)
  guard rest == 0, clock >= 0 else { return " <- \(-distance) milliseconds earlier" }
  let parts = [clock / 3_600_000, clock / 60_000 % 60, clock / 1_000 % 60]
  return " (at \(parts.map { String(String($0 + 100).dropFirst()) }.joined(separator: ":")))"
}

private func stars(_ rating: TenThousandths) -> Int32 { rating.rawValue / 2_500 + 1 }

private func decimal(_ number: TenThousandths) -> String {
  let size = number.rawValue.magnitude
  var places = Substring(String(size % 10_000 + 10_000).dropFirst())
  while places.count > 1, places.last == "0" { places.removeLast() }
  return "\(number.rawValue < 0 ? "-" : "")\(size / 10_000).\(places)"
}
