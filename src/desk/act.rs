//! What advocates do. Each act is an event of the contact's inbox, under a key of its form; then its turn is awaited, and
//! what is told is what the turn wrote down.

use std::time::Duration;

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;

use super::me::Me;
use super::page::{ToldPart, VisitForm};
use super::read::{self, After};
use super::standing::{self, Staff};
use super::told::Told;
use super::{DeskState, card, trouble};
use crate::care::advocate::Advocate;
use crate::care::moment::LocalMoment;
use crate::care::words::Words;
use crate::engine::event::Event;
use crate::look::token;
use crate::store::StoreError;
use crate::store::desk::PersonCard;
use crate::store::transcript::Side;

/// How long an answer to a form waits for the turn.
const WAIT: Duration = Duration::from_secs(2);
/// A turn writes a few lines; more than this came after it.
const LINES_OF_TURN_MAX: i64 = 100;

/// A form that only says that a button was pressed.
#[derive(Debug, Deserialize)]
pub struct Press {
    #[serde(default)]
    token: String,
}

/// A form with words.
#[derive(Debug, Deserialize)]
pub struct WordsForm {
    #[serde(default)]
    token: String,
    #[serde(default)]
    words: String,
}

/// The form that closes.
#[derive(Debug, Deserialize)]
pub struct CloseForm {
    #[serde(default)]
    token: String,
    #[serde(default)]
    reason: String,
}

/// The form that adds a visit.
#[derive(Debug, Deserialize)]
pub struct VisitAdd {
    #[serde(default)]
    token: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    what: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    time: String,
}

/// The form that answers a ride.
#[derive(Debug, Deserialize)]
pub struct RideForm {
    #[serde(default)]
    token: String,
    #[serde(default)]
    ride: String,
    #[serde(default)]
    comes: String,
    #[serde(default)]
    note: String,
}

type Sent<T> = Result<Form<T>, FormRejection>;

/// One act: by whom, on whose conversation, with what is known of it.
struct Act<'a> {
    state: &'a DeskState,
    me: &'a Advocate,
    card: PersonCard,
}

/// What an act led to: what to tell, and what stays in the boxes.
struct Outcome {
    told: Told,
    clears: &'static str,
    draft: String,
    visit: Option<VisitForm>,
}

impl From<Told> for Outcome {
    fn from(told: Told) -> Self {
        Self { told, clears: "", draft: String::new(), visit: None }
    }
}

/// `POST …/claim`.
pub async fn claim(
    State(state): State<DeskState>,
    Me(me): Me,
    Path(contact): Path<String>,
    headers: HeaderMap,
    form: Sent<Press>,
) -> Response {
    act(&state, &me, &contact, &headers, form, async |act, form| Ok(act.claim(&form.token).await?.into())).await
}

/// `POST …/reply`: takes the conversation first when it waits.
pub async fn reply(
    State(state): State<DeskState>,
    Me(me): Me,
    Path(contact): Path<String>,
    headers: HeaderMap,
    form: Sent<WordsForm>,
) -> Response {
    act(&state, &me, &contact, &headers, form, async |act, form: WordsForm| {
        let words = text(&form.words);
        let told = act.reply(&form.token, &words).await?;
        let draft = if told.is_refused() { words } else { String::new() };
        Ok(Outcome { clears: "reply", draft, ..told.into() })
    })
    .await
}

/// `POST …/note`.
pub async fn note(
    State(state): State<DeskState>,
    Me(me): Me,
    Path(contact): Path<String>,
    headers: HeaderMap,
    form: Sent<WordsForm>,
) -> Response {
    act(&state, &me, &contact, &headers, form, async |act, form: WordsForm| {
        let words = text(&form.words);
        if words.is_empty() {
            return Ok(Told::Blank.into());
        }
        let event = Event::Noted { by: act.me.id.clone(), words: Words::new(words.as_str()) };
        let told = match act.put(&form.token, &["note", &words], event).await? {
            Some(_) => Told::Noted,
            None => Told::Later,
        };
        Ok(Outcome { clears: "note", ..told.into() })
    })
    .await
}

/// `POST …/hand-back`.
pub async fn hand_back(
    State(state): State<DeskState>,
    Me(me): Me,
    Path(contact): Path<String>,
    headers: HeaderMap,
    form: Sent<Press>,
) -> Response {
    act(&state, &me, &contact, &headers, form, async |act, form: Press| {
        let event = Event::HandedBack { by: act.me.id.clone() };
        let wrote = act.put(&form.token, &["hand-back"], event).await?;
        Ok(wrote.map_or(Told::Later, |turn| turn.either("handed-back", Told::HandedBack, Told::NotHeld)).into())
    })
    .await
}

