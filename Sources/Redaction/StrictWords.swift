/// What a word says about the names, addresses and dates near it.
enum Cue: UInt8, CaseIterable {
  case none
  /// A greeting: a name may follow.
  case greeting
  /// A title: a name follows.
  case title
  /// The last word of an introduction: "my name is", "ich heiße".
  case introduction
  /// The "is" of "my name is".
  case link
  /// What a greeting or an introduction ends with, behind a word that makes it one: "good morning", "thank you".
  case ending
  /// The word "name", before "'s".
  case named
  /// What a code or a box is called that stands for a place: a number follows.
  case postal
  /// The end of a letter: a name follows on the next line.
  case farewell
  /// What begins like a name and is none.
  case stop
  /// A kind of street that stands after its name: "12 Baker Street".
  case streetAfter
  /// A kind of street that stands before its name: "12 rue de la Paix", "Via Roma 10".
  case streetBefore
  /// A small word within the name of a street.
  case particle
  /// A month.
  case month

  /// The words, in English, German, French, Spanish, Italian, Dutch and Portuguese; written for this list.
  var words: StaticString {
    switch self {
    case .none: ""
    case .greeting:
      """
      hi hello hey dear hallo liebe lieber moin servus bonjour bonsoir salut cher chère chers hola estimado estimada querido
      querida ciao salve buongiorno buonasera gentile caro cara hoi dag beste geachte goedemorgen goedemiddag olá oi prezado
      prezada geehrte geehrter thanks thank danke merci gracias grazie bedankt
      """
    case .title:
      """
      mr mrs ms miss mister dr prof professor herr herrn frau monsieur madame mademoiselle mme mlle señor señora sr sra don
      doña signor signora signore sig meneer mevrouw dhr mevr senhor senhora
      """
    case .introduction: "heiße heisse appelle llamo chiamo heet chamo nombre"
    case .link: "is ist es est"
    case .ending: "morning afternoon evening morgen tag abend called"
    case .named: "name"
    case .postal: "zip postcode box postfach plz postleitzahl"
    case .farewell:
      """
      regards sincerely cheers grüße grüßen gruß grüssen gruss cordialement saludos saluti groet groeten cumprimentos wishes
      lg vg mfg
      """
    case .stop:
      """
      i we my the can could please sir madam sirs there all team support service customer everyone folks you your this it is
      how what where why when just and but so for not no yes ok okay thanks again zusammen kundenservice kunde kunden support
      ich wir ihr sie meine mein das die der damen herren ihnen je j nous mon ma le la les vous l équipe service el los mi me yo
      equipo servicio io il lo gli servizio ik wij mijn u het de allemaal team klantenservice eu o a os damen agent bot
      assistant god guys everybody anyone someone nobody monday tuesday wednesday thursday friday saturday sunday
      """
    case .streetAfter:
      """
      street st road rd avenue ave lane ln drive dr court ct place pl square boulevard blvd way terrace close crescent
      highway hwy parkway pkwy gardens grove mews row walk
      """
    case .streetBefore:
      """
      rue chemin allée impasse quai cours route avenue boulevard place calle avenida avda plaza paseo carrera camino via viale
      piazza corso largo vicolo strada rua travessa praça
      """
    case .particle:
      "de la le les du des di del della dei degli da do dos das den der van von am an im in zur zum el los las"
    case .month:
      """
      january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
      oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre
      octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
      gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus
      """
    }
  }

  /// How the names of German and Dutch streets end that are written in one word.
  static let streetEndings: [StaticString] = [
    "straße", "strasse", "str", "weg", "platz", "allee", "gasse", "ufer", "damm", "straat", "laan", "plein", "gracht",
    "kade",
    "dreef", "singel",
  ]
}
