/// The frequent words by which languages are told apart, letters without marks; see ``LanguageWatch``.
enum FrequentWords {
  /// One line a language: pronouns, articles, prepositions, auxiliary verbs, and the commonest words of service chats.
  ///
  /// A word stands in the line of each language that has it. `und` holds other languages of Latin letters: Swedish,
  /// Danish, Norwegian, Polish, Czech, Turkish, Finnish, Hungarian, Romanian.
  static let lists: StaticString = """
    language en = the and you my is it i'm i to have for of this that not with what can please your are on me be do was but how would want need when why help it's don't can't i've from an a at am been has if so get will just there order still thanks thank hello hi im dont cant no yes any where could an or
    language de = ich und nicht die der das ist mein meine meinen ein eine einen mit fur fuer wie kann auf zu habe hat sie bitte wir es auch noch aber wo was warum wann danke hallo guten tag mir mich von den dem im bei ihre ihr werden wird sind bin keine kein mochte moechte brauche schon uber wenn oder nach seit immer wieder ja nein geht war
    language fr = je le la les des un une est pas que vous et mon ma mes pour dans ne ce j'ai c'est qui sur avec bonjour merci votre vos au du comment pourquoi mais suis plus ou il elle nous n'ai qu'il d'un d'une l'ai quand sont ete etre fait oui non s'il plait commande toujours puis bien
    language es = el la los las de que y no un una mi mis en es por para con lo se me su pero como cuando donde esta este hola gracias quiero tengo puedo necesito del al mas ya si porque muy sin hay usted pedido buenos dias tardes buenas favor ayuda todavia aun mi estoy he ha
    language pt = o a os as de que e nao um uma meu minha em para por com voce eu se no na do da mas como quando onde esta este ola obrigado obrigada quero tenho posso preciso mais ja sim porque muito sem ha pedido bom dia boa tarde ajuda ainda nos estou foi isso voces oi pra pelo
    language it = il lo la i gli le di che e non un una mio mia miei in per con si mi ma come quando dove questo questa sono ho ciao grazie voglio vorrei posso della del al alla piu gia perche molto senza buongiorno salve ordine ancora ha sto stato avete vostro anche cosa c'e dei
    language nl = de het een en ik niet van mijn is dat die te met voor op aan zijn heb heeft maar wat hoe waar waarom wanneer dank bedankt hallo goedemorgen wil kan u jullie nog ook al bij als er geen ben graag bestelling mij worden werkt nee ja wordt naar uit
    language und = och ar jag inte det att som pa for har med vad hur min ett varfor jeg ikke er og hvor hvad hva min til ikke nie jest sie nie mam czy jak prosze moje dziekuje nie dzien dobry jsem neni prosim bir ve bu icin merhaba degil ne var nasil siparisim yok en ja ei on se mutta missa tilaus kiitos hei nem es hogy vagyok nincs koszonom nu este sunt buna multumesc comanda meu
    """
}
