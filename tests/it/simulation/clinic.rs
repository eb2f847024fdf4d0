//! One clinic's life: who does what next is drawn by the seed, and so is what goes wrong.

use std::collections::BTreeSet;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::contact::Door;
use guidepost::care::words::Words;
use guidepost::chance::Chance;
use guidepost::clock::Clock;
use guidepost::engine::event::Event;
use guidepost::store::incoming::Incoming;

use super::desk::Advocate;
use super::forgetful::{Forgetful, Moods, Remembered};
use super::lived::{Failed, Lived};
use super::minds::{Mind, minds_to_change};
use super::node::{Chore, Life, Work, editions};
use super::people::{Act, Person, minutes};
use super::planted::Plant;
use super::telegram::{Manners, Telegram};
use super::time::Time;
use super::watch::Watch;

/// When clinics begin: in spring and in autumn the clocks change, in New York and Chicago.
const BEGINNINGS: [&str; 3] = ["2026-03-02T15:00:00Z", "2026-10-27T15:00:00Z", "2026-12-20T15:00:00Z"];
/// How long everything has to come to rest, when nothing fails and nobody does anything.
const REST_DAYS: i64 = 3;
/// A step takes so long at most.
const STEP_MS_MAX: u64 = 20;
/// A dead process is started again after so long at least: what it had sent has arrived by then.
const RESTART_S_MIN: i64 = 20;
/// A node that stands still does so for at least as long: its turn is somebody else's by then, whatever their clocks say.
const STALL_S_MIN: i64 = 40;
/// So many steps with a reminder that waits go by, on average, before a jam begins; with a helper's message, none does.
const REMINDERS_PER_JAM: u64 = 300;
/// A clinic that takes more steps than this goes in circles.
const STEPS_MAX: u64 = 5_000_000;

/// What a clinic is like.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    pub seed: u64,
    pub days: i64,
    pub people: usize,
    pub nodes: usize,
    pub plant: Option<Plant>,
}

impl Run {
    pub fn of_seed(seed: u64) -> Self {
        Self { seed, days: 21, people: 16, nodes: 1 + usize::try_from(seed % 3).unwrap_or(0), plant: None }
    }
}

/// A node, alive or not.
struct Node {
    clock: Clock,
    life: Option<Life>,
    /// Until when it is down, or does nothing.
    until: DateTime<Utc>,
    /// Whether it stands still in the middle of its next turn, longer than its lease.
    stalls: bool,
}

/// A form that was sent, by a visitor or at the desk, and is not answered yet.
struct Form {
    key: String,
    by: By,
    node: usize,
    step: Option<Pin<Box<dyn Future<Output = bool> + Send>>>,
    until: DateTime<Utc>,
}

#[derive(Clone)]
enum By {
    Visitor(Incoming),
    Desk(String, Event),
}

/// See the head of this file.
pub struct Clinic {
    run: Run,
    chance: Chance,
    time: Time,
    all: Arc<Mutex<Remembered>>,
    moods: Arc<Mutex<Moods>>,
    telegram: Telegram,
    nodes: Vec<Node>,
    people: Vec<Person>,
    advocates: Vec<Advocate>,
    forms: Vec<Form>,
    sent_forms: u64,
    next_mishap: DateTime<Utc>,
    storm_until: DateTime<Utc>,
    /// Whether Telegram takes no messages any more as soon as some wait that can be taken back.
    is_about_to_jam: bool,
    /// Who has thought again since Telegram takes no messages.
    thought_again: BTreeSet<String>,
    lived: Lived,
    ends_at: DateTime<Utc>,
    rests: bool,
}

/// What can be done next.
#[derive(Clone, Copy, Debug)]
enum Next {
    Node(usize, Chore),
    Person(usize),
    Advocate(usize),
    Form(usize),
    Wakes(usize),
    Mishap,
}

