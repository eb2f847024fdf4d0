//! Moments and spans as the desk reads them: short for the eye, the full moment with its zone on hover.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::page::When;
use crate::care::moment::LocalMoment;

const HOUR_MINUTES: i64 = 60;
const DAY_MINUTES: i64 = 24 * HOUR_MINUTES;
/// From here on minutes tell nothing: "5 h" and not "5 h 7 min".
const HOURS_WITH_MINUTES_MAX: i64 = 4;
/// From here on hours tell nothing.
const DAYS_FROM_MINUTES: i64 = 2 * DAY_MINUTES;

/// A span as "12 min", "1 h 20 min", "5 h", "3 d"; what is shorter than a minute is "now".
#[must_use]
pub fn span(span: TimeDelta) -> String {
    let minutes = span.num_minutes().max(0);
    match minutes {
        0 => "now".to_owned(),
        1..HOUR_MINUTES => format!("{minutes} min"),
        HOUR_MINUTES..DAYS_FROM_MINUTES => {
            let (hours, rest) = (minutes / HOUR_MINUTES, minutes % HOUR_MINUTES);
            if rest == 0 || hours > HOURS_WITH_MINUTES_MAX {
                format!("{hours} h")
            } else {
                format!("{hours} h {rest} min")
            }
        }
        _ => format!("{} d", minutes / DAY_MINUTES),
    }
}

/// How long ago something was.
#[must_use]
pub fn since(at: DateTime<Utc>, now: DateTime<Utc>, zone: Tz) -> When {
    When { short: span(now - at), ..moment(at, zone) }
}

/// The time of day; what is not of today has its date before it.
#[must_use]
pub fn clock(at: DateTime<Utc>, now: DateTime<Utc>, zone: Tz) -> When {
    let local = at.with_timezone(&zone);
    let today = local.date_naive() == now.with_timezone(&zone).date_naive();
    let short = local.format(if today { "%-I:%M %p" } else { "%b %-d, %-I:%M %p" }).to_string();
    When { short, ..moment(at, zone) }
}

/// The time of day alone.
#[must_use]
pub fn time(at: DateTime<Utc>, zone: Tz) -> When {
    When { short: at.with_timezone(&zone).format("%-I:%M %p").to_string(), ..moment(at, zone) }
}

/// Until when something must be done: "answer within 40 min", "20 min over time".
#[must_use]
pub fn deadline(at: DateTime<Utc>, now: DateTime<Utc>, zone: Tz) -> When {
    let short =
        if at < now { format!("{} over time", span(now - at)) } else { format!("answer within {}", span(at - now)) };
    When { short, ..moment(at, zone) }
}

/// A visit or a ride, by the clock of its own place.
#[must_use]
pub fn visit(when: &LocalMoment) -> When {
    When { short: when.wall.format("%a, %b %-d, %-I:%M %p").to_string(), ..moment(when.instant(), when.zone) }
}

/// The date over the first line of a day.
#[must_use]
pub fn day(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format("%A, %B %-d").to_string()
}

/// A zone as people say it: the city of its name.
#[must_use]
pub fn city(zone: Tz) -> String {
    let name = zone.name();
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

fn moment(at: DateTime<Utc>, zone: Tz) -> When {
    let local = at.with_timezone(&zone);
    When {
        short: String::new(),
        full: local.format("%A, %B %-d, %Y, %-I:%M %p %Z").to_string(),
        machine: local.to_rfc3339_opts(chrono::SecondsFormat::Secs, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_short() {
        let words = |minutes| span(TimeDelta::minutes(minutes));
        assert_eq!(words(-5), "now");
        assert_eq!(words(0), "now");
        assert_eq!(words(12), "12 min");
        assert_eq!(words(60), "1 h");
        assert_eq!(words(80), "1 h 20 min");
        assert_eq!(words(5 * 60 + 7), "5 h");
        assert_eq!(words(47 * 60), "47 h");
        assert_eq!(words(3 * 24 * 60 + 5), "3 d");
    }

    #[test]
    fn a_moment_is_short_and_full_and_in_its_zone() {
        let at = "2026-03-09T19:05:00Z".parse().unwrap();
        let zone = Tz::America__Chicago;
        assert_eq!(clock(at, at, zone).short, "2:05 PM");
        assert_eq!(clock(at, at + TimeDelta::days(1), zone).short, "Mar 9, 2:05 PM");
        assert_eq!(clock(at, at, zone).full, "Monday, March 9, 2026, 2:05 PM CDT");
        assert_eq!(clock(at, at, zone).machine, "2026-03-09T14:05:00-05:00");
        assert_eq!(deadline(at, at - TimeDelta::minutes(40), zone).short, "answer within 40 min");
        assert_eq!(deadline(at, at + TimeDelta::minutes(20), zone).short, "20 min over time");
        assert_eq!(city(zone), "Chicago");
    }
}
