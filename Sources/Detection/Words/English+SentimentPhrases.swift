extension English {
  /// Phrases that sound otherwise than their words, and phrases of support that sound like something as a whole.
  ///
  /// A phrase takes the place of its words; with the value 0 it only silences them.
  static let sentimentPhrases: StaticString = """
    set cannot = can't | cant | cannot | couldn't | couldnt
    set nevermore = never | won't | wont | not | don't | dont
    # Politeness and turns of phrase that hold a word of trouble.
    phrase 12 = no (problem|problems|worries|issue|issues|trouble|biggie) | not a (problem|issue|worry) | no big deal | no prob
    phrase 12 = no complaints | no harm done | nothing wrong | no regrets | <cannot> complain | not (too|so|that|all that)? bad
    phrase 12 = not (too|so)? shabby | not the worst | could be worse | could have been worse | without (a)? (problem|problems|hitch)
    phrase 12 = without (fail|incident|trouble|hassle|delay|question|doubt|exception|issues|issue)
    phrase 14 = nothing but (good|great|praise|love) | <cannot> go wrong | <cannot> beat | second to none | hats off | thumbs up
    phrase 22 = (<cannot>|can not) wait (to|for|until|till)? | looking forward (to)? | look forward (to)? | <cannot> thank you enough
    phrase 22 = couldn't be (happier|better|nicer) | never (felt|been) (better|happier) | must (see|have|buy|read|watch) | top notch
    phrase 22 = works like a charm | like a charm | highly (recommend|recommended) | worth (it|every penny|watching|seeing|buying|reading|a look)
    phrase 22 = worth (the price|the money|the wait|your time) | well worth
    phrase 20 = (thank|thanks) (god|goodness|heavens) | (thank you|thank u|thanks) (so|very) much | many thanks
    phrase 20 = thanks a (lot|bunch|million|ton) | much appreciated | well done | (good|great|nice) (job|work) | keep it up
    phrase 20 = keep up the (good|great) work | way to go | you (guys)? rock | made my (day|night|week) | happy birthday
    phrase 14 = good (luck|morning) | have a (good|great|nice|wonderful|lovely) (day|night|one|weekend|evening|time|trip)
    phrase 4 = good (afternoon|evening|day) | (best|kind|warm) (regards|wishes) | (happy|glad) to | would (love|like|appreciate|prefer)
    phrase 4 = (i'd|we'd|id) (love|like|appreciate|prefer) | (you'd|they'd|do you) like | (could|can|would) you please
    phrase 4 = (would|it'd|it'll|that'd|that'll|will) be (great|nice|good|helpful|awesome|appreciated|lovely|wonderful|perfect|cool|amazing|better|fine)
    # Words that mean nothing here.
    phrase 0 = as well | as well as | (very|may|might) well | well known | so far | kind of | kinds of | (pretty|very) much
    phrase 0 = a little | a bit | a number of | no (longer|later|more|less) than | at least | (less|more|rather|other) than
    phrase 0 = not only | no (wonder|doubt) | no matter (what|how|where|if)? | not just | not to mention | not necessarily | sort of
    phrase 0 = last minute | at last | for free | free (to|of|from) | feel free (to)? | (right|just) (now|away|here|there|before|after)
    phrase 0 = all right | the right (side|hand|to|wing) | (human|civil|voting) rights | bill of rights
    phrase 0 = (look|looks|looked|looking|feel|feels|felt|feeling|seem|seems|seemed|sound|sounds|sounded|something|things|anything) like
    phrase 0 = (more|much|just) like | like (this|that|a|an|the|it|to|my|these|those|your|his|her|our|their|in|on) | likes of
    phrase 0 = hot (dog|water|coffee|chocolate|tub) | cool (down|off) | hard (drive|disk|drives|copy|to say|core) | hard working
    phrase 0 = (work|working|worked) hard | low (light|key|cost) | free (time|trial|press|market|markets|trade|will|speech)
    phrase 0 = (security|safety) (council|check|code|line|camera|guard|forces|deposit) | (social|national) security | health (care|insurance)
    phrase 0 = lost and found | baggage claim | fine (print|line|arts) | well (off|into) | good enough | better than nothing
    phrase 0 = as soon as possible | sooner or later | dead (sea|end) | kill (time|bill) | (world|cold|star) (war|wars) | civil war
    phrase 0 = cold (water|drink|drinks|weather) | break (even|in) | (lunch|spring) break | crash course | dark (comedy|side|knight)
    phrase 0 = (horror|war|scary|action|disaster) (film|films|movie|movies|flick|genre) | guilty pleasure | sick leave
    phrase 0 = bad (boy|boys|guy|guys) | last but not least | (no|some) one else | no other | at best | best (buy|western)
    phrase 0 = in (no|any) case | mind if | (do|would) you mind | interested in | not (sure)? if you | care (of|about|for) | value of
    phrase 0 = (please|can you|could you|can someone|need|i need|you) help | help (me|with|us)? (to|with|find)? | need (your|some|more)? help
    phrase 0 = (united|super|great|best|fair) (states|nations|bowl|market|britain|lakes|share|actor|picture) | (a|good) (great)? deal of
    phrase 0 = (justice|defense|health) department | department of justice | (chief|mr|associate) justice | attorney general
    phrase 0 = (peace|nobel) (prize|talks|process|corps|conference) | good friday | white house | natural gas | trust (fund|funds)
    phrase 0 = (interest|special) (rate|rates|group|groups|interest|interests) | respect to | free (wifi|wi|parking|internet|breakfast)
    phrase 0 = (no|not|don't|dont) (preference|particular|matter|care|mind) | doesn't (really)? matter | don't (really)? (care|mind|need) | not (really)? (particular|picky|important)
    phrase 0 = stop (by|at) | (bus|train|last|first|next) stop | (train|bus|taxi) (waiting)? (stop|station) | until (then|the|i) | since (i|we|it|the|you)
    phrase 0 = (customer|tech|technical|phone) (support|help) | support (team|desk|staff) | still have | still (need|want|like|looking)
    phrase 0 = gotta love | couldn't be more | no (that's|that|thats|its|it's) (is)? (all|it|everything|fine|ok|okay) | not (right)? now | any luck | no (thanks|thank you)
    phrase 0 = (try|search|check|book|look|ask) again | (another|the other) (one|hotel|restaurant|place|option|time|day|flight|question|thing) | later
    phrase 18 = (thanks|thank you) (so much|very much)? again | thanks (anyway|anyways) | thank you anyway
    # Doubt, refusal, what could be.
    phrase -10 = not (sure|certain|clear|really|exactly|quite|much|enough) | (don't|dont|didn't) (know|understand) | no (idea|clue)
    phrase -14 = (could|should) (be|have been|do|have done|use) (better|easier|quicker|faster|improved|more|nicer|clearer|some work|work|improvement)
    phrase -14 = needs (work|improvement|fixing|to improve) | room for improvement | (leaves|left) (a lot|much|something) to be desired
    phrase -16 = get better at | do better | be better | better off | had better | you better | so much for | too (bad|long|late|slow)
    phrase -12 = too (short|small|big|much|many|little|few|hard|loud|often|heavy|high|low|far|easily|simple|familiar|predictable)
    phrase -14 = nothing (special|new|happened|happens|changed|works|worked|done) | no (use|good|luck|sense|point|excuse|way|reason)
    phrase -16 = no (info|information|apology|record|sign)
    phrase -16 = no (option|options|solution|success|avail|notice|warning|longer|compensation|refund|support|customer service|confirmation)
    # What customers are fed up with.
    phrase -28 = fed up (with)? | (sick|tired) of | sick and tired (of)? | enough is enough | had enough (of)? | had it with | at my wits end
    phrase -26 = last straw | driving me (crazy|mad|nuts|insane) | beyond (frustrated|frustrating|ridiculous|annoyed|upset|angry|belief|words)
    phrase -26 = lost for words | get (your act|it|your shit|your stuff) together | do your job | what a (joke|mess|disgrace|shame|waste)
    phrase -26 = what a (nightmare|disaster|farce|crock|letdown|disappointment|pity) | (is|are|was) a joke | joke of (a|an) | excuse for (a|an)
    phrase -30 = you (guys)? suck | (fuck|screw) you | (screwed|fucked|messed) (up|over|me|us) | (screw|fuck|mess) (up|ups) | pissed off
    phrase -28 = (piss|ticked) off | (ripped|rip|rips|ripping) off | bull shit | pain in the (ass|butt|neck) | shame on you
    phrase -26 = slap in the face | kick in the teeth | get a clue | get lost | makes me (sick|angry|mad|furious|cry) | go to hell
    phrase -26 = (drop|dropped|dropping) the ball | piece of (crap|junk|shit|garbage|trash) | load of (crap|rubbish|nonsense)
    phrase -26 = (let|lets|letting) (me|us|you|everyone|people|customers|them)? down | (waste|waist|wasting|wasted) (of)? (my|our|your|the|a)? (time|money|space|day|energy|talent)
    phrase -26 = never again | never ever again | never (flying|using|buying|booking|ordering|shopping|going|doing)
    phrase -26 = <nevermore> (be)? (fly|flying|use|using|buy|buying|book|booking|order|ordering) (with|from)? (you|them|this|it|here|united)? again
    phrase -24 = last time (i|we|i'll|i'm|ever) | (lost|losing|lose) (a|my|this|another) (customer|business|patience|client|faith)
    phrase -24 = (take|taking|took) my (business|money) elsewhere | (would|do|can|could) (not|never) recommend | (wouldn't|don't|cannot) recommend
    phrase -26 = stay away | steer clear | avoid at all costs | buyer beware | (don't|dont|do not) (bother|waste|buy|expect|trust)
    phrase -28 = zero stars | thumbs down | (not|isn't|wasn't) worth (it|the money)? | (want|need|like) my money back
    # Nobody answers, nothing moves.
    phrase -24 = (hang|hung|hangs|hanging) up (on)? | on hold | been holding | hold (time|times|music) | cut off | busy signal
    phrase -22 = (the)? (run|ran) around | back and forth | passed around | pillar to post | going (round|around) in circles | in circles
    phrase -22 = (going|getting|get|got|goes) nowhere | no one (answers|answered|responds|replied|calls|cares|helps|knows|picks)
    phrase -24 = (nobody|noone) (answers|answered|responds|replied|calls|cares|helps|knows|picks|seems) | couldn't care less | (you|they|u) (clearly|obviously|really|just)? <nevermore> care
    phrase -22 = still (no|not|nothing|without|waiting|haven't|hasn't|don't|doesn't|isn't|can't|won't|didn't|missing|on hold|stuck|unable|down|broken|sitting)
    phrase -20 = (all|whole|entire) (day|night|morning|afternoon) | hour and a half | (for|over|after) (hours|weeks|months|ages|an hour) | so long
    phrase -20 = how (much longer|many times|many more|much more) | (wait|hold) (time|times) | (long|longer|longest) (wait|line|lines|queue|hold|delay)
    phrase -20 = (taking|takes|took|take) (so|too|way too) long | (taking|takes|took|take) (forever|ages) | way too long | (is|are|was|been|went|site|system|app) down
    phrase -20 = (nothing|never|not|hasn't|haven't|didn't|still) (been|gets|get|got) (resolved|fixed|delivered|received|shipped|refunded|answered)
    phrase -22 = out of (order|stock|control|date|luck|service) | wrong (item|order|address|size|color|product|amount|flight|name|number)
    phrase -20 = what (the)? (hell|heck|fuck) | what's (wrong|going on|happening|the problem|the hold up) | what is (wrong|going on) | <cannot> believe
    phrase -22 = (fell|fall|falls|falling|come|came) (apart|off|short|flat) | (broke|breaks|broken|break) down | (worn|burned|burnt) out
    phrase -18 = (run|runs|ran|running) out | (went|goes|going|gone|go) wrong | backed up | shut down | locked out | kicked (off|out)
    phrase -20 = turned away | left (behind|me|us|stranded|hanging) | double (charged|booked|billed) | (charged|billed) (me)? (twice|double|extra|again)
    phrase -20 = another (delay|problem|issue|error|excuse|hour|fee) | (once|yet) again | over and over | again and again | time after time
    phrase -18 = (second|third|fourth|2nd|3rd|4th|5th|nth) time (in|this|today|i|we) | every (single)? time | too many (problems|issues|errors)
    phrase -16 = (supposed|suppose) to | should have (been|told|had|known|left|made) | shouldn't (be|have|take) | (told|promised|assured) (me|us)? (that|it|i)? (would|will)
    phrase -18 = (have|had|has) to (wait|call|pay|sit|spend|sleep|miss) | (make|made|makes|making|forced|forcing) (me|us|people) (wait|miss|pay|late|to)
    phrase -18 = (miss|missed|missing) (my|our|the|a|her|his) (connection|connecting|flight|connections|meeting|wedding|appointment)
    phrase -5 = (real|live|actual) (person|human|being)
    phrase -18 = (anyone|anybody) (there|home|listening) | where (is|are) my | where's my | make no sense | makes no sense
    # Bitter thanks.
    phrase -24 = (thanks|thank you) for (nothing|not|never|another) | thanks but no | no thanks to you
    phrase -22 = just (great|perfect|wonderful|lovely|brilliant|fantastic|peachy) | oh (great|joy|wonderful|lovely|nice|perfect|brilliant|yay)
    phrase -22 = great (way|start) to | just what i needed | how (convenient|hard is it|hard can)
    phrase -22 = love (how|when|that|waiting|sitting|it when|getting|being) | must be nice | nice try | (yeah|ya) right
    phrase -20 = big surprise | what a surprise | surprise surprise | no surprise | good grief | good luck (with|getting|finding|reaching) (that|anyone|a|someone|through|any|to|anybody)?
    phrase -22 = way to (ruin|treat|screw|lose|make|leave|run|mess|fail|waste) | slow clap | call (this|that|yourself) (a|an|customer|service)
    # Products, films, plans.
    phrase -20 = too much to ask | the worst | worst (ever|airline|company|service|experience) | (all time|new) low | (gone|going|went|goes) downhill
    phrase -18 = down the (drain|toilet) | a far cry | short of | (fails|failed|failing|fail) to | never (works|worked|quite|really|gets|got|takes|rises|comes|finds)
    phrase -18 = (nothing|little) more than | nothing but | (isn't|wasn't|not|never) (even|nearly|particularly|very|as|so|that|terribly) (good|funny|great|interesting|impressed|happy|close|clear|much|fun)
    phrase -16 = (bored|scared) (to|out of) (death|my mind|tears) | run of the mill | by the numbers | half baked | over the top | cookie cutter | one note
    phrase -16 = paper thin | (hit|hits) (or|and) miss | (runs|run) out of (steam|ideas|gas) | out of (steam|touch|place|focus) | at a loss | a mess
    phrase -16 = mixed bag | train wreck | a (shame|pity|bore|drag)
    phrase -18 = (poor|bad|terrible|awful|horrible|lousy|crappy|zero) (customer)? (service|experience|support|quality|communication|attitude)
    # Praise.
    phrase 18 = (big|huge) fan | fan of | (made|makes|make) (it|everything|things|me|us|my life)? (easy|easier|happy|better|smile|laugh)
    phrase 18 = (turned|turns) out (great|well|fine|nice) | (on|right on) time | on schedule | arrived early | above and beyond | extra mile
    phrase 20 = saved (my|the) (day|life|trip|night|vacation) | life saver | (good|great|nice) to (know|hear|see) | so good
    phrase 18 = well (made|built|written|acted|crafted|deserved|designed|thought|played|put|handled)
    phrase 18 = (works|worked|works just) (great|well|fine|perfectly|flawlessly|good) | (fell|fall|am|i'm) in love | stands out | stand out | stood out
    phrase 20 = one of the (best|greatest|finest|most|better|funniest) | (the|my) best | best (ever|thing|of all|of the|friend|part)
    phrase 18 = (a|real|true|absolute) (winner|gem|keeper|treat|joy|delight|blast|must|triumph|classic|hoot|breeze|steal) | at its best
    phrase 18 = state of the art | easy to (use|set|setup|install|read|operate|follow|navigate) | user friendly | ease of use | happily ever after
    phrase 18 = (never|doesn't|didn't|won't|does not|not) (be)? (fails|disappoints|disappoint|disappointed|dull|boring|bores)
    phrase 18 = (not|never|no longer|haven't) (had|have|experienced) (a|any|one)? (problem|problems|issue|issues|trouble|complaint|complaints)
    phrase 18 = (problem|issue|it|everything|all|that|this|it's|that's) (is|was|has been|got|been)? (solved|resolved|fixed|sorted)
    phrase 20 = appreciate (it|the|your|you|all) | (you guys|you|you're|y'all|they) (are)? (awesome|amazing|great|wonderful|fantastic)
    """
}
