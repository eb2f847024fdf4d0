use chrono::TimeDelta;
use guidepost::care::appointment::AppointmentState;
use guidepost::care::clinic::QuietHours;
use guidepost::care::consent::{Grant, GrantState, Shares};
use guidepost::care::contact::Door;
use guidepost::engine::effect::{Effect, PersonChange, Say, Share, Tell};
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::store::Deed;
use guidepost::store::delivery::{Body, Delivery, Outcome};
use guidepost::store::outbox::Claim;
use guidepost::store::settling::ATTEMPTS_MAX;

use super::{LEASE, World, body, contract, deed, record, reply, say_as, saying, visit, waiting};

contract!(
    one_contacts_deliveries_go_in_order_and_one_at_a_time,
    unsent_is_tried_again_later_and_blocks_what_follows,
    tried_too_often_it_is_given_up_and_the_engine_hears,
    refused_is_final_and_the_engine_hears,
    what_may_have_arrived_is_repeated_once,
    a_process_that_died_while_sending_leaves_the_same_doubt,
    a_late_word_that_it_was_sent_counts,
    stop_holds_notices_back_and_nothing_else,
    a_human_silences_the_bot_at_the_moment_of_sending,
    what_may_have_arrived_before_a_human_came_is_not_called_held_back,
    a_reminder_of_what_has_changed_is_dropped,
    a_caregiver_hears_only_by_a_live_consent,
    an_erased_person_gets_nothing,
    a_door_takes_only_its_own,
    a_broken_delivery_holds_up_nobody,
    what_may_have_been_read_is_not_overtaken_by_what_is_said_since,
    a_reminder_that_was_on_its_way_when_the_night_came_is_marked_in_the_morning,
    not_yet_said_again_is_not_taken_for_another_ones,
);

fn dropped(why: &str) -> (String, Option<String>) {
    ("dropped".to_owned(), Some(why.to_owned()))
}

fn ended(state: &str, why: &str) -> (String, Option<String>) {
    (state.to_owned(), Some(why.to_owned()))
}

fn sent() -> (String, Option<String>) {
    ("sent".to_owned(), None)
}

async fn one_contacts_deliveries_go_in_order_and_one_at_a_time(world: World) {
    let (turn, contact) = world.happens("a", |_| vec![record("hi"), reply("1"), reply("2")]).await;
    let (other, _) = world.happens("b", |_| vec![reply("3")]).await;
    let first = world.deliver().await.unwrap();
    assert_eq!(first.id, format!("{turn}.1"));
    assert_eq!((first.door, first.address.reveal()), (Door::Web, "a"));
    assert_eq!((first.attempts, first.possible_repeat), (0, false));
    assert_eq!(first.body, body("1"));
    assert_eq!(world.deliver().await.unwrap().id, format!("{other}.0"), "a's second waits for its first");
    assert_eq!(world.deliver().await, None);
    world.settle(&first, Outcome::Sent { external_id: Some("77".into()) }).await;
    assert_eq!(world.text("SELECT external_id FROM outbox WHERE state = 'sent'").await.unwrap(), "77");
    let second = world.deliver().await.unwrap();
    assert_eq!(second.body, body("2"));
    world.sent(&second).await;
    assert_eq!(world.deliveries(&contact).await, [sent(), sent()]);
}

async fn unsent_is_tried_again_later_and_blocks_what_follows(mut world: World) {
    world.happens("a", |_| vec![reply("1"), reply("2")]).await;
    let first = world.deliver().await.unwrap();
    world.settle(&first, Outcome::Unsent { why: "connect".into(), after: None }).await;
    assert_eq!(world.deliver().await, None, "not due, and the second does not overtake it");
    world.wait(TimeDelta::seconds(60));
    let again = world.deliver().await.unwrap();
    assert_eq!((again.id.as_str(), again.attempts, again.possible_repeat), (first.id.as_str(), 1, false));
}

