import Detection
import Testing

/// Requests in the six languages beside English, each with its own rows for and against.
@Suite("A request for a human in other languages")
struct HumanRequestLanguageTests {
  @Test(
    "in German is found",
    arguments: [
      "Ich möchte mit einem Menschen sprechen",
      "ich moechte mit einem menschen sprechen",
      "ich mochte mit einem menschen reden",
      "Mitarbeiter bitte",
      "Kann ich bitte mit einem Mitarbeiter sprechen?",
      "Verbinden Sie mich mit einem Mitarbeiter",
      "verbinde mich mit dem Kundendienst",
      "Bitte leiten Sie mich an einen Berater weiter",
      "Ich will einen echten Menschen",
      "ich brauche einen Ansprechpartner",
      "Geben Sie mir einen Mitarbeiter",
      "Kann ich jemanden sprechen?",
      "Mit wem kann ich sprechen?",
      "An wen kann ich mich wenden?",
      "Stellen Sie mich bitte durch zu einem Berater",
      "Ich will nicht mit einem Bot reden",
      "Keine Bots bitte",
      "Können Sie mich bitte zurückrufen? Rufen Sie mich an",
      "Warum kann ich nicht mit einem Menschen sprechen?",
      "Mensch!",
      "Agent",
      "Gibt es hier einen echten Mitarbeiter?",
      "Ich möchte Ihren Vorgesetzten sprechen",
      "das hilft nicht ich will einen menschen sprechen",
      "Ich verlange einen Teamleiter",
      "ich will mit einem Mitarbieter sprechen",
      "hallo, ich würde gerne mit jemandem aus dem Kundenservice sprechen",
    ])
  func german(_ words: String) throws { try expect(words, asks: 1, deferred: 0) }

  @Test(
    "in German is not found in words that only look like one",
    arguments: [
      "Bitte verbinden Sie mich nicht mit einem Mitarbeiter",
      "Ich möchte nicht mit einem Menschen sprechen",
      "Ich brauche keinen Mitarbeiter",
      "Bist du ein Mensch?",
      "Spreche ich mit einem Menschen oder einem Roboter?",
      "Mein Chef hat mir das gesagt",
      "Ich habe gestern mit einem Mitarbeiter gesprochen",
      "Wie viel kostet das pro Person?",
      "Ich möchte eine andere Person hinzufügen",
      "Eine dritte Person ist gefahren",
      "Wo ist mein Paket?",
      "Wie sind die Öffnungszeiten vom Kundendienst?",
      "Kann ich ohne mit einem Mitarbeiter zu sprechen kündigen?",
      "Jemand hat mein Konto gehackt",
      "Was ist ein Mensch?",
      "Danke, Mitarbeiter",
      "Ich bin Mitarbeiter bei einer Bank",
    ])
  func germanLooksAlike(_ words: String) throws { try expect(words, asks: 0, deferred: 0) }

  @Test(
    "in French is found",
    arguments: [
      "un conseiller s'il vous plaît",
      "un conseiller svp",
      "Je voudrais parler à un conseiller",
      "je veux parler a un humain",
      "Puis-je parler à quelqu’un ?",
      "Passez-moi un responsable",
      "Transférez-moi à un agent",
      "Mettez-moi en relation avec un conseiller",
      "J'aimerais parler avec une vraie personne",
      "J’ai besoin d’un conseiller",
      "Pourquoi je ne peux pas parler à un humain ?",
      "Je n'arrive pas à joindre un conseiller",
      "À qui puis-je parler ?",
      "Rappelez-moi",
      "Je ne veux pas parler à un robot",
      "Agent",
      "service client",
      "Y a-t-il quelqu'un à qui parler ? je veux un conseiller",
      "Est-ce que je peux avoir un opérateur au téléphone",
      "Je souhaite être mis en relation avec un agent",
      "je veux être rappelé par un conseiller",
      "Je préfère parler à une personne",
      "Je veux parler à votre directeur",
      "conseiller",
      "non je veux un agent",
    ])
  func french(_ words: String) throws { try expect(words, asks: 1, deferred: 0) }

  @Test(
    "in French is not found in words that only look like one",
    arguments: [
      "Je ne veux pas parler à un conseiller",
      "Pas besoin d'un conseiller",
      "Ne me transférez pas à un agent",
      "J'ai parlé à un conseiller hier",
      "Êtes-vous un humain ?",
      "Est-ce que je parle à un robot ou à un humain ?",
      "Mon conseiller m'a dit de vous écrire",
      "Mon agent immobilier a signé",
      "C'est combien par personne ?",
      "Je voudrais ajouter une autre personne au contrat",
      "Quels sont les horaires du service client ?",
      "Ressources humaines",
      "Quelqu'un a utilisé ma carte",
      "Où est mon colis ?",
      "Bonjour, merci conseiller",
      "Il n'y a personne à la maison",
    ])
  func frenchLooksAlike(_ words: String) throws { try expect(words, asks: 0, deferred: 0) }

