/// The tables that all rules read; made once for a redactor.
struct RuleTables: Sendable {
  /// The roles of words beside numbers.
  let words: WordTable
  /// Words that count, measure or price.
  let units: WordTable
  let countries: CountryCodes
  /// Lengths of international account numbers, by country.
  let lengths: [UInt8]

  init() {
    words = WordTable(Role.allCases.dropFirst().map { ($0.words.description, $0.rawValue) })
    units = WordTable([(Self.unitWords.description, 1)])
    countries = .shared
    lengths = AccountNumber.lengths
  }

  private static let unitWords: StaticString = """
    eur usd gbp chf euro euros dollar dollars pound pounds bytes kg km cm mm mb gb tb kb ml pieces piece pcs units unit items item
    stück teile artikel pièces unités piezas unidades artículos pezzi unità stuks peças points punkte miles steps views
    followers visitors users times people days years hours minutes seconds tage jahre stunden jours ans heures dias días años
    giorni anni ore dagen jaar uur words kunden besucher
    """
}
