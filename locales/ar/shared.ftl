# unreviewed: no native speaker has reviewed this file yet.

## Words that every conversation shares.

option-yes = نعم
    .words = نعم | ايوه | ايوا | اي | اي نعم | اكيد | طبعا | تمام | ماشي | طيب | اوكي | اوك | صح | yes | ok | okay
option-no = لا
    .words = لا | كلا | لا شكرا | no
option-more = المزيد
    .words = المزيد | مزيد | اكثر | التالي | غيرها | غيره | كمان | باقي | الباقي | اعرض المزيد | more

language-en = English
    .words = english | انجليزي | انجليزية | الانجليزية | انكليزي | انكليزية | الانكليزية | انقليزي | اللغة الانجليزية | eng | ingles
language-es = Español
    .words = spanish | espanol | اسباني | اسبانية | الاسبانية | الاسباني | اللغة الاسبانية
language-zh-Hans = 简体中文
    .words = chinese | mandarin | 简体中文 | 中文 | صيني | صينية | الصينية | الصيني | اللغة الصينية
language-vi = Tiếng Việt
    .words = vietnamese | tieng viet | فيتنامي | فيتنامية | الفيتنامية | الفيتنامي | اللغة الفيتنامية
language-ar = العربية
    .words = arabic | arabi | عربي | عربية | العربية | العربي | بالعربي | بالعربية | اللغة العربية | لغة عربية | مرحبا | السلام عليكم | سلام عليكم | سلام | اهلا | هلا | صباح الخير | مساء الخير | لا اتكلم الانجليزية | ما احكي انجليزي | ما اعرف انجليزي | مش بتكلم انجليزي
language-ht = Kreyòl Ayisyen
    .words = haitian | haitian creole | creole | kreyol | kreyol ayisyen | كريول | الكريولية | الكريول | الكريولية الهايتية | كريولية هايتية | هايتي | هايتية | الهايتية

listen-courtesy-words = من فضلك | من فضلكم | لو سمحت | لو سمحتي | لو سمحتم | رجاء | ارجوك | ارجوكم | بليز | شكرا | شكرا جزيلا | شكرا لك | شكرا لكم | مشكور | مشكورين | الله يخليك | مرحبا | اهلا | السلام عليكم | سلام عليكم | صباح الخير | مساء الخير | عفوا | اسف | اسفة | معلش | يا اخي | يا اختي | hello | hi | please | thanks
listen-back-words = رجوع | ارجع | الرجوع | السابق | للخلف | عودة | تراجع | غلطت | اخطات | تصحيح | صحح | back
listen-but-words = هل | متى | امتى | كيف | اي ساعة | اي يوم | اي موعد | اي وقت | اي شيء | لكن | ولكن | بس | انتظر | استنى | استنا | لحظة | مين | من هو | من انتم | ليش | لماذا | ليه | شنو | شو | ايش | ايه هو | ما هو | ما هي | الا اذا | بشرط | ما عدا
listen-and-words = و
listen-unknown-words = لا اعرف | لا ادري | ما اعرف | ما ادري | مدري | مش عارف | مش عارفة | ما بعرف | مابعرف | معرفش | مو متاكد | مو متاكدة | مش متاكد | مش متاكدة | لست متاكدا | لست متاكدة | غير متاكد | ما عندي فكرة | idk
listen-not-words = لا | لم | لن | ليس | ليست | لست | ما | مو | مش | موش | مب | ماني | غير | بدون | بلا | ابدا | ولا | مافي | مفيش | ماكو | ماعندي | معنديش | مابدي | ماريد | no | not
listen-today-words = اليوم | النهاردة | هاليوم | الليلة | هالليلة | هذا المساء | مساء اليوم | عصر اليوم | ظهر اليوم | بعد ظهر اليوم | الليلادي
listen-before-noon-words = صباحا | الصبح | صباح | الصباح | في الصباح | بالصباح | صبح | الصبحية | ص | فجرا | الفجر | ضحى | بدري | am | a m

