/// Texts for the strict level, by what stands in them; all of them invented.
///
/// What must be hidden stands between `«` and `»`. A look-alike has none and must come out unchanged.
enum StrictRows {
  /// The words of the user in all rows.
  static let words = ["Project Falcon", "Ärztehaus Nord", "blue heron", "X-42", "Geheimtarif"]

  static let names = lines(
    """
    Hi «Julia», where is my parcel?
    Hello «Tom Becker», I need help
    Good morning «Oliver», quick question
    Good afternoon Mr. «Whitfield»
    Dear Ms «Okafor», thank you for writing
    Dear Dr. «Anneke Visser»,
    Thanks «Priya», that helped
    Thank you «Robert»!
    my name is «Sofia Marquez»
    My name's «Daniel Osei» and I ordered twice
    I am called «Gregor»
    Kind regards,\\n«Ulrike Sander»
    Best wishes\\n«Hamid Rahimi»
    Sincerely, «Paul O'Connor»
    Cheers,\\n«Bea»
    Please ask Mrs «Lindqvist» about it
    Hallo «Sabine», wo bleibt mein Paket?
    Guten Tag Herr «Kowalski»
    Guten Morgen Frau «Petersen»,
    Sehr geehrte Frau Dr. «Schönfeld»,
    Lieber «Jonas», danke für die Hilfe
    ich heiße «Katharina Vogt»
    Ich heisse «Emre»
    Mein Name ist «Lukas Brandt»
    Danke «Miriam», das war es
    Mit freundlichen Grüßen\\n«Heinrich Wolff»
    Viele Grüße, «Anja»
    LG\\n«Steffi»
    Herr «Yıldız» hat angerufen
    Bonjour «Camille», j'ai une question
    Cordialement,\\n«Thierry Lambert»
    Hola «Lucía», buenos días
    Me llamo «Javier Ortega»
    Ciao «Giulia», mi chiamo «Marco»
    Hoi «Sanne», ik wacht nog
    Olá «Tiago», tudo bem?
    """)

  static let places = lines(
    """
    ship it to «14 Willow Lane», please
    my address is «221b Baker Street»
    I moved to «7 Old Mill Road» last week
    the house at «1600 Pine Hill Avenue» is mine
    send it to «9 Rose Court»
    «45 St James Square», second floor
    P.O. Box «4417»
    PO Box «912» in Leeds
    the postcode is «SW1A 2AA»
    zip code «90210»
    Ich wohne in der «Lindenstraße 12»
    «Goethestr. 44b», dritter Stock
    «Rosenweg 9»
    «Schillerplatz 2», Hinterhaus
    meine Adresse: «Bahnhofstrasse 110»
    «20095 Hamburg»
    in «80331 München» gibt es das auch
    PLZ «1010»
    Postfach «3321»
    «18 rue des Lilas»
    «Via Garibaldi 27»
    «Calle del Olmo 6»
    «Prinsengracht 263»
    «1071 XX» Amsterdam
    """)

  static let births = lines(
    """
    I was born on «3 March 1987»
    date of birth «12/04/1979»
    DOB: «1990-06-15»
    my birthday is «July 9, 1982»
    my date of birth is the «21st of August 1965»
    born «17.02.1958» in Lyon
    birth date «Sept 30, 2001»
    I was born in «1974»
    Geburtsdatum: «14.09.1985»
    geboren am «2. Februar 1969»
    geb. «01.01.1990»
    ich bin am «23. Dezember 1993» geboren
    mein Geburtstag ist der «7. Mai 1988»
    Geburtsjahr «1961»
    né le «8 octobre 1977»
    nacido el «5 de mayo de 1980»
    nato il «30/12/1991»
    geboren op «11 juni 1984»
    """)

  static let numbers = lines(
    """
    my code is «48213»
    Springfield, IL «62704»
    it says «00917734» on the box
    ticket «5519302» is open
    the reference «7734-1180» does not work
    I typed «123 456 789» twice
    member «90817263» since spring
    die Nummer «30417» stimmt nicht
    Kennung «558 201 334»
    meine Kundennummer lautet «7710294»
    Auftrag «20260817»
    le code «99120» est faux
    el número «40021187»
    serial SN«4471902»
    «12345»
    case #«60412»
    """)

