/// What looks like a value and is none, with sentences in six languages; all of it invented.
enum LookAlikes {
  static let all: [Planted.Row] =
    rows(signs, signSentences) + rows(orders, orderSentences) + rows(codes, codeSentences)
    + rows(versions, versionSentences) + rows(dots, plainSentences) + rows(colons, plainSentences)
    + rows(dates, plainSentences) + rows(amounts, amountSentences) + rows(numbers, plainSentences)
    + rows(nearShapes, plainSentences) + rows(talk, "~", times: 1)

  /// Every look-alike in three of the sentences.
  static func rows(_ values: [String], _ sentences: String, times: Int = 3) -> [Planted.Row] {
    Planted.rows("", values, sentences, times: times).map { Planted.Row(text: $0.text, kind: nil, range: 0..<0) }
  }

  static let signs = Planted.lines(
    """
    @anna
    @shop_support
    me@home
    you@work
    icon@2x.png
    logo@3x.jpg
    git@host.example:team/app.git
    parser@4.17.21
    runner@29.7.0
    tool@latest
    root@localhost
    @media
    3@4.50
    @ 10:30
    a@b
    user@-bad.-
    anna@
    @example.com
    foo@@bar
    noon@5.30
    price@shop
    @here
    5@five
    """)

  static let signSentences = """
    I saw ~ there.
    see ~ please
    It says ~, why?
    Ich sehe ~ im Text
    Was ist ~?
    Il y a ~ ici
    Aparece ~ aquí
    C'è scritto ~.
    Er staat ~!
    """

  /// Numbers that pass issuer and check but are called something else.
  static let orders: [String] =
    [
      "453201998812345", "510510998877665", "400012345678901", "601100112233445", "545454112233445", "491748000000123",
      "222300112233445", "353011133330000", "650099887766554", "37144963539843", "3852000002323", "476111122223333",
    ].map(Planted.checked)
    + ["453201998812345", "559900001234123", "424299001122334"].map {
      Planted.grouped(Planted.checked($0), [4, 4, 4, 4], " ")
    }

  static let orderSentences = """
    My tracking number is ~.
    tracking ~
    Serial ~, bought in May
    IMEI: ~
    ref. ~
    Reference number ~ please
    The invoice is ~
    parcel ~ never came
    Meine Sendungsnummer ist ~
    Seriennummer: ~
    Referenz ~
    Paketnummer ~, bitte prüfen
    Numéro de suivi ~
    Le colis ~ est perdu
    Facture n° ~
    Número de seguimiento: ~
    La referencia es ~
    Numero di serie ~
    Fattura ~
    Mijn trackingnummer is ~
    Serienummer ~
    """

  /// Numbers with a wrong check or of no issuer, and codes that begin like an account number.
  static let codes: [String] =
    [
      "4532019988123451", "5105109988776654", "4000123456789018", "1234567890123456", "9999888877776666",
      "0000000000000000",
    ]
    + ["1234 5678 9012 3456", "7000 1111 2222 3333", "4532 0199 8812 3451", "4111-1111-1111-1112"]
    + [
      "DE12 3456", "DE00 1002 0030 0123 4567 89", "DE44500105170004711815", "GB29NWBK60161331926818", "FR76 1234",
      "AT12345",
      "ES91 2100", "XX89370400440532013000", "NL-2024-00017", "IT60X05428", "DE89370400440532013", "PL61 1090",
    ]
    + [
      "94001118992231004477000000", "1Z999AA10123456784", "JD014600003828392837",
      "550e8400-e29b-41d4-a716-446655440000",
    ]
    + ["9780306406157", "978-3-16-148410-0", "4006381333931", "356938035643809", "SN-4532-0199-8812", "0x7fff5fbff8c0"]

  static let codeSentences = """
    The code is ~.
    I see ~ on the box
    ~
    label: ~
    Auf dem Karton steht ~.
    Der Code ~ geht nicht
    Le code est ~
    Sur la boîte: ~.
    El código es ~
    Pone ~ en la caja
    Il codice è ~.
    Sulla scatola c'è ~
    De code is ~
    Op de doos staat ~!
    """

  static let versions = Planted.lines(
    """
    1.2.3.4
    10.0.19.41
    2.14.0.7
    6.1.7.2
    121.0.61.67
    4.18.0.2
    17.4.1.1
    """)

  static let versionSentences = """
    I have version ~ of the app.
    Version: ~
    firmware ~ is broken
    since build ~ it crashes
    Update ~ failed
    see section ~
    Die Version ~ stürzt ab
    Firmware ~ installiert
    La version ~ ne marche pas
    Micrologiciel ~
    La versión ~ falla
    La versione ~ non va
    Versie ~ werkt niet
    driver ~
    v~
    release ~, please
    """

  static let dots = Planted.lines(
    """
    1.2.3
    256.1.1.1
    1.2.3.4.5
    01.02.03.04
    1.2.3.400
    10.10
    3.14159
    12.345.678
    1...4
    0.0.0
    999.999.999.999
    v2.0.0.1
    1.1.1.1-beta
    """)

  static let colons = Planted.lines(
    """
    std::vector
    Foo::bar
    a::b
    ::after
    abc::def
    12:30:45
    10:15
    00:1A:2B:3C:4D:5E
    00:11:22:33:44:55:66:77
    16:9
    1:2:3
    ::
    10::20
    3:2:1
    face::bed
    T12:30:45Z
    C++ std::a1::b2
    module::add::me
    08:00-18:00
    """)

