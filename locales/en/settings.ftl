## Settings, language, STOP and START.

settings-title = settings
    .words = setting* | preferences | change my name | change my time zone | time zone | timezone | i moved
settings-what = What do you want to change?
    .language = Language
    .language-words = language* | spanish | espanol | idioma
    .name = My name
    .name-words = name
    .zone = Time zone
    .zone-words = zone | time zone | timezone | town
    .stop = Stop messages
    .stop-words = stop messages | stop
    .privacy = What you keep
    .privacy-words = privacy | what you keep | data
    .menu = Menu
    .menu-words = menu | nothing | done
settings-what-stopped = Reminders are off. What do you want to change?
    .language = Language
    .language-words = language* | spanish | espanol | idioma
    .name = My name
    .name-words = name
    .zone = Time zone
    .zone-words = zone | time zone | timezone | town
    .start = Turn on reminders
    .start-words = start | turn on | reminders
    .privacy = What you keep
    .privacy-words = privacy | what you keep | data
    .menu = Menu
    .menu-words = menu | nothing | done

language-title = the language
    .words = language | change language | other language | another language | english | spanish | espanol | idioma | cambiar idioma | in spanish | in english
# allow two-questions: the same question in each language; nobody is asked twice
language-language =
    Which language do you want?
    ¿Qué idioma prefiere?
    您想用哪种语言？
    Quý vị muốn dùng ngôn ngữ nào?
    أيّ لغة تفضّلون؟
    Ki lang ou vle?
language-done = From now on I write in English.

name-change-title = your name
name-change-name = What should I call you?
    .lead-in-words = my name is | i am | im | call me | its | it is
name-change-done = Thank you, { $patient-name }.

zone-change-title = your time zone
zone-change-zone = Which time zone is your town in? You can type your state or a big town near you.
zone-change-done = Thank you. Your time zone is { $zone }.

privacy-title = privacy
    .words = privacy | my data | what do you keep | who can see | who sees this | is this private
privacy-notice =
    What we keep: your name, language and town's time zone, your visits and rides, and what we write to each other. It is kept locked.
    Who sees it: our advocates, to help you. The people you invited hear only what you chose.
    We never sell it. To have it deleted, ask a person here or call { $clinic-phone }.
    Telegram is not a medical service: what you write there also passes through Telegram.

stop-title = stopping
    .words = stop | stop it | stop messages | stop all | stop all messages | stopp | unsubscribe | quit | end | opt out | optout | revoke | remove me | stop texting me | stop messaging me | stop writing me
      | stop sending me* | stop sending messages | stop sending these | stop the messages | stop the reminders | stop my reminders | dont text me* | dont message me* | dont write me* | do not text me | do not message me
      | please dont message me | quit texting me | no more messages | no more texts | leave me alone
stop-done =
    You will get no more messages from us unless you write first.
    If you change your mind, type START. In an emergency call { $emergency-line }.

stop-done-helping =
    You will get no more messages from us unless you write first. You will hear nothing more about the people you help.
    If you change your mind, type START. In an emergency call { $emergency-line }.

start-messages-title = messages
    .words = start | unstop | turn on reminders | start messages | resume messages | subscribe | opt in
start-messages-done = Welcome back. Reminders are on again.
