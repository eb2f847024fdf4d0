//! Dates in Haitian Creole, for which CLDR has no data (release 48).
//!
//! Names of weekdays and months, and the day before the month: GNU C Library, `localedata/locales/ht_HT`, revision 1.1 of
//! 2013-08-09 (Guerry and Leonard), read on 2026-11-22; dayjs's table says the same. The clock and the numbers follow the
//! papers of clinics in the United States, "2:05 PM", because that is what stands on the appointment card, and one hour
//! must not have two names. No native speaker has reviewed this file yet.

use chrono::{Datelike, NaiveDate};

const WEEKDAYS: [&str; 7] = ["lendi", "madi", "mèkredi", "jedi", "vandredi", "samdi", "dimanch"];
const MONTHS: [&str; 12] =
    ["janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm", "oktòb", "novanm", "desanm"];

/// "madi 9 mas".
pub(super) fn day(day: NaiveDate) -> String {
    let weekday = name(&WEEKDAYS, day.weekday().num_days_from_monday());
    format!("{weekday} {} {}", day.day(), name(&MONTHS, day.month0()))
}

/// "madi 9 mas 2027".
pub(super) fn date(date: NaiveDate) -> String {
    format!("{} {}", day(date), date.year())
}

/// "mas 2027".
pub(super) fn month(day: NaiveDate) -> String {
    format!("{} {}", name(&MONTHS, day.month0()), day.year())
}

fn name<'a>(names: &[&'a str], at: u32) -> &'a str {
    usize::try_from(at).ok().and_then(|at| names.get(at).copied()).unwrap_or_default()
}
