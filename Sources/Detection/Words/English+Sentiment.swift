extension English {
  /// How words of customers sound, in tenths from -40 to 40. A first list of our own; the detector issue widens it.
  static let sentiment: StaticString = """
    value -38 = furious outraged disgusting disgusted scam scammers scammed thieves criminals fraud atrocious
    value -34 = terrible horrible awful worst hate pathetic disgrace disgraceful appalling livid nightmare crap shit shitty bullshit idiots incompetent unacceptable
    value -30 = ridiculous useless rubbish garbage joke angry rude lied lying lies robbed shameful outrageous infuriating cheated ripoff liars fuming
    value -26 = frustrated frustrating disappointed disappointing annoyed annoying upset fed sick stupid bad poor unhelpful unprofessional failure fails fail failed broken damaged ruined wasted waste sucks nonsense ignored dreadful
    value -14 = wrong problem problems issue issues error errors missing lost late delayed delay stuck complaint complain unhappy confusing confused worried concerned trouble difficult slow tired impossible refuse refused unable blocked cancelled canceled crashed crashes faulty defective dead wait waiting waited hours weeks hung dropped stolen hacked denied
    value -9 = sorry unfortunately cannot can't doesn't didn't won't never nothing nobody still again unclear hard expensive overdue pending hold incorrect mistake mistakes
    value -10 = no not none without stop strange odd weird unusual
    value 12 = ok okay fine yes please sure interested works working clear
    value 16 = thanks thank like helpful help helped welcome useful easy quick quickly solved resolved fixed sorted hope
    value 22 = good glad nice pleased happy appreciate appreciated better best well cool smooth
    value 28 = great love lovely perfect excellent wonderful awesome brilliant fantastic super delighted impressed kind
    value 34 = amazing outstanding superb incredible magnificent thrilled
    """
}
