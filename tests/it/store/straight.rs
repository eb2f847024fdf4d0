//! What comes by Telegram is kept together with its turn: who goes straight, who does not, and that a batch which cannot be
//! kept leaves nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use guidepost::care::contact::Door;
use guidepost::care::words::Words;
use guidepost::engine::effect::{Effect, Subject};
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::store::commit::AtOnce;
use guidepost::store::error::StoreError;
use guidepost::store::incoming::Incoming;
use guidepost::store::memory::Each;
use guidepost::store::straight::{Answered, Asked, Decision, Straight};
use guidepost::store::turn_line::Taker;
use guidepost::store::{CommitError, Deed};

use super::{LEASE, World, contract, deed, record, reply, said, say_as};

contract!(
    who_has_nothing_else_waiting_is_turned_in_the_same_commit,
    who_stands_in_line_waits_and_is_turned_in_order,
    two_of_one_contact_wait_in_order,
    the_same_again_is_no_turn,
    what_cannot_be_decided_waits_and_is_its_takers,
    a_batch_that_cannot_be_kept_leaves_nothing,
    an_answer_stays_behind_what_is_on_its_way,
    what_rings_and_what_is_turned_at_the_same_moment_lock_nobody_out,
);

fn told(key: &str, address: &str) -> Incoming {
    Incoming { door: Door::Telegram, ..said(key, address, "hello") }
}

/// Goes straight with these deeds for everybody; `change` may spoil a decision.
async fn go(
    world: &World,
    incoming: &[Incoming],
    deeds: &[Deed],
    change: impl Fn(usize, Decision) -> Option<Decision> + Send + Sync,
) -> Result<Each<Straight, StoreError>, CommitError> {
    let taker = Taker { node: "node", until: world.now + LEASE };
    let decide = |asked: Vec<Asked>| {
        let decisions = asked.into_iter().enumerate().map(|(at, (taken, briefed))| {
            let briefed = briefed.expect("a briefing");
            let decision = Decision {
                session: briefed.session,
                version: briefed.version,
                is_moved: true,
                deeds: deeds.to_vec(),
                door: briefed.briefing.contact.door,
                address: briefed.address,
            };
            (taken, change(at, decision))
        });
        Answered {
            decisions: decisions.collect(),
            at_once: AtOnce { telegram: 64, web: true, until: world.now + LEASE },
        }
    };
    world.store.turn_straight(incoming, &taker, world.now, decide).await
}

async fn goes(world: &World, incoming: &[Incoming], deeds: &[Deed]) -> Vec<Straight> {
    let all = go(world, incoming, deeds, |_, decision| Some(decision)).await.expect("it is kept");
    all.into_iter().map(|one| one.expect("it is stored")).collect()
}

fn answer_of(straight: &Straight) -> &str {
    let Straight::Turned { kept, .. } = straight else { panic!("it was not turned") };
    &kept.sending.as_ref().expect("an answer that leaves").id
}

fn is_put(straight: &Straight, is_taken: bool) -> bool {
    matches!(straight, Straight::Put(put) if put.taken.is_some() == is_taken && !put.received.repeat)
}

async fn who_has_nothing_else_waiting_is_turned_in_the_same_commit(world: World) {
    let all = goes(&world, &[told("1", "a"), told("2", "b")], &[record("hello"), reply("hi")]).await;
    assert_ne!(answer_of(&all[0]), answer_of(&all[1]));
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox WHERE state = 'done' AND done_at IS NOT NULL").await, 2);
    assert_eq!(world.number("SELECT COUNT(*) FROM turn_line").await, 0);
    assert_eq!(world.number("SELECT COUNT(*) FROM outbox WHERE state = 'sending'").await, 2);
    assert_eq!(world.number("SELECT COUNT(*) FROM transcript").await, 4);
    assert_eq!(world.deliver().await, None, "what leaves at once is nobody else's");
    // The next one goes on from there.
    let all = goes(&world, &[told("3", "a")], &[record("hello")]).await;
    assert!(matches!(all[0], Straight::Turned { .. }));
    assert_eq!(world.number("SELECT MAX(version) FROM session").await, 1);
}

async fn who_stands_in_line_waits_and_is_turned_in_order(world: World) {
    let first = world.store.put(&told("1", "a"), world.now).await.unwrap();
    let all = goes(&world, &[told("2", "a"), told("3", "b")], &[record("hello"), reply("hi")]).await;
    assert!(is_put(&all[0], false), "somebody else may be turning the first");
    answer_of(&all[1]);
    let taken = world.take().await.unwrap();
    assert_eq!(taken.turn, first.turn);
    world.turn(&taken, &[]).await.unwrap();
    assert_eq!(world.take().await.unwrap().key, "2");
}

