//! The load: so many people at once, and whoever is done makes room for the next. Everybody must hear what the first of
//! their kind heard in peace.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::ledger::Ledger;
use super::people::{Part, Person};
use super::truth::{Read, Repeat, parting, read};
use crate::rig::bot_api::BotApi;
use crate::whole::visitor::within;

/// Between two looks around. The phones' server has one lock, which the product's requests need, too.
const LOOK_EVERY: Duration = Duration::from_millis(4);
/// Longer than any lease and any pause of the product: whoever hears nothing for so long hears nothing any more.
pub const SILENCE_MAX: Duration = Duration::from_mins(5);
/// Chats begin here; those of other tests' people are below.
const FIRST_CHAT: i64 = 1_000;
/// So many chats that are done are remembered; of those before them only what comes late is.
const REMEMBERED_MAX: usize = 2_000;

/// What everybody does and ought to hear.
pub struct Play {
    parts: Vec<Part>,
    /// By part and act; of those who do everything at once, all of it by the first act.
    answers: Vec<Vec<Vec<String>>>,
    /// By part: the place among its answers of the one that an advocate may cut short.
    may_be_cut_short: Vec<Option<usize>>,
}

/// How somebody's words go with what they ought to hear.
enum Heard {
    /// So many of their answers have come …
    Rightly(usize),
    /// … and one more was held back, because an advocate was there before it.
    CutShort(usize),
    Wrongly,
}

impl Play {
    /// Has one of each kind do everything in peace. Their chats are 1, 2, ….
    pub fn rehearsed(api: &BotApi, ledger: &Ledger, parts: Vec<Part>) -> Self {
        let answers: Vec<Vec<Vec<String>>> =
            (1..).zip(&parts).map(|(chat, part)| rehearse(api, ledger, chat, part)).collect();
        let mut play = Self { parts, answers, may_be_cut_short: Vec::new() };
        play.may_be_cut_short =
            (0..play.parts.len()).map(|part| play.parts[part].calls_at.map(|act| play.due(part, act))).collect();
        play
    }

    fn heard(&self, part: usize, words: &[String]) -> Heard {
        let mut expected = self.expected(part);
        if expected.starts_with(words) {
            return Heard::Rightly(words.len());
        }
        let Some(place) = self.may_be_cut_short[part] else { return Heard::Wrongly };
        expected.remove(place);
        if expected.starts_with(words) { Heard::CutShort(words.len()) } else { Heard::Wrongly }
    }

    fn expected(&self, part: usize) -> Vec<String> {
        self.answers[part].concat()
    }

    /// How many messages come before the act number `done`.
    fn due(&self, part: usize, done: usize) -> usize {
        self.answers[part][..done].iter().map(Vec::len).sum()
    }
}

/// The answers, by act.
fn rehearse(api: &BotApi, ledger: &Ledger, chat: i64, part: &Part) -> Vec<Vec<String>> {
    let mut person = Person::new(chat, 0);
    let mut answers = vec![Vec::new(); part.acts.len()];
    while !person.is_done(part) {
        let at = if part.at_once { 0 } else { person.done() };
        person.act(api, part);
        if part.at_once && !person.is_done(part) {
            continue;
        }
        let update = person.last_update().expect("something was done");
        within(SILENCE_MAX, "everything is quiet", || {
            (api.confirmed() >= update && api.pending() == 0 && ledger.open_work() == 0).then_some(())
        });
        let read = read(&api.sent(chat));
        assert_eq!(read.marked, 0, "nothing was interrupted");
        let before: usize = answers.iter().map(Vec::len).sum();
        answers[at] = read.words[before..].to_vec();
    }
    let all = answers.concat();
    assert!(
        all.windows(2).all(|pair| pair[0] != pair[1]),
        "{}: two equal answers in a row could hide a loss",
        part.name
    );
    answers
}

/// How the load stands, for everybody who takes part.
#[derive(Default)]
pub struct Standing {
    closing: AtomicBool,
    over: AtomicBool,
    failed: AtomicBool,
}

/// Tells everybody when its thread has failed: nobody waits for those who will never come.
pub struct TellsFailure<'a>(&'a Standing);

impl Standing {
    /// Nobody new comes.
    pub fn close(&self) {
        self.closing.store(true, Ordering::Relaxed);
    }

    /// Nobody needs anything any more.
    pub fn end(&self) {
        self.over.store(true, Ordering::Relaxed);
    }

    /// Whether nobody new comes.
    pub fn is_closing(&self) -> bool {
        self.closing.load(Ordering::Relaxed) || self.has_failed()
    }

    /// Whether nobody needs anything any more.
    pub fn is_over(&self) -> bool {
        self.over.load(Ordering::Relaxed) || self.has_failed()
    }

    /// Whether somebody has failed.
    pub fn has_failed(&self) -> bool {
        self.failed.load(Ordering::Relaxed)
    }

