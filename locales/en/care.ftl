## Benefits, a person, danger, medical questions.

benefits-title = benefits and costs
    .words = benefit* | costs | how do i pay | how can i pay | help paying | money | cant afford | cannot afford | can not afford | too expensive | insurance
benefits-topic = What is your question about? Tap one, or ask in your own words.
benefits-answer =
    { $topic-answer }

    { $topic-papers }
    { $topic-next }

    From: { $topic-source }, { MONTH($topic-date) }. Rules change, so please check: { $topic-url }
benefits-more = Did that help?
    .another = Another question
    .another-words = another | another question | more | other | question
    .person = Talk to a person
    .person-words = person | human | advocate | no | not really
    .done = Yes, thank you
    .done-words = yes | thanks | thank you | done | it helped | ok | okay | good
benefits-not-known =
    I do not have an answer to that. I asked a person to write to you here. They will look it up with you.

person-title = a person
    .words = person | a person | human | a human | real person | a real person | someone | talk to someone | talk to a person | speak to a person | speak to someone | speak with someone | talk to a human | speak to a human | live person | advocate | an advocate | agent | representative | operator | talk to a social worker | talk to my case manager | speak to a case manager | talk to a nurse | i need a nurse | call me | please call me | talk to somebody | need a person | want a person | need a refill | need to talk to someone | can someone call me | can you call me
      | ran out of insulin | out of my medicine | ran out of my medicine | driver is late | driver did not come | driver didnt come | ride did not come | ride didnt come | i want to talk to a person | can i talk to a person | can i talk to someone | help from a person
person-comes =
    I asked a person to write to you here. You do not need to wait at the screen: I will pass on what they write.
    If it cannot wait, call { $clinic-phone }. In an emergency call { $emergency-line }.
person-still-waiting =
    A person already knows that you are waiting. You have not been forgotten.
    If it cannot wait, call { $clinic-phone }. In an emergency call { $emergency-line }.

danger-title = danger
danger-numbers =
    If anyone is in danger right now, call { $emergency-line }.
    If you think of hurting yourself, call { $crisis-line } ({ $crisis-name }). They listen, day and night.
danger-numbers-both =
    If anyone is in danger right now, call { $emergency-line }.
    If you think of hurting yourself, call { $crisis-line } ({ $crisis-name }).

    Si alguien está en peligro ahora mismo, llame al { $emergency-line }.
    Si piensa en hacerse daño, llame al { $crisis-line }.

    如果现在有人有危险，请打 { $emergency-line }。
    如果您想伤害自己，请打 { $crisis-line }。

    Nếu có ai đang gặp nguy hiểm, xin gọi ngay { $emergency-line }.
    Nếu quý vị nghĩ đến việc tự làm hại mình, xin gọi { $crisis-line }.

    إن كان أي شخص في خطر الآن، فاتصلوا بالرقم { $emergency-line }.
    إن كنتم تفكّرون في إيذاء أنفسكم، فاتصلوا بالرقم { $crisis-line }.

    Si yon moun an danje kounye a menm, rele { $emergency-line }.
    Si w ap panse fè tèt ou mal, rele { $crisis-line }.
danger-person-both =
    I also called a person here. I am a program and cannot send help. Please call.

    También llamé aquí a una persona. Soy un programa y no puedo mandarle ayuda. Por favor, llame.

    我也叫了这里的工作人员。我是程序，不能派人去帮您。请您打电话。

    Tôi cũng đã báo cho một nhân viên ở đây. Tôi là chương trình máy tính, không gửi người đến cứu được. Xin quý vị gọi ngay.

    وأخبرت أيضًا شخصًا هنا. أنا برنامج ولا أستطيع إرسال النجدة. اتصلوا من فضلكم.

    Mwen rele yon moun isit la tou. Mwen se yon pwogram òdinatè, mwen pa ka voye sekou. Tanpri, rele.
danger-person =
    I also called a person here. They see your message first.
    I am a program and cannot send help to you. Please call.

medical-title = a medical question
medical-person =
    I cannot answer medical questions. A nurse or doctor can: call { $clinic-phone }. In an emergency call { $emergency-line }.

    Should a person from our team write to you?
    .yes = Yes, please
    .yes-words = yes | please | yeah | yep | sure | ok | okay
    .no = No, thank you
    .no-words = no | no thank you | no thanks | nope
medical-all-right = All right.

lost-title = help from a person
lost-person-comes =
    I am sorry, I do not understand. I asked a person to write to you here.
    You can go on with me in the meantime.
    .go-on = Go on
    .go-on-words = go on | continue | yes
    .menu = Menu
    .menu-words = menu

claimed-title = a person
claimed-here = { $advocate } from our team is here now and reads what you write.

handed-back-title = the assistant
handed-back-back = This is the assistant again. Type *person* at any time to talk to our team.
handed-back-back-with-visits =
    This is the assistant again. Type *person* at any time to talk to our team.
    Your visits:
    { $visits-list }
handed-back-go-on = We were in the middle of something: { $set-aside }. Shall we go on?
    .go-on = Go on
    .go-on-words = go on | yes | continue | ok | okay
    .menu = Menu
    .menu-words = menu | no | not now
