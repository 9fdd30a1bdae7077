/// Our own Dutch word lists; letters with marks are written without them, as ``Folding`` writes them.
enum Dutch {
  /// Asking for a human (N1) in Dutch, taking it back, and what looks like it.
  static let requests: StaticString = """
    flag link = een de het n 'n jullie uw je echte echt menselijke levende andere graag even nu alsjeblieft alstublieft aub direct gewoon meteen rechtstreeks bevoegde
    flag negation = niet geen nooit zonder
    group transparent = wil graag hoef hoeft nodig heb ik worden mij me te
    group barrier = voor omdat dat of wie wiens als en maar hoe waarom wanneer waar
    group plea = alsjeblieft alstublieft aub graag nu wil svp
    group salutation = hallo hoi dag bedankt dankjewel goedemorgen goedemiddag goedenavond doei
    group with = met naar
    group behind = spreken praten chatten bellen overleggen doorverbinden doorverbonden verbonden verbinden communiceren doorschakelen doorgeschakeld telefoneren discussieren bereiken schrijven
    group calling = bellen terugbellen contacteren overnemen
    group serving = terugbellen bellen contacteren bekijken nakijken kijken overnemen antwoorden beantwoorden controleren helpen
    group modal = kan kunnen kunt zou laat mag
    group joint = met een medewerker mens iemand
    group spelled = medewerker medewerkers persoon klantenservice adviseur leidinggevende iemand spreken praten
    list customer person
    (mens|mensen|medewerker|medewerkers|medewerkster|persoon|collega|klantenservice|klantendienst|adviseur|vertegenwoordiger|klantenservicemedewerker|servicemedewerker)
    (leidinggevende|teamleider|baas|chef|directeur|meerdere)
    menselijke (hulp|ondersteuning|medewerker)
    list customer manager
    (leidinggevende|teamleider|baas|chef|directeur|meerdere)
    list customer anyone
    (iemand|iemant)
    list customer reach
    (verbind|schakel|zet|koppel|stuur|breng|help) (mij|me|ons) (alsjeblieft|alstublieft|nu|direct|even)? (door|over)? (met|naar|aan)?
    (verbindt|verbinden|schakelt|zet|koppelt) u (mij|me|ons) (alstublieft|nu|even)? (door|over)? (met|naar)?
    (mij|me|ons) (even|alsjeblieft|alstublieft|nu)? (doorverbinden|doorschakelen|verbinden|doorzetten|overzetten) (met|naar)?
    (doorverbonden|verbonden|doorgeschakeld|doorverbinden|doorschakelen) (worden)? (met|naar)
    (praten|spreken|chatten|overleggen|bellen|contact|praat|spreek) met
    (contact|gesprek|contact opnemen) met
    (geef|haal|bel|roep|regel|zoek) (mij|me|ons|er)? (alsjeblieft|even|maar|nu)? (bij)?
    (bereik|bereiken) (ik)? (hier)?
    list customer want
    (ik|we|wij) (wil|willen|zou|heb|hebben|eis|vraag|zoek|verlang|wens|verkies) (graag|liever|nu|alleen|gewoon|toch|eindelijk|nodig|dringend|wel|echt)? (graag|liever)?
    (wil|heb|zou) (ik|u|je) (graag|liever|nu|dan|even|toch)?
    (is er|zijn er|hebben jullie|heeft u|heb je|is hier) (ook|hier|misschien|ergens|geen|niet|toevallig)?
    (kan|mag|zou|kunnen) (ik|we) (even|alsjeblieft|alstublieft|nu|hier|graag|misschien)?
    (wil|nodig)
    list customer command
    (met wie|bij wie|tot wie|wie) (kan|mag|moet) ik (me)? (spreken|praten|terecht|wenden|klagen|bellen|contacteren|hierover spreken)
    iemand (aan de lijn|aan de telefoon)
    iemand (die) (mij|me|dit|echt|wel|het|kan)
    bel (me|mij|ons) (terug|op|even|alsjeblieft|alstublieft|svp)
    (belt|bellen) u (me|mij) (terug|op)
    (wil|graag|om) (een)? (teruggebeld|teruggebeld worden|terugbelverzoek)
    (teruggebeld worden|terugbellen graag|terugbellen aub)
    list customer machine
    (automaat|robots)
    list customer away
    (geen|geen enkele|weg met|genoeg van|niet een|niet met een)
    list customer otherPerson
    (mijn|onze|zijn|haar|hun) (medewerker|medewerkers|collega|collega's|baas|leidinggevende|manager|chef|adviseur|directeur|agent|teamleider|persoon)
    (per|derde|andere|tweede|elke|iedere|dezelfde|eerste|verkeerde|extra|een andere) (persoon|personen)
    (andere|veel|alle|die|deze|sommige|twee|drie|oude|jonge|de|meer) (mens|mensen|personen)
    (als|zoals|dan) (een|echt|echte)? (mens|persoon|medewerker)
    iemand (anders|heeft|had|is|was|gebruikt|anders heeft)
    (human|human) resources
    list customer pastReach
    (gesproken|gepraat|gebeld|gechat) met
    (heb|had|ben|werd|was|is) (gisteren|al|net|eerder|vanochtend|eerst)? (met)
    list customer notNeeded
    (hoef|hoeft|wil|heb|wens) (ik|u|je|hier|nu|echt|toch)? (niet|geen|nooit)
    zonder (met|een|tussenkomst|dat|te)
    (in plaats van|liever dan) (met|een)?
    list customer condition
    (als|indien|mocht) (dit|dat|het|u|je|jullie|ik) (dan|nog|ook|probleem|weer|steeds)? (nog|steeds)? (niet|niets|blijft|mislukt)
    (indien nodig|als het moet|zo nodig)
    list customer deferral
    (anders|zo niet|misschien later|straks misschien) (wil|heb|bel|moet)? (ik)?
    list customer identity
    (ben|bent|is) (jij|je|u|dit|dat) (een|echt|wel|eigenlijk|nou|soms|misschien|gewoon)
    (praat|spreek|chat|schrijf|communiceer) ik (nu|hier|eigenlijk|echt|wel|dan)? (met)?
    (mens|persoon|medewerker) of (een|met een|toch een|gewoon een)? (bot|robot|machine|computer|chatbot)
    (bot|robot|machine|computer|chatbot) of (een|met een|toch een)? (echt|echte)? (mens|persoon|medewerker)
    wat (is|zijn|doet) (een|de|het)
    list customer hours
    (openingstijden|openingsuren|kantooruren|kantoortijden)
    list customer times
    (wanneer|hoe laat|welke tijden|welke uren|welke dagen)
    list customer inability
    (kan|kon|kunnen|waarom|wil) (ik|je|u|jullie|er|men)? (hier|dan|nou|toch|maar|me|mij|ook|ik)? niet
    (werkt|lukt|helpt|begrijpt|begrijp|snapt|snap|gaat|antwoordt) (me|mij|dit|het|u|je|dus|zo|gewoon)? niet
    niet (verder|mogelijk|alleen|gewoon|helpen|opschieten|duidelijk)
    list customer withdrawal
    (laat maar|laat maar zitten|hoeft niet meer|niet meer nodig|vergeet het|vergeet maar|al opgelost|het is al opgelost|is al geregeld)
    (heb het|ik heb het) (al|zelf|inmiddels|nu)? (gevonden|opgelost|geregeld)
    list customer accepts
    ja (graag|alsjeblieft|alstublieft|hoor|doe maar|prima|is goed|aub|bedankt|dat wil ik)?
    (graag|doe maar|prima|natuurlijk|zeker|is goed|jazeker)
    """
}
