extension English {
  /// Facts that customers give and the service asks for (definitions.md, 3.10): how they are named and asked for.
  ///
  /// `fact` lines say which words beside a number tell its kind. The lists are those of the service: what is asked for,
  /// in which words it asks, and what makes the question no repetition.
  static let facts: StaticString = """
    fact order = order orders booking reservation purchase shipment tracking consignment
    fact ticket = ticket case reference ref claim complaint incident
    fact account = account customer contract policy membership member iban meter client subscriber
    fact phone = phone mobile telephone cell tel landline
    fact date = january february march april june july august september october november december jan feb mar apr jun jul aug sept oct nov dec monday tuesday wednesday thursday friday saturday sunday yesterday
    fact amount = euro euros eur dollar dollars usd pound pounds gbp bucks quid cents chf
    fact address = street road avenue lane drive boulevard square st rd ave postcode zip close court
    fact error = error code fault
    fact other = another other second different new next third wrong
    set id = number | numbers | id | no | reference | ref | code | nr
    list service orderNumber
    (order|booking|reservation|purchase|tracking|shipment|confirmation) <id>
    list service ticketNumber
    (ticket|case|claim|complaint|incident) <id>
    reference (number|id|code)
    list service accountNumber
    (account|customer|contract|policy|membership|member|client|meter) <id>
    iban
    list service email
    (email|e mail|mail) address
    (your|the) (email|e mail)
    (email|e mail) (you|that you|is|was)
    list service phone
    (phone|mobile|telephone|cell|contact|callback|call back) (number|no)
    number (to|we can|i can) (call|reach) (you)?
    list service date
    (date|day) (of|did|was|is|you|your|the|when)
    (purchase|delivery|order|travel|booking|birth) date
    (what|which|on what|on which) (date|day)
    when (did you|was it|was the|did it|did this|was this)
    list service amount
    (amount|sum) (of|was|were|is|did|you|that|charged|paid|on)
    (the|what|which|exact) amount
    how much (did you|was|were you|have you)
    list service address
    (delivery|shipping|billing|home|postal|street|full|your) address
    (postcode|zip code|post code)
    list service errorCode
    error (code|message|number)
    which error
    what error
    what does the (error|message) say
    list service otherFact
    (name|full name|first name|last name|surname|language)
    list service asks
    (what|what's|whats|which|on which|when|how much)
    (may|could|can|might) (i|we) (please)? (have|get|ask for|ask you for|take|know|see)
    (give|send|tell|forward|let) (me|us) (know|have)?
    (please|kindly|you|you to|just|then|also) (check|provide|enter|share|send|type|give|tell|state|confirm|verify|specify|repeat|leave|submit|quote)
    (i|we|i'll|we'll|i'd|i will|we will|still|first|only|also) (just|also|only|still|first)? (need|require|be needing)
    (do|have) you (have|got|know|remember)
    (remind me|looking for|asking for|need to know|need from you is|missing)
    (is|what) your
    list service asksVerb
    (provide|enter|share|send|type|give|tell|state|supply|confirm|verify|specify|repeat|submit|quote|reply with)
    list service confirms
    (just|only|let me|quickly|to) (to)? (confirm|double check|verify) (that|this|if|whether|the)?
    (is|was) (it|this|that|your) still
    (still) (the same|correct|valid|right|up to date)
    (is|was) (that|this|it) (correct|right|the right one|still)
    (correct|right|is that right|did i get that right|have i got that right)
    (you|you've|you have) (said|mentioned|gave|given|told|wrote|provided|shared|sent)
    (so|i see|i've got|we've got|i noted) (that's|it's|your|you)
    just checking
    list service mismatch
    (couldn't|could not|can't|cannot|unable to|not able to|didn't|did not|don't|not) (seem to|quite|to)? (find|locate|see|match|recognise|recognize|verify|look up|pull up|read)
    no (order|orders|account|accounts|booking|ticket|record|records|customer|result|results|match|entry)
    (doesn't|does not|didn't|don't|not) (seem|look|match|exist|appear|belong|correspond|lead|return|give|show)
    (invalid|incorrect|wrong|unrecognised|unrecognized|mistyped|misspelt|misspelled|incomplete|expired)
    (not|isn't|wasn't) (valid|correct|recognised|recognized|right|found|registered|complete|listed|on file)
    (double check|check (the|your|that|it|whether|if|for)|a typo|typo|mistake|try again)
    (another|different|alternative|other|second|new|next|additional|remaining|old|previous|last four|last 4|first three|missing)
    (digits|letters|characters) (long|missing|only|short)
    (too|one digit|a digit) (short|long|missing)
    (instead|as well|too)
    (friend's|partner's|recipient's|receiver's|their|his|her)
    (on|in|into|at) (the|our|your) (page|website|site|app|form|field|box|portal|tracking|search|checkout|settings|link|screen)
    list service identity
    (security|verification|data protection|identification|safety|privacy) (reasons|purposes|check|checks|question|questions|code|purpose|reason)?
    (verify|confirm|prove|check|validate) (your identity|you|it's you|that it's you|it is you|who you are|your account|that i'm speaking|the account)
    (your|my) identity
    (authenticate|authentication|gdpr)
    """
}