  @Test(
    "in Spanish is found",
    arguments: [
      "quiero hablar con una persona",
      "Quiero hablar con un agente",
      "¿Puedo hablar con alguien?",
      "Páseme con un supervisor",
      "pasame con un humano",
      "Comuníqueme con un asesor por favor",
      "Necesito un agente",
      "agente por favor",
      "operador",
      "¿Me puede comunicar con un representante?",
      "Me gustaría hablar con un ser humano",
      "¿Con quién puedo hablar?",
      "Por qué no puedo hablar con una persona?",
      "No quiero hablar con un robot",
      "Póngame con atención al cliente",
      "Prefiero hablar con una persona real",
      "Quisiera contactar con un asesor",
      "¿Hay algún agente disponible?",
      "Transfiérame a un operador",
      "quiero que me atienda una persona",
      "Llámenme por favor",
      "Necesito hablar con el gerente",
      "una persona, no un bot",
      "no me sirve quiero un humano",
      "quiero hablar con una presona",
    ])
  func spanish(_ words: String) throws { try expect(words, asks: 1, deferred: 0) }

  @Test(
    "in Spanish is not found in words that only look like one",
    arguments: [
      "No quiero hablar con un agente",
      "No hace falta que me pase con un agente",
      "No me transfiera a un operador",
      "Ayer hablé con un agente",
      "¿Eres una persona?",
      "¿Estoy hablando con una persona o con un robot?",
      "Mi agente de viajes lo reservó",
      "¿Cuánto cuesta por persona?",
      "Quiero añadir otra persona al contrato",
      "Recursos humanos",
      "¿Cuál es el horario de atención al cliente?",
      "Alguien ha usado mi tarjeta",
      "¿Dónde está mi pedido?",
      "Mi jefe me lo dijo",
      "Gracias agente",
      "Sin hablar con una persona, ¿puedo cancelar?",
    ])
  func spanishLooksAlike(_ words: String) throws { try expect(words, asks: 0, deferred: 0) }

  @Test(
    "in Portuguese is found",
    arguments: [
      "quero falar com um atendente",
      "Quero falar com uma pessoa",
      "Posso falar com alguém?",
      "Me transfere para um atendente",
      "Transfira-me para um operador",
      "Preciso de um atendente",
      "atendente por favor",
      "humano",
      "Gostaria de falar com um ser humano",
      "Com quem posso falar?",
      "Por que não posso falar com uma pessoa?",
      "Não quero falar com um robô",
      "Me liga de volta",
      "Me passa para o gerente",
      "Prefiro falar com um humano",
      "Tem algum atendente disponível?",
      "Quero atendimento humano",
      "queria falar com um consultor",
      "Alguém pode me ligar?",
      "Chega de robô",
      "nao entendi nada quero falar com um atendente",
      "Quero falar com seu supervisor",
      "Podem me colocar em contato com um atendente?",
      "quero falar com um atendnte",
      "Exijo falar com um responsável",
    ])
  func portuguese(_ words: String) throws { try expect(words, asks: 1, deferred: 0) }

  @Test(
    "in Portuguese is not found in words that only look like one",
    arguments: [
      "Não quero falar com um atendente",
      "Não preciso de um atendente",
      "Não me transfira para um atendente",
      "Falei com um atendente ontem",
      "Você é uma pessoa?",
      "Estou falando com uma pessoa ou um robô?",
      "Minha agente de viagens reservou",
      "Quanto custa por pessoa?",
      "Quero adicionar outra pessoa",
      "Recursos humanos",
      "Qual o horário de atendimento ao cliente?",
      "Alguém usou meu cartão",
      "Onde está meu pedido?",
      "Meu chefe me disse",
      "Obrigado atendente",
    ])
  func portugueseLooksAlike(_ words: String) throws { try expect(words, asks: 0, deferred: 0) }

  @Test(
    "in Italian is found",
    arguments: [
      "Vorrei parlare con un operatore",
      "voglio parlare con una persona",
      "Posso parlare con qualcuno?",
      "Mi passi un operatore",
      "Passami un operatore",
      "operatore",
      "un operatore per favore",
      "Ho bisogno di un operatore",
      "Mi metta in contatto con un responsabile",
      "Con chi posso parlare?",
      "Perché non posso parlare con una persona?",
      "Non voglio parlare con un bot",
      "Vorrei essere richiamato",
      "C'è un operatore umano?",
      "Preferisco parlare con un essere umano",
      "Voglio un operatore",
      "Trasferiscimi a un operatore",
      "Potete mettermi in contatto con l'assistenza clienti?",
      "Qualcuno può chiamarmi?",
      "Basta bot",
      "non funziona niente voglio un operatore",
      "voglio parlare con il vostro supervisore",
      "Può chiamarmi qualcuno?",
      "vorrei parlare con un operatre",
      "Esigo di parlare con il direttore",
    ])
  func italian(_ words: String) throws { try expect(words, asks: 1, deferred: 0) }