impl Clinic {
    pub fn new(run: Run) -> Self {
        let chance = Chance::of_seed(run.seed.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 0x6775_6964);
        let beginning = BEGINNINGS[usize::try_from(run.seed % 3).unwrap_or(0)];
        let begins: DateTime<Utc> = beginning.parse().expect("an instant");
        let time = Time::standing_at(begins);
        let clinic = &editions().current().library.clinic;
        let watch = Watch::new(clinic.quiet_hours, clinic.zone);
        let remembered = Remembered { watch: Some(watch), plant: run.plant, seed: run.seed, ..Remembered::default() };
        let (all, moods) = (Arc::new(Mutex::new(remembered)), Arc::default());
        let telegram = Telegram::new(&time, &chance);
        let people = (0..run.people).map(|number| Person::new(number, &chance, begins)).collect();
        let advocates = (0..3).map(|number| Advocate::new(number, begins)).collect();
        let node = |_| {
            // Nobody's clock is quite right.
            let skew = TimeDelta::milliseconds(minutes(&chance, 2000) - 1000);
            Node { clock: Clock::standing_at(begins + skew), life: None, until: begins, stalls: false }
        };
        let nodes = (0..run.nodes).map(node).collect();
        let mut clinic = Self {
            run,
            time,
            all,
            moods,
            telegram,
            nodes,
            people,
            advocates,
            forms: Vec::new(),
            sent_forms: 0,
            next_mishap: begins + TimeDelta::minutes(minutes(&chance, 240)),
            storm_until: begins,
            is_about_to_jam: false,
            thought_again: BTreeSet::new(),
            lived: Lived::default(),
            ends_at: begins + TimeDelta::days(run.days),
            rests: false,
            chance,
        };
        clinic.weather();
        clinic
    }

    /// Lives until the end, and then until everything is at rest.
    pub fn run(mut self) -> Result<Lived, Box<Failed>> {
        let begins = self.time.now();
        while self.time.now() < self.ends_at {
            self.step()?;
        }
        self.calm();
        while self.time.now() < self.ends_at {
            self.step()?;
        }
        let now = self.time.now();
        {
            let mut all = self.all.lock().expect("nobody panicked with it");
            let Remembered { watch, rows, .. } = &mut *all;
            if let Some(watch) = watch {
                watch.at_rest(rows, now);
                self.lived.seen = watch.seen;
                self.lived.story = watch.story;
            }
        }
        self.look()?;
        self.lived.days = u64::try_from((now - begins).num_days()).unwrap_or(0);
        Ok(self.lived)
    }

    fn step(&mut self) -> Result<(), Box<Failed>> {
        self.lived.steps += 1;
        assert!(self.lived.steps < STEPS_MAX, "seed {} goes in circles at {}", self.run.seed, self.time.now());
        let now = self.time.now();
        let (ready, next_at) = self.nexts(now);
        if ready.is_empty() {
            let at = next_at.unwrap_or(self.ends_at).min(self.ends_at).max(now + TimeDelta::milliseconds(1));
            self.advance(at - now);
        } else {
            let drawn = usize::try_from(self.chance.below(ready.len() as u64)).unwrap_or(0);
            self.act(ready[drawn]);
            let ms = self.chance.below(STEP_MS_MAX);
            self.advance(TimeDelta::microseconds(i64::try_from(ms * 1000).unwrap_or(0) + 1));
        }
        self.arrive();
        self.think_again();
        self.bury();
        self.look()
    }

    fn advance(&mut self, by: TimeDelta) {
        self.time.clock.advance(by);
        self.nodes.iter().for_each(|node| node.clock.advance(by));
    }

