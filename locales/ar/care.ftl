# unreviewed: no native speaker has reviewed this file yet.

## Benefits, a person, danger, medical questions.

benefits-title = المساعدات والتكاليف
    .words =
        مساعدات | المساعدات | مساعدات مالية | مساعدة مالية | تكاليف | التكاليف | تكلفة | كيف ادفع | شلون ادفع |
        ازاي ادفع | مساعدة في الدفع | مساعدة بالدفع | فلوس | مصاري | ما عندي فلوس | ماعندي فلوس | ما معي مصاري |
        معنديش فلوس | ما عندي قروش | ما اقدر ادفع | ما بقدر ادفع | مش قادر ادفع | لا استطيع الدفع | غالي |
        غالي جدا | غالي كتير | تامين | التامين | التامين الصحي | تامين صحي | benefits | insurance
benefits-topic = عن ماذا سؤالكم؟ اضغطوا على واحد، أو اسألوا بكلماتكم.
benefits-answer =
    { $topic-answer }

    { $topic-papers }
    { $topic-next }

    المصدر: { $topic-source }، { MONTH($topic-date) }. القواعد تتغيّر، فتأكّدوا من فضلكم: { $topic-url }
benefits-more = هل أفادكم هذا؟
    .another = سؤال آخر
    .another-words = سؤال | سؤال تاني | سؤال ثاني | المزيد | غيره | اخر
    .person = الحديث مع شخص
    .person-words = شخص | انسان | موظف | موظفة | لا | مش كتير | ليس كثيرا | person | no
    .done = نعم، شكرًا
    .done-words = نعم | ايوه | ايوا | اي | شكرا | تمام | خلاص | ماشي | طيب | اوكي | yes | ok | thanks
benefits-not-known =
    ليس عندي جواب عن هذا. طلبت من شخص في فريقنا أن يكتب لكم هنا. سيبحث معكم عن الجواب.

person-title = شخص من فريقنا
    .words =
        اكلم شخص | اتصلوا علي | شخص | شخص حقيقي | انسان | انسان حقيقي | بشر | موظف | موظفة | موظف من فضلك | اريد شخص |
        اريد التحدث مع شخص | اريد ان اتحدث مع شخص | اريد اتكلم مع شخص | اتكلم مع شخص | اتكلم مع حد |
        عايز اتكلم مع حد | عايزة اتكلم مع حد | عايز اكلم حد | بدي احكي مع حدا | بدي احكي مع شخص | احكي مع حدا |
        اريد احكي ويا واحد | احكي ويا شخص | ابغى اكلم احد | اشتي اكلم واحد | داير اتكلم مع زول | التحدث مع شخص |
        التحدث مع موظف | الحديث مع شخص | الكلام مع شخص | اخصائي اجتماعي | اخصائية اجتماعية | اريد ممرضة |
        بدي ممرضة | عايز ممرضة | التحدث مع ممرضة | مترجم | اريد مترجم | بدي مترجم | اتصلوا بي | اتصل بي |
        اتصلوا فيي | دقوا علي | خابروني | كلموني | كلمني حد | رنوا علي | احتاج شخص | محتاج شخص |
        محتاج حد يكلمني | مساعدة من شخص | person | human | agent | خلص الانسولين | خلص عندي الانسولين |
        خلص الدواء | خلص الدوا | خلص دوائي | خلص دوايا | خلصت ادويتي | خلصت حبوبي | نفد دوائي | انتهى دوائي |
        تجديد الوصفة | اجدد الوصفة | السائق تاخر | السواق تاخر | تاخر السائق | السائق لم يات | السائق ما اجا |
        السواق مجاش | السايق ما اجه | السيارة لم تات | السيارة ما اجت | العربية مجاتش | السيارة ما وصلت |
        لم تات السيارة | ما اجت السيارة
person-comes =
    طلبت من شخص في فريقنا أن يكتب لكم هنا. لا حاجة إلى الانتظار أمام الشاشة: سأوصل إليكم ما يكتبه.
    إن كان الأمر لا يحتمل الانتظار، فاتصلوا بالرقم { $clinic-phone }. في الطوارئ اتصلوا بالرقم { $emergency-line }.
person-still-waiting =
    يعرف شخص من فريقنا أنكم تنتظرون. لم ننسكم.
    إن كان الأمر لا يحتمل الانتظار، فاتصلوا بالرقم { $clinic-phone }. في الطوارئ اتصلوا بالرقم { $emergency-line }.

