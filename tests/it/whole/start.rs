//! Bad starts: each is one clear sentence, an exit code that is not zero, and nothing lost. And the commands beside `serve`.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::phone::Phone;
use super::visitor::{Visitor, until};
use super::{Home, both, free_port, texts};
use crate::rig::binary::{Finished, Guidepost};
use crate::rig::bot_api::BotApi;
use crate::rig::missing::skip;

both!(unreachable_telegram_keeps_nobody_from_the_web_chat);

/// A start that fails says so within this.
const FAILS_WITHIN: Duration = Duration::from_secs(20);
/// A master key that no test's folder has.
const OTHER_KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// Starts, and expects one sentence with `says` on the error output, and exit code 1.
fn fails(home: &Home, env: &[(&str, &str)], args: &[&str], says: &str) {
    let env: Vec<_> = texts().into_iter().chain(env.iter().copied()).collect();
    let mut house = Guidepost::spawn(home.path(), &env, args);
    let code = house.wait_exit(FAILS_WITHIN);
    let (said, told) = (house.stderr(), house.stdout());
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains(says), "expected {says:?}:\n{said}");
    let sentences: Vec<_> = said.lines().filter(|line| line.starts_with("guidepost: ")).collect();
    assert_eq!(sentences.len(), 1, "one sentence:\n{said}");
    assert!(!said.contains("panicked") && !said.contains("Error {"), "{said}");
    assert!(!told.contains("is ready"), "nothing is announced: {told}");
}

/// A copy of the shipped flows and words, to break.
pub(crate) fn copies(home: &Home) -> (PathBuf, PathBuf) {
    let places = texts().map(|(_, from)| {
        let to = home.path().join(Path::new(from).file_name().expect("a name"));
        copy(Path::new(from), &to);
        to
    });
    let [flows, locales] = places;
    (flows, locales)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a copy");
        }
    }
}

fn check(home: &Home, flows: &Path, locales: &Path) -> Finished {
    let (flows, locales) = (flows.display().to_string(), locales.display().to_string());
    Guidepost::run(home.path(), &[], &["check", "--flows", &flows, "--locales", &locales])
}

#[test]
fn a_taken_port_names_the_port() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    fails(&Home::on_sqlite(), &[], &["--listen", &address], &format!("{address} is taken by another program"));
}

#[test]
fn a_second_house_on_one_file_is_refused_and_the_first_goes_on() {
    let home = Home::on_sqlite();
    let first = home.serve(None);
    let visitor = Visitor::new(&first.base_url());
    visitor.start();
    fails(&home, &[], &[], "another Guidepost serves from this database; stop that one first");
    visitor.say("english");
    assert_eq!(visitor.read(3).len(), 3);
}

#[test]
fn a_broken_flow_is_shown_with_its_place() {
    let home = Home::on_sqlite();
    let (flows, locales) = copies(&home);
    let ride = fs::read_to_string(flows.join("ride.yaml")).unwrap();
    let cases = [
        ("        - goto: how\n", "        - goto: hwo\n", "ride.yaml", "hwo"),
        ("  - act: look-at-notice\n", "  - start: rids\n", "ride.yaml", "rids"),
        ("      - say: asked-short\n", "      - say: asked-shrt\n", "ride.yaml", "asked-shrt"),
        ("  - remember: mobility\n", "  - remember: mobilty\n", "ride.yaml", "mobilty"),
    ];
    let place = regex::Regex::new(r"ride\.yaml:\d+:\d+: ").unwrap();
    for (right, wrong, file, names) in cases {
        assert!(ride.contains(right), "{right}");
        fs::write(flows.join(file), ride.replacen(right, wrong, 1)).unwrap();
        let checked = check(&home, &flows, &locales);
        assert_eq!(checked.code, Some(1), "{names}: {}", checked.stdout);
        let line = checked.stdout.lines().find(|line| line.contains(names)).unwrap_or_default();
        assert!(place.is_match(line), "{names} with file:line:column:\n{}", checked.stdout);
        let (flows, locales) = (flows.display().to_string(), locales.display().to_string());
        fails(&home, &[], &["--flows", &flows, "--locales", &locales], "mend them, then start again");
    }
    fs::write(flows.join("ride.yaml"), ride).unwrap();
    assert_eq!(check(&home, &flows, &locales).code, Some(0), "mended");
    assert!(!home.path().join("guidepost.db").exists(), "nothing was made meanwhile");
}

