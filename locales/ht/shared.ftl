# unreviewed: no native speaker has reviewed this file yet.

## Words that every conversation shares.

option-yes = Wi
    .words = wi | oui | wi wi | men wi | ok | oke | okay | dako | se sa
option-no = Non
    .words = non | no | nop | non non
option-more = Plis
    .words = plis | lot yo | pwochen | we plis | montre plis | gen lot
option-done = Fini
    .words = fini | m fini | mwen fini | mfini | m fin chwazi | mwen fin chwazi | se tout | se tout sa | se tou | se sa selman | anyen anko | pa gen lot | m pare | mwen pare | pare | done
option-none = Okenn ladan yo
    .words = okenn | okenn ladan yo | okenn nan yo | okenn nan sa yo | anyen | pa youn | pa youn ladan yo | none
option-stay = Pa chanje anyen
    .words = anyen | pa chanje anyen | pa chanje | pa chanje l | kite sa | kite l | kite l konsa | kite sa konsa | bliye sa | kontinye | ann kontinye | annou kontinye
option-chosen = ✓ { $option }

language-en = English
    .words = angle | angle a | lang angle | an angle | anglais | english | ingles | eng | hello | hi
language-es = Español
    .words = panyol | pannyol | espanyol | lang panyol | an panyol | espagnol | spanish | espanol | castellano | hola | ola | buenas | no hablo ingles | esp
language-zh-Hans = 简体中文
    .words = chinwa | lang chinwa | mandaren | chinois | chinese | mandarin | zhongwen | 中文 | 汉语 | 普通话
language-vi = Tiếng Việt
    .words = vyetnamyen | vyetnam | lang vyetnamyen | vietnamien | vietnamese | tieng viet | viet
language-ar = العربية
    .words = arab | lang arab | arabe | arabic | عربي
language-ht = Kreyòl Ayisyen
    .words =
        kreyol | kreyol ayisyen | kreyol la | lang kreyol | an kreyol | kreyòl | kreol | kreyoll | kreyl | kryeol | creol | creole | creol ayisyen |
        creole haitien | creole ayisyen | haitian creole | haitian | haitien | ayisyen | ayiti | haiti | ht | bonjou | bonjour |
        bonswa | bonsoir | sak pase | sa k pase | mwen pale kreyol | m pale kreyol | mpale kreyol | mwen pa pale angle |
        m pa pale angle | mpa pale angle | m pa konn pale angle | mwen pa konn angle | m pa konn angle | mpa konn angle

listen-courtesy-words =
    tanpri | tanpri souple | silvouple | sil vou ple | sivouple | souple | svp | sil ou ple | silteple | mesi | mesi anpil | mesi bokou |
    bonjou | bonswa | bonjour | bonsoir | alo | eskize m | eskize mwen | padon | padone m | msye | madam | mezanmi
listen-back-words = tounen | retounen | tounen deye | tounen anvan | deye | retou | m fe ere | mwen fe ere | m fe yon ere | mwen fe yon ere | m twonpe m | mwen twonpe m | mwen twonpe | korije sa | korije | se pa sa
listen-change-words =
    chanje | chanje l | chanjel | chanje sa | chanje yon bagay | chanje repons | chanje repons mwen | chanje repons lan | chanje yon repons | m vle chanje | mwen vle chanje | mvle chanje | m bezwen chanje | mwen bezwen chanje |
    chanj | chanche | change | modifye | modifye l | ranje | ranje l | ranje sa | korije | korije l | korije sa | korije yon bagay
listen-meant-words =
    m te vle di | mwen te vle di | mte vle di | m vle di | mwen vle di | mvle di | vle di | te vle mete | te vle ekri | se pa sa | non se | m fe ere | mwen fe ere | m fe yon ere | mwen fe yon ere | mfe ere |
    m twonpe m | mwen twonpe m | mwen twonpe | gen ere | an reyalite | pito | plito | olye | ta dwe | te dwe | koreksyon | i mean | i meant
listen-all-words = tout | yo tout | tout yo | tout sa yo | tout bagay | tout nan yo | tout ladan yo | toulede | tou le de | all
listen-but-words = men | tann | rete tann | ki moun | kimoun | kiyes | poukisa | pou kisa | kisa | sof | sof si | selman si | eksepte
listen-and-words = ak | epi | avek
listen-unknown-words = m pa konnen | mwen pa konnen | mpa konnen | pa konnen | m pa konn | mwen pa konn | mpa konn | m pa si | mwen pa si | mpa si | pa si | m pa two si | m pa twò konnen | okenn ide
listen-refuse-words = pa vle | m pa vle | mwen pa vle | pa bezwen | m pa bezwen | mwen pa bezwen | pa
listen-not-words = non | pa | pap | mpa | mpap | paka | poko | pako | janm | jamè | ni | okenn
listen-today-words = jodi a | jodia | jodi | aswe a | aswea
listen-before-noon-words = am | nan maten | di maten | dimaten | de maten | maten | maten an | granmaten | gran maten | bone

