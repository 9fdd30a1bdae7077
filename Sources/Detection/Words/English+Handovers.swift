extension English {
  /// How people of the service come in, ask, promise, and hand on or back (definitions.md, 3.10 to 3.13).
  ///
  /// A name is no word of a list; it is what stands beside some of these phrases with a capital letter.
  static let handovers: StaticString = """
    set us = colleague | colleagues | agent | agents | human | person | specialist | specialists | representative | advisor | adviser | advisors | advisers | manager | supervisor | expert | technician | operator | engineer
    set desk = billing | support | sales | returns | accounts | complaints | logistics | claims | retentions | customer service | customer care | customer support | technical support | tech support | the billing team | the support team | the returns team | the service team | the sales team | the technical team | the complaints team
    set robot = assistant | bot | chatbot | ai | virtual assistant | digital assistant | virtual agent | automated assistant | ai assistant
    set matter = chat | case | conversation | request | message | issue | ticket | question | enquiry | inquiry | call
    set trouble = problem | issue | trouble | situation | matter | concern | request | question | fault | difficulty
    list service introducing
    (i'm|i am|my name is|my name's|name's|this is|it's|it is|you've reached|you have reached)
    list service presenting
    (chatting|talking|speaking|connected) (now)? (to|with)
    (chat|talk|speak) (to|with) (my|our) <us>
    (my|our|another) <us> (called|named)?
    your (personal|new|dedicated)? (agent|advisor|adviser|specialist|representative|operator|contact|manager|technician) (is|will be)
    (his|her|their|agent's|adviser's|advisor's|colleague's) name is
    (hand|handed|handing|pass|passed|passing|transfer|transferred|transferring|connect|connecting|put|putting|assign|assigned) (you|it|this|this chat|this case|your case|your chat) (over|on|through|across)? (to|with)
    (handed|passed|transferred|assigned) (over|on)? to
    list service named
    (here|speaking)
    (has|have)? (now|just)? joined (the|this|us|you|your)? (chat|conversation|call|session)?
    (has|is|will|is now|has now|will now) (just|shortly|soon)? (taken over|taking over|take over|with you|on the line|in the chat)
    will (now|then|soon|shortly)? (help|assist|look after|be with|take care of|take over|contact|call|join|be helping|be assisting) (you|your|from|this)
    (is|has been|was) (now)? assigned to (you|your|this)
    (has|have) (just|now)? (picked up|accepted|entered) (your|the|this) <matter>
    is (now)? your (new)? (agent|advisor|adviser|specialist|representative|contact)
    list service takingOver
    (i'm|i am|i've|i have|i'll|i will|let me|i've now|i'm now|i am now|i have now|i have just|i've just|i'm just) (taken over|taking over|take over|stepping in|step in|jumping in|jump in|take it from here|taking it from here|taken this over)
    (i've|i have|i'm|i am) (just|now)? (picked|picking) up (your|this|the) <matter>
    (i'm|i am) (a|an|the|your|one of the|one of our|now your) (real|actual|human|live|senior|new|customer|support|service|technical|billing|sales|returns|duty)? (person|human|human being|advisor|adviser|advisors|advisers|agent|agents|representative|specialist|specialists|supervisor|supervisors|manager|managers|team leader|team lead|shift lead|technician|technicians|engineer|engineers|operator|operators)
    (i'm|i am) (a|part of|a member of|member of) (the|our) (support|service|billing|technical|returns|sales|customer service)? team
    (i'm|i am|here|calling|writing) (from|with) (the)? <desk>
    list service takenOver
    (you're|you are) (now)? (chatting|talking|speaking|connected) (now)? (to|with) (a|an|one of our|our|my)? (live|human|real)? <us>
    (you're|you are) (now)? with (a|an|one of our) (live|human|real)? <us>
    <us> (has|have)? (now|just)? joined
    <us> (has|have) (now|just)? (taken over|entered the chat|picked up your <matter>|accepted your <matter>)
    <us> is (now)? (taking over|in the chat|with you|on the line|connected)
    list service asksMatter
    how (can|may|could) (i|we) (help|assist|be of service|be of help|be of assistance|support) (you)? (with)?
    what (can|may|could) (i|we) (help|do|assist) (you)? (for|with)?
    (what|which) (exactly)? (is|was|seems to be|appears to be) (the|your) (exact|main)? <trouble>
    what's (the|your) (exact|main)? <trouble>
    (what's|what is) (wrong|happening|going on|going wrong|up)
    what (has|exactly)? (happened|went wrong|gone wrong)
    (what|what's) (brings|brought|bringing) you
    (what|what's) (is|was)? (it|this|your question|your request|your message) about
    (describe|explain|outline|summarise|summarize) (me|us|to me|to us)? (briefly|exactly|again)? (the|your) <trouble>
    (describe|explain|outline|tell me|tell us|share) (briefly|exactly|please)? what (exactly)? (happened|is wrong|went wrong|the <trouble> is|is going on|it is about|this is about|you need|is happening|has happened)
    (tell me|tell us|share|know) (a bit|a little|some)? more (about (your|the|this) <trouble>)?
    (tell me|tell us) (briefly|please)? (about (your|the) <trouble>|what's wrong|what's going on|what's happening|what it's about|what this is about|how (i|we) (can|may) (help|assist))
    let (me|us) know (how (i|we) (can|may) (help|assist)|what you need|what (happened|the <trouble> is))
    what (do|did) you need (help|assistance|from (me|us))
    what (would you like|do you want) (help|to know|to ask|(us|me) to do)
    what (kind|sort|type) of (problem|issue|trouble|help|question|request)
    what are you (having trouble|having problems|having difficulty|struggling|contacting us|writing|calling) (with|about)?
    in your own words
    set promises = i'll | i will | we'll | we will | i'm going to | i am going to | we're going to | we are going to | they'll | they will | he'll | he will | she'll | she will | someone will | somebody will | colleague will | colleagues will | team will | specialist will | technician will | engineer will | manager will | supervisor will | agent will | adviser will | advisor will | department will | i promise to | promise we'll | promise i'll
    set surely = then | personally | definitely | certainly | also | be sure to | make sure to | try to | aim to | of course | again | gladly
    list service promise
    <promises> <surely>? (get|come|report|circle|write|reply) back (to|with) you
    <promises> <surely>? (be in touch|be in contact|get in touch|follow (this|that|it)? up|reach out|let you know|call back|ring back|write back|reply by)
    <promises> <surely>? (keep|have) you (posted|updated|informed|in the loop|up to date)
    <promises> <surely>? (call|ring|phone|contact|email|message|text|write|e mail) you back
    <promises> <surely>? (send|email|give) you (an|the|a|our|my) (update|answer|reply|decision|outcome|result|call|callback|ring) (back)?
    <promises> (have|get|ask) (someone|somebody|him|her|them|a colleague|my colleague|our technician|the team|the manager|a technician|a specialist|the engineer) (to)? (call|contact|write to|write|email|phone|ring) you
    (you'll|you will|you should|you shall) (then|also|definitely|soon)? hear (back|more)? (from|about|by|within|tomorrow)
    (you'll|you will|you should) (then|also|definitely|soon)? (receive|get|have) (a|an|our|my|the) (final|full|written|personal)? (update|answer|reply|response|call|callback|email|e mail|message|decision) (from (me|us|them|our|my|the|her|him)|by|within|tomorrow|once|as soon as|on|no later)
    (you can)? expect (a|an|our|my) (call|reply|answer|email|update|callback|response) (from (me|us|them|our|my|the)|by|within|tomorrow|on)
    list service promiseOpen
    <promises> <surely>? (email|e mail|message|text|write|write to|ring|phone|call|contact|notify|inform|update|answer) you
    (and|then|before i|before we) (then|i'll|we'll)? (get back to you|come back to you|let you know|call you|write to you|email you|be in touch|keep you posted|keep you updated|update you|call you back)
    list service place
    (you're|you are) (now|currently|at|in)? (number|no|position|place) (one|two|three|four|five|six|seven|eight|nine|ten|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20)
    (next|first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th) in (the|our)? (line|queue)
    (position|place|spot|number) (in|in the|in our) (queue|line)
    (queue|line) (position|number|place)
    (people|customers|persons|others|callers|chats|requests|person|customer) (are)? (ahead of|before|in front of) you
    list service openingTime
    set day = monday | mondays | tuesday | wednesday | thursday | friday | saturday | sunday | weekdays | tomorrow | daily | monday's
    set hour = six | seven | eight | nine | ten | eleven | noon | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 06 | 07 | 08 | 09 | 6am | 7am | 8am | 9am | 10am | 11am
    (we're|we are|we'll be|we will be|they're|they are|they'll be|they will be|i'm|i am|i'll be|i will be|i'm only|office is|service is|chat is|team is|desk is|lines are|support is|hotline is|agents are|colleagues are|advisers are|advisors are|specialists are|team will be|colleagues will be) (only|currently|usually)? (open|back|available|reachable|here|online|on duty) (again)? (from|at|on|until|till|between|24|<day>|<hour>)
    (opening|office|business|service|working|support|chat|our) hours (are|run|begin|from|on)
    (reopen|reopens|open|opens) (again)? (from|at|on|between)? (<day>|<hour>)
    back (again)? (at|on|from)? (<hour>|<day>)
    (around|round) the clock
    24 7
    list service span
    (minutes|minute|mins|min|hours|hour|hrs|days|day|week|weeks|seconds)
    (tomorrow|tonight|later today|today|this (morning|afternoon|evening)|next week|end of (the|this)? (day|week))
    (by|on|until|before) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midday)
    (at|by|from|until|before) (six|seven|eight|nine|ten|eleven|noon|1|2|3|4|5|6|7|8|9|10|11|12|8am|9am|10am|11am|1pm|2pm|3pm|4pm|5pm|6pm)
    list service coming
    (with you|to you|back to you|be in touch|get in touch|call you|calls you|calling you|contact you|contacts you|hear from|hear back|answer you|help you|assist you|write to you|email you|take over|takes over|your turn|attend to you|reach you|looking into|look into|follow up)
    (reply|replies|respond|responds|answer|answers|response|callback|call back)
    (wait|waiting) (time|times|is|will|may|can|about|around|currently|period)
    (waiting|queue|be free|comes free|be available|are available|is available|gets back|get back|be here|be back|join you|joins)
    (agent|agents|colleague|colleagues|adviser|advisers|advisor|advisors|specialist|specialists|representative|technician|engineer|manager|someone|somebody|team)
    list service customerDoes
    (please|kindly) (reply|answer|respond|call|contact|send|return|check|turn|charge|leave|keep|press|restart|allow|try|write|email|pay|bring|wait|let)
    (reply|respond|write|back|answer) to (us|me|this)
    (call|contact|email|let|tell|reach) us
    (you|your) (have|had|can|must|need|should|may|has)
    (before|after|when|until) you
    (your|the|a|new|replacement) (new|replacement)? (parcel|package|order|refund|delivery|item|items|money|payment|replacement|courier|driver|letter|shipment|card|device|battery|transfer|invoice|offer|trial|warranty|meeting|course|flight|train|event)
    it (will|takes|should|arrives|is|can)
    list service history
    set talk = messages | message | conversation | chat | chat history | history | notes | transcript | summary | thread | case notes | exchange | description | emails
    (i've|i have|i) (just|now|already|also)? (read|seen|reviewed|studied|gone through|looked at|looked through|looked over|checked|been through|went through|been reading|been over|read through) (all)? (of)? (your|the|this|our) (previous|earlier|whole|entire|full|last|past)? <talk>
    (i've|i have|i) (just|now|already|also)? (read|seen|reviewed|looked at|looked through|gone through|read through) (what|everything|all) (that)? (you|you've) (already|have)? (wrote|said|told|have|described|explained|sent|shared|written)
    (i can see|i see|i also see|i can also see|i do see|i can already see) (here|now|already|above|from the chat|in the chat|from your messages|from the notes|in your case|in the notes)? (that)? (you|you've|you're|you'd|your order|your last)
    (i've|i have|i've got|i have got|i've also got) (your|the) (whole|full|entire|previous|earlier)? <talk>
    (from|according to|based on) (your|the|our) (earlier|previous|last|whole)? <talk>
    (you've|you have|you) already (told|explained|given|gave|described|sent|mentioned|answered|shared|tried|said|been through|provided)
    you (told|explained to|gave|said to|described to|shared with) (our|the|my) (virtual|digital)? (colleague|<robot>)
    (colleague|<robot>) (has|have)? (already)? (told|briefed|informed|given|filled|updated) me
    (no|without any) need to (repeat|explain|say|tell)
    you (don't|won't|do not|will not|needn't) (have to|need to)? (repeat|explain (it|everything|that|this|yourself|all)|tell me)
    (i'm|i am) (fully|all|now)? (up to speed|caught up|in the picture|up to date)
    list service handingBack
    (hand|handing|handed|pass|passing|transfer|transferring|return|returning|returned|give|giving|switch|switching|put|putting|send|sending|leave|leaving) (you|this|this chat|the chat|the conversation|your chat) (over|on|now)? (back)? (over)? (to|with) (the|our|your|my)? <robot>
    (you're|you are|you'll be|you will be) (now)? (back|again|chatting again|talking again) (now)? (with|to) (the|our|your)? <robot>
    (you can|you may) (now)? continue with (the|our|your)? <robot>
    <robot> (will|is) (now|again|then)? (take over|taking over|take it from here|continue|be with you again|be back|back|help you from here|here again|look after you)
    list service signing
    (kind regards|best regards|warm regards|regards|best wishes|all the best|sincerely|yours sincerely|yours|many greetings|warmly)
    """
}