async fn tried_too_often_it_is_given_up_and_the_engine_hears(mut world: World) {
    let (_, contact) = world.happens("a", |_| ["1", "2"].map(|text| say_as(DeliveryKind::Notice, text)).into()).await;
    for attempt in 0..ATTEMPTS_MAX {
        let delivery = world.deliver().await.unwrap();
        assert_eq!((delivery.attempts, &delivery.body), (attempt, &body("1")));
        world.settle(&delivery, Outcome::Unsent { why: "connect".into(), after: None }).await;
        world.wait(TimeDelta::seconds(60));
    }
    assert_eq!(world.deliver().await.unwrap().body, body("2"), "the next one goes on");
    assert_eq!(world.deliveries(&contact).await[0], ended("failed", "connect"));
    let heard = world.take().await.unwrap();
    let Event::Undelivered { kind, why, .. } = heard.event else { panic!("the engine hears of it") };
    assert_eq!((kind, why.as_str()), (DeliveryKind::Notice, "connect"));
    assert_eq!(heard.contact_id, contact);
}

async fn refused_is_final_and_the_engine_hears(world: World) {
    let (turn, contact) = world.happens("a", |_| vec![reply("1"), reply("2")]).await;
    let first = world.deliver().await.unwrap();
    let refused = Outcome::Refused { why: "blocked".into(), unreachable: true };
    world.settle(&first, refused.clone()).await;
    world.settle(&first, refused).await;
    assert_eq!(world.deliver().await, None);
    assert_eq!(world.deliveries(&contact).await, [ended("failed", "blocked"), dropped("unreachable")]);
    let event = world.take().await.unwrap().event;
    let delivery = format!("{turn}.0");
    assert_eq!(event, Event::Undelivered { delivery, kind: DeliveryKind::Reply, why: "blocked".into() });
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox").await, 2, "it is told once");
}

async fn what_may_have_arrived_is_repeated_once(world: World) {
    let unknown = || Outcome::Unknown { why: "timeout".into() };
    for kind in [DeliveryKind::Notice, DeliveryKind::Relay, DeliveryKind::Vital, DeliveryKind::Reply] {
        let (_, contact) = world.happens(kind.name(), |_| vec![say_as(kind, "1")]).await;
        let first = world.deliver().await.unwrap();
        assert!(!first.possible_repeat);
        world.settle(&first, unknown()).await;
        let again = world.deliver().await.unwrap();
        assert_eq!((&again.id, again.possible_repeat), (&first.id, true));
        world.settle(&again, unknown()).await;
        assert_eq!(world.deliver().await, None, "{kind:?} is not repeated for ever");
        assert_eq!(world.deliveries(&contact).await, [ended("unknown", "timeout")]);
        // What nobody asks for again is raised; whoever missed an answer asks.
        let raised = world.take().await;
        assert_eq!(raised.is_some(), kind != DeliveryKind::Reply, "{kind:?}");
        if let Some(raised) = raised {
            assert_eq!(raised.event, Event::Undelivered { delivery: first.id, kind, why: "timeout".into() });
            world.turn(&raised, &[]).await.unwrap();
        }
    }
}

async fn a_process_that_died_while_sending_leaves_the_same_doubt(mut world: World) {
    let (_, noticed) = world.happens("a", |_| vec![say_as(DeliveryKind::Vital, "1")]).await;
    let (_, replied) = world.happens("b", |_| vec![reply("2"), reply("3")]).await;
    let died = world.deliver().await.unwrap();
    assert_eq!(world.deliver().await.unwrap().body, body("2"));
    world.wait(LEASE);
    let again = world.deliver().await.unwrap();
    assert_eq!((&again.id, again.possible_repeat, again.attempts), (&died.id, true, 1));
    let answer = world.deliver().await.unwrap();
    assert_eq!((answer.body, answer.possible_repeat), (body("2"), true), "an answer is said again, too");
    for _ in 0..2 {
        world.wait(LEASE);
        assert_eq!(world.deliver().await.unwrap().id, died.id, "it died again, and people still wait");
        assert_eq!(world.deliver().await.unwrap().body, body("2"));
    }
    world.wait(LEASE);
    assert_eq!(world.deliver().await.unwrap().body, body("3"), "often enough, the next one goes on");
    assert_eq!(world.deliver().await, None);
    let lost = || ended("unknown", "interrupted");
    assert_eq!(world.deliveries(&noticed).await, [lost()]);
    assert_eq!(world.deliveries(&replied).await, [lost(), ("sending".to_owned(), None)]);
}

