# unreviewed: no native speaker has reviewed this file yet.

## Rides.

ride-title = mande transpò
    .words =
        transpo | tranpo | transpotasyon | yon transpo | transport | transpor | m bezwen transpo | mwen bezwen transpo | mbezwen transpo | bezwen transpo | bezwen yon transpo | mwen bezwen yon transpo | m bezwen yon transpo | bezwen transpotasyon | bezwen transport |
        mwen bezwen transpotasyon | m bezwen transpotasyon | mande transpo | mande yon transpo | m vle transpo | mwen vle transpo | m vle yon transpo | jwenn transpo | jwenn yon transpo | ka jwenn transpo | transpo pou randevou | transpo pou randevou m | transpo pou randevou mwen | transpo pou m ale | transpo pou ale |
        transpo pou al | transpo pou manman m | transpo pou papa m | transpo pou pitit mwen | transpo pou pitit | transpo lopital | transpo pou lopital | transpo pou dokte |
        bezwen ride | bezwen yon ride | m bezwen yon ride | mwen bezwen yon ride | m bezwen ride | mwen bezwen ride | bezwen rid | bezwen yon rid | m bezwen yon rid | mwen bezwen yon rid | yon ride | yon rid | yon lif | bezwen lif | bezwen yon lif | m bezwen yon lif | mwen bezwen yon lif |
        woulib | yon woulib | bezwen woulib | bezwen yon woulib | m bezwen yon woulib | mwen bezwen yon woulib | ban m yon woulib | taksi | yon taksi | bezwen taksi | bezwen yon taksi | m bezwen yon taksi | mwen bezwen yon taksi | bezwen machin | bezwen yon machin | m bezwen yon machin | mwen bezwen yon machin |
        bezwen yon chofe | m bezwen yon chofe | mwen bezwen yon chofe | bezwen moun mennen m | bezwen yon moun mennen m | bezwen yon moun pou mennen m | mennen m nan | mennen mwen nan | mennen m lopital | mennen mwen lopital | mennen m kay dokte | mennen mwen kay dokte | mennen m klinik | mennen manman m | mennen papa m |
        mennen pitit mwen | mennen l nan | mennen l kay dokte | vin chache m | vin cheche m | vin chache mwen | vin cheche mwen | vin pran m | vin pran mwen | pase pran m | pase pran mwen | pase chache m | pase cheche m | kijan pou m ale nan | kijan pou m rive nan | ki jan pou m ale nan | ki jan pou m rive nan |
        kijan m ap ale nan | kijan map ale nan | kijan m pral ale | kijan m ap fe ale | kijan pou m fe ale | pa gen machin | m pa gen machin | mwen pa gen machin | mpa gen machin | pa gen machin pou | pa gen machin pou m | pa gen machin pou al | pa gen transpo | m pa gen transpo | mwen pa gen transpo | mpa gen transpo |
        pa gen mwayen deplase | pa gen mwayen transpo | pa gen mwayen pou m ale | pa gen mwayen pou ale | pa gen fason pou m ale | pa gen moun pou mennen m | pa gen moun ki pou mennen m | pa gen pesonn pou mennen m | pa ka kondi | paka kondi
ride-visit = Pou ki randevou transpò a ye?
    .other = Lòt lè
    .other-words = yon lot | yon lot le | lot jou | yon lot bagay | lot bagay | okenn
    .called = Randevou a
    .called-words = randevou | randevou a | randevou m | randevou mwen | ki randevou | randevu | rendez vous | rendezvous | apwentman | apwentman an | appointment
ride-when = Kilè ou dwe rive? Ou ka ekri l konsa: *madi a 3è apremidi*.
    .called = Jou a ak lè a
    .called-words = le | le a | ki le | kile | a kile | jou | jou a | ki jou | dat | dat la | ki dat | jou ak le | jou ak le a | le randevou | le randevou a | le randevou m | jou randevou a | dat randevou a | time | date
