use chrono::TimeDelta;
use guidepost::care::consent::{Grant, GrantState, Shares};
use guidepost::engine::effect::Effect;
use guidepost::engine::event::Event;
use guidepost::store::CommitError;

use super::{World, contract, deed};

contract!(an_invitation_is_found_by_its_code_and_used_by_one, two_who_accept_at_once_are_one);

fn invitation(world: &World, patient: &str) -> Grant {
    Grant {
        id: "g".into(),
        version: 0,
        patient: patient.into(),
        label: "my daughter".into(),
        patient_name: "Ana".into(),
        shares: Shares { appointments: true, rides: true },
        state: GrantState::Invited { expires_at: world.now + TimeDelta::hours(48), opened_by: None },
    }
}

async fn invite(world: &World) {
    world
        .happens("ana", |briefing| {
            let grant = invitation(world, &briefing.person.id);
            vec![deed(Effect::Grant { grant, code: Some("abcd2345".into()) })]
        })
        .await;
}

async fn an_invitation_is_found_by_its_code_and_used_by_one(mut world: World) {
    invite(&world).await;
    for text in ["abcd-2345", "my code is ABCD2345", "/start ABCD2345", "ab cd 23 45"] {
        world.say("luz", text).await;
        let taken = world.take().await.unwrap();
        let (briefing, ..) = world.brief(&taken).await;
        let found = briefing.invite.unwrap_or_else(|| panic!("{text}"));
        assert_eq!((found.id.as_str(), found.label.reveal(), found.patient_name.reveal()), ("g", "my daughter", "Ana"));
        world.turn(&taken, &[]).await.unwrap();
    }
    world
        .happens("luz", |briefing| {
            assert_eq!(briefing.invite, None, "no code was said");
            Vec::new()
        })
        .await;
    world.say("luz", "abcd2345").await;
    let taken = world.take().await.unwrap();
    let (briefing, ..) = world.brief(&taken).await;
    let opened = briefing.invite.unwrap().opened(briefing.contact.id.clone(), world.now).unwrap();
    world.turn(&taken, &[deed(Effect::Grant { grant: opened.clone(), code: None })]).await.unwrap();

    world
        .happens("luz", |briefing| {
            assert_eq!(briefing.invite, Some(opened), "what they opened is there without the code");
            let live = briefing.invite.clone().unwrap().accepted(briefing.contact.id.clone(), "es".into(), world.now);
            vec![deed(Effect::Grant { grant: live.unwrap(), code: None })]
        })
        .await;
    world
        .happens("luz", |briefing| {
            assert_eq!(briefing.caring_for.len(), 1);
            assert_eq!(briefing.invite, None);
            assert!(briefing.helpers.is_empty());
            Vec::new()
        })
        .await;
    // A used code is known as used.
    world.say("sol", "abcd2345").await;
    let taken = world.take().await.unwrap();
    let (briefing, ..) = world.brief(&taken).await;
    assert!(matches!(briefing.invite.unwrap().state, GrantState::Live { .. }));
    world.turn(&taken, &[]).await.unwrap();

    world
        .happens("ana", |briefing| {
            assert_eq!(briefing.helpers.len(), 1);
            let ended = briefing.helpers[0].clone().ended(world.now);
            vec![deed(Effect::Grant { grant: ended, code: None })]
        })
        .await;
    world.wait(TimeDelta::hours(1));
    world
        .happens("luz", |briefing| {
            assert!(briefing.caring_for.is_empty());
            Vec::new()
        })
        .await;
}

async fn two_who_accept_at_once_are_one(world: World) {
    invite(&world).await;
    world.say("luz", "abcd2345").await;
    world.say("sol", "abcd2345").await;
    let (luz, sol) = (world.take().await.unwrap(), world.take().await.unwrap());
    let (of_luz, of_sol) = (world.brief(&luz).await.0, world.brief(&sol).await.0);
    let open = |briefing: &guidepost::engine::briefing::Briefing| {
        let opened = briefing.invite.clone().unwrap().opened(briefing.contact.id.clone(), world.now).unwrap();
        [deed(Effect::Grant { grant: opened, code: None })]
    };
    world.turn(&luz, &open(&of_luz)).await.unwrap();
    assert_eq!(world.turn(&sol, &open(&of_sol)).await, Err(CommitError::Stale));
    let again = world.brief(&sol).await.0.invite.unwrap();
    assert!(!again.is_open_to(&of_sol.contact.id, world.now));
    assert!(matches!(sol.event, Event::Said { .. }));
}
