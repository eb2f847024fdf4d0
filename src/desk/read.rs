//! What the desk shows: the whole page, its parts for a live page, and the stream that says when to ask for them.

use std::collections::VecDeque;
use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::response::sse;
use futures_util::stream;
use serde::Deserialize;

use super::log::Who;
use super::me::{self, Me};
use super::page::{CardPart, Choice, DeskPage, LogPart, QueuePart, QueueView, StatePart, TalkView, VisitForm};
use super::standing::{self, Staff};
use super::told::Told;
use super::{DeskState, card as card_of, log as log_of, queue as queue_of, trouble, words};
use crate::care::advocate::Advocate;
use crate::look::cookie;
use crate::look::live::{self, Listener, Wake};
use crate::look::token;
use crate::store::StoreError;
use crate::store::desk::PersonCard;
use crate::store::hub::Changed;

/// How often at most one page is told of changes: a busy house must not have every desk read the whole queue at each.
const PACE: Duration = Duration::from_millis(400);

/// What an address may say about the page.
#[derive(Debug, Default, Deserialize)]
pub struct About {
    with: Option<String>,
    told: Option<String>,
}

/// What an act leaves on the page that follows it.
#[derive(Debug, Default)]
pub struct After {
    /// What became of it.
    pub told: Option<Told>,
    /// Words that were not sent.
    pub draft: String,
    /// A visit that was not added.
    pub visit: Option<VisitForm>,
}

/// `GET /desk`.
pub async fn desk(State(state): State<DeskState>, Me(me): Me) -> Response {
    let now = state.clock.now();
    match queue_of::view(&state, &me, None, now).await {
        Ok(queue) => trouble::draw(StatusCode::OK, &whole(&state, &me, queue, None)),
        Err(error) => trouble::of_store(&state, &error),
    }
}

/// `GET /desk/with/{contact}`.
pub async fn talk(
    State(state): State<DeskState>,
    Me(me): Me,
    Path(contact): Path<String>,
    Query(about): Query<About>,
) -> Response {
    let after = After { told: about.told.as_deref().and_then(Told::named), ..After::default() };
    page(&state, &me, &contact, after, StatusCode::OK).await
}

/// The page of a conversation, after an act or on its own.
pub async fn page(state: &DeskState, me: &Advocate, contact: &str, after: After, status: StatusCode) -> Response {
    let drawn = async {
        let now = state.clock.now();
        let Some(card) = state.store.person_card(contact, now).await? else { return Ok(None) };
        let queue = queue_of::view(state, me, Some(contact), now).await?;
        let talk = talk_view(state, me, &card, after).await?;
        Ok(Some(whole(state, me, queue, Some(talk))))
    };
    match drawn.await {
        Ok(Some(page)) => trouble::draw(status, &page),
        Ok(None) => trouble::nobody(state),
        Err(error) => trouble::of_store(state, &error),
    }
}

fn whole(state: &DeskState, me: &Advocate, queue: QueueView, talk: Option<TalkView>) -> DeskPage {
    let title = talk.as_ref().map_or("Desk", |talk| talk.name.as_str());
    DeskPage {
        frame: trouble::frame(state, title),
        clinic: state.current.edition().library.clinic.name.clone(),
        me: me.name.clone(),
        queue,
        talk,
    }
}

async fn talk_view(state: &DeskState, me: &Advocate, card: &PersonCard, after: After) -> Result<TalkView, StoreError> {
    let now = state.clock.now();
    let staff = Staff::of(&state.store).await?;
    let token = token::of_form();
    let name = queue_of::name(card.person.name.as_ref());
    let door = card.contact.door;
    let who = Who { name: &name, door, staff: &staff };
    let holder = card.escalation.as_ref().and_then(|open| open.holder()).map(|id| staff.name(id));
    let language = card.person.language.as_deref().map_or("language not chosen yet", words::language);
    Ok(TalkView {
        contact: card.contact.id.clone(),
        named: card.person.name.is_some(),
        about: format!("{}, {language}", words::door(door)),
        state: standing::view(card.escalation.as_ref(), me, &staff, now, state.current.edition().library.clinic.zone),
        log: log_of::view(state, &card.contact.id, &who).await?,
        told: after.told.map(|told| told.words(holder, door)),
        refused: after.told.is_some_and(Told::is_refused),
        draft: after.draft,
        close_reasons: state
            .current
            .edition()
            .library
            .clinic
            .close_reasons
            .iter()
            .map(|(id, words)| Choice { id: id.clone(), words: words.clone() })
            .collect(),
        visit: after.visit.unwrap_or_else(|| card_of::visit_form(state, card)),
        card: card_of::view(state, card, &token, now),
        name,
        token,
    })
}