list-visit = • { $what }, { $when }
list-visit-confirmed = • { $what }, { $when } (ou di w ap vini)
list-visit-short = { $what }, { DAY($when) }
list-ride = • { $when }, soti { $pickup }: { $state }
list-ride-short = { $when }
list-ride-asked = n ap tann repons
list-ride-confirmed = l ap vini
list-ride-refused = li pa ka vini
list-ride-cancelled = anile
list-helper = • { $label }: { $shares }
list-helper-invited = • { $label }: { $shares } (poko reponn)
list-helper-short = { $label }
list-caring = • { $patient }: { $shares }
list-shares-both = randevou ak transpò
list-shares-visits = randevou
list-shares-rides = transpò
list-shares-nothing = anyen

ask-what-time = { $day }. A kilè?
ask-what-day = Ki jou?
ask-past = { $when } fin pase. Ki jou ak ki lè ou vle di?
ask-past-day = { $day } fin pase. Ki jou ou vle di?
ask-known =
    { $question }
    Men sa mwen te konnen deja: { $known }. Èske se toujou sa?
ask-changed = Mwen chanje l: { $known }.
ask-which-change = Kisa ou vle chanje?
ask-gone = Gen yon bagay ki chanje depi mwen te poze kesyon an. Kidonk mwen pa ka pran repons sa a.
ask-many-so-far = Men sa ou chwazi deja: { $chosen }. Peze yon lòt ankò, oswa peze Fini.
ask-number-between = Mwen bezwen yon chif ki soti { $from } rive { $to }.
ask-number-from = Mwen bezwen yon chif ki { $from } oswa plis.
ask-number-to = Mwen bezwen yon chif ki { $to } oswa mwens.
ask-shorter = Mesaj sa a twò long pou mwen. Èske ou ka di l an kèk mo?
ask-again-moment = Mwen pa konprann jou a ak lè a. Ou ka ekri l konsa: *9 mas a 2:30 apremidi*.
ask-again-date = Mwen pa konprann jou a. Ou ka ekri l konsa: *9 mas* oswa *madi pwochen*.
ask-again-time = Mwen pa konprann lè a. Ou ka ekri l konsa: *2:30 apremidi*.
ask-again-file = Tanpri voye yon foto, yon dokiman oswa yon mesaj vwa. Oswa ekri *moun*.
ask-again-many = Mwen pa byen konprann. Ou ka peze bouton, oswa ekri plizyè ansanm, tankou *1 ak 3*.
ask-again-number = Mwen pa konprann nimewo a. Tanpri ekri chif, tankou *3*.
ask-again-phone = Mwen pa konprann nimewo telefòn nan. Tanpri ekri chif, tankou *555-0142*.
ask-again-code = Mwen pa konprann kòd la. Li gen uit lèt ak chif.
ask-again-choice = Mwen pa byen konprann. Ou ka peze yon bouton, ekri nimewo li, oswa ekri *moun*.
ask-again-first =
    Mwen pa byen konprann. Peze yon bouton, oswa ekri *kreyòl*.
    I did not catch that. Tap a button, or type *English*.
    English · Español · 简体中文 · Tiếng Việt · العربية · Kreyòl Ayisyen
kept-for-person =
    Mwen kenbe sa pou moun ki pral ekri ou a. Si sa pa ka tann, rele { $clinic-phone }. Si se yon ijans, rele { $emergency-line }.
ask-again-text = Mwen pa byen konprann. Tanpri ekri l an kèk mo, oswa ekri *moun*.
ask-again-idle = Mwen pa byen konprann. Ou ka peze yon bouton, oswa ekri yon mo tankou *transpò* oswa *moun*.
ask-person-comes = Gen yon bagay ki pa mache bò kote pa nou. Mwen mande yon moun pou l ekri ou isit la.

old-button = Bouton sa a soti nan yon kesyon anvan.
old-button-label = (yon ansyen bouton)
sent-photo = yon foto
sent-file = yon dokiman
sent-voice = yon mesaj vwa
edited = Mwen wè ou chanje yon mesaj. Si sa chanje repons ou, tanpri ekri l ankò isit la.
cannot-read-voice = Mwen poko ka koute mesaj vwa. Tanpri ekri l, oswa ekri *moun*.
cannot-read-photo = Mwen poko ka gade foto. Tanpri ekri l, oswa ekri *moun* epi ekip nou an ap gade l.
cannot-read-sticker = Sa fè m souri, men se mo sèlman mwen ka li.
cannot-read-location = Mèsi, ou voye kote ou ye a. Mwen pa bezwen sa kounye a.
cannot-read-file = Mwen poko ka ouvri dokiman. Tanpri ekri l, oswa ekri *moun* epi ekip nou an ap gade l.
possible-repeat = (Petèt ou te resevwa sa deja.)

telegram-command-menu = Sa mwen ka fè
telegram-command-person = Pale ak yon moun
telegram-command-help = Kijan sa mache
telegram-command-language = Lòt lang
telegram-command-stop = Pa voye mesaj ankò