async fn a_late_word_that_it_was_sent_counts(mut world: World) {
    let (_, contact) = world.happens("a", |_| vec![say_as(DeliveryKind::Notice, "1")]).await;
    let slow = world.deliver().await.unwrap();
    world.wait(LEASE);
    let again = world.deliver().await.unwrap();
    world.settle(&slow, Outcome::Refused { why: "blocked".into(), unreachable: true }).await;
    assert_eq!(world.deliveries(&contact).await[0].0, "sending", "a late no is somebody else's business");
    world.settle(&slow, Outcome::Sent { external_id: None }).await;
    assert_eq!(world.deliveries(&contact).await, [sent()]);
    world.settle(&again, Outcome::Unknown { why: "timeout".into() }).await;
    assert_eq!(world.deliveries(&contact).await, [sent()]);
    assert_eq!(world.store.chat_lines(&contact, None, 10).await.unwrap().len(), 1);
}

async fn stop_holds_notices_back_and_nothing_else(world: World) {
    let kinds = [DeliveryKind::Notice, DeliveryKind::Vital, DeliveryKind::Reply, DeliveryKind::Relay];
    let (_, contact) = world
        .happens("a", |_| {
            let mut deeds: Vec<Deed> = kinds.map(|kind| say_as(kind, kind.name())).into();
            deeds.push(deed(Effect::Person(PersonChange::Stopped(world.now))));
            deeds
        })
        .await;
    while let Some(delivery) = world.deliver().await {
        world.sent(&delivery).await;
    }
    assert_eq!(world.deliveries(&contact).await, [dropped("stopped"), sent(), sent(), sent()]);
}

async fn a_human_silences_the_bot_at_the_moment_of_sending(world: World) {
    let kinds = [DeliveryKind::Reply, DeliveryKind::Notice, DeliveryKind::Vital, DeliveryKind::Relay];
    let (_, contact) = world
        .happens("a", |briefing| {
            let mut deeds: Vec<Deed> = kinds.map(|kind| say_as(kind, kind.name())).into();
            deeds.push(deed(Effect::Escalation(waiting("e1", &briefing.contact.id, world.now))));
            deeds
        })
        .await;
    // Committed while nobody held it, sent after the claim.
    world
        .happens("a", |briefing| {
            let claimed = briefing.escalation.clone().unwrap().claim("ana".into(), world.now, world.now).unwrap();
            let relay = Effect::Relay { by: "ana".into(), name: "Ana".into(), words: "I am here".into() };
            let words = Body { from: Some("Ana".into()), ..body("I am here") };
            vec![deed(Effect::Escalation(claimed)), Deed { effect: relay, body: Some(words) }]
        })
        .await;
    let mut texts = Vec::new();
    while let Some(delivery) = world.deliver().await {
        world.sent(&delivery).await;
        texts.push((delivery.body.text.reveal().to_owned(), delivery.body.from));
    }
    let here = ("I am here".to_owned(), Some("Ana".to_owned()));
    assert_eq!(texts, [("vital".to_owned(), None), ("relay".to_owned(), None), here]);
    let states = world.deliveries(&contact).await;
    assert_eq!(states, [dropped("held"), dropped("held"), sent(), sent(), sent()]);
}

async fn what_may_have_arrived_before_a_human_came_is_not_called_held_back(mut world: World) {
    let now = world.now;
    let (_, contact) = world
        .happens("a", |briefing| {
            vec![reply("somebody will come"), deed(Effect::Escalation(waiting("e1", &briefing.contact.id, now)))]
        })
        .await;
    let slow = world.deliver().await.unwrap();
    // Its process died, or only its word is late; meanwhile somebody came.
    world.wait(LEASE);
    let now = world.now;
    world
        .happens("a", |briefing| {
            let claimed = briefing.escalation.clone().unwrap().claim("ana".into(), now, now).unwrap();
            vec![deed(Effect::Escalation(claimed))]
        })
        .await;
    assert_eq!(world.deliver().await, None, "it is not said again beside a human");
    assert_eq!(world.deliveries(&contact).await, [ended("unknown", "held")]);
    world.settle(&slow, Outcome::Sent { external_id: None }).await;
    assert_eq!(world.deliveries(&contact).await, [sent()]);
}

