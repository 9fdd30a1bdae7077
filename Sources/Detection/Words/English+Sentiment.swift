extension English {
  /// Words of support: what goes wrong with orders, bookings, payments and accounts, and what goes right.
  ///
  /// They stand behind the general words and replace them where both list a word. Words that a polite customer needs to
  /// say what is wanted (help, problem solved, cancel, refund, change) are close to neutral: they are asked for, not felt.
  static let sentiment: StaticString = """
    # Waiting and time.
    value -16 = waited waiting delay.v delayed delays delaying overdue late backlog backlogged wait
    value -5 = hours hrs
    value -9 = 1hr 2hr 2hrs 3hr 3hrs 4hr 4hrs 5hr 5hrs 6hrs 7hrs 8hrs 10hrs 2hours 3hours 4hours 5hours 2h 3h 4h
    value -6 = hour hr minutes mins weeks months 20min 30min 40min 45min 20mins 30mins 40mins 45mins 50mins
    value -16 = eternity forever ages
    value -5 = still again yet already anymore finally since until eventually
    value -8 = another nothing
    value -14 = stuck
    value -16 = stranded
    value -5 = hold held hung
    # Nobody answers.
    value -22 = ignored ignoring ignore unanswered unreachable unresponsive disconnect.v disconnected hangup runaround
    value -12 = busy automated robot.n scripted script canned transferred bounced queue.n
    value -22 = rude.a unhelpful.a clueless incompetent uncaring unprofessional unfriendly disrespectful condescending dismissive
    value -12 = attitude
    # Orders and things.
    value -20 = broken broke defective faulty damaged cracked leaking leaks dented scratched torn malfunctioning incomplete expired
    value -16 = missing lost lose loses losing misplaced stolen mislaid undelivered wrong.a incorrect.a mistake.n error.n
    value -12 = refused refuse refuses denied deny declined rejected
    value -14 = cancelled canceled cancels cancelling canceling cancellation.n cancelation.n canx cancled canceld cancellled
    value -12 = postponed diverted rerouted bumped overbooked oversold overbook overbooking misconnect misconnected missed miss
    value -16 = grounded deplaned tarmac standby layover.n downgraded downgrade
    # Money.
    value -18 = overcharged overcharge overcharging overpaid
    value -12 = unauthorized unauthorised chargeback.n
    value -8 = dispute.v disputed disputing
    value -3 = refund refunds refunded refunding
    value -9 = charged charging penalty owed owe owes deducted deduct
    value -5 = charge charges fee.n expensive pricey costly reimburse reimbursed reimbursement
    value -5 = compensation compensate compensated
    value -14 = overpriced hidden
    # Machines and accounts.
    value -16 = crash.v crashed crashes freezes froze frozen hangs glitch.n glitches buggy bug.n outage.n downtime offline laggy unusable
    # What a customer describes calmly: less than a feeling.
    value -10 = dead victim blocked locked lockout suspended disabled deactivated declined invalid
    value -14 = terminated banned hacked compromised phished breach.n
    value -18 = fail fails failed failing failure.n
    value -12 = unable impossible can't cant cannot couldn't couldnt won't wont
    value -5 = doesn't doesnt didn't didnt don't dont isn't isnt wasn't wasnt aren't arent weren't hasn't hasnt haven't havent
    value -5 = hadn't wouldn't wouldnt shouldn't shouldnt not no nope none nobody without nor noone nowhere ain't aint
    value -8 = never stop stopped quit
    value -5 = why
    value -10 = problem.n issue.n trouble.n difficulty difficulties complaint.n complain complaining
    value -4 = sorry
    value -10 = unfortunately sadly apparently supposedly allegedly literally seriously supposed
    value -16 = unhappy dissatisfied upset angry concerned confused worried
    value -24 = disappointed frustrated annoyed
    value -16 = sick tired
    value -26 = ridiculous unacceptable pathetic joke useless disgusting disgraceful shameful
    value -7 = explanation excuse.n explain
    value -12 = hungup rebooked rebooking
    value -8 = luggage bags
    value -4 = hungry less cheap
    # What goes right.
    value 20 = thanks thank thankyou thx appreciate appreciated grateful
    value 14 = helped resolved solved fixed sorted worked
    value 8 = works helping helps working luck hopefully
    value 4 = please ok okay sure yes yeah yep kindly help assist assistance interested like likes fine
    value 0 = hope want wish free wanted support cares care party able right clear new true equal well
    value 10 = better safe hot lucky
    value 16 = quick quickly prompt promptly fast easy smooth smoothly lol haha hahaha laugh
    # What one expects to happen: worth nothing by itself, trouble when it does not.
    flag deed = work works worked working function functions functioning load loads loaded loading connect connects connecting
    flag deed = respond responds responded response responses reply replies replied replying answer answers answered answering
    flag deed = listen listening listens help helps helped helping receive received receiving arrive arrived arrives
    flag deed = deliver delivered shipped respond fix fixed resolve resolved solve solved refunded credited processed
    flag deed = understood honor explain explained notified informed contacted heard recognize recognized accepted
    flag deed = turn happened happen came showed fit solution progress update updates communication explanation
    flag attempt = let lets allow allows log login access find found reach get gets got change contact speak talk open opens
    flag attempt = make see track pay complete understand believe give given tell told provide provided call start starts
    flag attempt = refund rebook say send upload download process select redeem add sign fly leave board book come use do
    flag attempt = check read sync hear print accept move view go cancel figure charge install connect handle offer buy take
    """
}
