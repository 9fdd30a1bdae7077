import Redaction
import Testing

@Suite("The redactor")
struct RedactorTests {
  private let redactor = Redactor()

  private func redacted(_ texts: [String], _ redactor: Redactor? = nil) -> [String] {
    var replacements = Replacements()
    return texts.map { (redactor ?? self.redactor).text(Array($0.utf8)[...], &replacements).text.content }
  }

  @Test("The same value keeps its token through a conversation, however it is written")
  func numbering() {
    let texts = redacted([
      "I am anna@example.com, call 0171 2345678", "my wife is BOB@example.com", "Anna@Example.com or +49 171 2345678",
      "IBAN de02 1203 0000 0000 2020 51", "DE02120300000000202051 or bob@example.com", "card 4000 0012 3456 7899",
      "card 4000001234567899 from 2001:DB8::1 and 2001:db8::1",
    ])
    #expect(
      texts == [
        "I am [EMAIL-1], call [PHONE-1]", "my wife is [EMAIL-2]", "[EMAIL-1] or [PHONE-1]", "IBAN [IBAN-1]",
        "[IBAN-1] or [EMAIL-2]", "card [CARD-1]", "card [CARD-1] from [IP-1] and [IP-1]",
      ])
  }

  @Test("Nothing links two conversations")
  func conversations() {
    #expect(redacted(["anna@example.com bob@example.com"]) == ["[EMAIL-1] [EMAIL-2]"])
    #expect(redacted(["bob@example.com"]) == ["[EMAIL-1]"])
  }

  @Test("Counts are of occurrences, in the order of the kinds, and add up")
  func counts() {
    var first = Replacements()
    _ = redactor.text(Array("a@example.com b@example.com a@example.com, 10.0.0.1".utf8)[...], &first)
    var second = Replacements()
    _ = redactor.text(Array("call 0171 2345678, c@example.com".utf8)[...], &second)
    var all = first.counts
    all.add(second.counts)
    #expect(all.all.map(\.kind.rawValue) == ["EMAIL", "IP", "PHONE"])
    #expect(all.all.map(\.count) == [4, 1, 1])
    #expect(all.total == 6)
    #expect(all[.card] == 0)
  }

  @Test("The answer to a question for a number is known to be one; an answer to another question is not")
  func answers() {
    #expect(redacted(["What is your order number?", "44712093"]) == ["What is your order number?", "[ORDER-1]"])
    #expect(redacted(["Wie lautet Ihre Kundennummer?", "es ist 8812345"])[1] == "es ist [ACCOUNT-1]")
    #expect(redacted(["Can I have your phone number?", "sure, 612345678"])[1] == "sure, [PHONE-1]")
    #expect(redacted(["How many points do you have?", "44712093"])[1] == "44712093")
    #expect(redacted(["What is your order number?", "no idea", "44712093"])[2] == "44712093")
    #expect(redacted(["Here is your order number", "44712093"])[1] == "44712093")
  }

  @Test("A number inside an address is part of it")
  func inside() {
    #expect(redacted(["4111111111111111@example.com"]) == ["[EMAIL-1]"])
    #expect(redacted(["0171-2345678@example.com"]) == ["[EMAIL-1]"])
  }

  @Test("At level none everything stays, and still only the redactor makes it")
  func none() {
    let all = Redactor(level: .none)
    #expect(redacted(["anna@example.com 4111 1111 1111 1111"], all) == ["anna@example.com 4111 1111 1111 1111"])
    var names = Replacements(.report)
    #expect(all.name(Array("anna@example.com".utf8)[...], &names).content == "anna@example.com")
  }

  @Test(
    "Names are joinable within a report and hide what they are",
    arguments: [
      ("c-2026-000117", "c-2026-000117"), ("anna@example.com", "[EMAIL-R1]"), ("ANNA@example.com", "[EMAIL-R1]"),
      ("chat:bob@example.com:3", "chat:[EMAIL-R2]:3"), ("+49 171 2345678", "[PHONE-R1]"),
      ("+491712345678", "[PHONE-R1]"),
      ("whatsapp:+491712345678", "whatsapp:[PHONE-R1]"), ("491712345678", "491712345678"),
      ("4111111111111111", "4111111111111111"),
      ("4111 1111 1111 1111", "[CARD-R1]"), ("10.0.0.1", "[IP-R1]"), ("DE02120300000000202051", "[IBAN-R1]"),
      ("export anna@example.com.jsonl", "export [EMAIL-R3]"), ("a\u{202E}b", "a<U+202E>b"), ("", ""),
      ("order number 44719", "order number 44719"),
      ("550e8400-e29b-41d4-a716-446655440000", "550e8400-e29b-41d4-a716-446655440000"),
    ])
  func names(_ name: String, _ shown: String) {
    var names = Replacements(.report)
    for earlier in ["anna@example.com", "bob@example.com"] { _ = redactor.name(Array(earlier.utf8)[...], &names) }
    #expect(redactor.name(Array(name.utf8)[...], &names).content == shown)
    #expect(redactor.name(Array(name.utf8)[...], &names).content == shown)
  }

  @Test("The name of a person is a token at the strict level, the same for the same name")
  func people() {
    var names = Replacements(.report)
    let ana = Array("Ana Berg".utf8)[...]
    #expect(redactor.person(ana, &names).content == "Ana Berg")
    let strict = Redactor(level: .strict)
    #expect(strict.person(ana, &names).content == "[NAME-R1]")
    #expect(strict.person(Array("Piet".utf8)[...], &names).content == "[NAME-R2]")
    #expect(strict.person(Array("ana berg".utf8)[...], &names).content == "[NAME-R1]")
    #expect(strict.person([], &names).content == "")
  }

  @Test("A token of the program is not taken for a value, one of a report neither")
  func tokens() {
    for text in ["[EMAIL-123456]", "[NUMBER-R4711209]", "order number [ORDER-44719]", "call [PHONE-12345678]"] {
      #expect(redacted([text], Redactor(level: .strict)) == [text])
    }
    #expect(redacted(["[note-44719]"], Redactor(level: .strict)) == ["[note-[NUMBER-1]]"])
  }

  @Test("Ranges of the original are found again, and marks cut the text without losing any of it")
  func marks() {
    var replacements = Replacements()
    let text = "Hi, I am anna@example.com and want a human"
    let result = redactor.text(Array(text.utf8)[...], &replacements)
    #expect(result.text.content == "Hi, I am [EMAIL-1] and want a human")
    let (human, mail, both) = (34..<42, 12..<16, 4..<40)
    func shown(_ range: Range<Int>) -> String {
      String(decoding: Array(result.text.content.utf8)[result.range(of: range)], as: UTF8.self)
    }
    #expect(shown(human) == " a human")
    #expect(shown(mail) == "[EMAIL-1]")
    #expect(shown(both) == "I am [EMAIL-1] and want a hum")
    let pieces = result.pieces(marking: [4..<8, 6..<10, human])
    #expect(pieces.map(\.text.content) == ["Hi, ", "I am", " [EMAIL-1]", " and want", " a human"])
    #expect(pieces.map(\.mark) == [nil, 0, 1, nil, 2])
  }

  @Test("A description shows no value")
  func description() {
    var replacements = Replacements()
    _ = redactor.text(Array("anna@example.com".utf8)[...], &replacements)
    #expect(String(describing: replacements) == "1 values")
    #expect(!String(reflecting: replacements).contains("anna"))
    var dumped = ""
    dump(replacements, to: &dumped)
    #expect(!dumped.contains("anna") && !dumped.contains("97"))
  }

  @Test("A shape has a digit at least and is not too long")
  func shapes() {
    #expect(Shape("ORD") == nil)
    #expect(Shape("") == nil)
    #expect(Shape(String(repeating: "#", count: 65)) == nil)
    #expect(Shape("ORD-######") != nil)
  }
}

