//! What is known of a person.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::page::{CardView, Choice, Fact, HelperView, NoteView, RideView, VisitForm, VisitView};
use super::{DeskState, queue, when, words};
use crate::care::appointment::{Appointment, AppointmentState};
use crate::care::consent::{Grant, GrantState, Shares};
use crate::care::ride::{Ride, RideState};
use crate::store::desk::PersonCard;

/// The card, with a new token for its forms.
#[must_use]
pub fn view(state: &DeskState, card: &PersonCard, token: &str, now: DateTime<Utc>) -> CardView {
    let zone = state.current.edition().library.clinic.zone;
    CardView {
        contact: card.contact.id.clone(),
        token: token.to_owned(),
        name: queue::name(card.person.name.as_ref()),
        facts: facts(state, card, now),
        rides: card.rides.iter().map(|ride| ride_view(ride, now, zone)).collect(),
        visits: card.appointments.iter().map(visit_view).collect(),
        helpers: card.helpers.iter().map(|grant| helper_view(grant, grant.label.reveal())).collect(),
        caring_for: card.caring_for.iter().map(|grant| helper_view(grant, grant.patient_name.reveal())).collect(),
        notes: card
            .notes
            .iter()
            .enumerate()
            .map(|(index, note)| NoteView {
                id: format!("{}-{index}", note.at.timestamp_micros()),
                words: note.words.reveal().to_owned(),
                who: if note.by_name.is_empty() { "A colleague".to_owned() } else { note.by_name.clone() },
                at: when::clock(note.at, now, zone),
            })
            .collect(),
        invented: card.invented,
    }
}

/// The clock that this person lives by, or the clinic's.
#[must_use]
pub fn zone(state: &DeskState, card: &PersonCard) -> Tz {
    card.person.zone.unwrap_or(state.current.edition().library.clinic.zone)
}

/// An empty form that adds a visit.
#[must_use]
pub fn visit_form(state: &DeskState, card: &PersonCard) -> VisitForm {
    let edition = state.current.edition();
    let kinds = edition.library.clinic.reminders_minutes.keys();
    VisitForm {
        kinds: kinds.map(|id| Choice { id: id.clone(), words: words::capital(&words::plain(id)) }).collect(),
        kind: "visit".to_owned(),
        zone: when::city(zone(state, card)),
        ..VisitForm::default()
    }
}

fn facts(state: &DeskState, card: &PersonCard, now: DateTime<Utc>) -> Vec<Fact> {
    let person = &card.person;
    let date = |at: DateTime<Utc>| {
        at.with_timezone(&state.current.edition().library.clinic.zone).format("%B %-d, %Y").to_string()
    };
    let local = zone(state, card);
    let language = person.language.as_deref().map_or_else(
        || match &card.contact.language_hint {
            Some(hint) => format!("not chosen; the app says {}", words::language(first(hint))),
            None => "not chosen".to_owned(),
        },
        |tag| words::language(tag).to_owned(),
    );
    vec![
        Fact { label: "Language", words: language },
        Fact {
            label: "Their clock",
            words: format!(
                "{}, {}{}",
                when::time(now, local).short,
                when::city(local),
                if person.zone.is_none() { " (the clinic's)" } else { "" }
            ),
        },
        Fact { label: "Writes by", words: words::door(card.contact.door).to_owned() },
        Fact {
            label: "Privacy notice",
            words: person
                .consent
                .as_ref()
                .map_or_else(|| "not agreed yet".to_owned(), |one| format!("agreed {}", date(one.at))),
        },
        Fact {
            label: "Reminders",
            words: person.stopped_at.map_or_else(|| "welcome".to_owned(), |at| format!("stopped {}", date(at))),
        },
    ]
}

/// The first language of a list.
fn first(hint: &str) -> &str {
    hint.split([',', ';']).next().unwrap_or(hint).trim()
}

fn ride_view(ride: &Ride, now: DateTime<Utc>, zone: Tz) -> RideView {
    let is_asked = ride.state == RideState::Asked;
    RideView {
        id: ride.id.clone(),
        when: when::visit(&ride.when),
        state: match ride.state {
            RideState::Asked => "asked for",
            RideState::Confirmed => "it comes",
            RideState::Refused => "refused",
            RideState::Cancelled => "called off",
        },
        how: words::travels(&ride.mobility, &ride.companion),
        pickup: ride.pickup.reveal().to_owned(),
        note: ride.note.as_ref().map(|note| note.reveal().to_owned()),
        deadline: is_asked.then(|| {
            let deadline = when::deadline(ride.answer_by, now, zone);
            super::page::When { short: words::capital(&deadline.short), ..deadline }
        }),
        late: is_asked && ride.answer_by < now,
        short_notice: ride.short_notice,
    }
}

fn visit_view(visit: &Appointment) -> VisitView {
    VisitView {
        id: visit.id.clone(),
        when: when::visit(&visit.when),
        state: match visit.state {
            AppointmentState::Planned => "not confirmed yet",
            AppointmentState::Confirmed => "they will come",
            AppointmentState::Cancelled => "cancelled",
        },
        what: visit.what.reveal().to_owned(),
        place: visit.place.as_ref().map(|place| place.reveal().to_owned()),
    }
}

fn helper_view(grant: &Grant, label: &str) -> HelperView {
    HelperView {
        id: grant.id.clone(),
        label: label.to_owned(),
        state: match &grant.state {
            GrantState::Invited { .. } => "invited, not accepted yet".to_owned(),
            GrantState::Live { language, .. } => format!("accepted, in {}", words::language(language)),
            GrantState::Ended { .. } => "over".to_owned(),
        },
        shares: match grant.shares {
            Shares { appointments: true, rides: true } => "Hears of visits and rides",
            Shares { appointments: true, rides: false } => "Hears of visits",
            Shares { appointments: false, rides: true } => "Hears of rides",
            Shares { appointments: false, rides: false } => "Hears of nothing",
        }
        .to_owned(),
    }
}
