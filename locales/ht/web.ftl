# unreviewed: no native speaker has reviewed this file yet.

# The web chat's own words: what stands around the conversation. ("chat" is a cat in Creole: konvèsasyon.)

web-tagline = Randevou, transpò ak èd pou peye
web-skip = Ale nan mesaj ou
web-log = Konvèsasyon ou
web-label = Mesaj ou
web-send = Voye
web-ways = Toujou la
web-person = Pale ak yon moun
    .sends = moun
web-help = Èd
    .sends = ede m
web-stop = Sispann mesaj yo
    .sends = stop
web-you = Ou
web-assistant = Asistan
# $name is the name of somebody on the clinic's staff.
web-staff = { $name }, nan ekip nou an
web-day = { DAY($at) }
web-time = { TIME($at) }
web-empty = Tann yon ti moman. Premye mesaj la ap vini.
web-slow = Mesaj ou a anrejistre. Repons lan ap vini.
web-hello = Bonjou. Ou nan bon kote a.
web-can = Isit la ou ka poze kesyon sou randevou, transpò, ak èd pou peye. Ou ka mande pale ak yon moun nenpòt lè.
web-who-answers = Se yon asistan ki reponn an premye. Li pa yon moun.
web-start = Kòmanse
web-cookie = Lè ou peze Kòmanse, nou mete yon ti kle nan navigatè sa a, pou ou ka jwenn konvèsasyon ou ankò. Li pa sèvi pou lòt bagay.
# $number is the country's emergency number.
web-emergency = Si se yon ijans, rele { $number }.
# $clinic is the clinic's name.
web-privacy = Ki moun ki ka li konvèsasyon sa a?
web-privacy-more = Ou menm, ak ekip { $clinic }. Nenpòt moun ki sèvi ak navigatè sa a ka li l tou. Èske lòt moun sèvi ak telefòn oswa òdinatè sa a? Si se sa, retire konvèsasyon an lè ou fini. Apre sa, ou p ap ka ouvri l isit la ankò.
web-forget = Retire konvèsasyon an nan navigatè sa a
web-forgotten = Konvèsasyon an retire nan navigatè sa a.
web-forgotten-more = Ou ka kòmanse yon lòt nenpòt lè.
web-too-long = Mesaj sa a twò long.
web-too-long-more = Li pa t pati. Tanpri voye l an plizyè ti moso.
web-not-here = Pa gen anyen isit la.
web-not-here-more = Adrès la ka fin vye. Konvèsasyon ou toujou la.
web-trouble = Gen yon bagay ki pa mache bò kote pa nou.
web-trouble-more = Dènye mesaj ou a ka pa anrejistre. Tanpri tounen gade. Si li pa la, voye l ankò.
# $phone is the clinic's phone number.
web-trouble-phone = Ou ka rele { $phone } tou.
web-back = Ale nan konvèsasyon an
web-failed = Mesaj la pa t ka pati. Sa ou ekri a toujou la. Tanpri eseye ankò.
web-elsewhere = Fòm sa a soti sou yon lòt sit, kidonk nou pa fè anyen.
web-invited = Ou vini ak yon kòd. Peze Voye pou sèvi avè l.