/// `GET /desk/queue`.
pub async fn queue(State(state): State<DeskState>, Me(me): Me, Query(about): Query<About>) -> Response {
    match queue_of::view(&state, &me, about.with.as_deref(), state.clock.now()).await {
        Ok(queue) => trouble::draw(StatusCode::OK, &QueuePart { queue }),
        Err(error) => trouble::of_store(&state, &error),
    }
}

/// `GET /desk/with/{contact}/state`.
pub async fn standing(State(state): State<DeskState>, Me(me): Me, Path(contact): Path<String>) -> Response {
    let now = state.clock.now();
    let drawn = async {
        let Some(card) = state.store.person_card(&contact, now).await? else { return Ok(None) };
        let staff = Staff::of(&state.store).await?;
        Ok(Some(standing::view(
            card.escalation.as_ref(),
            &me,
            &staff,
            now,
            state.current.edition().library.clinic.zone,
        )))
    };
    match drawn.await {
        Ok(Some(view)) => trouble::draw(StatusCode::OK, &StatePart { state: view }),
        Ok(None) => trouble::nobody(&state),
        Err(error) => trouble::of_store(&state, &error),
    }
}

/// `GET /desk/with/{contact}/log`.
pub async fn log(State(state): State<DeskState>, Me(_): Me, Path(contact): Path<String>) -> Response {
    let drawn = async {
        let Some((contact, person)) = state.store.person_of_contact(&contact).await? else { return Ok(None) };
        let staff = Staff::of(&state.store).await?;
        let name = queue_of::name(person.name.as_ref());
        let who = Who { name: &name, door: contact.door, staff: &staff };
        log_of::view(&state, &contact.id, &who).await.map(Some)
    };
    match drawn.await {
        Ok(Some(log)) => trouble::draw(StatusCode::OK, &LogPart { log }),
        Ok(None) => trouble::nobody(&state),
        Err(error) => trouble::of_store(&state, &error),
    }
}

/// `GET /desk/with/{contact}/card`.
pub async fn card(State(state): State<DeskState>, Me(_): Me, Path(contact): Path<String>) -> Response {
    let now = state.clock.now();
    match state.store.person_card(&contact, now).await {
        Ok(Some(card)) => {
            let card = card_of::view(&state, &card, &token::of_form(), now);
            trouble::draw(StatusCode::OK, &CardPart { card })
        }
        Ok(None) => trouble::nobody(&state),
        Err(error) => trouble::of_store(&state, &error),
    }
}

/// `GET /desk/live`: says `queue` when anything has changed, and `with` when the open conversation has. A page that was
/// away asks for everything on its return: it has the whole of what is, not what it missed.
pub async fn live(
    State(state): State<DeskState>,
    Me(_): Me,
    headers: HeaderMap,
    Query(about): Query<About>,
) -> Response {
    let secret = cookie::read(&headers, me::COOKIE).unwrap_or_default().to_owned();
    let listener = Listener::new(state.store.hub().changed.subscribe(), state.closing.clone(), PACE);
    let page = Page { state, secret, with: about.with, listener, ready: VecDeque::new() };
    live::answer(stream::unfold(page, |mut page| async { page.next().await.map(|event| (event, page)) }))
}

/// One open page.
struct Page {
    state: DeskState,
    secret: String,
    with: Option<String>,
    listener: Listener<Changed>,
    ready: VecDeque<&'static str>,
}

impl Page {
    async fn next(&mut self) -> Option<sse::Event> {
        if self.ready.is_empty() {
            let with = match self.listener.next().await? {
                Wake::Everything => true,
                Wake::Some(changes) => changes.iter().any(|change| Some(&change.contact_id) == self.with.as_ref()),
            };
            // Whoever signed out, or whose shift is over, hears no more; the page asks anew and is told why.
            let signed_in = self.state.store.advocate_by_cookie(&self.secret, self.state.clock.now()).await;
            if matches!(signed_in, Ok(None)) {
                return None;
            }
            self.ready.push_back("queue");
            if with && self.with.is_some() {
                self.ready.push_back("with");
            }
        }
        self.ready.pop_front().map(|name| sse::Event::default().event(name).data(""))
    }
}
