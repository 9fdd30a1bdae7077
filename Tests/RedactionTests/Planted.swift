/// Values that must be found, each kind with sentences in six languages; all of them invented.
///
/// `~` in a sentence is where the value goes. Check digits are worked out here, not by the code under test.
enum Planted {
  /// One text with what is planted in it.
  struct Row: Sendable, CustomStringConvertible {
    let text: String
    /// The kind's token word and the bytes of the value; nil for a look-alike.
    let kind: String?
    let range: Range<Int>

    var description: String { text }
  }

  /// Every value in two of the sentences, so that each sentence and each value meet others.
  static func rows(_ kind: String, _ values: [String], _ sentences: String, times: Int = 2) -> [Row] {
    let sentences = lines(sentences)
    return values.enumerated().flatMap { number, value in
      (0..<times).map { time in
        let sentence = sentences[(number * 7 + time * 5) % sentences.count]
        let parts = sentence.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let start = parts[0].utf8.count
        return Row(text: parts[0] + value + parts[1], kind: kind, range: start..<start + value.utf8.count)
      }
    }
  }

  static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  static let all: [Row] =
    rows("EMAIL", emails, emailSentences) + rows("CARD", cards, cardSentences)
    + rows("IBAN", accounts, accountSentences)
    + rows("IP", addresses, addressSentences) + rows("PHONE", phones, phoneSentences)
    + rows("PHONE", namedPhones, namedPhoneSentences)
    + rows("NUMBER", shaped, shapedSentences) + rows("ORDER", orders, orderSentences, times: 3)
    + rows("ACCOUNT", customers, customerSentences, times: 3)

  static let emails = lines(
    """
    anna.berg@example.com
    J.Smith+orders@mail.example.co.uk
    kunde_77@beispiel.de
    m@x.io
    o'neill@example.ie
    jean-paul.morel@exemple.fr
    maria.lopez99@correo.example.es
    LUIGI.ROSSI@ESEMPIO.IT
    info@müller-möbel.de
    piet@voorbeeld.nl
    no-reply@mail.shop.example.org
    a.b.c.d@sub.sub.example.museum
    x_y-z@example.travel
    user%host@relay.example.net
    jörg@beispiel.at
    0815@example.com
    1.2.3@numbers.example.com
    very.long.local.part.of.an.address.that.stays.below@example.com
    team@xn--bcher-kva.example
    support@example.xn--p1ai
    ana@empresa.com.br
    b2b&co@example.biz
    kim~lee@example.kr
    first.last@3com.example
    ceo@a-b-c.company
    marie.curie@laboratoire.example.fr
    отдел@пример.рф
    hr@example.photography
    w.de.vries@huis.amsterdam
    tickets+4471@example.events
    4111@card.example
    +49171@sms.example.de
    me@my-home.online
    dr.who@tardis.co
    carla@esempio.info
    s@q.me
    john.doe@example.com
    JANE@EXAMPLE.COM
    """)

  static let emailSentences = """
    My e-mail is ~ and I still wait.
    Please write to ~.
    I used ~, not the other one
    (~) is the address of my wife
    Contact: <~>
    login "~" does not work!
    mailto:~?
    Meine Adresse lautet ~, bitte dorthin.
    Schreiben Sie an ~ oder rufen Sie an.
    Die Rechnung ging an '~'.
    Mon adresse est ~ merci.
    Écrivez-moi à ~ s'il vous plaît
    Mi correo es ~; gracias
    ¿Pueden escribir a ~?
    La mia mail è ~.
    Scrivetemi a: ~
    Mijn mailadres is ~ graag antwoord
    Mail naar ~!
    ~
    user=~&next=1
    https://shop.example/?mail=~&x=1
    *~*
    old one,~;new one
    """