#[test]
fn broken_words_are_shown_with_their_place() {
    let home = Home::on_sqlite();
    let (flows, locales) = copies(&home);
    let file = locales.join("en/rides.ftl");
    let words = fs::read_to_string(&file).unwrap();
    let place = regex::Regex::new(r"rides\.ftl:\d+:\d+: ").unwrap();
    for broken in [words.replacen("{ $ride }", "{ $ride", 1), words.replacen("{ $ride }", "{ $rid }", 1)] {
        fs::write(&file, broken).unwrap();
        let checked = check(&home, &flows, &locales);
        assert_eq!(checked.code, Some(1));
        assert!(place.is_match(&checked.stdout), "{}", checked.stdout);
        let (flows, locales) = (flows.display().to_string(), locales.display().to_string());
        fails(&home, &[], &["--flows", &flows, "--locales", &locales], "mend them, then start again");
    }
}

#[test]
fn findings_are_written_for_people_for_programs_and_for_code_hosts() {
    let home = Home::on_sqlite();
    let (flows, locales) = copies(&home);
    let plant = |name: &str, text: &str| fs::write(flows.join(name), text).expect("written");
    plant("menu.yaml", "flow: menu\nabout: a\nsteps:\n  - goto: nowhere\n");
    let checked = check(&home, &flows, &locales);
    assert_eq!(checked.code, Some(1));
    let expected =
        "menu.yaml:4:11: no step has the id `nowhere` [unknown-name]\n      - goto: nowhere\n              ^\n";
    assert!(checked.stdout.contains(expected), "{}", checked.stdout);

    let in_format = |format: &str| -> serde_json::Value {
        let (flows, locales) = (flows.display().to_string(), locales.display().to_string());
        let arguments = ["check", "--flows", &flows, "--locales", &locales, "--format", format];
        let checked = Guidepost::run(home.path(), &[], &arguments);
        assert_eq!(checked.code, Some(1), "{}", checked.stderr);
        serde_json::from_str(&checked.stdout).expect("JSON")
    };
    let json = in_format("json");
    let finding = &json["findings"][0];
    assert_eq!((&finding["line"], &finding["column"]), (&4.into(), &11.into()));
    assert_eq!((&finding["code"], &finding["severity"]), (&"unknown-name".into(), &"error".into()));
    let sarif = in_format("sarif");
    assert_eq!(sarif["version"], "2.1.0");
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "unknown-name");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["region"]["startLine"], 4);
    assert!(place["artifactLocation"]["uri"].as_str().unwrap().ends_with("/menu.yaml"));
    let rules = sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]));
    let wrong_use = Guidepost::run(home.path(), &[], &["check", "--format", "paper"]);
    assert_eq!(wrong_use.code, Some(2), "wrong use is told apart from findings");
}

#[test]
fn missing_flows_are_named() {
    let home = Home::on_sqlite();
    fails(&home, &[("GUIDEPOST_FLOWS", "/nowhere/flows")], &[], "/nowhere/flows");
    let checked = Guidepost::run(home.path(), &[], &["check"]);
    assert_eq!(checked.code, Some(1), "no flows in an empty folder");
    let checked = Guidepost::run(home.path(), &texts(), &["check"]);
    assert_eq!(checked.code, Some(0), "{}", checked.stderr);
    assert!(checked.stdout.contains("nothing is wrong"), "{}", checked.stdout);
    assert_eq!(Guidepost::run(home.path(), &[], &["chekc"]).code, Some(2), "not a command");
}

