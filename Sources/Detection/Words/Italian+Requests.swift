/// Our own Italian word lists; letters with marks are written without them, as ``Folding`` writes them.
enum Italian {
  /// Asking for a human (N1) in Italian, taking it back, and what looks like it.
  static let requests: StaticString = """
    flag link = un uno una un'altra un'altro con il lo la i gli le del della dello di vostro vostra vero vera reale reali umano umana favore per piacere ora adesso subito direttamente altro altra competente carne ossa
    flag negation = non mai nessun nessuna senza nessuno
    group transparent = voglio vorrei ho bisogno mi serve desidero che devo piu
    group barrier = perche quando chi cui e ma come se che sul sulla dove
    group plea = favore piacere ora adesso subito voglio urgente cortesia
    group salutation = ciao buongiorno buonasera salve grazie arrivederci
    group saying = parlare discutere chattare comunicare scrivere parlando
    group calling = chiamarmi richiamarmi contattarmi telefonarmi chiami richiami rispondermi
    group serving = chiamarmi richiamarmi contattarmi verificare controllare guardare rispondermi vedere occuparsene telefonarmi intervenire aiutarmi
    group present = disponibile disponibili libero
    group being = c'e qualche
    group modal = puo potrebbe possono potete che
    group joint = con un una operatore persona parlare
    group spelled = operatore operatrice persona umano consulente parlare qualcuno responsabile
    list customer person
    (operatore|operatrice|operatori|l'operatore|all'operatore|un'operatrice|dall'operatore|persona|persone|umano|umana|umani|agente|l'agente|consulente|consulenti|addetto|addetta|rappresentante|dipendente|impiegato|impiegata|tecnico|incaricato|collega)
    (responsabile|supervisore|direttore|direttrice|capo|superiore|capoturno|dirigente)
    (essere|operatore|assistenza|aiuto|supporto|intervento) (umano|umana)
    (servizio|assistenza|supporto|l'assistenza) (clienti|cliente|clientela|tecnica)
    list customer manager
    (responsabile|supervisore|direttore|direttrice|capo|superiore|capoturno|dirigente)
    list customer anyone
    (qualcuno|qlcn|qualcun|assistente|l'assistente|assistenza)
    list customer reach
    (parlare|discutere|chattare|conversare|comunicare|dialogare|parlo|sentire) (direttamente|subito|ora|al telefono|telefonicamente|a voce)? (con|a|ad)
    (passami|passatemi|mi passi|mi passa|mi passate|mettimi|mettetemi|mi metta|mi mette|mi metti|mi mettete|collegami|mi colleghi|mi collega|mi colleghi|connettimi|mi connetta|mi connetti|trasferiscimi|trasferitemi|mi trasferisca|mi trasferisci|inoltrami|reindirizzami|girami|dirottami|fammi parlare|fatemi parlare|mi faccia parlare|mi fai parlare) (per favore|subito|ora)? (in contatto|in linea|in comunicazione)? (con|a|ad|il|un)?
    (puo|puoi|potete|potrebbe|potresti|potreste) (passarmi|mettermi|collegarmi|connettermi|trasferirmi|inoltrarmi|farmi parlare|chiamarmi|darmi|mandarmi) (in contatto|in linea|in comunicazione)? (con|a|ad|un|uno|una)?
    (essere|venire) (contattato|contattata|richiamato|richiamata|messo|messa|trasferito|trasferita|collegato|assistito|assistita|aiutato|aiutata) (in contatto|in linea)? (da|con|a|ad|dal|dall'operatore)
    (contattare|raggiungere|interpellare)
    (contatto|parlarne) (con)
    (mettermi|passarmi|trasferirmi|collegarmi) (in contatto|in linea|in comunicazione)? (con|a|ad)?
    list customer want
    (voglio|vorrei|desidero|preferisco|preferirei|esigo|pretendo|chiedo|richiedo|cerco|gradirei|volevo) (di|che|solo|avere|subito|parlare|l'aiuto di)?
    (ho bisogno|mi serve|mi occorre|ci vuole) (di|d'un|d'una|parlare|un|una)?
    (c'e|ce|avete|esiste|ci sono) (un|una|qualche|degli|per caso|forse)
    (posso|potrei|possiamo|e possibile|si puo) (avere|chiedere|contattare|ricevere)?
    (dammi|datemi|mi dia|mi dai|mandami|chiama|chiamami|chiami|chiamate) (un|una|il|la)?
    list customer command
    (con chi|a chi) (posso|potrei|devo|si puo|possiamo) (parlare|rivolgermi|lamentarmi|reclamare|contattare)
    (richiamatemi|richiamami|mi richiami|mi richiamate|essere richiamato|essere richiamata|chiamatemi|mi chiami qualcuno|mi faccia richiamare)
    qualcuno (reale|umano|vero|di umano|in carne|dell'assistenza|del supporto|competente)
    list customer closing
    (voglio|vorrei|devo|bisogno di) parlare
    list customer machine
    (macchina|macchine|automa|risponditore)
    list customer away
    (basta|basta con|niente|non un|non una|non con un|non con una|e non un|e non con un|no ai)
    list customer otherPerson
    (mio|mia|miei|mie|nostro|nostra|nostri|suo|sua|suoi) (capo|agente|responsabile|consulente|direttore|dipendente|impiegato|collega|supervisore|tecnico|operatore|rappresentante|persona|superiore|addetto)
    (agente|agenti|l'agente) (di viaggio|di viaggi|immobiliare|immobiliari|assicurativo|di commercio|segreto|di polizia|di borsa|virtuale)
    (a|per|ogni|altra|un'altra|terza|prima|seconda|stessa|di|in) persona
    (altre|le|queste|molte|due|tre|quattro|cinque|varie|delle|per) persone
    persona (fisica|giuridica|anziana|disabile|che ha rubato|che ha|autorizzata|intestataria|deceduta|sbagliata|aggiuntiva)
    (risorse|diritti|corpo|errore|esseri) (umane|umani|umano)
    (come|di un|di una) (umano|persona|un umano|una persona|essere umano)
    qualcuno (ha|mi ha|sta|si e|e entrato|usa|altro ha|abbia)
    operatore (telefonico|mobile|turistico|logistico|ecologico|sanitario)
    list customer pastReach
    (parlato|sentito|chattato|discusso|contattato) (ieri|gia|prima|al telefono)? (con|a|un|una|il|l'operatore)
    (stato|stata) (contattato|contattata|richiamato|aiutato|informato|assistito|trasferito) (da|dal|a)
    mi ha (detto|chiamato|contattato|risposto|aiutato) (un|una|il|la|l'operatore|qualcuno)
    list customer notNeeded
    non (ho|serve|voglio|c'e|mi|e|desidero|occorre) (bisogno|serve|necessario|parlare|un|una|piu|di|che|passare)? (di|un|una|parlare|con)?
    (senza|invece di|al posto di|piuttosto che) (dover|parlare|passare|un|una|contattare|che|coinvolgere)
    list customer condition
    se (questo|non|cio|la|il|continua|ancora) (non|si|funziona|mi|cosa|problema|riesco|potete|puo|puoi|cosi)? (funziona|risolve|va|basta|riesce|aiuta|aiutarmi|riesco|persiste|risolvete|continua)
    (nel caso|a meno che|qualora) (non)?
    list customer deferral
    (altrimenti|in caso contrario|se no|senno|magari dopo|forse dopo)
    list customer identity
    (sei|siete|lei e|tu sei) (un|una|davvero|veramente|proprio|per caso)
    (questo|questa|e) (e)? (davvero|veramente)? (un|una) (bot|robot|persona|umano|macchina)
    (sto|stiamo|starei) (davvero|veramente)? (parlando|chattando|scrivendo|comunicando) (con|a)?
    parlo con (un|una)? (persona|umano|robot|bot|macchina)
    (persona|umano|operatore) o (un|una|con un|con una)? (bot|robot|macchina|ia|computer)
    (bot|robot|macchina|ia) o (un|una|con un|con una)? (persona|umano|operatore)
    (cos'e|che cos'e|cosa e|chi e) (un|una|il|la|l'operatore)?
    list customer hours
    (orario|orari) (di|del|dell'assistenza|dell'ufficio|d'apertura)
    list customer times
    (quando|che ora|che ore|quali orari|che giorni)
    list customer inability
    perche non
    non (riesco|riesce|riuscite|posso|puoi|puo|potete|funziona|capisci|capisce|capite|capisco|aiuta|aiuti|aiutate|mi aiuti|mi aiuta|mi capisci|mi capisce|serve a|e possibile|si puo|c'e modo|c'e verso|solo|rispondi|risponde|va)
    list customer withdrawal
    non (serve|ho|mi serve|e) (piu|bisogno|necessario) (bisogno|piu)?
    (lascia stare|lasci stare|lasciate stare|lascia perdere|lasci perdere|non importa|fa niente|come non detto)
    (ho) (trovato|risolto|capito|fatto da solo)
    list customer accepts
    si (per favore|grazie|certo|volentieri|per piacere|va bene|perfetto|mi passi|gentilmente)
    (volentieri|certamente|certo|va bene|d'accordo|perche no|si)
    """
}
