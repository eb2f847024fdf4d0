//! Patients with a visit soon, each with a caregiver who may hear of it. They say nothing more: their reminders ring at
//! one moment, in the middle of the load, and each must come once to each of them.

use chrono::{DurationRound, TimeDelta, Utc};
use chrono_tz::America::Chicago;
use regex::Regex;

use super::crowd::{Outcome, SILENCE_MAX};
use super::texts::LEAD_MINUTES;
use super::truth::read;
use crate::rig::bot_api::BotApi;
use crate::whole::phone::Phone;
use crate::whole::visitor::within;

/// Chats of patients; a caregiver's is one higher.
const PATIENTS: [i64; 3] = [501, 511, 521];
/// Enough for the visits to be typed in before their reminders are due.
const TIME_TO_TYPE: TimeDelta = TimeDelta::seconds(10);

/// Two chats, and how many messages each had before the reminder.
struct Pair {
    chat: i64,
    patient: usize,
    caregiver: usize,
}

/// All of them.
pub struct Companions {
    pairs: Vec<Pair>,
}

impl Companions {
    /// Has everybody meet and agree, and the visits saved, in peace.
    pub fn prepared(api: &BotApi) -> Self {
        let phones: Vec<_> = PATIENTS.iter().map(|chat| (meet(api, *chat), *chat)).collect();
        let soon = (Utc::now() + TIME_TO_TYPE).duration_trunc(TimeDelta::minutes(1)).expect("a minute");
        let at = (soon + TimeDelta::minutes(1 + LEAD_MINUTES)).with_timezone(&Chicago);
        let mut pairs = Vec::new();
        for ((patient, caregiver), chat) in phones {
            patient.say("add a visit", 1);
            patient.say(&at.format("eye doctor on %B %-d at %-I:%M %p").to_string(), 1);
            patient.say("yes", 2);
            assert!(patient.is_all_read() && caregiver.is_all_read(), "nothing came that nobody waits for");
            let (patient, caregiver) = (api.sent_count(chat), api.sent_count(chat + 1));
            pairs.push(Pair { chat, patient, caregiver });
        }
        Self { pairs }
    }

    /// Waits for the reminders, and then for nothing more.
    pub fn close(&self, api: &BotApi, outcome: &mut Outcome) {
        for Pair { chat, patient, caregiver } in &self.pairs {
            for (chat, before) in [(*chat, *patient), (chat + 1, *caregiver)] {
                within(SILENCE_MAX, "a reminder has come", || {
                    (read(&api.sent(chat)).words.len() > before).then_some(())
                });
            }
        }
        for Pair { chat, patient, caregiver } in &self.pairs {
            for (chat, before) in [(*chat, *patient), (chat + 1, *caregiver)] {
                let heard = read(&api.sent(chat));
                assert_eq!(heard.words.len(), before + 1, "chat {chat}: one reminder, once");
                outcome.marked += heard.marked;
                outcome.repeats.extend(heard.repeats);
            }
        }
    }
}

fn meet(api: &BotApi, chat: i64) -> (Phone<'_>, Phone<'_>) {
    let patient = Phone::welcomed(api, chat);
    patient.say("invite someone", 1);
    patient.say("my daughter", 1);
    patient.tap("Visits and rides", 1);
    let heard = patient.tap("Yes, invite", 3);
    let link = Regex::new(r"\?start=(\S+)").expect("a pattern");
    let code = link.captures(&heard[1]).expect("a link")[1].to_owned();
    let caregiver = Phone::new(api, chat + 1);
    caregiver.say(&format!("/start {code}"), 1);
    caregiver.say("english", 1);
    caregiver.say("yes", 2);
    (patient, caregiver)
}
