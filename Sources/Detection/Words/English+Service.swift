extension English {
  /// What the AI and its human colleagues write around their answers: notices, offers, small words (definitions.md, 3.1).
  static let service: StaticString = """
    set us = colleague | colleagues | agent | agents | human | humans | person | specialist | specialists | representative | representatives | advisor | adviser | advisors | team | manager | supervisor | expert | experts | technician | technicians | someone | somebody | operator
    set ours = our | the | a | an | my | another | one of our | one of my
    set pass = transfer | connect | forward | hand | pass | put | escalate | refer | route | redirect
    set passing = transferring | connecting | forwarding | handing | passing | putting | escalating | referring | bringing | routing | redirecting
    set passed = transferred | connected | forwarded | handed | passed | escalated | referred | routed | redirected
    set matter = chat | case | conversation | request | message | issue | ticket | question | query | enquiry | inquiry | call | matter | concern | details | problem
    set does = will | is going to | is about to | shall | are going to
    set when = currently | all | now | still
    list service handing
    (<pass>|put) (you|this)
    <pass> (your|the) <matter>
    <pass> it (over|on|up)? to <ours>
    (get|find|fetch|call|bring in|loop in|notify|alert|ask|involve|arrange for) <ours>? <us>
    get you <ours>? <us>
    list service will
    (i'll|i will|we'll|we will|let me|going to|allow me to|while i|while we|i can now) (now|just|quickly|gladly|then)?
    list service could
    (shall|should|may|can|could) (i|we) (now|just|perhaps|maybe)?
    (i|we) (can|could|may) (also|gladly|happily|certainly|either)?
    (me|us|happy|glad) to (also)?
    list service notice
    <passing> (you|this)
    <passing> (your|the) <matter>
    <passing> it (over|on|up)? to <ours>
    (transferring|escalating|handing over|connecting) (now|to (a|an|our|one))
    (looping|bringing) in <ours> <us>
    (staff|team|<us>) (has been|have been) (notified|informed|alerted)
    (i'm|i am|we're) (now|just)? (getting|finding|fetching|calling|notifying|alerting|asking) (you)? <ours>? <us>
    (you're|are|will be|you'll be|have been|you've been) (now)? (being)? (<passed>|put through)
    <matter> (is being|has been|will be|was|is now being|is) (now)? (<passed>|assigned|handed over|passed on)
    <us> <does> (now|shortly|soon|also)? (be (with|in|here|joining|along|back|assisting|able|there|on|right)|take (over|care|a|it|this|your)|join|contact|reply|respond|write|get (back|in|to|on|this)|assist|call|look (into|at|after)|review|step in|continue|reach out|follow up|come back|email|e mail|message|phone|ring|help (you|here|with)|talk to|speak to|chat with|answer|pick (this|it|up)|handle|let you know)
    (i've|i have|we have|we've) (now|just)? <passed> (you|this|your)
    (i've|i have|we have|we've) (now|just)? <passed> it (over|on|up)? to <ours>
    (i've|i have|we have|we've) (now|just)? (notified|informed|alerted|asked) <ours> <us>
    (i've|i have|we've|we have) (now|just)? (created|opened|raised|logged|submitted|filed) (a|an|your) (support|new)? (ticket|case)
    (ticket|case) (has been|was) (created|opened|raised|logged)
    (transfer|handover|hand over|handoff|escalation) (initiated|in progress|started|requested)
    (looking|searching) for (an|a|the next) (available|free)? (agent|colleague|human|advisor|representative|specialist)
    (agent|advisor|operator|human) (has been|is being) (requested|notified|found|assigned)
    list service offer
    (like|want|prefer|wish|rather) (to)? (speak|talk|chat|continue) (to|with) <ours>? (live|human|real)? <us>
    (through|over) with <ours> (live|human|real)? <us>
    (help|better|easier) to (speak|talk|chat) (to|with)
    just say (yes|so|the word)
    (like|want|prefer) to be (<passed>|put through)
    (would you like|do you want|would you prefer) (help from)? <ours> <us>
    <us> can (also)? (join|take over|step in|help you here)
    (type|say|write|enter|send|reply|click|tap|press|choose|select) (with|the word|on)? (live|human)? (agent|human|person|representative|operator|advisor)
    list service nobody
    set absent = away | offline | unavailable | not available | out of office | gone | not here | at lunch | closed | not in | not online | not around | off duty
    set day = monday | mondays | tuesday | wednesday | thursday | friday | fridays | saturday | saturdays | sunday | sundays | weekdays | weekday | tomorrow | mon | daily | morning
    set hour = six | seven | eight | nine | ten | eleven | 6 | 7 | 8 | 9 | 10 | 11 | 06 | 07 | 08 | 09 | 6am | 7am | 8am | 9am | 10am | 8h | 9h
    (colleagues|agents|advisors|team|teams|staff|specialists|representatives|humans|people|operators|experts) (are|is) <when>? <absent>
    <us> (is|are) (currently|now|unfortunately)? not (available|online|here|free|around)
    no (one|<us>) (is|are)? (available|online|here|free|on duty|around|working)
    none of our (agents|colleagues|advisors|specialists|people|team) (is|are)
    (nobody|no one|noone) (is|to|who)? <when>? (available|here|online|free|in the office|around|on duty|help you|can help|take your chat|take)
    (we|they|office|offices|team|desk|service|support|agents|colleagues|advisors|chat) (are|is|will be) (only|currently|open|back|available|here|online|reachable) (again|from|on|at|between|during|until|<day>|24)
    (we're|they're|we are|they are|we will be|we'll be) <when>? (back|open|available|closed|here|online) (again|at|on|from|<day>|right now|now|for|until)
    (outside|out of|outside of) (our|the|normal|regular)? (opening|office|business|service|working|support|normal|regular) hours
    (office|offices|service|desk|team|chat|live chat|support|lines|helpdesk) (is|are) <when>? (closed|unavailable|offline)
    (available|open|reachable|back) (again)? (from|at|on|until|between)? (<day>|<hour>)
    (until|till|before) (<hour>|<day>|the morning)
    set digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 15 | 20
    list service wait
    (number|position|place|spot) (is)? <digit>? (in|in the) (queue|line)
    (position|queue) is
    (number|position|place|people|customers|persons) (<digit>|one|two|three)? (in|ahead of|before) (the|you|line|queue) (queue|line)?
    next in (line|the queue|queue)
    (within|in) (about|around|roughly)? <digit>? (ten|five|a few|fifteen|two|three) minutes
    (estimated|expected|current|approximate|average|longer|long|long|short|maximum) (wait|waiting) (time|times|is)?
    (longer|higher|more) (than|than usual|than normal|than average) (wait|waiting|usual)
    (wait|waiting) (time|times|period) (is|are|of|may|about|can|will|at)
    (waiting|wait) (list|room|queue)
    (hold|stay|remain|wait|bear) (on|online|the line|in the chat|in line|connected|here|with us) (for|while|until) (an|the|a|our|we)
    (hold|wait|hang) (on)? for (an|a|the|our) (agent|next|available|free|colleague|advisor|human)
    (please)? (stay|remain) (on the line|in the chat|online|connected|in line|in this chat|in the queue)
    (still)? (waiting|looking|searching) for (an|a|the|our) (agent|colleague|free|available)
    (agents|colleagues|advisors|specialists|representatives|team|operators|lines|experts|staff) (are|is) (currently|all|still|now)? (busy|occupied|engaged|in use|helping|serving|assisting|with other customers|at capacity|talking to)
    (high|unusually high|large|higher) (volume|volumes|number|demand) (of)? (chats|requests|enquiries|calls|messages|contacts|customers)?
    (will|it will|this will|should|may|might) (take|be) (about|around|approximately|a few|another|up to)? <digit>? (minutes|minute|a few minutes|few minutes|minutes longer)
    (as soon as|when|once) (an|a|the next|one) (available|free|next)? (agent|colleague|advisor|human|person|representative|specialist)
    list service patience
    (thank you|thanks|we appreciate|i appreciate) (so|very)? (much)? (for)? (your patience|waiting|holding|bearing with us|bearing with me|your understanding)
    (please)? (hold|stay|remain|wait) (on|online|the line|tuned)? (please|for me)?
    (sorry|apologies|apologise|apologize) for (the|this|keeping you|any|your) (wait|waiting|delay|long wait)?
    list service handback
    back with (the|your|our)? (virtual|digital|automated)? (assistant|bot|ai|me)
    (i'm|i am) (taking over again|your assistant again|back to help|back to assist|here again)
    (agent|colleague|advisor|representative|specialist|operator) (has|just|have)? (left|ended|finished|handed) (the)? (chat|conversation)?
    (chat|conversation|control) (was|has been|is|are|were|is now|are now) (being)? (handed|passed|transferred|returned|given|sent) back to (the|our|me|your)
    (returned|handed back|passed back|transferred back) to (the|our) (bot|assistant|virtual assistant|ai|virtual agent|automated assistant)
    (assistant|bot) (is back|takes over|is here again|continues|will continue|is taking over)
    list service acknowledgement
    (one|just one|quick|short)? (moment|second|sec|minute|bit|tick)
    (please)? (wait|hold on|hang on|stand by|be patient)
    (bear with|give) me
    (pull|pulling|bring|bringing) (up|it up|that up)
    (up|open|check|at|into|through) your (account|order|request|details|case|booking|profile)
    (got|understood|noted|i see|i understand|alright|okay|ok|sure|certainly|of course|absolutely|right|great|good|perfect|thanks|thank you|wonderful|excellent|glad|no problem|no worries|you're welcome|youre welcome|you are welcome|my pleasure|sorry|i'm sorry|i am sorry|apologies|my apologies|i apologise|i apologize|hmm|fine|super|cool|nice|happy to help|glad i could help|glad to help|glad to hear that|glad to hear it|glad that helped|great to hear|good to hear|that's great|happy to hear that|pleased to hear that|anytime|any time|for letting (me|us) know|for (the|that|your) (details|information|message|confirmation)|for (sharing|asking|confirming)|to hear that|unfortunately|oops|oh no|yes|no|definitely|very well|all right|will do|makes sense|fair enough|that's fine|great question|good question|awesome|fantastic|brilliant|lovely|a lot)
    got (it|that|you)
    (let me|i'll|i will|i'm going to|allow me to|while i|whilst i|as i) (just|quickly|now)? (check|see|look|find out|have a look|take a look|pull|review|verify|investigate|get|go|do|sort)
    (looking|checking|searching|working|digging|reviewing|verifying) (that|this|it|into|on|up|for)
    (i'm|i am|we're|we are) (now|just|still)? (looking|checking|searching|working|reviewing|on it)
    (into|up|on|over|through|at) (that|this|it)
    (that|this|it) (up|out)? for you
    (right now|right away|up now|what i can do|what i can find)
    (that|this|it|into|check|at|through|review|verify) your (request|account|order|details|case|booking|message)
    (i'll|i will) (be right back|get back to you shortly|be with you shortly|be right with you|let you know)
    list service empathy
    (i'm|i am|we're|we are)? (so|very|really|truly|terribly|extremely|deeply|most) sorry
    (we're|we are) sorry
    (i|we) (do|sincerely|really)? (apologise|apologize)
    (sorry|apologise|apologize|apologies) (again)? (to hear|about|for|that) (that|this|the|your|any|it)?
    (inconvenience|trouble|delay|confusion|frustration|misunderstanding|disappointment)
    (inconvenience|trouble|delay|confusion|frustration|misunderstanding) (this|that|it) (has|may have|might have) (caused)?
    (caused|happened to you|had to wait|are having trouble|are experiencing this|feel that way|going through this)
    (accept|sincere|sincerest|deepest) (my|our)? apologies
    (i|we|can|do|fully|completely|totally|really|certainly) (understand|hear|see|appreciate|imagine|realise|realize) (that|how|your|you|why)
    (frustration|concern|concerns|disappointment|situation|worry|position|patience|feedback|business)
    how (frustrating|annoying|upsetting|inconvenient|important|disappointing|stressful)
    (this|that|it) (must be|sounds|can be|may be) (very|really|so|quite)? (frustrating|annoying|inconvenient|unpleasant|disappointing|upsetting|stressful|for you)
    (we|i) value
    (let me|i'll|i can|i will|let us) (help|assist) (you)? (with that|with this|out)?
    (happy|glad|here|delighted|pleased) to (help|assist|be of help) (you|with that|with this)?
    (we're|we are|i'm|i am|i'd be|i would be|we'd be) (very|always|more than)? (happy|glad|here|delighted|pleased)
    (as|like) (i|we) (have|already|just)? (said|mentioned|explained|stated|told you|wrote|noted)
    (before|earlier|above|already|previously|once again|once more)
    (thanks|thank you) (so|very)? (much)? for (your|the|this|that)? (message|question|patience|understanding|reply|response|information|feedback|interest|request|enquiry|inquiry|answer|update|asking|writing|reaching out|contacting us|getting in touch|waiting|confirming|explaining|clarifying|checking)
    (letting me know|letting us know|coming back to (me|us)|getting back to (me|us)|bringing this to our attention)
    (to answer|regarding|about|concerning) your question
    list service closing
    (have|enjoy) (a|an|your|the) (nice|good|great|lovely|wonderful|pleasant|rest of your|rest of the|fantastic)? (day|evening|weekend|one|afternoon|night|week)
    (goodbye|good bye|bye|bye bye|see you|take care|until next time|cheers|kind regards|best regards|best wishes|regards|all the best|sincerely|good night)
    (thanks|thank you) for (contacting|choosing|reaching|chatting|writing|calling|being|your|using|shopping) (us|with us|out|to us|a customer|message|call|out to us|in|feedback|rating|time|our service)?
    (glad|happy) (i|we) could help
    (closing|i'll close|i will close|we close|i'm closing|ending|i'll end) (this|the) (chat|conversation|ticket|case) (now|here)?
    (free|hesitate) to (write|contact|reach out|message|come back|get in touch|ask) (us|me|to us)? (again|any time|anytime|whenever)
    (chat|conversation|ticket) (will be|has been|is) (now|automatically)? (closed|ended)
    list service survey
    (how did (we|i) do|how was (your|the|this) (experience|chat|service|conversation|support)|how (we|i) did|how would you)
    (rate|review|rating) (this|that|your|our|us|the|how|me|my) (chat|conversation|experience|service|support|answer|help|call|reply)?
    (on a scale|from|between) (of|from)? (1|one|0|zero)? (to|and|through)? (5|10|five|ten)?
    (was|did|has|were) (this|that|i|it|the|we|my) (helpful|answer|answer your question|solve your problem|solve your issue|resolve your issue|conversation helpful|answer helpful|help|help you|chat helpful|useful|been helpful|information helpful)
    (take|fill|complete) (a|in|out|our|this|the) (moment to|minute to|short|quick|brief|satisfaction)? (survey|questionnaire|tell us|rate|share|review|give us)
    (short|quick|brief|customer|satisfaction) (survey|satisfaction survey)
    (could|can|would) you (please)?
    (leave|give|share) (us|me)? (your|some|a|us|any)? (quick|short|honest)? (feedback|rating|review|thoughts)
    (how satisfied|how happy|how likely) (are|were) you (with|to recommend)? (our|the|this|my|us)? (service|support|help|answer|chat|conversation)?
    (satisfied|happy) with (this|the|our|my) (answer|chat|conversation|service|help|support|solution)
    list service moreHelp
    (anything|something) (else|more)
    else (i|we) (can|could|may) (help|do|assist) (you)? (with)?
    (is|was) there (anything|something) (else|more)
    (do you|did you) (need|have|want) (anything|any|something|further|more|other) (else|help|further|other|more)? (questions|question|help|requests)?
    (can|could|may) (i|we) (help|assist|do) (you|with|anything) (with)? (anything|something|else)? (else)?
    (what|how) else can (i|we)
    (any other|any more|any further|other|more|further) (questions|question|requests|concerns)
    let me know if (you|there|that|anything|i) (need|have|is|was|helps|works|can) (any|anything|more|further|help|assist)? (else|help|more|questions|assistance|with anything)?
    (if you|should you|in case you) (have|need|want) (any|more|other|further|anything) (questions|help|other|else|further|more|assistance)?
    list service greeting
    (hi|hello|hey|welcome|good morning|good afternoon|good evening|greetings|dear|hi there|hello there|hey there|howdy)
    (welcome|hi|hello) (to|at|back)
    (how|what) (can|may|could) (i|we) (help|do|assist) (you|for)? (you|with)? (today|now)?
    (here|speaking|jumping in|let me jump in|i'm jumping in|taking over|i'm taking over|i have taken over|stepping in|let me step in|i'll take over|i will take over|i'll take over from here|i'll take it from here|let me take over|joining)
    (nice|good|pleased) to (meet|see|hear from) you
    (thanks|thank you) for (contacting|reaching out|writing|your message|getting in touch|waiting|your patience|holding|visiting|stopping by) (us|to us)?
    (happy to help|glad to help|how are you|what brings you here) (today)?
    from (the|our) (support|service|billing|returns|sales|complaints|technical|security)? (team|desk|department)
    from (support|billing|sales|returns|customer service|customer care)
    (read|seen|looked at|been reading|am reading) (your|the|all your|through your)? (messages|message|conversation|chat|chat history|history|what you wrote)
    list service introduction
    (i'm|i am|this is) (your|the|a|our)
    (my name is|my name's|here is|this is|virtual|digital|agent|helper)
    (virtual|digital|ai|online)? (assistant|bot|chatbot) (here|speaking|today)?
    (i'm|i am|my name is|my name's|this is|you're chatting with|you are chatting with|it's)
    (assistant|bot|chatbot|helper|agent) (of|from|at|for|here at)
    list service routing
    (which|what) (team|department|area|topic|language|subject|product|category|service) (do|would|should|can|is|are|does)?
    (what's|what is) (this|it|that|your question|your request) (regarding|about|concerning|in relation to)
    (what|which) (is|was|are) (it|this|your question|your request|the topic) about
    (is|are) (this|it|your question|your request|your issue|you contacting us) (about|regarding|related to|concerning|for)
    (choose|select|pick|tell me) (a|your|the|one|which|your preferred)? (language|department|team|topic|category|subject|area)
    (billing|sales|technical|support|orders|delivery) or (billing|sales|technical|technical support|orders|support|delivery|something else)
    list service reference
    (ref|reference|case|ticket|conversation|session|chat|incident|message) (id|number|no|code|ref)?
    list service condition
    (if|in case|unless|should you|should this|should that|should it|whenever)
    list service fallback
    (if|in case|should) (that|this|it|the|you|these) (still)? (doesn't|does not|don't|do not|didn't|isn't|is not|fails|need|have|prefer|run|want|not)
    (otherwise|alternatively|failing that|or else|for anything else|for other questions|for further questions|for more information|for further help|for further assistance)
    if not
    list service yesNo
    (did|does|is|was|were|are|has|have|do|can|could|would|will|should|shall) (that|this|it|you|i|we|there|the|your|these|everything)
    """
}