  @Test(
    "in Italian is not found in words that only look like one",
    arguments: [
      "Non voglio parlare con un operatore",
      "Non ho bisogno di un operatore",
      "Non mi passi un operatore",
      "Ieri ho parlato con un operatore",
      "Sei una persona?",
      "Sto parlando con una persona o un robot?",
      "Il mio agente immobiliare ha firmato",
      "Quanto costa a persona?",
      "Voglio aggiungere un'altra persona",
      "Risorse umane",
      "Quali sono gli orari del servizio clienti?",
      "Qualcuno ha usato la mia carta",
      "Dov'è il mio pacco?",
      "Il mio capo me l'ha detto",
      "Grazie operatore",
    ])
  func italianLooksAlike(_ words: String) throws { try expect(words, asks: 0, deferred: 0) }

  @Test(
    "in Dutch is found",
    arguments: [
      "Ik wil met een medewerker spreken",
      "ik wil graag een mens spreken",
      "Kan ik iemand spreken?",
      "Verbind me door met een medewerker",
      "medewerker alsjeblieft",
      "mens",
      "Kunt u mij doorverbinden met een collega?",
      "Geef me een mens",
      "Ik heb een medewerker nodig",
      "Met wie kan ik praten?",
      "Waarom kan ik niet met een mens praten?",
      "Ik wil niet met een robot praten",
      "Bel me terug",
      "Geen bots aub",
      "Ik praat liever met een echt persoon, ik wil een medewerker",
      "Is er een echte medewerker?",
      "Ik wil de manager spreken",
      "Kan een medewerker hiernaar kijken?",
      "het werkt niet ik wil een medewerker spreken",
      "Mag ik met de klantenservice bellen",
      "Ik wil doorverbonden worden met een mens",
      "ik wil met een medewerkr praten",
      "Ik eis een leidinggevende",
      "Kan iemand mij terugbellen?",
    ])
  func dutch(_ words: String) throws { try expect(words, asks: 1, deferred: 0) }

  @Test(
    "in Dutch is not found in words that only look like one",
    arguments: [
      "Ik wil niet met een medewerker spreken",
      "Ik heb geen medewerker nodig",
      "Verbind me niet door met een medewerker",
      "Ik heb gisteren met een medewerker gesproken",
      "Ben je een mens?",
      "Praat ik met een mens of een robot?",
      "Mijn baas heeft het gezegd",
      "Wat kost het per persoon?",
      "Ik wil een andere persoon toevoegen",
      "Human resources",
      "Wat zijn de openingstijden van de klantenservice?",
      "Iemand heeft mijn pas gebruikt",
      "Waar is mijn pakket?",
      "Bedankt, medewerker",
      "Kan ik opzeggen zonder met een medewerker te praten?",
    ])
  func dutchLooksAlike(_ words: String) throws { try expect(words, asks: 0, deferred: 0) }

  @Test(
    "that hangs on a failure is only announced",
    arguments: [
      "Wenn das nicht klappt, möchte ich mit einem Menschen sprechen",
      "Falls es nicht funktioniert brauche ich einen Mitarbeiter",
      "Si ça ne marche pas, je veux parler à un conseiller",
      "si cela ne fonctionne pas je voudrais un agent",
      "Si esto no funciona, quiero hablar con un agente",
      "si no se resuelve quiero hablar con un supervisor",
      "Se isso não funcionar, quero falar com um atendente",
      "Se não resolver quero falar com um atendente",
      "Se non funziona, voglio parlare con un operatore",
      "se questo non risolve vorrei un operatore",
      "Als dit niet werkt, wil ik met een medewerker spreken",
      "als het niet lukt wil ik een mens spreken",
    ])
  func deferred(_ words: String) throws { try expect(words, asks: 0, deferred: 1) }

  @Test(
    "is taken back",
    arguments: [
      ("ich möchte mit einem Menschen sprechen", "hat sich erledigt"),
      ("je veux parler à un conseiller", "laissez tomber"),
      ("quiero hablar con un agente", "ya no hace falta"), ("quero falar com um atendente", "não precisa mais"),
      ("vorrei parlare con un operatore", "lascia stare"), ("ik wil een medewerker spreken", "laat maar"),
    ])
  func withdrawn(_ ask: String, _ withdrawal: String) throws {
    let watched = try Watched("customer: \(ask)\nai: Moment\ncustomer: \(withdrawal)")
    #expect(watched.count(.humanRequest) == 1)
    #expect(watched.has(.withdrawal))
  }

  @Test(
    "is written with and without marks",
    arguments: [
      ("ich möchte mit jemandem sprechen", "ich mochte mit jemandem sprechen"),
      ("je préfère parler à quelqu\u{2019}un", "je prefere parler a quelqu'un"),
      ("páseme con un técnico", "paseme con un tecnico"),
      ("posso falar com alguém", "posso falar com alguem"), ("c'è un operatore?", "c'e\u{300} un operatore?"),
    ])
  func marks(_ with: String, _ without: String) throws {
    try expect(with, asks: 1, deferred: 0)
    try expect(without, asks: 1, deferred: 0)
  }

  private func expect(_ words: String, asks: Int, deferred: Int) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.count(.humanRequest) == asks)
    #expect(watched.count(.deferredAsk) == deferred)
  }
}
