## The menu, and what comes around other conversations.

menu-title = the menu
    .words = menu | main menu | hi | hello | hey | good morning | good afternoon | good evening | start over | options
menu-stopped =
    Reminders are off, because you said STOP. Type START to turn them on again.
menu-what = What can I do for you?
    .visits = My visits
    .visits-words = visits | my visit | appointment*
    .ride = Ask for a ride
    .ride-words = ride* | a ride | transport*
    .benefits = Benefits and costs
    .benefits-words = benefit* | cost* | money | bills
    .person = Talk to a person
    .person-words = person | human | advocate
    .helpers = Someone who helps me
    .helpers-words = helper* | caregiver* | who helps me
    .settings = Settings
    .settings-words = setting* | change settings

anything-else-title = something else
anything-else-what = What else can I do for you?
    .visits = My visits
    .visits-words = visits | my visit | appointment*
    .ride = Ask for a ride
    .ride-words = ride* | a ride | transport*
    .benefits = Benefits and costs
    .benefits-words = benefit* | cost* | money | bills
    .person = Talk to a person
    .person-words = person | human | advocate
    .helpers = Someone who helps me
    .helpers-words = helper* | caregiver* | who helps me
    .settings = Settings
    .settings-words = setting* | change settings

resume-title = going on
resume-where = We were in the middle of something: { $set-aside }. Shall we go on?
    .go-on = Go on
    .go-on-words = go on | yes | continue | sure | ok | okay | resume
    .other = No, something else
    .other-words = no | something else | else | not now
    .person = Talk to a person
    .person-words = person | human | advocate

thanks-title = thanks
thanks-welcome = You are welcome. I am here when you need me: just write.
thanks-words =
    thanks | thank you | thank you so much | ok | okay | k | ok thanks | no thanks | no thank you | thats all | no thats all
    | nothing else | nothing | no thats it | great | good | perfect | got it | all right | alright | bye | goodbye | yes thanks

set-aside-done-title = something else

help-title = help
    .words = help | help me | info | what can you do | how does this work | who are you | what are you | are you a robot | your hours | what are your hours | when are you open | where are you located | your address | your phone number
help-what =
    I am the assistant of { $clinic-name }. I am a program, not a person.
    The clinic's number is { $clinic-phone }.

    You can type things like:
    • *visit*: see, add, move or cancel a visit
    • *ride*: ask for a ride
    • *food*, *bill*, *Medicaid*: ask about benefits and costs
    • *person*: a human writes to you
    • *STOP*: no more messages
    • *language*, *back*, *menu*

    For medical questions call { $clinic-phone }. In an emergency call { $emergency-line }.

cancel-title = cancelling
    .words = cancel | cancel it | cancel that | cancel please
cancel-what-now = What would you like to cancel?
    .this = What I was doing
    .this-words = this | what i was doing | that
    .visit = A visit
    .visit-words = visit* | appointment*
    .ride = A ride
    .ride-words = ride*
    .messages = All messages from us
    .messages-words = message* | all messages | reminders | everything
cancel-what = What would you like to cancel?
    .visit = A visit
    .visit-words = visit* | appointment*
    .ride = A ride
    .ride-words = ride*
    .messages = All messages from us
    .messages-words = message* | all messages | reminders | everything
    .nothing = Nothing
    .nothing-words = nothing | no | never mind
