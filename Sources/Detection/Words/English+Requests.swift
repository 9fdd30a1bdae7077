extension English {
  /// Asking for a human (N1), and what looks like it.
  static let requests: StaticString = """
    flag link = a an the to with w wit wth 2 of your some any one my somebody's this real live actual actually human person from at there directly me us be able in by straight right now please just either another proper genuine living normal competent qualified physical fucking fuckin damn damned bloody goddamn freaking frickin stupid immediately asap urgently again back over on via through also different trained professional speaking non robotic u ur pls plz kindly instead quickly quick today first finally
    group barrier = about for who whom whose which what why how when where because since than like as if while until and or but nor add adding added remove removing removed change changing changed name names named number numbers email book booking booked order pay paid register registered insure insured find is are was were does
    group transparent = want wanted wants need needs wish like have has having to be really even you u please just me us ever going go gonna trying try mean think thinking i we feel necessary necessarily make making bother bothering let plan planning intend intending actually wanna currently at all any more longer
    group spelled = human humans person someone somebody anyone agent agents representative representatives operator operators advisor adviser advisors manager managers supervisor supervisors colleague colleagues specialist technician employee consultant assistant customer service support speak speaking talk talking chat chatting connect contact transfer escalate with
    group joint = a an the to with me my i u us can could you ya want help please team speak talk chat connect transfer contact get need someone somebody anyone human person agent representative operator manager supervisor customer service support care live real being
    group known = width withs wit fifth walk walks walking tall tale stalk peak peaks spear steak hat chart charts chats chap chatter contacts contract contracts contacted contest transfers transferred manage manages managed managing manger advise advised advises advice employer employed employ employers personal personally persona personnel persons humane hymn humor agenda agency agencies regent urgent aged operate operated operates operating operation serviced services device supports supported supporting supporter customers custom costumer colleges college lives love like line give file alive realm deal rear reel read speaks speaker talks connected connects connection contracting escalated specialists technicians cat coat that ten tent amend
    group salutation = hi hello hey heya hiya yo dear greetings welcome bye goodbye ciao thanks thank thx ty morning evening afternoon nice good great smart clever lovely cool bad stupid sorry awesome well
    group plea = please pls plz plox now asap immediately urgently urgent want need connect transfer speak talk get give just help
    group saying = talk speak chat discuss deal talking speaking chatting dealing communicate communicating interact interacting text texting type typing argue arguing sharing discussing write writing
    group modal = can could would will may must should might let have get make ask want need like arrange for had
    group serving = help helps look check call contact assist answer respond reply take review handle talk speak chat see fix explain solve resolve deal confirm verify jump step join intervene come reach write read sort email phone ring do message investigate process approve weigh decide get back
    group calling = call phone ring contact speak talk chat reach write email join
    group present = available online around free here there duty working
    group being = is are any no there available
    group stopping = cancel cancelled abort leave quit exit withdraw dismiss
    group queueing = queue waiting wait handover handoff transfer request agent human operator line escalation livechat
    set to = to | with | w | wit | wth | too | 2 | ot
    set body = someone | somebody | anyone | anybody
    set rank = manager | managers | supervisor | supervisors | superior | superiors | boss | bosses | ceo | higher up | higher ups | team lead | team leader | shift lead | duty manager | person in charge | someone in charge | somebody in charge | whoever is in charge | whoever's in charge | someone higher up | someone higher | someone senior | someone more senior | someone above you | someone with authority | higher authority | head of customer service | head of support | head of the department
    list customer person
    (human|humans|person|persons|agent|agents|rep|reps|representative|representatives|operator|operators|advisor|advisors|adviser|advisers|consultant|consultants|specialist|specialists|technician|technicians|employee|employees|clerk|colleague|colleagues|coworker|associate|associates|staffer|expert|experts|csr)
    human (being|beings|help|support|assistance|service|contact|interaction|intervention|handoff|handover|takeover|operator|response|reply|voice|hand|agent|person|representative)
    human hand (off|over)
    real (people|human|person|agent|support|assistance)
    (actual|live|living) (people|human|person|agent|operator|representative|support)
    live (chat|help|assistance)
    (customer|client|consumer) (service|services|support|care|assistance|relations|success|helpline)
    (support|help|service) (team|staff|agent|agents|person|people|desk|rep|guy|specialist)
    (helpdesk|helpline|hotline)
    service (client|clients)
    call (center|centre)
    member of (your|the|our)? (staff|team|crew|support)
    (staff|team|crew|support) (member|members)
    (someone|somebody|anyone|anybody|some one) (real|human|actual|alive|from (the|your|customer|support|billing|sales|technical|tech|service)|in (billing|support|sales|customer))
    <rank>
    list customer anyone
    (someone|somebody|anyone|anybody|sb|smb|assistant|assistants|team|teams|department|departments|dept|reception|receptionist|desk|staff|crew|concierge|housekeeping|cleaners|cleaner|billing|sales|hr|headquarters|support|engineer|engineers|tech|professional|receptionists|management|manager's)
    some (one|body)
    any (one|body)
    one of your
    (some|any) of your (people|guys|folks|colleagues|humans|employees|staff|agents)
    your (people|guys|folks|office)
    people (not|instead of|rather than|and not)
    tech guy
    list customer manager
    <rank>
    list customer reach
    (speak|talk|chat|speaking|talking|chatting|spk|tlk|convo|converse|communicate|communicating|interact|interacting|deal|dealing|correspond) (directly|only|right|again|now|immediately|please|instead|straight|live|privately|personally)? <to>
    (speak|talk|chat) (please|now)?
    (connect|transfer|pass|refer|redirect|forward|hand|switch|route|patch|link|direct|reroute|escalate|move|bump|send) (me|us) (on|over|through|up|across|back|straight|directly|along)? (to|with|on|2|w)?
    (connecting|transferring|passing|routing|switching) (me|us) (over|on|through)? (to|with)
    (transfer|connect|switch|redirect|escalate|route|handover|handoff|hand off|hand over|change over|reroute|escalating|upgrade) (over)? to
    put (me|us) (through|thru|over|on|onto|in touch|in contact|back|on the line|on the phone) (to|with|on|onto)?
    (get|give|find|bring|fetch|giv|grab|assign|send) (me|us)
    (gimme|gimmie) (a|an|some)?
    (get|getting|got) (a)? (hold|ahold|through|in touch|thru) (of|to|with)
    (get|be|getting|come|come into|get into|put) (in)? (touch|contact) with
    (reach|contact|contacting|reaching|reach out to|consult|consulting|connect with|connect to|connecting with|connecting to)
    let (me|us) (speak|talk|chat|have)
    lemme (speak|talk|chat|have)
    (have|get|having|has) (a|an|some|my|this|the)? (quick|short|brief|little|live|proper)? (call|chat|talk|word|conversation|discussion) with
    (escalate|escalating) (this|it|me|my|the|us) (case|issue|complaint|problem|matter|ticket|request|chat|conversation|call)? (further|up)? (to)?
    (hear|help|answer|reply|response|assistance|support|call|callback|advice|contact|service|email) from
    (handled|helped|assisted|served|answered|reviewed|checked|looked at|resolved|seen|read|dealt with|taken over|taken care of|done) by
    be (connected|transferred|put through|passed|referred|escalated|redirected|forwarded|routed) (to|with|on)?
    (asked|ask|asking|begging|beg) (for|to (speak|talk|chat) <to>)
    (looking|look) for
    (transfer|connect|escalate|pass|hand|forward|refer|route|take|assign|send|raise|submit|give|switch|move) (this|it|that) (on|over|up|along|back|further)? (to)?
    (transfer|connect|escalate|pass|hand|forward|refer|route|take|assign|move|raise) (my|the|this) (case|issue|complaint|problem|matter|ticket|request|chat|conversation|call|query|question|enquiry|message) (on|over|up|along)? (to)
    (hand|pass|switch|take|transfer) (over|on|me over) to
    (call|bring|loop|rope|pull|get) in
    (leave|send) a message (to|for|with)
    tell (a|an|some)
    (involve|summon|request|requesting|demand|demanding|insist on)
    list customer want
    (i|we|id|we'd|i'd) (just|really|only|now|still|do|also|actually|simply|urgently|desperately|would|badly|honestly|rly)? (want|need|demand|require|prefer|wish|wanted|needed|desire|wana|wanna|nees|wnat|expect|deserve|insist|rather)
    (i|we) would (like|prefer|love|rather)
    (i'd|we'd|id) (like|prefer|rather|love|much prefer|appreciate|feel better with)
    (want|need|require|wanted|needed|get|give|assign|provide|getting|prefer|demand|request)
    (want|need|prefer|requesting|demand|request) (a|an|to|some|my)
    (can|could|may) (i|we) (please)? (have|get|request|ask)
    (i'll|i will) (take|need|have)
    (give|find) (a|an)
    (is|are) there (a|an|any|some|actually|even|maybe|perhaps|at least|really|no|not|ever)
    is their (a|an|any)
    there (is|are|be|was|were)? any
    (do|does|don't|have) (you|u|ya) (guys)? (have|got|hav) (a|an|any|some|no)?
    (bring|get|call|send|message|ask|email|phone|need|see|meet|ring|involve) (on|in)? (a|an|some|your)
    (have|let|get|make) (a|an|one|some|another|your)
    (feel|be) (better|safer|happier|more comfortable) with
    i'm (asking|looking|waiting) for
    (wait|waiting|hold|holding) for
    prefer
    list customer converse
    (speak|talk|chat|discuss|speaking|talking|chatting|discussing|go over|sort|resolve|settle|handle|continue|proceed|clarify)
    list customer named
    (can|could|may|let|might) (i|we|me|us) (please|pls)? (speak|talk) (directly|please)? (to|with)
    (want|need|like|wanna|love|wish) (to)? (speak|talk) (directly)? (to|with)
    list customer command
    get (me|us) (out|away|off) (of|from)? (this|the|your|that) (bot|chatbot|robot|machine|ai|loop|menu|system|thing|chat|automation|assistant|maze|here)
    <body> (i|we|who i|that i|whom i) (can|could|may) (actually|please)? (talk|speak|chat|write|complain|turn) (to|with)?
    <body> (i|we|who i|that i|whom i) can (call|ask)
    (no one|noone|nobody) (i|we|who i|that i) (can|could|may) (talk|speak|chat|turn) (to|with)?
    <body> to (talk|speak|chat|complain) (to|with)
    (person|human|agent|people|representative) (i|we|who i|that i|whom i) (can|could|may) (talk|speak|chat) (to|with)
    (person|human|agent|people|representative) to (talk|speak|chat) (to|with)
    is there <body> (here|there|else|available|around|at|in|from|with|on|to|i|who|that|able|real|human|actual)
    is <body> (available|online|free|human|real|alive|who can|i can|able)
    (get|give|gimme|bring|fetch|let|want|need|prefer|can|could|have|may) <body> else
    (get|put) <body> (on the|to call|to help|to assist|to contact|to look)
    (who|whom|who else) (can|could|do|should|would|must|may|might|shall) (i|we) (speak|talk|chat|turn|complain|escalate) (directly)? (to|with|about)?
    (who|whom) to (speak|talk|turn|complain) (to|with)
    (don't|dont|do not|won't|wont|refuse to) (want|wanna|wish|like|going|gonna)? (to)? (talk|speak|chat) (to|with) (you|u)
    not (talking|speaking|chatting) (to|with) (you|u) (anymore|again)
    (escalate|escalation) (this|please|now|my|it|asap|immediately|further|needed|requested|request|required)
    (please|pls|to|want|need|must) (escalate|escalation)
    (want|need|like|arrange|schedule|prefer|request|demand|have|get) (a|an|the|your)? (phone|telephone)? (callback|call back|return call)
    (please|pls|kindly|just|someone|somebody|must) (call|ring|phone) me (back|at|on|asap|now|today|immediately|please|pls|urgently|tomorrow)
    (call|ring|phone) me (back|please|asap|immediately)
    (give|gimme) (me|us) a (call|ring|callback|phone call|call back)
    (connect|transfer) (me|us) to (room service|reception|the front desk|front desk|sales|billing|support)
    press (0|zero)
    list customer closing
    (need|want|have|like|wanna|gotta|prefer|wana|wish) (to)? (talk|speak|chat)
    put (me|us) (through|thru)
    (transfer|connect|redirect) (me|us)
    escalate
    call me
    list customer machine
    (bot|bots|robot|robots|machine|machines|computer|computers|chatbot|chatbots|ai|software|algorithm|robo)
    chat (bot|bots)
    virtual (assistant|assistants|agent|agents)
    answering machine
    (automated|automatic|canned|generic|scripted|prewritten|auto|template|standard|robotic) (replies|reply|responses|response|messages|message|answers|answer|texts|emails|nonsense|crap|stuff|system|chat)
    list customer aversion
    (sick|tired|weary|frustrated|done|bored|annoyed|enough) (of|with|by)
    fed up (of|with|by)
    (hate|stop|refuse|quit|detest|despise|without|avoid|rather not)
    (waste|wasting) (of time|my time|time)
    (no|what's the) point
    not comfortable
    (don't|dont|do not|not) feel comfortable
    list customer away
    (no|no more|enough|enough of|enough with|stop|stop with|end|quit|exit|leave|bypass|skip|cut|not another|out of|away from|end of|without|rather than a|instead of a|instead of|rather than|over)
    list customer process
    (should|shall|when should|when do|do|when can|how do|how should|why should|who should|would|does|did) (i|we|you|it|they) (escalate|reach out)
    (what|how) (is|are|does) (the|an|your)? (escalation)
    (just)? (ask|asking) for (a friend|my)
    list customer otherPerson
    (travel|estate|letting|insurance|booking|delivery|user|reagent|shipping|secret|cleaning|my|our|his|her|their|bank's|freight|free|fbi|federal|sports|literary|talent|casting|leasing|rental|property|ticket|ticketing|transfer|patent|press|buying|selling|collection|customs|ip|undercover|cooling|foaming|virtual|ai|software|monitoring|mail|background|intelligent|autonomous|chat|digital|real estate) (agent|agents)
    (agent|agents) (orange|string|id|ids|name|names|number|numbers|commission|commissions|fee|fees|portal|dashboard|app|login|account|accounts|code|mode|version|panel|console|desktop|framework|sdk|api|software|builder|assist|training|job|jobs|license|workspace|based)
    (user|travel|estate) (agent|agents)
    human (resources|resource|rights|error|errors|nature|body|hair|factors|readable|race|kind|trafficking|capital|language|languages|like|life|lives|history|food|consumption|growth|brain|mistake|made|intelligence|development|services|anatomy|male|female|waste)
    (my|our|his|her|their|project|account|bank|store|hotel|office|property|password|task|device|file|download|package|line|product|general|case|event|relationship|hiring|branch|building|factory|portfolio|fund|wealth|asset|program|programme|community|social media|boot|window|contact|content|tag|ad|ads|session|process|resource|memory|driver|font|football|campaign|site|plant|former|new|old|ex) (manager|managers|boss|supervisor|superior)
    (manager|managers|supervisor|boss|supervisors) (name|names|id|account|accounts|login|approval|role|app|portal|tool|view|permission|permissions|access|mode|position|job|profile|dashboard|license|said|told|asked|approved|wants|signed|needs)
    (third|first|second|other|same|wrong|right|each|every|per|one|nice|contact|single|particular|older|disabled|young|extra|additional|two|2|1|3|4|authorised|authorized|missing|deceased|dead|displaced|unauthorised|unauthorized|old|vip|dear|good|bad|homeless|sick|stupid|ordinary|very|natural|legal|private|registered|named|responsible) (person|persons)
    (same|wrong|right|different|another) person (who|that|on|in|for|is|was|has|as|listed|named)
    (another|different) person
    (person|persons) (of|named|called|next|limit|count|table|room|household|responsible|listed|on my|in my|i sent|i paid|i gave|i know|i met|i spoke|i talked|i bought|i live|i work|i want|i transferred|i am|who sent|who called|who stole|who delivered|who made|who created|who built|who ordered|who works|whose|on|behind|under|per|details|data|record|id|maximum|tent|only)
    person's
    (in|per|by) person
    (sewing|phone|machine|crane|tour|network|mobile|cable|telecom|train|bus|ferry|rail|drone|radio|forklift|ternary|boolean|logical|assignment|math|plus|kubernetes|sql|mathematical|comparison|unary|modulo|railway|new|old|former|previous|your|which|other|another|cellular|roaming|camera) (operator|operators)
    (operator|operators) (precedence|overloading|manual|licence|license|code|fee|error|settings|covers|cover)
    (sales|union|student|legal|medical|house|class|state|elected|fictional|employee|power|school) (rep|representative|representatives|reps)
    (representative|representatives) (of|sample|apr|example|democracy)
    (my|our|a) (colleague|colleagues|boss|supervisor|team|staff|technician|specialist|consultant|advisor|doctor|coworker|employee|assistant|representative) (said|told|has|have|is|was|bought|sent|and|can't|cannot|needs|wants|who|asked|also|will|does)
    (my|our|his|her|their|new|old|former) (colleague|colleagues|boss|bosses|coworker|coworkers|employee|employees|team|staff|assistant|technician|consultant|clerk|associates|receptionist|crew|department|support)
    (tax|financial|legal|mortgage|investment|independent|immigration|security|seo|marketing|beauty|lactation) (advisor|adviser|advisors|consultant|specialist|consultants|expert)
    (someone|somebody|anyone|anybody) (hacked|stole|used|has|have|is|was|logged|took|accessed|got|opened|changed|bought|made|ordered|broke|i know|under|without|outside|over|abroad|using|stealing|hacking|at home|in my|in the|who works|who lives|who has)
    (someone|somebody|anyone|anybody) else (hacked|stole|used|has|have|is|was|logged|took|accessed|got|opened|changed|bought|made|ordered|broke|uses|using|paid|received|signed)
    (someone|somebody|anyone|anybody|someone's|somebody's) (else's|elses)
    (transfer|send|give|sell|gift|pay|assign|pass) (it|this|them|that|money|funds|these|those|ownership) (on|over)? to (someone|somebody|anyone|anybody|another|a)
    (some|most|many|other|these|those|all|few|how many|more|old|young|sick|two|three|four|five|six|seven|eight|nine|ten|normal|poor|rich|other|the) (people|humans|agents|operators)
    (like|as|than|as a|like a|as an|than a|imitate a|replace|unlike) (human|humans|person|people|agent|operator)
    (google|virtual|voice|digital|alexa|siri|ai|personal|shopping|smart|dental|teaching|medical|nursing|my|home|writing|coding) (assistant|assistants)
    (football|soccer|baseball|dream|my|our|sales|dev|development|project|national|home|favourite|favorite|engineering|marketing|away|his|her|their|whole|red|google|microsoft|ms) (team|teams|crew)
    (help|front|standing|office|my|writing|desk) desk (top|lamp|size|chair|height)
    (wedding|hotel|event|cell|my) reception
    (for|on|in|by|via|the) sales
    (black friday|flash|car|total|summer|yard) sales
    (tech|human|customer|it|live) (support|service|help|assistance|care) (page|email|number|numbers|phone number|hours|app|job|jobs|software|tool|tools|address|salary|policy|line|portal|website|bot|ticket|tickets|chat history|history|representative job|is|was|has|did|told|said)
    (call|contact) (center|centre) (software|agent job|job|jobs|number|numbers)
    list customer pastReach
    (spoke|talked|chatted|spoken|chat'd|spoked) (directly|already|yesterday|again|just|briefly)? <to>
    (was|got|been|were|being|having|after|when|while|keep|kept|had|have) (speaking|talking|told|promised|helped|served|connected|transferred|talked|spoken|chatting|chatted|passed|advised|informed|contacted|called) (to|with|by)?
    (told|said|promised|advised|informed|answered|called|contacted|emailed|helped) (by|me|us)
    already (spoke|talked|chatted|contacted|called|spoken|emailed)
    (called|contacted|emailed|phoned|reached|messaged|rang) (your|the|a|an|my|with)
    (had|after) (a|an|my)? (chat|call|conversation|talk|word|discussion) with
    (according|thanks) to
    (nice|good|great|pleasure|lovely|fun|enjoyed|wonderful|glad|happy) (i)? (to|got to|we got to)? (speak|talk|chat|speaking|talking|chatting|meet|meeting) (to|with)
    (enjoy|love|enjoyed|loved) (speaking|talking|chatting) (to|with)
    (earlier|yesterday|before) (by|with)
    list customer notNeeded
    no need (for|to|of)
    (don't|dont|do not|won't|didn't|dnt|doesn't) (really|even|actually|currently|necessarily)? (need|want|wish|have|mean|wanna|require)
    rather not
    prefer not (to)?
    instead of
    without (a|an|any|the|having|being|talking|speaking|contacting|going through|calling|involving|human)
    not (a|an|to|have|be)
    (rather than|before|avoid|besides|other than) (talking|speaking|contacting|calling|chatting|transferring|connecting|being|having|i)
    (need|necessary|have|required|mandatory) not
    never (asked|wanted|said|requested)
    stop (transferring|connecting|passing|sending|asking|forwarding|redirecting|handing)
    list customer inability
    (can't|cant|cannot|couldn't|couldnt|won't|wont|wouldn't|wouldnt|isn't|aren't|isnt|arent|nowhere|hardly|haven't|havent|hasn't|nothing|nobody|none|neither|nor|ain't)
    can not
    not (only|just|able|possible|getting|being|going anywhere)
    no (way|wonder|longer|option|one|i|we|let|get|just|please|can|give|connect|transfer|you|that's|thats|speak|talk|put|could|may|it|this|that|real|live|u)
    (why|how come) (not|don't|dont|do not|didn't|didnt|can't|cant)
    (don't|dont|do not|didn't|didnt|dnt) (understand|get|know|think you|see|care|have|you|why|even know|understnad)
    (never|not) (get|got|getting|able|manage|find|reach|receive) (to|through|a|an|any|the)?
    not (helping|helpful|working|understanding|solved|good|useful|right|it)
    list customer plainNegation
    (can't|cant|cannot|couldn't|can not) (i|you|we|anyone|somebody|someone)
    (why|how come) (can't|cant|cannot|won't|wont|don't|dont|isn't|aren't|couldn't|wouldn't)
    (won't|wont|wouldn't|don't|isn't|aren't) (you|there|it)
    not (only|just)
    no wonder
    no longer
    (don't|dont|do not) (understand|get|know|think|see|care)
    list customer condition
    if (that|this|it|these|those|nothing) (still|again|also)? (doesn't|doesnt|does not|didn't|won't|wont|fails|isn't|is not|don't|breaks|stops|goes|happens|can't|cannot|keeps|remains)
    if (i|we) (still)? (can't|cant|cannot|don't|fail|have|get|need|run|am not|do not|won't)
    if (not|that fails|this fails|it fails|all else fails|needed|necessary|need be|required|things go|anything goes|there are still|there is still|problems)
    in case (it|that|this|of|i|the)
    unless (you|it|this|that|i|we|my)
    list customer deferral
    (otherwise|or else)
    should (that|this|it) (fail|not|happen)
    (may|might) (maybe|probably|perhaps|just|then|also|still|eventually|later)? (need|want|have to|ask for)
    (maybe|perhaps) (later|tomorrow|next)
    (next time|some day|one day|in future|in the future)
    list customer identity
    (are|r|were|aren't) (you|u|ya|they|we) (really|actually|sure|truly|even|just|still|by any chance)? (a|an|the)? (real|human|bot|robot|actual|person|machine|ai|live|living|humans|people|an|agent|representative|operator)
    (is|was|isn't) (this|it|that) (really|actually|even|just|not)? (a|an|the)? (real|human|bot|robot|actual|person|machine|ai|automated|chatbot|live)
    (am|are|was|were) (i|we) (really|actually|even|still|just|currently|now|not)? (talking|speaking|chatting|writing|texting|dealing|communicating|connected|interacting) (to|with)?
    (i'm|im|i am) (actually|really|now|just)? (talking|speaking|chatting|communicating|dealing|texting|interacting) (to|with)
    (do|does) (you|u) (ever|often|also|really|actually|usually|like to|get to|have to|know how to)? (talk|speak|chat|like|love|hate|know|prefer|understand|want|think|deal|interact|work|dream|be|have to be|consider|identify|feel)
    (have|did) you (ever|already|also)? (talked|spoken|met|chatted|been|talk|speak|meet|had)
    how (many|often|much|long|do you|does it|can you|can humans|can a human|old)
    (be|become|becoming|being|were|you're|youre|you are|u are|ur|you|not) (really|actually|even|just)? (a|an)? (real|actual)? (human|person|humans)
    (human|person|agent|someone|real|people) or (a|an|just a|the|am i|is this|are you|only)? (real)? (bot|robot|machine|computer|ai|software|automated|program|recording|chatbot|fake|artificial)
    (bot|robot|machine|computer|ai|software|automated|chatbot|program|algorithm) or (a|an|the|is it|are you|is this)? (real|actual|live|living)? (human|person|agent|people|someone|somebody|operator|representative)
    (person|human|someone|somebody|anyone|people|agent) (behind|on the other|reading|typing|writing these|writing this|replying to me)
    do you have (a|an|any|your)? (own)? (boss|manager|supervisor|employer|owner|bosses|colleagues|superior)
    (who|what) (is|are|was|does|do) (your|a|the|an|their)
    (who's|what's|whos|whats) (your|a|the|an)
    (would|could|can|will|should|do|does|did|why|when) (a|an|the|any)? (humans|robots|people) 
    (tell me|know|ask|talk|something|more|joke|story|think|curious) about (a|an|the|your|how)? (human|humans|manager|boss|agent|agents|people|person|supervisor|operator|team)
    (meaning|definition) of
    list customer hours
    (opening|office|working|business|service|operating|support|open|opening hours|call) (hours|times|time)
    hours of (customer|client|the|your|operation|service|support)?
    (open|available) (at|until|tomorrow|till|during|24)
    list customer times
    (what|which|wat|hwat) (hours|time|times|days|hour|day)
    (when|until when|from when|how late|how early) (is|are|do|does|will|would)
    hours (of|on|at|until|for|today|tomorrow|i|can|does|do|you)
    (the|your|of) hours
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