    /// Whatever can go on now, and when something can if nothing can now.
    fn nexts(&self, now: DateTime<Utc>) -> (Vec<Next>, Option<DateTime<Utc>>) {
        let mut ready = Vec::new();
        let mut next_at: Option<DateTime<Utc>> = self.telegram.next_arrival();
        let mut add = |next: Next, at: DateTime<Utc>| {
            if at <= now {
                ready.push(next);
            } else {
                next_at = Some(next_at.map_or(at, |before| before.min(at)));
            }
        };
        let work = self.work(now);
        let asker = self.nodes.iter().position(|node| node.life.is_some() && node.until <= now);
        for (index, node) in self.nodes.iter().enumerate() {
            match &node.life {
                None => add(Next::Wakes(index), node.until),
                Some(_) if node.until > now => add(Next::Wakes(index), node.until),
                Some(life) => {
                    let own = Work { updates: work.updates && asker == Some(index), ..work };
                    for (chore, at) in life.chores(&own, now) {
                        add(Next::Node(index, chore), at);
                    }
                }
            }
        }
        for (index, form) in self.forms.iter().enumerate() {
            add(Next::Form(index), form.until);
        }
        if !self.rests {
            self.people.iter().enumerate().for_each(|(index, person)| add(Next::Person(index), person.next_at));
            self.advocates.iter().enumerate().for_each(|(index, one)| add(Next::Advocate(index), one.next_at));
            add(Next::Mishap, self.next_mishap);
        }
        (ready, next_at)
    }

    /// What may wait for the rounds. Nodes whose clock is behind look a little early, and find nothing yet.
    fn work(&self, now: DateTime<Utc>) -> Work {
        let all = self.all.lock().expect("nobody panicked with it");
        let rows = &all.rows;
        let turn_at = rows.line.rows().values().map(|row| row.taken_until.unwrap_or(now)).min();
        let ring_at = rows.due.rows().keys().next().map(|(at, _)| *at);
        let (mut telegram_at, mut web_at) = (None, None);
        for contact in rows.contacts_with_open() {
            let Some(door) = rows.contacts.get(&contact.to_owned()).map(|row| row.contact.door) else { continue };
            let on_its_way = rows.open_of(contact).filter_map(|(_, row)| row.taken_until).max();
            let due = rows.open_of(contact).next().map(|(_, row)| row.due_at);
            let at = due.max(on_its_way);
            let soonest = match door {
                Door::Telegram => &mut telegram_at,
                Door::Web => &mut web_at,
            };
            *soonest = [*soonest, at].into_iter().flatten().min();
        }
        Work { turn_at, ring_at, telegram_at, web_at, updates: self.telegram.has_updates() && !self.telegram.is_out() }
    }

    fn act(&mut self, next: Next) {
        match next {
            Next::Node(index, chore) => self.node_goes_on(index, chore),
            Next::Person(index) => self.person_acts(index),
            Next::Advocate(index) => self.advocate_acts(index),
            Next::Form(index) => self.form_goes_on(index),
            Next::Wakes(index) => self.wakes(index),
            Next::Mishap => self.mishap(),
        }
    }

    fn node_goes_on(&mut self, index: usize, chore: Chore) {
        let Some(life) = &mut self.nodes[index].life else { return };
        let acknowledged = life.goes_on(chore, &self.telegram, &self.time);
        if let Some(watch) = &mut self.all.lock().expect("nobody panicked with it").watch {
            acknowledged.iter().for_each(|key| watch.acknowledged(key));
        }
        let node = &mut self.nodes[index];
        if node.stalls && node.life.as_ref().is_some_and(Life::is_in_a_turn) {
            node.stalls = false;
            node.until = self.time.now() + TimeDelta::seconds(STALL_S_MIN + minutes(&self.chance, 120));
            self.lived.pauses += 1;
        }
    }

    /// Telegram takes no messages any more at the moment when some wait that can be taken back; and while they wait, those
    /// whom they are about think again: the visit is moved or cancelled, or the helper is to hear nothing more.
    fn think_again(&mut self) {
        if self.rests || !(self.is_about_to_jam || self.telegram.takes_nothing()) {
            return;
        }
        let now = self.time.now();
        let minds = minds_to_change(&self.all.lock().expect("nobody panicked with it").rows, &self.chance);
        let is_of_help = minds.iter().any(|(_, mind)| matches!(mind, Mind::EndsTheHelp));
        if self.is_about_to_jam && (is_of_help || (!minds.is_empty() && self.chance.below(REMINDERS_PER_JAM) == 0)) {
            self.is_about_to_jam = false;
            self.thought_again.clear();
            let until = now + TimeDelta::minutes(30 + minutes(&self.chance, 4 * 60));
            self.telegram.manners.lock().expect("nobody panicked with it").takes_nothing_until = until;
        }
        if !self.telegram.takes_nothing() {
            return;
        }
        for (address, mind) in minds {
            let Some(person) = self.people.iter_mut().find(|person| person.address == address) else { continue };
            if self.thought_again.insert(address) && self.chance.below(4) > 0 && !person.blocks {
                person.changes_mind(mind, now);
            }
        }
    }

