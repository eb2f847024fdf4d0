//! `--demo`: invented people, so that there is something to look at. They come in by the web chat's own way and are turned
//! by the same engine as anybody; at the desk they are marked as invented.

use anyhow::Context;
use chrono::TimeDelta;

use crate::care::contact::Door;
use crate::care::words::Words;
use crate::engine::event::Event;
use crate::store::incoming::Incoming;
use crate::worker::House;
use crate::worker::turns::turn_next;

/// What an invented person says, one message after the other.
struct Story {
    name: &'static str,
    language: &'static str,
    says: &'static [&'static str],
}

/// All of it is invented.
const STORIES: [Story; 4] = [
    Story {
        name: "rosa",
        language: "es",
        says: &[
            "hola",
            "español",
            "sí",
            "Rosa (inventada)",
            "Chicago",
            "agregar una cita",
            "cardiólogo dentro de 9 días a las 3 de la tarde",
            "sí",
            "necesito transporte",
            "cardiólogo",
            "silla de ruedas",
            "voy con mi hija",
            "Calle Olmo 12, Springfield",
            "sí",
        ],
    },
    Story {
        name: "walter",
        language: "en",
        says: &[
            "hi",
            "english",
            "yes",
            "Walter (invented)",
            "Texas",
            "add a visit",
            "dialysis tomorrow at 2pm",
            "yes",
            "I cant pay my hospital bill",
            "talk to a person",
            "They sent it to a collector. I do not know what to do.",
        ],
    },
    Story {
        name: "mei",
        language: "en",
        says: &[
            "hello",
            "english",
            "yes",
            "Mei (invented)",
            "San Francisco",
            "add a visit",
            "eye doctor in 3 weeks at 9am",
            "yes",
        ],
    },
    Story {
        name: "samuel",
        language: "en",
        says: &["hello", "english", "yes", "Samuel (invented)", "Florida", "my chest hurts and I cannot breathe"],
    },
];

/// Lets the invented people come in. Those who came before are not told twice.
///
/// # Errors
/// The store's.
pub async fn invent(house: &House) -> anyhow::Result<()> {
    for story in &STORIES {
        let address = Words::new(format!("demo-{}", story.name));
        for (n, says) in story.says.iter().enumerate() {
            let incoming = Incoming {
                key: format!("demo:{}:{n}", story.name),
                door: Door::Web,
                address: address.clone(),
                language_hint: Some(story.language.to_owned()),
                event: Event::Said { words: Words::new(*says) },
            };
            let received = house.store.put(&incoming, house.clock.now()).await?;
            if received.repeat {
                continue;
            }
            if n == 0 {
                let (_, person) =
                    house.store.person_of_contact(&received.contact_id).await?.context("an invented person")?;
                house.store.mark_invented(&person.id, "demo").await?;
            }
            while turn_next(house).await? {}
            // An event of another process is not ours to wait for; one of ours is turned by now.
            debug_assert!(house.store.wait_done(received.turn, TimeDelta::seconds(5).to_std()?).await?);
        }
    }
    Ok(())
}