fn reminder(version: i64) -> Deed {
    let say = Say { reminds_of: Some(("v".to_owned(), version)), ..saying(DeliveryKind::Notice) };
    Deed { effect: Effect::Say(say), body: Some(body("your visit")) }
}

async fn a_reminder_of_what_has_changed_is_dropped(world: World) {
    let (_, contact) = world
        .happens("a", |briefing| {
            vec![deed(Effect::Appointment(visit("v", &briefing.person.id, 0))), reminder(0), reminder(0)]
        })
        .await;
    let good = world.deliver().await.unwrap();
    world.sent(&good).await;
    world
        .happens("a", |briefing| {
            let moved = briefing.appointments[0].clone();
            vec![deed(Effect::Appointment(moved.clone().moved(moved.when).unwrap())), reminder(1)]
        })
        .await;
    world
        .happens("a", |briefing| {
            let cancelled = briefing.appointments[0].clone().cancelled().unwrap();
            assert_eq!(cancelled.state, AppointmentState::Cancelled);
            vec![deed(Effect::Appointment(cancelled)), reminder(2)]
        })
        .await;
    assert_eq!(world.deliver().await, None);
    let outdated = || dropped("outdated");
    assert_eq!(world.deliveries(&contact).await, [sent(), outdated(), outdated(), outdated()]);
}

async fn a_caregiver_hears_only_by_a_live_consent(world: World) {
    let (_, caregiver) = world.happens("daughter", |_| Vec::new()).await;
    let live = GrantState::Live { caregiver: caregiver.clone(), language: "es".into() };
    let grant = |patient: &str, version, state: &GrantState, appointments| Grant {
        id: "g".into(),
        version,
        patient: patient.into(),
        label: "my daughter".into(),
        patient_name: "Ana".into(),
        shares: Shares { appointments, rides: false },
        state: state.clone(),
    };
    let tell = |share, text: &str| Deed {
        effect: Effect::Tell(Tell {
            contact: caregiver.clone(),
            language: "es".into(),
            grant: "g".into(),
            share,
            say: saying(DeliveryKind::Notice),
        }),
        body: Some(body(text)),
    };
    let open = |grant| deed(Effect::Grant { grant, code: None });
    let heard = async || -> Option<Delivery> {
        let delivery = world.deliver().await?;
        world.sent(&delivery).await;
        Some(delivery)
    };
    let (_, patient) = world
        .happens("ana", |briefing| {
            let id = briefing.person.id.as_str();
            vec![open(grant(id, 0, &live, true)), tell(Share::Appointments, "visit"), tell(Share::Rides, "ride")]
        })
        .await;
    let visit = heard().await.unwrap();
    assert_eq!((visit.contact_id.as_str(), visit.body.text.reveal()), (caregiver.as_str(), "visit"));
    assert_eq!(heard().await, None, "rides are not shared");

    // Told while it was shared, taken back before it was sent.
    for (version, state, appointments) in
        [(1, live.clone(), false), (2, live.clone(), true), (3, GrantState::Ended { at: world.now }, true)]
    {
        world.happens("ana", |_| vec![tell(Share::Appointments, "visit")]).await;
        world.happens("ana", |briefing| vec![open(grant(&briefing.person.id, version, &state, appointments))]).await;
        assert_eq!(heard().await.is_some(), version == 2);
    }
    let no = || dropped("consent");
    assert_eq!(world.deliveries(&caregiver).await, [sent(), no(), no(), sent(), no()]);
    assert!(world.deliveries(&patient).await.is_empty(), "the patient's own transcript has none of it");
}

async fn an_erased_person_gets_nothing(world: World) {
    world.happens("a", |_| vec![reply("1")]).await;
    world.happens("b", |_| vec![reply("2")]).await;
    let erased = world.number("SELECT MIN(turn) FROM outbox").await;
    world
        .execute(&format!(
            "DELETE FROM person_key WHERE person_id = (SELECT c.person_id FROM contact c \
             JOIN outbox o ON o.contact_id = c.id WHERE o.turn = {erased})"
        ))
        .await;
    assert_eq!(world.deliver().await.unwrap().body, body("2"));
    assert_eq!(world.text("SELECT why FROM outbox WHERE state = 'dropped'").await.unwrap(), "erased");
}