    /// A dead node's process is started, a paused one's goes on.
    fn wakes(&mut self, index: usize) {
        if self.nodes[index].life.is_some() {
            return;
        }
        let store = Forgetful::new(&self.all, &self.moods, &self.time, &self.chance);
        let is_alone = self.nodes.iter().all(|node| node.life.is_none());
        let node = &mut self.nodes[index];
        if is_alone {
            store.all().move_in(node.clock.now());
        }
        let name = format!("node {index}");
        node.life = Some(Life::begin(store, &self.telegram, &name, node.clock.clone(), &self.chance));
    }

    fn person_acts(&mut self, index: usize) {
        let now = self.time.now();
        let person = &mut self.people[index];
        {
            // They type in the language that they have chosen.
            let all = self.all.lock().expect("nobody panicked with it");
            let contact = all.rows.addresses.get(&(person.door, person.address.clone()));
            let chosen = contact.and_then(|contact| all.rows.person_of(contact)?.language.clone());
            person.speaks_now(chosen.as_deref());
        }
        let act = person.acts(&self.chance, now);
        let (address, hint) = (person.address.clone(), person.language());
        let event = match act {
            Act::Happens(event) => event,
            Act::Waits => return,
            Act::Blocks => {
                self.telegram.truth().blocked_by.insert(address.clone());
                Event::Reachable { yes: false }
            }
            Act::Unblocks => {
                self.telegram.truth().blocked_by.remove(&address);
                Event::Reachable { yes: true }
            }
        };
        match person.door {
            Door::Telegram => {
                // One in so many is an event that no turn can be taken of.
                self.telegram.happens(&address, hint, event);
                let key = format!("telegram:{}:1", self.telegram.last_update());
                self.curse(&key);
            }
            Door::Web => {
                self.sent_forms += 1;
                let incoming = Incoming {
                    key: format!("web:{}", self.sent_forms),
                    door: Door::Web,
                    address: Words::new(address),
                    language_hint: Some(hint.to_owned()),
                    event,
                };
                self.curse(&incoming.key.clone());
                self.send(incoming.key.clone(), By::Visitor(incoming));
            }
        }
    }

    /// Now and then an event cannot be read, or ends every process that turns it.
    fn curse(&mut self, key: &str) {
        let mut all = self.all.lock().expect("nobody panicked with it");
        let drawn = self.chance.below(1000);
        if drawn < 2 {
            all.unreadable.insert(key.to_owned());
        } else if drawn < 3 {
            all.deadly.insert(key.to_owned());
        }
        if let Some(watch) = all.watch.as_mut().filter(|_| drawn < 3) {
            watch.hopeless.insert(key.to_owned());
        }
    }

    fn advocate_acts(&mut self, index: usize) {
        let now = self.time.now();
        let acts = {
            let all = self.all.lock().expect("nobody panicked with it");
            if all.rows.contacts.rows().is_empty() {
                self.advocates[index].next_at = now + TimeDelta::hours(1);
                return;
            }
            self.advocates[index].acts(&all.rows, &self.chance, now)
        };
        if let Some((contact, event)) = acts {
            self.sent_forms += 1;
            self.send(format!("desk:{}", self.sent_forms), By::Desk(contact, event));
        }
    }

    fn send(&mut self, key: String, by: By) {
        let node = usize::try_from(self.chance.below(self.nodes.len() as u64)).unwrap_or(0);
        self.forms.push(Form { key, by, node, step: None, until: self.time.now() });
    }

