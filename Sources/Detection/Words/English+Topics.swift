extension English {
  /// Sets that the high-risk topics (N12) and the wish to leave (N2) share, and the words of hypotheses.
  ///
  /// A topic is a *family* of parts: "stolen" within six words of "card". Parts are short; which part goes with which is
  /// in ``TopicFamily``. What cannot be taken apart ("see you in court") is a phrase of the topic's own list.
  static let topicParts: StaticString = """
    set my = my | our | the | this | that | a | an | your | these | those | his | her | their | some | any | mine | one | of
    set not = not | don't | dont | didn't | didnt | haven't | havent | hadn't | hadnt | never | can't | cant | cannot | couldn't | doesn't | doesnt | won't | wont | wouldn't | isn't | isnt | aren't | wasn't | wasnt | weren't | hasn't | hasnt | no longer
    set someone = some people | people | some one else | others | someone |  somebody | some one | a stranger | strangers | hacker | hackers | a hacker | thief | thieves | a thief | fraudster | fraudsters | scammer | scammers | criminals | someone else | somebody else | some other person | another person | some guy | other people | anyone else
    list customer howTo
    how (do|can|could|would|should|to|does) (i|you|we|one|a)?
    (what|which|where) (is|are|do|does|can|should)
    (is|are) (it|there|this) (legal|possible|allowed|a way|any way)
    (what's|whats) (your|the)
    (do|does|can|could|will|would) (you|your|i|we) (have|offer|accept|support|need|prevent|protect|make)
    (what if|what happens)
    (policy|policies|procedure|tips|advice)
    list part hypothesis
    what if
    what (happens|would happen|will happen) (if|when|to)
    (in case|in the event|in the case)
    (if|when|should) (my|the|a|our|your|someone|somebody|i) (card|phone|account|wallet|purse|data|password|i|it)? (ever|would|were to|should|might|gets|get)
    if i (ever|were to|should|lose)
    (prevent|preventing|protect|protected|protecting|avoid|avoiding|safeguard|secure against|guard against|insurance against|insure)
    (more|how|very|really|most) (secure|safe)
    what (is|are|does|do) (a|an|the)? (phishing|identity theft|sim swap|scam|spam|hacker|hackers|fraud|spoofing|hacked|compromised|chargeback|dispute|charge back|ombudsman|lawsuit)
    (article|articles|news|movie|film|book|song|joke|story|headline|definition|meaning|synonym|spell|translate) (of|about|on|for)
    """

  /// Money that should not have gone: disputes about payments (N12).
  static let payments: StaticString = """
    set pay = transcation | transation | trasaction | charge | charges | payment | payments | transaction | transactions | debit | debits | direct debit | direct debits | withdrawal | withdrawals | withdrawl | withdrawls | withdraw | withdraws | purchase | purchases | fee | fees | deduction | deductions | cash withdrawal | cash withdrawals | transfers | posting | line item | item on my statement | items on my statement | entry on my statement | amount | amounts | pound | dollar | euro | pounds | dollars | euros | my money | debit order
    list part money
    <pay>
    (money|cash|funds) (was|were|has been|have been|is|are|being|been|had been)? (taken|withdrawn|deducted|debited|removed|drawn|pulled|gone|missing|disappeared|vanished|leaving|came out|coming out|going out|left)
    (took|taken|take|taking|withdrew|withdrawn|deducted|debited|removed|pulled|stole|withdraw) (some|my|the|all my|all the|out|out some|a lot of)? (money|cash|funds)
    (atm|cash machine) (withdrawal|transaction|activity)?
    (statement|bill|invoice) (shows|says|lists|has|states)
    list part charged
    (charged|billed|debited|invoiced|deducted|overbilled)
    (charging|billing|debiting|invoicing|deducting) (me|us|my)
    (charge|bill|debit|invoice) (me|us|my)
    (taken|took|take|taking|withdrawn|came|come|gone|went|going|coming) (out|money|payment|payments|the payment|a payment|it) (of|from|twice)?
    (i|we|have|had|just|already) paid
    (charged|billed) (to|on|from|by)
    list part notMine
    <not> (really|actually|even|ever|personally)? (authorised|authorized|approved|legit|legitimate|right|correct|familiar|recognised|recognized|valid|supposed|known|initiated|requested|owed|due|recognise|recognize|recall|remember|authorise|authorize|approve|make|made|do|did|done|know|understand|agree|sign|signed|set|order|ordered|buy|bought|purchase|purchased|request|requested|initiate|initiated|authorised|authorized|approved|agreed|consent|consented|recognised|recognized|perform|performed|conduct|intend|know about|know of|subscribe|subscribed|place|placed|owe|create|created|deposit|deposited|accept|accepted|shop|enter into|allow|know anything|withdraw|withdrew|incur|incurred|use|want|wanted|make|do|spend|spent|pay|execute|apply|sign up|set up|match|belong|identify|account for|take out|permit|allow|allowed|use it)
    <not> (mine|ours|me|my|by me|done by me|made by me|from me)
    (unauthorised|unauthorized|unrecognised|unrecognized|fraudulent|unknown|unexplained|unfamiliar|mysterious|bogus|phantom|illegitimate|unapproved|unsanctioned|disputed|unjustified|undue|fraud|fake)
    <not> (look|seem|ring) (familiar|right|correct|like mine|any bell|a bell)
    (no|zero) (idea|clue|knowledge|memory|recollection)
    (someone|somebody) else's
    without (my|our|any|me|us) (permission|consent|knowledge|authorisation|authorization|approval|authorizing|authorising|knowing|agreement|okay|ok|say so|notice)
    (what|who|where|why) (is|are|was|were) (this|that|these|those|it|they) (for|from|about|coming from|there|supposed)
    what (it|that|this) (is|was|relates) (for|to|about)?
    (can't|cant|cannot|couldn't|unable to|trying to|help me) (explain|account for|identify|trace|figure out|work out|make sense of)
    (need|want|like|wish|going|trying|have|how|able|can i|how do i|how can i) (to)? (dispute|contest|challenge|disputing)
    <not> (know|understand|get|see|sure|certain|think) (what (this|that|it|the|these|those|is|they|i)|where (this|that|it|the|these|they) (came|is|comes|come|are|was|originated)|who (this|that|it|the|made|took|is)|why (this|that|there|the|a|an|it|i was|i am|i have been|my account was|you charged|they charged)|i (made|bought|did|purchased|authorized|authorised|ordered|used|spent|signed))
    (unsure|unaware|aware|certain|sure|suspicious|uncertain) (of|about) (this|that|the|it|what|where|why|these|those|any)
    (know|knew|knows) nothing (about|of)
    <not> (responsible|liable|behind|expecting|expected|anticipating|informed|disclosed|warned|advised|told|notified|aware)
    (more|higher|larger|bigger) than (i|it|what|we|the|agreed|anticipated|expected|my|usual|normal)
    (shouldn't|shouldnt|should not|not supposed to) (be|have|exist|appear|happen)
    (looks|seems|look|seem|is|are|very|appears|was|bit|quite) (fishy|suspicious|strange|weird|odd|off|dodgy|wrong|funny|unusual|unfamiliar|fraudulent|questionable|bizarre|sketchy|shady|false|incorrect|fake|bogus)
    <not> (used|touched|use|swiped) (my|the|this|it)
    (nothing to do with|not related to|never heard of|never been to|never shopped|never visited|never been|never used|never had|never been there)
    (out of (nowhere|the blue)|for no reason|for nothing|without reason|no reason|by itself)
    (in error|by mistake|erroneously|wrongly|incorrectly|wrongfully|mistakenly|by accident|illegally|unlawfully|an error|a mistake|was wrong|is wrong|are wrong|were wrong|looks wrong|is incorrect|was incorrect|is false|was error|error in|error on|errors on|mistake on|mistake in)
    list part twice
    (twice|double|doubled|duplicate|duplicates|duplicated|duplication|multiple times|several times|many times|two times|three times|2 times|3 times|2x|x2|2 x|thrice|repeatedly|a second time|second time|both times)
    more than (once|one time|one|1|it should|i should|the price|expected|i owe|agreed|usual|normal|necessary)
    (two|2|three|3|both|multiple|double|second|identical|repeated|repeat) (of the same|the same|identical|times|charges|payments|transactions|debits|withdrawals|fees|charge|payment|transaction|debit|withdrawal)
    (too much|too high|wrong amount|incorrect amount|a different amount|higher amount|over charged|wrong price|over price)
    (an)? extra
    list part odd
    (repeated|repeat|unathorized|unauthorise|uknown|unknow|double posted|excessive|exorbitant|predatory|outrageous|bogus|unjust|usurious|extra|additional|hidden|random|weird|strange|odd|unexpected|suspicious|mystery|erroneous|incorrect|wrong|unusual|peculiar|unwarranted|excess|questionable|duplicate|duplicated|double|funny|dodgy|surprise|stray|unwanted|wrongful|false|improper|bad|error|mistaken|missing|invalid|inaccurate|surplus|illegal|unfair|dubious|rogue|inexplicable|unneeded)
    list customer paymentDispute
    (file|open|raise|start|submit|make|have) (a|an|this)? dispute
    (chargeback|chargebacks|charge back)
    (charged|billed|debited) (me|us)? for (something|a|an|the|things|items|stuff|services) (order|orders|subscription|service|item|items|product|products|trip|ride|that)? (i|we|that i) (didn't|didnt|did not|never|haven't|don't)
    (charged|billed|debited) (for|without) (no|my|our|any) (reason|permission|consent|authorisation|authorization|knowledge|notice)
    (charged|billed|debited) (me|us)? (the)? (wrong|incorrect|different|an extra|extra|more|too much|double|twice)
    (charging|billing|charge|bill) (me|us)? (wrong|incorrect|extra|more than|double|twice|an extra|additional)
    (overcharged|over charged|overcharging|overcharge|overbilled|double charged|double billed|wrongly charged|doubled charged|wrongfully charged)
    (money|cash|funds) (is|was|has|has been|have|had|were|just)? (been)? (gone|missing|disappeared|vanished|stolen|taken) (from|out of) (my|our|the)
    (missing|stolen) (money|funds|cash) (from|out of|in) (my|our|the)
    cash (that|which)? (i|we) (didn't|did not|never|haven't|don't) (get|receive|received|got|take|accept|deposit|withdraw|request)
    (but|and|yet) (it|my statement|the app|my bill|my account|you|they|the bill|the statement) (shows|showed|says|charged|showing|show|lists|listed|billed) (me|as|up|a)? (a|for|as)?
    (extra|wrongly|unnecessarily|excess|additionally|unfairly|falsely) (charged|billed|debited|deducted|charge)
    (charged|billed|debited|deducted) (some|an unknown|unnecessary|the wrong|extra|additional) (amount|charges|money|fee)?
    (some|unknown|error|wrong) (amount|money) (was|is|has been|got)? (debited|debit|deducted|charged|billed|taken)
    (take|took|takes|taking|withdraw|withdrew|withdrawing|pull|pulled|pulling|deducting|deducted|deduct) (money|funds|payment|payments|it|the money|cash|an amount) (out of|from|out from|in) (my|our)
    (refuse|refuses|refused|refusing) to (refund|return|give back|credit|reimburse|reverse|remove)
    (excessive|exorbitant|predatory|outrageous|hidden|bogus|unfair|illegal|ridiculous|insane|high|crazy) (interest|interest rate|interest rates|rate|apr|late fees|fees|finance charges|charges)
    (added|adding|adds|tacked on|charging me|charged me|charges me|charge me|applied) (a|an|the|extra|additional|more|late|in)? (interest|late fee|late fees|fees|penalty|finance charge|overdraft fee|overdraft fees|insufficient|nsf)
    (pay|paid|paying|owe|owed) (back)? (double|triple|twice|three times) (the|what|as much|my)
    (interest|fees|charges) (i|that i|that was|that were) (was|were|am)? (never|not) (agreed|told|disclosed|informed|aware)
    billing (error|mistake|dispute|discrepancy)
    (bill|statement|invoice) (is|was|seems|looks) (too high|false|in error)
    wrong (amount on|charge on)
    (scammed|ripped off|conned|cheated|defrauded) (me)? (out)? of
    too many (charges|fees|payments)
    list customer paymentDispute
    list part reason
    (why|how come|explain|what reason)
    list part moneyBack
    money back
    list part dispute
    (dispute|disputing|disputed|contest|contesting|challenge|challenging|question)
    list part levy
    (charge|charges|fee|fees|bill|bills|interest|tax|amount|debit)
    list part strike
    (reverse|reversed|reversing|remove|removed|removing|waive|waived|waiving|eliminate|rectify|rectified|refunded|credited|corrected|undo|take off|taken off|get rid of)
    list part slip
    (error|errors|mistake|mistakes|discrepancy)
    list part bill
    (bill|statement|credit card|debit card|invoice|billing|card bill)
    list part still
    (still|again|keep|keeps|kept|continue|continues|continued)
    list part asksWhat
    (what|who|why|where) (is|was|are|were) (this|that|the|these|those|a|an|there|it)
    (what's|whats|how come) (this|that|the|there)
    (tell me|explain|know|understand|wondering|curious|asking|inquiring|clarify|confused) (what|why|who|where|about)
    list part seeing
    there (is|are|was|were)
    (there's|theres|see|saw|seeing|noticed|notice|found|spotted)
    i (have|had|got)
    (shows|showing|showed|appeared|appears|appearing|popped up|came up|pop up|listed|posted)
    list part onStatement
    (my|the|our|bank|card|credit|monthly|online|latest|last|transaction|recent|mobile|checking) (statement|statements|account|bill|app|card|history|records|record|transactions|invoice|list|profile|activity|summary)
    in (my|the) (name|app)
    list part tariff
    (will|would|do|does|can|could|should|may|might|gonna) (i|you|we|it|there|they|my)? (get|be|have to be)? (charged|billed|charge|incur|pay)
    (going to|gonna) (get|be) (charged|billed)
    (is|are|will|would) there (be)? (a|an|any|some) (extra|additional|hidden|other|more|transaction|monthly|foreign)? (fee|fees|charge|charges|cost|costs)
    how (much|many)
    (are|is|do|any) (extra|additional|there|you|any) (charges|fees|charge|fee) (added|apply|applied|for|if|when|involved)
    if i (use|make|pay|buy|send|withdraw|transfer|order|top)
    (avoid|without paying|so that i don't|so i don't|not to be) (being|get|getting|extra|an|any|the)? (charged|extra|fees|charges|fee)
    """

  /// Accounts, cards and identities in the wrong hands (N12).
  static let security: StaticString = """
    list part valuable
    (card|cards|bank card|bank cards|debit card|credit card|visa|mastercard|amex|master card|visa card|discover card|wallet|wallets|purse|handbag|bag|phone|phones|cell|cellphone|mobile|mobile phone|cell phone|smartphone|iphone|handset|device|laptop|tablet|passport|id card|sim card|sim|checkbook|chequebook|cheque book|pocketbook|licence|license|card details|card number|card numbers|card info|card information|identity|keys|discover|american express|cards)
    list part account
    (account|accounts|profile|login|log in|email|e mail|password|passwords|passcode|pin|pin code|pin number|savings|checking|funds|bank details|card details|personal details|personal information|details|identity|data|username|credentials|online banking|app|bank|market|checking account|bank account|money market)
    list part lost
    (lost|stolen|stole|misplaced|misplace|missing|lose|loosing|losing|loss|theft|robbed|mugged|pickpocketed|robbery|nicked|snatched|pinched|burgled|burglary|thieved|loose|stealing|theif|mislaid)
    (can't|cant|cannot|can not|couldn't|unable to|not able to|haven't been able to|don't|dont|do not|didn't|could not|not) (seem to|actually|even)? (find|locate|found|finding|spot)
    (can't|cant|cannot|don't|dont|do not) (remember|recall|know) where (i|is|it)
    (don't|dont|do not|no) (have any)? (know|idea|clue|sure) where (my|the|is)
    (left|forgot|forgotten|dropped|leaving|dropping)
    (is|are|was|has|have|got|went|be|gone) (gone|missing|lost|stolen|disappeared|went missing|vanished|astray)
    (gone|went|go) (missing|astray)
    (was|were|got|been|is|has been|had|get) taken
    (has|have|had) (my|our) (card|phone|wallet|purse|cards)? taken
    (taken|took|takes) (my|our)
    (fell|fallen|slipped|dropped) (out|off|somewhere)
    (not|isn't|never) in my (wallet|purse|bag|pocket|possession)
    (no longer|not in|not) (have|possession of|in possession of|with me)
    list part missed
    (missed|miss|missing|messed)
    list part recovered
    (found|discovered|located|recovered) (my|the|it|them)
    (reactivate|reactivating|unfreeze|unblock|unlock|turned up|turns out|showed up|came back|got it back|unfreezing|unblocking)
    (arrive|arrived|delivered|in the mail|in the post|by post)
    waiting for (it|my|the)
    (new|replacement) (card|phone|one) (arrive|take|come|delivered|made|on)
    (thought|thinking) (i|it|i'd|i had|my card) (was|lost|had)?
    list customer accountSecurity
    (got|was|been|were|being|am) (recently|just)? (mugged|robbed|pickpocketed|burgled)
    everything (i|was|got|i have|is|of mine|i had) (was|is|been|got|had)? (stolen|taken|lost|gone)
    (left|forgot|dropped|broke) (my|the) (phone|mobile|cell|cellphone|cell phone|device)
    (not|don't|without) (in possession of|having|need) (my|a|the) (phone|mobile|device)
    list part lock
    (freeze|freezing|block|blocking|lock|locking|suspend|suspending|halt)
    (put|place|placing|putting|set|add|apply|want|need|like|request|get|require) (a|an|the|some)? (temporary|immediate|quick|security)? (hold|stop|freeze|block|lock|halt|fraud alert|suspension|pause)
    (hold|stop|freeze|block|lock|halt|pause) (be|to be|is|was)? (put|placed|set|applied) (on|onto|in|to)
    (be|to be|gets|get|have|having) (frozen|blocked|locked|halted|put on hold|suspended|placed under|placed on|put under)
    (stop|halt) (all|any|every|the)? (activity|transactions|payments|access|activities|action)
    (hold|stop|freeze|block|lock) (on|to) (my|the|all)
    (stop|hold|halt|pause|turn off|shut off|switch off|stopping|deny|disallow|cut off) (all|any|every|the|my|our|this|future)? (activity on|activity to|access to|payments on|payments from|transactions on|transactions from|spending on|processing on|bank|savings|checking|chase|credit|debit)? (my|the|this|our)
    list part stranger
    <someone>
    list part misdeed
    (hacked|stole|stolen|accessed|accessing|hijacked|got|getting|gotten|get|broke|broken|took|taken|logged|logging|log|used|using|use|changed|changing|opened|opening|entered|has|have|having|know|knows|saw|seen|guessed|copied|found|trying|tried|access|steal|stealing|take|taking|charging|gained|obtained|cloned|impersonating|pretending|withdrew|withdrawing|spending|bought|buying|purchased|purchasing|making)
    list part credit
    (loan|loans|credit card|credit line|line of credit|payday loan|account|accounts|debt|credit|tradeline|inquiry|inquiries)
    list part notOpened
    <not> (apply|applied|open|opened|take out|taken out|request|requested|sign up|signed up|sign|signed|authorize|authorized|mine|received|receive)
    (opened|taken out|applied for|obtained|opened fraudulently) (in|under|using|with) my
    (in|under|using|used) my (name|identity|social|ssn|social security|information|personal information)
    list part report
    (report|reporting|reported|victim of|victim to|suspect|suspected|flag|file|investigate|alert|notify|inform|contact|about)
    list part swindle
    (fraud|theft|scam|fraudulent|identity theft|fradulent|fraudulant|fraudelent|fruad|fraudulently)
    list part login
    (login|logins|log in|log ins|sign in|sign ins|device|devices|password|pin|email|password reset|verification code|reset|address|phone number)
    list part notMe
    <not> (recognise|recognize|know|me|mine|request|requested|ask for|asked for|change|changed|do|make|made|initiate)
    (changed|reset|altered|leaked|exposed) (without|by)
    from (another|a different|abroad|an unknown|somewhere|a country|a city)
    list part handset
    (phone|mobile|cell|cellphone|cell phone|smartphone|mobile phone|handset|device)
    list part absent
    (without|don't have|dont have|not have|no longer have|no access to|lost access to|lose access to|not in possession of) (my|a|the|access to)?
    (left|forgotten|forgot|dropped|gone|dead|inaccessible|not with me)
    list part locked
    (frozen|blocked|locked|suspended)
    list part wish
    (want|wanna|need|like|wish|please|make sure|ensure|see to it)
    list part misuse
    (hacked|hijacked|compromised|breached|hack|hacking|broken into|taken over|took over|cloned|skimmed|phished|scammed|defrauded|infiltrated|intruded|leaked|exposed|spoofed|corrupted|tampered|duplicated by|copied|violated|breach|hijack)
    (unauthorised|unauthorized|unrecognised|unrecognized|fraudulent|suspicious|unusual|strange|unknown|shady|weird|illegal|dodgy|fishy|sketchy|odd|malicious|questionable|abnormal) (login|logins|log in|log ins|sign in|sign ins|access|activity|activities|device|devices|user|use|usage|behaviour|behavior|purchase|purchases|transaction|transactions|charge|charges|payment|payments|things|stuff|order|orders|credit|bank|card|account|happening|going on|attempt|attempts|change|changes|someone|message|email|link)
    (fraud|fraudulent|fraudulently|fradulent|fraudulant|fraudelent|fruad|fradulant|identity theft|scam|phishing|sim swap|sim swapped|identity fraud|fraudster)
    (security|safety|suspicious) (of|about)
    (something|anything|things|stuff) (is|looks|seems|that looks)? (a bit|very|really)? (fishy|suspicious|strange|weird|odd|wrong|off|dodgy|shady|sketchy)
    (fishy|suspicious|shady|sketchy|dodgy|questionable) (spending|stuff|things|activity|use|charges|purchases|transactions|withdrawals|movement|movements|access|action|actions|order|orders)
    used (in|at|by|for|on) (a|an|another|some|other|different|places|somewhere|someone|somebody|my) (town|city|country|place|state|store|purchases|else|location|permission)?
    (been|is|being|was) used (by|without|somewhere|in another|elsewhere|fraudulently)
    (suspect|suspicious|worried|afraid|fear|concerned|scared|think|believe) (of|that|about)? (some|there is|there's)? (someone|somebody|my card|my account|fraud|fraudulent|foul)
    (used|using|charging|charged|use) (without|by) (my|me|someone|somebody|a|any)
    list customer accountSecurity
    (stole|stolen|steal|stealing|theft of) (my)? (account|identity|card|phone|data|password|wallet|sim|information|details|info)
    (sim swap|sim swapped|sim swapping|identity theft|identity fraud|identity thief)
    (phishing|spoofing) (email|emails|mail|message|sms|text|site|website|link|attack|attempt|scam|call)
    (clicked|opened|followed) (on)? (a|the|that) (link|suspicious link|phishing|attachment)
    (gave|given|told|sent|shared|entered|disclosed|typed) (out|away|them|him|her|someone|somebody|a scammer|it)? (my|the|our) (pin|password|passcode|code|card details|bank details|otp|one time password|security code|login|credentials|account number|card number|social security number|ssn)
    (password|email|e mail|phone number|address|pin|recovery email) (was|has been|got|were|have been|is) (changed|reset|altered|leaked|exposed|compromised) (without|and i|but i|by someone|by somebody|by a|by an|online)?
    (knows|has|have|got|know|found out|figured out|guessed|seen) my (password|pin|login|pin code|passcode|credentials|card number|card details|bank details)
    fraud (alert|department|team|report|case|claim|on|to report|happening|issue|charge|charges|with)
    (fraudulent|fradulent|fraudulant|fraudelent) (activity|access|account|order|orders|charge|charges|transaction|transactions|purchase|purchases|payment|payments|use|stuff|things|withdrawal|withdrawals|activities|credit|card|loan|application)
    (lost|stolen|missing) (or|and) (lost|stolen|missing)
    (report|reporting|declare|reported) (my|a|the|that|it|this)? (card|phone|wallet)? (as|is|was|being)? (lost|stolen|missing)
    (loan|account|debt) (is not|isn't|not|was not|wasn't|that is not|that isn't) mine
    used my (name|identity|social|social security|ssn|information|info|personal information|details)
    """
}