async fn a_door_takes_only_its_own(world: World) {
    world.happens("a", |_| vec![reply("1")]).await;
    assert_eq!(world.store.take_delivery(Some(Door::Telegram), world.now, LEASE).await.unwrap(), None);
    assert!(world.store.take_delivery(Some(Door::Web), world.now, LEASE).await.unwrap().is_some());
}

async fn a_broken_delivery_holds_up_nobody(world: World) {
    world.happens("a", |_| vec![reply("1"), reply("2")]).await;
    world.execute("UPDATE outbox SET body = (SELECT k.wrapped FROM person_key k LIMIT 1) WHERE n = 0").await;
    assert_eq!(world.deliver().await.unwrap().body, body("2"));
    let event = world.take().await.unwrap().event;
    assert!(matches!(event, Event::Undelivered { why, .. } if why == "damaged"));
}

async fn what_may_have_been_read_is_not_overtaken_by_what_is_said_since(mut world: World) {
    let notice = || vec![say_as(DeliveryKind::Notice, "1")];
    world.happens("a", |_| notice()).await;
    world.happens("a", |_| vec![reply("2")]).await;
    let asked_for = world.deliver().await.unwrap();
    assert_eq!(asked_for.body, body("2"), "what nobody asked for is overtaken");
    world.sent(&asked_for).await;
    world.deliver().await.unwrap();
    // Its process dies, and somebody says more before the lease is over.
    world.happens("a", |_| vec![reply("3")]).await;
    world.wait(LEASE);
    let again = world.deliver().await.unwrap();
    assert_eq!((&again.body, again.possible_repeat), (&body("1"), true), "its repeat comes right after itself");
    world.settle(&again, Outcome::Unsent { why: "connect".into(), after: None }).await;
    assert_eq!(world.deliver().await, None, "still not");
}

async fn a_reminder_that_was_on_its_way_when_the_night_came_is_marked_in_the_morning(mut world: World) {
    let say = Say { reminds_of: Some(("v".into(), 0)), ..saying(DeliveryKind::Notice) };
    let reminder = Deed { effect: Effect::Say(say), body: Some(body("1")) };
    world.happens("a", |briefing| vec![deed(Effect::Appointment(visit("v", &briefing.person.id, 0))), reminder]).await;
    let quiet = QuietHours { from: "21:00:00".parse().unwrap(), until: "08:00:00".parse().unwrap() };
    let claim = async |world: &World| {
        let quiet = Some((quiet, chrono_tz::Tz::America__Chicago));
        let claim = Claim { door: None, limit: 1, until: world.now + LEASE, quiet };
        world.store.exchange(&[], Some(&claim), world.now).await.unwrap().pop()
    };
    // 20:58 in Chicago.
    world.wait(TimeDelta::minutes(11 * 60 + 58));
    assert!(!claim(&world).await.unwrap().possible_repeat);
    // Its process dies, and nobody says what became of it.
    world.wait(TimeDelta::minutes(3));
    assert_eq!(claim(&world).await, None, "it is night");
    world.wait(TimeDelta::hours(11));
    assert!(claim(&world).await.unwrap().possible_repeat);
}

/// A node that does not know whether its "not yet" was kept says it again, and meanwhile another node has the delivery in hand,
/// with the same number of attempts: what that one sends may have arrived, and its repeat says so.
async fn not_yet_said_again_is_not_taken_for_another_ones(mut world: World) {
    world.happens("a", |_| vec![reply("1")]).await;
    let first = world.deliver().await.unwrap();
    let not_yet = Outcome::NotYet { why: "pace".into() };
    world.settle(&first, not_yet.clone()).await;
    world.wait(TimeDelta::seconds(60));
    let second = world.deliver().await.unwrap();
    assert_eq!((second.attempts, second.possible_repeat), (0, false));
    world.settle(&first, not_yet.clone()).await;
    assert!(world.deliver().await.is_none(), "it is still in the second hand");
    world.wait(TimeDelta::hours(1));
    let third = world.deliver().await.unwrap();
    assert_eq!((third.attempts, third.possible_repeat), (1, true));
    // In the right hand it counts, and what may have arrived stays marked.
    world.settle(&third, not_yet).await;
    world.wait(TimeDelta::seconds(60));
    assert!(world.deliver().await.unwrap().possible_repeat);
}
