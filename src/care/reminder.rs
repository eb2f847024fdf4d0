//! When to remind: how long before which kind of visit, and never in the quiet hours.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use super::appointment::Appointment;
use super::clinic::QuietHours;
use super::moment::LocalMoment;

/// A reminder closer to its visit than this helps nobody.
pub const MINUTES_BEFORE_VISIT_MIN: i64 = 30;

/// One reminder to ring: how long before, and when that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedReminder {
    /// How long before the visit it was meant for, in minutes (10,080 = seven days).
    pub lead_minutes: i64,
    /// When it rings.
    pub due_at: DateTime<Utc>,
}

/// The reminders of `appointment` that are still to come at `now`, by its kind's leads (minutes before), earliest first.
///
/// A lead of whole days is counted on the wall clock (the same hour, days before), a shorter one by the hands of the
/// clock. One that falls into the quiet hours waits for their end, or rings before they begin when their end would come
/// too late.
#[must_use]
pub fn reminders_of(
    appointment: &Appointment,
    leads_minutes: &[i64],
    quiet: &QuietHours,
    now: DateTime<Utc>,
) -> Vec<PlannedReminder> {
    let visit_at = appointment.when.instant();
    let mut planned: Vec<PlannedReminder> = leads_minutes
        .iter()
        .filter_map(|&lead_minutes| {
            let meant = meant_for(&appointment.when, lead_minutes);
            let due_at = outside_quiet_hours(meant, visit_at, quiet);
            let helps = due_at > now && visit_at - due_at >= TimeDelta::minutes(MINUTES_BEFORE_VISIT_MIN);
            helps.then_some(PlannedReminder { lead_minutes, due_at })
        })
        .collect();
    planned.sort_by_key(|reminder| reminder.due_at);
    planned
}

fn meant_for(when: &LocalMoment, lead_minutes: i64) -> LocalMoment {
    const DAY_MINUTES: i64 = 24 * 60;
    if lead_minutes % DAY_MINUTES == 0 {
        LocalMoment { wall: when.wall - TimeDelta::minutes(lead_minutes), ..*when }
    } else {
        LocalMoment::at(when.instant() - TimeDelta::minutes(lead_minutes), when.zone)
    }
}

fn outside_quiet_hours(meant: LocalMoment, visit_at: DateTime<Utc>, quiet: &QuietHours) -> DateTime<Utc> {
    let time = meant.wall.time();
    if !quiet.contains(time) {
        return meant.instant();
    }
    let on = |days: i64, time: NaiveTime| LocalMoment {
        wall: (meant.wall.date() + TimeDelta::days(days)).and_time(time),
        zone: meant.zone,
    };
    let after_midnight = time < quiet.until;
    let end = on(i64::from(!after_midnight), quiet.until).instant();
    if visit_at - end >= TimeDelta::minutes(MINUTES_BEFORE_VISIT_MIN) {
        return end;
    }
    on(-i64::from(after_midnight), quiet.from).instant()
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;
    use crate::care::appointment::AppointmentState;
    use crate::care::words::Words;

    fn visit(wall: &str) -> Appointment {
        Appointment {
            id: "a".into(),
            person: "p".into(),
            version: 0,
            kind: "visit".into(),
            what: Words::new("eye doctor"),
            place: None,
            when: LocalMoment { wall: wall.parse().expect("a wall time"), zone: Tz::America__Chicago },
            state: AppointmentState::Planned,
        }
    }

    fn quiet() -> QuietHours {
        QuietHours {
            from: NaiveTime::from_hms_opt(21, 0, 0).unwrap(),
            until: NaiveTime::from_hms_opt(8, 0, 0).unwrap(),
        }
    }

    fn walls(visit: &Appointment, now: &str) -> Vec<String> {
        reminders_of(visit, &[10_080, 1_440, 120], &quiet(), now.parse().expect("an instant"))
            .iter()
            .map(|reminder| LocalMoment::at(reminder.due_at, visit.when.zone).wall.to_string())
            .collect()
    }

    #[test]
    fn three_reminders_and_a_day_is_a_day_on_the_wall() {
        // The clocks change on 2026-03-08: seven days before 14:00 is 14:00, not 13:00.
        let visit = visit("2026-03-12T14:00:00");
        let all = ["2026-03-05 14:00:00", "2026-03-11 14:00:00", "2026-03-12 12:00:00"];
        assert_eq!(walls(&visit, "2026-03-01T00:00:00Z"), all);
    }

    #[test]
    fn the_past_is_not_reminded_of() {
        assert_eq!(walls(&visit("2026-03-12T14:00:00"), "2026-03-12T16:00:00Z"), ["2026-03-12 12:00:00"]);
        assert!(walls(&visit("2026-03-12T14:00:00"), "2026-03-12T18:00:00Z").is_empty());
    }

    #[test]
    fn quiet_hours_move_a_reminder_to_their_end_or_to_the_evening_before() {
        let nine = walls(&visit("2026-03-12T09:30:00"), "2026-03-11T20:00:00Z");
        assert_eq!(nine, ["2026-03-12 08:00:00"]);
        let eight = walls(&visit("2026-03-12T08:15:00"), "2026-03-11T20:00:00Z");
        assert_eq!(eight, ["2026-03-11 21:00:00"]);
    }
}
