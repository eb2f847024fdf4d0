//! Every language understands the dates that it writes itself: people copy them out of our messages.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use guidepost::care::moment::LocalMoment;
use guidepost::flow::moment::{Hints, hear};
use guidepost::flow::phrase::Phrases;
use guidepost::locale::arg::{Arg, Args};
use guidepost::locale::catalogue::Catalogue;

use super::SHIPPED_LANGUAGES;
use crate::scene::SHIPPED;

#[test]
fn every_language_reads_what_it_writes() {
    let now = LocalMoment { wall: "2026-11-21T16:00:00".parse().unwrap(), zone: Tz::America__Chicago };
    let text = "near = { $when }\nfar = { $far }\nday = { DAY($when) }\ntime = { TIME($when) }\n";
    let texts = SHIPPED_LANGUAGES.map(|tag| (tag, "t.ftl", text));
    let catalogue = Catalogue::from_texts(&texts).unwrap();
    let (library, _) = &*SHIPPED;
    let mut misread = Vec::new();
    for language in SHIPPED_LANGUAGES {
        let list = |name: &'static str| -> Vec<&Phrases> { library.vocabulary.list(language, name).collect() };
        let hints = Hints { before_noon: list("listen-before-noon-words"), today: list("listen-today-words") };
        let first = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for step in 0..60 {
            // Each weekday and month, each hour, odd minutes.
            let wall = first.and_hms_opt(0, 5, 0).unwrap() + TimeDelta::minutes(step * (6 * 24 * 60 + 67));
            let when = LocalMoment { wall, zone: now.zone };
            let args: Args = [("when".to_owned(), Arg::Moment(when)), ("far".to_owned(), Arg::FarMoment(when))].into();
            for message in ["near", "far", "day", "time"] {
                let written = catalogue.say(language, message, &args);
                let heard = hear(&written, language, &now, &hints);
                let half = heard.map(|heard| heard.half);
                let date = message == "time" || half.and_then(|half| half.date) == Some(wall.date());
                let time = message == "day" || half.and_then(|half| half.time) == Some(wall.time());
                if !(date && time) {
                    misread.push(format!("{language}: {written}: {half:?}"));
                }
            }
        }
    }
    assert!(misread.is_empty(), "{}: {misread:#?}", misread.len());
}
