/// Our own French word lists; letters with marks are written without them, as ``Folding`` writes them.
enum French {
  /// Asking for a human (N1) in French, taking it back, and what looks like it.
  static let requests: StaticString = """
    flag link = un une des le la les l'un d'un d'une qu'un de du votre vos vrai vraie veritable reelle reel humain humaine autre svp maintenant directement tout suite s'il vous plait stp competent competente
    flag negation = ne pas jamais sans aucun aucune n'ai n'est n'a
    group transparent = veux voudrais souhaite besoin faut me d'etre etre je d'un de vais
    group barrier = pour que qui dont quand parce et ou mais comme si sur
    group plea = svp stp s'il plait maintenant vite veux urgent
    group salutation = bonjour bonsoir salut merci coucou revoir
    group modal = peut pourrait puisse
    group saying = parler discuter echanger communiquer ecrire chatter
    group calling = rappeler appeler contacter recontacter rappelle m'appeler telephoner
    group serving = m'aider regarder verifier repondre m'appeler traiter examiner rappeler voir intervenir reprendre appeler contacter aider
    group joint = avec un conseiller humain
    group spelled = conseiller conseillere humain operateur personne parler quelqu'un
    list customer person
    (humain|humaine|humains|conseiller|conseillere|conseillers|operateur|operatrice|representant|representante|technicien|technicienne|collaborateur|collaboratrice|employe|employee|teleconseiller|telecons|interlocuteur|l'operateur|l'agent|d'agent|d'humain|l'humain|personne|agent|agents)
    (service|support) (client|clients|clientele)
    (etre|assistance|aide|support|agent) (humain|humaine)
    (vraie|vrai|veritable) (personne|personnes|humain|gens)
    (responsable|superviseur|superieur|directeur|directrice|manager|chef|gerant|gerante|encadrant)
    list customer manager
    (responsable|superviseur|superieur|directeur|directrice|chef|gerant|gerante)
    list customer anyone
    (quelqu'un|quelquun|quelqun|qq1|qqn|qqun)
    list customer reach
    (parler|discuter|echanger|causer|communiquer|converser|m'adresser|m'entretenir|dialoguer|tchatter|chatter|parle) (directement|plutot|maintenant|de vive voix|par telephone|au telephone|enfin|tout de suite|un peu)? (a|avec|aupres)
    (passez|passe|transferez|transfere|transferer|connectez|connecte|connecter|dirigez|redirigez|rediriger|orientez|mettez|mets|basculez|adressez|transmettez|trouvez|trouve|passer|mettre) (moi|nous) (en (contact|relation|lien|communication))? (a|avec|vers)?
    (me|nous) (passer|transferer|connecter|rediriger|diriger|orienter|basculer|trouver|appeler)
    (me|nous)? (mettre|mis|mise) en (contact|relation|lien|communication) (avec)?
    (etre|soit|d'etre) (rappele|rappelee|transfere|transferee|redirige|redirigee|contacte|contactee|aide|aidee|connecte|connectee|oriente) (par|a|avec|vers)
    (joindre|contacter|appeler|avoir)
    (reponse|aide) (d'un|d'une)
    list customer want
    (je|j'en|on|nous) (veux|voudrais|souhaite|souhaiterais|desire|prefere|prefererais|demande|exige|cherche|aimerais|voulais|prefererai|reclame|veut|voulons) (bien|juste|vraiment|simplement|absolument|avoir|avec|encore)?
    (j'aimerais|j'exige|j'attends|j'aurais|j'veux) (bien|mieux|besoin|avoir|aime)?
    (j'ai|ai) besoin (d'un|d'une|de|d'aide)?
    il me faut
    (veux|voudrais|besoin|faut|veut)
    (donnez|donne|appelez|appelle|envoyez|envoie) (moi)? 
    (y a t il|y'a t il|y a t'il|est ce qu'il y a|il y a|avez vous|n'y a t il pas|existe t il)
    (puis je|pourrais je|est ce que je peux|je peux|je pourrais|peut on|pourrait on) (avoir|voir)?
    list customer command
    (un|une) (conseiller|conseillere|operateur|agent|humain|technicien|responsable) (s'il vous|svp|s'il te|stp|maintenant|vite)
    a qui (puis je|je peux|dois je|est ce que je peux|pourrais je|peut on|on peut) (parler|m'adresser|me plaindre|s'adresser|telephoner)
    (rappelez|rappelle|appelez|telephonez|contactez) moi
    (etre|d'etre|me faire) (rappele|rappelee|rappeler)
    (veux|voudrais|souhaite|demande|aimerais) (un|etre) (rappel|rappele|rappelee)
    (m'appeler|me rappeler|me recontacter) (svp|s'il)
    list customer closing
    (veux|voudrais|besoin|souhaite|aimerais) (de)? parler
    list customer machine
    (automate|ordinateur|ia)
    list customer away
    (arretez|assez de|marre de|stop aux|plus de|pas de|fini les|pas un|pas une|pas ce)
    list customer otherPerson
    (mon|ma|mes|notre|nos|son|sa|ses|leur) (conseiller|conseillere|agent|responsable|chef|directeur|employe|collaborateur|collegue|manager|superviseur|superieur|gerant|technicien|operateur|representant|personne)
    (agent|agents|l'agent) (immobilier|immobiliers|de voyage|de voyages|d'assurance|de police|de securite|secret|utilisateur|commercial|conversationnel|ia|virtuel)
    (par|chaque|autre|tierce|premiere|deuxieme|troisieme|meme|mauvaise|seule|bonne|cette|sur la) personne
    (une autre|d'une autre|la meme|deux|trois|plusieurs|des) (personne|personnes)
    (ressources|droits|corps|genre|erreur) (humaines|humaine|humain|de l'homme|humains)
    personne (ne|n'a|n'est|agee|handicapee|a charge|physique|morale|qui a|supplementaire|malade)
    (comme|qu'un|tel) (un|une|humain) (humain|personne|agent)?
    operateur (telephonique|mobile|orange|sfr|bouygues|free)
    quelqu'un (a|d'autre a|utilise|d'autre utilise|m'a|vole|est)
    list customer pastReach
    (parle|discute|echange|eu|appele|contacte|ete) (hier|deja|au telephone)? (a|avec|par|un|une|votre)
    (j'ai|ai|avons|on a|suis|etais) (deja|hier|bien|ete)? (parle|discute|echange|eu|appele|contacte|aide|rappele) (hier|deja|au telephone)? (a|avec|par|un|une|votre)?
    list customer notNeeded
    pas besoin (de|d'un|d'une)
    (ne|n'ai) (veux|souhaite|ai|desire)? (pas|plus) (besoin)? (d'un|d'une|de|un)?
    (sans|plutot que|au lieu) (parler|passer|de|d'un|avoir|que)
    inutile (de|d'appeler)
    list customer condition
    si (ca|cela|ce|vous|tu|le|je|rien) (ne|n'est|n'arrivez|probleme)? (marche|fonctionne|va|resout|regle|persiste|change|pouvez|arrive)? (pas|toujours|encore|plus|rien)
    (au cas ou|si besoin|si necessaire|si jamais|a moins que)
    list customer deferral
    (sinon|autrement) (je|j'aurai|il|j'aimerais|passez)?
    list customer identity
    (es|etes|est) (tu|vous|ce) (un|une|vraiment|bien|que|reellement|quelqu'un|la)
    (tu es|vous etes|c'est|t'es|est ce que c'est|est ce que vous etes|est ce que tu es) (un|une|vraiment|bien)
    (je parle|parle je|suis je|est ce que je parle|je discute|je suis) (bien|vraiment|la|actuellement|en train|en ligne)? (a|avec|de parler)?
    (humain|personne) ou (un|une|a)? (robot|machine|bot|ia|ordinateur)
    (robot|machine|bot|ia) ou (un|une|a)? (humain|personne|vraie)
    (qu'est ce qu'un|c'est quoi un|qu'est ce que)
    list customer hours
    (horaires|heures) (d'ouverture|d'ouvertures|du service|de service|du support|du)
    list customer times
    (quand|quelle heure|quelles heures|quels horaires|quel jour)
    list customer inability
    (peux|peut|puis|pouvez|pourrais|arrive|arrivez|comprends|comprenez|marche|fonctionne|aide|aidez|m'aide|m'aidez|repond|repondez|avance|sert|possible|veut) (je|on|vous)? pas
    (ne|n'est|n'arrive) (peux|peut|puis|pouvez|marche|fonctionne|arrive|comprends|comprenez|m'aide|m'aidez|repond|ce|veut)
    (pourquoi|pas que|pas seulement) (ne|pas|je|on)?
    (non|pas) (je|j'ai|mais|passez|merci|du tout)
    list customer withdrawal
    (laisse|laissez) (tomber|beton)
    (c'est|est) (bon|regle|resolu|arrange) (maintenant|finalement|merci)?
    (plus besoin|oubliez|oublie ca|pas grave|peu importe)
    (j'ai|ai) (trouve|resolu|reussi|compris)
    list customer accepts
    oui (s'il vous plait|svp|merci|volontiers|stp|bien sur|avec plaisir|je veux bien|d'accord)?
    (volontiers|d'accord|avec plaisir|bien sur|ouais|je veux bien)
    """
}
