# unreviewed: no native speaker has reviewed this file yet.

## The menu, and what comes around other conversations.

menu-title = meni an
    .words = meni | menu | meni an | meni prensipal | bonjou | bonswa | bonjour | bonsoir | alo | sak pase | sa k pase | salut | opsyon | opsyon yo | rekomanse depi nan komansman
menu-stopped =
    Mesaj rapèl yo kanpe, paske ou te ekri STOP. Ekri KÒMANSE pou resevwa yo ankò.
menu-what = Kisa mwen ka fè pou ou?
    .visits = Randevou mwen yo
    .visits-words = randevou | randevou m | randevou mwen | randevu | rendez vous | rendezvous | apwentman | vizit
    .ride = Mande transpò
    .ride-words = transpo | transpo* | yon transpo | ride | yon ride | lif | woulib
    .benefits = Èd ak depans
    .benefits-words = ed ak lajan | benefis* | avantaj* | depans | lajan | kob | bil | bil yo | fakti
    .person = Pale ak yon moun
    .person-words = moun | yon moun | pale ak moun
    .helpers = Moun ki ede m
    .helpers-words = moun ki ede mwen | moun k ap ede m | moun kap ede m | moun ki ap ede m | gadmalad | gad malad
    .settings = Reglaj
    .settings-words = reglaj* | paramet* | chanje reglaj

anything-else-title = lòt bagay
anything-else-what = Kisa mwen ka fè ankò pou ou?
    .visits = Randevou mwen yo
    .visits-words = randevou | randevou m | randevou mwen | randevu | rendez vous | rendezvous | apwentman | vizit
    .ride = Mande transpò
    .ride-words = transpo | transpo* | yon transpo | ride | yon ride | lif | woulib
    .benefits = Èd ak depans
    .benefits-words = ed ak lajan | benefis* | avantaj* | depans | lajan | kob | bil | bil yo | fakti
    .person = Pale ak yon moun
    .person-words = moun | yon moun | pale ak moun
    .helpers = Moun ki ede m
    .helpers-words = moun ki ede mwen | moun k ap ede m | moun kap ede m | moun ki ap ede m | gadmalad | gad malad
    .settings = Reglaj
    .settings-words = reglaj* | paramet* | chanje reglaj

resume-title = kontinye
resume-where = Nou te nan mitan yon bagay: { $set-aside }. Èske nou kontinye?
    .go-on = Kontinye
    .go-on-words = kontinye | ann kontinye | an n kontinye | annou kontinye | wi | ok | oke | dako
    .other = Non, lòt bagay
    .other-words = non | lot bagay | yon lot bagay | pa kounye a | pita
    .person = Pale ak yon moun
    .person-words = moun | yon moun | pale ak moun

thanks-title = mèsi
thanks-welcome = Pa gen pwoblèm. Mwen la lè ou bezwen m: jis ekri m.
thanks-words =
    mesi | mesi anpil | mesi bokou | mesi wi | ok | oke | okay | ok mesi | oke mesi | non mesi | wi mesi | dako | dako mesi | se tout | se tout mesi |
    non se tout | anyen | anyen anko | anyen mesi | se sa | bon | bon bagay | tre byen | trebyen | pafe | bel | bel bagay | anfom | m konprann | mwen konprann |
    mkonprann | orevwa | ovwa | babay | bye | a pita | na we | n a we | bondye beni ou | bondye beni w | bondye beni nou | dye beni ou | dye beni w

set-aside-done-title = lòt bagay

help-title = èd
    .words =
        ede | ede m | ede mwen | edem | m bezwen ed | mwen bezwen ed | mbezwen ed | bezwen ed | ban m ed | enfo | enfomasyon | kisa ou ka fe | kisa w ka fe | sa ou ka fe | sa w ka fe |
        kijan sa mache | kouman sa mache | ki jan sa mache | ki moun ou ye | ki moun w ye | kiyes ou ye | kiyes w ye | eske ou se yon moun | eske w se yon moun |
        eske ou se yon robo | eske w se yon robo | ou se yon robo | ki le nou ouvri | kile nou ouvri | a kile nou ouvri | ki le nou femen | a kile nou femen |
        ki le klinik la ouvri | a kile klinik la ouvri | kile klinik la ouvri | kile klinik la femen | ki kote nou ye | kote nou ye | kote klinik la ye | ki kote klinik la ye | adres nou |
        adres klinik la | nimewo telefon nou | nimewo telefon klinik la | nimewo klinik la
help-what =
    Mwen se asistan { $clinic-name }. Mwen se yon pwogram òdinatè, mwen pa yon moun.
    Nimewo klinik la se { $clinic-phone }.

    Ou ka ekri mo sa yo:
    • *randevou*: wè, ajoute, chanje oswa anile yon randevou
    • *transpò*: mande transpò
    • *manje*, *bil*, *Medicaid*: poze kesyon sou èd ak depans
    • *moun*: yon moun ap ekri ou
    • *STOP*: pa voye mesaj ankò
    • *lang*, *tounen*, *meni*

    Pou kesyon sou sante ou, rele { $clinic-phone }. Si se yon ijans, rele { $emergency-line }.

cancel-title = anile
    .words = anile | anile l | anile li | anile sa | kansele | kansel | kansele l | kansele sa | annule
cancel-what-now = Kisa ou vle anile?
    .this = Sa mwen t ap fè a
    .this-words = sa | sa a | sa m t ap fe a | sa m tap fe a | sa mwen tap fe a
    .visit = Yon randevou
    .visit-words = randevou* | vizit* | randevu
    .ride = Yon transpò
    .ride-words = transpo* | ride | woulib
    .messages = Tout mesaj yo
    .messages-words = mesaj* | tout mesaj | rapel* | tout bagay
cancel-what = Kisa ou vle anile?
    .visit = Yon randevou
    .visit-words = randevou* | vizit* | randevu
    .ride = Yon transpò
    .ride-words = transpo* | ride | woulib
    .messages = Tout mesaj yo
    .messages-words = mesaj* | tout mesaj | rapel* | tout bagay
    .nothing = Anyen
    .nothing-words = anyen | non | kite sa | bliye sa
