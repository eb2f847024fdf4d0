//! The pane on the left: who needs somebody, which rides wait for an answer, whom we know.

use chrono::{DateTime, Utc};

use super::page::{Hold, PersonRow, QueueGroup, QueueRowView, QueueView, RideRow};
use super::{DeskState, standing, when, words};
use crate::care::advocate::Advocate;
use crate::care::escalation::{EscalationState, Urgency};
use crate::care::words::Words;
use crate::store::StoreError;
use crate::store::desk::QueueRow;

/// People in the list; somebody further back writes again, or is found by an address.
const PEOPLE_MAX: i64 = 100;
/// Last words in a row; the conversation has them all.
const LAST_WORDS_CHARS_MAX: usize = 160;

/// The pane as it is now; `with` is the open conversation.
///
/// # Errors
/// [`StoreError`] of the database.
pub async fn view(
    state: &DeskState,
    me: &Advocate,
    with: Option<&str>,
    now: DateTime<Utc>,
) -> Result<QueueView, StoreError> {
    let rows = state.store.queue().await?;
    let zone = state.current.edition().library.clinic.zone;
    let group = |hold: Hold| -> Vec<QueueRowView> {
        let of_hold = |row: &&QueueRow| standing::hold(Some(&row.escalation), me) == hold;
        rows.iter().filter(of_hold).map(|row| row_view(row, hold, with, now, state)).collect()
    };
    let (waiting, mine, others) = (group(Hold::Waiting), group(Hold::Mine), group(Hold::Other));
    let rides = state.store.rides_asked().await?.into_iter().map(|work| RideRow {
        when: when::visit(&work.ride.when),
        deadline: when::deadline(work.ride.answer_by, now, zone),
        late: work.ride.answer_by < now,
        short_notice: work.ride.short_notice,
        name: name(work.name.as_ref()),
        contact: work.contact_id,
        id: work.ride.id,
    });
    let people = state.store.people(PEOPLE_MAX).await?.into_iter().map(|person| PersonRow {
        name: name(person.name.as_ref()),
        seen: person.last_at.map_or_else(String::new, |at| when::span(now - at)),
        selected: with == Some(person.contact_id.as_str()),
        contact: person.contact_id,
        invented: person.invented,
    });
    Ok(QueueView {
        waiting: waiting.len(),
        danger: waiting.iter().filter(|row| row.urgency == Urgency::Now).count(),
        groups: vec![
            QueueGroup { id: "waiting", title: "Waiting for one of us", nothing: "Nobody is waiting.", rows: waiting },
            QueueGroup {
                id: "mine",
                title: "Yours",
                nothing: "You have nobody at the moment. Take somebody who is waiting.",
                rows: mine,
            },
            QueueGroup {
                id: "others",
                title: "With colleagues",
                nothing: "No colleague has a conversation.",
                rows: others,
            },
        ],
        rides: rides.collect(),
        people: people.collect(),
        people_open: rows.is_empty(),
    })
}

fn row_view(row: &QueueRow, hold: Hold, with: Option<&str>, now: DateTime<Utc>, state: &DeskState) -> QueueRowView {
    let open = &row.escalation;
    let standing = match &open.state {
        EscalationState::Waiting { .. } => {
            let told = words::level(open.level).map_or_else(String::new, |told| format!(". {told}"));
            format!("{}{told}", words::reason(&open.reason))
        }
        EscalationState::Claimed { returns_at: Some(due), .. } if hold == Hold::Mine => standing::owed(*due, now),
        EscalationState::Claimed { .. } if hold == Hold::Mine => "No answer is owed".to_owned(),
        EscalationState::Claimed { .. } => {
            format!("{} has it", row.holder_name.as_deref().unwrap_or("A colleague"))
        }
        EscalationState::HandedBack { .. } | EscalationState::Closed { .. } => String::new(),
    };
    QueueRowView {
        contact: row.contact_id.clone(),
        selected: with == Some(row.contact_id.as_str()),
        urgency: open.urgency,
        urgency_word: words::urgency(open.urgency),
        wait: Some(when::since(open.since, now, state.current.edition().library.clinic.zone)),
        name: name(row.name.as_ref()),
        last: row.last_words.as_ref().map_or_else(String::new, |words| short(words.reveal())),
        state: Some(standing),
        invented: row.invented,
    }
}

/// What somebody wants to be called, or that we do not know.
#[must_use]
pub fn name(name: Option<&Words>) -> String {
    name.filter(|name| !name.is_blank()).map_or_else(|| "No name yet".to_owned(), |name| name.reveal().to_owned())
}

fn short(words: &str) -> String {
    let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut short: String = one_line.chars().take(LAST_WORDS_CHARS_MAX).collect();
    if short.len() < one_line.len() {
        short.push('…');
    }
    short
}