list-visit = • { $what }، { $when }
list-visit-confirmed = • { $what }، { $when } (قلتم إنكم ستأتون)
list-visit-short = { $what }، { DAY($when) }
list-ride = • { $when }، من { $pickup }: { $state }
list-ride-short = { $when }
list-ride-asked = ننتظر الجواب
list-ride-confirmed = ستأتي
list-ride-refused = لا يمكنها أن تأتي
list-ride-cancelled = أُلغيت
list-helper = • { $label }: { $shares }
list-helper-invited = • { $label }: { $shares } (لم يصل الجواب بعد)
list-helper-short = { $label }
list-caring = • { $patient }: { $shares }
list-shares-both = المواعيد والتوصيلات
list-shares-visits = المواعيد
list-shares-rides = التوصيلات
list-shares-nothing = لا شيء

ask-what-time = يوم { $day }. في أيّ ساعة؟
ask-what-day = في أيّ يوم؟
ask-past = هذا الوقت قد مضى: { $when }. أيّ يوم وأيّ ساعة تقصدون؟
ask-shorter = هذا أكثر مما أستطيع فهمه دفعة واحدة. هل يمكنكم كتابته في بضع كلمات؟
ask-again-moment = لم أفهم اليوم والساعة. يمكنكم كتابتهما هكذا: *9 مارس الساعة 2:30 مساءً*.
ask-again-number = لم أفهم العدد. اكتبوه بالأرقام من فضلكم، مثل *3*.
ask-again-phone = لم أفهم رقم الهاتف. اكتبوه بالأرقام من فضلكم، مثل *555-0142*.
ask-again-code = لم أفهم الرمز. فيه ثمانية أحرف وأرقام.
ask-again-choice = لم أفهم ذلك. يمكنكم الضغط على زرّ، أو كتابة رقمه، أو كتابة *شخص*.
ask-again-first =
    لم أفهم ذلك. اضغطوا على زرّ، أو اكتبوا *عربي*.
    I did not catch that. Tap a button, or type *English*.
    English · Español · 简体中文 · Tiếng Việt · العربية · Kreyòl Ayisyen
kept-for-person =
    حفظت هذا للشخص الذي سيكتب لكم. إن كان الأمر لا يحتمل الانتظار، فاتصلوا بالرقم { $clinic-phone }. في الطوارئ اتصلوا بالرقم { $emergency-line }.
ask-again-text = لم أفهم ذلك. اكتبوه في بضع كلمات من فضلكم، أو اكتبوا *شخص*.
ask-again-idle = لم أفهم ذلك. يمكنكم الضغط على زرّ، أو كتابة كلمة مثل *توصيلة* أو *شخص*.
ask-person-comes = حدث خطأ عندنا. طلبت من شخص في فريقنا أن يكتب لكم هنا.

old-button = هذا الزرّ من سؤال سابق.
old-button-label = (زرّ سابق)
edited = رأيت أنكم عدّلتم رسالة. إن كان ذلك يغيّر جوابكم، فاكتبوه هنا مرة أخرى من فضلكم.
cannot-read-voice = لا أستطيع سماع الرسائل الصوتية بعد. اكتبوا لي من فضلكم، أو اكتبوا *شخص*.
cannot-read-photo = لا أستطيع رؤية الصور بعد. اكتبوا لي من فضلكم، أو اكتبوا *شخص* وسينظر فريقنا إليها.
cannot-read-sticker = أسعدني ذلك، لكنني أقرأ الكلمات فقط.
cannot-read-location = شكرًا على إرسال المكان. لا أحتاج إليه الآن.
cannot-read-file = لا أستطيع فتح الملفات بعد. اكتبوا لي من فضلكم، أو اكتبوا *شخص* وسينظر فريقنا إليها.
possible-repeat = (ربما وصلتكم هذه الرسالة من قبل.)

telegram-command-menu = ماذا أستطيع أن أفعل
telegram-command-person = الحديث مع شخص
telegram-command-help = كيف يعمل هذا
telegram-command-language = لغة أخرى
telegram-command-stop = إيقاف الرسائل
