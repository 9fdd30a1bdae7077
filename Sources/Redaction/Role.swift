/// What a word says about a number that stands near it.
enum Role: UInt8, CaseIterable {
  /// Nothing.
  case none
  /// Phones and calls.
  case phone
  /// A number of whatever: "number", "no", "id"; and the sign `#`.
  case number
  /// What identifies something, but is no phone: "id", "code".
  case code
  /// An order.
  case order
  /// A compound that names the number of an order at once.
  case orderNumber
  /// An account or a customer.
  case account
  /// A compound that names the number of an account or of a customer at once.
  case accountNumber
  /// Anything else that is numbered: a parcel, an invoice, a device. Such a number is neither a card nor a phone.
  case other
  /// A version of something; four numbers with points are no address then.
  case version
  /// A payment card.
  case card
  /// What may stand between the noun and its number: "is", "my", "the".
  case link
  /// A birth, for the dates of birth.
  case birth
  /// An address of the internet protocol.
  case address

  /// Whether it says that a number follows or went before.
  var isNumber: Bool { self == .number || self == .code }

  /// The words of each role in English, German, French, Spanish, Italian, Dutch and Portuguese; written for this list.
  var words: StaticString {
    switch self {
    case .none: ""
    case .phone:
      """
      phone phones telephone tel tél telephonenumber phonenumber mobile mobil cell cellphone call calling called ring dial
      text sms contact contacts ph whatsapp fax hotline reach landline handy handynummer telefon telefonnummer telefonnr rufnummer mobilnummer
      mobilfunknummer anrufen anruf anrufe rufen ruft ruf rückruf rückrufnummer zurückrufen zurückzurufen melden erreichen erreichbar festnetz
      durchwahl téléphone telephoner téléphoner portable mobiles appeler appelez appelle joindre joignable rappeler rappelez
      fixe teléfono telefono telefónico móvil movil celular llamar llame llámame llámeme llamadme tlf tlfno telf contactar
      cellulare cell chiamare chiamami chiamatemi chiamarmi richiamarmi richiamare richiamatemi richiamami chiami recapito telefonico telefoon telefoonnummer mobiel mobielnummer
      bellen bel gebeld terugbellen bellen bereikbaar bereiken gsm telefone telemóvel ligar ligue liga fone contacto
      """
    case .number:
      """
      number numbers no nr num nummer numero numéro número núm n nº n° no° № numer
      """
    case .code: "id ids code identifier identification kennung codice código kenmerk"
    case .order:
      """
      order orders purchase bestell auftrags bestellung bestellungen auftrag aufträge commande commandes pedido pedidos ordine ordini
      bestelling bestellingen encomenda compra achat
      """
    case .orderNumber:
      """
      ordernumber orderno ordernr orderid bestellnummer bestellnr bestellungsnummer auftragsnummer auftragsnr
      bestelnummer bestelnr ordernummer
      """
    case .account:
      """
      account accounts konto kunden kunde compte client cliente clienta cuenta conto rekening klant customer member
      membership mitglied conta klanten abonné abonnement vertrag contract contrat contrato contratto
      """
    case .accountNumber:
      """
      accountnumber accountno kontonummer kontonr kundennummer kundennr kundenkonto mitgliedsnummer rekeningnummer
      rekeningnr klantnummer klantnr lidnummer customerid accountid customernumber vertragsnummer
      """
    case .other:
      """
      sn pin puk otp zip postcode tracking parcel package shipment consignment serial imei imsi ref reference references invoice isbn ean upc barcode
      ticket case article item sku part model product lot batch registration licence license transaction confirmation
      booking reservation flight receipt claim iccid vin asin gtin coupon voucher sendung sendungsnummer sendungsnr
      sendungsverfolgung paket paketnummer rechnung rechnungsnummer rechnungsnr rechnungs sendungs serien policy seriennummer seriennr artikel artikelnummer
      artikelnr vorgang vorgangsnummer ticketnummer referenz referenznummer gerätenummer modell modellnummer
      barcodenummer buchung buchungsnummer reservierung suivi colis facture série référence article dossier modèle produit
      réservation transaction billet seguimiento paquete factura serie referencia artículo modelo producto reserva
      expediente envío spedizione pacco fattura seriale riferimento articolo modello prodotto prenotazione pratica
      tracciamento matricola zending zendingnummer pakket factuur factuurnummer serienummer referentie referentienummer
      artikelnummer dossiernummer boeking boekingsnummer trackingnummer trackingnumber track fatura rastreio rastreamento
      série processo reserva vorgangsnr lieferung lieferschein livraison délivrance entrega consegna levering
      """
    case .version:
      """
      version versions ver v release firmware fw build builds update updates upgrade patch driver software app ios android
      chapter section sdk api kernel revision rev treiber kapitel abschnitt versie versione versión chapitre
      micrologiciel logiciel mise aktualisierung stand hoofdstuk capitolo capítulo sección paragraph versão
      aggiornamento actualización
      """
    case .card:
      """
      card cards visa mastercard amex maestro debit credit creditcard karte kreditkarte kreditkartennummer kartennummer
      carte cb tarjeta carta kaart creditcardnummer kaartnummer cartão kreditkartennr cardnumber
      """
    case .link:
      """
      is was are the my our your it its this that as also s t ist lautet war meine mein meiner die der das den dem unsere ihre
      est c l d le les la mon ma mes du voici es era el mi su è il mio mia della del di lo het mijn de van onze luidt
      meu minha o a é da do um of and und et y e en
      """
    case .birth:
      """
      born birth birthday dob birthdate geboren geburtsdatum geburtsjahr geburtstag geb né née naissance nacido nacida nacimiento
      nato nata nascita geboortedatum verjaardag nascido nascida nascimento cumpleaños anniversaire compleanno
      """
    case .address:
      """
      ip ipv4 ipv6 ping host server gateway dns router
      """
    }
  }
}

/// Finds words by their letters, without case.
///
/// The key is the 64-bit hash of FNV-1a over the bytes in lower case (public domain, Fowler, Noll and Vo); among a
/// thousand words a wrong hit has a chance of one in 10^16 and would cost one wrong context.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt8]
  private let mask: Int

  /// A table of words with a value above zero each; the first value of a word holds.
  init(_ rows: [(words: String, value: UInt8)]) {
    let all = rows.flatMap { row in row.words.split { $0 == " " || $0 == "\n" }.map { ($0, row.value) } }
    var size = 64
    while size < all.count * 3 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [UInt8](repeating: 0, count: size)
    mask = size - 1
    for (word, value) in all {
      let span = word.utf8.span
      let key = Self.key(of: span, in: 0..<span.count)
      var slot = Int(truncatingIfNeeded: key) & mask
      while values[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      if values[slot] == 0 { (keys[slot], values[slot]) = (key, value) }
    }
  }

  /// The value of a word, or zero.
  func value(of text: Span<UInt8>, in range: Range<Int>) -> UInt8 {
    let key = Self.key(of: text, in: range)
    var slot = Int(truncatingIfNeeded: key) & mask
    while values[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The hash of a word; the capital letters of Latin-1 count as small ones.
  private static func key(of text: Span<UInt8>, in range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isAfterLead = false
    for index in range {
      var byte = Ascii.lowercased(text[index])
      if isAfterLead, (0x80...0x9E).contains(byte), byte != 0x97 { byte |= 0x20 }
      isAfterLead = byte == 0xC3
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}
