extension English {
  /// What an AI writes when it has no answer, and where it then sends people (definitions.md, 3.1).
  ///
  /// A message that did not understand (`confused`) is no answer whatever stands beside it. One that lacks knowledge or
  /// means (`nonAnswer`) is one only when nothing else in it answers; what `excuse` lists never does.
  static let nonAnswers: StaticString = """
    set cannot = can't | cannot | couldn't | cant | couldnt | not | unable to | not able to | wasn't able to
    set not = don't | didn't | couldn't | can't | cannot | dont | didnt | haven't | not
    set quite = quite | really | fully | currently | properly | completely | entirely | exactly | actually | yet | always | even
    list service confused
    <not> <quite>? (understand|understood|get that|get it|get what|get you|got that|catch that|catch what|catch you|catch your|follow|recognise|recognize|make sense of|make out|grasp|comprehend)
    not <quite>? (sure|certain|clear) (if|that|about|on)? (i|what) (understand|understood|follow|get|got|you|that|this|is)
    (trouble|difficulty|difficulties|a hard time|problems) (in)? (understanding|following|making sense|interpreting|recognising|recognizing|grasping)
    (i|have|may have|might have|must have) (misunderstood|misheard|misread|lost track)
    (rephrase|rephrasing|reword|rewording|reformulate|elaborate|be more specific)
    (you|please) (repeat|clarify) (that|it|your question|your request|what|please)
    (say|put|word|ask|explain|phrase|describe|wording|asking|saying|putting|phrasing|explaining) (that|it|this|your question|things) (again|differently|another way|a different way|once more)
    (say|put|word|ask|explain|phrase|describe|try|asking|saying|putting|phrasing|trying|explaining) (that|it|this|your question|again)? (in|with|using) (a different|another|other|different|simpler|simple|fewer|your own) (way|words|keywords|terms)
    (ask|asking|try asking) (again|differently|another way)
    (over|above) my head
    (i'm|i am) (a little|a bit|completely)? (lost|confused|stumped|puzzled|baffled)
    (you've|you have|you) lost me
    what do you mean
    (doesn't|does not|didn't) make sense to me
    (that|this|message|question|request|input|answer) (was|is|wasn't|isn't) (unclear|not clear|clear) to me
    (invalid|unrecognised|unrecognized|unknown|unsupported) (input|command|request|response|selection|entry|message)
    (that's|that is|is|was) not (a valid|an available|one of the|a recognised|a recognized) (option|options|choice|choices|answer|command|input|response)
    (let's|let us) (try again|start over|start again|try that again|try this again)
    list service nonAnswer
    <not> <quite>? (know|see how)
    (don't|not) think (i|we) can
    i (only|just) (understand|know|speak|handle|deal|answer|cover|support)
    (problem|issue|error|trouble|glitch) on (my|our) (end|side)
    (<not>|won't|wouldn't) <quite>? have (any|enough|the|that|this|specific|access|more|further|such|exact|detailed|an|a|full|much|reliable)? (of the|any|specific|exact|more|right|detailed|clear|good|relevant|current|additional|necessary|required)? (information|info|details|data|answer|answers|access|ability|knowledge|context|capability|permission|permissions|means|insight|visibility|clue|idea|solution)
    (have|having|got|with) (no|zero|not enough|insufficient|too little|limited) (information|info|answer|answers|data|access|details|knowledge|idea|way of|way to|insight|visibility|clue|means)
    <cannot> <quite>? (help|assist|support you|answer|advise|comment|respond|access|identify|determine|say|look into|interpret|analyse|analyze|discuss|look up|go into|make changes|be of)
    <cannot> (provide|do|see|look|resolve|solve|make|share|work|carry|tell|give|offer) (that|this|so|it out|anything|advice|specific|information|if|when|whether|what|(any|further|more|you) (information|advice|details|help|assistance|support|specific|that))
    <cannot> (tell you|process it|do it)
    <cannot> (process|handle|complete|perform|fulfil|fulfill) (that|this|your|such) (request|message|question|query|action|command|at)?
    <cannot> (seem to)? (find|locate|get|retrieve|see) (anything|an answer|any answer|the answer|information|any information|info|any info|the information|that information|details|any details|results|any results|articles|any articles|any article|an article|what you|what you're|a match|any matches|a good|relevant|a relevant|a result|something|any relevant|any matching|a solution|any solution|a suitable)
    not <quite>? (sure|certain|familiar|aware) (about|of|how|what|which|whether|if|with|when|where|why|that|on|i|we|to)?
    (i'm|i am) (unsure|uncertain|clueless|unfamiliar)
    (something|things) (just)? (went|has gone|have gone|seems to have gone|must have gone) wrong
    (an|some|unexpected|technical|internal|system|unknown|unexpected technical) error (has|just)? (occurred|happened|come up)
    (encountered|encountering|ran into|run into|hit|experienced|experiencing|faced|facing|having) (an|a|some|a small|a few)? (unexpected|technical|internal)? (error|errors|problem|problems|issue|issues|difficulty|difficulties|hiccup|snag|glitch|trouble) (while|when|with|processing|handling|answering|retrieving|accessing|finding|right|on my|at)?
    (error|problem|issue|trouble) (while|when|with)? (processing|handling|answering|retrieving|loading|fetching|generating|accessing) (your|that|this|the|a)
    (haven't|hasn't|never|wasn't|not) (yet)? (been)? (trained|taught|programmed|designed|built|configured|equipped)
    (i'm|am) not (yet|currently)? (set up|configured|allowed|permitted|authorized|authorised|qualified|capable|in a position|meant|supposed|made)
    (i'm|i am) (only|just|still|simply|merely) (a|an|your|the) (simple|virtual|automated|digital|ai)? (bot|chatbot|robot|assistant|ai|program|programme|machine)
    (i'm|i am) (still|currently|always)? (learning|in training|being trained|a work in progress)
    (i|we) (can|could|may) (only|just|merely) (help|assist|answer|support|handle|talk|respond|deal)
    i (can|could|may) (only|just|merely) (provide|give|do|process|chat|speak|tell|see)
    (only|just|merely) (able|trained|programmed|designed|allowed|set up|built|made) to
    my (knowledge|abilities|ability|capabilities|capability|training|information|understanding|skills|expertise|database|data|system|access|functions|memory) (base)? (is|are|does|doesn't|do|don't|has|covers|ends|only)
    (knowledge base|database|help centre|help center|articles) (does|doesn't|do|don't|has) (not|no|have|cover)
    (i'm|i am|am) (limited|restricted) (to|in)
    (beyond|outside|outside of|exceeds|not within|out of|above) (what i|what we|my|the scope of|the limits of|our scope|our capabilities|the capabilities)
    (isn't|not|aren't) (something|anything|a topic|a question|a subject|one|an area|a thing|things|topics|questions) (that|which)? (i|we|i'm|we're|my|i've|we've)
    (not|isn't|aren't) (possible|able|feasible) (for me|to me|through me|via this chat|in this chat|through this chat)
    (not|isn't|aren't) (yet|currently)? (supported|covered|available) (by me|in this chat|through me|via chat|in my|to me|for me)
    (request|question|query|message|command|action) (couldn't|could not|cannot|can't) be (answered|processed|handled|understood|completed)
    (no|zero) (matching|relevant|related|suitable) (information|answer|result|results|article|articles|entries)
    (no|zero|not any|without) (information|info|answer|answers|result|results|article|articles|matches|match|entries|data) (about|on|for|found|available|was|were|matching|related|came|that)
    (nothing|no results|no answer|no article|no match) (found|matches|matched|came up|on that|about that|for that)
    (i'm|am|to be|we're|i) (missing|lacking|short of|lack) (some|that|the|enough|any) (information|info|details|data|knowledge|access)
    (assistant|bot|ai|model|chatbot|program) i (can't|cannot|don't|am not|am unable|can only|couldn't|won't|do not)
    (beats|escapes) me
    (no|not a) (clue|idea)
    (has|got) me (stumped|beat)
    (come|check|ask|try) (back|again|me again) later
    list service reason
    (because|since|due to)
    list service excuse
    (help|assist|answer|support|helping|answering) (you)? (with|about|questions|by)
    (ask|asking|type|typing|say|saying|search|searching) (me|about|another|again|a different|something|one|for|different)
    (here is|is) (what|how) i can
    (here are|these are|here's|here is|below are|there are) (some|a few|the|what|a list)? (of)? (things|topics|options|questions|suggestions|examples|common|popular|other)
    (please)? (choose|select|pick|tap) (one of|from|an|the|a|on|one) (the|option|options|following|topic|button|menu|category|below)?
    (please)? (try|type|typing|say|enter|write) (again|help|menu|start|back|restart|a new|another)
    (come|check|try) (back|again) (later|soon|tomorrow|in a)
    (keep|make|use) (it|your|questions|short|simple) (short|simple|brief|message|question|messages|sentences)
    (i|we) (will|'ll|am|keep|'m) (keep|be|get|getting)? (learning|improving|better)
    (i'll|i will) (keep|be|get) (learning|improving|better)
    (i'm|i am) (still|constantly|always)? (learning|improving|working on it|new here|getting better)
    (i'm|i am) (a|an|your|the|just|only) (virtual|automated|digital|ai)? (bot|assistant|chatbot|ai)
    (some|other|more) (topics|suggestions|options|things)
    (hope|wish) (that|this|i) (helps|could|can)
    list service redirect
    (give us a|by) (call|ring|phone)
    (drop|send|shoot|write) us a (line|message|note|mail)
    (call|phone|ring) (us|our) (on|at|hotline|number|service|support|line|customer)
    (send|write|drop) (us|an) (email|e mail|an email|an e mail|mail) (to|at)?
    (contact|reach) us (by|via|over|through|on) (phone|email|e mail|telephone|hotline|mail|post)
    (fill|complete|use|submit) (in|out)? (the|our|this|a) (contact|online|web|complaint|support|request|claim)? form
    (contact|complaint|enquiry) form
    (visit|come to|go to|stop by|drop by|pop into) (our|the|your|one of our|a|any) (nearest|local|closest)? (store|shop|branch|office|shops|stores|branches|outlet|dealer)
    (contact|call|ask|consult|speak to|talk to) your (bank|carrier|manufacturer|seller|provider|courier|dealer|retailer|landlord|doctor|isp|network)
    (submit|open|raise|create|log|file) a (support|new)? (ticket|request|case|claim) (on|at|in|via|through|with|using|from)
    call (0800|0808|0845|0300|1800|1|0900|free|toll|on)
    list service elsewhere
    (contact|call|message|write to|reach out to|get in touch with|reach|speak to|speak with|talk to|talk with) (us|our|the|your|one of our)? (customer|technical|support)? (support|care|service|helpdesk|billing|sales|desk|team|department|agents|advisors|staff|experts|specialists|colleagues)
    (contact|call|message|write to|reach out to|get in touch with|reach) (us|head office|the (shop|store))
    (call|phone|ring|dial) (us|them|this|our|customer)
    (call|phone|ring|dial) the (hotline|number|store|shop|office|bank|support|service|help)
    (email|e mail|mail) (us|our|support)
    (e mail|email|mail|call|phone|write to) (a|one of our|our) <us>
    list service directive
    (please|kindly|simply|you can|you could|you may|you should|you must|can also) (also|directly|just|instead)?
    (need|have|best|better|free|welcome|try) to
    (suggest|recommend|advise|ask) (you|that you) (to)?
    recommend
    """
}
