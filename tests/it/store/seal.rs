//! Nothing that a person said, and no name or address, stands readable in the database.

use guidepost::care::consent::{Grant, GrantState, Shares};
use guidepost::care::ride::{Ride, RideState};
use guidepost::engine::effect::{Effect, PersonChange, Record};
use guidepost::engine::event::{Attachment, Event};
use guidepost::engine::session::{Frame, Session};
use guidepost::store::giving_up::FAILED_TURN;
use guidepost::store::turn_line::Taker;
use guidepost::store::{Deed, MasterKey};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use sqlx::Row;

use super::{LEASE, World, body, contract, deed, reply, said, visit};

contract!(
    no_word_of_a_person_is_readable_in_the_database,
    any_words_come_back_as_they_were,
    words_that_were_moved_to_another_row_are_refused,
);

/// Texts that are tried: more in one go cost little.
const TEXTS: usize = 200;

const CANARY: &str = "CANARY";

fn canary(place: &str) -> guidepost::care::words::Words {
    format!("{CANARY}-{place}").into_words()
}

trait IntoWords {
    fn into_words(self) -> guidepost::care::words::Words;
}

impl IntoWords for String {
    fn into_words(self) -> guidepost::care::words::Words {
        guidepost::care::words::Words::new(self)
    }
}

async fn no_word_of_a_person_is_readable_in_the_database(world: World) {
    let address = format!("{CANARY}-address");
    world.say(&address, &format!("{CANARY}-said")).await;
    let taken = world.take().await.unwrap();
    let (briefing, _, version) = world.brief(&taken).await;
    let person = briefing.person.id.clone();
    let place = visit("v", &person, 0);
    let ride = Ride {
        id: "r".into(),
        person: person.clone(),
        version: 0,
        appointment: None,
        when: place.when,
        mobility: "walks".into(),
        companion: "alone".into(),
        pickup: canary("pickup"),
        asked_at: world.now,
        answer_by: world.now,
        short_notice: false,
        state: RideState::Asked,
        note: Some(canary("ride-note")),
    };
    let grant = Grant {
        id: "g".into(),
        version: 0,
        patient: person,
        label: canary("label"),
        patient_name: canary("patient-name"),
        shares: Shares::default(),
        state: GrantState::Invited { expires_at: world.now, opened_by: None },
    };
    let visit =
        guidepost::care::appointment::Appointment { what: canary("what"), place: Some(canary("place")), ..place };
    let kept = serde_json::json!(format!("{CANARY}-kept"));
    let relay = Effect::Relay { by: "ana".into(), name: "Ana".into(), words: canary("relay") };
    let deeds = [
        deed(Effect::Record(Record::Said(canary("record")))),
        deed(Effect::Record(Record::Edited(canary("edited")))),
        deed(Effect::Record(Record::Sent(Attachment::PhoneNumber(canary("phone"))))),
        reply(&format!("{CANARY}-reply")),
        Deed { body: Some(body(&format!("{CANARY}-relayed"))), ..deed(relay) },
        deed(Effect::Note { by: "ana".into(), words: canary("note") }),
        deed(Effect::Person(PersonChange::Name(canary("name")))),
        deed(Effect::Person(PersonChange::Keep("pickup".into(), Some(kept)))),
        deed(Effect::Appointment(visit)),
        deed(Effect::Ride(ride)),
        deed(Effect::Grant { grant, code: Some(canary("code")) }),
    ];
    let frame = Frame { flow: "ride".into(), at: "pickup".into(), ..Frame::default() };
    let vars = std::collections::BTreeMap::from([(
        "pickup".to_owned(),
        guidepost::flow::value::Value::Text(canary("variable")),
    )]);
    let session = Session { frames: vec![Frame { vars, ..frame }], ..Session::default() };
    world.store.commit(&taken, &session, version, &deeds, world.now).await.unwrap();
    let answered = Event::Answered { by: "ana".into(), name: "Ana".into(), words: canary("answered") };
    world.store.put_for("desk:1", &taken.contact_id, &answered, world.now).await.unwrap();
    let failing = world.take().await.unwrap();
    world.store.give_up(&failing, world.now).await.unwrap();

    // It is all there for those who have the key ...
    let lines = world.store.conversation(&taken.contact_id, None, 50).await.unwrap();
    let read: Vec<&str> =
        lines.iter().filter_map(|line| line.words.as_ref()).map(guidepost::care::words::Words::reveal).collect();
    assert_eq!(read.len(), 5);
    assert!(read.iter().all(|words| words.starts_with(CANARY)));

    // ... and for nobody else.
    let mut seen = 0;
    for bytes in everything(&world).await {
        seen += bytes.len();
        for shape in [CANARY.as_bytes(), b"canary", b"Q0FOQVJZ", b"43414e415259"] {
            let found = bytes.windows(shape.len()).position(|window| window == shape);
            assert_eq!(found, None, "a person's words are readable");
        }
    }
    assert!(seen > 2_000, "the search saw the rows: {seen} bytes");
}

