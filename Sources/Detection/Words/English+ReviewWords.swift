extension English {
  /// Words of those who judge films, books, meals, rooms, machines and speeches. Endings as in ``Inflection``.
  static let reviewWords: StaticString = """
    # Bad films, books, shows.
    value -20 = pedestrian stodgy leaden bloodless soulless charmless humorlessly joyless spiritless toothless clunker.n dreck schlock
    value -20 = schlocky hokey hokum twaddle claptrap hogwash baloney balderdash bunk poppycock malarkey tripe swill garbled mishmash hodgepodge
    value -20 = impenetrable insufferable interminable.a unbearably excruciating.a stultifying mundane banal banality cloying treacly saccharine syrupy
    value -20 = generic stale slack slackly sloppily amateurishly hamfisted hammy overlong overcooked overplayed overproduced
    value -18 = undercooked underdeveloped underwritten underused underachieving unfunny undistinguished undemanding unenthusiastic unfulfilling
    value -18 = unintentionally unintelligible unlikely unmemorable unneeded unnerving unpolished unpersuasive unsatisfyingly unsavory unsubtle untalented
    value -18 = dopey dimwitted witless boneheaded knuckleheaded harebrained asinine fatuous puerile infantile childish.a
    value -18 = wilt.v fizzle.v founder.v meander.v plod.w drone.v droning dawdle.v ramble.v sag.w sagging creak.v creaky lurch.v limp.v languish.v
    value -18 = stereotypical cardboard cartoonish caricature.n shrill strident grating abrasive jarring.a annoyingly irritatingly
    value -18 = murk muddled muddy confusingly overstay.v outstay.v wears thin padded padding filler faceless anonymous
    value -16 = squandered squanders misfired misjudged miscalculation miscalculated misplayed mistimed misbegotten
    value -16 = sleaze sleazy seedy smutty trashy lurid gruesome gory grisly grotesque.a nauseatingly revoltingly repellent repugnant distasteful.a offensive.a
    value -14 = disconcerting unsettled dispiriting downbeat dreariest drab drably dour dowdy glum morose sullen surly sulky cheerless colorless colourless
    value -14 = derivative overfamiliar recycled unremarkably typical middling average middlebrow lackadaisical
    value -14 = desperate.a strained labored laboured forced contrivance.n heavy turgidly bombast bombastic overbaked histrionic histrionics
    value -14 = hype hyped overhype.v ripoffs pale imitation imitations wannabe.n copycat.n pointless redundantly
    value -14 = exasperated exasperatedly disappointingly regrettably lamentable.a lament.v deplore.v dislike.v disliked dislikable displeasing detestable odious.a
    # Bad machines, rooms, meals, services.
    value -20 = craptastic craptacular junker shoddily flimsily unrepairable unfixable nonexistent nonfunctioning bricked fried kaput defunct busted
    value -18 = uncomfortable noisily cramped filthy unclean unsanitary unhygienic infested cockroach.n roach roaches bedbug.n mice mildew musty dingy
    value -18 = inedible tasteless flavorless flavourless overcooked undercooked burnt greasy soggy stale rancid spoiled lukewarm disgustingly
    value -16 = skimp.v skimped skimpy stingy cheapskate.n gouge.v gouging extortionate overpay.v overpaying unreasonable.a
    value -16 = finicky fussy fiddly temperamental unintuitive counterintuitive confusingly awkwardly clumsiness
    value -16 = incompatible.a incompatibility unsupported outdated obsolete deprecated discontinued unreliable unreliability inconsistent.a inconsistency inconsistencies erratic.a
    value -16 = beware forewarned caution.v drawback.n downside.n con shortcoming.n complaint.n gripe.v quibble.n nitpick.n letdown.n dealbreaker.n
    value -16 = rattle.v squeal.v hiss.v screech.v wobble.v wears scratchy scuff.v scuffed smudge.v smudged fingerprints warp.v warped
    value -14 = uninstall.v uninstalled reinstall.v reinstalled reboot.v rebooted troubleshoot troubleshooting crashes unstable
    value -14 = misleadingly misadvertised misrepresented deceptively falsely overstated overpromised overpromise underdelivered understaffed undertrained untrained
    value -16 = mishandle.v mishandled mistreated disorganized disorganised disorganization unorganized unprepared unhelpfully uncooperative unaccommodating unapologetic
    value -16 = snarky snippy snarl.v snap.w bark.v yell.v yelled yelling scream.v screaming shout.v shouted shouting curse.v cuss.v scoff.v smirk.v eyeroll
    value -14 = bumpy jolting turbulent turbulence crowded stuffy smelly sweltering freezing soaked drenched
    # Bad policy.
    value -16 = misguidedly wrongheaded shortsighted foolhardy folly inaction indecision indecisive inertia
    value -16 = alienate.v antagonize.v antagonism acrimony acrimonious animosity enmity rancor ire indignant indignation indignity indignities
    value -16 = atrociously brutalize.v ravage.v ravaged havoc mayhem carnage bloodbath devastated plight predicament quagmire morass blight scourge
    value -14 = deprive.v deprived deprivation destitute destitution disadvantage.n disadvantaged downtrodden marginalize.v disenfranchise.v disenfranchised
    value -14 = evade.v evasion evasive dodge.v shirk.v renege.v backtrack.v stonewall.v stymie.v cripple.v curtail.v sabotage hijack.v hijacker.n
    value -14 = dump.v dumping spill.n toxic pollutant.n smog contamination erosion extinct extinction endangered drought.n flood.n flooded earthquake.n hurricane.n
    value -12 = layoff.n unemployed jobless foreclosure.n default.v insolvent insolvency inflation austerity downturn.n slump.n crash shortfall.n embargo sanction.n
    value -14 = guilt guiltily culprit.n offender.n perpetrator.n delinquent.n hoodlum.n thug.n thuggish vandal.n vandalism vandalize.v arson looting loot.v smuggle.v smuggler.n
    value -12 = censor.v censorship suppress.v suppression stifle.v stifling silence.d muzzle.v gag.w gagged ouster overthrow overthrown coup
    # Good films, books, shows.
    value 24 = entrancing entrance.d spellbound enthrall.v enthralled riveted gripping unputdownable virtuosic bravura knockout.n
    value 24 = triumphantly soaring transcendent transcend.v transcends transporting luminescent shimmering resplendent opulent sumptuously ravishingly exquisitely
    value 22 = affecting.a tenderness warmhearted bighearted feelgood crowdpleaser winningly
    value 22 = hysterical.a uproarious.a riotous.a droll.a wry.a wryly madcap rollicking romp.n
    value 20 = incisive.a trenchant.a penetrating.a piercing literate erudite articulate.a eloquence lucid.a cogent.a persuasive.a persuasively resonant resonance resonate.v
    value 20 = taut tautly brisk.a zippy breezy snappy nimble.a deft.a deftly adroit.a assured.a confident masterly craftsmanship
    value 20 = thoughtfulness heartening disarming.a disarmingly beguiling.a bewitching.a enchantment endearing.a endear.v winsome sprightly effervescent bubbly
    value 18 = fascinatingly intriguingly absorbingly watchable rewatchable likably gorgeous lush pretty scenic picturesque panoramic majestic.a majesty
    value 18 = rousingly stirringly invigorating energizing electrifying electric kinetic adrenaline
    value 18 = revelation.n revelatory groundbreaking trailblazing pioneering seminal landmark quintessential definitive.a
    value 18 = earnestness candor candid.a unflinching.a uncompromising.a gutsy audacious.a daring.a fearlessly unsentimental understated restrained
    value 16 = plus pluses plusses perk.n bonus bonuses advantageously upside.n bargain.n winner.n keeper.n
    # Good machines, rooms, meals, services.
    value 20 = durable durability sturdiness ergonomic.a sleekly stylishly snug.a roomy spacious airy spotless.a immaculate.a pristine tidy neatly
    value 20 = responsive speedily snappy silky buttery crisp vibrant vivid sharpness
    value 18 = intuitive intuitively effortlessly painless.a painlessly foolproof seamlessly
    value 18 = functional rechargeable adjustable customizable customisable expandable portable
    value 18 = tastiest yummiest freshly succulent tender crispy savory savoury appetizing appetising satisfyingly heavenly
    value 20 = hospitable accommodated accommodates attentive attentively personable approachable outgoing easygoing amiable.a affable.a genial.a
    value 20 = exceed.v exceeded surpass.v surpassed outdo outdid outperform.v outperforms outshine.v outclass.v unmatched peerless matchless incomparable.a
    value 20 = reliably dependably flawlessly superbly splendidly wonderfully marvelously beautifully brilliantly terrifically fantastically delightfully pleasingly
    value 16 = improvement.n upgraded complimentary speedy expedite.v expedited promptness punctuality courteously graciously
    value 16 = soft plush cushy cushioned breathable lightweight quiet quietly refreshingly soothingly
    value 18 = elated elation jubilant.a jubilation exuberance gleeful.a glee merry merrily jolly jovial.a upbeat sunny chipper perky
    value 18 = relieved relief reassured content satisfied fulfilled fulfilling fulfillment enriching enrich.v enriched
    # Good policy.
    value 16 = constructive.a productive.a productivity fruitful.a prudent.a prudence pragmatic.a sound.a statesmanlike judicious.a equitable.a impartial.a
    value 16 = humanitarian.n philanthropic philanthropy altruistic altruism charitable.a benevolent.a benevolence merciful.a mercy forgive.v forgiven forgiveness
    value 16 = alleviate.v ameliorate.v remedy remedied rectify.v rehabilitate.v rehabilitation revitalize.v revive.v revival rejuvenate.v renew.v renewal restore.v restored restoration
    value 16 = empower.v empowered empowerment emancipate.v emancipation enlighten.v enlightened enlightening enlightenment uphold vindicate.v vindicated exonerate.v acquit.w
    value 14 = breakthrough.n milestone.n landmark bipartisan consensus truce ceasefire peacemaker.n pacify.v stabilize.v stabilise.v
    value 14 = abundant.a abundance plentiful.a plenty ample.a bounty bountiful lucrative profitable.a profit.n surplus
    value 14 = admirer.n advocate.v ally allies alliance.n backer.n benefactor.n boon supporter.n devotee.n enthusiast.n fan.n fans
    value 14 = heroism gallant.a gallantry valiant.a valor selfless.a selflessness tireless.a unselfish unwavering steadfast.a stalwart
    value 14 = exemplary laudable.a meritorious merit.n reputable esteemed eminent.a distinguished illustrious venerable revered
    # Praise and blame of short messages.
    value 20 = impressed stoked pumped psyched amped giddy grinning beaming starstruck swooning swoon.v drool.v
    value 18 = recommends recommending recommendable reccomend recomend recommened excelent excellant awsome amazin amazingg beautifull gorgous
    value -16 = disapointed dissapointed dissappointed disapointing dissapointing disappointd dissapointment dissapoint frustated fustrated fustrating frustating
    value -20 = horible horibble terible terribble aweful crapp redic ridic rediculous rediculously unacceptible unacceptably incompetant incompetance
    """
}