@Suite("The strict level")
struct StrictTests {
  private func redacted(_ text: String, _ words: [String] = []) -> String {
    var replacements = Replacements()
    return Redactor(level: .strict, words: words).text(Array(text.utf8)[...], &replacements).text.content
  }

  @Test(
    "takes out names where they usually stand, addresses, dates of birth and long numbers",
    arguments: [
      ("Hi John, how are you", "Hi [NAME-1], how are you"), ("Dear Mrs. Anna Maria Berg,", "Dear Mrs. [NAME-1],"),
      ("Hallo Herr Müller!", "Hallo Herr [NAME-1]!"), ("Bonjour Madame Dupont-Morel", "Bonjour Madame [NAME-1]"),
      ("Hola Juan", "Hola [NAME-1]"), ("Ciao Élodie!", "Ciao [NAME-1]!"),
      ("my name is Ana Lopez and", "my name is [NAME-1] and"),
      ("Mein Name ist Jörg Groß.", "Mein Name ist [NAME-1]."), ("Je m'appelle Luc Morel", "Je m'appelle [NAME-1]"),
      ("Best regards,\nPiet de Vries", "Best regards,\n[NAME-1] de Vries"),
      ("I spoke with Mr. Smith.", "I spoke with Mr. [NAME-1]."),
      ("I live at 221 Baker Street, London", "I live at [ADDRESS-1], London"),
      ("Musterstraße 12a in Berlin", "[ADDRESS-1] in Berlin"),
      ("Hauptstr. 5", "[ADDRESS-1]"), ("12 rue de la Paix", "[ADDRESS-1]"), ("Via Roma 10", "[ADDRESS-1]"),
      ("Calle Mayor 5 bajo", "[ADDRESS-1] bajo"), ("Kerkstraat 12", "[ADDRESS-1]"), ("10115 Berlin", "[ADDRESS-1]"),
      ("1012 AB Amsterdam", "[ADDRESS-1] Amsterdam"), ("born 05.05.1990 in Kiel", "born [BIRTHDATE-1] in Kiel"),
      ("I was born on 5 May 1990", "I was born on [BIRTHDATE-1]"),
      ("date of birth: May 5, 1990", "date of birth: [BIRTHDATE-1]"),
      ("Geburtsdatum 5. Mai 1990", "Geburtsdatum [BIRTHDATE-1]"), ("the number 44719 and", "the number [NUMBER-1] and"),
      ("code 1234 5678", "code [NUMBER-1]"), ("ref 491712345678", "ref [NUMBER-1]"),
    ])
  func found(_ text: String, _ shown: String) {
    #expect(redacted(text) == shown)
  }

