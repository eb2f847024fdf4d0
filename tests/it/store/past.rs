use chrono::TimeDelta;
use guidepost::care::consent::{Grant, GrantState, Shares};
use guidepost::engine::effect::{Effect, Tell};
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::store::Deed;

use super::{World, body, contract, deed, record, reply, saying};

contract!(what_happened_is_kept_for_a_replay, people_are_tied_by_their_consents);

async fn what_happened_is_kept_for_a_replay(mut world: World) {
    let (first, ana) = world.happens("ana", |_| vec![record("hello"), reply("hello, too")]).await;
    world.wait(TimeDelta::minutes(5));
    let received = world.say("ana", "and now?").await;
    let taken = world.take().await.unwrap();
    let secret = world.brief(&taken).await.0.secret;
    world.turn(&taken, &[record("and now?"), reply("one"), reply("two")]).await.unwrap();
    world.say("ana", "not turned yet").await;

    let (party, past) = world.store.past_of(&ana).await.unwrap().expect("she is there");
    assert_eq!((party.contact.id.as_str(), party.contact.language_hint.as_deref()), (ana.as_str(), Some("es")));
    let turns: Vec<i64> = past.iter().map(|past| past.turn).collect();
    assert_eq!(turns, [first, received.turn], "what waits has not happened yet");
    assert_eq!(past[1].event, Some(Event::Said { words: "and now?".into() }));
    assert_eq!((past[1].at, past[1].secret, past[1].failed), (world.now, secret, false));
    let said = world.store.said_in_turns_of(&ana).await.unwrap();
    let menu = |turn| (turn, ana.clone(), "menu".to_owned());
    assert_eq!(said, [menu(first), menu(received.turn), menu(received.turn)]);
    assert_eq!(world.store.past_of("nobody").await.unwrap(), None);
    assert_eq!(world.store.contact_ids().await.unwrap(), [ana]);
}

async fn people_are_tied_by_their_consents(world: World) {
    let (_, patient) = world.happens("patient", |_| vec![]).await;
    let (_, caregiver) = world.happens("caregiver", |_| vec![]).await;
    let (_, stranger) = world.happens("stranger", |_| vec![]).await;
    let live = GrantState::Live { caregiver: caregiver.clone(), language: "en".into() };
    world
        .happens("patient", |briefing| {
            let grant = Grant {
                id: "g".into(),
                version: 0,
                patient: briefing.person.id.clone(),
                label: "my daughter".into(),
                patient_name: "Ana".into(),
                shares: Shares { appointments: true, rides: false },
                state: live,
            };
            vec![deed(Effect::Grant { grant, code: Some("abcd2345".into()) })]
        })
        .await;
    assert_eq!(world.store.tied_to(&patient).await.unwrap(), std::slice::from_ref(&caregiver));
    assert_eq!(world.store.tied_to(&caregiver).await.unwrap(), std::slice::from_ref(&patient));
    assert!(world.store.tied_to(&stranger).await.unwrap().is_empty());
    let tell = Tell {
        contact: caregiver.clone(),
        language: "en".into(),
        grant: "g".into(),
        share: guidepost::engine::effect::Share::Appointments,
        say: saying(DeliveryKind::Notice),
    };
    let told = Deed { effect: Effect::Tell(tell), body: Some(body("a reminder")) };
    let (turn, _) = world.happens("patient", |_| vec![deed(Effect::Reachable(true)), told]).await;
    assert_eq!(world.store.said_in_turns_of(&patient).await.unwrap(), [(turn, caregiver, "menu".to_owned())]);
}
