extension English {
  /// Words of general language that sound bad: judgement, feeling, harm, conflict, defect. Endings as in ``Inflection``.
  static let badWords: StaticString = """
    # Judgements of the worst kind.
    value -34 = terrible.a horrible.a awful.a worst hate.v atrocious.a appalling.a disgraceful.a disgrace.n abysmal.a
    value -34 = despicable.a deplorable.a abhorrent.a vile.a loathe.v loathsome repulsive revolting.a disgust.v disgusting.a
    value -34 = horrendous.a horrific.a hideous.a ghastly heinous.a abomination.n atrocity atrocities evil.n monstrous.a
    value -32 = detest.v abhor.w despise.v horrid nightmare.n nightmarish dreadful.a pathetic.a unforgivable unbearable
    value -32 = intolerable.a inexcusable.a outrageous.a outrage.v scandalous.a shameful.a shameless.a execrable unspeakable
    value -30 = worthless useless.a rubbish garbage trash.v trashy crap crappy shit shitty shite bullshit bs turd.n suck.v sucky
    value -30 = ridiculous.a ludicrous.a absurd.a preposterous laughable.a farce farcical joke.n mockery travesty sham
    value -30 = idiot.n idiotic.a moron.n moronic imbecile.n stupid.a stupidity dumb.c dumbest dumbass asshole.n arsehole.n bastard.n bitch.v
    value -30 = fuck.v fucked fucker.n motherfucker.n motherfucking fuckup wtf fml goddamn dickhead.n douche.n douchebag.n scum prick.n jackass jerk.n loser.n
    value -28 = lousy lame.c miserable.a misery misfortune.n wretched.a dismal.a dire.a dreary bleak.c grim.a rotten foul.a
    value -28 = catastrophe.n catastrophic.a disaster.n disastrous.a calamity tragedy tragedies tragic.a devastate.v devastation
    value -26 = bad badly worse worsen.v poor.c poorest inferior inadequate.a insufficient.a deficient deficiency deficiencies
    value -26 = mediocre mediocrity subpar substandard shoddy flimsy tacky cheesy tawdry sloppy slipshod botch.v bungle.v crummy
    value -24 = fail.v failure.n fiasco.n flop.w flopped dud.n bust.n debacle.n blunder.v mess.v messy shambles trainwreck clusterfuck
    value -24 = incompetent.a incompetence inept.a ineptitude ineffective.a ineffectual.a inefficient.a inefficiency unprofessional.a unqualified
    value -24 = unacceptable.a unsatisfactory unsatisfied unsatisfying unsatisfactorily dissatisfied dissatisfaction dissatisfying dissatisfy
    value -24 = disappoint.v disappointing.a disappointment.n disappointed dismay.v letdown.n underwhelming underwhelmed anticlimactic
    # Feelings: anger, fear, sorrow, disgust.
    value -32 = furious.a fury enraged enrage.v rage.v livid irate infuriate.v infuriating.a seething fuming incensed outraged
    value -28 = angry.c anger.v madden.v maddening.a resent.v resentment resentful.a bitter.a bitterness bitterest hostile.a hostility
    value -28 = pissed piss.v pissy enemy enemies hatred hateful.a contempt contemptuous contemptible scorn.v scornful.a spite.v spiteful.a
    value -26 = frustrate.v frustrating.a frustration.n annoy.v annoying.a annoyance.n annoyed irritate.v irritating.a irritation.n irritant.n irk.v irked irksome
    value -24 = aggravate.v aggravating aggravation exasperate.v exasperating.a exasperation vex.v vexing peeve.v displease.v displeased displeasure offend.v
    value -24 = upset.n upsetting mad grumpy cranky crabby disgruntled discontent.v dishearten.v disheartening disheartened demoralize.v demoralise.v
    value -26 = sad.a sadder saddest sadden.v saddening sadness sorrow.n sorrowful grief grieve.v grieving mourn.v mournful.a heartbreak.n heartbreaking.a heartbroken
    value -26 = depress.v depressing.a depression depressed despair.v desperate.a desperation despondent hopeless.a hopelessness hopelessly woeful.a woe.n
    value -24 = cry cries cried crying weep.v wept tear.n sob.w tearful.a anguish.v agony agonies agonizing.a agonising.a torment.v torture.v tortuous torturous
    value -24 = suffer.v sufferer.n suffering.n hurt hurts hurting hurtful.a pain.n painful.a ache.v misery unhappy unhappiness unhappily distress.v distressing.a
    value -22 = afraid scared scare.v scary scarier scariest fear.v fearful.a fearsome frighten.v frightening.a terrify.v terrifying.a terror.n horrify.v horrifying.a horror.n
    value -22 = panic panics panicked panicking dread.v dreaded anxious.a anxiety anxieties worry worries worried worrying worrisome nervous.a nervousness
    value -20 = stress.v stressed stressful stressing tense.a tension.n unease uneasy uneasily uncomfortable.a discomfort.n disturb.v disturbing.a disturbance.n unsettling
    value -20 = shame.v ashamed embarrass.v embarrassing.a embarrassment.n embarassing embarassed humiliate.v humiliating humiliation guilt guilty regret.n regretted regrettable regrettably remorse
    value -18 = lonely loneliness jealous.a jealousy envy envious gloom gloomy gloomier sulk.v moody homesick melancholy miserably
    value -16 = shock.v shocking.a shocked startle.v alarm.v alarming.a appall.v appalled aghast concern.v concerned concerning doubt.v doubtful.a dubious.a
    value -14 = bore.v bored boring.a boredom dull.c dullness tedious.a tedium monotonous monotony tiresome bland.a lifeless dreariness stale insipid uninspired uninspiring
    value -14 = tired tiring exhaust.v exhausted exhausting exhaustion weary wearisome fatigue fatigued drained sleepy sick sicken.v sickening.a nausea nauseous nauseating
    value -14 = confuse.v confused confusing.a confusion baffle.v baffled baffling bewilder.v bewildered bewildering perplex.v perplexing puzzled muddle.v muddled incoherent.a
    value -12 = indifferent indifference apathy apathetic.a cold cynical.a cynicism pessimistic pessimism skeptical sceptical wary disillusioned disillusion
    value -14 = impatient.a impatience restless hesitant hesitate.v reluctant.a reluctance unwilling.a unwillingness unsure uncertain.a uncertainty uncertainties insecure insecurity
    # What people do to each other.
    value -30 = rape.v rapist.n molest.v murder.v murderer.n murderous kill.v killer.n killing.n slaughter.v massacre.v genocide terrorist.n terrorism torturing lynch.v
    value -26 = die.n died dying dead deadly death.n fatal.a fatality fatalities suicide.n corpse.n victim.n casualty casualties bloodshed bloody assassinate.v assassination
    value -26 = abuse.v abusive.a abuser.n assault.v attack.v attacker.n violent.a violence violate.v violation.n brutal.a brutality cruel.a cruelty savage.a barbaric bully bullies bullied bullying
    value -24 = harass.v harassment threat.n threaten.v threatening menace.v menacing.a intimidate.v intimidating intimidation persecute.v persecution oppress.v oppression oppressive oppressed exploit.v exploitation
    value -26 = betray.v betrayal.n traitor.n treason deceive.v deceit deceitful deception.n deceptive.a dishonest.a dishonesty lie lies lied lying liar.n cheat.v cheater.n
    value -28 = scam.w scammed scammer.n fraud.n fraudulent.a swindle.v con.w conned crook.n crooked thief thieves theft.n steal.v stole stolen rob.w robber.n robbery robberies extort.v extortion
    value -24 = corrupt.v corruption bribe.v bribery criminal.n crime.n illegal.a unlawful.a lawless felony felonies convict.v convicted conviction.n guilty gangster.n mafia bandit.n
    value -22 = mislead.v misleading.a misled bogus phony phoney fake.v faked false.a falsely falsehood.n falsify.v hoax.v fabricate.v trick.v tricked trickery ripoff.n manipulate.v manipulative manipulation sneaky shady
    value -22 = rude.a rudeness disrespect.v disrespectful.a impolite.a arrogant.a arrogance obnoxious.a insolent condescending.a snobbish snob.n snobby snotty nasty nastier nastiest hateful
    value -22 = insult.v insulting.a insulted mock.v mocking.a ridicule.v taunt.v sneer.v slur.n smear.v slander.v defame.v vilify.v belittle.v demean.v demeaning degrade.v degrading.a patronizing patronising
    value -20 = blame.v accuse.v accusation.n condemn.v condemnation denounce.v criticize.v criticise.v criticism.n critic.n complain.v complaint.n complainer.n rant.v scold.v rebuke.v reprimand.v
    value -20 = greed greedy greedily selfish.a selfishness heartless.a callous.a ruthless.a merciless.a unkind unfriendly unfair.a unfairness unjust.a injustice.n ungrateful uncaring inconsiderate thoughtless.a careless.a carelessness
    value -20 = racist.n racism bigot.n bigoted bigotry sexist sexism discriminate.v discrimination prejudice.v prejudiced intolerant intolerance hypocrite.n hypocrisy hypocritical.a biased extremist.n fascist.n fascism nazi.n
    value -18 = ignorant.a ignorance arrogantly stubborn.a stubbornness lazy lazier laziest laziness irresponsible.a negligent negligence neglect.v neglected reckless.a recklessness foolish.a fool.n fooled foolishness clueless.a
    value -18 = fight.n fought fighting.n quarrel.v conflict.n dispute.n argue.v argument.n feud.v war.n warfare battle.v clash.v combat riot.v rioting unrest strife turmoil chaos chaotic.a crisis crises
    value -16 = refuse.v refusal.n reject.v rejection.n deny denies denied denying denial.n ban.w banned forbid forbidden prohibit.v prohibition oppose.v opposed opposing opposition protest.v resist.v obstruct.v obstruction
    value -16 = abandon.v abandonment desert.v deserted forsake.v exclude.v excluded isolate.v isolated isolation evict.v evicted eviction homeless homelessness exile.v expel.w expelled oust.v ousted
    value -16 = punish.v punishment.n punitive penalty penalties penalize.v penalise.v jail.v prison.n prisoner.n imprison.v imprisonment arrest.v sentence.d indict.v indictment.n sue sued lawsuit.n litigation
    value -14 = force.v forced forcing coerce.v coercion impose.v pressure.v push.v pushy nag.w nagged bother.v bothersome pester.v intrude.v intrusive intrusion invade.v invasion.n
    value -12 = interrupt.v interruption.n interfere.v interference meddle.v disrupt.v disruption.n disruptive hinder.v hindrance impede.v impediment.n hamper.v obstacle.n burden.v burdensome
    # Harm, defect, loss.
    value -24 = ruin.v ruined wreck.v wrecked wreckage destroy.v destroyed destruction destructive.a demolish.v damage.v damaged damaging harm.v harmful.a injure.v injury injuries injured wound.v wounded cripple.v crippled
    value -22 = broke broken break.n breakdown.n breakage shatter.v smash.v rip.w ripped torn crack.v crush.v burn.n burnt burned burst collapse.v crumble.v crash.v explode.v explosion.n
    value -20 = defect.n defective.a faulty fault.n flaw.n flawed malfunction.v glitch.n glitchy buggy corrupted corroded rust.v rusty leak.v leaky mold moldy mouldy rot.w rotted stain.v stained scratch.v scratched dent.v dented
    value -20 = ugly uglier ugliest ugliness dirty dirtier filth filthy grimy grubby smelly stink.v stinky stench stank reek.v gross.a yuck yucky nasty squalid slimy greasy soggy
    value -18 = problem.n problematic.a trouble.v troubled troublesome troubling difficulty difficulties hassle.v ordeal.n nuisance.n inconvenient.a inconvenience.v inconvenienced inconveniencing headache.n pitfall.n setback.n
    value -18 = wrong.a wrongdoing.n error.n erroneous.a mistake.n mistaken.a misstep.n inaccurate.a inaccuracy inaccuracies incorrect.a misinformed misinformation miscalculate.v misjudge.v misunderstand misunderstanding.n misunderstood
    value -16 = weak.c weaken.v weakness weaknesses feeble frail fragile fragility vulnerable vulnerability helpless.a powerless unstable instability shaky wobbly rickety faulty unreliable.a unsafe unsound insecure
    value -16 = danger.n dangerous.a hazard.n hazardous risk.n risky peril.n perilous.a emergency emergencies toxic poison.v poisonous pollute.v pollution contaminate.v contaminated contamination
    value -18 = disease.n ill illness illnesses sickness infect.v infection.n cancer.n plague.v virus viruses epidemic.n disabled disorder.n addict.n addicted addiction.n alcoholic.n drunk.n drunken overdose.v
    value -16 = lose.v lost loss losses losing missed missing forfeit.v waste.v wasted wasteful.a squander.v bankrupt.v bankruptcy debt.n deficit.n recession.n poverty impoverished hunger hungry starve.v starvation famine.n unemployed unemployment
    value -14 = decline.v deteriorate.v deterioration decay.v worsening sink.v sank sunk plummet.v plunge.v slump.v shrink.v erode.v erosion dwindle.v stagnate.v stagnant stagnation
    value -14 = lack.v lacking absence shortage.n scarcity shortcoming.n limited limitation.n incomplete.a unfinished unresolved unfulfilled unsuccessful.a unproductive fruitless futile.a futility pointless.a meaningless purposeless
    value -16 = unable incapable impossible.a impractical unworkable unusable unwatchable unreadable unlistenable inoperable useless.a unplayable nonfunctional unresponsive unavailable inaccessible
    value -14 = difficult hard.d hardship.n tough.c tricky trickier cumbersome complicated convoluted awkward.a clumsy clumsily clunky unwieldy bulky bloated sluggish.a slow.c slowness lag.w laggy
    value -12 = expensive.a overpriced pricey pricy costly overcharge.v overcharged exorbitant.a steep unaffordable overrated overhyped overblown overdone overlong overlook.v overwhelmed overcrowded
    value -14 = noisy noise.n noisier loud loudest blurry blur.w blurred fuzzy grainy murky muddy dim pale faded patchy jerky choppy shaky squeaky scratchy tinny static
    value -12 = weird.a weirdest weirdo.n strange.a strangest odd.a bizarre.a creepy creepiest crazy crazier insane.a insanity nuts ridiculously absurdly silly sillier silliest nonsense nonsensical gibberish drivel babble.v
    # Judgements of films, books, speeches.
    value -24 = cliche.n cliched clichéd hackneyed trite contrived formulaic derivative predictable predictably unfunny humorless humourless witless mindless.a brainless senseless.a pretentious.a pretension.n
    value -22 = plodding ponderous.a turgid stilted wooden overwrought overacted overstuffed maudlin mawkish sappy sentimentality schmaltzy corny cornball sophomoric juvenile crass crude.a vulgar.a raunchy tasteless.a smug.a preachy preachiness
    value -22 = unconvincing.a implausible.a uninteresting unimaginative unoriginal uninvolving unengaging unappealing unlikable unlikeable unpleasant.a unpleasantness unsympathetic unwatchably unconvinced unfocused uneven unimpressive unexceptional unremarkable
    value -20 = inane.a vapid vacuous shallow superficial.a hollow.a empty emptiness pointlessness aimless.a meandering rambling disjointed scattershot jumbled incoherence incomprehensible.a indecipherable convolutedly lumbering lackluster lacklustre listless.a
    value -20 = misfire.v misguided miscast forgettable skippable halfhearted perfunctory.a rote retread.n rehash.v recycled stinker.n snooze.v snoozefest drag.w dragged yawn.v slog sleepwalk.v bomb.v bombed turkey
    value -16 = flat.a thin lukewarm tepid limp overbearing heavyhanded gimmick.n gimmicky gratuitous.a exploitative manipulatively melodramatic.a melodrama dated outdated obsolete antiquated archaic amateurish amateur.n
    value -14 = fall.n falls falter.v stumble.v struggle.v sputter.v wallow.v wane.v strain.v strained bog bogged stuffy excessive.a excess.n exaggerate.v exaggerated repetitive.a repetitious redundant.a needless.a unnecessary unnecessarily
    # Public life.
    value -18 = unconstitutional unethical immoral.a immorality sin.n sinister disgraced scandal.n controversy controversies controversial.a partisan cronyism nepotism propaganda demagogue.n tyrant.n tyranny tyrannical dictator.n dictatorship authoritarian.n repressive repression
    value -16 = radical.n fanatic.n fanatical militant.n rebel.n rebellion mutiny anarchy apartheid slavery slave.n genocidal refugee.n hostage.n kidnap.w kidnapped abduct.v bomb.n bombing.n missile.n weapon.n gun.n shoot shooting.n shot
    value -12 = impasse deadlock.v stalemate gridlock loophole.n backlash bureaucracy bureaucratic mismanage.v mismanagement misuse.v misconduct malpractice mistreat.v mistreatment misrepresent.v misplace.v misplaced
    value -14 = worry worrisome troublingly ominous.a warn.v warning.n precarious.a perverse.a pernicious insidious.a inhumane inhuman inequality inequity inequities disparity disparities divisive.a division.n stereotype.v stigma ghetto.n slum.n
    value -12 = sorry sadly unfortunately unfortunate unlucky alas regretfully apologize.v apologise.v apology apologies ouch ugh argh arg grr grrr grrrr meh blah bah yikes boo booo oops sigh.v groan.v moan.v
    value -12 = hellish hell damn.v damned dammit damnit heck darn freakin cursed curse.v doom.v doomed haunt.v
    value -10 = fat stupidly slightest low.d lower lowest less least worthlessness trivial petty mere questionable suspicious.a suspicion.n suspect.v ambiguous ambiguity vague.a unclear undefined obscure.a
    value -10 = avoid.v avoided skip.w skipped ignore.v ignored dismiss.v dismissive.a discard.v disregard.v reluctantly grudgingly allegedly supposedly
    value -14 = tarnish.v taint.v tainted undermine.v sabotage.v jeopardize.v jeopardise.v endanger.v thwart.v foil.v cripple.v strangle.v choke.v drown.v trample.v squash.v
    value -12 = junk junky cheapest cheaply tinny knockoff.n faux counterfeit.v lemon.n clog.w clogged jam.w jammed freeze.v froze frozen stuck stall.v overheat.v drain.v
    """
}