async fn two_of_one_contact_wait_in_order(world: World) {
    let all = goes(&world, &[told("1", "a"), told("2", "a")], &[record("hello"), reply("hi")]).await;
    assert!(is_put(&all[0], true) && is_put(&all[1], false), "the first is the taker's, the second behind it");
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox WHERE state = 'waiting'").await, 2);
    assert_eq!(world.take().await, None);
}

async fn the_same_again_is_no_turn(world: World) {
    let deeds = [record("hello"), reply("hi")];
    let Straight::Turned { received, .. } = &goes(&world, &[told("1", "a")], &deeds).await[0] else { panic!("turned") };
    let again = goes(&world, &[told("1", "a")], &deeds).await;
    let Straight::Put(put) = &again[0] else { panic!("it was turned twice") };
    assert_eq!((put.received.turn, put.received.repeat, &put.taken), (received.turn, true, &None));
    assert_eq!(world.number("SELECT COUNT(*) FROM outbox").await, 1);
}

async fn what_cannot_be_decided_waits_and_is_its_takers(mut world: World) {
    let incoming = [told("1", "a"), told("2", "b")];
    let all = go(&world, &incoming, &[record("hello")], |at, decision| (at > 0).then_some(decision)).await.unwrap();
    assert!(is_put(all[0].as_ref().unwrap(), true));
    assert!(matches!(all[1], Ok(Straight::Turned { .. })));
    assert_eq!(world.take().await, None, "it is leased");
    world.wait(LEASE);
    let taken = world.take().await.unwrap();
    assert_eq!((taken.key.as_str(), taken.attempts), ("1", 2));
    world.turn(&taken, &[]).await.unwrap();
}

async fn a_batch_that_cannot_be_kept_leaves_nothing(world: World) {
    let spoil =
        |at: usize, decision: Decision| Some(Decision { version: decision.version + i64::from(at == 1), ..decision });
    goes(&world, &[told("0", "b")], &[record("hello")]).await;
    let incoming = [told("1", "a"), told("2", "b")];
    let failed = go(&world, &incoming, &[record("hello"), reply("hi")], spoil).await;
    assert_eq!(failed, Err(CommitError::Stale));
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox").await, 1);
    assert_eq!(world.number("SELECT COUNT(*) FROM contact").await, 1);
    assert_eq!(world.number("SELECT COUNT(*) FROM outbox").await, 0);
    let all = goes(&world, &incoming, &[record("hello"), reply("hi")]).await;
    assert_ne!(answer_of(&all[0]), answer_of(&all[1]));
}

async fn an_answer_stays_behind_what_is_on_its_way(world: World) {
    let notice = [record("hello"), say_as(DeliveryKind::Notice, "1")];
    goes(&world, &[told("1", "a")], &notice).await;
    let first = world.deliver().await.unwrap();
    let all = goes(&world, &[told("2", "a")], &[record("hello"), reply("2")]).await;
    let Straight::Turned { kept, .. } = &all[0] else { panic!("it is turned") };
    assert_eq!(kept.sending, None);
    assert_eq!(world.deliver().await, None);
    world.sent(&first).await;
    assert_eq!(world.deliver().await.unwrap().body.text, Words::new("2"));
}

/// Each turn sets a wait that rings at once, while another node rings what is due.
async fn what_rings_and_what_is_turned_at_the_same_moment_lock_nobody_out(world: World) {
    const EVENTS: usize = 150;
    let (now, other) = (world.now, world.another_hand().await);
    let all_are_told = Arc::new(AtomicBool::new(false));
    let ringer = {
        let all_are_told = Arc::clone(&all_are_told);
        tokio::spawn(async move {
            let mut rung = 0;
            // Asked first: what is set after it is found in the next go.
            while !all_are_told.load(Ordering::SeqCst) || other.next_ring_at().await.unwrap().is_some() {
                rung += other.ring_due(now, 10).await.unwrap();
                // What has rung is turned, so that the next event goes straight again.
                while let Some(taken) = other.take("other", now, LEASE).await.unwrap() {
                    let (_, session, version) = other.brief(&taken, now).await.unwrap();
                    other.commit(&taken, &session, version, &[], now).await.unwrap();
                }
            }
            rung
        })
    };
    let mut straight = 0;
    for event in 1..=EVENTS {
        let wait = Event::WaitOver { wait: u32::try_from(event).unwrap() };
        let rings = deed(Effect::Ring { subject: Subject::Wait, at: now, event: wait });
        let all = goes(&world, &[told(&format!("{event}"), "one address")], &[record("hello"), rings]).await;
        straight += usize::from(matches!(all[0], Straight::Turned { .. }));
    }
    all_are_told.store(true, Ordering::SeqCst);
    let rung = ringer.await.unwrap();
    assert!(straight > 0 && rung > 0, "{straight} went straight and {rung} rang: nothing met");
    assert_eq!(world.number("SELECT COUNT(*) FROM ring WHERE state = 'waiting'").await, 0);
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox WHERE state = 'waiting'").await, 0);
}