    /// A form is stored, or fails and is mostly sent again.
    fn form_goes_on(&mut self, index: usize) {
        let now = self.time.now();
        let Form { key, by, node, .. } = &self.forms[index];
        let (key, by, node) = (key.clone(), by.clone(), *node);
        let works = self.nodes[node].until <= now;
        let life = self.nodes[node].life.as_ref().filter(|_| works);
        let stored = match life {
            None => Some(false),
            Some(life) => {
                let house = life.house.clone();
                let clock = self.nodes[node].clock.clone();
                let form = &mut self.forms[index];
                let step = form.step.get_or_insert_with(|| {
                    Box::pin(async move {
                        match by {
                            By::Visitor(incoming) => {
                                let put = house.put(&[incoming]).await;
                                put.is_ok_and(|put| put.iter().all(Result::is_ok))
                            }
                            By::Desk(contact, event) => {
                                house.store.put_for(&key, &contact, &event, clock.now()).await.is_ok()
                            }
                        }
                    })
                });
                match self.time.poll(step) {
                    Ok(stored) => Some(stored),
                    Err(until) => {
                        form.until = until.unwrap_or(now + TimeDelta::seconds(1));
                        None
                    }
                }
            }
        };
        match stored {
            None => {}
            Some(true) => {
                let form = self.forms.remove(index);
                if let Some(life) = &mut self.nodes[node].life {
                    life.handed = true;
                }
                if let Some(watch) = &mut self.all.lock().expect("nobody panicked with it").watch {
                    watch.acknowledged(&form.key);
                }
            }
            Some(false) if self.chance.below(5) == 0 && !self.rests => drop(self.forms.remove(index)),
            Some(false) => {
                let other = usize::try_from(self.chance.below(self.nodes.len() as u64)).unwrap_or(0);
                let wait = TimeDelta::seconds(1 + minutes(&self.chance, 60));
                let form = &mut self.forms[index];
                (form.step, form.node, form.until) = (None, other, now + wait);
            }
        }
    }

    /// What people see now.
    fn arrive(&mut self) {
        let now = self.time.now();
        let arrived = self.telegram.arrived();
        let mut codes = Vec::new();
        let mut all = self.all.lock().expect("nobody panicked with it");
        for message in arrived {
            if let Some(watch) = &mut all.watch {
                watch.arrived(message.place, &message.text, now);
            }
            let address = all.rows.contacts.get(&message.contact).map(|row| row.address.reveal().to_owned());
            let person = self.people.iter_mut().find(|person| Some(&person.address) == address.as_ref());
            let code = person.and_then(|person| person.sees(&message.text, message.buttons));
            codes.extend(address.zip(code));
        }
        for (contact, body) in std::mem::take(&mut all.shown) {
            let address = all.rows.contacts.get(&contact).map(|row| row.address.reveal().to_owned());
            let person = self.people.iter_mut().find(|person| Some(&person.address) == address.as_ref());
            let buttons = body.buttons.iter().map(|button| button.data.clone()).collect();
            let code = person.and_then(|person| person.sees(body.text.reveal(), buttons));
            codes.extend(address.zip(code));
        }
        let speaks = self.run.plant == Some(Plant::SpeaksOutOfNowhere) && self.lived.steps == 2000;
        if let Some(watch) = all.watch.as_mut().filter(|_| speaks) {
            watch.arrived((i64::MAX, 0), "", now);
        }
        drop(all);
        codes.into_iter().for_each(|(from, code)| self.hand_on(&from, &code));
    }

    /// Whoever is invited by a code hears of it from the one who was given it; now and then, somebody else does, too.
    fn hand_on(&mut self, from: &str, code: &str) {
        let now = self.time.now();
        let times = if self.chance.below(4) == 0 { 2 } else { 1 };
        for _ in 0..times {
            let drawn = usize::try_from(self.chance.below(self.people.len() as u64)).unwrap_or(0);
            let soon = now + TimeDelta::minutes(1 + minutes(&self.chance, 60));
            let person = &mut self.people[drawn];
            if person.address != from && !person.blocks {
                person.told = Some(code.to_owned());
                person.next_at = person.next_at.min(soon);
            }
        }
    }

