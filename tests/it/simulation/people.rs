//! Patients and caregivers: each writes and presses now and then, at once twice or after days of silence.

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::contact::Door;
use guidepost::care::words::Words;
use guidepost::chance::Chance;
use guidepost::engine::event::{Attachment, Event};
use guidepost::flow::listen::code_in;

use super::minds::Mind;
use super::phrases::PHRASES;

/// Messages with buttons that somebody scrolls back to, at most.
const BUTTONS_KEPT_MAX: usize = 12;

/// Is understood as a yes in every language.
const YES: &str = "ok";

/// Somebody who writes with us.
pub struct Person {
    pub door: Door,
    pub address: String,
    /// Which of [`PHRASES`] they speak.
    pub speaks: usize,
    pub next_at: DateTime<Utc>,
    pub blocks: bool,
    /// Acts left before they put the phone away.
    busy: u64,
    /// The code of an invitation that somebody gave them.
    pub told: Option<String>,
    /// What they mean to do first, the last first.
    plan: Vec<Plan>,
    /// Whether they let nothing come between, until they have done it.
    is_set_on_it: bool,
    buttons: Vec<Vec<String>>,
}

/// One thing that somebody means to do.
#[derive(Clone, Copy)]
enum Plan {
    Says(&'static str),
    Presses(&'static str),
}

/// What somebody does.
pub enum Act {
    Happens(Event),
    Waits,
    Blocks,
    Unblocks,
}

impl Person {
    pub fn new(number: usize, chance: &Chance, now: DateTime<Utc>) -> Self {
        let speaks = usize::try_from(chance.below(PHRASES.len() as u64)).unwrap_or(0);
        let phrases = &PHRASES[speaks];
        let mut plan = vec![
            Plan::Says("hm"),
            Plan::Presses(phrases.language),
            Plan::Presses("yes"),
            Plan::Says("Rosa"),
            Plan::Says("Chicago"),
        ];
        if number.is_multiple_of(2) {
            plan.extend([
                Plan::Says(phrases.helpers),
                Plan::Presses("invite"),
                Plan::Says("Lan"),
                Plan::Presses("both"),
                Plan::Presses("yes"),
            ]);
        }
        plan.extend([Plan::Says(phrases.add_a_visit), Plan::Says(phrases.visits[number % 2]), Plan::Presses("yes")]);
        plan.reverse();
        let door = if chance.below(3) == 0 { Door::Web } else { Door::Telegram };
        Self {
            door,
            address: format!("{}", 1000 + number),
            speaks,
            next_at: now + TimeDelta::minutes(minutes(chance, 12 * 60)),
            blocks: false,
            busy: 0,
            told: None,
            plan,
            is_set_on_it: number.is_multiple_of(2),
            buttons: Vec::new(),
        }
    }

    pub fn language(&self) -> &'static str {
        PHRASES[self.speaks].language
    }

    pub fn speaks_now(&mut self, chosen: Option<&str>) {
        let found = PHRASES.iter().position(|phrases| chosen == Some(phrases.language));
        self.speaks = found.unwrap_or(self.speaks);
    }

    /// They see a message. Gives the code of an invitation that stands in it.
    pub fn sees(&mut self, text: &str, buttons: Vec<String>) -> Option<String> {
        if !buttons.is_empty() {
            self.buttons.push(buttons);
            if self.buttons.len() > BUTTONS_KEPT_MAX {
                self.buttons.remove(0);
            }
        }
        text.split_whitespace().find_map(code_in)
    }

    /// They have thought again, and say so at once.
    pub fn changes_mind(&mut self, mind: Mind, now: DateTime<Utc>) {
        let phrases = &PHRASES[self.speaks];
        // The first of several, and yes.
        let wish = match mind {
            Mind::CancelsTheVisit => [phrases.cancel_a_visit, "1", YES],
            Mind::MovesTheVisit => [phrases.move_a_visit, phrases.visits[0], YES],
            Mind::EndsTheHelp => [phrases.end_help, "1", YES],
        };
        self.plan = wish.into_iter().rev().map(Plan::Says).collect();
        self.is_set_on_it = true;
        self.next_at = now;
    }

    /// What they do now, and when they act again.
    pub fn acts(&mut self, chance: &Chance, now: DateTime<Utc>) -> Act {
        self.is_set_on_it &= !self.plan.is_empty();
        if self.busy == 0 {
            self.busy = 1 + chance.below(9);
        }
        if self.is_set_on_it {
            self.busy = self.busy.max(2);
        }
        self.busy -= 1;
        let pause = match (self.busy, chance.below(10)) {
            (0, _) => TimeDelta::minutes(120 + minutes(chance, 3 * 24 * 60)),
            // Two messages at once.
            (_, 0 | 1) => TimeDelta::milliseconds(i64::try_from(chance.below(400)).unwrap_or(0)),
            (_, 2..=7) => TimeDelta::seconds(3 + i64::try_from(chance.below(60)).unwrap_or(0)),
            (_, _) => TimeDelta::minutes(1 + minutes(chance, 30)),
        };
        self.next_at = now + pause;
        if self.blocks {
            self.blocks = false;
            return Act::Unblocks;
        }
        if let Some(code) = self.told.take() {
            self.plan.extend([Plan::Presses("yes"), Plan::Presses(PHRASES[self.speaks].language)]);
            // Somebody waits for their answer.
            self.is_set_on_it = true;
            self.busy = self.busy.max(1);
            self.next_at = now + TimeDelta::seconds(3 + i64::try_from(chance.below(60)).unwrap_or(0));
            return said(&code);
        }
        // At first, mostly what they came for.
        while self.is_set_on_it || chance.below(12) > 0 {
            match self.plan.pop() {
                None => break,
                Some(Plan::Says(words)) => return said(words),
                Some(Plan::Presses(option)) => {
                    let is_it = |data: &&String| data.rsplit(':').next() == Some(option);
                    if let Some(button) = self.buttons.last().and_then(|last| last.iter().find(is_it)) {
                        return happens(Event::Pressed { button: button.clone() });
                    }
                    // It may be on its way; or it is another question, and they give up.
                    if chance.below(4) > 0 {
                        self.plan.push(Plan::Presses(option));
                        self.next_at = now + TimeDelta::seconds(1 + i64::try_from(chance.below(4)).unwrap_or(0));
                        return Act::Waits;
                    }
                }
            }
        }
        let phrases = &PHRASES[self.speaks];
        match chance.below(1000) {
            0..20 => said(phrases.stop),
            20..40 => said(phrases.person),
            40..46 => said(phrases.danger),
            46..70 => said(phrases.start),
            70..80 => happens(Event::sent(Attachment::Photo)),
            80..86 => happens(Event::sent(Attachment::Voice)),
            86..92 => happens(Event::sent(Attachment::Location { latitude: 41.9, longitude: -87.6 })),
            92..104 => happens(Event::Edited { words: Words::new(one_of(chance, phrases.others)) }),
            104..110 if self.door == Door::Telegram => {
                self.blocks = true;
                self.busy = 0;
                self.next_at = now + TimeDelta::minutes(60 + minutes(chance, 5 * 24 * 60));
                Act::Blocks
            }
            110..190 => said(phrases.add_a_visit),
            190..270 => said(phrases.visits[usize::try_from(chance.below(2)).unwrap_or(0)]),
            270..310 => said(phrases.ride),
            310..340 => said(phrases.helpers),
            340..360 => happens(Event::Pressed { button: "a:1:never".to_owned() }),
            360..850 if !self.buttons.is_empty() => {
                // Mostly the newest, now and then one from days ago.
                let back = if chance.below(7) == 0 { chance.below(self.buttons.len() as u64) } else { 0 };
                let at = self.buttons.len() - 1 - usize::try_from(back).unwrap_or(0);
                let buttons = &self.buttons[at];
                let button = &buttons[usize::try_from(chance.below(buttons.len() as u64)).unwrap_or(0)];
                happens(Event::Pressed { button: button.clone() })
            }
            _ => said(one_of(chance, phrases.others)),
        }
    }
}

fn one_of<'a>(chance: &Chance, all: &[&'a str]) -> &'a str {
    all[usize::try_from(chance.below(all.len() as u64)).unwrap_or(0)]
}

fn said(words: &str) -> Act {
    Act::Happens(Event::Said { words: Words::new(words) })
}

fn happens(event: Event) -> Act {
    Act::Happens(event)
}

pub fn minutes(chance: &Chance, most: u64) -> i64 {
    i64::try_from(chance.below(most)).unwrap_or(0)
}
