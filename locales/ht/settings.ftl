# unreviewed: no native speaker has reviewed this file yet.

## Settings, language, STOP and START.

settings-title = reglaj yo
    .words = reglaj* | paramet* | chanje reglaj | chanje non m | chanje non mwen | chanje le m | zon le | chanje zon le | fizo ore | m demenaje | mwen demenaje | mdemenaje | m chanje kay | mwen chanje kay | m chanje adres | mwen chanje adres
settings-what = Kisa ou vle chanje?
    .language = Lang
    .language-words = lang | lang nan | lot lang | angle | panyol | espanyol | english | spanish | language
    .name = Non mwen
    .name-words = non m | non mwen an | chanje non
    .zone = Zòn lè
    .zone-words = zon | zon le m | time zone | timezone | fizo ore | vil | vil mwen
    .stop = Sispann mesaj yo
    .stop-words = sispann mesaj | sispann | stop | kanpe mesaj | kanpe
    .privacy = Sa nou kenbe
    .privacy-words = vi prive | prive | konfidansyalite | sa nou kenbe sou mwen | enfomasyon m | done m
    .menu = Meni
    .menu-words = meni | menu | anyen | fini | m fini
settings-what-stopped = Mesaj rapèl yo kanpe. Kisa ou vle chanje?
    .language = Lang
    .language-words = lang | lang nan | lot lang | angle | panyol | espanyol | english | spanish | language
    .name = Non mwen
    .name-words = non m | non mwen an | chanje non
    .zone = Zòn lè
    .zone-words = zon | zon le m | time zone | timezone | fizo ore | vil | vil mwen
    .start = Resevwa rapèl ankò
    .start-words = komanse | start | rapel* | mesaj rapel
    .privacy = Sa nou kenbe
    .privacy-words = vi prive | prive | konfidansyalite | sa nou kenbe sou mwen | enfomasyon m | done m
    .menu = Meni
    .menu-words = meni | menu | anyen | fini | m fini

language-title = lang nan
    .words = lang | chanje lang | chanje lang nan | lot lang | yon lot lang | kreyol | kreyol ayisyen | haitian creole | creole | an kreyol | mwen pale kreyol | m pale kreyol | angle | an angle | panyol | espanyol | an panyol | m pa konprann angle | mwen pa konprann angle | mpa konprann angle
# allow two-questions: the same question in each language; nobody is asked twice
language-language =
    Ki lang ou vle?
    Which language do you want?
    ¿Qué idioma prefiere?
    您想用哪种语言？
    Quý vị muốn dùng ngôn ngữ nào?
    أيّ لغة تفضّلون؟
language-done = Depi kounye a, m ap ekri ou an kreyòl.

name-change-title = non ou
name-change-name = Kijan ou vle mwen rele ou?
    .lead-in-words = mwen rele | m rele | mrele | non mwen se | non m se | non mwen | rele m | rele mwen | mwen se | m se | se
name-change-done = Mèsi, { $patient-name }.

zone-change-title = zòn lè ou
zone-change-zone = Nan ki zòn lè (time zone) vil ou a ye? Ou ka ekri non eta ou a, oswa yon gwo vil toupre ou.
zone-change-done = Mèsi. Zòn lè ou se { $zone }.

privacy-title = vi prive ou
    .words = vi prive | konfidansyalite | konfidansyel | done m yo | done mwen yo | enfomasyon m yo | enfomasyon mwen yo | kisa nou kenbe | sa nou kenbe | ki moun ki ka we | ki moun ki we sa | ki moun ki ka li sa | ki moun ki ap li sa | eske sa prive | eske se prive | eske sa rete prive | eske sa konfidansyel
privacy-notice =
    Sa nou kenbe: non ou, lang ou, zòn lè vil ou a, randevou ou yo, transpò ou yo, ak mesaj nou ekri youn ba lòt. Nou kenbe tout sa fèmen akle.
    Ki moun ki wè yo: ekip nou an, pou yo ka ede ou. Moun ou envite yo konnen sèlman sa ou te chwazi.
    Nou pa janm vann yo. Pou fè efase yo, mande yon moun isit la oswa rele { $clinic-phone }.
    Telegram pa yon sèvis medikal: sa ou ekri sou Telegram pase nan men Telegram tou.

stop-title = sispann mesaj yo
    .words =
        stop | stòp | estop | sispann | sispan | kanpe | arete | rete la | sispann sa | sispann mesaj | sispann mesaj yo | stop mesaj | stop mesaj yo | kanpe mesaj yo | arete mesaj yo | sispann voye mesaj | sispann voye mesaj ban m |
        sispann ekri m | sispann ekri mwen | sispann tekse m | sispann deranje m | pa voye mesaj anko | pa voye mesaj ban m anko | pa voye mesaj ban mwen anko | pa ekri m | pa ekri m anko | pa ekri mwen anko |
        pa tekse m anko | pa deranje m | pa deranje m anko | m pa vle mesaj | m pa vle mesaj anko | mwen pa vle mesaj | mwen pa vle mesaj anko | mpa vle mesaj | mpa vle mesaj anko | m pa vle resevwa mesaj |
        mwen pa vle resevwa mesaj | mpa vle resevwa mesaj | m pa vle mesaj sa yo | mwen pa vle mesaj sa yo | kite m trankil | kite m anpe | kite mwen trankil | retire m sou lis | retire non m | retire non mwen | wete non m |
        wete non mwen | retire m | dezabone | dezabone m | se ase
stop-done =
    Ou p ap resevwa mesaj nan men nou ankò, sof si ou ekri an premye.
    Si ou chanje lide, ekri KÒMANSE. Si se yon ijans, rele { $emergency-line }.

stop-done-helping =
    Ou p ap resevwa mesaj nan men nou ankò, sof si ou ekri an premye. Ou p ap resevwa nouvèl moun ou ede yo ankò.
    Si ou chanje lide, ekri KÒMANSE. Si se yon ijans, rele { $emergency-line }.

start-messages-title = mesaj yo
    .words = komanse | kòmanse | koumanse | rekomanse | komanse mesaj yo | rekomanse mesaj yo | voye mesaj yo anko | m vle mesaj yo | mwen vle mesaj yo | m vle mesaj yo anko | m vle rapel | mwen vle rapel | m vle rapel yo | abone m
start-messages-done = Nou kontan ou tounen. W ap resevwa mesaj rapèl yo ankò.