  /// The beginning of a number with its check digit of Luhn behind it.
  static func checked(_ digits: String) -> String {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = digit.wholeNumberValue ?? 0
      sum += place % 2 == 1 ? value : value < 5 ? value * 2 : value * 2 - 9
    }
    return digits + String((10 - sum % 10) % 10)
  }

  /// A number in groups of the lengths given.
  static func grouped(_ digits: String, _ lengths: [Int], _ sign: String) -> String {
    var rest = digits[...]
    var parts: [String] = []
    for length in lengths where !rest.isEmpty {
      parts.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return (parts + (rest.isEmpty ? [] : [String(rest)])).joined(separator: sign)
  }

  static let cards: [String] = {
    let visa = ["453201998812345", "400012345678901", "491748000000123", "476111122223333", "424299001122334"].map(
      checked)
    let master = ["510510998877665", "545454112233445", "222300112233445", "272099123412341", "559900001234123"].map(
      checked)
    let amex = ["37144963539843", "34343412345678", "37820001234123"].map(checked)
    let diners = ["3056930902590", "3852000002323", "3600112233445"].map(checked)
    let others = [
      "601100112233445", "650099887766554", "353011133330000", "358999123412341", "620012345678901", "644912341234123",
      "220012341234123", "675911112222333", "979212345678901", "501812345678901",
    ].map(checked)
    let long = ["400000123456789012", "630412345678901234", "622112345678901234"].map(checked)
    let fours = [4, 4, 4, 4]
    var all = visa + master + amex + diners + others + long
    all += (visa + master + others).map { grouped($0, fours, " ") }
    all += visa.map { grouped($0, fours, "-") }
    all += master.map { grouped($0, fours, "\u{A0}") }
    all += amex.map { grouped($0, [4, 6, 5], " ") }
    all += diners.map { grouped($0, [4, 6, 4], " ") }
    all += long.map { grouped($0, [4, 4, 4, 4, 3], " ") }
    return all
  }()

  static let cardSentences = """
    My card is ~, expires soon.
    You charged ~ twice!
    ~
    Visa: ~ (debit)
    I typed ~ and it was declined
    The number of the card is ~.
    Ich habe mit ~ bezahlt.
    Meine Kreditkarte ~ wurde abgelehnt
    Kartennummer: ~
    Ma carte ~ ne marche plus
    J'ai payé avec la carte ~.
    Mi tarjeta es ~, por favor
    ¿Por qué cobraron a ~?
    La mia carta è ~ e non funziona
    Ho pagato con ~!
    Mijn kaart ~ werkt niet
    Er is afgeschreven van ~.
    card=~;
    """

  /// An account number of a country, its check digits after ISO 7064.
  static func account(_ country: String, _ rest: String) -> String {
    var remainder = 0
    for scalar in (rest + country + "00").unicodeScalars {
      let value = Int(scalar.value)
      remainder = value < 65 ? (remainder * 10 + value - 48) % 97 : (remainder * 100 + value - 55) % 97
    }
    let check = 98 - remainder
    return country + (check < 10 ? "0" : "") + String(check) + rest
  }

  static let accounts: [String] = {
    let plain = [
      ("DE", "100200300123456789"), ("DE", "500105170004711815"), ("AT", "1904300234573201"),
      ("CH", "00762011623852957"),
      ("FR", "20041010050500013M02606"), ("FR", "30006000011234567890189"), ("ES", "21000418401234567891"),
      ("IT", "X0542811101000000123456"), ("NL", "ABNA0417164300"), ("NL", "RABO0123456789"), ("BE", "539007547034"),
      ("GB", "NWBK60161331926819"), ("IE", "AIBK93115212345678"), ("PT", "000201231234567890154"),
      ("PL", "109010140000071219812874"), ("SE", "50000000058398257466"), ("NO", "86011117947"),
      ("DK", "00400440116243"),
      ("FI", "12345600000785"), ("LU", "0019400644750000"), ("CZ", "08000000192000145399"),
      ("SK", "12000000198742637541"),
      ("HU", "117730161111101800000000"), ("GR", "01101250000000012300695"), ("RO", "AAAA1B31007593840000"),
      ("BG", "BNBG96611020345678"), ("HR", "10010051863000160"), ("SI", "263300012039086"),
      ("MT", "MALT011000012345MTLCAST001S"),
      ("TR", "0006100519786457841326"), ("SA", "80000000608010167519"), ("AE", "0331234567890123456"),
    ].map { account($0.0, $0.1) }
    let fours = [4, 4, 4, 4, 4, 4, 4, 4]
    var all = plain
    all += plain.map { grouped($0, fours, " ") }
    all += plain.prefix(6).map { $0.lowercased() }
    all += plain.prefix(4).map { grouped($0, fours, "\u{A0}") }
    all += plain.prefix(3).map { grouped($0, fours, "-") }
    all += plain.prefix(2).map { String($0.prefix(2)) + " " + $0.dropFirst(2) }
    return all
  }()

  static let accountSentences = """
    My IBAN is ~, thanks.
    Send the refund to ~.
    IBAN:~
    (~)
    Meine IBAN lautet ~ bei der Bank
    Bitte auf ~ überweisen!
    Konto ~
    Mon IBAN : ~, merci
    Le compte ~ est à moi.
    Mi cuenta es ~; gracias
    Il mio IBAN è ~.
    Bonifico su ~ per favore
    Mijn rekening is ~ dank u
    Stort het op ~?
    """

  static let addresses = lines(
    """
    192.168.178.1
    10.0.0.255
    8.8.4.4
    203.0.113.77
    172.16.254.3
    255.255.255.0
    127.0.0.1
    100.64.9.20
    1.2.3.4
    198.51.100.200
    2001:db8::1
    2001:0db8:85a3:0000:0000:8a2e:0370:7334
    fe80::1ff:fe23:4567:890a
    ::ffff:192.0.2.128
    2a02:8109:9a40:1b5c::1
    2606:4700:4700::1111
    ::1
    fd00:12:34::56
    2001:DB8:0:0:8:800:200C:417A
    64:ff9b::192.0.2.33
    dead:beef:cafe::face
    2a00:1450:4001:82a::200e
    85.214.132.117
    91.198.174.192
    185.60.216.35
    77.111.246.4
    """)

  static let addressSentences = """
    My IP is ~ right now.
    I cannot reach ~
    ping ~, nothing
    The log says ~: connection refused
    login from [~] was not me!
    http://~/admin does not load
    it runs on ~/24
    ~
    Meine Adresse ist ~.
    Der Zugriff kam von ~, nicht von mir
    Server ~ antwortet nicht
    Mon adresse est ~ je crois
    Connexion refusée par ~.
    Mi dirección es ~
    Acceso desde ~ (no fui yo)
    Il mio indirizzo è ~.
    Accesso da ~?
    Mijn adres is ~
    Er logde iemand in vanaf ~!
    """
}