#[test]
fn a_database_that_is_not_ours_to_write_is_left_alone() {
    let home = Home::on_sqlite();
    home.serve(None).stop();
    let file = home.path().join("guidepost.db");
    // A wrong key, and a key that is none.
    fails(&home, &[("GUIDEPOST_MASTER_KEY", OTHER_KEY)], &[], "the master key is not the one");
    fails(&home, &[("GUIDEPOST_MASTER_KEY", "secret")], &[], "GUIDEPOST_MASTER_KEY: the master key is not base64");
    // A newer program was here.
    let copy = |name: &str| {
        let to = home.path().join(name);
        fs::copy(&file, &to).unwrap();
        (format!("sqlite://{}", to.display()), to)
    };
    let (newer, _) = copy("newer.db");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        use sqlx::Connection;
        let mut connection = sqlx::SqliteConnection::connect(&newer).await.unwrap();
        let statement = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
                         VALUES (9999, 'later', 1, x'00', 0)";
        sqlx::query(statement).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
    });
    fails(&home, &[], &["--database", &newer], "the database is newer (schema 9999) than this program");
    // A file that is no database stays as it is.
    let letter = home.path().join("letter.txt");
    let text = "Dear clinic, this is no database, and it is longer than its header would be.\n".repeat(40);
    fs::write(&letter, &text).unwrap();
    fails(&home, &[], &["--database", &format!("sqlite://{}", letter.display())], "not a database of SQLite");
    assert_eq!(fs::read_to_string(&letter).unwrap(), text);
    // A folder that cannot be: its parent is a file.
    let nowhere = format!("sqlite://{}/house.db", letter.display());
    fails(&home, &[], &["--database", &nowhere], "the database cannot be written; check that its folder exists");
    let key = letter.join("key").display().to_string();
    fails(&home, &[], &["--key-file", &key], "key");
    fails(&home, &[], &["--database", "mysql://127.0.0.1/x"], "must begin with sqlite:// (a file) or postgres://");
    let nobody = format!("postgres://guidepost:hunter2@127.0.0.1:{}/x", free_port());
    fails(&home, &[], &["--database", &nobody], "the database server cannot be reached or refuses us");
    // And the house still opens.
    assert_eq!(home.serve(None).stop(), Some(0));
}

#[test]
fn a_wrong_telegram_token_is_said_without_repeating_it() {
    let home = Home::on_sqlite();
    let api = BotApi::start();
    let url = ("TELOXIDE_API_URL", api.url());
    fails(
        &home,
        &[("TELOXIDE_TOKEN", "1:another"), url],
        &[],
        "TELOXIDE_TOKEN: 127.0.0.1 does not know the Telegram token",
    );
    fails(&home, &[("TELOXIDE_TOKEN", "no token"), url], &[], "a token looks like 123456:ABC-DEF");
    fails(
        &home,
        &[("TELOXIDE_TOKEN", api.token()), ("TELOXIDE_API_URL", "here")],
        &[],
        "TELOXIDE_API_URL is no address",
    );
}

fn unreachable_telegram_keeps_nobody_from_the_web_chat(home: &Home) {
    let nobody = format!("http://127.0.0.1:{}", free_port());
    let env: Vec<_> = texts().into_iter().chain([("TELOXIDE_TOKEN", "1:x"), ("TELOXIDE_API_URL", &nobody)]).collect();
    let house = Guidepost::serve(home.path(), &env, &["--database", &home.database]);
    house.wait_for_line("Telegram: +not reached yet; it is tried again every 15 s");
    let visitor = Visitor::new(&house.base_url());
    visitor.start();
    visitor.say("english");
    assert_eq!(visitor.read(3).len(), 3);
}

/// A small disk; it goes when dropped.
struct Disk(PathBuf);

impl Disk {
    fn mount(at: &Path, bytes: u32) -> Option<Self> {
        fs::create_dir_all(at).ok()?;
        let done =
            Command::new("mount").args(["-t", "tmpfs", "-o", &format!("size={bytes}"), "tmpfs"]).arg(at).output();
        done.is_ok_and(|done| done.status.success()).then(|| Self(at.to_owned()))
    }

