//! Known strings go through everything (Telegram, the web chat, the desk) of the built program, which logs all that it can.
//! Afterwards they are searched for in every file that it or its database left, in what it printed, and in what its pages
//! say to strangers. That the search would find them, and that they went in, is shown by exporting them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;
use base64::Engine;
use guidepost::look::token;
use regex::Regex;

use crate::rig::binary::{Finished, Guidepost, Running};
use crate::rig::bot_api::BotApi;
use crate::rig::collector::Collector;
use crate::rig::postgres::Postgres;
use crate::whole::phone::Phone;
use crate::whole::visitor::{Visitor, until};
use crate::whole::{Home, both, free_port, texts};

both!(what_people_say_is_in_no_file_no_line_and_no_page_for_strangers);

/// Chats whose numbers are canaries, too.
const CHATS: [i64; 3] = [770_011_223_344, 770_055_667_788, 770_099_887_766];
const NAMES: [&str; 3] = ["Zorblattine", "زقزوقيان", "犇骉麤鱻"];
const SICK: [&str; 3] = ["xylophthalmic doctor", "doctor طبيب الغضروفية", "doctor 齉龘科"];
const STREETS: [&str; 3] = ["12 Quetzalcoatlweg", "شارع البنفسجية 12", "饕餮路12号"];
const HELPER: &str = "my niece Brunhildegard";
const ON_THE_WEB: &str = "do you know the Wolpertingerhaus";
const REPLY: &str = "please ask for Rasselbockmann";
const NOTE: &str = "calls from the Elwetritschgasse";
const RIDE_NOTE: &str = "the driver is called Tatzelwurmbach";
const LOCATION: (f64, f64) = (48.123_457_8, 11.876_543_2);

fn what_people_say_is_in_no_file_no_line_and_no_page_for_strangers(home: &Home) {
    let api = BotApi::start();
    let [flows, locales] = texts();
    let env =
        [flows, locales, ("TELOXIDE_TOKEN", api.token()), ("TELOXIDE_API_URL", api.url()), ("GUIDEPOST_LOG", "debug")];
    let (collector, numbers) = (Collector::start(), format!("127.0.0.1:{}", free_port()));
    let watched = ["--metrics-listen", &numbers, "--traces-to", collector.url()];
    let mut house = Guidepost::serve(home.path(), &env, &[&["--database", &home.database], &watched[..]].concat());
    let code = everything_happens(home, &api, &house);
    let canaries = canaries(&code);
    let open = "wheelchair".to_owned();

    let strangers = Visitor::new(&house.base_url());
    let watcher = Visitor::new(&format!("http://{numbers}"));
    let counted = watcher.get("/metrics").expect("an answer").1;
    assert!(counted.contains("guidepost_turns_total"), "the numbers are there");
    until("the trace of what was done last comes", || {
        let spans = collector.spans();
        let of_ride = spans.iter().find(|span| span.name == "turn ride-settled")?.trace_id.clone();
        spans.iter().any(|span| span.trace_id == of_ride && span.name.starts_with("deliver")).then_some(())
    });
    for path in ["/healthz", "/readyz", "/desk", "/desk/with/nobody", "/nowhere"] {
        let page = strangers.get(path).expect("an answer").1;
        canaries.iter().for_each(|canary| assert!(!page.contains(canary.as_str()), "{path}: {canary}"));
    }
    canaries.iter().for_each(|canary| assert!(!counted.contains(canary.as_str()), "the numbers: {canary}"));
    let backup = command(home, &["backup", "night"]);
    assert_eq!(backup.code, Some(0), "{}", backup.stderr);
    let doctor = command(home, &["doctor", "--all"]);
    assert_eq!(doctor.code, Some(0), "{}", doctor.stdout);
    // Killed, so that the write-ahead log stays where it is.
    house.kill();

    let mut places: Vec<(String, Vec<u8>)> = files_of(home.path());
    if home.database.starts_with("postgres") {
        let postgres = Postgres::shared().expect("it runs");
        postgres.execute("CHECKPOINT");
        places.extend(files_of(postgres.folder()));
    }
    places.push(("what it printed".to_owned(), house.stdout().into_bytes()));
    places.push(("what it logged".to_owned(), house.stderr().into_bytes()));
    places.push(("the traces".to_owned(), collector.bytes()));
    places.push(("the backup's command".to_owned(), (backup.stdout + &backup.stderr).into_bytes()));
    places.push(("the doctor's command".to_owned(), (doctor.stdout + &doctor.stderr).into_bytes()));
    assert!(house.stderr().lines().count() > 100, "it logged all that it could");
    let (names, shapes): (Vec<&String>, Vec<Vec<u8>>) = canaries
        .iter()
        .flat_map(|canary| shapes(canary).into_iter().map(move |shape| (canary, shape)))
        .chain([(&open, open.clone().into_bytes())])
        .unzip();
    // All of them in one go: a database is large.
    let search = AhoCorasick::new(&shapes).expect("words to look for");
    let mut found = BTreeSet::new();
    for (place, bytes) in &places {
        for name in search.find_overlapping_iter(bytes).map(|hit| names[hit.pattern()]) {
            assert_eq!(name, &open, "{name} stands in {place}");
            found.insert(name);
        }
    }
    assert!(found.contains(&open), "what is not sealed is found by this search");
    // All of it went in, and comes out for those who have the key.
    let folder = home.path().join("given");
    std::fs::create_dir(&folder).expect("a folder");
    let mut given = String::new();
    for who in NAMES.map(str::to_owned).into_iter().chain([web_contact(home)]) {
        let to = folder.join(format!("{}", given.len()));
        let exported = command(home, &["patient", "export", &who, "--to", to.to_str().expect("a path")]);
        assert_eq!(exported.code, Some(0), "{}", exported.stderr);
        given +=
            &files_of(&to).iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect::<String>();
    }
    for canary in &canaries {
        assert!(given.contains(canary.as_str()), "{canary} never went in");
    }
}

