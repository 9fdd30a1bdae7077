/// Our own German word lists; letters with marks are written without them, as ``Folding`` writes them.
enum German {
  /// Asking for a human (N1) in German, taking it back, and what looks like it.
  static let requests: StaticString = """
    flag link = ein eine einen einem einer eines nen nem ner n dem der den das die echten echter echte echtes richtigen richtiger richtige richtiges lebenden menschlichen menschlicher menschliche realen realer reale wirklichen bitte gerne gern lieber jetzt sofort endlich direkt mal ihrem ihren ihrer eurem euren irgendeinem irgendeinen anderen anderer kompetenten zustandigen zustandige
    flag negation = nicht kein keine keinen keinem keiner nie niemals ohne
    group transparent = mochte moechte will wollen brauche muss werden kann mich mir uns jetzt sie bitte mehr gern gerne
    group barrier = uber ueber fur fuer wegen weil dass ob wie als und oder aber wer dessen deren
    group plea = bitte bite sofort jetzt gerne will mochte moechte brauche
    group salutation = hallo moin servus danke guten tag morgen abend
    group modal = kann konnte koennte kannst soll sollte darf
    group with = mit zu beim
    group behind = sprechen reden chatten telefonieren schreiben unterhalten quatschen kommunizieren verbinden verbunden verbindet kontakt besprechen klaren klaeren erreichen kontaktieren durchstellen weiterleiten weitergeleitet durchgestellt weitergeben ubergeben uebergeben vermitteln wenden diskutieren
    group calling = anrufen zuruckrufen zurueckrufen kontaktieren melden ubernehmen weiterhelfen
    group serving = anrufen zuruckrufen zurueckrufen kontaktieren ansehen anschauen prufen pruefen ubernehmen uebernehmen melden antworten weiterhelfen helfen
    group joint = mit einem einen mitarbeiter menschen mensch
    group spelled = mitarbeiter mitarbeiterin menschen berater kundendienst kundenservice sprechen verbinden
    list customer person
    (mensch|menschen|mitarbeiter|mitarbeiterin|mitarbeitende|mitarbeitenden|berater|beraterin|kundenberater|kundenberaterin|kundendienst|kundenservice|kundenbetreuer|kundenbetreuerin|kundenbetreuung|sachbearbeiter|sachbearbeiterin|ansprechpartner|ansprechpartnerin|ansprechperson|agenten|agentin|supportmitarbeiter|servicemitarbeiter|kollegen|kollegin|kollege)
    (vorgesetzten|vorgesetzter|vorgesetzte|chef|chefin|teamleiter|filialleiter|abteilungsleiter)
    menschliche (hilfe|unterstutzung|unterstuetzung)
    list customer manager
    (vorgesetzten|vorgesetzter|vorgesetzte|chef|chefin|teamleiter|filialleiter|abteilungsleiter)
    list customer anyone
    (jemand|jemanden|jemandem|irgendjemand|irgendjemanden|irgendjemandem|irgendwen|irgendwem)
    list customer reach
    (verbinden|verbinde|verbindet|vermitteln|vermittle|ubergeben|uebergeben|ubergib) (sie|du)? (mich|uns) (bitte|jetzt|sofort|direkt)? (mit|zu|an)?
    (stellen|stell|stelle|leiten|leite|leit|geben|gib|reichen) (sie)? (mich|uns) (bitte|jetzt|sofort)? (durch|weiter|an|zu)? (zu|an)?
    (mich|uns) (bitte)? (mit|zu|an)
    (sprechen|reden|chatten|telefonieren|schreiben) mit
    (kontakt|verbindung|gesprach) (mit|zu)
    (holen|hol|schicken|suchen|finden) (sie)? (mir|uns|mich)? (bitte)? (mal)?
    erreiche ich (bitte|denn|hier|endlich)?
    list customer want
    (ich|wir) (mochte|mochten|moechte|moechten|will|wollen|brauche|brauchen|hatte|haette|wunsche|wuensche|verlange|fordere|benotige|benoetige|erwarte|bevorzuge|wurde|wuerde|such|suche) (gern|gerne|bitte|lieber|jetzt|endlich|sofort|nur|einfach|dringend|doch)?
    (mochte|moechte|will|brauche) (ich|wir) (gern|gerne|bitte|lieber|jetzt|endlich|sofort|nur|einfach|dringend|doch)?
    (mochte|moechte|will|brauche|benotige|benoetige)
    (geben|gib|geb|gebt) (sie)? mir (bitte)?
    (gibt es|gibts|habt ihr|haben sie|ist da|ist hier|ist dort) (hier|da|denn|auch|nicht)?
    (kann|konnte|koennte|darf) ich (bitte|mal)? (mit)?
    list customer command
    (mit wem|an wen|bei wem) (kann|konnte|darf|muss|soll) ich (mich)? (sprechen|reden|wenden|beschweren|melden|telefonieren)
    (jemand|jemanden) (der|die) (mir|das|sich|uns) (helfen|wirklich|auskennt|weiterhelfen)
    (rufen|rufe|ruf|ruft) (sie)? (mich|uns) (bitte|doch)? (an|zuruck|zurueck)
    (ruckruf|rueckruf) (bitte|erbeten|erwunscht|erwuenscht|anfordern|vereinbaren)
    (um|einen|bitte) (ruckruf|rueckruf)
    (durchstellen|weiterverbinden) bitte
    bitte (durchstellen|weiterverbinden)
    list customer machine
    (roboter|maschine|maschinen|automat|automaten|ki)
    list customer away
    (kein|keine|keinen|ohne|schluss mit|genug von|stopp)
    list customer otherPerson
    (mein|meine|meinem|meinen|meiner|unser|unsere|unserem|unseren|unserer|sein|seine|seinem|seinen|eigenen) (chef|chefin|mitarbeiter|mitarbeiterin|mitarbeitern|kollege|kollegen|kollegin|berater|beraterin|vorgesetzter|vorgesetzten|teamleiter|agent|agenten|team|bankberater|steuerberater)
    (pro|per|dritte|dritten|andere|anderen|zweite|zweiten|jede|jeder|weitere|falsche|gleiche|erste|juristische|naturliche) person
    (andere|anderen|anderer|viele|vielen|alle|allen|manche|zwei|drei|mehrere|alte|junge|die|behinderte) (mensch|menschen|personen)
    (als|wie|zum|am) (ein|eine|einem|einen)? (mensch|menschen|mitarbeiter|mitarbeiterin|agent|person|berater)
    (jemand|jemanden|jemandem) (anders|anderem|anderen|hat|ist|war|anderes)
    list customer pastReach
    (habe|hab|hatte|haben|wurde|war|hat) (gestern|bereits|schon|vorhin|heute|letzte|gerade|mich|mir)? (mit)
    (gesprochen|geredet|telefoniert|gechattet) mit
    list customer notNeeded
    (brauche|benotige|will|mochte|moechte|wunsche) (jetzt|hier|gar|auch|dafur|wirklich)? (nicht|kein|keine|keinen|nie)
    (ohne) (mit|einen|eine|dass)
    (anstatt|statt) (mit|einem|einen|eines)
    list customer condition
    (wenn|falls|sollte) (das|es|dies|dieses|ich|sie|mir|sich) (so|dann|auch|immer|weiterhin|jetzt|wieder|problem)? (noch)? (nicht|nichts|scheitert|fehlschlagt)
    (wenn|falls) (nicht|notig|noetig|nichts)
    list customer deferral
    (sonst|ansonsten|andernfalls|vielleicht) (brauche|mochte|moechte|will|spater|spaeter|muss|werde) (ich)?
    list customer identity
    (bist|sind|bin) (du|sie|ich) (ein|eine|einer|echt|wirklich|denn|uberhaupt|ueberhaupt|tatsachlich|auch|etwa)
    (spreche|rede|schreibe|chatte|kommuniziere) ich (gerade|hier|jetzt|denn|eigentlich|wirklich|uberhaupt)? (mit)?
    ist (das|hier|dies) (ein|eine|denn|etwa|wirklich) 
    (mensch|person|mitarbeiter) oder (ein|eine|einem|einer|nur|bloss)? (ein|eine)? (bot|roboter|maschine|computer|ki|programm)
    (bot|roboter|maschine|computer|ki) oder (ein|eine|einem|einer)? (mensch|menschen|person|mitarbeiter)
    was (ist|sind|macht) (ein|eine|der|die)
    list customer hours
    (offnungszeiten|oeffnungszeiten|geschaftszeiten|servicezeiten|sprechzeiten|burozeiten)
    list customer times
    (wann|uhrzeit|zeiten)
    list customer inability
    (kann|konnte|koennte|konnen|will|warum|wieso|weshalb) (ich|man|sie|du|mich)? (denn|hier|das|mich|auch|ich)? nicht
    (funktioniert|geht|klappt|hilft|versteht|verstehst|verstehen|verstehe|reicht) (mir|mich|sie|das|es|ja|so)? nicht
    nicht (weiter|moglich|moeglich|nur|hilfreich|helfen)
    list customer withdrawal
    (hat|habe|es hat) sich (schon|bereits|inzwischen)? erledigt
    (schon gut|schon erledigt|vergiss es|vergessen sie es|vergessen sies|passt schon|egal jetzt)
    (nicht mehr|nicht langer) (notig|noetig|notwendig|erforderlich)
    (habe|hab|habs) (es|das|sie|ihn)? (jetzt|doch|schon|inzwischen|selbst)? (gefunden|gelost|geloest|geschafft)
    list customer accepts
    ja (bitte|gerne|gern|klar|mach|machen|das|sehr)? (bitte|gerne|das)?
    (gerne|gern|klar|jawohl|natuerlich|naturlich|okay bitte|bitte ja|sehr gerne|sehr gern)
    """
}
