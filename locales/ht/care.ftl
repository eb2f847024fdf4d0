# unreviewed: no native speaker has reviewed this file yet.

## Benefits, a person, danger, medical questions.

benefits-title = èd ak depans
    .words =
        ed ak depans | benefis* | avantaj* | depans | kijan pou m peye | ki jan pou m peye | kijan m ka peye | ki jan m ka peye | kijan m ap peye | ed pou peye | ed pou m peye | ede m peye | lajan | kob | m pa ka peye | mwen pa ka peye | mpa ka peye | mpaka peye |
        m paka peye | pa ka peye | pa kapab peye | pa gen lajan | pa gen kob | m pa gen lajan | m pa gen kob | mwen pa gen lajan | mwen pa gen kob | mpa gen lajan | mpa gen kob | san lajan | san kob | twò chè | two che | koute two che | asirans
benefits-topic = Sou kisa kesyon ou an ye? Peze youn, oswa poze kesyon an jan ou vle.
benefits-answer =
    { $topic-answer }

    { $topic-papers }
    { $topic-next }

    Sous: { $topic-source }, { MONTH($topic-date) }. Règ yo ka chanje, kidonk tanpri verifye: { $topic-url }
benefits-more = Èske sa ede ou?
    .another = Lòt kesyon
    .another-words = yon lot | yon lot kesyon | kesyon | plis
    .person = Pale ak yon moun
    .person-words = moun | yon moun | pale ak moun | non | pa vreman | pa two | pa ase
    .done = Wi, mèsi
    .done-words = wi | mesi | mesi anpil | sa ede m | li ede m | ok | oke | dako | bon | fini | m fini
benefits-not-known =
    Mwen pa gen repons pou sa. Mwen mande yon moun pou l ekri ou isit la. L ap chèche repons lan avè ou.

person-title = yon moun
    .words =
        rele m nan telefon | moun | yon moun | yon moun tanpri | vre moun | yon vre moun | moun vre | moun tout bon | yon moun tout bon | moun reyel | yon moun reyel | imen | moun pou m pale | pale ak yon moun | pale ak moun | pale avek yon moun | pale avek moun | pale ave yon moun | m vle pale ak yon moun |
        mwen vle pale ak yon moun | mvle pale ak yon moun | m bezwen pale ak yon moun | mwen bezwen pale ak yon moun | m ka pale ak yon moun | mwen ka pale ak yon moun | eske m ka pale ak yon moun | eske mwen ka pale ak yon moun | bezwen yon moun | m bezwen yon moun | mwen bezwen yon moun | m vle yon moun | mwen vle yon moun |
        pale ak yon reprezantan | reprezantan | yon reprezantan | operate | yon ajan | konseye | yon konseye | defanse | pale ak travaye sosyal | pale ak yon travaye sosyal | travaye sosyal | pale ak sosyal woke | pale ak case manager | pale ak yon enfimye | pale ak enfimye | pale ak mis la | bezwen yon enfimye | bezwen pale ak yon enfimye |
        m bezwen yon enfimye | mwen bezwen yon enfimye | pale ak yon dokte | bezwen pale ak dokte | rele m | rele mwen | rele m tanpri | fe yon moun rele m | fe moun rele m | eske nou ka rele m | eske yon moun ka rele m | eske ou ka rele m | bezwen yon entepret | bezwen entepret | yon entepret | entepret |
        ensilin mwen fini | ensilin m fini | ensilin nan fini | pa gen ensilin | pa gen ensilin anko | manke ensilin | medikaman mwen fini | medikaman m fini | medikaman m yo fini | medikaman mwen yo fini | medikaman yo fini | medikaman an fini | pa gen medikaman | pa gen medikaman anko | grenn mwen fini | grenn mwen yo fini | grenn yo fini | remed mwen fini |
        remed mwen yo fini | remed la fini | bezwen refil | bezwen yon refil | refil medikaman | refil medikaman mwen | renouvle preskripsyon | renouvle preskripsyon mwen | renouvle medikaman | renouvle medikaman mwen | bezwen preskripsyon | bezwen yon preskripsyon |
        chofe a pa vini | chofe a poko vini | chofe pa vini | chofe a an reta | chofe a pa janm vini | chofe a pa rive | chofe a poko rive | transpo a pa vini | transpo a poko vini | transpo m pa vini | transpo m nan pa vini | transpo mwen pa vini | transpo a an reta | transpo a pa janm vini | machin nan pa vini | machin nan poko vini | machin nan pa janm vini |
        ride la pa vini | ride la poko vini | ride mwen pa vini | ride m nan pa vini | yo pa vin chache m | yo pa vin cheche m | pesonn pa vin chache m | pesonn pa vin cheche m | yo bliye m | ed yon moun
