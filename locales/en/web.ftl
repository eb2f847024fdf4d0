# The web chat's own words: what stands around the conversation.

web-tagline = Visits, rides and help with costs
web-skip = Go to your message
web-log = Your chat
web-label = Your message
web-send = Send
web-ways = Always here
web-person = Talk to a person
    .sends = person
web-help = Help
    .sends = help
web-stop = Stop messages
    .sends = stop
web-you = You
web-assistant = Assistant
# $name is the name of somebody on the clinic's staff.
web-staff = { $name }, from our staff
web-day = { DAY($at) }
web-time = { TIME($at) }
web-empty = One moment. The first message is on its way.
web-slow = Your message is saved. The answer is on its way.
web-hello = Hello. You are in the right place.
web-can = Here you can ask about visits, rides and help with costs. You can ask for a person at any time.
web-who-answers = An assistant answers first. It is not a person.
web-start = Start
web-cookie = Start puts a small key on this browser, so that you find your chat again. It is used for nothing else.
# $number is the country's emergency number.
web-emergency = In an emergency, call { $number }.
# $clinic is the clinic's name.
web-privacy = Who can read this chat?
web-privacy-more = You, and the staff of { $clinic }. Anybody who uses this browser can read it, too. Is this a shared phone or computer? Then remove the chat from it when you are done. You cannot open it here again after that.
web-forget = Remove the chat from this browser
web-forgotten = The chat is removed from this browser.
web-forgotten-more = You can start a new one at any time.
web-too-long = That message is too long.
web-too-long-more = It was not sent. Please send it in smaller parts.
web-not-here = There is nothing here.
web-not-here-more = The address may be old. Your chat is still there.
web-trouble = Something went wrong on our side.
web-trouble-more = Your last message may not have been saved. Please go back and look. If it is missing, send it again.
# $phone is the clinic's phone number.
web-trouble-phone = You can also call { $phone }.
web-back = Go to the chat
web-failed = This could not be sent. Your words are still in the box. Please try again.
web-elsewhere = This form came from another site, so nothing was done.
web-invited = You came with a code. Press Send to use it.