  static let plainSentences = """
    It shows ~ here.
    what does ~ mean?
    ~
    from ~ on it failed
    Es zeigt ~ an.
    Da steht ~, warum?
    On voit ~ ici
    Il affiche ~.
    Sale ~ siempre
    Dice ~, ¿por qué?
    Mostra ~ e basta
    C'è ~ sullo schermo.
    Ik zie ~ staan
    Er staat ~!
    """

  static let dates = Planted.lines(
    """
    09.11.2026
    2026-11-09
    11/09/2026
    9/11/26
    01-02-2023
    2026-11-09 10:15
    2026-11-09T10:15:00Z
    01.02.2023 10:30
    24/7
    9-17
    08-12
    2019-2024
    2023/2024
    09.11.-15.11.2026
    01/02 03/04
    20261109
    08:00-12:00 13:00-17:00
    09-12 13-17
    1990-01-01
    31.12.1999
    """)

  static let amounts = Planted.lines(
    """
    49.90
    1,234,567.89
    1.234.567,89
    12 000 000
    100 000
    1 250 000
    99999
    10x20x30
    1920x1080
    12.5
    250 000 000
    3 500
    0,99
    123456789
    6000000
    """)

  static let amountSentences = """
    It costs ~ EUR.
    I paid ~ euros
    that is $~
    ~ %
    about ~ kg
    Das kostet ~ €.
    Ich zahlte ~ Euro
    Cela coûte ~ euros.
    Cuesta ~ EUR
    Costa ~ euro.
    Het kost ~ euro
    we have ~ users
    """

  static let numbers = Planted.lines(
    """
    5
    42
    2026
    1-2-3
    80331
    SW1A 1AA
    12a
    52.520008, 13.404954
    3 of 12
    1/2
    4711
    1 2 3 4 5 6 7 8 9 10
    100 200 300
    2 3 5 7 11 13
    A4-1200-B
    RTX 4090
    iPhone 15
    model 9000-X
    0000
    007
    1e10
    12345-6789
    3 x 4
    #42
    1st
    50/50
    90-60-90
    10 000
    +5
    +10 points
    +1
    404
    -273.15
    """)

  static let nearShapes = Planted.lines(
    """
    ORD-12345
    ORD-1234567
    XORD-123456
    ORD 123
    ORD-12345A
    KD123456
    KD12345678
    AB-7-QX
    A-77-QX
    RMA/229/K
    ORD_204417
    ORD-######
    """)

  /// Whole messages in which nothing is to be found.
  static let talk = Planted.lines(
    """
    I waited 3 weeks and 2 days, then 1 more.
    In order to pay 20000 points I need help.
    The order of 2024 was better than that of 2023.
    I ordered 12000 pieces, 3 are broken.
    My order from 2026-11-09 is late.
    account closed in 2019, 2020 and 2021
    Call me maybe at 10:30 or 11:45.
    Please call between 9 and 17 on 09.11.2026.
    phone model 9000, 128 GB, bought 2024
    I called 3 times on 12.11.2026.
    My mobile has version 17.4.1 and 256 GB.
    Rufen Sie zwischen 8 und 12 Uhr an.
    Ich habe am 09.11.2026 um 10:30 angerufen.
    Das Paket wiegt 12,5 kg und kostet 49,90.
    Seit 2019 Kunde, 3 Bestellungen, 2 Retouren.
    Bestellung vom 09.11.2026 fehlt
    J'ai appelé 3 fois le 09/11/2026.
    Ma commande du 09/11/2026 est en retard.
    Appelez entre 9h et 17h.
    Llamé 2 veces el 09/11/2026.
    Mi pedido del 9 de noviembre de 2026
    Ho chiamato 4 volte il 09/11/2026.
    Il mio ordine del 09.11.2026
    Ik heb 3 keer gebeld op 09-11-2026.
    Mijn bestelling van 9 november 2026
    We are open 24/7, 365 days.
    Size 42, width 10, length 200.
    My flat is 80 m2 for 1200 a month.
    It takes 5-10 business days.
    The score was 3:2 and then 4:2.
    Rate me 5/5 or 10/10.
    I need 2x AAA and 4x AA.
    error 0x80070057 again and error 503
    Room 1204, floor 12, 3 nights.
    Bus 101 12 33 stops here, platform 14.
    Item 4 of 12, page 3, line 118, column 7.
    Mix 2:1, ratio 16:9, 4:3 too.
    My blood pressure was 120/80.
    Chapter 3.2.1 on page 1024
    between 1000 and 2000 or 20000
    serial 0171 2345678
    SN 0171-2345678
    ticket 0171-2345678
    flight 0171 2345678
    Rechnung 0171 2345678
    PIN 0123 4567 8901
    Mobile data 12345678 bytes
    call 911 or 112 now
    my phone cost 1299 and counts 12345678 steps
    App 5.1.0.22 on iOS 17
    Android 13.0.0.1 crashed
    policy number 896521154
    Pnr no 4336219971
    account balance 12345.67
    Lotto 2 12 23 34 45 49
    01.01.2024-31.12.2024 10:00
    size 10-20-30-40
    ISBN 978 0 306 40615 7
    MAC 00-1A-2B-3C-4D-5E
    sha 3b18e512dba79e4c8300dd08aeb37f8e728b8dad
    phone 12 pro max 256
    See you at 4293 Piedmont Avenue?
    in 2026 we moved to 12 Long Acre House
    100% sure, 99.9% even.
    """)
}
