extension English {
  /// Asking for a human (N1), taking it back, and what looks like it.
  static let requests: StaticString = """
    set human = human | humans | human being | real human | real person | person | actual person | live person | real people | live human | living person
    set agent = agent | agents | live agent | human agent | real agent | rep | reps | representative | representatives | operator | operators | advisor | adviser | advisors | consultant | specialist | technician | colleague | colleagues | associate | clerk | customer service | customer support | customer care | support team | support staff | support agent | support person | staff member | member of staff | member of your team | team member | employee | help desk | helpdesk
    set anyone = someone | somebody | anyone | anybody | people | your team | your staff | the team
    set rank = manager | managers | supervisor | supervisors | superior | boss | team lead | team leader | someone in charge | someone higher up | someone senior | head of customer service
    list customer person
    <human>
    <agent>
    <rank>
    list customer anyone
    <anyone>
    list customer manager
    <rank>
    list customer reach
    (speak|talk|chat|speaking|talking|chatting) (to|with)
    (speak|talk) (please)?
    (connect|transfer|pass|refer|redirect|forward|hand|switch|route) me (to|with|over|on|through)?
    (connecting|transferring) me (to|with)
    put me (through|over|on|in touch)
    put me through to
    (get|give|find|bring|send|fetch) (me|us)
    (get|got) (hold|ahold) of
    (get|be) in (touch|contact) with
    (reach|contact|see|message|call)
    (speak|talk) directly
    let me (speak|talk|chat)
    (have|get) (a|an|some)? (call|chat|talk|word) with
    escalate (this|it|me|my|the)
    hear from
    be (connected|transferred|put through|passed|referred) (to|with|on)?
    asked (for|to speak to|to talk to)
    asking (for|to speak to|to talk to)
    (transfer|connect|escalate|pass|hand) (this|it|us|over) to
    get through to
    (is|are) there (a|an|any)?
    (have|want) (a|an)
    list customer want
    (i|we) (want|need|demand|require|prefer|wish)
    (i|we) would (like|prefer)
    (i'd|we'd) (like|prefer|rather)
    (i|we) really (want|need)
    (i|we) just (want|need)
    want (a|an|to|some)
    need (a|an|to|some)
    (can|could|may) (i|we) (please)? (have|get)
    i'll (take|need)
    give (me)? (a|an)
    is there (a|an|any)
    (bring|get) (on|in)? (a|an)
    list customer command
    (human|agent|person|representative|operator|manager|supervisor|advisor|rep) (please|now|pls|plz)
    (talk|speak) to human
    talk to (a|an)? agent
    (stop|enough) (with)? (the|this)? (bot|robot|machine|ai|chatbot)
    not (a|the|another|this)? (bot|robot|machine|ai|chatbot|computer)
    (don't|do not|dont) want to (talk|speak|chat) (to|with) (a|the|this|an)? (bot|robot|machine|ai|chatbot|computer)
    no more (bots|robots|bot)
    (someone|somebody|anyone|anybody|a person|a human|an agent) (i|we|who i|that i) (can|could|may) (talk|speak|chat|write) (to|with)
    escalate (this|please|now|my case|my issue)
    list customer otherPerson
    (travel|estate|real estate|letting|insurance|booking|delivery|user|reagent|shipping|sales|secret|cleaning|my|our|his|her|their|the bank's) agent
    agent (orange|string|id|name|number|commission)
    user agent
    (real estate|travel|estate) agents
    human (resources|rights|error|nature|body|hair|factors)
    (my|our|his|her|their|project|account|bank|store|hotel|office|property|password|task|device|file|download|package|line) manager
    password manager
    (third|first|second|other|same|another|wrong|right|different|each|every|per|one|nice|contact|single|particular|older|disabled|young) person
    person (i|of|named|called|next)
    person's
    (in|per) person
    (sewing|phone|machine|crane|tour|network|mobile|cable) operator
    (sales|union|student|legal|medical) (rep|representative)
    (my|our|a) (colleague|colleagues|boss|supervisor|team|staff|technician|specialist|consultant|advisor|doctor) (said|told|has|have|is|was|bought|sent|and|can't|cannot)
    (tax|financial|legal|mortgage) (advisor|adviser|consultant|specialist)
    (someone|somebody|anyone|anybody|people) (else|hacked|stole|used|has|have|is|was|logged|took|accessed|got|opened|changed|bought|made|ordered|broke)
    (some|most|many|other|these|those|all|few) people
    list customer pastReach
    (spoke|talked|chatted|spoken) (to|with)
    (was|got|been) (speaking|talking|told|promised|helped|served|connected|transferred)
    (told|said|promised) (by|me|us)
    already (spoke|talked|chatted|contacted|called)
    (called|contacted) (your|the|a|an)
    list customer notNeeded
    no need (for|to|of)
    (don't|dont|do not|won't|didn't) (need|want|wish|have|mean)
    rather not
    instead of
    without (a|an|any|the|having|being|talking|speaking)
    not (a|an|to|have|be)
    list customer plainNegation
    (can't|cant|cannot|couldn't|can not) (i|you|we|anyone|somebody|someone)
    (why|how come) (can't|cant|cannot|won't|wont|don't|dont|isn't|aren't|couldn't|wouldn't)
    (won't|wont|wouldn't|don't|isn't|aren't) (you|there|it)
    not (only|just)
    no wonder
    no longer
    (don't|dont|do not) (understand|get|know|think|see|care) 
    list customer deferral
    if (that|this|it|these|those|nothing) (still)? (doesn't|doesnt|does not|didn't|won't|fails|isn't|is not|don't|breaks|stops|goes)
    if (i|we) (still)? (can't|cant|cannot|don't|fail|have)
    if (not|that fails|this fails|it fails)
    (otherwise|or else)
    unless (you|it|this|that)
    should (that|this|it) (fail|not)
    list customer identity
    (are|r) (you|u) (a|an|the)? (real|human|bot|robot|actual|person|machine|ai)
    (is|was) (this|it|that) (a|an|the)? (real|human|bot|robot|actual|person|machine|ai|automated)
    am i (talking|speaking|chatting|writing)
    (do|did) i (talk|speak|chat)
    list customer hours
    (opening|office|working|business|service) (hours|times)
    (what|which) (hours|time|times|days)
    (when|until when|from when) (is|are|do|does)
    (hours|open) (of|on|at|until|for|today|tomorrow)
    list customer withdrawal
    never (mind|mind that|mind then)
    nevermind
    nvm
    forget (it|about it|that|the agent|the request)
    no need (any more|anymore|now|any longer|for that)
    (don't|dont|do not) need (it|that|one|help|anyone|a human|an agent) (any more|anymore|any longer|now)
    cancel (that|this|the|my) request
    (i|i've|i have) (just)? (found|figured|solved|fixed|sorted) (it|it out|it myself|the problem|it now)
    found it
    figured it out
    (disregard|ignore) (that|this|my request|my message|my last message|it)
    (it's|its|it is) (fine|ok|okay) (now|already|after all)
    scratch that
    (solved|sorted) it myself
    list customer accepts
    yes (please|do|sure|ok|okay|go ahead|that would be great|that would be good|i would|connect me|that's fine)?
    (yeah|yep|yup|sure|absolutely|definitely) (please|do|go ahead|thanks)?
    (please|ok|okay) (do|yes|go ahead|connect me|transfer me)
    (ok|okay) please
    please do
    go ahead
    that (would|will) be (great|good|nice|helpful|fine|lovely|perfect)
    i'd (like|love|appreciate) that
    sounds good
    """
}