  @Test(
    "leaves alone what only begins like them",
    arguments: [
      "Hi there", "Hello Support team", "Hallo zusammen", "Dear Customer", "Thanks a lot", "hi john",
      "my name is unknown",
      "I waited 12 days at home", "from 2026 to 2027", "it is 4711", "on 05.05.1990 I paid", "5 May 1990 was the day",
      "May 5 or 6",
      "12 Angry men", "Weg 3", "see chapter 12 Street", "Hi, My order is late",
    ])
  func left(_ text: String) {
    #expect(redacted(text) == text)
  }

  @Test("takes out the words of the user, in any case, whole words only")
  func words() {
    let words = ["Project Falcon", "ÄRZTEHAUS", "x-ray"]
    #expect(redacted("about project FALCON and the Ärztehaus.", words) == "about [WORD-1] and the [WORD-2].")
    #expect(redacted("an X-Ray of Project Falcons", words) == "an [WORD-1] of Project Falcons")
    #expect(redacted("[EMAIL-1]", ["email", ""]) == "[EMAIL-1]")
  }

  @Test("hides nothing of it at the standard level")
  func standard() {
    var replacements = Replacements()
    let text = "Hi John, I live at 221 Baker Street, born 05.05.1990, code 44719"
    #expect(Redactor(words: ["John"]).text(Array(text.utf8)[...], &replacements).text.content == text)
  }
}
