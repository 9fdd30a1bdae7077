/// What reviewers found in one stratum.
package struct ReviewedStratum: Sendable, Equatable {
  package let stratum: Stratum
  /// How many conversations it has.
  package let members: Int
  /// How many of them were drawn.
  package let drawn: Int
  /// How many of those have an answer of any kind.
  package let reviewed: Int
  /// How many of those needed a human: the raters said yes. For ``Stratum/flagged`` these flags were right.
  package let needed: Int
  /// How many of those reviewed the raters were unsure of, or did not agree on.
  package let unsure: Int

  package init(stratum: Stratum, members: Int, drawn: Int, reviewed: Int, needed: Int, unsure: Int) {
    precondition(needed >= 0 && unsure >= 0 && needed + unsure <= reviewed, "answers are yes, no or unsure")
    precondition(reviewed <= drawn && drawn <= members, "a part lies within its whole")
    self.stratum = stratum
    self.members = members
    self.drawn = drawn
    self.reviewed = reviewed
    self.needed = needed
    self.unsure = unsure
  }

  /// How many got a clear answer, yes or no.
  package var judged: Int { reviewed - unsure }

  var part: SampledPart { SampledPart(members: members, drawn: judged, found: needed) }
}

/// How many conversations that needed a human can have been missed among those without a flag.
///
/// Conversations that were drawn and not judged (blank or unsure) count as not drawn; that is fair only where it is
/// chance which ones they are, and ``mostIfUnsureMissed`` shows what hangs on the unsure ones. A stratum with members
/// of which none was judged counts with all its members in every upper bound. With one stratum the numbers are those of
/// ``Hypergeometric``. The search behind the bounds and its sources are described at its type.
package struct MissBound: Sendable, Equatable {
  package let certainty: Certainty
  /// How many conversations there are without a flag.
  package let members: Int
  /// How many of them got a clear answer, and how many of those needed a human.
  package let judged: Int
  package let found: Int
  /// Strata with members of which none was judged, in order.
  package let unjudged: [Stratum]
  /// The estimate of all that were missed: each stratum's share of finds times its members.
  ///
  /// `nil` where there is no member, or where a stratum with members has no judged one: then nothing can be said of it.
  package let estimate: Double?
  /// The lower bound of all that were missed; at least those found.
  package let least: Int
  /// The upper bound of all that were missed; never too low.
  package let most: Int
  /// The largest number of missed ones that the search found to be possible: the exact bound lies from here to
  /// ``most``.
  ///
  /// Mostly they are equal or less than half a percent apart; with finds in four strata of nearly equal weights the
  /// search can end earlier, and they are some percent apart.
  package let mostReached: Int
  /// The upper bound when every conversation of which the raters were unsure counts as missed; at least ``most``.
  package let mostIfUnsureMissed: Int

  /// Bounds what was missed; flagged strata are left out.
  ///
  /// - Parameters:
  ///   - strata: each stratum once, in any order; strata without members may be absent.
  ///   - certainty: of each of the bounds.
  package init(_ strata: [ReviewedStratum], at certainty: Certainty = .usual) {
    let strata = strata.filter { $0.stratum != .flagged && $0.members > 0 }.sorted { $0.stratum < $1.stratum }
    self.certainty = certainty
    members = strata.reduce(0) { $0 + $1.members }
    judged = strata.reduce(0) { $0 + $1.judged }
    found = strata.reduce(0) { $0 + $1.needed }
    unjudged = strata.filter { $0.judged == 0 }.map(\.stratum)
    estimate =
      strata.isEmpty || !unjudged.isEmpty
      ? nil : strata.reduce(0) { $0 + Double($1.members) * Double($1.needed) / Double($1.judged) }
    let parts = strata.map(\.part)
    let split = WorstSplit(parts, at: certainty)
    (most, mostReached) = (split.most, split.reached)
    let unmissed = WorstSplit(parts.map(\.turned), at: certainty).most
    least = max(found, members - unmissed)
    let unsure = strata.reduce(0) { $0 + $1.unsure }
    let harsh = strata.map { SampledPart(members: $0.members, drawn: $0.reviewed, found: $0.needed + $0.unsure) }
    mostIfUnsureMissed = unsure == 0 ? most : max(most, WorstSplit(harsh, at: certainty).most)
  }
}
