use guidepost::store::{MasterKey, OpenError, Store};

use super::{World, contract, key, start};

contract!(
    what_was_kept_is_there_again,
    a_wrong_master_key_is_refused,
    a_newer_database_is_refused,
    it_says_when_it_is_ready
);

async fn what_was_kept_is_there_again(world: World) {
    let received = world.say("a", "hello").await;
    let again = world.another_node().await;
    assert_eq!(again.is_sqlite(), world.url.starts_with("sqlite"));
    let taken = again.take("other", world.now, super::LEASE).await.unwrap().unwrap();
    assert_eq!(taken.turn, received.turn);
}

async fn a_wrong_master_key_is_refused(world: World) {
    let other = MasterKey::from_base64("AQECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=").unwrap();
    let refused = Store::open(&world.url, other, start()).await.err().unwrap();
    assert!(matches!(refused, OpenError::WrongMasterKey), "{refused}");
    world.another_node().await;
}

async fn a_newer_database_is_refused(world: World) {
    let newer = "INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) \
                 SELECT 9000, description, installed_on, success, checksum, execution_time FROM _sqlx_migrations";
    world.execute(newer).await;
    let refused = Store::open(&world.url, key(), start()).await.err().unwrap();
    assert!(matches!(refused, OpenError::Newer { found: 9000, .. }), "{refused}");
    assert!(refused.to_string().contains("newer"));
}

async fn it_says_when_it_is_ready(world: World) {
    world.store.ready().await.unwrap();
}

#[tokio::test]
async fn postgres_compares_texts_as_sqlite_does_whatever_its_own_order_is() {
    let Some(world) = World::on_postgres().await else { return };
    let texts = "FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'text' \
                 AND table_name <> '_sqlx_migrations'";
    assert!(world.number(&format!("SELECT COUNT(*) {texts} AND collation_name = 'C'")).await > 80);
    let others = format!("SELECT COUNT(*) {texts} AND collation_name IS DISTINCT FROM 'C'");
    assert_eq!(world.number(&others).await, 0);
}

async fn refusal(url: &str) -> OpenError {
    Store::open(url, key(), start()).await.err().expect("it does not open")
}

#[tokio::test]
async fn an_address_that_leads_nowhere_is_told_so() {
    for url in ["mysql://localhost/x", "house.db", "", "sqlite::memory:"] {
        assert!(matches!(refusal(url).await, OpenError::UnknownScheme), "{url}");
    }
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let refused = refusal(&format!("postgres://nobody@{closed}/none")).await;
    assert!(matches!(refused, OpenError::Unreachable), "{refused:?}");
}

#[tokio::test]
async fn a_file_that_is_something_else_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a name with spaces.db");
    let text = "This is a letter and not a database. ".repeat(100);
    std::fs::write(&path, &text).unwrap();
    let refused = refusal(&format!("sqlite://{}", path.display())).await;
    assert!(matches!(refused, OpenError::NotADatabase), "{refused:?}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);

    let nowhere = refusal(&format!("sqlite://{}/no/such/folder/house.db", folder.path().display())).await;
    assert!(matches!(nowhere, OpenError::NotWritable), "{nowhere:?}");
}

#[tokio::test]
async fn a_database_of_somebody_else_is_left_alone() {
    let world = World::on_sqlite().await;
    let path = world.folder.as_ref().unwrap().path().join("theirs.db");
    let url = format!("sqlite://{}?mode=rwc", path.display());
    let mut on = crate::rig::database::connect(&url).await.unwrap();
    sqlx::query("CREATE TABLE person (id TEXT)").execute(&mut on).await.unwrap();
    let refused = refusal(&format!("sqlite://{}", path.display())).await;
    assert!(matches!(refused, OpenError::NotOurs), "{refused:?}");
}

#[cfg(unix)]
#[tokio::test]
async fn a_new_file_belongs_to_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::on_sqlite().await;
    world.say("a", "hello").await;
    for file in std::fs::read_dir(world.folder.as_ref().unwrap().path()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", file.file_name());
    }
}
