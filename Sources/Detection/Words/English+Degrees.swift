extension English {
  /// Words that turn, strengthen, weaken or divide what stands beside them.
  static let degrees: StaticString = """
    # Negations; what they turn is found behind them.
    flag negation = not no never nobody none nothing neither nor nowhere without hardly barely scarcely rarely seldom
    flag negation = don't dont doesn't doesnt didn't didnt won't wont wouldn't wouldnt can't cant cannot couldn't couldnt
    flag negation = isn't isnt aren't arent wasn't wasnt weren't werent haven't havent hasn't hasnt hadn't hadnt
    flag negation = shouldn't shouldnt ain't aint needn't mustn't dnt didn dont' noone nope lack lacks lacking lacked devoid less
    flag booster = very really so extremely absolutely completely totally utterly incredibly truly highly too deeply
    flag booster = especially super bloody damn fucking freaking terribly awfully such most more even beyond entirely
    flag booster = thoroughly seriously severely badly hugely insanely unbelievably exceptionally extraordinarily
    flag booster = exceedingly immensely intensely enormously tremendously remarkably particularly purely quite way
    flag booster = always constantly continually repeatedly consistently ever mega uber hella effing frickin friggin
    flag booster = fuckin frigging wholly fully greatly profoundly wildly amazingly genuinely outright downright sheer
    flag dampener = slightly somewhat bit little kinda sorta partly almost rather fairly marginally occasionally
    flag dampener = sometimes mildly moderately partially relatively reasonably mostly least nearly only merely
    flag dampener = semi sort somehow scarce pretty
    flag contrast = but however although though yet except nevertheless nonetheless while whilst despite whereas
    # A negation does not reach across these; a sentence that begins with one of the second line says less up to its comma.
    flag barrier = because since cuz cause who which that's until till unless when where why how if whether and or
    flag barrier = although though while whilst despite whereas
    flag inability = can't cant cannot couldn't couldnt won't wont wouldn't wouldnt never unable nobody noone
    flag wish = want wants wanted wanna need needs needed wish wishing if would could should hope hopefully hoping hopes
    flag wish = please expect expected unless might may prefer let's would've i'd you'd we'd they'd try trying like
    flag reproach = why seriously
    # Friendly by themselves, bitter at the beginning of trouble.
    flag irony = great wonderful brilliant fantastic awesome lovely congrats congratulations perfect wow bravo super nice
    flag irony = cool fabulous excellent terrific yay hooray charming classy
    """
}
