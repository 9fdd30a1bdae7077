extension English {
  /// High-risk topics (N12): reports, each with the context that makes it one.
  static let topics: StaticString = """
    set charge = charge | charges | payment | payments | transaction | transactions | debit | withdrawal | invoice | bill | fee | purchase
    set account = account | accounts | profile | email | e mail | login | card | phone | sim | password | identity | data
    list customer paymentDispute
    (dispute|disputing|disputed|contest|contesting) (the|this|that|a|an|my|your|these|those|all)? <charge>
    chargeback
    charge back
    (unauthorised|unauthorized|unrecognised|unrecognized|fraudulent|unknown|unexplained) <charge>
    (charged|billed|debited|invoiced) (me|us|my card|my account)? (twice|double|two times|three times|again|multiple times|2 times|wrongly|incorrectly|too much)
    (double|twice|wrongly|incorrectly) (charged|billed|debited|charge|billing)
    (charged|billed|debited) (me|us)? for (something|a|an|the) (order|subscription|service|item)? (i|we) (didn't|didnt|did not|never) (order|buy|purchase|authorise|authorize|want|receive|agree|sign|request|use|ordered|bought|authorised|authorized|wanted|received|agreed|signed|requested|used)
    (charged|billed|debited) (for|without)? (no|my)? (reason|permission|consent|authorisation|authorization|knowledge)
    (didn't|didnt|did not|never) (authorise|authorize|authorised|authorized|approve|approved|make|made|agree to|agreed to|consent to) (this|that|the|any|it|these|those|such|a)? (<charge>)?
    (don't|dont|do not) (recognise|recognize) (this|that|the|a|these|those)? <charge>
    (money|payment|amount|euros|dollars|pounds) (was|were|has been|have been) (taken|withdrawn|deducted|debited) (twice|without|from my)
    (took|taken|taking) (money|the money|the payment|a payment|it) (twice|without|from my)
    (reverse|reversal of) (the|this|that|a)? <charge>
    (still|again) (being)? (charged|billed) (after|although|even|despite|for)
    overcharged
    list customer legal
    (my|our|a|an|the) (lawyer|lawyers|solicitor|solicitors|attorney|attorneys|barrister|legal team|legal counsel|counsel)
    (lawyer|solicitor|attorney) (will|has|is|letter)
    (small claims|claims court|consumer court|county court)
    (take|taking|see|going|bring|bringing) (you|this|it|them|the company|your company) to (court|small claims|the court|trial|arbitration|tribunal|the tribunal)
    (go|going) to court
    (see|meet) you in court
    legal (action|proceedings|steps|claim|advice|notice|case|consequences|dispute)
    (sue|suing|sued) (you|your|them|the|this company|over|for)
    (i'll|i will|we will|we'll|going to|gonna) sue
    lawsuit
    (file|filing|start|press) (a|an)? (lawsuit|suit|legal|charges|claim against)
    (ombudsman|ombudsmen)
    (consumer|data) protection (agency|authority|office|officer|association|act|law|commissioner)
    (trading standards|consumer rights act|better business bureau|regulator|regulators|financial conduct authority)
    (report|reporting|complain|complaint) (you|this|it|your company)? (to) (the)? (police|regulator|authorities|authority|ombudsman)
    (gdpr|subject access request|data access request|right to be forgotten|data protection request)
    (breach|violation) of (contract|law|my rights|gdpr|the law)
    (against|breaking) the law
    list customer accountSecurity
    (hacked|hijacked|compromised|breached) (my|our|the)? <account>
    <account> (was|is|has been|got|been|were|might be|may be|seems|must be|have been)? (hacked|hijacked|compromised|breached|taken over|broken into)
    (been|got|was|were|am being|being) (hacked|scammed|phished|defrauded)
    (someone|somebody|stranger|hacker|hackers|thieves|they) (else)? (has|have|is|was)? (hacked|stole|stolen|accessed|accessing|hijacked|got into|broke into|took over|logged into|logging into|logged in|logging in)
    (someone|somebody|stranger|hacker|hackers|thieves) (else)? (has|have|is|was)? (used|using|changed|opened|entered|ordered with|paid with) my
    (logins|log ins|sign ins|logged in devices|a login|a sign in|devices) (i|that i|from) (don't|dont|do not|didn't|somewhere|another|abroad|a country|unknown)
    (unknown|strange|suspicious|unauthorised|unauthorized|unrecognised|unrecognized) (login|logins|log in|log ins|sign in|sign ins|access|activity|device|devices)
    (stole|stolen|steal|theft of) (my)? (account|identity|card|phone|data|password|wallet|sim)
    (card|phone|wallet|identity|sim|laptop|account) (was|is|got|has been|were)? (stolen|cloned)
    (phishing|sim swap|sim swapped|identity theft|identity fraud|data breach|data leak)
    (password|email|e mail|phone number|address) (was|has been|got) changed (without|and i|but i|by someone|by somebody)
    (didn't|did not|didnt) (change|request|ask for|make|do) (my|this|that|a|the|it)? (password|pin|email|login|password reset|reset|sign in|log in)
    (somebody|someone) (else)? (knows|has) my (password|pin|login)
    fraudulent (activity|access|account|order|orders)
    (victim of|report) (a)? (fraud|identity theft|scam)
    list customer complaint
    (make|making|file|filing|raise|raising|lodge|lodging|submit|submitting|register|open|put in) (a|an|another|my|this|one)? (formal|official|written|serious|second|third)? complaint
    (formal|official|written|second|third) (complaint|grievance)
    (complaint|complaints) (about|against|procedure|department|number|to your|with your)
    (want|like|going|wish|need|have) to (formally|officially)? complain
    (i'm|i am|im) complaining
    this is (my|a|the) (complaint|formal complaint|second complaint|third complaint|official complaint)
    list customer howTo
    how (do|can|could|would|should|to|does) (i|you|we|one|a)?
    (what|which|where) (is|are|do|does|can|should)
    (is|are) (it|there|this) (legal|possible|allowed|a way|any way)
    (what's|whats) (your|the)
    (do|does|can|could|will|would) (you|your|i|we) (have|offer|accept|support|need|prevent|protect|make)
    (what if|what happens)
    (policy|policies|procedure|tips|advice)
    """
}