ride-mobility = Kijan ou deplase?
    .walks = Mwen mache
    .walks-words = mache* | m mache | m ka mache | mwen ka mache | baton | kann | beki | walker | a pye | apye | sou pye m | sou de pye m
    .wheelchair = Chèz woulant
    .wheelchair-words = chez woulant | chez roulant | chez a wou | woulant | wheelchair | wheel chair | chez
    .stretcher = Kouche sou sivyè
    .stretcher-words = kouche | sivye | civye | branka | brankar | kabann | stretcher
    .called = Kijan ou deplase
    .called-words = kijan m deplase | kijan mwen deplase | ki jan m deplase | ki jan mwen deplase | jan m deplase | jan mwen deplase | fason m deplase | kijan m mache | kijan mwen mache | deplasman | chez | chez la | chez woulant | chez woulant lan | wheelchair
ride-companion = Èske gen moun k ap vini avè ou?
    .alone = Poukont mwen
    .alone-words = poukont | poukont m | pou kont mwen | pou kont m | mwen sel | m sel | sel | mwen menm sel | pesonn | pesòn | okenn moun | pa gen moun | non
    .family = Fanmi oswa zanmi
    .family-words = fanmi* | zanmi* | pitit* | tifi | tigason | mari m | mari mwen | mari | madanm | madanm mwen | manman* | papa* | frè m | fre mwen | kouzen* | kouzin* | matant* | tonton* | nyes* | neve* | mennaj* | wi
    .aide = Asistan oswa enfimyè
    .aide-words = asistan* | enfimye* | mis | gadmalad | gad malad | oksilye* | ed mwen | home aide | aide
    .called = Moun k ap vini avè ou
    .called-words = moun k ap vini | moun kap vini | moun ki ap vini | moun ki vini | ki moun k ap vini | ki moun kap vini | moun k ap vini ave m | moun kap vini ave m | moun ki vini ave m | moun ki ave m | moun ki avek mwen | ki moun ki ave m | moun k ap akonpaye m | moun kap akonpaye m | akonpayate | akonpayate a | konpayi
ride-same = Èske nou pran ou menm kote ak dènye fwa a: { $pickup }?
    .yes = Wi, menm kote
    .yes-words = wi | oui | menm | menm kote a | menm plas | ok | oke | dako
    .no = Lòt kote
    .no-words = non | yon lot kote | lot plas | lot adres | yon lot adres
ride-pickup = Ki kote pou nou pran ou? Ekri lari a ak vil la, oswa voye kote ou ye a.
    .called = Kote pou pran ou
    .called-words = kote | kote a | ki kote | plas | plas la | adres | adres la | adres mwen | adres m | lari | lari a | kote pou pran m | kote pou pran mwen | kote pou yo pran m | kote pou nou pran m | kote m ye | pickup | pick up
ride-right =
    Tanpri tcheke transpò ou a:
    Lè pou ou rive: { $when }
    Ou menm: { $mobility }
    Avèk ou: { $companion }
    Kote pou pran ou: { $pickup }

    Èske sa bon?
    .yes = Wi, mande l
    .yes-words = wi | oui | mande | wi mande | sa bon | li bon | wi li bon | wi sa bon | se sa | se sa menm | korek | ok | oke | dako | men wi
    .change = Chanje yon bagay
    .change-words = chanje* | pa bon | sa pa bon | li pa bon | gen ere
    .no = Pa mande l
    .no-words = non | pa mande | pa mande transpo | kite sa | bliye sa
ride-passed = Lè transpò sa a chanje, oswa li fin pase.
ride-not-asked = Dakò. Mwen pa mande anyen.
ride-asked =
    Mwen mande ekip nou an transpò pou ou: { $ride }.
    Y ap reponn ou isit la. Transpò a poko sèten toutotan yo pa di ou sa.
ride-asked-short =
    Mwen mande ekip nou an transpò pou ou: { $ride }.
    Lè a pre anpil, kidonk mwen rele yon moun tou. Y ap fè sa yo kapab.
    Transpò a poko sèten toutotan yo pa di ou sa. Si ou kapab, panse ak yon lòt jan pou rive.

