# unreviewed: no native speaker has reviewed this file yet.

## People who help.

helpers-title = moun ki ede ou
    .words = moun ki ede m | moun ki ede mwen | moun k ap ede m | moun kap ede m | moun ki ap ede m | ki moun ki ede m | ki moun ki ap ede m | gadmalad mwen | gadmalad m | pitit fi m ede m | pitit fi mwen ede m | pitit fi m ap ede m | pitit gason m ede m | pitit gason m ap ede m | pitit mwen ede m | pitit mwen ap ede m | pitit mwen ki ede m | pataje ak pitit | pataje ak fanmi m | pataje ak mari m | pataje ak madanm mwen | kite pitit fi m we | kite pitit mwen we | kite pitit gason m we | fe pitit fi m konnen | fe pitit mwen konnen | di pitit fi m | di pitit mwen | di pitit gason m
helpers-you-help =
    Ou ap ede:
    { $caring-list }
    Pou pa resevwa mesaj sa yo ankò, ekri STOP.
helpers-list =
    Moun sa yo ka resevwa nouvèl nan men nou:
    { $helpers-list }
    .invite = Envite yon moun
    .invite-words = envite* | ajoute* | nouvo | yon lot moun
    .end = Retire yon moun
    .end-words = retire* | wete* | sispann pataje
    .menu = Meni
    .menu-words = meni | menu | anyen | fini | m fini
helpers-none =
    Yon moun ki ede ou ka resevwa rapèl ou yo tou. Se ou ki chwazi sa l ap konnen. Ou ka retire sa nenpòt lè.
    .invite = Envite yon moun
    .invite-words = envite* | ajoute* | wi | ok | oke | dako
    .menu = Meni
    .menu-words = meni | menu | non | pa kounye a

helper-invite-title = envite yon moun
    .words = envite yon moun | envite moun | envite pitit | envite mari m | envite mari mwen | envite madanm mwen | envite se m | envite fre m | envite manman m | envite gadmalad | ajoute yon moun | ajoute pitit fi m | ajoute pitit mwen | ajoute pitit gason m | ajoute mari m | ajoute mari mwen | ajoute madanm mwen
helper-invite-label = Ki moun li ye? Ekri l jan ou rele l, tankou *pitit fi mwen* oswa *Sam*.
    .called = Moun nan
    .called-words = moun nan | ki moun | ki moun li ye | kiyes | lot moun | yon lot moun | non moun nan | non li
helper-invite-shares = Sou kisa { $label } ka resevwa nouvèl?
    .visits = Rapèl randevou
    .visits-words = randevou* | rapel* | vizit*
    .rides = Nouvèl transpò
    .rides-words = transpo* | ride
    .both = Randevou ak transpò
    .both-words = tou de | toude | toulede | tou le de | tout | tout bagay | le de
    .called = Sa l ap konnen
    .called-words = sa l ap konnen | sa lap konnen | sa li ap konnen | sa l ka konnen | sa li ka konnen | sa li konnen | sa nou di l | sa pou nou di l | kisa | nouvel | nouvel yo | randevou | randevou yo | transpo | transpo yo
helper-invite-right =
    { $label } ap ka resevwa nouvèl sou: { $shares }.
    L ap wè kilè yon randevou ye. Li p ap wè pou kisa li ye. Ou ka retire sa nenpòt lè, epi nou p ap di moun nan sa.

    Èske mwen fè yon envitasyon?
    .yes = Wi, envite l
    .yes-words = wi | oui | envite | wi envite | ok | oke | dako | men wi
    .no = Non
    .no-words = non | pa envite l | pa envite | kite sa | bliye sa
helper-invite-not-invited = Dakò. Nou pa envite pèsonn.
helper-invite-code =
    Men kòd la: { $code }
    Li mache yon sèl fwa, pandan twa jou. Voye pwochen mesaj la bay { $label }.
helper-invite-forward =
    Yo envite ou resevwa rapèl pou yon moun w ap ede.
    Ouvri { $web-address }/?invite={ $code }
    { $telegram-name ->
        [none] { "" }
       *[other] oswa nan Telegram: t.me/{ $telegram-name }?start={ $code }
    }

helper-end-title = retire yon moun
    .words = sispann pataje | sispann pataje ak | pa pataje anko | sispann voye mesaj bay pitit | sispann di pitit | pa di pitit fi m anko | pa di pitit mwen anko | pa voye nouvel bay pitit | retire moun ki ede m | retire yon moun | retire pitit fi m | retire pitit mwen | retire pitit gason m | retire mari m | retire mari mwen | retire madanm mwen | wete pitit fi m | wete pitit mwen | wete mari m | retire akse
helper-end-helper = Ki moun ki pa dwe resevwa nouvèl ankò?
helper-end-none = Pèsonn pa resevwa nouvèl ou nan men nou.
helper-end-sure = { $helper } p ap resevwa mesaj sou ou ankò. Nou p ap di moun nan sa. Èske sa bon?
    .yes = Wi, sispann
    .yes-words = wi | oui | sispann | sispann sa | wi sa bon | sa bon | ok | oke | dako
    .no = Kite l konsa
    .no-words = non | kite | kite l | kite sa | bliye sa | kenbe l
helper-end-kept = Dakò. Anyen pa chanje.
helper-end-ended = Sa fèt. Moun sa a p ap resevwa nouvèl ou ankò.

join-title = yon envitasyon
# allow two-questions: the same question in each language; nobody is asked twice
join-language =
    Bonjou. Ki lang ou vle?
    Hello. Which language do you want?
    Hola. ¿Qué idioma prefiere?
    您好。 您想用哪种语言？
    Xin chào quý vị. Quý vị muốn dùng ngôn ngữ nào?
    مرحبًا. أيّ لغة تفضّلون؟
join-agree =
    Yon moun w ap ede envite ou. N ap voye ti mesaj ba ou sou randevou li oswa transpò li, nan lang ou.

    Nou kenbe adrès mesaj ou a fèmen akle, pou nou ka ekri ou. Yon sèl mo sispann mesaj yo nenpòt lè: STOP.
    Èske ou vle mesaj sa yo?
    .yes = Wi, voye yo
    .yes-words = wi | oui | voye | wi voye | mwen dako | m dako | dako | m vle | mwen vle | wi m vle | ok | oke | men wi
    .no = Non
    .no-words = non | m pa vle | mwen pa vle | mpa vle | pa voye
join-declined = Dakò. Nou p ap ekri ou.
join-gone = Envitasyon sa a pa mache ankò. Tanpri mande yon lòt.
join-welcome =
    Mèsi paske ou ede. W ap jwenn nouvèl nan men nou lè gen yon bagay pou ou konnen:
    { $caring-list }
    Mwen pa ka montre ou randevou yo, ni chanje yo. Mande moun nan, oswa rele { $clinic-phone }.
    Ekri STOP nenpòt lè pou fini ak sa, oswa *ede m* pou wè lòt bagay mwen ka fè.

invite-own = Sa se pwòp envitasyon pa ou. Voye l bay moun ki ede ou a.
invite-closed = Envitasyon sa a te sèvi deja, oswa tan li fini. Tanpri mande yon lòt.