/// Every door and every kind of word. Gives an invitation's code.
fn everything_happens(home: &Home, api: &BotApi, house: &Running) -> String {
    let mut code = None;
    for (n, chat) in CHATS.into_iter().enumerate() {
        let phone = Phone::new(api, chat);
        for (words, answers) in [("hello", 1), ("english", 1), ("yes", 1), (NAMES[n], 1), ("Chicago", 2)] {
            phone.say(words, answers);
        }
        phone.say("add a visit", 1);
        phone.say(SICK[n], 1);
        phone.say("in 3 weeks at 9am", 1);
        phone.tap("Yes, save it", 2);
        phone.say("I need a ride", 1);
        phone.tap("doctor", 1);
        phone.tap("Wheelchair", 1);
        phone.tap("I come alone", 1);
        phone.say(STREETS[n], 1);
        phone.tap("Yes, ask for it", 2);
        if n == 0 {
            phone.say("invite someone", 1);
            phone.say(HELPER, 1);
            phone.tap("Visits and rides", 1);
            let heard = phone.tap("Yes, invite", 3);
            let (_, found) = heard[1].split_once("?start=").expect("a link");
            code = found.split_whitespace().next().map(str::to_owned);
        }
        if n == 1 {
            let update = api.location(chat, LOCATION.0, LOCATION.1);
            api.wait_confirmed(update);
            until("the place is turned", || (waiting(home) == 0).then_some(()));
        }
    }
    let visitor = Visitor::new(&house.base_url());
    visitor.start();
    visitor.read(1);
    visitor.say(ON_THE_WEB);
    visitor.say("I want to talk to a person");
    until("a person is called", || {
        (home.number("SELECT COUNT(*) FROM escalation WHERE state = 'waiting'") > 0).then_some(())
    });
    at_the_desk(home, house);
    until("all is turned", || (waiting(home) == 0).then_some(()));
    code.expect("a code")
}

fn waiting(home: &Home) -> i64 {
    home.number("SELECT COUNT(*) FROM inbox WHERE state = 'waiting'")
        + home.number("SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending')")
}