/// `POST …/close`.
pub async fn close(
    State(state): State<DeskState>,
    Me(me): Me,
    Path(contact): Path<String>,
    headers: HeaderMap,
    form: Sent<CloseForm>,
) -> Response {
    act(&state, &me, &contact, &headers, form, async |act, form: CloseForm| {
        if !act.state.current.edition().library.clinic.close_reasons.contains_key(&form.reason) {
            return Ok(Told::NoReason.into());
        }
        let event = Event::Closed { by: act.me.id.clone(), reason: form.reason.clone() };
        let wrote = act.put(&form.token, &["close", &form.reason], event).await?;
        Ok(wrote.map_or(Told::Later, |turn| turn.either("closed", Told::Closed, Told::NotHeld)).into())
    })
    .await
}

/// `POST …/visit`.
pub async fn visit(
    State(state): State<DeskState>,
    Me(me): Me,
    Path(contact): Path<String>,
    headers: HeaderMap,
    form: Sent<VisitAdd>,
) -> Response {
    act(&state, &me, &contact, &headers, form, async |act, form: VisitAdd| act.add_visit(form).await).await
}

/// `POST …/ride`.
pub async fn ride(
    State(state): State<DeskState>,
    Me(me): Me,
    Path(contact): Path<String>,
    headers: HeaderMap,
    form: Sent<RideForm>,
) -> Response {
    act(&state, &me, &contact, &headers, form, async |act, form: RideForm| {
        let comes = form.comes == "yes";
        let note = text(&form.note);
        let event = Event::RideSettled {
            by: act.me.id.clone(),
            ride: form.ride.clone(),
            comes,
            note: (!note.is_empty()).then(|| Words::new(note.as_str())),
        };
        let wrote = act.put(&form.token, &["ride", &form.ride, &form.comes, &note], event).await?;
        let told = match wrote {
            None => Told::Later,
            Some(turn) if turn.has("ride-confirmed") => Told::RideComes,
            Some(turn) if turn.has("ride-refused") => Told::RideRefused,
            Some(_) => Told::RideSettled,
        };
        Ok(told.into())
    })
    .await
}

