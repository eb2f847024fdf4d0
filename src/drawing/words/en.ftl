# What stands around a flow's own words in its picture.
says = Says
asks = Asks
offers = Offers
does = Does
calls-person = Calls a person
notes = Notes
goes-to = Goes to
visits-flow = First does
looks = Is it so?
begins = Begins
ends = End
then-what-else = Then: what else?
passes-on = Then on from here

yes = yes
no = no
and = { $one } and { $other }
or = { $one } or { $other }
not = not: { $what }
is-known = “{ $name }” is known
is-option = “{ $name }” is “{ $option }”
has-option = “{ $name }” holds “{ $option }”
on-today = “{ $name }” is today
on-day = “{ $name }” is in { $time }
is-within = “{ $name }” is less than { $time } away
is-before = “{ $name }” is before { $time }
confirmed = When known, asks whether it is still right.
answers = an answer
nothing-there = there is none
not-understood = not understood
silent = no answer for { $time }
failed = it cannot be done
tries = Asked { $count } times at most, then a person.
tries-then = Asked { $count } times at most.
left-out = Left out when known.
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
remembers = Keeps for next time: { $names }
forgets = Forgets: { $names }
sets = Sets “{ $name }”: { $option }
at-once = now, at once
soon = soon
routine = today

wish-always = Whenever they write: { $words }
wish-free = When they write: { $words }
from-flows = From: { $flows }
resume-flow = what was begun before
leads-to = Leads also to: { $flows }
on-call = and back
on-start = goes on
map = All conversations
map-about = Which conversation leads to which, and how each begins. One in a square card begins by itself; one in a round card when somebody writes or taps.
flow-about = Read from top to bottom. A line at the side goes back up. A dashed line follows what went wrong.

occasion-new-person = Somebody new writes
occasion-invite = Somebody sends an invitation’s code
occasion-danger = Words that may mean danger
occasion-medical = A medical question
occasion-lost = Not understood too often
occasion-thanks = Nothing but thanks
occasion-after = A conversation is over
occasion-resume = An interruption is over
occasion-reminder = A reminder is due
occasion-caregiver-reminder = A reminder is due, told to a caregiver
occasion-caregiver-ride = News of a ride, told to a caregiver
occasion-ride-settled = Our team answered a ride
occasion-visit-added = Our team added a visit
occasion-claimed = One of our team took over
occasion-handed-back = One of our team gave back

fact-consented = they agreed to the privacy notice
fact-stopped = they wrote STOP
fact-has-name = we know their name
fact-has-zone = we know their time zone
fact-has-language = we know their language
fact-has-visits = they have visits to come
fact-has-rides = they have rides
fact-has-helpers = they have a helper
fact-helps-someone = they help someone
fact-waiting-for-person = they wait for a person
fact-something-set-aside = something was set aside

act-record-consent = Writes down that they agree
act-stop-messages = Stops all messages
act-start-messages = Starts messages again
act-add-visit = Saves the visit
act-move-visit = Moves the visit
act-confirm-visit = Writes down that they come
act-cancel-visit = Cancels the visit
act-look-at-notice = Looks whether there is time enough
act-take-visit-time = Takes the time of the visit
act-ask-ride = Asks our team for the ride
act-cancel-ride = Cancels the ride
act-look-at-ride = Looks whether the ride comes
act-invite-helper = Makes an invitation
act-end-helper = Ends what a helper may hear
act-accept-invite = Accepts the invitation
act-decline-invite = Declines the invitation
act-stop-helping = Stops what they hear of others
act-let-go = Lets go of what was set aside
