# unreviewed: no native speaker has reviewed this file yet.

## Visits and their reminders.

visits-title = randevou ou yo
    .words =
        randevou | randevu | randevou m | randevou mwen | randevou m yo | randevou mwen yo | rendez vous | rendezvous | rendez vous mwen | appointment mwen | appointment m | apwentman | apwentman mwen |
        we randevou m | we randevou mwen | gade randevou m | kile randevou m | kile randevou mwen | ki le randevou m | ki le randevou mwen | a kile randevou m | a kile randevou mwen | ki jou randevou m | ki jou randevou mwen |
        ki dat randevou m | ki dat randevou mwen | pwochen randevou | pwochen randevou m | pwochen randevou mwen | dat randevou m | dat randevou mwen | eske m gen randevou | eske mwen gen randevou | eske m gen yon randevou |
        eske mwen gen yon randevou | kile m gen randevou | kile mwen gen randevou | kile m gen dokte | pran randevou | pran yon randevou | fe randevou | fe yon randevou | bezwen randevou | bezwen yon randevou |
        vle yon randevou | vle randevou | mande yon randevou | bezwen we yon dokte | bezwen we dokte | vle we yon dokte | vle we dokte | randevou dokte | randevou lopital | randevou klinik
visits-list =
    Men randevou ou yo:
    { $visits-list }
    .add = Ajoute yon randevou
    .add-words = ajoute* | mete yon lot | nouvo | nouvo randevou
    .move = Chanje yon randevou
    .move-words = chanje* | deplase* | ranvwaye* | repwograme*
    .cancel = Anile yon randevou
    .cancel-words = anile* | kansel* | annule*
    .ride = Mande transpò
    .ride-words = transpo* | ride | woulib | lif
    .menu = Meni
    .menu-words = meni | menu | anyen | fini | m fini
visits-none =
    Mwen poko konnen okenn randevou. Mwen kenbe randevou ou gen deja, epi mwen fè ou sonje yo.
    Pou yon nouvo randevou, rele { $clinic-phone }. Èske mwen ajoute youn ou gen deja?
    .add = Ajoute yon randevou
    .add-words = ajoute* | nouvo | wi | ok | oke | dako
    .person = Pale ak yon moun
    .person-words = moun | yon moun | pale ak moun
    .menu = Meni
    .menu-words = meni | menu | non | pa kounye a

visit-add-title = ajoute yon randevou
    .words =
        ajoute yon randevou | ajoute randevou | ajoute yon lot randevou | mete yon randevou | make yon randevou | nouvo randevou | yon nouvo randevou | lot randevou | yon lot randevou | mwen gen yon randevou | m gen yon randevou |
        mgen yon randevou | mwen gen randevou | m gen randevou | mgen randevou | mwen gen yon lot randevou | m gen yon lot randevou | gen yon randevou ak | gen randevou ak | gen yon randevou kay | gen randevou kay | manman m gen randevou | papa m gen randevou |
        pitit mwen gen randevou | m gen yon appointment | mwen gen yon appointment | yo ban m randevou | yo ban m yon randevou | yo ban mwen yon randevou | m pran yon randevou | mwen pran yon randevou | m fek pran yon randevou | fe m sonje | fe mwen sonje |
        raple m | raple mwen | m pral kay dokte | mwen pral kay dokte
visit-add-what = Pou kisa randevou a ye? Ekri l jan ou vle, tankou *doktè kè* oswa *doktè je*.
    .lead-in-words = mwen gen yon randevou ak | m gen yon randevou ak | mwen gen randevou ak | m gen randevou ak | mwen gen yon randevou kay | m gen yon randevou kay | mwen gen randevou kay | m gen randevou kay | mwen gen yon randevou pou | m gen yon randevou pou | yon randevou ak | randevou ak | randevou kay | randevou pou | mwen pral we | m pral we | m ap we | map we | mwen pral kay | m pral kay | m pral nan | se pou | se ak | se avek | se kay | se yon | se | pou | ak | avek | kay | yon
    .called = Rezon randevou a
    .called-words = rezon | rezon an | rezon randevou | rezon randevou a | non an | non randevou | non randevou a | non dokte a | dokte | dokte a | kisa li ye | pou kisa li ye
visit-add-when = Kilè li ye? Ou ka ekri l konsa: *madi pwochen a 3è apremidi*.
    .called = Jou a ak lè a
    .called-words = le | le a | ki le | kile | a kile | jou | jou a | ki jou | dat | dat la | ki dat | jou ak le | jou ak le a | le randevou | le randevou a | le randevou m | jou randevou a | dat randevou a | time | date
