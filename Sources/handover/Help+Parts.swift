import Redaction

extension Help {
  /// The page about exports that are read in parts.
  static var parts: [SafeText] {
    [
      "An export can be read in parts, by any engine that runs a command per part.",
      "",
      "  handover report part.jsonl --as week.jsonl:501 --partial part.rows",
      "  handover merge *.rows -o week46",
      "",
      "A part is a run of whole lines. --as names the file that it was cut from and",
      "the line at which it begins; with it the report is the same as that of one",
      "run, byte for byte. Without it each part counts as an input of its own: what",
      "is said of inputs and places is that of the parts, the figures are the same.",
      "Records of one identifier are settled over all parts, and so is the cut-off;",
      "give --as-of to merge.",
      "",
      "All parts must be written by the same version, under the same policy. Parts of",
      "a file must meet: a missing or doubled run of lines is an error.",
      "",
      "Exports with one event a line can be cut only between conversations: all lines",
      "of a conversation must lie in one part. Where they do not it was judged in",
      "pieces, which no merge can make good, so merge refuses such parts. Sort the",
      "export by conversation first, or give each part the conversations of one range",
      "of a hash of their identifiers.",
      "",
      "A part holds rows, names of channels, teams and people, identifiers and",
      "problems, and not one word of a customer. Its form is checked byte by byte when",
      "it is read; a part that was changed is refused.",
    ]
  }
}