fn at_the_desk(home: &Home, house: &Running) {
    let link = house.wait_for_line("/desk/enter/");
    let token = link.rsplit('/').next().expect("a token").trim();
    let ana = Visitor::new(&house.base_url());
    assert_eq!(ana.post(&format!("/desk/enter/{token}"), &[]).expect("an answer").0, 303);
    let act = |contact: &str, act: &str, fields: &[(&str, &str)]| {
        let token = token::of_form();
        let form: Vec<(&str, &str)> = [("token", token.as_str())].into_iter().chain(fields.iter().copied()).collect();
        let (status, page) = ana.post(&format!("/desk/with/{contact}/{act}"), &form).expect("an answer");
        assert!((200..400).contains(&status), "{act}: {status} {page}");
    };
    let contact = web_contact(home);
    act(&contact, "claim", &[]);
    act(&contact, "reply", &[("words", REPLY)]);
    act(&contact, "note", &[("words", NOTE)]);
    let patient = id_of(home, NAMES[0]);
    let page = ana.get(&format!("/desk/with/{patient}")).expect("a page").1;
    let ride = Regex::new(r#"name="ride" value="([^"]+)""#).expect("a pattern");
    let ride = ride.captures(&page).unwrap_or_else(|| panic!("a ride to answer: {page}"))[1].to_owned();
    act(&patient, "ride", &[("ride", &ride), ("comes", "yes"), ("note", RIDE_NOTE)]);
}

fn id_of(home: &Home, name: &str) -> String {
    let found = command(home, &["patient", "find", name]);
    found.stdout.split_whitespace().next().unwrap_or_else(|| panic!("{name}: {}", found.stderr)).to_owned()
}

/// The one contact of the web chat.
fn web_contact(home: &Home) -> String {
    home.text("SELECT id FROM contact WHERE door = 'web'")
}

fn command(home: &Home, args: &[&str]) -> Finished {
    let key = home.path().join("guidepost.key").display().to_string();
    let all: Vec<&str> = args.iter().copied().chain(["--database", &home.database, "--key-file", &key]).collect();
    Guidepost::run(home.path(), &[("GUIDEPOST_LOG", "debug")], &all)
}

/// What must be found nowhere: the rare words of each sentence, because the others are anybody's.
fn canaries(code: &str) -> Vec<String> {
    let rare = [
        "Zorblattine",
        "زقزوقيان",
        "犇骉麤鱻",
        "xylophthalmic",
        "الغضروفية",
        "齉龘科",
        "Quetzalcoatlweg",
        "البنفسجية",
        "饕餮路12号",
        "Brunhildegard",
        "Wolpertingerhaus",
        "Rasselbockmann",
        "Elwetritschgasse",
        "Tatzelwurmbach",
        "48.1234578",
    ];
    let chats = CHATS.map(|chat| chat.to_string());
    rare.iter().map(|word| (*word).to_owned()).chain(chats).chain([code.to_owned()]).collect()
}

/// The ways in which a word may stand in a file.
fn shapes(word: &str) -> Vec<Vec<u8>> {
    let bytes = word.as_bytes();
    let hex = |upper: bool| {
        let digits = bytes.iter().map(|byte| if upper { format!("{byte:02X}") } else { format!("{byte:02x}") });
        digits.collect::<String>().into_bytes()
    };
    let escaped = word.chars().map(|char| match char {
        ascii if ascii.is_ascii() => ascii.to_string(),
        other => other.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect(),
    });
    let percent = bytes.iter().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' => char::from(*byte).to_string(),
        other => format!("%{other:02X}"),
    });
    let wide = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut shapes = vec![
        bytes.to_vec(),
        word.to_lowercase().into_bytes(),
        word.to_uppercase().into_bytes(),
        hex(false),
        hex(true),
        escaped.collect::<String>().into_bytes(),
        percent.collect::<String>().into_bytes(),
        wide,
    ];
    // Base64 at each of the three places in which a word may begin, without the digits that its neighbours share.
    for before in 0..3 {
        let padded = [&b"\0\0"[..before], bytes].concat();
        let text = base64::engine::general_purpose::STANDARD_NO_PAD.encode(&padded);
        let (from, until) = (if before == 0 { 0 } else { before + 1 }, padded.len() / 3 * 4);
        shapes.push(text.as_bytes()[from..until].to_vec());
    }
    shapes
}

fn files_of(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(bytes) = std::fs::read(&path) {
                // A server's own files come and go.
                files.push((path.display().to_string(), bytes));
            }
        }
    }
    files
}