ride-late =
    Nou toujou ap travay sou transpò ou a. Gen yon moun k ap gade sa kounye a.
ride-unsure =
    Pèsonn poko ka konfime transpò ou a. Tanpri pa konte sou li.
    Si ou kapab, chèche yon lòt jan, oswa rele { $clinic-phone }. Gen yon moun k ap gade sa kounye a.
ride-dropped =
    Transpò pou ansyen lè a anile. Si ou bezwen yon lòt, ekri *transpò*.

rides-title = transpò ou yo
    .words = transpo m | transpo mwen | transpo m yo | transpo mwen yo | transpo m nan | transpo mwen an | ride mwen | ride m | ride m nan | kote transpo m | kote transpo mwen | kote transpo a | kote ride m | kote ride mwen | kile transpo m | kile transpo mwen | kile transpo a | a kile transpo a | eske transpo m ap vini | eske transpo a ap vini | eske transpo mwen ap vini | eske transpo m konfime | eske transpo a konfime | we transpo m | we transpo mwen
rides-list =
    Men transpò ou yo:
    { $rides-list }
    .cancel = Anile yon transpò
    .cancel-words = anile* | kansel* | annule*
    .ask = Mande transpò
    .ask-words = mande* | nouvo | yon lot | yon lot transpo | transpo | ride
    .menu = Meni
    .menu-words = meni | menu | anyen | fini | m fini
rides-none = Mwen pa konnen okenn transpò pou ou. Èske mwen mande youn?
    .ask = Mande transpò
    .ask-words = mande* | wi | oui | transpo | ride | ok | oke | dako
    .menu = Meni
    .menu-words = meni | menu | non | pa kounye a

ride-cancel-title = anile yon transpò
    .words = anile transpo | anile transpo a | anile transpo m | anile transpo mwen | anile transpo m nan | anile yon transpo | anile ride | anile ride la | anile ride m | anile ride mwen | kansele transpo | kansele transpo a | kansele transpo m | kansele transpo mwen | kansele ride | kansele ride la | kansele ride m | kansel ride | kansel transpo | pa bezwen transpo | pa bezwen transpo a | pa bezwen transpo anko | pa bezwen transpo a anko | pa bezwen ride | pa bezwen ride anko | m pa bezwen transpo | mwen pa bezwen transpo | mpa bezwen transpo | mpa bezwen transpo anko | mpa bezwen ride
ride-cancel-ride = Ki transpò ou vle anile?
ride-cancel-none = Mwen pa konnen okenn transpò ou ka anile.
ride-cancel-sure = Èske mwen anile transpò sa a: { $ride }?
    .yes = Wi, anile l
    .yes-words = wi | oui | anile | wi anile | kansel* | ok | oke | dako
    .no = Kenbe l
    .no-words = non | kenbe | pa anile l | pa anile | kite l | kite sa | bliye sa
ride-cancel-kept = Dakò. Transpò ou a rete jan l ye a.
ride-cancel-cancelled = Transpò a anile. Mwen fè ekip nou an konnen.
ride-cancel-gone = Transpò sa a te anile oswa refize deja.

ride-settled-title = nouvèl transpò ou
ride-settled-told =
    Transpò ou a, { $ride }: { $ride-state }.
    { $ride-note }
    .person = Pale ak yon moun
    .person-words = moun | yon moun | pale ak moun
    .cancel = Anile transpò sa a
    .cancel-words = anile* | kansel*

ride-settled-told-no =
    Transpò ou a, { $ride }: { $ride-state }.
    { $ride-note }
    .another = Mande yon lòt
    .another-words = yon lot | mande | mande anko | anko
    .person = Pale ak yon moun
    .person-words = moun | yon moun | pale ak moun

caregiver-ride-title = nouvèl yon transpò
caregiver-ride-told =
    Transpò pou { $patient }, { $ride }: { $ride-state }.
    Pou pa resevwa mesaj sa yo ankò, ekri STOP.
