## Words that every conversation shares.

option-yes = Yes
    .words = yes | yeah | yep | sure | ok | okay
option-no = No
    .words = no | nope
option-more = More
    .words = more | next | others | show more
option-done = Done
    .words = done | finished | thats all | that is all | ready | nothing else
option-none = None of these
    .words = none | none of these | none of them | nothing | neither
option-stay = Change nothing
    .words = nothing | nothing to change | never mind | change nothing | leave it | go on
option-chosen = ✓ { $option }

language-en = English
    .words = english | ingles | eng | hello | hi
language-es = Español
    .words = spanish | espanol | castellano | hola | ola | buenas | no hablo ingles | esp
language-zh-Hans = 简体中文
    .words = chinese | mandarin | cantonese | simplified chinese | 中文 | 汉语 | 普通话 | 华语
language-vi = Tiếng Việt
    .words = vietnamese | tieng viet | viet
language-ar = العربية
    .words = arabic | العربية | عربي
language-ht = Kreyòl Ayisyen
    .words = haitian creole | haitian | creole | kreyol | kreyol ayisyen

listen-courtesy-words = please | thank you | thanks | thank you very much | hi | hello | hey | dear | kindly | sorry | excuse me
listen-back-words = back | go back | previous | undo | correct that | i made a mistake | wrong
listen-change-words = change | change it | change something | change an answer | correct | correct it | correct something | fix | edit
listen-meant-words = i meant | i mean | meant to say | no its | no it is | wrong | actually | correction | should be | instead
listen-all-words = all | all of them | all of these | everything
listen-but-words = but | wait | who | why | what | unless | except | only if
listen-and-words = and
listen-unknown-words = i dont know | dont know | idk | not sure | im not sure | no idea
listen-refuse-words = i dont want | dont want | do not want | dont want to | do not want to | i dont need | dont need | do not need | no need | no need to | dont | do not | not want to
listen-not-words = not | no | dont | doesnt | didnt | cant | cannot | wont | isnt | arent | aint | wouldnt | couldnt | never | without | nor | unable
listen-today-words = today | tonight | this afternoon | this evening
listen-before-noon-words = am | a m | in the morning | morning | at night | early

list-visit = • { $what }, { $when }
list-visit-confirmed = • { $what }, { $when } (you said you will come)
list-visit-short = { $what }, { DAY($when) }
list-ride = • { $when }, from { $pickup }: { $state }
list-ride-short = { $when }
list-ride-asked = waiting for an answer
list-ride-confirmed = it will come
list-ride-refused = it cannot come
list-ride-cancelled = cancelled
list-helper = • { $label }: { $shares }
list-helper-invited = • { $label }: { $shares } (has not answered yet)
list-helper-short = { $label }
list-caring = • { $patient }: { $shares }
list-shares-both = visits and rides
list-shares-visits = visits
list-shares-rides = rides
list-shares-nothing = nothing

ask-what-time = On { $day }. At what time?
ask-what-day = On which day?
ask-past = { $when } has passed. Which day and time do you mean?
ask-past-day = { $day } has passed. Which day do you mean?
ask-known =
    { $question }
    I know from before: { $known }. Is that still right?
ask-changed = I changed it: { $known }.
ask-which-change = What do you want to change?
ask-gone = Something has changed since I asked, so I cannot use that answer.
ask-many-so-far = So far: { $chosen }. Tap more, or tap Done.
ask-number-between = I need a number from { $from } to { $to }.
ask-number-from = I need a number that is { $from } or more.
ask-number-to = I need a number that is { $to } or less.
ask-shorter = That is more than I can take in. Could you say it in a few words?
ask-again-moment = I did not catch the day and time. You can type it like *March 9 at 2:30 pm*.
ask-again-date = I did not catch the day. You can type it like *March 9* or *next Tuesday*.
ask-again-time = I did not catch the time. You can type it like *2:30 pm*.
ask-again-file = Please send a photo, a document or a voice message. Or type *person*.
ask-again-many = I did not catch that. You can tap buttons, or type several at once, like *1 and 3*.
ask-again-number = I did not catch the number. Please type digits, like *3*.
ask-again-phone = I did not catch the phone number. Please type digits, like *555-0142*.
ask-again-code = I did not catch the code. It has eight letters and digits.
ask-again-choice = I did not catch that. You can tap a button, type its number, or type *person*.
ask-again-first =
    I did not catch that. Tap a button, or type *English*.
    English · Español · 简体中文 · Tiếng Việt · العربية · Kreyòl Ayisyen
kept-for-person =
    I kept that for the person who will write to you. If it cannot wait, call { $clinic-phone }. In an emergency call { $emergency-line }.
ask-again-text = I did not catch that. Please type it in a few words, or type *person*.
ask-again-idle = I did not catch that. You can tap a button, or type a word like *ride* or *person*.
ask-person-comes = Something went wrong on our side. I asked a person to write to you here.

old-button = That button is from an earlier question.
old-button-label = (an earlier button)
sent-photo = a photo
sent-file = a file
sent-voice = a voice message
edited = I saw that you changed a message. If it changes your answer, please type it again here.
cannot-read-voice = I cannot listen to voice messages yet. Please type it, or type *person*.
cannot-read-photo = I cannot look at pictures yet. Please type it, or type *person* and our team will look.
cannot-read-sticker = That made me smile, but I can only read words.
cannot-read-location = Thank you for the place. I do not need it right now.
cannot-read-file = I cannot open files yet. Please type it, or type *person* and our team will look.
possible-repeat = (You may have this already.)

telegram-command-menu = What I can do
telegram-command-person = Talk to a person
telegram-command-help = How this works
telegram-command-language = Another language
telegram-command-stop = No more messages