person-comes =
    Mwen mande yon moun pou l ekri ou isit la. Ou pa bezwen rete devan ekran an. M ap ba ou mesaj li.
    Si sa pa ka tann, rele { $clinic-phone }. Si se yon ijans, rele { $emergency-line }.
person-still-waiting =
    Gen yon moun ki konnen deja w ap tann. Nou pa bliye ou.
    Si sa pa ka tann, rele { $clinic-phone }. Si se yon ijans, rele { $emergency-line }.

danger-title = danje
danger-numbers =
    Si yon moun an danje kounye a menm, rele { $emergency-line }.
    Si w ap panse fè tèt ou mal, rele { $crisis-line } ({ $crisis-name }). Y ap koute ou, lajounen kou lannwit.
danger-numbers-both =
    Si yon moun an danje kounye a menm, rele { $emergency-line }.
    Si w ap panse fè tèt ou mal, rele { $crisis-line } ({ $crisis-name }).

    If anyone is in danger right now, call { $emergency-line }.
    If you think of hurting yourself, call { $crisis-line }.

    Si alguien está en peligro ahora mismo, llame al { $emergency-line }.
    Si piensa en hacerse daño, llame al { $crisis-line }.

    如果现在有人有危险，请打 { $emergency-line }。
    如果您想伤害自己，请打 { $crisis-line }。

    Nếu có ai đang gặp nguy hiểm, xin gọi ngay { $emergency-line }.
    Nếu quý vị nghĩ đến việc tự làm hại mình, xin gọi { $crisis-line }.

    إن كان أي شخص في خطر الآن، فاتصلوا بالرقم { $emergency-line }.
    إن كنتم تفكّرون في إيذاء أنفسكم، فاتصلوا بالرقم { $crisis-line }.
danger-person-both =
    Mwen rele yon moun isit la tou. Mwen se yon pwogram òdinatè, mwen pa ka voye sekou. Tanpri, rele.

    I also called a person here. I am a program and cannot send help. Please call.

    También llamé aquí a una persona. Soy un programa y no puedo mandarle ayuda. Por favor, llame.

    我也叫了这里的工作人员。我是程序，不能派人去帮您。请您打电话。

    Tôi cũng đã báo cho một nhân viên ở đây. Tôi là chương trình máy tính, không gửi người đến cứu được. Xin quý vị gọi ngay.

    وأخبرت أيضًا شخصًا هنا. أنا برنامج ولا أستطيع إرسال النجدة. اتصلوا من فضلكم.
danger-person =
    Mwen rele yon moun isit la tou. L ap wè mesaj ou a an premye.
    Mwen se yon pwogram òdinatè, mwen pa ka voye sekou ba ou. Tanpri, rele.

medical-title = yon kesyon sou sante
medical-person =
    Mwen pa ka reponn kesyon sou maladi oswa medikaman. Yon enfimyè oswa yon doktè ka reponn: rele { $clinic-phone }. Si se yon ijans, rele { $emergency-line }.

    Èske ou vle yon moun nan ekip nou an ekri ou?
    .yes = Wi, tanpri
    .yes-words = wi | oui | m vle | mwen vle | wi m vle | wi mwen vle | ok | oke | dako | men wi
    .no = Non, mèsi
    .no-words = non | m pa vle | mwen pa vle | mpa vle | pa bezwen
medical-all-right = Dakò.

lost-title = èd yon moun
lost-person-comes =
    Padon, mwen pa konprann. Mwen mande yon moun pou l ekri ou isit la.
    Pandan w ap tann, ou ka kontinye avè m.
    .go-on = Kontinye
    .go-on-words = kontinye | ann kontinye | an n kontinye | wi
    .menu = Meni
    .menu-words = meni | menu

claimed-title = yon moun
claimed-here = { $advocate }, nan ekip nou an, la kounye a. L ap li sa ou ekri.

handed-back-title = asistan an
handed-back-back = Se asistan an ankò. Ekri *moun* nenpòt lè pou pale ak ekip nou an.
handed-back-back-with-visits =
    Se asistan an ankò. Ekri *moun* nenpòt lè pou pale ak ekip nou an.
    Randevou ou yo:
    { $visits-list }
handed-back-go-on = Nou te nan mitan yon bagay: { $set-aside }. Èske nou kontinye?
    .go-on = Kontinye
    .go-on-words = kontinye | ann kontinye | an n kontinye | wi | ok | oke | dako
    .menu = Meni
    .menu-words = meni | menu | non | pa kounye a
