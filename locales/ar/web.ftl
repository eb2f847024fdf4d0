# unreviewed: no native speaker has reviewed this file yet.

# The web chat's own words: what stands around the conversation.

web-tagline = المواعيد والتوصيل والمساعدة في التكاليف
web-skip = الانتقال إلى رسالتكم
web-log = محادثتكم
web-label = رسالتكم
web-send = إرسال
web-ways = متاح هنا دائمًا
web-person = الحديث مع شخص
    .sends = شخص
web-help = مساعدة
    .sends = مساعدة
web-stop = إيقاف الرسائل
    .sends = توقف
web-you = أنتم
web-assistant = المساعد الآلي
# $name is the name of somebody on the clinic's staff.
web-staff = { $name }، من فريقنا
web-day = { DAY($at) }
web-time = { TIME($at) }
web-empty = لحظة من فضلكم. الرسالة الأولى في الطريق.
web-slow = حُفظت رسالتكم. الجواب في الطريق.
web-hello = أهلًا بكم. أنتم في المكان الصحيح.
web-can = هنا يمكنكم السؤال عن المواعيد والتوصيل والمساعدة في التكاليف. ويمكنكم طلب الحديث مع شخص في أي وقت.
web-who-answers = يجيبكم أولًا مساعد آلي. هو ليس إنسانًا.
web-start = بدء المحادثة
web-cookie = زرّ «بدء المحادثة» يضع مفتاحًا صغيرًا في هذا المتصفّح، لكي تجدوا محادثتكم مرة أخرى. لا نستعمله لأي شيء آخر.
# $number is the country's emergency number.
web-emergency = في الطوارئ اتصلوا بالرقم { $number }.
# $clinic is the clinic's name.
web-privacy = من يستطيع قراءة هذه المحادثة؟
web-privacy-more = أنتم وموظفو { $clinic }. ويستطيع قراءتها أيضًا أي شخص يستعمل هذا المتصفّح. هل يستعمل آخرون هذا الهاتف أو الحاسوب؟ إذًا احذفوا المحادثة منه عندما تنتهون. بعد ذلك لا يمكنكم فتحها هنا مرة أخرى.
web-forget = حذف المحادثة من المتصفّح
web-forgotten = حُذفت المحادثة من هذا المتصفّح.
web-forgotten-more = يمكنكم بدء محادثة جديدة في أي وقت.
web-too-long = هذه الرسالة طويلة جدًا.
web-too-long-more = لم تُرسَل. أرسلوها من فضلكم على أجزاء أصغر.
web-not-here = لا يوجد شيء هنا.
web-not-here-more = ربما يكون العنوان قديمًا. محادثتكم ما زالت موجودة.
web-trouble = حدث خطأ عندنا.
web-trouble-more = ربما لم تُحفظ رسالتكم الأخيرة. ارجعوا من فضلكم وانظروا. إن لم تجدوها، فأرسلوها مرة أخرى.
# $phone is the clinic's phone number.
web-trouble-phone = يمكنكم أيضًا الاتصال بالرقم { $phone }.
web-back = العودة إلى المحادثة
web-failed = لم نتمكن من الإرسال. كلماتكم ما زالت في المربّع. حاولوا مرة أخرى من فضلكم.
web-elsewhere = جاء هذا الطلب من موقع آخر، فلم نفعل شيئًا.
web-invited = جئتم ومعكم رمز. اضغطوا «إرسال» لاستعماله.
