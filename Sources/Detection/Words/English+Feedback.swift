extension English {
  /// Confirmation (E4), politeness, rejection (N8), saying it again (N6), asking for something.
  static let feedback: StaticString = """
    list customer solved
    (did|does|done) the (trick|job)
    (it|that|this) finally (works|worked|did)
    (that's|thats|was) what (i|we) (needed|wanted) (thanks|thank you)
    (everything|all|finally|it) (works|worked|working) (finally|fine|again|now)?
    (works|worked|working|runs|running) (finally|great|fine|perfectly|well|properly|correctly|normally|as expected|as it should|again|now|like (a charm|new|magic)|flawlessly|beautifully|a treat)
    (got|managed to get) (it|this|that|mine|everything) (to work|working|running|going|fixed|sorted)
    (has|have|is) (now)? (been|all)? (solved|resolved|fixed|sorted|settled)
    (does|doing) what it (should|is supposed to|has to)
    (it's|its|it is|is|they're|everything is|everything's|we're|i'm) (back)? (on|up|online|running|working|good|in|connected) (again|now)
    (lights up|turns on|loads|opens|connects|prints|charges|starts|plays|boots|shows up|appears|went through|goes through) (now|again|fine)
    no more (problems|issues|errors|trouble)
    (that's|thats|that was|that is) (it|all|all i needed|everything) (thanks|thank you|cheers|perfect)
    (problem|issue|error) (is|was|has)? (now)? (gone|fixed|solved|disappeared|gone away)
    (made|did) it (work|happen)
    (you|that|this) (saved|made) my (day|life|week)
    (that|this|it|which) (fixed|solved|resolved|sorted|worked|helped|works|helps|solves|fixes|settles|settled)
    (that|this|it) (fixed|solved|resolved|sorted|did|cleared|settles|settled|answers|answered) (it|that|this|the problem|the issue|everything|my question|the matter)
    (that|it|this) (has|had) (fixed|solved|resolved|worked|helped|sorted)
    (that's|thats|that is) (what i needed|what i wanted|exactly what i needed|sorted|solved|fixed|resolved) (thanks|now)
    (that|this) (works|worked) (great|perfectly|fine|now|thanks|well)
    (it|all|everything) (works|working|worked) (now|again|fine|perfectly|great)
    (it's|its|it is|all|everything is|everything's|now it's) (working|fixed|solved|resolved|sorted|fine now|good now)
    (all|everything) (sorted|good now|solved|fixed|set|clear now|fine now|done now|is fine now)
    (problem|issue|question|case|matter) (solved|resolved|fixed|answered|sorted)
    (solved|resolved|sorted|fixed) (thanks|thank you|now|it|the problem|the issue|my problem|my issue|my question)
    (got|have) it (working|sorted|now|solved|fixed)
    (that's|thats|that is|just|exactly) what i (needed|wanted|was looking for)
    exactly what i (needed|wanted)
    (you|you've) (solved|fixed|sorted|answered) (it|my|the|that)
    (very|really|super|so) (helpful|useful) (thanks|thank you|answer)
    (back|up) (working|running|online) (again|now|thanks)
    (i|i've|i have) (found|got|see|received) it (now)? (thanks|thank you)
    (can|could) (log|sign) in (again|now)
    (clear|understood) (now|thanks|thank you)
    list customer solvedWord
    (fixed|solved|sorted|resolved|works|worked|working)
    list customer unsolved
    (not|never|isn't|hasn't|haven't|nothing) (yet|all|fully|been|really|entirely|completely)? (sorted|fixed|solved|resolved|working)
    (sorted|fixed|solved|resolved|changed) nothing
    (get|keep) it (fixed|solved|sorted|working)
    (said|say|says|claim|claimed|told me|promised|think|thought) (that|you|it|this|i)? (you|it|was|is|that|were)?
    (now and then|sometimes|every now|once in a while|only once|on and off)
    (last|until|till) (week|month|time|year|yesterday)
    for (a|one|about|like|only|just) (minute|second|while|moment|bit|day|few|short)
    (be|being|get|getting) (fixed|solved|resolved|sorted)
    not (exactly|quite|really|entirely) what i
    (another|one more|different|new) (broken|wrong|problem|error|issue|failure|bug)
    (then|it) (stops|goes dark|dies|fails|crashes|freezes|drops|disconnects|breaks)
    (was|were) (working|fine|ok|okay)
    (worked|works|solved|fixed) (yesterday|before|last time|last week)
    (partly|partially|almost|nearly|sort of|kind of|half)
    (should|supposed to) (work|be)
    (for nothing|for wasting|no thanks to you|even worse|worse than)
    (see|know|check|tell) (if|whether)
    solved nothing
    now (nothing|everything is|it won't|it doesn't|it's worse)
    (thanks|thank you) (but|for nothing|anyway)
    (but|still|however) (not|no|doesn't|doesnt|isn't|isnt|won't|can't|cant|didn't)
    not (fixed|solved|resolved|working|sorted|helpful|helping|what i)
    (didn't|didnt|doesn't|doesnt|does not|did not|hasn't|not) (really)? (fix|solve|solved|help|helped|work|worked|sort|answer|resolved|resolve)
    never (fixed|solved|worked|works|helps)
    if (it|that|this)
    (until|unless|when|once|hope|hoping|hopefully|whether)
    (want|need) (it|this|that|the|my|a)? (problem|issue|matter|question)? (solved|resolved|fixed|sorted|answered)
    (but|however|although|though|except) (the|my|it|one|there|now|when|only|another|i|why|what|where|how|can|could|you)
    list customer polite
    (nice|good|great) (one|work|job|help|stuff)
    (👍|🙏|😊|🙂|👌|❤|😀|😁)
    (thanks|thank you|thankyou|thx|ty|cheers|tks)
    (thanks|thank you) (so|very) much
    (many|a thousand) thanks
    thanks a (lot|bunch|million)
    (ok|okay|k|kk|great|perfect|good|fine|cool|nice|super|excellent|awesome|lovely|brilliant|wonderful|amazing|fantastic|alright|right|understood|noted|sweet|ace|top)
    (got|gotcha) it
    gotcha
    (bye|goodbye|bye bye|see you|see ya|cya|take care|later)
    have a (nice|good|great|lovely) (day|one|evening|weekend|night|afternoon)
    (you too|same to you)
    (appreciate|appreciated) (it|that|your help|the help|this)?
    (i|much|really) (appreciate|appreciated) (it|that|your help|the help|this)?
    (for|of) (your|the|all|that|this|it|you|everything|everyone) (help|time|answer|info|information|reply|quick reply|quick answer|support|explanation|patience|assistance)?
    (that|it) (is|was|would be) (great|good|perfect|helpful|very helpful|nice|kind|all|lovely)
    (that's|thats|it's|its) (great|good|perfect|helpful|very helpful|nice|kind|all|fine|ok|okay|lovely|very kind|really helpful|clear|amazing)
    (will|i'll) (do|do that|try that|wait|see)
    no (problem|problems|worries|rush|hurry)
    (very helpful|helpful)
    (all|everything) (good|clear|fine)
    makes sense
    indeed
    (good|great) (to know|job|work|answer)
    list customer declines
    (no|nope|nah) (thanks|thank you|thx|that's all|thats all|that is all|that's it|that was all|all good|bye|i'm good|im good|nothing else|not right now|not now|it's fine|cheers)?
    (that's|thats|that is|that was|that'll|that will) (all|be all|it|everything)
    nothing (else|more)
    (i'm|im|we're) (good|all set|fine|done) (thanks|thank you|now)?
    all (good|set)
    list customer rejection
    (completely|totally|absolutely|utterly) (useless|wrong|pointless|unhelpful|incorrect|irrelevant)
    (none of (that|this|it|those|these|them)) (worked|works|helped|helps|did|is|was)
    (you|you've) (got|get|understood|understand) (it|me|this|that) (wrong|all wrong)
    (you|you've) (misunderstood|misread|missed)
    (what|everything|all) i (already|just) (did|tried|have done|said|know)
    (doesn't|doesnt|don't|didn't|does not) (really)? make (any|much|a lot of) (sense|difference)
    not my (problem|question|issue|point|case|order)
    it still (says|shows|gives|does|has) (error|the same|same|it|that|no|nothing|an error)
    (no|nope|wrong|incorrect|nah|false|rubbish|nonsense|useless|unhelpful|pointless|👎|❌|🙅)
    (doesn't|doesnt|does not|didn't|didnt|did not|won't|wont|isn't|is not|wasn't|hasn't|not) (really|even|actually)? (help|helping|helpful|work|working|worked|right|correct|true|useful|fix it|solve it|answer it|answer my question|what i asked|what i meant|what i mean|solve anything|fix anything|solve my problem|fix my problem|solve the problem|fix the problem|solve my issue|help me|help at all|work either|change anything|make a difference|do anything|make sense)
    that isn't it
    (that's|thats|this is|it's|its|that is|that was|this was) (wrong|not right|not correct|not true|not it|not what i asked|not what i meant|not what i said|not what i mean|not helpful|not working|useless|no help|no use|of no use|incorrect|nonsense|not my question|not the problem|not an answer|not an option|no good|not useful|not the issue|not the point|a useless answer|pointless|rubbish|no solution|not a solution|irrelevant)
    (not|isn't|isnt|wasn't) (quite|really|at all)? what i (asked|meant|said|need|needed|want|wanted|am asking)
    (not|isn't|isnt|wasn't) what (i'm|i am|i was|we're) (looking for|asking|asking for|talking about|after|on about|saying)
    (still|again) (not working|doesn't work|doesnt work|no|the same|same|same problem|same error|same thing|broken|nothing|not|isn't working|won't work|no change|no luck|no difference)
    (nothing|still nothing) (happens|happened|changes|changed|works|worked|helps|helped)
    (makes|make|made|making) no (sense|difference)
    (was|is|it's|of) no (help|use|good)
    no (luck|change|difference|effect|success|joy|result|improvement|dice)
    (you|you're|you are) (still)? (not|don't|dont|didn't|aren't) (helping|listening|understanding|understand|answering|getting it|getting this|get it|getting me|get me|listen|answer|hearing me|reading|help)
    (you|you're|you are) (wrong|no help|useless|missing the point|talking nonsense|of no help)
    (wrong|bad|useless|rubbish|stupid|terrible|poor|unhelpful) (answer|advice|reply|response|information|info|solution)
    (tried|did|done) (that|this|it) (already|before|twice|several times|many times)
    (already|i already|i've already|i have already) (tried|did|done) (that|this|it|all that|all of that)
    tried that
    no (it|that) (doesn't|didn't|isn't|is not|does not|did not|won't)
    (same|the same) (answer|reply|message|error|problem|thing|result) (again|as before)?
    (try|think) again
    list customer rephraseCue
    (that's|thats|that is|this is|it's) not what i (asked|meant|said|wrote|was asking|mean)
    not what i (asked|meant)
    (didn't|didnt|did not|don't|doesn't) answer my question
    (i|as i|like i|what i) (already|just|also)? (said|told you|asked|wrote|explained|mentioned|meant)
    (as|like) i (said|wrote|explained|mentioned|told you)
    (i've|i have|i) (already|just) (said|told you|asked|written|explained|mentioned|told|answered|given)
    (i|i'll) (repeat|say it again|ask again|rephrase)
    let me (rephrase|repeat|explain again|try again|put it differently|ask again|say that again)
    in other words
    (again|once more|one more time) (my|the|i|where|what|how|why|when|please)
    (my question|what i meant|what i mean|i meant) (was|is|to)
    (read|re read) (my|what i) (question|message|wrote)
    (asked|told|said) (you)? (this|that|it)? (twice|three times|before|already|many times|several times)
    list customer request
    (i|we|i'd|we'd) (want|need|would like|like|wish) (to|a|an|my|the|you|it|this|help)
    (can|could|would|will) (you|i|we|someone)
    (please|pls|plz|kindly)
    (help|tell|give|send|show|explain|refund|cancel|change|update|check|fix|replace|deliver|remove|delete|reset|unlock|call|stop|return|resend|correct|close) (me|my|us|it|this|the|that|a|an|how|what|where|why|when)
    (looking|waiting|asking) for
    (doesn't|doesnt|does not|isn't|isnt|is not|won't|not|never|hasn't|hasnt|haven't|didn't) (work|working|arrived|arrive|turn|load|open|received|come|delivered|here|respond|start|connect|show|get)
    (still|keeps|keep) (no|not|waiting|getting|failing|crashing|broken|missing|showing|says|blinks|blinking|flashing|dropping|down)
    (problem|issue|trouble|error) (with|when|after|on|code|message)
    (is|are|was|were|got|arrived|still) (broken|missing|wrong|damaged|late|lost|stuck|down|blocked|locked|defective|faulty|dead)
    i (can't|cant|cannot|could not|couldn't|am unable)
    list customer aiWasFine
    (the)? (bot|assistant|chatbot|ai|virtual assistant) (already)? (answered|told me|explained|solved|helped|said that|said the same|was right|got it right)
    (bot's|assistant's) answer was (fine|right|enough|good|correct)
    (i)? (already)? (had|got|have) (the|my|that|an) (answer|reply) (already|from the bot|from the assistant)
    """
}
