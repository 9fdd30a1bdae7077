extension English {
  /// The wish to leave (N2), ending what was ordered (a task), and asking about either.
  static let leaving: StaticString = """
    list part ending
    (cancel|cancle|cancell|canel|cansel|cancal|cancelling|canceling|cancellation|cancelation|cancellations|cancelations|cacel|cencel|cancels)
    (terminate|terminating|termination of|discontinue|discontinuing|deactivate|deactivating|unsubscribe|unsubscribing|annul|revoke|void|abort|rescind|invalidate|abandon|unreserve|unbook|nullify|dissolve|disable)
    (unsubscribe|unsubscribing|withdraw|withdrawing|opt out|opting out|back out|pull out|get out|want out|walk away|getting out|backing out) (from|of)
    (close|closing|shut|closure of|closing of) (out|down|off)?
    (delete|deleting|remove|removing|erase|erasing|wipe|eliminate|dispose of|deletion of|removal of|get rid of|getting rid of|rid of|take down|trash|removal|removals|deletion|closure)
    (end|ending|stop|stopping|quit|quitting|leave|leaving|drop|dropping|scrap|scrapping|kill|cut|cut off|disconnect|disconnecting|call off|calling off|give up|giving up|finish|finishing up with|finish with)
    <not> (be)? (renew|renewing|extend|extending|continue|continuing|prolong|rebook)
    list part undoing
    (revert|reverting|reverse|reversing|undo|undoing|recall|recalling|take back|taking back|retract|pull back|rollback|roll back|call back|get back|block|redo|correct|halt|refuse|unmake|unsend|reclaim|stop|fix)
    list part unwanted
    <not> (going to|really|be)? (want|wanna have|wish to have|need|needing|require|requiring|wanting|wish to keep|keep|want to have|want to keep|be needing|wish to use|wish to continue|want to continue|have need of|have any use for|have use for|require|afford|attend)
    list part unneeded
    <not> (be)? (needed|necessary|required|wanted|going ahead|happening|useful|of use)
        list part ended
    (cancelled|canceled|closed|terminated|deleted|removed|discontinued|ended|stopped|deactivated|erased|reversed|reverted|voided|undone|scrapped|cancelling|canceling|closing|deleting)
    (cancelled|canceled) (please|now|immediately|asap)
    (be|get|to be|being|gets|needs to be|have to be|should be|must be) (cancelled|canceled|closed|terminated|deleted|removed|discontinued|ended|stopped|deactivated|erased|reversed|reverted|closed down|closed out|voided|undone)
    list part contract
    (subscription|subscriptions|account|accounts|contract|contracts|plan|plans|membership|memberships|service|services|policy|policies|insurance|insurances|insurance policy|direct debit|direct debits|standing order|standing orders|trial|free trial|licence|license|mandate|tariff|broadband|internet|phone line|landline|cable|connection|package|bundle|line|profile|user account|auto renewal|autorenewal|automatic renewal|renewal|auto renew|recurring payment|recurring payments|automatic payments|loan|mortgage|overdraft|credit line|line of credit|relationship|agreement|enrollment|enrolment|registration|newsletter|mailing list|seat|seats on our plan|sim contract|mobile contract|savings|isa|business account|savings account|checking account|bank account|current account|pension|cover|coverage|warranty|protection plan|tv package)
    (credit|debit|bank|virtual|my|the|this)? (card|cards)
    (this|the|your) (bank|company)
    list part task
    (order|orders|booking|bookings|appointment|appointments|reservation|reservations|delivery|deliveries|message|messages|meeting|meetings|alarm|alarms|ticket|tickets|flight|flights|purchase|purchases|reminder|reminders|request|requests|shipment|parcel|trip|ride|rental|room|table|stay|hotel|dinner|lunch|breakfast|item|items|pizza|cheque|pickup|party|session|visit|event|class|timer|session|treatment|massage|spa|manicure|tour|holiday|vacation|product|products|article|articles|preorder|pre order|last order|slot|brunch)
    list part sending
    (transfer|transfers|transaction|transactions|payment|payments|money transfer|wire|wire transfer|bank transfer|transcation|transation|trasaction|top up|topup|deposit|remittance|debit order)
    list part misplaced
    (wrong|incorrect|different|other|mistaken) (account|accounts|recipient|person|beneficiary|account number|payee|iban|sort code|bank account|number|bank|account details|details|guy|people|place|receiver|card number)
    (by mistake|in error|accidentally|accidently|by accident|mistakenly|unintentionally|inadvertently|made a mistake|made an error|messed up|a mistake|a typo|an error|didn't mean to|did not mean to|never meant to|wasn't meant to)
    (made|did|sent|make) (the|a|an)? (wrong|incorrect|terrible|mistake|mistaken|erroneous)
    list part sent
    (sent|transferred|paid|wired|send|sending|transferring|typed|transfered)
    list part asking
    (cancellation|cancelation|cancel|cancelling|canceling|termination|closing|closure|exit|withdrawal) (policy|policies|fee|fees|charge|charges|cost|costs|penalty|penalties|period|terms|conditions|rules|rights|notice|deadline|window|form|options|process fee)
    (policy|fee|fees|charge|charges|penalty|cost|costs|price|terms|conditions|deadline|rules|costly|expensive|extra cost|consequences) (on|for|of|about|if|when|to|is it|regarding|concerning|around|with)
    (can|could|may|would) (i|we|it|you) (cancel|terminate|end|stop|leave|quit|close) (later|afterwards|early|before|after|within|up to)
    (any time|anytime|at any time|at any point|free of charge|without penalty|without a fee|without fee|without paying|without cost)
    how (long|much|soon|late|quickly|fast|far|many|often)
    what (happens|would happen|will happen|are the|is the|is your|happened) (if|when|to|after|consequences|cost|penalty|fee|notice|deadline|policy|cancellation)
    (if|when|after|before|once|unless|in case|until|since|while) (i|we|you|customers|someone|people|users) (ever|want to|wanted to|decide to|do|have to)? (cancel|terminate|close|delete|end|leave|quit|unsubscribe|cancelled|canceled|closed|deleted)
    (i|you|it) (have to pay|cost|get charged|be charged|need to pay)
    (is|are) there (a|any) (fee|fees|penalty|charge)
    (what|which) (orders|subscriptions|plans|bookings|services|reservations|accounts|contracts|types|kind|items) (can|could|may|are)
    (why|how come) (did|would|does|was|were|has|have|had|might|could|should|do) (a|an|the|you|your|my|this|that|it|they|some|someone)
    why (a|an|the|my) (card|payment|transfer|transaction|order|top|account|booking|reservation|subscription)
    (what|which|for what|any) (reason|reasons|would|could|might|caused|causes|cause)
    (my|the|our) (calendar|to do list|todo list|shopping list|list|lists|playlist|cart|basket|wishlist|wish list|schedule|inbox|history)
    (cancelled|canceled|reverted|reversed|returned|terminated) (by|without|on me|automatically|because|due)
    list part stay
    leave (a|an|some|my|our|any|the)? (feedback|review|reviews|comment|comments|opinion|opinions|message|note|rating|testimonial|tip|ratings|voicemail|remark|assessment)
    leave (my|the|a)? (some|an|a)? (word|words|it|me|them|at|on|in|for|alone|early|out)
    (stop|stopping|block|remove) (someone|somebody|people|anyone|others|them|him|her|fraud|the card|my card|this card|unauthorized|whoever|hackers|any)
    (remove|delete|removing|deleting|close|closing|end|drop|cut|cancel) (the|my|an|a|some|my last|last)? (charge|charges|fee|fees|photo|photos|picture|comment|comments|post|posts|file|files|app|apps|tab|window|folder|song|songs|cookies|browser|message|messages|word|stain|virus|ads|ad|address|number|phone number|email|line|dead|call|chat|conversation|bill|tax|late|extra|error|wrong|interest|amount|some)
    <not> (want|wish|plan|mean|intend|need|wanted|going|trying|like|planning|looking|asking|have|thinking) (to|of|about) (cancel|close|leave|end|terminate|delete|cancelling|closing|leaving|ending|deleting|stop|remove|lose|return|cancelled|closed|deleted)
    <not> (cancel|close|delete|terminate|end|remove|stop|leave|discontinue|cancelling)
    (instead of|rather than|without|no need to|avoid|no intention of|no plans to|no reason to) (cancel|close|delete|cancelling|canceling|closing|leaving|deleting|ending|terminating|terminate|leave|end|stopping|removing)
    (you|they|seller|store|shop|restaurant|hotel|airline|who) (cancelled|canceled)
    (until|to|by) the end
    (at|in|by|before|towards|near|till|until|of|since) (the|this|that|my)? (very)? (end|close|finish|stop)
    (end|close|back|front|top|drop|cut|return|leave|stop|kill) (of|to|date|up|in|by)
    list part bareEnding
    (cancel|cancle|terminate|close|delete|stop|discontinue|deactivate|drop|end|remove|scrap|reverse|revert|undo) (it|that|this|them|everything|all|both|these|those|the whole thing|all of it)
    list part churn
    (switch|switching|move|moving|change|changing|transfer|transferring|go|going|port|porting) (over|away|my business|my number|everything|my money)? to (a|an|another|the|your|some|someone|one of your)? (better|cheaper|different|other|new)? (competitor|competitors|competition|provider|providers|supplier|suppliers|bank|company|carrier|network|operator|insurer|vendor|rival|rivals|business|elsewhere|else)
    (switching|switch|changing|change) (banks|bank|providers|provider|suppliers|supplier|companies|carriers|networks|insurers|vendors|insurance companies)
    (i'm|im|am|we're|are|be|consider|considering|seriously|thinking of|thinking about) (switching|defecting|migrating) (over)? to
    (leaving|leave|quit|quitting|ditch|ditching|dump|dumping|dropping) (you|you guys|your company|your service|your bank|your network|this company|this bank|this provider|this service|the bank|for good|for a competitor|for another)
    (take|taking|bring|bringing|took) (my|our|all my|all our) (business|custom|money|account|loyalty) (elsewhere|somewhere else|to|and|away|with)
    (my|our) (business|money|custom) (elsewhere|somewhere else)
    (go|going|shop|shopping|buy|buying|look|looking|move|moving) elsewhere
    (want|get me|let me|get|wants|getting|buy myself|way) out of (my|this|the|our|your|that|a)? (contract|agreement|plan|subscription|deal|membership|policy|lease)
    (cancel|cancelling|terminate|end|close) (with|my business with|my relationship with|everything with) (you|your company)
    <not> (use|using|shop|shopping|order|ordering|buy|buying|come|coming|do business|doing business|be a customer|want to be a customer) (from|with|back to|at|here|your)? (you|service|services|here|company)? (again|any more|anymore|any longer|ever again)
    no longer (want to be|wish to be|be) a customer
    (stop|quit|stopping) (using|being a customer|doing business with|my custom|with) (you|your|this|you guys)?
    (lose|losing|lost) (me|a customer|my business|my custom|a loyal customer|another customer|us as) (as a customer|as a client|as customers|for good)?
    (done|finished|through) with (you|your company|this company|your service|this service|you guys|this bank|your bank)
    (porting code|pac code|stac code|port out|number transfer code|migration code)
    (close|closing|end) (out)? (all)? (of)? my (accounts|business) (here|with you|at your|and)
    """
}
