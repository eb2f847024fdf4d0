//! Draws the doors' pages with invented people, to be looked at: `cargo run --example pages FOLDER`, then serve FOLDER.
use askama::Template;
use guidepost::channel::web::{chrome::Chrome, page::*};
use guidepost::look::{asset, frame::Frame};
use std::{fs, path::Path};

fn ftl(lang: &str) -> std::collections::BTreeMap<String, String> {
    let text = fs::read_to_string(format!("locales/{lang}/web.ftl")).unwrap();
    text.lines()
        .filter_map(|l| l.split_once(" = "))
        .filter(|(k, _)| k.starts_with("web-"))
        .map(|(k, v)| {
            (
                k.to_owned(),
                v.replace("{ $clinic }", "Riverbend Community Clinic")
                    .replace("{ $number }", "911")
                    .replace("{ $phone }", "555-0100"),
            )
        })
        .collect()
}
fn line(
    id: &str,
    side: LineSide,
    who: &str,
    words: &str,
    buttons: &[&str],
    open: bool,
    time: &str,
    day: Option<&str>,
) -> LineView {
    LineView {
        id: id.into(),
        side,
        who: who.into(),
        day: day.map(Into::into),
        words: words.into(),
        buttons: buttons.iter().map(|b| ButtonView { label: (*b).into(), data: "a:1:x".into() }).collect(),
        open,
        time: time.into(),
        moment: "2026-03-09T14:05:00Z".into(),
    }
}
fn main() {
    let out = std::env::args().nth(1).unwrap();
    let out = Path::new(&out);
    for (file, name) in [
        ("look.css", "look.css"),
        ("chat.css", "chat.css"),
        ("desk.css", "desk.css"),
        ("chat.js", "chat.js"),
        ("desk.js", "desk.js"),
        ("htmx.min.js", "htmx.js"),
        ("hx-sse.min.js", "hx-sse.js"),
        ("sign.svg", "sign.svg"),
    ] {
        let to = out.join(&asset::url(name)[1..]);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(format!("src/look/asset/{file}"), to).unwrap();
    }
    for (name, page) in desk::pages() {
        fs::write(out.join(format!("{name}.html")), page).unwrap();
    }
    for (lang, dir, file) in [("en", "ltr", "chat"), ("es", "ltr", "chat-es"), ("ar", "rtl", "chat-rtl")] {
        let words = ftl(if lang == "es" { "es" } else { "en" });
        let chrome = Chrome::of(|id| words.get(id).cloned().unwrap_or_else(|| format!("?{id}")));
        let say = |id: &str| chrome.say(id).to_owned();
        let frame = |t: &str| Frame { language: lang.into(), direction: dir, title: t.into(), room: "chat" };
        let lines = if lang == "ar" {
            vec![
                line(
                    "1.0",
                    LineSide::Bot,
                    &say("web-assistant"),
                    "مرحبا! كيف يمكنني مساعدتك اليوم؟\nيمكنك لمس زر أو الكتابة.",
                    &["اطلب توصيلة", "موعدي القادم", "تحدث مع شخص"],
                    true,
                    "٢:٠٥ م",
                    Some("الاثنين، ٩ مارس"),
                ),
                line(
                    "2.0",
                    LineSide::Them,
                    &say("web-you"),
                    "أحتاج توصيلة إلى Riverbend Clinic يوم الثلاثاء",
                    &[],
                    true,
                    "٢:٠٦ م",
                    None,
                ),
                line(
                    "3.0",
                    LineSide::Advocate,
                    "Ana",
                    "Hello, this is Ana. I read Arabic with a translator.",
                    &[],
                    true,
                    "٢:٠٧ م",
                    None,
                ),
            ]
        } else {
            vec![
                line(
                    "1.0",
                    LineSide::Bot,
                    &say("web-assistant"),
                    "Hello. I am the clinic's assistant, not a person. What can I do for you today?",
                    &["See my visits", "Ask for a ride", "Help with costs", "Talk to a person"],
                    false,
                    "2:04 PM",
                    Some("Monday, March 9"),
                ),
                line("2.0", LineSide::Them, &say("web-you"), "ride", &[], true, "2:05 PM", None),
                line(
                    "3.0",
                    LineSide::Bot,
                    &say("web-assistant"),
                    "Which visit do you need a ride for?",
                    &["Tuesday, March 10, 9:00 AM: eye doctor", "Another visit", "Go back"],
                    true,
                    "2:05 PM",
                    None,
                ),
                line(
                    "4.0",
                    LineSide::Them,
                    &say("web-you"),
                    "I don't know. My daughter usually drives me but she can't. I have a wheelchair and last time the van had no lift, and I waited in the rain for an hour 🌧️",
                    &[],
                    true,
                    "2:07 PM",
                    None,
                ),
                line(
                    "5.0",
                    LineSide::Bot,
                    &say("web-assistant"),
                    "I am getting a person for you. Your words are with them now. Somebody answers within 15 minutes.",
                    &[],
                    true,
                    "2:07 PM",
                    None,
                ),
                line(
                    "6.0",
                    LineSide::Advocate,
                    &words["web-staff"].replace("{ $name }", "Ana"),
                    "Hello Rosa, this is Ana from the clinic. I will book a van with a lift for you. Is Maple Street 12 still right?",
                    &[],
                    true,
                    "2:12 PM",
                    None,
                ),
                line(
                    "7.0",
                    LineSide::Bot,
                    &say("web-assistant"),
                    "A reminder: your visit with the eye doctor is on Tuesday, March 10, 9:00 AM. Will you come?",
                    &["Yes, I will come", "I need another time", "I cannot come"],
                    true,
                    "9:00 AM",
                    Some("Tuesday, March 10"),
                ),
            ]
        };
        let page = ChatPage {
            frame: frame("Riverbend Community Clinic"),
            chrome: chrome.clone(),
            clinic: "Riverbend Community Clinic".into(),
            lines,
            position: "7.0".into(),
            token: "0".repeat(32),
            told: (lang == "es").then(|| say("web-slow")),
        };
        fs::write(out.join(format!("{file}.html")), page.render().unwrap()).unwrap();
        let page = WelcomePage {
            frame: frame("Riverbend Community Clinic"),
            chrome: chrome.clone(),
            clinic: "Riverbend Community Clinic".into(),
            token: "0".repeat(32),
            invite: String::new(),
        };
        fs::write(out.join(format!("welcome-{lang}.html")), page.render().unwrap()).unwrap();
        let page = PlainPage {
            frame: frame("Riverbend Community Clinic"),
            title: say("web-too-long"),
            more: say("web-too-long-more"),
            chrome,
        };
        fs::write(out.join(format!("plain-{lang}.html")), page.render().unwrap()).unwrap();
    }
}

