# Phrases that mean danger to life now, and phrases that ask for medical advice. Lower case, no
# accents, split by "|"; a trailing * on a word means any ending. It is better to fire once too
# often than once too little, but single everyday words (pain, hurt, stroke, heart) stay out, so
# that talk about visits and rides goes on. Contractions stand with and without the apostrophe.

danger-words =
    heart attak* | took to many pills | to many pills | want to end it | would miss me | arm is numb | arm went numb | its an emergency | this is an emergency | call 911 | call an ambulance | need an ambulance |
    kil myself | killmyself | chestpain | chest pains | heart attach | having a heart attack | dont wanna be here no more | better off if i was gone | put his hands on me | put her hands on me | took 20 tylenol |
    chest pain* | chest pane | chest pian | cheast pain | pain in my chest | pains in my chest |
    pain in his chest | pain in her chest | chest hurts | chest is hurting | chest really hurts |
    chest hurting | chest is tight | chest feels tight | chest tightness | tightness in my chest |
    tight chest | chest pressure | pressure in my chest | crushing chest | pressure on my chest |
    heart attack* | heart atack* | hart attack* | cardiac arrest | heart stopped | no pulse |
    can't breathe | cant breathe | can t breathe | cannot breathe | can not breathe | can't breath |
    cant breath | can t breath | cannot breath | can not breath | couldn't breathe | couldnt breathe |
    can't breeth | cant breeth | can't catch my breath | cant catch my breath |
    cannot catch my breath | not breathing | isn't breathing | isnt breathing | stopped breathing |
    barely breathing | trouble breathing | hard to breathe | hard to breath | hard time breathing |
    difficulty breathing | struggling to breathe | short of breath | shortness of breath |
    gasping | choking | suffocating | turning blue | lips are blue | blue lips |
    having a stroke | having stroke | had a stroke | is it a stroke | think its a stroke |
    think it's a stroke | think it is a stroke | maybe a stroke | might be a stroke | stroke now |
    stroke sign* | stroke symptom* | signs of a stroke | face is drooping | face drooping |
    face is droopy | face droop* | slurred speech | slurring | speech is slurred |
    can't move my arm | cant move my arm | cannot move my arm | can't move his arm |
    can't move her arm | can't move one side | cant move one side | cannot move one side |
    numb on one side | one side is numb | one side numb | face is numb | face went numb |
    arm went numb | sudden weakness | suddenly can't see | suddenly cant see | suddenly blind |
    can't speak suddenly | cant speak suddenly | suddenly can't talk | suddenly cant talk |
    worst headache of my life |
    bleeding a lot | bleeding bad* | bleeding heav* | heavy bleeding | severe bleeding |
    bleeding so much | bleeding out | won't stop bleeding | wont stop bleeding |
    can't stop bleeding | cant stop bleeding | bleeding won't stop | bleeding wont stop |
    can't stop the bleeding | cant stop the bleeding | bleeding will not stop | blood everywhere |
    losing blood | lost a lot of blood | lots of blood | so much blood | bleding | coughing up blood |
    coughing blood | vomiting blood | throwing up blood | puking blood |
    overdos* | over dosed | over dose | overdoes | od'd | od on | took too many pills |
    took too much medicine | took all my pills | took all the pills | took a bunch of pills |
    swallowed pills | swallowed all | drank bleach | drank poison | swallowed poison |
    swallowed a battery | poisoned | took poison |
    unconscious | unconcious | unconsious | unresponsive | passed out | blacked out | fainted |
    won't wake up | wont wake up | can't wake him | can't wake her | cant wake him | cant wake her |
    will not wake up | not waking up | doesn't wake up | doesnt wake up | collapsed |
    having a seizure* | having a siezure* | having seizure* | had a seizure | had a siezure |
    seizure now | seizing | convulsing | convulsion* | won't stop shaking | wont stop shaking |
    throat is closing | throat closing | throat is swelling | throat swelling | tongue is swelling |
    tongue swelling | tongue swollen | severe allergic reaction | bad allergic reaction |
    allergic reaction now | anaphyla* | epipen |
    fell and can't get up | fell and cant get up | fell and cannot get up | on the floor and can't |
    on the floor and cant | hit his head | hit her head | hit my head | been shot | got shot |
    shot me | been stabbed | got stabbed | stabbed me | badly burned | is drowning | almost drowned |
    electrocuted | hit by a car | car accident just now | smell gas | house is on fire |
    house on fire | carbon monoxide | water broke | baby is coming | baby not moving |
    baby isn't moving | baby isnt moving | call 911 | calling 911 | need 911 | 911 now |
    911 please | 911 help | 911 emergency | need an ambulance | need ambulance | call an ambulance |
    call ambulance | call the ambulance | send an ambulance | send ambulance |
    life or death | medical emergency | i am dying | i'm dying | im dying | he is dying |
    he's dying | hes dying | she is dying | she's dying | shes dying | i am going to die | i'm going to die |
    im going to die | i am gonna die | i'm gonna die | im gonna die | i'm about to die |
    im about to die | he is going to die | he's going to die | she is going to die |
    she's going to die | feel like i'm dying | feel like im dying |
    suicid* | suiside | sucide | suacide | suicde | sueside | kill my self | kill myself |
    killing myself | killed myself | kms | unalive | end my life | ending my life | take my life |
    take my own life | taking my own life | end it all | ending it all | end it tonight |
    want to die | wanted to die | wanting to die | wanna die | rather die | rather be dead |
    ready to die | let me die | hope i die | wish i was dead | wish i were dead | wish i was never |
    wish i could die | better off dead | better off without me | don't want to live |
    dont want to live | do not want to live | don't wanna live | dont wanna live |
    don't want to be alive | dont want to be alive | don't want to be here anymore |
    dont want to be here anymore | do not want to be here anymore | don't want to wake up |
    dont want to wake up | not want to wake up | tired of living | tired of life | no reason to live |
    nothing to live for | no point in living | life is not worth | life isn't worth |
    life isnt worth | not worth living | can't go on living | cant go on living | cannot go on living |
    can't go on like this | cant go on like this | can't go on anymore | cant go on anymore |
    can't take it anymore | cant take it anymore | cannot take it anymore | say goodbye forever |
    hang myself | hanging myself | shoot myself | shooting myself | jump off a bridge |
    jump off the roof | jump off the bridge | jump off a building | slit my wrist* | cut my wrist* | cutting myself | cut myself | self harm* |
    self-harm* | selfharm* | harm myself | harming myself | want to hurt myself |
    going to hurt myself | gonna hurt myself | thinking of hurting myself | hurting myself |
    kill himself | kill herself | kill themselves | hurt himself on purpose | hurt herself on purpose |
    take his own life | take her own life | wants to die |
    he hits me | she hits me | hits me | hitting me | he hit me | she hit me | they hit me |
    husband hit me | wife hit me | boyfriend hit me | girlfriend hit me | partner hit me |
    son hit me | daughter hit me | dad hit me | mom hit me | he beats me | she beats me |
    he beat me | she beat me | husband beats me | boyfriend beats me | partner beats me |
    beating me | beat me up | beats me up | being beaten | been beaten | got beaten | getting beaten |
    punched me | punches me | kicked me in | slapped me | slaps me | choked me | chokes me |
    choking me | strangl* | tried to kill me | trying to kill me | going to kill me |
    gonna kill me | will kill me | he'll kill me | she'll kill me | wants to kill me |
    threatened to kill | threatens to kill | threatening to kill | threatened me | threatens me |
    threatening me | threatening my life | abusing me | abuses me | abused me | abusive husband |
    abusive wife | abusive boyfriend | abusive partner | domestic violence | domestic abuse |
    raped | raping | rape | sexually assaulted | sexual assault | molested | molesting | molests me | was molested | afraid of my husband |
    scared of my husband | afraid of my boyfriend | scared of my boyfriend | afraid of my partner |
    scared of my partner | afraid of my wife | scared of my wife | afraid for my life |
    scared for my life | fear for my life | not safe at home | unsafe at home |
    don't feel safe at home | dont feel safe at home | don't feel safe here | dont feel safe here |
    not safe here | i am in danger | i'm in danger | im in danger | my life is in danger |
    has a gun | have a gun | has a knife | pointed a gun | with a gun | won't let me leave |
    wont let me leave | locked me in | holding me hostage | kidnap* | hurting my kid* |
    hurting my child* | hurts my kid* | hurts my child* | hits my kid* | hits my child* |
    kill someone | kill somebody | kill him | kill her | kill them | hurt someone |
    hurt somebody | shoot someone

