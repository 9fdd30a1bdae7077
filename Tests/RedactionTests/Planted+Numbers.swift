/// Phone, order and account numbers that must be found; all of them invented.
extension Planted {
  /// Numbers that need no word beside them.
  static let phones = lines(
    """
    +49 171 2345678
    +49 (0) 30 1234567
    +4917612345678
    +49-89-123456-78
    +44 20 7946 0958
    +447700900123
    +44 (0)20 7946 0123
    +33 6 12 34 56 78
    +33612345678
    +33 (0)1 23 45 67 89
    +34 612 345 678
    +34612345678
    +39 06 6982 1234
    +39 333 1234567
    +31 6 12345678
    +31-20-1234567
    +32 470 12 34 56
    +41 79 123 45 67
    +43 664 1234567
    +1 212 555 0147
    +1 (415) 555-0132
    +1-800-555-0199
    +12125550147
    +351 912 345 678
    +48 601 234 567
    +46 70 123 45 67
    +45 20 12 34 56
    +47 912 34 567
    +358 40 1234567
    +353 85 123 4567
    +91 98765 43210
    +55 11 91234-5678
    +61 412 345 678
    +81 90-1234-5678
    +971 50 123 4567
    +90 532 123 45 67
    +420 601 123 456
    0049 171 2345678
    0033 6 12 34 56 78
    0044 20 7946 0958
    (+49) 171 2345678
    (212) 555-0147
    (415) 555 0132
    212-555-0147
    415.555.0132
    1-800-555-0199
    650 555 0101
    0171 2345678
    0171/2345678
    0171-2345678
    030 1234567
    030/12345678
    (030) 1234567
    089 / 123 456 78
    0221-4711081
    0171 234 56 78
    040 - 12345678
    020 7946 0958
    (020) 7946 0321
    07700 900123
    07700 900 456
    0161 496 0123
    01 23 45 67 89
    06 12 34 56 78
    06.12.34.56.78
    07-61-23-45-67
    06 6982 1234
    02 12345678
    06 12345678
    06-12345678
    020-1234567
    06-12 34 56 78
    079 123 45 67
    0664 1234567
    0412 345 678
    (02) 9123 4567
    (11) 91234-5678
    0511 47 11 08 15
    0151-22334455
    089-1234567-0
    +49(0)30/2345678
    +1.415.555.0132
    00 49 30 1234567
    06.98.76.54.32
    010 - 123 45 67
    (555) 010-9988
    """)

  static let phoneSentences = """
    You can reach me at ~ after six.
    My number is ~.
    ~
    Call ~ please
    I am on ~, the old one is dead
    Please, ~!
    Meine Nummer ist ~, danke.
    Rufen Sie mich unter ~ an.
    Tel. ~
    Es geht um meine Bestellung, Sie erreichen mich unter ~
    Appelez-moi au ~ svp
    Mon portable: ~
    Je suis joignable au ~.
    Mi teléfono es ~, gracias
    Llámame al ~
    Il mio numero è ~.
    Chiamatemi al ~ domani
    Bel me op ~ graag
    Mijn mobiel is ~!
    Telefoon: ~
    I wrote twice about my order, now try ~
    WhatsApp ~?
    """

  /// Numbers that only a word makes one.
  static let namedPhones = lines(
    """
    01712345678
    0612345678
    07700900123
    612345678
    612 345 678
    612 34 56 78
    91 123 45 67
    333 1234567
    3331234567
    347 123 4567
    0301234567
    2125550147
    601 234 567
    98765 43210
    912345678
    20 12 34 56
    555-0123
    0201234567
    06123456789
    347-1234567
    655 44 33 22
    0698765432
    """)

  static let namedPhoneSentences = """
    Call me at ~ please.
    My phone number is ~
    Text ~ when it is ready
    ~ is my mobile
    You can call ~, any time
    Meine Handynummer: ~
    Bitte rufen Sie ~ an
    Telefon ~
    Sie können mich unter ~ erreichen
    Mon téléphone : ~
    Appelez le ~ svp
    Mi móvil es el ~
    Llámame al ~, gracias
    Il mio cellulare è ~.
    Potete chiamare ~?
    Bel ~ alstublieft
    Mijn telefoonnummer is ~!
    """

  static let shaped = [
    "ORD-204417", "ORD-000001", "ORD-999999", "ord-310245", "Ord-771200", "KD1234567", "KD0000042", "kd7654321",
    "AB-77-QX", "zz-01-aa", "RMA/2291/K", "rma/0007/b", "ORD-558102", "ORD-123123", "KD5550199", "QA-99-PP",
    "RMA/9999/Z",
    "ORD-440044", "KD9081726", "XY-10-ZW",
  ]

  /// The shapes for all rows.
  static let shapes = ["ORD-######", "KD#######", "@@-##-@@", "RMA/####/@"]

  static let shapedSentences = """
    Where is ~?
    It is ~, ordered last week.
    order number ~
    (~)
    ~ never arrived
    I asked about ~ twice
    Die Nummer ist ~.
    Was ist mit ~ los?
    Bestellnummer ~, bitte
    Ma commande ~ n'est pas là
    Le numéro: ~
    Mi pedido ~ no llegó
    ¿Dónde está ~?
    Il mio ordine è ~
    Ordine "~" in ritardo!
    Mijn bestelling ~ is kapot
    Het gaat om ~.
    #~
    """

  static let orders = lines(
    """
    4471209
    20938471
    112-3456789-1234567
    A44719
    B-20417-X
    100045
    77120033
    5012-8841
    2024110907
    M3344556
    """)

  static let orderSentences = """
    My order number is ~.
    order no. ~
    Order #~ is late
    order id: ~
    The number of my order is ~!
    ~ is my order number
    Where is order number ~, please?
    Meine Bestellnummer lautet ~
    Bestellung Nr. ~ fehlt
    Auftragsnummer: ~
    Ma commande n° ~ est perdue
    Le numéro de commande est le ~.
    Número de pedido: ~
    Mi número de pedido es ~, gracias
    Bestell-Nr.: ~
    n° de commande : ~
    Numero d'ordine ~
    Il numero dell'ordine è ~.
    Mijn bestelnummer is ~
    Ordernummer ~?
    """

  static let customers = lines(
    """
    88123456
    10020030
    K-229911
    7700123
    0044821
    C55810
    90210900
    66001122
    """)

  static let customerSentences = """
    My account number is ~.
    Account no: ~
    customer number ~, please
    Customer ID ~
    ~ is my account number
    Meine Kundennummer ist ~
    Kontonummer: ~
    Kundennr. ~
    Mon numéro de client est ~
    Numéro de compte : ~
    Mi número de cliente es ~.
    Número de cuenta ~
    Il mio codice cliente è ~
    Numero di conto: ~
    Mijn klantnummer is ~!
    Rekeningnummer ~
    """
}
