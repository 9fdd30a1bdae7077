extension English {
  /// Law, complaints and status: the rest of the high-risk topics (N12).
  static let grievances: StaticString = """
    list customer legal
    (my|our|an|the|his|her|a) (lawyer|lawyers|solicitor|solicitors|attorney|attorneys|barrister)
    (lawyer|solicitor|attorney) (will|has|is|letter|up)
    (contact|contacting|call|calling|hire|hiring|get|getting|consult|consulting|speak to|speak with|talk to|involve|involving|instruct|see) (my|a|an|our)? (lawyer|lawyers|solicitor|solicitors|attorney|attorneys|barrister|legal team)
    (small claims|claims court|consumer court|county court|civil court|court order|court action|court case|court proceedings|arbitration|class action|the tribunal|cease and desist|letter before action|letter before claim)
    (take|taking|see|go|bring|bringing|drag|dragging) (you|this|it|them|the company|your company|u) to (court|small claims|the court|trial|arbitration|tribunal|the tribunal|the ombudsman|the regulator)
    (go|going|take it|taking it|take this) to court
    (see|meet) (you|u) in court
    legal (action|proceedings|steps|claim|advice|notice|case|consequences|dispute|recourse|options|remedies|rights|representation|department|measures|route|threat)
    (legally|lawfully) (obliged|required|entitled|binding|bound|responsible|liable)
    (sue|suing|sued) (you|your|them|the|this company|over|for|u)
    (i'll|i will|we will|we'll|going to|gonna|want to|can i|could i|should i) sue
    (lawsuit|lawsuits|litigation|litigate)
    (file|filing|start|press|bring) (a|an|criminal)? (lawsuit|suit|legal|charges|claim against you)
    (ombudsman|ombudsmen|ombuds)
    (consumer|data) protection (agency|authority|office|officer|association|act|law|laws|commissioner|bureau|regulator)
    (trading standards|consumer rights|better business bureau|regulator|regulators|financial conduct authority|attorney general|information commissioner|citizens advice|federal trade commission|consumer financial protection|cfpb|fca|ftc|bbb|ofcom|ofgem)
    (report|reporting|complain|complaint|reported|refer) (you|this|it|your company|u)? (to) (the)? (police|regulator|authorities|authority|ombudsman|fca|bbb|ftc|cfpb)
    (gdpr|subject access|subject access request|data access request|right to be forgotten|right to erasure|data protection request|data subject request|dsar|ccpa)
    (copy of|all|give me|send me|delete all|erase all) (the|my|all)? (personal)? data (you hold|you have|you store|about me|you keep)
    (breach|breaches|violates|violation|violating|breaching|violated|breached|infringe|infringement) (of)? (the|my|your|our)? (contract|law|laws|rights|gdpr|agreement|privacy|regulations|regulation|statutory|consumer|copyright|act)
    (against|breaking|broke|broken) the law
    (is|was|be|that's|it's|this is|completely|totally) (unlawful|illegal) (to charge|to take|to keep|what you|and you|and i|under|practice|practices)
    (statutory rights|unfair contract terms|fraudulent misrepresentation|misrepresentation|damages and|compensation claim|claim damages|punitive)
    list customer complaint
    (make|making|file|raise|lodge|submit|register) a (complain|grievance)
    (complaint|compalint|compliant|compaint|complant|complait|complaits|complaiint|copmlaint|complianet)
    (claim|claims|reclamation|reclamations) (against|for a service|about a service)
    (customer|consumer|client) (complaints|claim|claims|reclamation|reclamations)
    (reclamation|reclamations|grievance)
    (claim|claims|reclamation|reclamations|grievance) (against|with) (your|you|this|the|ur|u)
    (complaints|complain|complaining) (about|against|procedure|department|number|to your|with your|team|form|regarding|concerning|over|handling|that|line)
    (my|of|your|several|many|other|previous) complaints
    (to|wanna|can i|do i|i) (formally|officially)? complain
    complaining
    list customer vip
    (loyal|gold|platinum|silver|diamond|premium|vip|elite|priority|executive|valued|high value|preferred|top tier|enterprise|corporate|lifetime|premier|business class) (member|customer|client|user|guest|subscriber|account holder|cardholder|status|membership|traveller|traveler|flyer|tier)
    (i'm|im|am|are) (a|an)? (vip|vips|platinum|loyal)
    long (time|standing) (customer|client|member|subscriber)
    (customer|client|member|subscriber|with you|with your company) (of yours|here)? for (over|more than|almost|nearly|about)? (two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|many|several|so many|10|11|12|13|14|15|16|17|18|19|20|25|30|35|40|5|6|7|8|9|3|4) (plus)? (years|yrs|decades)
    (spend|spent|spending|pay|paid) (thousands|hundreds of thousands|millions|a fortune|tens of thousands) (with|at|on your|every|each|a year|a month|here|per)
    """
}
