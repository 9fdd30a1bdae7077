extension English {
  /// What the AI and its human colleagues write: notices, offers, non-answers and the like (definitions.md, 3.1).
  static let service: StaticString = """
    set us = colleague | colleagues | agent | agents | human | humans | person | specialist | specialists | representative | representatives | advisor | adviser | team | manager | supervisor | expert | technician | technicians | someone | somebody
    list service notice
    (i'm|i am|we're|we are|am) (now)? (transferring|connecting|forwarding|handing|passing|putting|escalating|referring|bringing)
    (i'll|i will|we'll|we will|let me) (now|just)? (transfer|connect|forward|hand|pass|put|escalate|refer|bring) (you|this|your|it|in|on|over|a|the)
    (transferring|connecting|handing|forwarding|passing) (you|this|your)
    (you're|you are|you will be|you'll be|you have been|you've been) (now)? (being)? (transferred|connected|forwarded|handed|passed|put through)
    (your|this|the) (chat|case|conversation|request|message|issue|ticket) (is being|has been|will be|was) (transferred|forwarded|handed|passed|escalated|assigned)
    <us> (will|is going to|is about to) (be|take|join|contact|reply|respond|write|help|get|assist|call|look|review|step)
    (someone|somebody) from (our|the) (team|staff|office) (will|is going to)
    (i've|i have|we have|we've) (transferred|forwarded|escalated|handed|passed|notified|informed) (you|this|your|it|a|the|our)
    (transfer|handover|hand over|handoff) (initiated|in progress|started|requested)
    (looking|searching) for (an|a|the next) (available)? (agent|colleague|human|advisor|representative)
    list service offer
    (shall|should|may|can|could|do you want me to|would you like me to|want me to) (i|we)? (now)? (connect|transfer|put|forward|hand|pass|escalate|refer) (you|this|it)
    (would you like|do you want|would you prefer|do you wish|want) to (speak|talk|chat) (to|with)
    (would you like|do you want|would you prefer) to be (connected|transferred|put through|passed)
    (shall|should|can|could) i (get|call|bring in|bring|involve|fetch) (you)? (a|an|one of our|our|in a)? <us>
    me to (get|call|bring in|bring|involve|fetch) (you)? (a|an|one of our|our|in a)? <us>
    (would you like|do you want|would you prefer) (a|an|one of our|our) <us>
    (i|we) (can|could) (also)? (connect|transfer|put|forward|hand|pass|escalate) (you|this|it)
    set absent = away | offline | unavailable | not available | busy | out of office | gone | not here | at lunch | closed | not in | not online
    list service nobody
    (colleagues|agents|advisors|team|teams|staff|specialists|representatives|humans|people|humans) (are|is) (currently|all|now|already|unfortunately|at the moment|still|presently)? <absent>
    (one|agent|agents|human|colleague|colleagues|advisor|advisors|representative|representatives|staff|person|specialist|humans) (is|are) (currently|now|at the moment|unfortunately)? not (available|online|here|free|around)
    no (human|live)? (one|agent|agents|colleague|colleagues|advisor|advisors|representative|staff|person|specialist|humans|human) (is|are) (currently|now|at the moment|unfortunately)? (available|online|here|free|on duty|around|working)
    none of our (agents|colleagues|advisors|specialists|people) (is|are)
    (nobody|no one|noone) (is)? (currently|now)? (available|here|online|free|in the office|around|on duty)
    (we|our office|our offices|our team|our desk|the team|they|our service|the office|support) (are|is|will be|'re) (open|back|available|here|online|there) (again|from|on|at|tomorrow)
    (we're|they're|we are|they are|we will be|we'll be) (back|open|available|closed|here|online) (again|at|on|from|tomorrow|right now|now|for)
    (outside|out of) (of)? (our)? (opening|office|business|service|working) hours
    (office|offices|service|desk|team) (is|are) (currently|now|already)? closed
    (only)? (available|open|reachable|back) (again)? (from|at|on|until|between) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|eight|nine|ten|seven|8|9|10|7|tomorrow|08|09)
    (until|till|before) (nine|eight|ten|monday|tomorrow|8|9|10|morning|the morning)
    list service wait
    (you are|you're|your) (number|position|place|next|currently number|now number) (is|in|one|two|three|1|2|3|4|5|6|7|8|9|up)?
    (position|place) in (the)? (queue|line)
    (estimated|expected|current|approximate|average) (wait|waiting) (time|is)?
    (wait|waiting) (time|times) (is|are|of|may|about)
    (please)? (hold|stay|remain|wait) (on|online|the line|in the chat|in line|for an agent|for the next)
    (still)? (waiting|looking|searching) for (an|a|the|our) (agent|colleague|free|available)
    (thank you|thanks) for (your patience|waiting|holding)
    (will|it will|this will) (take|be) (about|around|approximately|a few|another)? (minutes|a few minutes|few minutes|minutes longer)
    (as soon as|when) (an|a|the next|one) (agent|colleague|advisor|human|person)
    list service handback
    (you are|you're|you) (now)? (are)? back with (the|your|our|me)? (assistant|virtual assistant|bot|digital assistant|ai)?
    (i'm|i am) (back|taking over again|here again|your assistant again)
    (our|the|your) (agent|colleague) has (left|ended|finished|handed)
    (the)? (assistant|virtual assistant) (is back|takes over|is here again|continues)
    list service acknowledgement
    (one|just a|just one|a|give me a|bear with me a) (moment|second|sec|minute|bit) (please)?
    (please)? (wait|hold on|hang on|bear with me|give me a moment|give me a second|stand by)
    (got|understood|noted|i see|i understand|alright|okay|ok|sure|certainly|of course|absolutely|right|great|good|perfect|thanks|thank you|wonderful|excellent|glad|no problem|no worries|you're welcome|youre welcome|you are welcome|my pleasure|sorry|i'm sorry|i am sorry|apologies|my apologies|i apologise|i apologize|hmm|fine|super|cool|nice|happy to help|glad i could help|glad to help|glad to hear that|glad to hear it|glad that helped|great to hear|good to hear|that's great|happy to hear that|pleased to hear that|anytime|any time|let me see|let me check|let me look|let me have a look|let me look into it|let me look into that|checking|i'm checking|i'll check|i will check|looking into it|i'll look into it|let me check that|let me check that for you|let me look that up|i'm on it|on it|working on it|good|for the inconvenience|for the trouble|for letting me know|for the details|for that information|for the information|for your message|to hear that)
    got it
    list service closing
    (have|enjoy) (a|an|your|the) (nice|good|great|lovely|wonderful|pleasant|rest of your|rest of the)? (day|evening|weekend|one|afternoon|night|week)
    (goodbye|good bye|bye|bye bye|see you|take care|until next time|cheers|kind regards|best regards|best wishes|regards|all the best|sincerely)
    (thanks|thank you) for (contacting|choosing|reaching|chatting|writing|calling|being|your) (us|with us|out|to us|a customer|message|call|out to us|in|feedback|rating)?
    (glad|happy) (i|we) could help
    (you're|you are) welcome
    (closing|i'll close|i will close|we close) (this|the) (chat|conversation|ticket|case) (now|here)?
    (feel free to|please) (write|contact|reach out to|message|come back to) (us|me) (again|any time|anytime|whenever)
    list service survey
    (how did (we|i) do|how was (your|the|this) (experience|chat|service|conversation|support))
    (please|would you|could you|can you|kindly)? (rate|review) (this|your|our|us|the|how|me|my) (chat|conversation|experience|service|support|answer|help|call)?
    (on a scale|from|between) (of|1|one)? (1|one|to|from)? (to|and)? (5|10|five|ten)?
    (was|did) (this|that|i|it|the) (helpful|answer|answer your question|solve your problem|solve your issue|conversation helpful|answer helpful|help|help you|chat helpful)
    (take|fill) (a|in|out|our|this|the) (short|quick|brief)? (survey|questionnaire)
    (short|quick|brief|customer|satisfaction) (survey|satisfaction survey)
    (leave|give) (us|me)? (your|some|a)? (feedback|rating)
    (how satisfied|how happy) (are|were) you (with)? (our|the|this|my)? (service|support|help|answer|chat|conversation)?
    list service moreHelp
    (anything|something) (else|more)
    (anything|something) else (i|we|that i|that we|you)? (can|could|need|may)? (i|we)? (help|do|assist|need)? (you|for you)? (with)?
    (is|was) there (anything|something) (else|more)
    (do you|did you) (need|have|want) (anything|any|something|further|more|other) (else|help|further|other|more)? (questions|question|help|requests)?
    (can|could|may) (i|we) (help|assist|do) (you|with|anything) (with)? (anything|something|else)? (else)?
    (what|how) else can (i|we)
    (any other|any more|any further|other|more|further) (questions|question|requests|concerns)
    let me know if (you|there|that|anything|i)
    (if you|should you) (have|need) (any|more|other|further|anything) (questions|help|other|else|further|more)?
    list service greeting
    (hi|hello|hey|welcome|good morning|good afternoon|good evening|greetings|dear|hi there|hello there)
    (welcome|hi|hello) (to|at|back)
    (how|what) (can|may|could) (i|we) (help|do|assist) (you|for)? (you|with)? (today|now)?
    (i'm|i am|this is) (your|the|a|our) (virtual|digital|ai|online|automated)? (assistant|bot|chatbot|agent|helper)
    (my name is|my name's|here is|this is)
    (your|the|our) (virtual|digital|ai|online)? (assistant|bot|chatbot) (here|speaking|today)?
    (here|speaking|jumping in|let me jump in|i'm jumping in|taking over|i'm taking over|i have taken over|stepping in|let me step in|i'll take over|i will take over|i'll take over from here|i'll take it from here|let me take over|joining)
    (nice|good|pleased) to (meet|see|hear from) you
    (thanks|thank you) for (contacting|reaching out|writing|your message|getting in touch|waiting|your patience|holding) (us|to us)?
    (happy to help|glad to help|how are you)
    from (the|our) (support|service|billing|returns|sales|complaints|technical|security)? (team|desk|department)
    from (support|billing|sales|returns|customer service|customer care)
    (i've|i have|i) (just)? (read|seen|got|looked at|been reading|am reading) (your|the|all your|through your)? (messages|message|conversation|chat|chat history|history|what you wrote)
    list service routing
    (which|what) (team|department|area|topic|language|subject|product|category) (do|would|should|can|is|are|does)?
    (what|which) (is|was|are) (it|this|your question|your request|the topic) about
    (what's|what is|may i have|could i have|can i have|could you give me|please give me|please provide|could you provide|can you provide|please share|could you share|please tell me|could you tell me|can you tell me|please enter|please confirm|i need|we need|i'll need|can i get|could you confirm|can you confirm) (your|the) (full|first|last)? (name|email|e mail|order number|account number|customer number|phone number|phone|order id|contract number|booking number|ticket number|reference|postcode|order|customer id)
    (your|the) (name|email|e mail|email address|order number|account number|customer number|phone number|contract number|booking number) (please|first)
    (billing|sales|technical|technical support|orders) (or|support or) (billing|sales|technical|technical support|orders|support)
    list service nonAnswer
    (i|we) (don't|do not|didn't|did not|couldn't|could not|can't|cannot|can not|am not able to|was not able to|wasn't able to|am unable to) (quite|really|fully|seem to|currently|unfortunately|properly|completely)? (understand|get that|catch that|follow|know|have that information|have any information|have information|have an answer|have that|have access|have the information|find|locate|answer that|answer this|answer your|help with|help you|help you with|assist|solve|resolve|see that|do that|access|process|recognise|recognize|get what|tell|provide|look that|look it|identify|determine|say)
    (i'm|i am|we're|we are) (not sure|unsure|unable|afraid i|not able|not certain|still learning|not trained|only able|just a bot|only a bot|just an assistant|sorry i can't|sorry i cannot)
    (could|can|would|please|try) (you|to)? (please)? (rephrase|reword|repeat that|say that again|say it again|say that differently|put that differently|clarify|word that differently|ask in another way|ask differently)
    (rephrase|reword) (your|that|the|it|this)
    (try|ask) (asking|again|me)? (in|with) (a different way|other words|different words|another way)
    (something|that) (went wrong|didn't work|has gone wrong)
    (an)? (error|technical error|unexpected error) (occurred|has occurred|happened)
    (that|this|it) (is|lies|goes|falls)? (beyond|outside|not within|out of) (what i|my|of my|our) (can|abilities|knowledge|scope|capabilities|area|reach|know)?
    (no|not any|without) (information|answer|result|results|article|articles|record|data) (about|on|for|found|available|was found|were found)
    (i|we) have no (information|answer|record|data|access|details|knowledge|idea|way)
    (nothing|no results|no answer|no article) (found|matches|matched|was found)
    (isn't|is not|not) something (i|we) (can|am|are|know)
    (don't|do not|didn't) have (enough)? (information|details|data|an answer|that information|access|any data|the details|any details|this information)
    (unable|not able) to (help|assist|answer|find|process|understand|complete|access|do|provide|locate)
    (not|isn't|is not) (possible|able) for me
    (sorry|apologies) i (can't|cannot|couldn't|could not|don't|didn't|am unable|do not|am not)
    (can't|cannot|can not) help (you)? (with)? (that|this|with that|with this|you with that)
    (my)? (knowledge|training) (base)? (does|doesn't|has) (not|no)
    list service redirect
    (please|you can|you could|you may|you should|you need to|you will need to|you'll need to|kindly|simply|just|best to|try to) (also)? (call|phone|ring|dial) (us|our|the|this|on|them|number)
    (give us a|by) (call|ring|phone)
    (call|phone|ring) (us|our|the) (on|at|hotline|number|service|support|line|customer)
    (please|you can|you could|you may|you should|you need to|kindly|simply|just)? (send|write|drop) (us|an|a)? (email|e mail|an email|an e mail|mail) (to|at)
    (please|you can|you could|you should|kindly)? (email|e mail|mail) (us|our|support|the)
    (contact|reach) (us|our|the) (by|via|over|through|on|support|customer|team)? (by)? (phone|email|e mail|telephone|hotline|mail|post|form|contact form|letter)
    (fill|complete|use|submit) (in|out)? (the|our|this|a) (contact|online|web|complaint|support|request)? (form)
    (visit|come to|go to|stop by) (our|the|your|one of our|a|any) (nearest|local|closest)? (store|shop|branch|office|shops|stores|branches|outlet|service point)
    (contact|call|ask) (your|the) (bank|carrier|manufacturer|seller|provider)
    (submit|open|raise|create) (a|an) (ticket|request) (on|at|in|via|through)
    list service yesNo
    (did|does|is|was|were|are|has|have|do|can|could|would|will|should|shall) (that|this|it|you|i|we|there|the|your|these|everything)
    """
}