    /// Fills it to the last byte.
    fn fill(&self) {
        let mut file = fs::File::create(self.0.join("filler")).expect("a file");
        while std::io::Write::write(&mut file, &[0; 512]).is_ok_and(|written| written > 0) {}
    }

    fn free(&self) {
        fs::remove_file(self.0.join("filler")).expect("the filler goes");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _unmounted = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn on_a_full_disk_nothing_is_called_received_and_all_of_it_arrives_later() {
    let home = Home::on_sqlite();
    let Some(disk) = Disk::mount(&home.path().join("disk"), 4 << 20) else {
        return skip("the right to mount a small disk", "running the tests as root, or: unshare -rm cargo test");
    };
    let api = BotApi::start();
    let database = format!("sqlite://{}", disk.0.join("house.db").display());
    let mut house = home.serve_with(Some(&api), &["--database", &database]);
    let rosa = Phone::welcomed(&api, 7);
    let visitor = Visitor::new(&house.base_url());
    visitor.start();
    visitor.say("english");
    visitor.read(3);

    disk.fill();
    // Long enough that no page of the database has room for them.
    let words = "I would like to tell you something. ".repeat(800);
    let token = visitor.token();
    assert_eq!(visitor.try_say(&token, &words), Some(503), "it is not called sent");
    let update = api.text(7, &words);
    house.wait_for_line("could not be stored; they are tried until they are");
    assert!(api.confirmed() < update, "Telegram keeps it");
    assert_eq!(visitor.get("/healthz").map(|(status, _)| status), Some(200), "the house stands");
    assert_eq!(visitor.lines().len(), 3, "and shows what it has");

    disk.free();
    until("the message is taken", || visitor.try_say(&token, &words).filter(|status| *status == 303));
    assert!(visitor.read(5).iter().any(|(side, line)| side == "them" && *line == words.trim()));
    api.wait_confirmed(update);
    rosa.hear(1);
    assert_eq!(house.stop(), Some(0));
}

#[test]
fn advocates_are_added_linked_and_listed() {
    let home = Home::on_sqlite();
    let house = home.serve(None);
    let advocate = |args: &[&str]| {
        let memory = ["--database", home.database.as_str()];
        let all: Vec<&str> = ["advocate"].iter().chain(args).chain(&memory).copied().collect();
        Guidepost::run(home.path(), &[("GUIDEPOST_WEB_ADDRESS", house.base_url().as_str())], &all)
    };
    let added = advocate(&["add", "Ana Reyes"]);
    assert_eq!(added.code, Some(0), "{}", added.stderr);
    let enter = |printed: &str| {
        let link = printed.lines().find(|line| line.starts_with("http")).expect("a link").to_owned();
        let path = link.strip_prefix(&house.base_url()).expect("to this house").to_owned();
        let visitor = Visitor::new(&house.base_url());
        let status = visitor.post(&path, &[]).expect("an answer").0;
        (status, visitor)
    };
    let (status, ana) = enter(&added.stdout);
    assert_eq!(status, 303);
    assert!(ana.get("/desk").expect("the desk").1.contains("Ana Reyes"));
    assert_eq!(enter(&added.stdout).0, 410, "a link works once");

    let again = advocate(&["add", "Ana Reyes"]);
    assert_eq!(again.code, Some(1));
    assert!(again.stderr.contains("there is a \"Ana Reyes\" already"), "{}", again.stderr);
    assert_eq!(enter(&advocate(&["link", "Ana Reyes"]).stdout).0, 303);
    let unknown = advocate(&["link", "Ben"]);
    assert_eq!(unknown.code, Some(1));
    assert!(unknown.stderr.contains("nobody at the desk is called \"Ben\""), "{}", unknown.stderr);
    assert_eq!(advocate(&["add", " "]).code, Some(1));
    assert_eq!(advocate(&["add", "--supervisor", "Sam"]).code, Some(0));
    let list = advocate(&["list"]).stdout;
    assert!(list.contains("Ana Reyes  (advocate)") && list.contains("Sam  (supervisor)"), "{list}");
}