    /// Whoever died in the middle is gone, with everything in its hands.
    fn bury(&mut self) {
        let now = self.time.now();
        for index in 0..self.nodes.len() {
            if self.nodes[index].life.as_ref().is_some_and(Life::has_died) {
                self.kill(index, now + TimeDelta::seconds(RESTART_S_MIN + minutes(&self.chance, 100)));
            }
        }
    }

    fn kill(&mut self, index: usize, until: DateTime<Utc>) {
        self.lived.crashes += 1;
        self.nodes[index].life = None;
        self.nodes[index].until = until;
        self.forms.iter_mut().filter(|form| form.node == index).for_each(|form| form.step = None);
    }

    /// Something goes wrong.
    fn mishap(&mut self) {
        let now = self.time.now();
        self.next_mishap = now + TimeDelta::minutes(1 + minutes(&self.chance, 12 * 60));
        let index = usize::try_from(self.chance.below(self.nodes.len() as u64)).unwrap_or(0);
        match self.chance.below(13) {
            0..3 => self.kill(index, now + TimeDelta::seconds(RESTART_S_MIN + minutes(&self.chance, 300))),
            3..5 => {
                // Longer than every lease, mostly.
                self.lived.pauses += 1;
                self.nodes[index].until = now + TimeDelta::seconds(10 + minutes(&self.chance, 600));
            }
            5 => {
                let until = now + TimeDelta::minutes(1 + minutes(&self.chance, 8 * 60));
                (0..self.nodes.len()).for_each(|index| self.kill(index, until));
            }
            6 | 7 => self.storm_until = now + TimeDelta::minutes(1 + minutes(&self.chance, 20)),
            8 => self.nodes[index].stalls = true,
            9 | 10 => self.is_about_to_jam = true,
            _ => {
                let until = now + TimeDelta::minutes(1 + minutes(&self.chance, 90));
                self.telegram.manners.lock().expect("nobody panicked with it").out_until = until;
            }
        }
        self.weather();
    }

    fn weather(&mut self) {
        let is_stormy = self.storm_until > self.time.now();
        *self.moods.lock().expect("nobody panicked with it") = if is_stormy {
            Moods { refuses: 3000, loses_answers: 500, kills: 20, is_slow: 3000, slow_ms_max: 8000 }
        } else {
            Moods { refuses: 20, loses_answers: 20, kills: 3, is_slow: 500, slow_ms_max: 400 }
        };
        let mut manners = self.telegram.manners.lock().expect("nobody panicked with it");
        *manners = Manners {
            too_many: 10,
            fails: 10,
            breaks_after: 5,
            breaks_before: 5,
            refuses: 2,
            out_until: manners.out_until,
            takes_nothing_until: manners.takes_nothing_until,
        };
    }

    /// Nothing fails any more, and nobody does anything.
    fn calm(&mut self) {
        let now = self.time.now();
        self.rests = true;
        *self.moods.lock().expect("nobody panicked with it") = Moods::default();
        *self.telegram.manners.lock().expect("nobody panicked with it") = Manners::calm();
        {
            let mut all = self.all.lock().expect("nobody panicked with it");
            all.deadly.clear();
        }
        self.nodes.iter_mut().for_each(|node| node.until = node.until.min(now));
        self.ends_at = now + TimeDelta::days(REST_DAYS);
    }

    /// Whether every promise is kept.
    fn look(&self) -> Result<(), Box<Failed>> {
        let all = self.all.lock().expect("nobody panicked with it");
        match all.watch.as_ref().and_then(|watch| watch.broken.clone()) {
            None => Ok(()),
            Some(broken) => Err(Box::new(Failed {
                promise: broken.promise,
                what: broken.what,
                step: self.lived.steps,
                at: self.time.now(),
            })),
        }
    }
}
