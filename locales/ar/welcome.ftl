# unreviewed: no native speaker has reviewed this file yet.

## Somebody new. (The polite plural, أنتم, speaks to men and women alike.)

welcome-title = الترحيب
# allow two-questions: the same question in each language; nobody is asked twice
welcome-language =
    مرحبًا. أنا المساعد الآلي في { $clinic-name }.
    Hello. I am the assistant of { $clinic-name }.

    أيّ لغة تفضّلون؟
    Which language do you want?
    ¿Qué idioma prefiere?
    您想用哪种语言？
    Quý vị muốn dùng ngôn ngữ nào?
    Ki lang ou vle?
welcome-agree =
    أستطيع أن أذكّركم بمواعيدكم، وأطلب لكم توصيلة، وأجيب عن أسئلة التكاليف، وأصلكم بشخص من فريقنا.

    ما تكتبونه هنا محفوظ ومقفل. يمكن لفريقنا أن يقرأه ليساعدكم. لا نبيعه أبدًا.
    يمكنكم التوقف في أي وقت: اكتبوا STOP أو توقف.
    أنا برنامج. لا أستطيع تقديم نصيحة طبية. في الطوارئ اتصلوا بالرقم { $emergency-line }.

    هل توافقون على ذلك؟
    .yes = نعم، أوافق
    .yes-words = نعم | ايوه | ايوا | اي | اوافق | موافق | موافقة | انا موافق | انا موافقة | اكيد | طيب | تمام | ماشي | اوكي | اوك | yes | ok | okay | sure
    .person = الحديث مع شخص
    .person-words = شخص | انسان | موظف | موظفة | احد | حدا | واحد | اريد شخص | شخص من فضلك | person | human
    .no = لا
    .no-words = لا | لا اوافق | مش موافق | مش موافقة | مو موافق | مو موافقة | ما اوافق | غير موافق | غير موافقة | no
welcome-person-comes =
    سيكتب لكم شخص من فريقنا هنا. لا تحتاجون إلى الموافقة من أجل ذلك.
    لاستعمال المساعد الآلي الآن، أجيبوا عن السؤال أدناه من فضلكم.
welcome-without-consent =
    لا بأس. لن أحفظ شيئًا آخر ولن أكتب لكم.
    يمكنكم الاتصال بنا على الرقم { $clinic-phone }. وإن غيّرتم رأيكم، فاكتبوا لي هنا.
welcome-name =
    شكرًا لكم. بأيّ اسم تحبّون أن أناديكم؟ الاسم الأول يكفي.
    .lead-in-words = اسمي | انا اسمي | اسمي هو | انا | نادني | ناديني | نادوني | الاسم | اسمي الاول | my name is
welcome-zone =
    في أيّ منطقة زمنية مدينتكم؟ بهذا تصلكم رسائل التذكير في الساعة الصحيحة. يمكنكم كتابة اسم الولاية أو مدينة كبيرة قريبة منكم.
welcome-done =
    { $patient-name }، كل شيء جاهز.
    يمكنكم الضغط على زرّ أو كتابة ما تحتاجون إليه بكلماتكم.