visit-add-right =
    Tanpri tcheke:
    { $what }
    { $when }

    Èske sa bon?
    .yes = Wi, anrejistre l
    .yes-words = wi | oui | anrejistre | anrejistre l | wi anrejistre | sere l | sa bon | li bon | wi li bon | wi sa bon | se sa | se sa menm | korek | ok | oke | dako | men wi
    .change-what = Chanje non an
    .change-what-words = chanje non | non an pa bon | move non | non randevou a
    .change-when = Chanje lè a
    .change-when-words = chanje le | chanje dat | chanje dat la | chanje jou | chanje jou a | le a pa bon | dat la pa bon | jou a pa bon | move le | move dat | move jou | le a | dat la | jou a | lot jou | lot le
    .no = Pa anrejistre l
    .no-words = non | pa anrejistre | pa sere l | kite sa | bliye sa | kite l
visit-add-saved =
    Mwen anrejistre l: { $visit }, { $visit-when }.
    M ap fè ou sonje anvan lè a rive.
visit-add-passed = Lè sa a fin pase.
visit-add-not-saved = Dakò. Mwen pa anrejistre anyen.

visit-move-title = chanje yon randevou
    .words =
        chanje randevou | chanje randevou a | chanje randevou m | chanje randevou mwen | chanje randevou m nan | chanje yon randevou | chanje dat randevou | chanje dat randevou m | chanje dat randevou mwen | chanje le randevou | chanje le randevou m | chanje le randevou mwen |
        chanje jou randevou | chanje jou randevou m | chanje dat la | chanje dat | deplase randevou | deplase randevou m | deplase randevou mwen | deplase yon randevou | ranvwaye randevou | ranvwaye randevou m | ranvwaye randevou mwen | ranvwaye randevou a | repouse randevou | repouse randevou m |
        bay randevou a pou yon lot jou | mete randevou a yon lot jou | repwograme | repwograme randevou m | repwograme randevou mwen | reschedule randevou m | lot jou | yon lot jou | yon lot dat | lot dat |
        m pa ka vini | mwen pa ka vini | mpa ka vini | m paka vini | mwen paka vini | mpaka vini | m pa kapab vini | mwen pa kapab vini | m pap ka vini | mwen pap ka vini | mpap ka vini | m p ap ka vini | mwen p ap ka vini | m pap kapab vini | mwen pap kapab vini |
        mpap kapab vini | m p ap kapab vini | mwen p ap kapab vini | m pa ka ale | mwen pa ka ale | mpa ka ale | m paka ale | m pap ka ale | mwen pap ka ale | mpap ka ale | m p ap ka ale | mwen p ap ka ale
visit-move-visit = Ki randevou ou vle chanje?
    .called = Randevou a
    .called-words = randevou | randevou a | randevou m | randevou mwen | ki randevou | randevu | rendez vous | rendezvous | apwentman | apwentman an | appointment
visit-move-none = Mwen pa konnen okenn randevou ki gen pou vini.
visit-move-when = { $visit }: ki nouvo dat la? Rele klinik la anvan nan { $clinic-phone } pou chanje l. Apre sa, di m nouvo jou a ak nouvo lè a.
    .called = Jou a ak lè a
    .called-words = le | le a | ki le | kile | a kile | jou | jou a | ki jou | dat | dat la | ki dat | jou ak le | jou ak le a | le randevou | le randevou a | le randevou m | jou randevou a | dat randevou a | time | date
visit-move-right =
    Tanpri tcheke nouvo lè a:
    { $visit }
    { $when }

    Èske sa bon?
    .yes = Wi, chanje l
    .yes-words = wi | oui | wi chanje | sa bon | li bon | wi li bon | wi sa bon | se sa | se sa menm | korek | ok | oke | dako | men wi
    .change-when = Mete lòt lè
    .change-when-words = lot le | lot jou | lot dat | chanje le | chanje le a | chanje dat | chanje dat la | chanje jou a | le a pa bon | dat la pa bon | jou a pa bon | move le | move dat | move jou | le a | dat la | jou a
    .no = Pa chanje l
    .no-words = non | pa chanje | pa chanje anyen | kite sa | bliye sa | kite l | kite l konsa
visit-move-not-moved = Dakò. Mwen pa chanje anyen.
visit-move-moved =
    Mwen chanje l: { $visit }, { $visit-when }.
    Ansyen rapèl yo kanpe. Nouvo yo pare.
visit-move-gone = Randevou sa a fin pase oswa li anile. Mwen pa t ka chanje l.