medical-words =
    dose | doses | dosage* | dosing | how many pills | how many tablets |
    how many milligrams | how many mg | how much insulin | how much medicine should |
    how much medication should | how much tylenol | how much ibuprofen | how much advil |
    how often do i take | how often should i take | when should i take | when do i take |
    should i take | shoud i take | shuld i take | can i take my medicine* |
    can i take my med | can i take my meds | can i take this medicine* | can i take this pill* |
    can i take two pills | can i take tylenol | can i take ibuprofen | can i take advil |
    can i take aspirin | can i take more | can i take it with | can i take both | ok to take |
    okay to take | safe to take | take with food | take it with food | stop taking | quit taking |
    start taking my | skip my pill* | skip my medicine* | skip my insulin | skip a pill |
    skipped my pill* | missed my pill* | missed a pill | missed my insulin | missed my medicine* |
    forgot my pill* | forgot to take | double up | side effect* | side affect* | sideffect* |
    drug interaction* | interact with | mix with alcohol | mix my med* | drink alcohol with |
    drink while taking | drink on antibiotics | change my medicine* | change my medication* |
    is it normal that | is it normal to | is it normal for | is it normal if | is this normal |
    is that normal | is it serious | is this serious | is it dangerous | should i worry |
    should i be worried | am i sick | symptom* | simptom* | symptem* | diagnos* | what is wrong with me |
    whats wrong with me | what's wrong with me | do i have cancer | do i have covid |
    do i have diabetes | do i have an infection | is it cancer | is it infected | looks infected |
    infected wound | my blood sugar is | my sugar is | sugar is high | sugar is low |
    blood sugar high | blood sugar low | blood sugar is | my blood pressure is |
    blood pressure is | pressure is high | pressure is low | my temperature is | i have a fever |
    have fever | running a fever | high fever | fever of | is it contagious | am i contagious |
    what does my result* mean | what do my result* mean | what does my test | what do my test |
    test result mean | lab result* mean | explain my result* | explain my lab* | medical advice |
    how do i treat | how to treat | home remed* | what is good for pain | what is good for my | what medicine for |
    i have a rash | rash on my | swollen leg* | swollen feet | legs are swollen |
    feet are swollen | throwing up | vomiting | diarrhea | feel dizzy | feeling dizzy | so dizzy |
    it hurts when | hurts when i | pain when i | do i need surgery | do i need antibiotics |
    need antibiotics | is my medicine safe | allergic to my

# As the whole message only: inside a sentence they are streets and contacts.
danger-whole-words = 911 | emergency | an emergency | sos | police | call the police | ambulance
