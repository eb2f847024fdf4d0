## Rides.

ride-title = asking for a ride
    .words = a ride | need a ride | ride | take me to* | drive me | pick me up | transport* | get to my visit | get to the doctor | get to my appointment | get there | no car | no way to get | way to get to | bus to the doctor | mom needs a ride | needs a ride | need a lift | a lift | taxi | get her there | get him there | take her there | take him there | need a driver | someone to drive me | drive me to
ride-visit = Which visit is the ride for?
    .other = Another time
    .other-words = other | another | another time | something else | none
    .called = The visit
    .called-words = visit | appointment
ride-when = When do you need to be there? You can type it like *Tuesday 3 pm*.
    .called = The day and time
    .called-words = time | day | date | hour | when
ride-mobility = How do you get around?
    .walks = I walk
    .walks-words = walk* | cane | walker | on foot | by myself
    .wheelchair = Wheelchair
    .wheelchair-words = wheelchair | wheel chair | chair
    .stretcher = Lying down
    .stretcher-words = stretcher | lying | lying down | gurney | bed
    .called = How you get around
    .called-words = wheelchair | walking | how i get around | mobility
ride-companion = Does someone come with you?
    .alone = I come alone
    .alone-words = alone | no | nobody | no one | just me | only me
    .family = Family or a friend
    .family-words = family | friend | daughter | son | wife | husband | mother | father | mom | dad | yes
    .aide = An aide or nurse
    .aide-words = aide | nurse | attendant | helper
    .called = Who comes with you
    .called-words = who comes | companion | company | who comes with me
ride-same = Shall we pick you up at the same place as last time: { $pickup }?
    .yes = Yes, same place
    .yes-words = yes | same | yeah | yep | sure | ok
    .no = Another place
    .no-words = no | another | other | different
ride-pickup = Where should we pick you up? Type the street and town, or send your location.
    .called = The pick-up place
    .called-words = place | address | pick up | pickup | street | where
ride-right =
    Please check your ride:
    Be there: { $when }
    You: { $mobility }
    With you: { $companion }
    Pick-up: { $pickup }

    Is that right?
    .yes = Yes, ask for it
    .yes-words = yes | right | correct | yeah | yep | ok | okay | sure | ask
    .change = Change something
    .change-words = change* | wrong ride | something is wrong
    .no = Do not ask
    .no-words = no | dont ask | do not ask | never mind
ride-passed = The time for that ride has changed or passed by now.
ride-not-asked = All right. I asked for nothing.
ride-asked =
    I asked our team for your ride on { $ride }.
    They will answer here. A ride is not sure until they say so.
ride-asked-short =
    I asked our team for your ride on { $ride }.
    That is soon, so I also called a person. They will try their best.
    A ride is not sure until they say so. If you can, keep another way in mind.

ride-late =
    We are still working on your ride. A person is looking at it now.
ride-unsure =
    Nobody could confirm your ride yet. Please do not count on it.
    If you can, find another way, or call { $clinic-phone }. A person is looking at it now.
ride-dropped =
    The ride to the old time is cancelled. If you need a new one, type *ride*.

rides-title = your rides
    .words = my ride | my rides | rides | is my ride coming | where is my ride | when is my ride | is my ride confirmed
rides-list =
    These are your rides:
    { $rides-list }
    .cancel = Cancel a ride
    .cancel-words = cancel*
    .ask = Ask for a ride
    .ask-words = ask | new | another | ride
    .menu = Menu
    .menu-words = menu | done | nothing
rides-none = I know of no ride for you. Shall I ask for one?
    .ask = Ask for a ride
    .ask-words = ask | yes | ride | sure
    .menu = Menu
    .menu-words = menu | no | not now

ride-cancel-title = cancelling a ride
    .words = cancel my ride | cancel the ride | cancel a ride | cancel ride | dont need the ride | do not need the ride | no ride needed
ride-cancel-ride = Which ride do you want to cancel?
ride-cancel-none = I know of no ride that can be cancelled.
ride-cancel-sure = Cancel the ride on { $ride }?
    .yes = Yes, cancel it
    .yes-words = yes | cancel | cancel it | yeah | yep | sure | ok
    .no = Keep it
    .no-words = no | keep | keep it | never mind
ride-cancel-kept = All right. Your ride stays.
ride-cancel-cancelled = The ride is cancelled. I told our team.
ride-cancel-gone = That ride was cancelled or refused before.

ride-settled-title = news of your ride
ride-settled-told =
    Your ride on { $ride }: { $ride-state }.
    { $ride-note }
    .person = Talk to a person
    .person-words = person | human | advocate
    .cancel = Cancel this ride
    .cancel-words = cancel*

ride-settled-told-no =
    Your ride on { $ride }: { $ride-state }.
    { $ride-note }
    .another = Ask for another
    .another-words = another | ask | again
    .person = Talk to a person
    .person-words = person | human | advocate

caregiver-ride-title = news of a ride
caregiver-ride-told =
    The ride of { $patient } on { $ride }: { $ride-state }.
    To stop these messages, type STOP.