  static let own = lines(
    """
    we talked about «Project Falcon» before
    is «PROJECT FALCON» delayed?
    the «blue heron» plan
    Our «Blue Heron»: what does it cost?
    ask for «X-42»
    «x-42» is broken
    «Ärztehaus Nord» hat geschlossen
    im «ÄRZTEHAUS NORD» war niemand
    der «Geheimtarif» gilt noch
    «geheimtarif»!
    (see «project falcon»)
    """)

  /// What should be hidden and is not: a rule that finds these finds too much else, or is not written yet.
  static let missed = lines(
    """
    thank you so much, Helen!
    This is Martin Hale from the second floor
    this is Karen speaking
    I spoke to Margaret yesterday
    signed: Tobias
    hi julia
    ich bin der Jürgen
    Lieferung an Am Alten Markt 3
    the house behind the church in Little Wenlock
    d.o.b. 05-11-1971
    I turned 54 on 3 March
    """)

  static let innocent = lines(
    """
    Hi there, I need help
    Hello Team, good morning
    Hi Support, are you there
    Hello again
    Dear Sir or Madam
    Dear Support Team
    Dear All
    Hey, Friday is fine
    Hi! Where is my order?
    Thanks, Monday works
    Thank You very much
    Thanks for the Quick answer
    Thanks. Please call
    my name is on the bill
    My name is wrong on the invoice
    this is about billing
    This is Great
    This is Ridiculous
    This is Not what I ordered
    This is My third message
    Is this Available?
    I am called every day
    Kind regards
    Best wishes to all
    Cheers for that
    Mr. and Mrs. are titles
    Hallo zusammen
    Hallo, Ich brauche Hilfe
    Hallo Kundenservice
    Guten Tag, Wo ist mein Paket?
    Guten Morgen
    Sehr geehrte Damen und Herren
    Liebes Team
    Danke Ihnen
    Danke, Das hat geholfen
    Vielen Dank für die Hilfe
    ich heiße das nicht gut
    mein Name ist falsch geschrieben
    Herr oder Frau?
    Mit freundlichen Grüßen
    Viele Grüße aus Berlin
    Bonjour, je voudrais un remboursement
    Hola, buenas tardes
    Ciao a tutti
    I waited 14 days on the street
    12 people stood in Line 4
    2 weeks ago on Baker Street
    chapter 7 of the manual
    at 9 am in court
    I paid 45 euros and drove home
    there are 3 Ways to pay
    I have 2 Questions
    we have 4 Small Boxes here
    my 3 Old Orders
    from 2019 to 2021 I lived abroad
    in 2026 Berlin was cold
    24 Stunden am Tag
    der Weg ist weit
    auf der Straße 2 Stunden gewartet
    Am Montag 3 Pakete
    ich habe 2 Fragen
    um 14 Uhr am Platz
    Version 4 Platz 2
    on 12/04/2026 I ordered it
    5 May 2026 was the delivery
    it should arrive on July 9, 2026
    since 3 March I wait
    bis zum 14.09.2026 warten
    am 2. Februar kam nichts
    my birthday present did not arrive
    a birthday card for 5 people
    Geburtstagskarte für 3 Kinder
    my code is 4821
    it costs 1,299 euros
    room 404 and page 12
    error 500 at 10:45
    in 2026 and 2027
    it took 9999 steps
    Nummer 7 von 9
    der Preis ist 1.299,00 Euro
    falcon project
    projects falcons
    Project Falconry
    a blue herons nest
    AX-42 is fine
    X-421 is fine
    Ärztehaus Süd
    Guten Tag, Paket fehlt
    am nächsten Tag Pakete abgeholt
    it is called Premium
    thank you for 3 replies
    Box 3 is empty
    the box 12 was open
    zip file 3
    Name's the same
    in 1974 nobody knew
    Geheimtarife
    """)

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { String($0.replacing("\\n", with: "\n")) }
  }
}