mod desk {
    use guidepost::{care::escalation::Urgency, desk::page::*, look::frame::Frame};
    fn w(short: &str) -> When {
        When {
            short: short.into(),
            full: format!("{short}, Monday, March 9, 2026, CDT"),
            machine: "2026-03-09T14:05:00Z".into(),
        }
    }
    fn row(
        c: &str,
        u: Urgency,
        word: &'static str,
        wait: &str,
        name: &str,
        last: &str,
        state: Option<&str>,
        sel: bool,
    ) -> QueueRowView {
        QueueRowView {
            contact: c.into(),
            selected: sel,
            urgency: u,
            urgency_word: word,
            wait: Some(w(wait)),
            name: name.into(),
            last: last.into(),
            state: state.map(Into::into),
        }
    }
    fn line(
        id: &str,
        side: LineSide,
        who: &str,
        words: &str,
        buttons: &[&str],
        delivery: Option<(&'static str, &str)>,
        day: Option<&str>,
    ) -> LineView {
        LineView {
            id: id.into(),
            day: day.map(Into::into),
            time: w("2:05 PM"),
            side,
            who: who.into(),
            words: words.into(),
            buttons: buttons.iter().map(|b| (*b).into()).collect(),
            delivery: delivery.map(|(icon, words)| DeliveryView { icon, words: words.into() }),
        }
    }
    pub fn pages() -> Vec<(&'static str, String)> {
        use askama::Template;
        let queue = |sel: &str| QueueView {
            waiting: 3,
            danger: 1,
            people_open: false,
            groups: vec![
                QueueGroup {
                    id: "waiting",
                    title: "Waiting for one of us",
                    nothing: "Nobody is waiting.",
                    rows: vec![
                        row(
                            "c9",
                            Urgency::Now,
                            "Danger",
                            "2 min",
                            "No name yet",
                            "I took all of them and I don't want to be here any more",
                            Some("The whole team was told"),
                            sel == "c9",
                        ),
                        row(
                            "c1",
                            Urgency::Soon,
                            "Soon",
                            "12 min",
                            "Rosa Delgado",
                            "I don't know. My daughter usually drives me but she can't. I have a wheelchair and last time the van had no lift",
                            Some("Asked for a person"),
                            sel == "c1",
                        ),
                        row(
                            "c2",
                            Urgency::Routine,
                            "Today",
                            "1 h 20 min",
                            "محمد العلي",
                            "أحتاج إلى شخص يتحدث العربية",
                            Some("Not understood · the whole team was told"),
                            false,
                        ),
                    ],
                },
                QueueGroup {
                    id: "yours",
                    title: "Yours",
                    nothing: "You have nobody at the moment. Take somebody who is waiting.",
                    rows: vec![row(
                        "c3",
                        Urgency::Routine,
                        "Today",
                        "25 min",
                        "Tran Thi Hoa",
                        "thank you",
                        Some("Answer due in 4 min"),
                        false,
                    )],
                },
                QueueGroup {
                    id: "others",
                    title: "With colleagues",
                    nothing: "No colleague has a conversation.",
                    rows: vec![],
                },
            ],
            rides: vec![
                RideRow {
                    id: "r1".into(),
                    contact: "c1".into(),
                    name: "Rosa Delgado".into(),
                    when: w("Tue, Mar 10, 9:00 AM"),
                    deadline: w("answer within 40 min"),
                    late: false,
                    short_notice: true,
                },
                RideRow {
                    id: "r2".into(),
                    contact: "c2".into(),
                    name: "Joe".into(),
                    when: w("Fri, Mar 13, 2:30 PM"),
                    deadline: w("20 min over time"),
                    late: true,
                    short_notice: false,
                },
            ],
            people: vec![
                PersonRow {
                    contact: "c1".into(),
                    name: "Rosa Delgado".into(),
                    seen: "12 min".into(),
                    selected: sel == "c1",
                },
                PersonRow { contact: "c8".into(), name: "Joe".into(), seen: "2 d".into(), selected: false },
            ],
        };
        let card = CardView {
            contact: "c1".into(),
            token: "t".into(),
            name: "Rosa Delgado".into(),
            facts: vec![
                Fact { label: "Language", words: "Spanish".into() },
                Fact { label: "Their clock", words: "1:17 PM, Chicago".into() },
                Fact { label: "Writes by", words: "Telegram".into() },
                Fact { label: "Privacy notice", words: "agreed March 2, 2026".into() },
                Fact { label: "Reminders", words: "welcome".into() },
            ],
            rides: vec![RideView {
                id: "r1".into(),
                when: w("Tue, Mar 10, 9:00 AM"),
                state: "asked for",
                how: "Wheelchair, one companion".into(),
                pickup: "12 Maple Street, back door".into(),
                note: None,
                deadline: Some(w("Answer within 40 min")),
                late: false,
                short_notice: true,
            }],
            visits: vec![VisitView {
                id: "v1".into(),
                when: w("Tue, Mar 10, 9:00 AM"),
                state: "confirmed",
                what: "eye doctor".into(),
                place: Some("Riverbend, 2nd floor".into()),
            }],
            helpers: vec![HelperView {
                id: "g1".into(),
                label: "my daughter Lucia".into(),
                state: "accepted".into(),
                shares: "hears of visits and rides".into(),
            }],
            caring_for: vec![],
            notes: vec![NoteView {
                id: "n1".into(),
                words: "Called the van company: lift confirmed for Tuesday.".into(),
                who: "Ben".into(),
                at: w("1:58 PM"),
            }],
        };
        let talk = |hold: Hold, now: bool, told: Option<&str>| TalkView {
            contact: "c1".into(),
            name: "Rosa Delgado".into(),
            about: "Telegram, Spanish".into(),
            state: StateView {
                hold,
                urgency_name: if now {
                    "now"
                } else if hold == Hold::None {
                    ""
                } else {
                    "soon"
                },
                urgency_word: if now {
                    "Danger"
                } else if hold == Hold::None {
                    ""
                } else {
                    "Soon"
                },
                sentence: match hold {
                    Hold::Waiting => "Asked for a person 12 min ago. Nobody has it yet.",
                    Hold::Mine => "You have it. An answer is due in 4 min.",
                    Hold::Other => "Ben has it since 2:01 PM.",
                    Hold::None => "The assistant is answering.",
                }
                .into(),
            },
            log: LogView {
                older: true,
                lines: vec![
                    line("1.0", LineSide::Them, "Rosa", "ride", &[], None, Some("Monday, March 9")),
                    line(
                        "2.0",
                        LineSide::Bot,
                        "Assistant",
                        "Which visit do you need a ride for?",
                        &["Tuesday, March 10, 9:00 AM: eye doctor", "Another visit"],
                        Some(("sent", "accepted by Telegram 2:05 PM")),
                        None,
                    ),
                    line(
                        "3.0",
                        LineSide::Them,
                        "Rosa",
                        "I don't know. My daughter usually drives me but she can't. I have a wheelchair and last time the van had no lift, and I waited in the rain for an hour 🌧️",
                        &[],
                        None,
                        None,
                    ),
                    line("4.0", LineSide::House, "", "A person was asked for", &[], None, None),
                    line(
                        "5.0",
                        LineSide::Bot,
                        "Assistant",
                        "A reminder: your visit is tomorrow at 9:00 AM.",
                        &[],
                        Some(("held", "held back: one of us has the conversation")),
                        None,
                    ),
                    line(
                        "6.0",
                        LineSide::Advocate,
                        "Ana",
                        "Hello Rosa, this is Ana from the clinic. I will book a van with a lift for you. Is Maple Street 12 still right?",
                        &[],
                        Some(("failed", "not delivered: the person has blocked the chat")),
                        None,
                    ),
                    line("7.0", LineSide::Advocate, "Ana", "Hello?", &[], Some(("waiting", "on its way")), None),
                ],
            },
            told: told.map(Into::into),
            draft: String::new(),
            token: "t".into(),
            close_reasons: vec![Choice { id: "answered".into(), words: "Question answered".into() }],
            visit: VisitForm {
                kinds: vec![
                    Choice { id: "visit".into(), words: "Visit".into() },
                    Choice { id: "dialysis".into(), words: "Dialysis".into() },
                ],
                kind: "visit".into(),
                zone: "Rosa Delgado (Chicago)".into(),
                ..Default::default()
            },
            card: card.clone(),
        };
        let frame = |t: &str| Frame { language: "en".into(), direction: "ltr", title: t.into(), room: "desk" };
        let page = |queue: QueueView, talk: Option<TalkView>| {
            DeskPage {
                frame: frame("Desk · Riverbend"),
                clinic: "Riverbend Community Clinic".into(),
                me: "Ana Whitfield".into(),
                queue,
                talk,
            }
            .render()
            .unwrap()
        };
        vec![
            ("desk", page(queue(""), None)),
            ("desk-empty", page(QueueView { groups: queue("").groups.into_iter().map(|g| QueueGroup { rows: vec![], ..g }).collect(), people_open: true, ..Default::default() }, None)),
            ("desk-waiting", page(queue("c1"), Some(talk(Hold::Waiting, false, None)))),
            ("desk-mine", page(queue("c1"), Some(talk(Hold::Mine, false, Some("Sent to Telegram."))))),
            ("desk-danger", page(queue("c9"), Some(talk(Hold::Waiting, true, None)))),
            ("desk-other", page(queue("c1"), Some(talk(Hold::Other, false, Some("Ben has taken this one."))))),
            ("desk-none", page(queue("c1"), Some(talk(Hold::None, false, None)))),
            ("enter", EnterPage { frame: frame("Sign in"), clinic: "Riverbend Community Clinic".into(), token: "x".into() }.render().unwrap()),
            ("old-link", PlainPage { frame: frame("Sign in"), title: "This link does not work any more".into(), more: vec!["A link works once, and only for a short time. Ask for a new one; whoever runs Guidepost makes it with this command:".into()], command: Some("guidepost advocate link NAME".into()), back: false }.render().unwrap()),
        ]
    }
}
