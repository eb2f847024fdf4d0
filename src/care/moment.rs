//! A moment as people agree on it: the clock on the wall and the place whose wall it is. It becomes an instant late, so
//! that a change of the zone's rules moves the instant and not the appointment.

use chrono::{DateTime, LocalResult, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Wall time and IANA zone. Serialised as `{"wall":"2026-03-09T14:05:00","zone":"America/Chicago"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LocalMoment {
    /// What the clock on the wall shows.
    pub wall: NaiveDateTime,
    /// Whose wall it is.
    #[serde(with = "zone_name")]
    pub zone: Tz,
}

impl LocalMoment {
    /// The wall of `zone` at `instant`, to the minute.
    #[must_use]
    pub fn at(instant: DateTime<Utc>, zone: Tz) -> Self {
        Self { wall: instant.with_timezone(&zone).naive_local(), zone }
    }

    /// The instant meant. In a fold (the hour that comes twice) the earlier one: better early than missed. In a gap (the
    /// hour that never comes) the first instant after it, found by the offset before it.
    #[must_use]
    pub fn instant(&self) -> DateTime<Utc> {
        match self.zone.from_local_datetime(&self.wall) {
            LocalResult::Single(at) => at.to_utc(),
            LocalResult::Ambiguous(early, _) => early.to_utc(),
            LocalResult::None => {
                // No gap in the zone database is longer than a day (Samoa's skipped date); two days back is safe ground.
                let before = self.wall - TimeDelta::days(2);
                let ground = match self.zone.from_local_datetime(&before) {
                    LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc(),
                    LocalResult::None => self.zone.from_utc_datetime(&before).to_utc(),
                };
                ground + TimeDelta::days(2)
            }
        }
    }
}

/// A zone is written by its IANA name.
pub mod zone_name {
    use chrono_tz::Tz;
    use serde::{Deserialize, Deserializer, Serializer};

    /// Writes the IANA name.
    ///
    /// # Errors
    /// The serializer's.
    pub fn serialize<S: Serializer>(zone: &Tz, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(zone.name())
    }

    /// Reads an IANA name.
    ///
    /// # Errors
    /// An unknown name, named.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Tz, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(wall: &str, zone: Tz) -> LocalMoment {
        LocalMoment { wall: wall.parse().expect("a wall time"), zone }
    }

    #[test]
    fn a_gap_lands_after_it_and_a_fold_on_its_first_pass() {
        // 2026-03-08 02:30 does not exist in New York; 2026-11-01 01:30 comes twice.
        let gap = moment("2026-03-08T02:30:00", Tz::America__New_York).instant();
        assert_eq!(gap.to_rfc3339(), "2026-03-08T07:30:00+00:00");
        let fold = moment("2026-11-01T01:30:00", Tz::America__New_York).instant();
        assert_eq!(fold.to_rfc3339(), "2026-11-01T05:30:00+00:00");
    }

    #[test]
    fn samoas_skipped_day_is_not_dropped() {
        let skipped = moment("2011-12-30T10:00:00", Tz::Pacific__Apia).instant();
        assert_eq!(skipped.to_rfc3339(), "2011-12-30T20:00:00+00:00");
    }
}