danger-title = خطر
danger-numbers =
    إن كان أي شخص في خطر الآن، فاتصلوا بالرقم { $emergency-line }.
    إن كنتم تفكّرون في إيذاء أنفسكم، فاتصلوا بالرقم { $crisis-line } ({ $crisis-name }). يستمعون إليكم ليلًا ونهارًا.
danger-numbers-both =
    إن كان أي شخص في خطر الآن، فاتصلوا بالرقم { $emergency-line }.
    إن كنتم تفكّرون في إيذاء أنفسكم، فاتصلوا بالرقم { $crisis-line } ({ $crisis-name }).

    If anyone is in danger right now, call { $emergency-line }.
    If you think of hurting yourself, call { $crisis-line }.

    Si alguien está en peligro ahora mismo, llame al { $emergency-line }.
    Si piensa en hacerse daño, llame al { $crisis-line }.

    如果现在有人有危险，请打 { $emergency-line }。
    如果您想伤害自己，请打 { $crisis-line }。

    Nếu có ai đang gặp nguy hiểm, xin gọi ngay { $emergency-line }.
    Nếu quý vị nghĩ đến việc tự làm hại mình, xin gọi { $crisis-line }.

    Si yon moun an danje kounye a menm, rele { $emergency-line }.
    Si w ap panse fè tèt ou mal, rele { $crisis-line }.
danger-person-both =
    وأخبرت أيضًا شخصًا هنا. أنا برنامج ولا أستطيع إرسال النجدة. اتصلوا من فضلكم.

    I also called a person here. I am a program and cannot send help. Please call.

    También llamé aquí a una persona. Soy un programa y no puedo mandarle ayuda. Por favor, llame.

    我也叫了这里的工作人员。我是程序，不能派人去帮您。请您打电话。

    Tôi cũng đã báo cho một nhân viên ở đây. Tôi là chương trình máy tính, không gửi người đến cứu được. Xin quý vị gọi ngay.

    Mwen rele yon moun isit la tou. Mwen se yon pwogram òdinatè, mwen pa ka voye sekou. Tanpri, rele.
danger-person =
    وأخبرت أيضًا شخصًا هنا. سيرى رسالتكم قبل غيرها.
    أنا برنامج ولا أستطيع إرسال النجدة إليكم. اتصلوا من فضلكم.

medical-title = سؤال طبي
medical-person =
    لا أستطيع الإجابة عن الأسئلة الطبية. الممرّضون والأطباء يستطيعون: اتصلوا بالرقم { $clinic-phone }. في الطوارئ اتصلوا بالرقم { $emergency-line }.

    هل تريدون أن يكتب لكم شخص من فريقنا؟
    .yes = نعم، من فضلكم
    .yes-words = نعم | ايوه | ايوا | اي | اكيد | طبعا | ياريت | تمام | ماشي | طيب | اوكي | yes | ok | please
    .no = لا، شكرًا
    .no-words = لا | كلا | مش لازم | ماكو داعي | no
medical-all-right = حسنًا.

lost-title = مساعدة من شخص
lost-person-comes =
    عذرًا، لم أفهم. طلبت من شخص في فريقنا أن يكتب لكم هنا.
    يمكنكم أن تتابعوا معي في هذه الأثناء.
    .go-on = نتابع
    .go-on-words = تابع | متابعة | نكمل | كمل | كملي | استمر | نعم | ايوه | ايوا | yes
    .menu = القائمة
    .menu-words = قائمة | menu

claimed-title = شخص من فريقنا
claimed-here = { $advocate } من فريقنا هنا الآن ويقرأ ما تكتبونه.

handed-back-title = المساعد الآلي
handed-back-back = عدنا إلى المساعد الآلي. اكتبوا *شخص* في أي وقت للحديث مع فريقنا.
handed-back-back-with-visits =
    عدنا إلى المساعد الآلي. اكتبوا *شخص* في أي وقت للحديث مع فريقنا.
    مواعيدكم:
    { $visits-list }
handed-back-go-on = كنّا في منتصف شيء: { $set-aside }. هل نتابع؟
    .go-on = نتابع
    .go-on-words = تابع | متابعة | نكمل | كمل | كملي | استمر | نعم | ايوه | ايوا | اي | تمام | ماشي | طيب | اوكي | yes | ok
    .menu = القائمة
    .menu-words = قائمة | لا | ليس الان | مش الان | no
