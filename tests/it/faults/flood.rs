//! Too much at once: a flood from one contact, a night's messages at the start, an end in the middle of work. Bounds are
//! on order and on memory, not on time.

use std::time::{Duration, Instant};

use crate::crash::ledger::Ledger;
use crate::crash::texts::Texts;
use crate::crash::truth::{parting, read};
use crate::rig::bot_api::BotApi;
use crate::whole::phone::Phone;
use crate::whole::visitor::within;
use crate::whole::{Home, both};

both!(
    a_flood_from_one_contact_delays_nobody_else,
    what_waits_at_the_start_drains_in_order,
    told_to_end_under_load_it_ends_in_time_and_loses_nothing,
);

/// An unoptimised program is several times slower: it gets a fifth.
const SHARE: usize = if cfg!(debug_assertions) { 5 } else { 1 };
/// What one contact sends in a row.
const FLOOD: usize = 5_000 / SHARE;
/// Whose answers must not wait for the flood's end.
const OTHERS: [i64; 4] = [21, 22, 23, 24];
/// What is waiting when the house starts, unless `GUIDEPOST_WAITING` says otherwise, and from how many people.
const WAITING: usize = 10_000 / SHARE;
const WAITING_PEOPLE: usize = 200;
/// Resident memory at its highest, whatever comes in. The unoptimised program itself is a third of it.
const MEMORY_MAX_KB: u64 = 128 * 1024;
/// Whatever has not come by then comes no more.
const DRAINED_MAX: Duration = Duration::from_mins(20);
/// What a supervisor allows before it kills.
const ENDS_WITHIN: Duration = Duration::from_secs(10);
/// What is said in turn, so that no two answers in a row are alike.
const SAYINGS: [&str; 3] = ["menu", "my visits", "settings"];

fn a_flood_from_one_contact_delays_nobody_else(home: &Home) {
    let (api, texts) = (BotApi::start(), Texts::small(home));
    let house = home.serve_with(Some(&api), &texts.args());
    let _rosa = Phone::welcomed(&api, 7);
    let others = OTHERS.map(|chat| Phone::welcomed(&api, chat));
    let before = api.sent_count(7);
    for n in 0..FLOOD {
        api.text(7, SAYINGS[n % SAYINGS.len()]);
    }
    for other in &others {
        api.text(other.chat, "menu");
    }
    for other in &others {
        within(DRAINED_MAX, "the others are answered", || (!other.is_all_read()).then_some(()));
    }
    let flooded = api.sent_count(7) - before;
    within(DRAINED_MAX, "the flood is answered", || (api.sent_count(7) >= before + FLOOD).then_some(()));
    let longest = "the flood is through before the others are answered";
    assert!(flooded < FLOOD / 2, "{longest}: {flooded} of {FLOOD} answers came first");
    let peak = peak_kb(house.id());
    println!("{flooded} of {FLOOD} answers came before the others'; {peak} kB at the highest");
    assert!(peak <= MEMORY_MAX_KB, "{peak} kB of memory");
}

fn what_waits_at_the_start_drains_in_order(home: &Home) {
    let waiting = std::env::var("GUIDEPOST_WAITING").map_or(WAITING, |waiting| waiting.parse().expect("a number"));
    let (api, texts) = (BotApi::start(), Texts::small(home));
    let people = || (0..WAITING_PEOPLE).map(|n| 1_000 + i64::try_from(n).expect("a small number"));
    let mut house = home.serve_with(Some(&api), &texts.args());
    // One has said it all in peace.
    let calm = Phone::welcomed(&api, 7);
    let answers = SAYINGS.map(|words| calm.say(words, 1).remove(0));
    assert_eq!(house.stop(), Some(0));
    for chat in people() {
        for words in ["hello", "english", "yes", "Rosa", "Chicago"] {
            api.text(chat, words);
        }
    }
    let each = waiting / WAITING_PEOPLE;
    for n in 0..each {
        for chat in people() {
            api.text(chat, SAYINGS[n % SAYINGS.len()]);
        }
    }
    let house = home.serve_with(Some(&api), &texts.args());
    let welcome = 6;
    for chat in people() {
        within(DRAINED_MAX, "what waited is answered", || (api.sent_count(chat) >= welcome + each).then_some(()));
        let heard = read(&api.sent(chat)).words.split_off(welcome);
        let expected: Vec<String> = answers.iter().cycle().take(each).cloned().collect();
        assert!(heard == expected, "chat {chat}: {}", parting(&heard, &expected));
    }
    let peak = peak_kb(house.id());
    println!("{} messages waited; {peak} kB at the highest", waiting + 5 * WAITING_PEOPLE);
    assert!(peak <= MEMORY_MAX_KB, "{peak} kB of memory");
}

fn told_to_end_under_load_it_ends_in_time_and_loses_nothing(home: &Home) {
    let (api, texts) = (BotApi::start(), Texts::small(home));
    let mut house = home.serve_with(Some(&api), &texts.args());
    let phones: Vec<Phone<'_>> = (101..121).map(|chat| Phone::welcomed(&api, chat)).collect();
    let each = 30;
    let before = api.sent_count(101);
    for n in 0..each {
        for phone in &phones {
            api.text(phone.chat, SAYINGS[n % SAYINGS.len()]);
        }
    }
    let accepted = api.accepted();
    within(DRAINED_MAX, "it is in the middle of it", || (api.accepted() > accepted + 20).then_some(()));
    let asked = Instant::now();
    assert_eq!(house.stop(), Some(0), "{}", house.stderr());
    let took = asked.elapsed();
    assert!(took < ENDS_WITHIN, "{took:?}");
    assert_eq!(Ledger::of(home).on_their_way(), 0, "it has settled what it was sending");
    let _house = home.serve_with(Some(&api), &texts.args());
    for phone in &phones {
        within(DRAINED_MAX, "the rest is answered", || (api.sent_count(phone.chat) >= before + each).then_some(()));
        let heard = read(&api.sent(phone.chat));
        assert_eq!((heard.words.len(), heard.marked), (before + each, 0), "all of it, and nothing twice");
    }
}

/// The most memory that a process ever had, in kB.
fn peak_kb(id: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).expect("the system tells of its processes");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a line of it");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}
