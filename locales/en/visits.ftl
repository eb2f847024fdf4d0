## Visits and their reminders.

visits-title = your visits
    .words = need to see a doctor | book a visit | book an appointment | make an appointment | make a visit | my visit* | visits | what time is my visit | what time is my appointment | my appointment* | appointments | when is my visit | when is my appointment | next visit | next appointment | do i have an appointment | doctor visit* | doctor appointment* | see my visits | check my appointment
visits-list =
    These are your visits:
    { $visits-list }
    .add = Add a visit
    .add-words = add* | new | new visit
    .move = Move a visit
    .move-words = move* | change | reschedul*
    .cancel = Cancel a visit
    .cancel-words = cancel*
    .ride = Ask for a ride
    .ride-words = ride* | transport*
    .menu = Menu
    .menu-words = menu | done | nothing
visits-none =
    I know of no visit yet. I keep visits that you already have, and remind you of them.
    For a new one, call { $clinic-phone }. Shall I add one that you have?
    .add = Add a visit
    .add-words = add* | new | yes | sure
    .person = Talk to a person
    .person-words = person | human | advocate
    .menu = Menu
    .menu-words = menu | no | not now

visit-add-title = adding a visit
    .words = another appointment with | has an appointment | have an appointment with | add a visit | add visit | new visit | add an appointment | add appointment | new appointment | i have an appointment | i have a doctor* | i have a visit | made an appointment | got an appointment | remind me of | remind me about
visit-add-what = What is the visit for? Use your own word, like *cardiologist* or *eye doctor*.
    .lead-in-words = i have an appointment with | i have an appointment at | appointment with | i see the | i see | its the | its a | with | my | the | a
    .called = What the visit is
    .called-words = what it is | what | doctor | name
visit-add-when = When is it? You can type it like *next Tuesday 3 pm*.
    .called = The day and time
    .called-words = time | day | date | hour | when
visit-add-right =
    Please check:
    { $what }
    { $when }

    Is that right?
    .yes = Yes, save it
    .yes-words = yes | save | right | correct | yeah | yep | ok | okay | sure | its right
    .change-what = Change the name
    .change-what-words = change name | change the name | wrong name | name
    .change-when = Change the time
    .change-when-words = change time | change the time | change the date | wrong time | wrong day | wrong date | time | date
    .no = Do not save
    .no-words = no | dont save | do not save | never mind
visit-add-saved =
    Saved: { $visit }, { $visit-when }.
    I will remind you before it.
visit-add-passed = That time has passed by now.
visit-add-not-saved = All right. I saved nothing.

visit-move-title = moving a visit
    .words = move my visit | move my visit to | move a visit | move my appointment | move appointment | reschedul* | change my appointment | change my visit | change the date | different day | another day | cant make it | cannot make it | can not make it
visit-move-visit = Which visit do you want to move?
    .called = The visit
    .called-words = visit | appointment
visit-move-none = I know of no visit that is still to come.
visit-move-when = { $visit }: when is it now? First call the clinic at { $clinic-phone } to change it, then tell me the new day and time.
    .called = The day and time
    .called-words = time | day | date | hour | when
visit-move-right =
    Please check the new time:
    { $visit }
    { $when }

    Is that right?
    .yes = Yes, move it
    .yes-words = yes | move | right | correct | yeah | yep | ok | okay | sure
    .change-when = Change the time
    .change-when-words = change time | change the time | change the date | wrong time | wrong day | time | date
    .no = Do not move
    .no-words = no | dont move | do not move | never mind | leave it
visit-move-not-moved = All right. I changed nothing.
visit-move-moved =
    Moved: { $visit }, { $visit-when }.
    Your old reminders are off. New ones are set.
visit-move-gone = That visit is over or was cancelled, so I could not move it.

visit-cancel-title = cancelling a visit
    .words = cancel my visit | cancel a visit | cancel visit | cancel my appointment | cancel appointment | cancel the appointment | not going to my appointment
visit-cancel-visit = Which visit do you want to cancel?
visit-cancel-none = I know of no visit that is still to come.
visit-cancel-sure =
    Cancel { $visit }, { $visit-when }?
    Moving it may be better than missing it.
    .yes = Yes, cancel it
    .yes-words = yes | cancel | cancel it | yeah | yep | sure | ok
    .move = Move it instead
    .move-words = move* | reschedul* | another day
    .no = Keep it
    .no-words = no | keep | keep it | never mind
visit-cancel-kept = All right. Your visit stays.
visit-cancel-cancelled =
    I took it off your list and will not remind you of it.
    Please also call the clinic at { $clinic-phone }, so that they know.
visit-cancel-gone = That visit is over or was cancelled before.

visit-confirm-title = confirming a visit
    .words = confirm my visit | confirm my appointment | confirm visit
visit-confirm-visit = Which visit do you want to confirm?
visit-confirm-none = I know of no visit that is still to come.
visit-confirm-confirmed = Thank you. { $visit }, { $visit-when }: you will be there.
visit-confirm-gone = That visit was moved, is over or was cancelled. Type *visits* to see your list.

visit-added-title = a new visit
visit-added-told =
    Our team added a visit for you:
    { $visit }
    { $visit-when }
    .confirm = I will come
    .confirm-words = confirm* | yes | i will come | coming | ok | okay
    .move = Move it
    .move-words = move* | reschedul* | change | another day
    .ride = I need a ride
    .ride-words = ride* | transport*
    .cancel = Cancel it
    .cancel-words = cancel* | not coming | wont be there | cant come | cannot come | not going

reminder-title = a reminder
reminder-due =
    A reminder: { $visit }
    { $visit-when }

    If you cannot come, please tell us, so that someone else can have the time.
    .confirm = I will come
    .confirm-words = confirm* | yes | i will come | coming | ok | okay | ill be there
    .move = Move it
    .move-words = move* | reschedul* | change | another day
    .ride = I need a ride
    .ride-words = ride* | transport*
    .cancel = Cancel it
    .cancel-words = cancel* | not coming | wont be there | wont be coming | wont come | cant come | cannot come | cant make it | not going | no longer coming | no

caregiver-reminder-title = a reminder
caregiver-reminder-due =
    A reminder for { $patient }: a visit on { $visit-when }.
    To stop these messages, type STOP.
