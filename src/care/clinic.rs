//! The clinic's own settings: its names and numbers, its rules of time.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

use super::escalation::Urgency;
use super::keep::KeepDays;
use super::moment::{LocalMoment, zone_name};

/// `flows/data/clinic.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clinic {
    /// What patients see as the sender.
    pub name: String,
    /// The number for questions to a clinician.
    pub phone: String,
    /// The country whose emergency lines are given (ISO 3166 alpha-2).
    pub country: String,
    /// The zone of somebody who has not told us theirs.
    #[serde(with = "zone_name")]
    pub zone: Tz,
    /// The edition of the privacy notice that people agree to.
    pub notice: String,
    /// When not to write unasked, by the person's own clock.
    pub quiet_hours: QuietHours,
    /// Reminder leads in minutes before the visit, by kind; `visit` serves every kind without its own.
    pub reminders_minutes: BTreeMap<String, Vec<i64>>,
    /// The notice rule and answer time of rides.
    pub rides: RideRules,
    /// How long a waiting escalation stays at each level, in minutes, by urgency; the last one repeats.
    pub climb_minutes: ClimbRules,
    /// How long an advocate who holds a conversation may leave the patient's words unanswered, in minutes.
    pub answer_minutes: i64,
    /// How long an advocate may hold a conversation in which nothing happens, in hours.
    pub hold_hours: i64,
    /// How long an invitation of a caregiver works, in hours.
    pub invite_hours: i64,
    /// The reasons with which a conversation may be closed at the desk, as ids with their English words.
    pub close_reasons: BTreeMap<String, String>,
    /// How long what is over is kept; without it, for good.
    #[serde(default)]
    pub keep_days: KeepDays,
}

/// From when until when it is quiet; the night may lie in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuietHours {
    /// The last moment to write is just before.
    pub from: NaiveTime,
    /// The first moment to write.
    pub until: NaiveTime,
}

impl QuietHours {
    /// Whether `time` is quiet.
    #[must_use]
    pub fn contains(&self, time: NaiveTime) -> bool {
        if self.from <= self.until {
            self.from <= time && time < self.until
        } else {
            time >= self.from || time < self.until
        }
    }
}

/// The rules of rides.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RideRules {
    /// Less notice than this is short notice, in hours.
    pub notice_hours: i64,
    /// The desk answers within, in hours.
    pub answer_hours: i64,
}

/// The waits at each level, by urgency.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClimbRules {
    /// Of routine escalations.
    pub routine: Vec<i64>,
    /// Of those that something depends on.
    pub soon: Vec<i64>,
    /// Of danger.
    pub now: Vec<i64>,
}

impl QuietHours {
    /// The end of the quiet hours that `here` stands in.
    #[must_use]
    pub fn next_end(&self, here: LocalMoment) -> DateTime<Utc> {
        let today = here.wall.date();
        let day = if here.wall.time() < self.until { today } else { today + TimeDelta::days(1) };
        LocalMoment { wall: day.and_time(self.until), ..here }.instant()
    }
}

impl Clinic {
    /// The reminder leads of a kind of visit, in minutes.
    #[must_use]
    pub fn leads_minutes(&self, kind: &str) -> &[i64] {
        self.reminders_minutes.get(kind).or_else(|| self.reminders_minutes.get("visit")).map_or(&[], Vec::as_slice)
    }

    /// The climbing waits of an urgency, in minutes by level.
    #[must_use]
    pub fn climb_minutes(&self, urgency: Urgency) -> &[i64] {
        match urgency {
            Urgency::Routine => &self.climb_minutes.routine,
            Urgency::Soon => &self.climb_minutes.soon,
            Urgency::Now => &self.climb_minutes.now,
        }
    }
}

/// The numbers to call in danger, per country (`flows/data/lines.yaml`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyLines {
    /// ISO 3166 alpha-2.
    pub country: String,
    /// Police, fire, ambulance.
    pub emergency: String,
    /// The crisis line's number.
    pub crisis: String,
    /// The crisis line's own name.
    pub crisis_name: String,
    /// Who says so.
    pub source: String,
    /// Where they say so.
    pub url: String,
    /// The day for which it holds.
    pub as_of: chrono::NaiveDate,
    /// What could not be checked, or an empty text.
    #[serde(default)]
    pub unsure: String,
}

/// A time zone that people can pick (`flows/data/zones.yaml`); its words are the message `zone-<id>`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZoneChoice {
    /// Its id.
    pub id: String,
    /// Whose country's list it belongs to.
    pub country: String,
    /// The IANA zone.
    #[serde(with = "zone_name")]
    pub zone: Tz,
}
