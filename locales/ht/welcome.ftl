# unreviewed: no native speaker has reviewed this file yet.

## Somebody new.

welcome-title = byenvini
# allow two-questions: the same question in each language; nobody is asked twice
welcome-language =
    Bonjou. Mwen se asistan { $clinic-name }.
    Hello. I am the assistant of { $clinic-name }.

    Ki lang ou vle?
    Which language do you want?
    ¿Qué idioma prefiere?
    您想用哪种语言？
    Quý vị muốn dùng ngôn ngữ nào?
    أيّ لغة تفضّلون؟
welcome-agree =
    Mwen ka fè ou sonje randevou ou, mande transpò, reponn kesyon sou depans, epi fè ou pale ak yon moun.

    Sa ou ekri isit la rete fèmen akle. Ekip nou an ka li l pou ede ou. Nou pa janm vann li.
    Ou ka sispann nenpòt lè: ekri STOP.
    Mwen se yon pwogram òdinatè. Mwen pa ka bay konsèy medikal. Si se yon ijans, rele { $emergency-line }.

    Èske ou dakò?
    .yes = Wi, mwen dakò
    .yes-words = wi | oui | mwen dako | m dako | mdako | wi m dako | dako | mwen aksepte | m aksepte | aksepte | ok | oke | men wi | pa gen pwoblem
    .person = Pale ak yon moun
    .person-words = moun | yon moun | pale ak moun | mwen vle yon moun | m vle yon moun
    .no = Non
    .no-words = non | mwen pa dako | m pa dako | mpa dako | pa dako | m pa aksepte | mwen pa aksepte | mpa aksepte | pa aksepte
welcome-person-comes =
    Yon moun ap ekri ou isit la. Ou pa bezwen di wi pou sa.
    Pou sèvi ak asistan an pandan w ap tann, tanpri reponn anba a.
welcome-without-consent =
    Pa gen pwoblèm. Mwen p ap kenbe anyen ankò, e mwen p ap ekri ou.
    Ou ka rele nou nan { $clinic-phone }. Si ou chanje lide, ekri m isit la.
welcome-name =
    Mèsi. Kijan ou vle mwen rele ou? Prenon ou ase.
    .lead-in-words = mwen rele | m rele | mrele | mwenrele | non mwen se | non m se | nonm se | non mwen | rele m | rele mwen | mwen se | m se | se | bonjou mwen rele | bonjou m rele | je m appelle | je mappelle
welcome-zone =
    Nan ki zòn lè (time zone) vil ou a ye? Konsa, mesaj mwen yo ap rive nan bon lè. Ou ka ekri non eta ou a, oswa yon gwo vil toupre ou.
welcome-done =
    { $patient-name }, nou pare.
    Ou ka peze yon bouton, oswa ekri sa ou bezwen nan pwòp mo pa ou.