async fn any_words_come_back_as_they_were(world: World) {
    let mut chance = TestRunner::deterministic();
    let letters = prop::collection::vec(any::<char>(), 0..24);
    let mut text = || letters.new_tree(&mut chance).expect("a text").current().into_iter().collect();
    let texts: Vec<String> = (0..TEXTS).map(|_| text()).collect();
    assert!(texts.iter().any(|text| !text.is_ascii()) && texts.iter().any(|text| text.contains(char::is_control)));
    let put = texts.iter().enumerate().map(|(n, text)| said(&format!("t{n}"), &format!("{n} {text}"), text));
    world.store.put_many(&put.collect::<Vec<_>>(), None, world.now).await.unwrap();
    let taker = Taker { node: "node", until: world.now + LEASE };
    let most = i64::try_from(TEXTS).unwrap();
    let taken = world.store.take_many(&taker, world.now, most).await.unwrap();
    assert_eq!(taken.len(), TEXTS);
    for taken in taken {
        let number: usize = taken.key[1..].parse().unwrap();
        assert_eq!(taken.event, Event::Said { words: texts[number].as_str().into() });
        world.turn(&taken, &[reply(&texts[number])]).await.unwrap();
        let delivery = world.deliver().await.unwrap();
        assert_eq!(delivery.body, body(&texts[number]));
        assert_eq!(delivery.address.reveal(), format!("{number} {}", texts[number]));
        world.sent(&delivery).await;
    }
}

async fn words_that_were_moved_to_another_row_are_refused(world: World) {
    let first = world.say("a", "yes").await;
    let second = world.say("a", "no").await;
    let to_the_first = format!("SELECT event FROM inbox WHERE seq = {}", second.turn);
    world.execute(&format!("UPDATE inbox SET event = ({to_the_first}) WHERE seq = {}", first.turn)).await;
    // The same person, the same table, the same column: and yet it is given up, and a human called.
    let next = world.take().await.unwrap();
    assert_eq!((next.turn, next.event), (second.turn, Event::Said { words: "no".into() }));
    assert_eq!(world.store.queue().await.unwrap()[0].escalation.reason, FAILED_TURN);
    assert!(world.store.is_done(first.turn).await.unwrap());
}

/// Every byte that the database keeps: SQLite's files, or each row of each table of PostgreSQL as text.
async fn everything(world: &World) -> Vec<Vec<u8>> {
    if let Some(folder) = &world.folder {
        let files = std::fs::read_dir(folder.path()).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
        let files: Vec<Vec<u8>> = files.collect();
        assert!(files.len() >= 2, "the database and its write-ahead log");
        let found = |word: &[u8]| files.iter().any(|file| file.windows(word.len()).any(|window| window == word));
        assert!(found(b"wheelchair") || found(b"walks"), "what is not sealed is found by this search");
        return files;
    }
    let mut on = world.connection().await;
    let tables = "SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = 'public'";
    let mut all = Vec::new();
    for table in sqlx::query(tables).fetch_all(&mut on).await.unwrap() {
        let table: String = table.try_get(0).unwrap();
        if table == "_sqlx_migrations" {
            continue;
        }
        // A row as text has its bytes in hexadecimal; the words in it are looked for in both forms.
        let rows = format!("SELECT CAST(t AS TEXT) FROM {table} t");
        for row in sqlx::query(sqlx::AssertSqlSafe(rows)).fetch_all(&mut on).await.unwrap() {
            all.push(row.try_get::<String, _>(0).unwrap().into_bytes());
        }
    }
    assert!(all.iter().any(|row| String::from_utf8_lossy(row).contains("walks")), "what is not sealed is found");
    all
}

#[test]
fn a_key_file_is_made_once_and_for_its_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("master.key");
    MasterKey::from_file_or_new(&path).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    MasterKey::from_base64(&text).unwrap();
    MasterKey::from_file_or_new(&path).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text, "a key that is there is kept");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let nowhere = MasterKey::from_file_or_new(&folder.path().join("no/such/folder/key")).unwrap_err();
    assert!(nowhere.to_string().contains("no key file could be made"), "{nowhere}");
    std::fs::write(&path, "short").unwrap();
    assert!(MasterKey::from_file_or_new(&path).is_err());
}
