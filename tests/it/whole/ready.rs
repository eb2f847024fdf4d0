//! A good start, a good end, and going on.

use std::time::{Duration, Instant};

use regex::Regex;

use super::phone::Phone;
use super::visitor::{Visitor, until};
use super::{Home, both};
use crate::rig::bot_api::BotApi;

both!(a_start_says_where_everything_is, a_restart_goes_on_in_the_middle_of_a_question);

/// What a supervisor allows before it kills.
const ENDS_WITHIN: Duration = Duration::from_secs(10);

fn a_start_says_where_everything_is(home: &Home) {
    let api = BotApi::start();
    let mut house = home.serve(Some(&api));
    let base = house.base_url();
    house.wait_for_line(r"^  Telegram: +https://t\.me/guidepost_test_bot$");
    let told = house.stdout();
    assert!(told.contains(&format!("Web chat, for patients:    {base}/\n")), "{told}");
    assert!(told.contains(&format!("Desk, for advocates:       {base}/desk\n")), "{told}");
    let link = |told: &str| {
        let link = Regex::new(r"sign in once with: +http://[^/]+(/desk/enter/[0-9a-f]{64})\n").expect("a pattern");
        link.captures(told).map(|found| found[1].to_owned())
    };
    let first = link(&told).expect("a one-time link");
    let visitor = Visitor::new(&base);
    let status = |path: &str| visitor.get(path).map(|(status, _)| status);
    for (path, expected) in [("/healthz", 200), ("/readyz", 200), ("/", 200), ("/nowhere", 404)] {
        assert_eq!(status(path), Some(expected), "{path}");
    }
    assert_ne!(status("/desk"), Some(200), "not without signing in");

    // As long as nobody came in, each start prints a link, and no second first advocate.
    assert_eq!(house.stop(), Some(0));
    let mut house = home.serve(None);
    house.wait_for_line("Telegram: +off");
    let second = link(&house.stdout()).expect("another link");
    assert_ne!(first, second);
    let advocate = Visitor::new(&house.base_url());
    assert_eq!(advocate.post(&second, &[]).map(|(status, _)| status), Some(303));
    assert_eq!(advocate.get("/desk").map(|(status, _)| status), Some(200));
    assert_eq!(home.number("SELECT COUNT(*) FROM advocate"), 1);
    assert_eq!(house.stop(), Some(0));
    let house = home.serve(None);
    house.wait_for_line("a new sign-in link: +guidepost advocate link");
    assert_eq!(link(&house.stdout()), None, "somebody can come in, so no key lies in the log");
}

#[test]
fn told_to_end_it_ends_in_order_while_a_page_is_live() {
    let home = Home::on_sqlite();
    let api = BotApi::start();
    let mut house = home.serve(Some(&api));
    let _rosa = Phone::welcomed(&api, 7);
    let visitor = Visitor::new(&house.base_url());
    visitor.start();
    let stream = visitor.open_stream();
    let asked = Instant::now();
    assert_eq!(house.stop(), Some(0), "{}", house.stderr());
    let took = asked.elapsed();
    assert!(took < ENDS_WITHIN, "{took:?}");
    assert!(visitor.ends(stream), "the page is told, not cut off");
    assert!(!house.stderr().contains("ERROR"), "{}", house.stderr());
    assert_eq!(home.number("SELECT COUNT(*) FROM inbox WHERE state = 'waiting'"), 0);
}

fn a_restart_goes_on_in_the_middle_of_a_question(home: &Home) {
    let api = BotApi::start();
    let mut house = home.serve(Some(&api));
    let rosa = Phone::welcomed(&api, 7);
    rosa.say("add a visit", 1);
    rosa.say("eye doctor", 1);
    assert_eq!(house.stop(), Some(0));
    // Said while nobody was there.
    api.text(7, "in 3 weeks at 9am");
    let mut house = home.serve(Some(&api));
    assert!(rosa.hear(1)[0].contains("eye doctor\n"), "it was heard, and the question before was not forgotten");
    let on_its_way = || home.number("SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending')");
    until("it is known to have arrived", || (on_its_way() == 0).then_some(()));
    house.kill();
    let _house = home.serve(Some(&api));
    assert!(rosa.tap("Yes, save it", 2)[0].starts_with("Saved: eye doctor"));
    assert!(rosa.is_all_read());
}
