package import Redaction

/// The ways from a section to conversations: into the list of a page, and to replays.
///
/// They are for pages. A terminal and Markdown show the names of conversations as text, and no link.
extension ReportSection {
  /// A way into the list of conversations, narrowed down to one value of one of its columns.
  ///
  /// The label says how many of those that the section speaks of are found there, and among how many, so that no reader
  /// takes the list for the number.
  package struct Link: Sendable, Hashable {
    /// What the list can be narrowed down by; the words are those of the page's script.
    package enum Column: String, Sendable, CaseIterable { case verdict, reason, topic, channel }

    /// What stands on the link.
    package var label: SafeText
    /// The column of the list.
    package var column: Column
    /// The value, as the list writes it.
    package var value: SafeText

    package init(_ label: SafeText, _ column: Column, _ value: SafeText) {
      self.label = label
      self.column = column
      self.value = value
    }
  }

  /// An entry of a ranked list: a sentence, what helps, and where to look.
  package struct Item: Sendable {
    package var sentence: SafeText
    /// What helps, in one short sentence.
    package var help: SafeText
    /// Ways into the list; empty where no column of it holds these conversations.
    package var links: [Link]
    /// Conversations to look at, the most telling first.
    package var examples: Conversations

    package init(_ sentence: SafeText, help: SafeText, links: [Link], examples: Conversations) {
      self.sentence = sentence
      self.help = help
      self.links = links
      self.examples = examples
    }
  }

  /// Conversations by their names, with what is said of those that are left out.
  package struct Conversations: Sendable, Hashable {
    /// As they are called everywhere in the report.
    package var names: [SafeText]
    /// What stands behind the names, such as ` and 12 more`; empty where all are named.
    package var rest: SafeText

    package init(_ names: [SafeText], rest: SafeText = .empty) {
      self.names = names
      self.rest = rest
    }

    /// All of it as text: the names with commas between them; a dash where there is none.
    package var text: SafeText { names.isEmpty && rest.isEmpty ? "-" : names.joined(separator: ", ") + rest }
  }

  /// The cell of a table that names conversations.
  ///
  /// A page finds the names again under the text of the cell, in ``conversations``, and makes links of them.
  mutating func cell(_ named: Conversations) -> SafeText {
    let text = named.text
    if !named.names.isEmpty { conversations[text] = named }
    return text
  }
}