visit-cancel-title = anile yon randevou
    .words =
        anile randevou | anile randevou a | anile randevou m | anile randevou mwen | anile randevou m nan | anile randevou mwen an | anile yon randevou | anile appointment | anile apwentman | kansele randevou | kansele randevou m | kansele randevou mwen | kansele randevou a | kansele yon randevou |
        kansel randevou | kansel randevou m | kansel randevou mwen | annule randevou | annule randevou m | m pap ale nan randevou | mwen pap ale nan randevou | mpap ale nan randevou | m p ap ale nan randevou | mwen p ap ale nan randevou | pa bezwen randevou a anko
visit-cancel-visit = Ki randevou ou vle anile?
visit-cancel-none = Mwen pa konnen okenn randevou ki gen pou vini.
visit-cancel-sure =
    Èske mwen anile { $visit }, { $visit-when }?
    Li ka pi bon pou chanje dat la pase pou manke l.
    .yes = Wi, anile l
    .yes-words = wi | oui | anile | wi anile | kansel* | ok | oke | dako
    .move = Chanje dat la
    .move-words = chanje* | deplase* | ranvwaye* | repwograme* | lot jou | yon lot jou
    .no = Kenbe l
    .no-words = non | kenbe | pa anile l | pa anile | kite l | kite sa | bliye sa
visit-cancel-kept = Dakò. Randevou ou a rete jan l ye a.
visit-cancel-cancelled =
    Mwen retire l sou lis ou. Mwen p ap voye rapèl pou li ankò.
    Tanpri rele klinik la tou nan { $clinic-phone }, pou yo konnen.
visit-cancel-gone = Randevou sa a fin pase, oswa li te anile deja.

visit-confirm-title = konfime yon randevou
    .words = konfime randevou | konfime randevou m | konfime randevou mwen | konfime randevou a | konfime yon randevou | m ap vini nan randevou | map vini nan randevou | mwen ap vini nan randevou | m ap ale nan randevou | map ale nan randevou
visit-confirm-visit = Ki randevou ou vle konfime?
visit-confirm-none = Mwen pa konnen okenn randevou ki gen pou vini.
visit-confirm-confirmed = Mèsi. { $visit }, { $visit-when }: w ap la.
visit-confirm-gone = Randevou sa a chanje, li fin pase, oswa li anile. Ekri *randevou* pou wè lis ou.

visit-added-title = yon nouvo randevou
visit-added-told =
    Ekip nou an ajoute yon randevou pou ou:
    { $visit }
    { $visit-when }
    .confirm = M ap vini
    .confirm-words = konfime* | wi | map vini | mwen ap vini | mwen pral vini | m pral vini | m ap ale | map ale | m ap la | map la | ok | oke | dako
    .move = Chanje dat la
    .move-words = chanje* | deplase* | ranvwaye* | repwograme* | lot jou | yon lot jou
    .ride = Mwen bezwen transpò
    .ride-words = transpo* | ride | woulib | lif
    .cancel = Anile l
    .cancel-words =
        anile* | kansel* | m pap vini | mwen pap vini | mpap vini | pap vini | p ap vini | m pap la | pap la | p ap la | m pa ka vini | mwen pa ka vini | mpa ka vini | pa ka vini | paka vini | mpaka vini | pa kapab vini |
        pap ka vini | mpap ka vini | p ap ka vini | pap kapab vini | p ap kapab vini | pap ale | p ap ale | mpap ale | pa prale | pa ka ale | paka ale | pap ka ale | p ap ka ale

reminder-title = yon rapèl
reminder-due =
    Yon rapèl: { $visit }
    { $visit-when }

    Si ou pa ka vini, tanpri fè nou konnen. Konsa, yon lòt moun ka pran lè a.
    .confirm = M ap vini
    .confirm-words = konfime* | wi | map vini | mwen ap vini | mwen pral vini | m pral vini | m ap ale | map ale | m ap la | map la | ok | oke | dako
    .move = Chanje dat la
    .move-words = chanje* | deplase* | ranvwaye* | repwograme* | lot jou | yon lot jou
    .ride = Mwen bezwen transpò
    .ride-words = transpo* | ride | woulib | lif
    .cancel = Anile l
    .cancel-words =
        anile* | kansel* | m pap vini | mwen pap vini | mpap vini | pap vini | p ap vini | m pap la | pap la | p ap la | m pa ka vini | mwen pa ka vini | mpa ka vini | pa ka vini | paka vini | mpaka vini | pa kapab vini |
        pap ka vini | mpap ka vini | p ap ka vini | pap kapab vini | p ap kapab vini | pap ale | p ap ale | mpap ale | pa prale | pa ka ale | paka ale | pap ka ale | p ap ka ale | non

caregiver-reminder-title = yon rapèl
caregiver-reminder-due =
    Yon rapèl pou { $patient }: yon randevou, { $visit-when }.
    Pou pa resevwa mesaj sa yo ankò, ekri STOP.
