extension English {
  /// Single words that hint at strain, whatever stands around them.
  static let cues: StaticString = """
    flag regret = sorry apologies apologise apologize apologizes apology unfortunately afraid regret regrettably
    flag failure = unable unsuccessful fail fails failed failing unavailable sold impossible nothing none error errors problem
    flag again = again recheck doublecheck double retry repeat repeated once try trying keep search searching look looking check rephrase
    flag other = instead rather different another else other others alternative alternatives option options change changed changing should switch
    flag agreement = thanks thank thankyou thx great perfect good nice awesome excellent lovely wonderful sounds cool fine yes yeah yep yup sure please works correct right ok okay alright
    flag wrong = wrong incorrect incorrectly mistake mistaken misunderstood misunderstand misheard confused confusing false
    flag correction = actually meant mean said asked told oops wait typo correction already wrote typed
    flag doubt = still but however though although really just only certain positive surely yet
    flag distaste = too expensive boring dislike hate appeal appealing interested suit suits suitable care matter
    flag closing = all bye goodbye moment later everything
    """
}