    /// Held by each thread as long as it runs.
    pub fn tell_failure(&self) -> TellsFailure<'_> {
        TellsFailure(self)
    }
}

impl Drop for TellsFailure<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.failed.store(true, Ordering::Relaxed);
        }
    }
}

/// What the load came to.
#[derive(Default)]
pub struct Outcome {
    /// How many people did their part to the end.
    pub people: usize,
    /// How many of their messages bore the mark.
    pub marked: usize,
    /// What came twice.
    pub repeats: Vec<Repeat>,
    /// How many heard an advocate instead of the assistant's last answer.
    pub cut_short: usize,
}

struct Walk {
    person: Person,
    /// Messages, and different ones among them.
    heard: usize,
    words: usize,
    changed_at: Instant,
}

/// Keeps `size` people going until the load is closing, and then until the last of them is done.
///
/// # Panics
/// When somebody hears something else than they ought to, or nothing any more.
pub fn walk(api: &BotApi, play: &Play, size: usize, standing: &Standing) -> Outcome {
    let mut next = (FIRST_CHAT..).zip((0..play.parts.len()).cycle());
    let mut enter = || {
        let (chat, part) = next.next().expect("there are always more people");
        Walk { person: Person::new(chat, part), heard: 0, words: 0, changed_at: Instant::now() }
    };
    let mut walking: Vec<Walk> = (0..size).map(|_| enter()).collect();
    let mut remembered = VecDeque::new();
    let mut forgotten = Vec::new();
    let mut outcome = Outcome::default();
    while !walking.is_empty() {
        if standing.has_failed() {
            return outcome;
        }
        let closing = standing.is_closing();
        let mut still = Vec::with_capacity(walking.len());
        for mut walk in walking {
            if !go_on(api, play, &mut walk) {
                still.push(walk);
                continue;
            }
            outcome.people += 1;
            remembered.push_back((walk.person.chat, walk.person.part));
            if !closing {
                still.push(enter());
            }
        }
        walking = still;
        while remembered.len() > REMEMBERED_MAX {
            let (chat, part) = remembered.pop_front().expect("there are more");
            close(api, play, chat, part, &mut outcome);
            api.forget(chat);
            forgotten.push(chat);
        }
        std::thread::sleep(LOOK_EVERY);
    }
    for (chat, part) in remembered {
        close(api, play, chat, part, &mut outcome);
    }
    for chat in forgotten {
        assert_eq!(api.sent_count(chat), 0, "chat {chat}: something came long after the last answer");
    }
    outcome
}

/// Goes on with a part; whether it is done, with every answer.
fn go_on(api: &BotApi, play: &Play, walk: &mut Walk) -> bool {
    let part = &play.parts[walk.person.part];
    if part.at_once {
        while !walk.person.is_done(part) {
            walk.person.act(api, part);
        }
    }
    let due = play.due(walk.person.part, walk.person.done());
    let heard = api.sent_count(walk.person.chat);
    if heard != walk.heard {
        (walk.heard, walk.changed_at) = (heard, Instant::now());
        walk.words = words(api, play, &walk.person);
    }
    if walk.words < due {
        let silent = walk.changed_at.elapsed();
        let (chat, name) = (walk.person.chat, part.name);
        assert!(silent < SILENCE_MAX, "chat {chat} ({name}): {heard} messages of {due} and then silence");
        return false;
    }
    if walk.person.is_done(part) {
        return true;
    }
    if walk.person.waits_for_confirmation(part)
        && walk.person.last_update().is_some_and(|update| api.confirmed() < update)
    {
        return false;
    }
    walk.changed_at = Instant::now();
    walk.person.act(api, part);
    false
}

/// How many different messages somebody has read, or ought not to read any more; all of them must be right so far.
fn words(api: &BotApi, play: &Play, person: &Person) -> usize {
    let heard = read(&api.sent(person.chat)).words;
    match play.heard(person.part, &heard) {
        Heard::Rightly(count) => count,
        Heard::CutShort(count) => count + 1,
        Heard::Wrongly => {
            let (expected, name) = (play.expected(person.part), play.parts[person.part].name);
            panic!("chat {} ({name}): {}", person.chat, parting(&heard, &expected))
        }
    }
}

/// Looks at a chat for the last time.
fn close(api: &BotApi, play: &Play, chat: i64, part: usize, outcome: &mut Outcome) {
    let Read { words, repeats, marked } = read(&api.sent(chat));
    let expected = play.expected(part);
    let is_whole = match play.heard(part, &words) {
        Heard::Rightly(count) => count == expected.len(),
        Heard::CutShort(count) => {
            outcome.cut_short += 1;
            count + 1 == expected.len()
        }
        Heard::Wrongly => false,
    };
    assert!(is_whole, "chat {chat} ({}): {}", play.parts[part].name, parting(&words, &expected));
    outcome.marked += marked;
    outcome.repeats.extend(repeats);
}
