## Somebody new.

welcome-title = the welcome
# allow two-questions: the same question in each language; nobody is asked twice
welcome-language =
    Hello. I am the assistant of { $clinic-name }.

    Which language do you want?
    ¿Qué idioma prefiere?
    您想用哪种语言？
    Quý vị muốn dùng ngôn ngữ nào?
    أيّ لغة تفضّلون؟
    Ki lang ou vle?
welcome-agree =
    I can remind you of visits, ask for rides, answer questions about costs, and bring you a person.

    What you write here is kept locked. Our advocates can read it to help you. We never sell it.
    You can stop at any time: type STOP.
    I am a program. I cannot give medical advice. In an emergency call { $emergency-line }.

    Is that all right with you?
    .yes = Yes, I agree
    .yes-words = yes | i agree | agree | ok | okay | sure | yeah | yep | fine | all right | alright
    .person = Talk to a person
    .person-words = person | human | someone | a person please
    .no = No
    .no-words = no | nope | i do not agree | i dont agree | not ok
welcome-person-comes =
    A person will write to you here. You do not need to agree for that.
    To use the assistant in the meantime, please answer below.
welcome-without-consent =
    That is fine. I keep nothing more and will not write to you.
    You can call us at { $clinic-phone }. If you change your mind, write to me here.
welcome-name =
    Thank you. What should I call you? A first name is enough.
    .lead-in-words = my name is | i am | im | call me | its | it is | this is | name is
welcome-zone =
    Which time zone is your town in? It makes my reminders come at the right hour. You can type your state or a big town near you.
welcome-done =
    { $patient-name }, we are ready.
    You can tap a button or type what you need, in your own words.
