extension English {
  /// Topics that are matched only where a policy names them (``TopicPack``).
  static let topicPacks: StaticString = """
    list pack refund_exception
    (exception|exceptions) (to|from) (the|your|this)? (refund|return|returns)? (policy|policies|rule|rules|deadline|window)
    (make|making|made|grant|allow) (me|us)? (an|one|this|a one time) exception
    (goodwill|gesture of goodwill|good will|as a courtesy|courtesy refund|courtesy credit|ex gratia)
    (refund|return) (me|it|this|us)? (even though|although|after|outside|outside of|past|beyond|despite) (the|your|it|i|we|30|60|14|a)?
    (past|outside|beyond|after|missed) (the|your) (return|refund|returns)? (window|period|deadline|policy)
    (waive|waiving|waived) (the|this|that|my|your) (fee|fees|charge|penalty|restocking fee|policy)
    (non refundable|nonrefundable|no refund) (but|ticket|booking|however|and i)
    list pack negotiation
    (negotiate|negotiating|negotiation|haggle|haggling|bargain with|counter offer|counteroffer)
    (better|lower|best|cheaper|special|discounted|good) (price|deal|offer|rate|rates|terms|quote) (for|if|on|than|you|please|or|can|possible)?
    (match|beat) (the|this|that|their|a|your)? (price|offer|competitor|competitor's|quote|rate|deal)
    (price match|pricematch|volume discount|bulk discount|loyalty discount|retention offer|bulk price|group rate|discount for|knock off|come down on)
    (can|could|would|will) (you|we) (do|offer|give|get) (me|us)? (a|any|some)? (discount|better|reduction|deal|percent off|money off|something on the price)
    list pack urgent_service
    (emergency|critical) (service|repair|help|assistance|situation|case|matter|call out|callout|visit|delivery)
    (an|real|medical|family|absolute) emergency
    (urgent|urgently|asap|right away|time sensitive|as soon as possible)
    (need|needs|must|have to) (it|this|help|someone|a technician|an engineer|a plumber|a repair|an answer) (today|tonight|now|right now|immediately|before tomorrow|within the hour|this morning|urgently|asap)
    (no|lost|without) (heating|heat|hot water|power|electricity|water|gas|internet|insulin|medication|oxygen) (and|in|since|for|with|at)?
    (stuck|stranded|locked out|locked in) (at|in|on|outside|without|and)
    (water|gas|pipe|boiler) (is)? (leak|leaking|burst|flooding)
    (production|system|site|everything|our shop|our store|the whole office) (is|has gone|went) (down|offline)
    list pack high_value_sale
    (buy|order|purchase|ordering|buying|quote for|need|interested in|looking for) (over|about|around|at least|more than)? (50|60|75|80|100|150|200|250|300|400|500|750|1000|2000|5000|fifty|hundred|hundreds of|a thousand|thousands of|dozens of) (seats|licences|licenses|units|users|devices|laptops|phones|pieces|copies|employees|rooms|tickets|vehicles|cars|desks|chairs)
    (enterprise|corporate|company wide|wholesale|bulk) (plan|licence|license|order|pricing|contract|agreement|quote|purchase|deal|account|sales)
    (bulk|large|wholesale|big) (order|purchase|quantity|quantities)
    (talk to|contact|speak to|speak with) (the|your|a|someone in)? (sales|sales team|sales department|account executive)
    (request for proposal|request for quotation|rfp|rfq|tender|procurement|purchase order|business quote|quotation for)
    (budget of|deal worth|worth over|spend over|spending over|invest) (10|20|50|100|200|500|10k|20k|50k|100k|a million|one million|thousands)
    list pack complex_technical
    (stack trace|stacktrace|core dump|memory leak|race condition|segfault|segmentation fault|null pointer|kernel panic|blue screen|packet loss|root cause|deadlock)
    (api|sdk|webhook|webhooks|oauth|saml|sso|ldap|graphql|endpoint|endpoints|database|firewall|vpn|dns|ssl|tls|kubernetes|docker|terraform|server|cluster|firmware|regression) (returns|return|error|errors|fails|failing|integration|timeout|times out|timing out|migration|certificate|handshake|outage|configuration|config|throws|rejects|crashes|cannot|can't|is down|issue|issues|downgrade|rollback|record|records)
    (integrate|integrating|integration|migrate|migrating|migration) (with|from|to|of|between) (your|our|the|salesforce|sap|a|an|another|azure|aws|jira|hubspot)
    (http|error|status|exit) (400|401|403|404|409|429|500|502|503|504|code|codes)
    (reproduce|reproduced|reproducible|steps to reproduce|intermittent|intermittently) (the|this|it|on|in|with|by|every|bug|error|issue|failure)?
    list pack unique_request
    (custom|customised|customized|bespoke|tailor made|tailored|made to measure|made to order|personalised|personalized|one off|special) (order|orders|request|requests|solution|design|build|made|size|version|arrangement|arrangements|quote|print|engraving|contract|terms|feature)
    (unusual|special|unique|odd|strange|weird|particular|out of the ordinary|different kind of) (request|requests|question|case|situation|requirement|requirements|circumstances)
    (not|isn't|wasn't|nothing) (covered|listed|on|in) (by|on|in)? (your|the) (website|faq|list|options|menu|form|catalogue|catalog)
    (never|nobody) (been asked|asked|done|tried) (this|that|it)? before
    list pack deceased_holder
    (my|our|his|her|the) (late) (husband|wife|father|mother|dad|mum|mom|partner|brother|sister|son|daughter|uncle|aunt|grandmother|grandfather|spouse|parents|client|grandma|grandpa)
    (husband|wife|father|mother|dad|mum|mom|partner|brother|sister|son|daughter|uncle|aunt|grandmother|grandfather|spouse|account holder|holder|owner|customer|she|he|parent|friend|grandma|grandpa) (has|have|had|just|recently|suddenly|sadly)? (died|passed away|passed on|deceased|is deceased|is dead|was killed|passed last|passed in)
    (deceased|bereavement|death certificate|probate|next of kin|executor of|executrix|estate of|grant of probate|letters of administration|death of|died|passed away) (account|estate|customer|person|holder|my|the|a|his|her|certificate|team|department|relative|last|in|and)?
    list pack ownership_dispute
    (account|page|domain|number|profile|channel|business|listing|workspace|licence|license) (is|was|should be|belongs to|actually|does not belong|doesn't belong) (mine|ours|owned by|me|us|to me|to us|in my name|registered to)
    (who|the) (owns|owner of|rightful owner|legal owner|real owner|true owner|original owner) (the|this|my|our|of)?
    (former|ex|previous|old) (employee|employees|partner|business partner|husband|wife|owner|colleague|admin|administrator|boyfriend|girlfriend|contractor|agency) (has|still|took|locked|controls|owns|refuses|changed|won't|is|kept|keeps|registered)
    (ownership|transfer ownership|dispute ownership|proof of ownership|claim ownership|prove ownership|change of ownership) (of|dispute|claim|transfer|to)?
    (take over|taken over|reclaim|regain control|get back control|locked me out|locked us out) (of)? (my|our|the|page|account|business)?
    list pack account_closure
    (close|closing|delete|deleting|terminate|terminating|deactivate|deactivating|closure of|deletion of|cancel|remove) (down|out)? (my|our|the|this|all my|an|your)? (savings|checking|bank|user|online|business|current|old|customer|joint)? (account|accounts|profile)
    (account|accounts|profile) (closure|deletion|termination|to be closed|closed|deleted)
    (want|need|like) (my|our|the|this) (account|profile) (closed|deleted|removed|terminated|gone)
    list pack third_party
    (on behalf of|behalf of) (my|our|a|the|him|her|someone|another)?
    (power of attorney|poa|authorised to act|authorized to act|legal guardian|guardian of|carer for|caregiver for|third party|third parties|letter of authority|authorised representative|authorized representative|acting for)
    (my|our) (mother|father|mum|mom|dad|husband|wife|son|daughter|friend|neighbour|neighbor|client|grandmother|grandfather|partner|uncle|aunt|parents|brother|sister|boss|grandma|grandpa) (asked me to|wants me to|can't do|cannot do|cannot use|can't use|doesn't use|has an account|has a contract|account|contract|order|is not able|is unable|isn't able|wants to|needs to|would like)
    (my|our) (mother's|father's|mum's|mom's|dad's|husband's|wife's|son's|daughter's|friend's|neighbour's|neighbor's|client's|grandmother's|grandfather's|partner's|uncle's|aunt's|parents'|brother's|sister's) (account|order|contract|card|phone|booking|subscription|policy|bill|login|password|details)
    (access|manage|use|change|talk about|speak about|handle|discuss) (someone else's|another person's|somebody else's|his|her|their) (account|order|contract|booking|policy|details)
    list pack accessibility
    (screen reader|screenreader|voiceover|talkback|braille|large print|sign language|hearing aid|subtitles|captions|closed captions|text relay|relay service|hearing loop|wheelchair|step free|easy read|audio description|magnifier)
    (i'm|im|i am|she is|he is|my mother is|my father is|we are|being) (a)? (blind|deaf|visually impaired|hearing impaired|partially sighted|hard of hearing|disabled|dyslexic|autistic|colour blind|color blind|colorblind|mute|paralysed|paralyzed|wheelchair user|housebound)
    (accessible|accessibility) (format|version|room|entrance|toilet|issue|issues|problem|features|settings|seat|seats|parking|needs|support|bathroom|for)
    (disability|disabilities|impairment|impaired vision|poor eyesight|special needs|reasonable adjustment|reasonable adjustments|mobility problems|mobility issues|learning difficulties)
    (can't|cannot|can not|unable to|hard to|struggle to|difficult to) (see|hear|read) (the|your|what|very|well|small|it|on|screen|print|properly|anything)
    list pack personal_safety
    (kill|killing|hurt|hurting|harm|harming|cut|cutting) (myself|my self|themselves|himself|herself)
    (suicide|suicidal|self harm|selfharm|end my life|ending my life|take my own life|take my life|end it all|want to die|wish i was dead|wish i were dead|better off dead|no reason to live|don't want to live|do not want to live|can't go on|cannot go on|overdose|overdosed)
    (threatened|threatening|threatens|attacked|assaulted|stalking|stalked|followed|abused|abusing|abusive|beating|beaten) (me|us|by|my|husband|wife|partner|at home|her|him)
    (domestic violence|domestic abuse|in danger|not safe|fear for my life|afraid for my life|call an ambulance|call the police|medical emergency|can't breathe|chest pain|on fire|caught fire|smell gas|electric shock|electrocuted|burned my|burnt my|injured by|allergic reaction)
    """
}
