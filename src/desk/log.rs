//! The lines of a conversation, with what became of each on its way.

use super::page::{DeliveryView, LineSide, LineView, LogView};
use super::standing::Staff;
use super::{DeskState, when, words};
use crate::care::contact::Door;
use crate::look::text::shown;
use crate::store::StoreError;
use crate::store::transcript::{DeliveryState, Line, Side};

/// How far back a conversation is shown.
const LINES_MAX: i64 = 200;

/// What was said and done with this contact.
///
/// # Errors
/// [`StoreError`] of the database.
pub async fn view(state: &DeskState, contact: &str, who: &Who<'_>) -> Result<LogView, StoreError> {
    let lines = state.store.conversation(contact, None, LINES_MAX).await?;
    let zone = state.current.edition().library.clinic.zone;
    let mut day_before = None;
    let views = lines.iter().map(|line| {
        let day = line.at.with_timezone(&zone).date_naive();
        let new_day = day_before.replace(day) != Some(day);
        let (side, who_says) = match line.side {
            Side::Them => (LineSide::Them, who.name.to_owned()),
            Side::Bot => (LineSide::Bot, "Assistant".to_owned()),
            Side::Advocate => (LineSide::Advocate, line.from.clone().unwrap_or_else(|| "A colleague".to_owned())),
            Side::House => (LineSide::House, String::new()),
        };
        LineView {
            id: format!("{}-{}", line.turn, line.n),
            day: new_day.then(|| when::day(line.at, zone)),
            time: when::time(line.at, zone),
            side,
            who: who_says,
            words: said(line, who.staff),
            buttons: line.buttons.iter().map(|button| button.label.reveal().to_owned()).collect(),
            delivery: line.delivery.as_ref().map(|delivery| delivered(delivery, who.door)),
        }
    });
    let views: Vec<LineView> = views.collect();
    Ok(LogView { older: i64::try_from(views.len()).is_ok_and(|shown| shown >= LINES_MAX), lines: views })
}

/// Whose conversation it is, and who may speak in it.
pub struct Who<'a> {
    /// The patient's or caregiver's name.
    pub name: &'a str,
    /// Their door.
    pub door: Door,
    /// The desk's names.
    pub staff: &'a Staff,
}

fn said(line: &Line, staff: &Staff) -> String {
    let own = line.words.as_ref().map(|words| shown(words.reveal()));
    match line.side {
        Side::Bot | Side::Advocate => own.unwrap_or_default(),
        Side::House => {
            let mut parts = line.what.splitn(3, ':').skip(1);
            let (what, detail) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
            let by_somebody =
                matches!(what, "claimed" | "claim-lost" | "answer-refused" | "handed-back" | "hand-back-refused");
            words::happened(what, if by_somebody { staff.name(detail) } else { detail })
        }
        Side::Them => match (line.what.as_str(), own) {
            ("said", Some(own)) => own,
            ("pressed", Some(own)) => format!("[{own}]"),
            ("pressed", None) => "[An old button]".to_owned(),
            ("edited", Some(own)) => format!("(Changed to) {own}"),
            (what, own) => {
                let sent = words::sent(what.strip_prefix("sent:").unwrap_or(what));
                own.map_or_else(|| sent.clone(), |own| format!("{sent}: {own}"))
            }
        },
    }
}

fn delivered(delivery: &DeliveryState, door: Door) -> DeliveryView {
    let why = delivery.why.as_deref().map(words::why);
    let because = |start: &str| why.as_ref().map_or_else(|| start.to_owned(), |why| format!("{start}: {why}"));
    let (icon, words) = match (delivery.state.as_str(), door) {
        ("sent", Door::Telegram) => ("sent", "accepted by Telegram".to_owned()),
        ("sent", Door::Web) => ("sent", "in their web chat".to_owned()),
        ("unknown", _) => ("held", because("perhaps delivered, nobody can know")),
        ("failed", _) => ("failed", because("not delivered")),
        ("dropped", _) => ("held", because("held back")),
        ("queued", _) if why.is_some() => ("waiting", format!("{}; it is tried again", because("not through yet"))),
        _ => ("waiting", "on its way".to_owned()),
    };
    DeliveryView { icon, words }
}
