## People who help.

helpers-title = people who help you
    .words = helper* | caregiver* | who helps me | my daughter helps | my son helps | share with my | let my daughter see | let my son see | tell my daughter | tell my son
helpers-you-help =
    You help:
    { $caring-list }
    To stop those messages, type STOP.
helpers-list =
    These people may hear from us:
    { $helpers-list }
    .invite = Invite someone
    .invite-words = invite* | add* | new
    .end = Take it back
    .end-words = take it back | remove* | end | stop sharing | revoke
    .menu = Menu
    .menu-words = menu | done | nothing
helpers-none =
    Someone who helps you can get your reminders too. You choose what they hear, and can take it back at any time.
    .invite = Invite someone
    .invite-words = invite* | add* | yes | sure
    .menu = Menu
    .menu-words = menu | no | not now

helper-invite-title = inviting someone
    .words = invite my | invite someone | invite a helper | invite a caregiver | add my daughter | add my son | add my wife | add my husband
helper-invite-label = Who is it? Use your own word, like *my daughter* or *Sam*.
    .called = Who it is
    .called-words = who | name | person | who it is
helper-invite-shares = What may { $label } hear about?
    .visits = Visit reminders
    .visits-words = visit* | reminder* | appointment*
    .rides = News of rides
    .rides-words = ride*
    .both = Visits and rides
    .both-words = both | all | everything
    .called = What they are told
    .called-words = what | visits | rides | what they hear | what they are told
helper-invite-right =
    { $label } will be able to hear about: { $shares }.
    They see when a visit is, not what it is for. You can take this back at any time, and they are not told.

    Make an invitation?
    .yes = Yes, invite
    .yes-words = yes | invite | yeah | yep | sure | ok | okay
    .no = No
    .no-words = no | nope | never mind
helper-invite-not-invited = All right. Nobody was invited.
helper-invite-code =
    Here is the code: { $code }
    It works once, for three days. Pass the next message on to { $label }.
helper-invite-forward =
    You are invited to get reminders for someone you help.
    Open { $web-address }/?invite={ $code }
    { $telegram-name ->
        [none] { "" }
       *[other] or in Telegram: t.me/{ $telegram-name }?start={ $code }
    }

helper-end-title = taking it back
    .words = stop sharing | stop sending my | stop letting my | stop telling my | remove my helper | revoke my sons access | revoke access | remove my daughter | remove my son | take back
helper-end-helper = Who should hear nothing more?
helper-end-none = Nobody hears about you from us.
helper-end-sure = { $helper } will get no more messages about you. They are not told. Is that right?
    .yes = Yes, stop it
    .yes-words = yes | stop it | yeah | yep | sure | ok | okay
    .no = Keep it
    .no-words = no | keep | keep it | never mind
helper-end-kept = All right. Nothing has changed.
helper-end-ended = Done. That person hears nothing more about you.

join-title = an invitation
# allow two-questions: the same question in each language; nobody is asked twice
join-language =
    Hello. Which language do you want?
    Hola. ¿Qué idioma prefiere?
    您好。 您想用哪种语言？
    Xin chào quý vị. Quý vị muốn dùng ngôn ngữ nào?
    مرحبًا. أيّ لغة تفضّلون؟
    Bonjou. Ki lang ou vle?
join-agree =
    Someone you help has invited you. We would send you short messages about their visits or rides, in your language.

    We keep your chat address locked, to write to you. One word stops it at any time: STOP.
    Do you want these messages?
    .yes = Yes, send them
    .yes-words = yes | send | agree | i agree | yeah | yep | sure | ok | okay
    .no = No
    .no-words = no | nope | no thanks
join-declined = All right. We will not write to you.
join-gone = This invitation does not work any more. Please ask for a new one.
join-welcome =
    Thank you for helping. You will hear from us when there is something to know:
    { $caring-list }
    I cannot show you their visits or change them: ask them, or call { $clinic-phone }.
    Type STOP at any time to end this, or *help* to see what else I can do.

invite-own = This is your own invitation. Pass it on to the person who helps you.
invite-closed = This invitation was used already or has run out. Please ask for a new one.