/// Finds the conversation, acts, and answers: a part of the page for a live one, else a way back to the whole.
async fn act<T>(
    state: &DeskState,
    me: &Advocate,
    contact: &str,
    headers: &HeaderMap,
    form: Sent<T>,
    how: impl AsyncFnOnce(&Act<'_>, T) -> Result<Outcome, StoreError>,
) -> Response {
    let form = match form {
        Ok(Form(form)) => form,
        Err(rejection) => return trouble::odd_form(state, rejection.status()),
    };
    let done = async {
        let Some(card) = state.store.person_card(contact, state.clock.now()).await? else { return Ok(None) };
        let act = Act { state, me, card };
        how(&act, form).await.map(|outcome| Some((act, outcome)))
    };
    match done.await {
        Ok(Some((act, outcome))) => answer(&act, headers, outcome).await,
        Ok(None) => trouble::nobody(state),
        Err(error) => trouble::of_store(state, &error),
    }
}

async fn answer(act: &Act<'_>, headers: &HeaderMap, outcome: Outcome) -> Response {
    let (state, contact) = (act.state, act.card.contact.id.as_str());
    let refused = outcome.told.is_refused();
    if headers.contains_key("hx-request") {
        let told = match act.words(outcome.told).await {
            Ok(told) => told,
            Err(error) => return trouble::of_store(state, &error),
        };
        let clear = if refused { "" } else { outcome.clears };
        let acted = format!(r#"{{"acted":{{"token":"{}","clear":"{clear}"}}}}"#, token::of_form());
        let mut response = trouble::draw(StatusCode::OK, &ToldPart { told, refused });
        if let Ok(acted) = HeaderValue::try_from(acted) {
            response.headers_mut().insert(HeaderName::from_static("hx-trigger"), acted);
        }
        return response;
    }
    if !refused {
        return Redirect::to(&format!("/desk/with/{contact}?told={}", outcome.told.name())).into_response();
    }
    // What was typed and not stored is shown again.
    let after = After { told: Some(outcome.told), draft: outcome.draft, visit: outcome.visit };
    read::page(state, act.me, contact, after, StatusCode::CONFLICT).await
}

/// What a turn wrote down.
struct Wrote {
    happened: Vec<String>,
    spoke: bool,
}

impl Wrote {
    fn has(&self, what: &str) -> bool {
        self.happened.iter().any(|one| one == what)
    }

    fn either(&self, what: &str, yes: Told, no: Told) -> Told {
        if self.has(what) { yes } else { no }
    }
}

impl Act<'_> {
    async fn claim(&self, token: &str) -> Result<Told, StoreError> {
        let Some(open) = self.card.escalation.as_ref().filter(|open| open.is_open()) else {
            return Ok(Told::NobodyWaits);
        };
        let event = Event::Claimed { escalation: open.id.clone(), by: self.me.id.clone(), name: self.me.name.clone() };
        let wrote = self.put(token, &["claim", &open.id], event).await?;
        Ok(wrote.map_or(Told::Later, |turn| turn.either("claimed", Told::Taken, Told::TakenBefore)))
    }

    async fn reply(&self, token: &str, words: &str) -> Result<Told, StoreError> {
        if words.is_empty() {
            return Ok(Told::Blank);
        }
        match standing::hold(self.card.escalation.as_ref(), self.me) {
            super::page::Hold::Other => return Ok(Told::NotYours),
            super::page::Hold::Waiting => match self.claim(token).await? {
                // The claim and the reply are turned in this order, however late.
                Told::Taken | Told::Later => {}
                _ => return Ok(Told::NotYours),
            },
            super::page::Hold::Mine | super::page::Hold::None => {}
        }
        let event = Event::Answered { by: self.me.id.clone(), name: self.me.name.clone(), words: Words::new(words) };
        let wrote = self.put(token, &["reply", words], event).await?;
        Ok(wrote.map_or(Told::Later, |turn| if turn.spoke { Told::Sent } else { Told::NotYours }))
    }

    async fn add_visit(&self, form: VisitAdd) -> Result<Outcome, StoreError> {
        let (what, place) = (text(&form.what), text(&form.place));
        let kinds = &self.state.current.edition().library.clinic.reminders_minutes;
        let kind = if kinds.contains_key(&form.kind) { form.kind.clone() } else { "visit".to_owned() };
        let date = NaiveDate::parse_from_str(&form.date, "%Y-%m-%d").ok();
        let time = NaiveTime::parse_from_str(&form.time, "%H:%M")
            .or_else(|_| NaiveTime::parse_from_str(&form.time, "%H:%M:%S"))
            .ok();
        let zone = card::zone(self.state, &self.card);
        let again = |told: Told| Outcome {
            visit: Some(VisitForm {
                kind: kind.clone(),
                what: what.clone(),
                place: place.clone(),
                date: form.date.clone(),
                time: form.time.clone(),
                trouble: Some(told.words(None, self.card.contact.door)),
                ..card::visit_form(self.state, &self.card)
            }),
            ..told.into()
        };
        if what.is_empty() {
            return Ok(again(Told::VisitWithoutName));
        }
        let Some(wall) = date.zip(time).map(|(date, time)| date.and_time(time)) else {
            return Ok(again(Told::VisitWithoutMoment));
        };
        if (LocalMoment { wall, zone }).instant() <= self.state.clock.now() {
            return Ok(again(Told::VisitOver));
        }
        let event = Event::VisitAdded {
            by: self.me.id.clone(),
            kind: kind.clone(),
            what: Words::new(what.as_str()),
            place: (!place.is_empty()).then(|| Words::new(place.as_str())),
            wall,
            zone,
        };
        let contents = ["visit", &kind, &what, &place, &form.date, &form.time];
        let told = match self.put(&form.token, &contents, event).await? {
            Some(_) => Told::VisitAdded,
            None => Told::Later,
        };
        Ok(Outcome { clears: "visit", ..told.into() })
    }

    /// Puts the event into the inbox and waits for its turn; none when that takes too long. The key binds the form's token
    /// to who acted, on whom, and what the form said.
    async fn put(&self, token: &str, contents: &[&str], event: Event) -> Result<Option<Wrote>, StoreError> {
        let contact = self.card.contact.id.as_str();
        let mut all = vec![self.me.id.as_str(), contact];
        all.extend(contents);
        let key = token::key("desk", token, &all);
        let received = self.state.store.put_for(&key, contact, &event, self.state.clock.now()).await?;
        if !self.state.store.wait_done(received.turn, WAIT).await? {
            return Ok(None);
        }
        let before = Some((received.turn, -1));
        let lines = self.state.store.conversation(contact, before, LINES_OF_TURN_MAX).await?;
        let of_turn = || lines.iter().filter(|line| line.turn == received.turn);
        let happened = of_turn().filter_map(|line| line.what.strip_prefix("happened:"));
        Ok(Some(Wrote {
            happened: happened.map(|what| what.split(':').next().unwrap_or_default().to_owned()).collect(),
            spoke: of_turn().any(|line| line.side == Side::Advocate),
        }))
    }

    /// What to tell, with the name of whoever has the conversation now.
    async fn words(&self, told: Told) -> Result<String, StoreError> {
        let card = self.state.store.person_card(&self.card.contact.id, self.state.clock.now()).await?;
        let staff = Staff::of(&self.state.store).await?;
        let holder = card.as_ref().and_then(|card| card.escalation.as_ref()).and_then(|open| open.holder());
        Ok(told.words(holder.map(|id| staff.name(id)), self.card.contact.door))
    }
}

/// Browsers send lines as forms have them since 1995.
fn text(words: &str) -> String {
    words.replace("\r\n", "\n").trim().to_owned()
}
