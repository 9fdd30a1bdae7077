extension English {
  /// How customers speak of what they said before, and of contacts before this one (definitions.md, 3.10 and 3.14).
  static let returning: StaticString = """
    set robot = the bot | your bot | that bot | the chatbot | your chatbot | the assistant | your assistant | the virtual assistant | your virtual assistant | the robot | the machine | the ai | your ai | your colleague | your colleagues | the other agent | the last agent | the first agent | your agent | the other person | the last person | the previous agent
    set detail = number | numbers | details | name | address | information | info | data | id | code | email | mail | everything | screenshot | screenshots | photo | photos | date | reference | answer
    list customer repeating
    (i've|i have|i) (already|just|literally|previously) (told|explained to|said to|described to|written to|answered) (you|someone|somebody|<robot>|two of you|three of you)
    (i|i've|i have) (told|explained|said|described|wrote|gave) (this|that|it|everything|all this|all that|all of this|my problem|the problem|my number|my details)? (to)? (all of)? <robot>
    (i've|i have|i) (already|just|literally|previously) (explained|described|said|mentioned|stated) (it|this|that|all|everything|my|what|so|above|twice|once|the (problem|issue|situation|matter))
    (i've|i have|i) (already|literally|previously) told (it|this|that|all|everything|twice)
    (i've|i have|i) (already|just|literally|previously) (gave|given|sent|provided|shared|submitted|told|typed|entered) (you|<robot>)? (my|the|all|that|those|this|it|all my)? (full|order|account|customer|phone|ticket|contract|case|reference|booking|policy|email|e mail|personal|tracking)? <detail>
    (as|like) (i|i've) (have|already|just|had|literally)? (already|just|previously|repeatedly)? (said|explained|told|wrote|mentioned|described|stated|written)
    (do|must|should|will|why do|why must|why should) i (really|seriously|now|always|actually|honestly)? (have to|need to|must)? (repeat|explain) (myself|everything|all|this|that|what|it all|it again|it to)
    do i (really|seriously|honestly|now|actually)? (have|need) to repeat
    (having|have|had|need|got|want|forced|made|making me) to? (repeat|keep repeating|keep explaining) (myself|everything|all|this|that|what i|the same|it all|to you)
    (repeat|repeating) (myself|everything i|all this|all of this|what i said|the whole (story|thing))
    (explain|tell|type|write|go through|say) (you|it|this|that|everything|myself|all this|all of this|all that|it all|the whole (story|thing)|my (story|problem)) (to you|to yet another)? (all)? (over)? (again|over|twice|from the beginning|from scratch|from the start)
    (tired|sick|fed up) (of|with) (repeating|explaining|saying|telling|typing|having to (repeat|explain))
    i (keep|kept) (repeating|explaining|having to (repeat|explain)|saying (it|this|that|the same)|telling (you|them|<robot>))
    (you|you all|they|everyone|everybody) (keep|keeps) asking (me|for|the same|that)
    how (often|many times|many more times) (do|must|should|have|did|will) i (have|need|got|already|to|told|explained|said|repeat|explain|tell)
    (second|third|fourth|fifth|tenth|2nd|3rd|4th) time (that)? (i|i've|i'm|i have|now) (now)? (have)? (to)? (told|tell|telling|say|saying|said|explain|explained|explaining|repeat|repeating|giving|gave|give)
    you (already|should|must|should already) (have|got) (that|it all|all that|all this|this information)
    you (already|should|must|should already) (have|got) (my|all my|the) (full|order|account|customer|phone|ticket|contract|case)? <detail>
    you (already|just) asked (me|that|for|this|the same)
    (your|the) (colleague|bot|assistant|chatbot|agent) (already|has already|just) asked (me|that|for|this)
    (can't|cannot|don't|didn't|couldn't) you (even|just|all)? read (my|the|what|above)
    (read|see|scroll) (up to|again)? (what i (wrote|said)|(my|the) (previous|earlier|other|above|first) (message|messages|chat))
    (said|told you|told them|explained) (it|this|that|so|all this)? (already|before|twice|three times|several times|many times|multiple times|a hundred times)
    list customer refersBack
    set wrong = broken | down | gone | missing | late | wrong | failing | failed | stuck | blocked | locked | out | dead | offline | leaking | crashing | crashed | freezing | frozen | empty | delayed | charged | overcharged | billed | dark | slow | declined | rejected | lost | happening | happened | happens | broke | breaks | stopped | stops | crashes | fails | me | problem | problems | issue | error | flickering | disconnected | cancelled
    set record = ticket | case | complaint | claim | enquiry | inquiry | incident
    <wrong> again
    (doesn't|does not|isn't|is not|won't|can't|cannot|couldn't|not|didn't|no|stopped|stops) (work|working|load|loading|open|opening|start|starting|connect|connecting|charge|charging|arrive|arrived|come|come on|log in|get in|respond|turn on|internet|connection|signal|access|power|heating|hot water|show up|go through) again
    again (no|not|nothing|the same|broken|problems|trouble|error|an error|a problem|down|late|wrong|missing|offline|charged|without)
    (problem|error|issue|fault|noise|leak|bug) (is|has come|came|comes|are|was) back
    (i'm|i am) back (again|with|about|because|as|since)
    still (not|no|nothing|waiting|haven't|have not|hasn't|has not|doesn't|does not|isn't|is not|aren't|don't|do not|can't|cannot|won't|didn't|wasn't|broken|down|missing|wrong|late|the same|unresolved|unsolved|stuck|without|offline|happening|leaking|an issue|a problem|having)
    same (problem|issue|error|fault|trouble|story|mistake) (as|again|like|i|every|once)
    same as (last time|last week|last month|yesterday|before|in my last|the other day)
    (my|our) (last|previous|earlier|old|other|existing|first|open|former) (<record>|chat|conversation|request|call|message|email|mail|report|contact)
    (the|that|this|an) (last|previous|earlier|old|other|existing|open|former) (<record>|chat|conversation)
    (chat|conversation|call|<record>) (from|of|on|i had)? (yesterday|last week|last month|this morning|the other day|monday|tuesday|wednesday|thursday|friday)
    yesterday's (chat|call|conversation|message|email)
    (second|third|fourth|fifth|2nd|3rd|4th|5th) time (that)? (this|it|i|i've|i have|i'm|we) (has|have|had|now)? (to)? (happened|happens|happening|this week|this month|contact|contacted|contacting|write|writing|wrote|written|call|called|calling|complain|complaining|complained|report|reporting|reported|ask|asked|asking|message|messaging|had this|have this)
    following up (on|to|about|regarding)
    as (discussed|agreed with|you promised|your colleague|promised by)
    (your|the) (colleague|colleagues|agent|adviser|advisor) (said|told|promised|assured|wanted to|was going to|suggested)
    (one|some) of your (colleagues|agents|people) (said|told|promised|assured)
    you (had)? promised (me|us|that|to|a)
    (update|progress|news) (on|with|about|regarding) (my|our) (<record>|request|refund|repair|report)
    (reopen|re open) (my|the|this|our) (<record>|request)
    (nobody|no one|noone) (has|ever|had)? (called|answered|replied|responded|got back|come back|came back|contacted|written|wrote|phoned|rang)
    (never|haven't|have not|didn't|did not|not) (heard|hear) (back|anything|from you|from anyone|from your)
    (never|haven't|have not|didn't|did not) (get|got|gotten|receive|received|had) (a|an|any) (answer|reply|response|callback|call back)
    list customer notBack
    still (not|no) (sure|interested|decided|convinced|certain|idea|problem|rush|hurry|bad|ready|clear|need)
    still (don't|do not|haven't|have not|can't|cannot) (know|decide|decided|want|mind|care|like|made up|chosen|choose|make up)
    still (having|waiting) (fun|lunch|dinner|a great|to decide)
    list customer pastContact
    (i|i've|i have|we|we've|we have) (already|also|just|first)? (wrote|written|called|contacted|emailed|messaged|rang|phoned|asked|told|chatted with|spoke|spoke to|spoke with|spoken to|spoken with|talked to|talked with|chatted to|was talking to|complained to|reported to|was in touch with|been in touch with|got in touch with|reached out to|wrote to|written to) (you|you guys|you all|your|support|customer service|customer support|customer care|someone|somebody|an agent|a colleague|one of you|one of your)
    (i|we|i've|we've|i have|we have) (already|also|first)? (reported|raised|complained about|mentioned) (this|it|the (problem|issue|fault|error))
    (i|we) (was|were|had been|have been) (already)? (told|promised|assured) (that|it|this|you|my|i|a)
    (you|they|someone|somebody|support) (already)? (said|told me|told us|wrote|sent me|asked me|assured)
    """
}
