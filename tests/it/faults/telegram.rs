//! Telegram has troubles of its own.

use std::time::Duration;

use super::{MESSAGES_BETWEEN, Site};
use crate::rig::bot_api::{BotApi, Fault, Weather};
use crate::whole::phone::Phone;
use crate::whole::visitor::until;
use crate::whole::{Home, both};

both!(
    one_chat_that_is_slowed_down_holds_up_nobody_else,
    a_bot_that_is_slowed_down_stops_and_goes_on,
    a_service_that_is_down_is_waited_for,
    answers_that_never_come_are_said_again_and_marked,
    slow_answers_only_slow,
    another_program_with_the_same_token_is_outlasted,
    polls_that_fail_are_asked_again,
);

/// How long Telegram asks to wait.
const RETRY_AFTER_S: u32 = 2;
/// So many lines may a trouble of Telegram's bring: one for receiving, and one for each of a few deliveries at once.
const COMPLAINTS_MAX: usize = 40;

fn one_chat_that_is_slowed_down_holds_up_nobody_else(home: &Home) {
    let api = BotApi::start();
    Site::new(home, &api).through(|site| {
        let (rosa, walter) = (Phone::welcomed(site.api, 7), Phone::welcomed(site.api, 8));
        for _ in 0..3 {
            site.api.fail_next_in(7, Fault::TooMany { retry_after_s: RETRY_AFTER_S });
        }
        site.api.text(7, "menu");
        // Three refusals of two seconds each: the others are answered in between.
        while site.api.faults_left() > 0 {
            walter.say("menu", 1);
        }
        rosa.hear(1);
        assert!(rosa.is_all_read() && walter.is_all_read());
    });
}

fn a_bot_that_is_slowed_down_stops_and_goes_on(home: &Home) {
    let api = BotApi::start();
    Site::new(home, &api).through(|site| {
        let before = site.complaints().len();
        site.api.weather(Weather::TooMany { retry_after_s: RETRY_AFTER_S });
        let asked = site.api.requests("sendmessage");
        until("everybody who is in the middle of something was refused", || {
            (site.api.requests("sendmessage") > asked + 4).then_some(())
        });
        site.api.weather(Weather::Fair);
        site.let_go_on();
        assert_few(site, before);
    });
}

fn a_service_that_is_down_is_waited_for(home: &Home) {
    let api = BotApi::start();
    Site::new(home, &api).through(|site| {
        let before = site.complaints().len();
        site.api.weather(Weather::Down);
        let asked = site.api.requests("sendmessage");
        until("everybody who is in the middle of something was refused", || {
            (site.api.requests("sendmessage") > asked + 4).then_some(())
        });
        site.api.weather(Weather::Fair);
        site.let_go_on();
        assert_few(site, before);
    });
}

fn answers_that_never_come_are_said_again_and_marked(home: &Home) {
    let api = BotApi::start();
    Site::new(home, &api).through(|site| {
        for fault in [Fault::BreakAfterAccept, Fault::BreakBeforeAccept].iter().cycle().take(10) {
            site.api.fail_next(*fault);
            until("it has happened", || (site.api.faults_left() == 0).then_some(()));
            // One at a time: what is broken off twice ends as unknown, by design, and is not said a third time.
            site.let_go_on();
        }
    });
}

fn slow_answers_only_slow(home: &Home) {
    let api = BotApi::start();
    Site::new(home, &api).through(|site| {
        let before = site.complaints().len();
        site.api.slow(Duration::from_millis(200));
        site.let_go_on();
        site.api.slow(Duration::ZERO);
        assert_eq!(site.complaints().split_off(before), [""; 0], "slow is not broken");
    });
}

fn another_program_with_the_same_token_is_outlasted(home: &Home) {
    let api = BotApi::start();
    Site::new(home, &api).through(|site| {
        let before = site.complaints().len();
        // The other one ends a poll of ours only if one is open just then: it asks until it was seen to.
        until("the house says that somebody else asks", || {
            site.api.poll_once();
            site.complaints().iter().skip(before).any(|line| line.contains("with the same token")).then_some(())
        });
        let polls = site.api.requests("getupdates");
        until("the house asks again", || (site.api.requests("getupdates") > polls).then_some(()));
        site.let_go_on();
        assert_few(site, before);
    });
}

fn polls_that_fail_are_asked_again(home: &Home) {
    let api = BotApi::start();
    Site::new(home, &api).through(|site| {
        let before = site.complaints().len();
        site.api.fail_polls(Some(502));
        let asked = site.api.requests("getupdates");
        until("it was refused more than once", || (site.api.requests("getupdates") > asked + 3).then_some(()));
        site.api.fail_polls(None);
        site.let_go_on();
        assert_few(site, before);
    });
}

fn assert_few(site: &Site<'_>, before: usize) {
    assert!(site.complaints().len() > before, "nothing was said of it within {MESSAGES_BETWEEN} messages");
    site.count(before, COMPLAINTS_MAX);
}
