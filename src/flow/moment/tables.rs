//! Reads a date and a time out of the words of an almanac. What could mean two things is not understood: the person is
//! asked again, which is better than a wrong hour.

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use super::almanac::{Atom, Part, Tongue};
use super::words::{Said, read};
use super::{CLINIC_OPENS_HOUR, HalfMoment};

/// Years are written with so many digits.
const YEAR_DIGITS: usize = 4;
/// A day of a month that not every month has is looked for in so many months.
const MONTHS_AHEAD: u32 = 13;

/// What was heard, and where.
pub(super) struct Found {
    pub(super) half: HalfMoment,
    pub(super) places: Vec<Range<usize>>,
}

/// Reads a text in a language of the almanac.
pub(super) fn hear(text: &str, tongue: Tongue, today: NaiveDate) -> Option<Found> {
    let said = read(text, tongue);
    let reader = Reader { said: &said, tongue, today };
    let (mut dates, mut times, mut places) = (Vec::new(), Vec::new(), Vec::new());
    let mut at = 0;
    while at < said.len() {
        if let Some((time, end)) = reader.time(at) {
            times.push(time);
            places.push(reader.place(at, end));
            at = end;
        } else if let Some((date, end)) = reader.date(at) {
            dates.push(date);
            places.push(reader.place(at, end));
            at = end;
        } else {
            // A part of the day belongs to the date or the time beside it.
            if matches!(said[at].atom, Atom::Part(_) | Atom::Am | Atom::Pm) {
                places.push(said[at].place.clone());
            }
            at += 1;
        }
    }
    let half = HalfMoment { date: agreed(&dates, today), time: only(&times) };
    let anything = half.date.is_some() || half.time.is_some();
    // A date or a time that is there and was not understood must be asked for: nothing of it is dropped.
    anything.then_some(Found { half, places })
}

/// A date as it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Date {
    /// One day and no other.
    This(NaiveDate),
    /// The next one of these.
    Coming(u32),
    /// Something that cannot be told, or is no day to come.
    Unclear,
}

/// One date out of all that were said: a weekday must fit the day beside it.
fn agreed(dates: &[Date], today: NaiveDate) -> Option<NaiveDate> {
    let mut days = dates.iter().filter_map(|date| match date {
        Date::This(day) => Some(*day),
        Date::Coming(_) | Date::Unclear => None,
    });
    let day = days.next();
    if dates.contains(&Date::Unclear) || days.any(|other| Some(other) != day) {
        return None;
    }
    let mut weekdays = dates.iter().filter_map(|date| match date {
        Date::Coming(weekday) => Some(*weekday),
        Date::This(_) | Date::Unclear => None,
    });
    let weekday = weekdays.next();
    if weekdays.any(|other| Some(other) != weekday) {
        return None;
    }
    match (day, weekday) {
        (Some(day), Some(weekday)) => Some(day).filter(|day| day.weekday().num_days_from_monday() == weekday),
        (Some(day), None) => Some(day),
        // On a Tuesday, "Tuesday" is the next one: today is called today.
        (None, Some(weekday)) => today.iter_days().skip(1).find(|day| day.weekday().num_days_from_monday() == weekday),
        (None, None) => None,
    }
}

fn only(times: &[Option<NaiveTime>]) -> Option<NaiveTime> {
    let first = times.first().copied().flatten();
    if times.iter().all(|time| *time == first) { first } else { None }
}

struct Reader<'a> {
    said: &'a [Said],
    tongue: Tongue,
    today: NaiveDate,
}

/// An hour as it was said.
struct Clock {
    hour: u32,
    minute: u32,
    /// Written as people do who count to twenty-four: "03:30".
    in_full: bool,
}

impl Reader<'_> {
    fn atom(&self, at: usize) -> Option<Atom> {
        self.said.get(at).map(|said| said.atom)
    }

    fn number(&self, at: usize) -> Option<u32> {
        match self.atom(at) {
            Some(Atom::Number(number)) => Some(number),
            _ => None,
        }
    }

    fn is(&self, at: usize, atom: Atom) -> bool {
        self.atom(at) == Some(atom)
    }

    /// The next word that does not only join.
    fn skip(&self, mut at: usize) -> usize {
        while self.is(at, Atom::Filler) {
            at += 1;
        }
        at
    }

    /// The word before that does not only join.
    fn before(&self, at: usize) -> Option<Atom> {
        self.said[..at].iter().rev().map(|said| said.atom).find(|atom| *atom != Atom::Filler)
    }

    /// The place of some words with what joins them ("on the day of") to the words before.
    fn place(&self, mut start: usize, end: usize) -> Range<usize> {
        while start > 0 && matches!(self.said[start - 1].atom, Atom::Filler | Atom::DayBefore) {
            start -= 1;
        }
        self.said[start].place.start..self.said[end - 1].place.end
    }

    // Times.

    /// A time that begins here; none in it when it cannot be told.
    fn time(&self, at: usize) -> Option<(Option<NaiveTime>, usize)> {
        if self.is(at, Atom::Noon) {
            return Some((NaiveTime::from_hms_opt(12, 0, 0), at + 1));
        }
        let marked = self.is(at, Atom::HourBefore);
        let start = if marked { self.skip(at + 1) } else { at };
        let (hour, end) = self.hour(start, marked)?;
        let (part, end) = match self.atom(self.skip(end)) {
            Some(Atom::Part(_) | Atom::Am | Atom::Pm | Atom::Doubt) => (self.atom(self.skip(end)), self.skip(end) + 1),
            _ => (self.part_before(at), end),
        };
        // "After three", "before three", "a quarter to three": not three.
        let around = [self.before(at), self.atom(self.skip(end))];
        let shifted = around.iter().any(|atom| matches!(atom, Some(Atom::After | Atom::Last | Atom::To)))
            || self.before(at) == Some(Atom::Quarter);
        let unsure = self.said[start].counts
            && end == start + 2
            && self.said.len() > 2
            && part.is_none()
            && !self.has_date_before(at);
        Some(((!shifted && !unsure).then(|| on_the_clock(&hour, part)).flatten(), end))
    }

    /// The part of the day in the words that lead here.
    fn part_before(&self, at: usize) -> Option<Atom> {
        let run = self.said[..at].iter().rev().map(|said| said.atom).take_while(|atom| {
            !matches!(atom, Atom::Other | Atom::Mark(_) | Atom::HourAfter | Atom::HourIs(_) | Atom::OrdinalHour(_))
        });
        run.into_iter().find_map(|atom| match atom {
            Atom::DaysPart(_, part) => Some(Atom::Part(part)),
            Atom::Part(_) | Atom::Am | Atom::Pm => Some(atom),
            _ => None,
        })
    }

    fn has_date_before(&self, at: usize) -> bool {
        matches!(
            self.before(at),
            Some(
                Atom::Weekday(_)
                    | Atom::WeekdayIn(..)
                    | Atom::Days(_)
                    | Atom::DaysPart(..)
                    | Atom::DayAfter
                    | Atom::Next
            )
        )
    }

    /// An hour with its minutes; `marked` when a word before says that it is one.
    fn hour(&self, at: usize, marked: bool) -> Option<(Clock, usize)> {
        let (hour, said_so, end) = match self.atom(at)? {
            Atom::HourIs(hour) => (hour, true, at + 1),
            Atom::OrdinalHour(hour) => {
                (hour, marked || self.has_part(at + 1) || self.is(self.skip(at + 1), Atom::Half), at + 1)
            }
            Atom::Number(hour) if self.is(at + 1, Atom::HourAfter) => (hour, true, at + 2),
            Atom::Number(hour) => {
                if let Some((minute, end)) = self.minutes_behind_a_colon(at) {
                    let in_full = self.said[at].digits == 2 && hour < 10;
                    // 9h30, 9:30 giờ: the hour's word may stand behind as well.
                    let end = if self.is(end, Atom::HourAfter) { end + 1 } else { end };
                    return (hour < 24).then_some((Clock { hour, minute, in_full }, end));
                }
                let half = matches!(self.atom(at + 1), Some(Atom::Half));
                (hour, marked || (hour <= 12 && (half || self.has_part(at + 1))), at + 1)
            }
            _ => return None,
        };
        if !said_so || hour >= 24 {
            return None;
        }
        let (minute, end) = self.tail(end);
        let total = i64::from(hour) * 60 + minute;
        let (hour, minute) = (u32::try_from(total.div_euclid(60)).ok()?, u32::try_from(total.rem_euclid(60)).ok()?);
        Some((Clock { hour, minute, in_full: false }, end))
    }

    /// Whether a part of the day follows at once, which makes a number an hour.
    fn has_part(&self, at: usize) -> bool {
        let near = if self.tongue == Tongue::Chinese { at } else { self.skip(at) };
        matches!(self.atom(near), Some(Atom::Part(_) | Atom::Am | Atom::Pm))
    }

    fn minutes_behind_a_colon(&self, at: usize) -> Option<(u32, usize)> {
        const MINUTE_DIGITS: usize = 2;
        let minute = self.number(at + 2).filter(|minute| *minute < 60)?;
        let written = self.is(at + 1, Atom::Mark(':')) && self.said[at + 2].digits == MINUTE_DIGITS;
        // Seconds are nobody's business here.
        let seconds = self.is(at + 3, Atom::Mark(':')) && self.number(at + 4).is_some();
        written.then_some((minute, if seconds { at + 5 } else { at + 3 }))
    }

    /// Minutes behind the hour, before or after it, and where they end.
    fn tail(&self, end: usize) -> (i64, usize) {
        let and = if self.is(end, Atom::And) { end + 1 } else { end };
        let quarter = 15;
        match self.atom(and) {
            Some(Atom::Half) => return (30, and + 1),
            Some(Atom::Quarter) => return (quarter, and + 1),
            Some(Atom::QuarterTo) => return (-quarter, and + 1),
            _ => {}
        }
        if self.is(and, Atom::To) {
            if self.is(and + 1, Atom::Quarter) {
                return (-quarter, and + 2);
            }
            if let Some(minutes) = self.number(and + 1).filter(|minutes| *minutes < 60) {
                let end = if self.is(and + 2, Atom::Minute) { and + 3 } else { and + 2 };
                return (-i64::from(minutes), end);
            }
        }
        let minutes = self.number(and).filter(|minutes| *minutes < 60);
        let dated = matches!(
            self.atom(and + 1),
            Some(
                Atom::Month(_)
                    | Atom::MonthAfter
                    | Atom::MonthBefore
                    | Atom::DayAfter
                    | Atom::DayUnit
                    | Atom::HourAfter
                    | Atom::Mark(_)
            )
        );
        match minutes {
            Some(minutes) if self.is(and + 1, Atom::Minute) => (i64::from(minutes), and + 2),
            // "9h30", 三点二十: two digits, or words, with nothing else for them to count.
            Some(minutes) if !dated && self.said[and].digits != 1 && minutes >= 5 => (i64::from(minutes), and + 1),
            _ => (0, end),
        }
    }

    // Dates.

    fn date(&self, at: usize) -> Option<(Date, usize)> {
        self.written_date(at)
            .or_else(|| self.month_and_day(at))
            .or_else(|| self.days_away(at))
            .or_else(|| self.day_alone(at))
            .or_else(|| self.weekday(at))
    }

    /// 2026-12-09, 12/9, 9/12/2026.
    fn written_date(&self, at: usize) -> Option<(Date, usize)> {
        let start = if self.is(at, Atom::DayBefore) { at + 1 } else { at };
        let first = self.number(start)?;
        let mark = self.atom(start + 1).filter(|atom| matches!(atom, Atom::Mark('/' | '-')))?;
        let second = self.number(start + 2)?;
        let third = self.number(start + 4).filter(|_| self.atom(start + 3) == Some(mark));
        let end = if third.is_some() { start + 5 } else { start + 3 };
        let digits = |at: usize| self.said[at].digits;
        if digits(start) == YEAR_DIGITS {
            let date = third.map_or(Date::Unclear, |day| self.in_year(first, second, day));
            return Some((date, end));
        }
        if [start, start + 2].iter().any(|at| !(1..=2).contains(&digits(*at)))
            || mark == Atom::Mark('-') && third.is_none()
        {
            return None;
        }
        let year = third.map(|year| if digits(start + 4) == 2 { 2000 + year } else { year });
        // Chinese writes the month first, as the United States do. Elsewhere both orders are at home, and only a number
        // that is no month tells them apart.
        let (month, day) = match (first, second) {
            _ if self.tongue == Tongue::Chinese || first == second => (first, second),
            (13.., _) => (second, first),
            (_, 13..) => (first, second),
            _ => return Some((Date::Unclear, end)),
        };
        Some((year.map_or_else(|| self.coming(month, day), |year| self.in_year(year, month, day)), end))
    }

    /// 3月9日, 9 tháng 3, 9 مارس, 9 mas, March 9; with a year or without.
    fn month_and_day(&self, at: usize) -> Option<(Date, usize)> {
        // 2027年3月9日: the year first.
        if let Some(year) = self.number(at).filter(|_| self.is(at + 1, Atom::YearAfter)) {
            let (month, day, end) = self.month_then_day(at + 2)?;
            return Some((self.in_year(year, month, day), end));
        }
        let start = if self.is(at, Atom::DayBefore) { self.skip(at + 1) } else { at };
        let (month, day, end) = self.day_then_month(start).or_else(|| self.month_then_day(start))?;
        let year_at = if self.is(end, Atom::YearBefore) { end + 1 } else { end };
        match self.number(year_at).filter(|_| self.said[year_at].digits == YEAR_DIGITS) {
            Some(year) => Some((self.in_year(year, month, day), year_at + 1)),
            None => Some((self.coming(month, day), end)),
        }
    }

    fn day_then_month(&self, at: usize) -> Option<(u32, u32, usize)> {
        let day = self.number(at)?;
        let next = self.skip(at + 1);
        match self.atom(next)? {
            Atom::Month(month) => Some((month, day, next + 1)),
            Atom::MonthBefore => Some((self.number(next + 1)?, day, next + 2)),
            _ => None,
        }
    }

    fn month_then_day(&self, at: usize) -> Option<(u32, u32, usize)> {
        match self.atom(at)? {
            // "March 9" is English, and no number of a clock's.
            Atom::Month(month) => {
                let day = self.number(at + 1).filter(|_| (1..=2).contains(&self.said[at + 1].digits))?;
                let clock = matches!(self.atom(at + 2), Some(Atom::Mark(':') | Atom::HourAfter));
                (!clock).then_some((month, day, at + 2))
            }
            Atom::Number(month) if self.is(at + 1, Atom::MonthAfter) => {
                let day = self.number(at + 2)?;
                Some((month, day, if self.is(at + 3, Atom::DayAfter) { at + 4 } else { at + 3 }))
            }
            _ => None,
        }
    }

    /// Tomorrow, in three days.
    fn days_away(&self, at: usize) -> Option<(Date, usize)> {
        let away = |days: i64| {
            u64::try_from(days)
                .ok()
                .and_then(|days| self.today.checked_add_days(Days::new(days)))
                .map_or(Date::Unclear, Date::This)
        };
        let unit = |at: usize| matches!(self.atom(at), Some(Atom::DayUnit | Atom::DayBefore | Atom::DayAfter));
        match self.atom(at)? {
            Atom::Days(days) | Atom::DaysPart(days, _) => Some((away(days), at + 1)),
            Atom::After => {
                let days = self.number(at + 1).filter(|_| unit(at + 2))?;
                Some((away(i64::from(days)), at + 3))
            }
            Atom::Number(days) if unit(at + 1) && self.is(at + 2, Atom::After) => Some((away(i64::from(days)), at + 3)),
            _ => None,
        }
    }

    /// The 9th, of this month or the next.
    fn day_alone(&self, at: usize) -> Option<(Date, usize)> {
        let clock = |at: usize| matches!(self.atom(at), Some(Atom::HourAfter | Atom::Mark(':')));
        let (day, end) = match self.atom(at)? {
            Atom::DayBefore => (self.number(at + 1).filter(|_| !clock(at + 2))?, at + 2),
            Atom::Number(day) if self.is(at + 1, Atom::DayAfter) => (day, at + 2),
            _ => return None,
        };
        let first = self.today.with_day(1)?;
        let found = (0..MONTHS_AHEAD)
            .filter_map(|months| first.checked_add_months(chrono::Months::new(months))?.with_day(day))
            .find(|date| *date >= self.today);
        Some((found.map_or(Date::Unclear, Date::This), end))
    }

    fn weekday(&self, at: usize) -> Option<(Date, usize)> {
        let (weekday, end) = match self.atom(at)? {
            Atom::Weekday(weekday) => (weekday, at + 1),
            Atom::WeekdayIn(weeks, weekday) => return Some((self.in_week(weeks, weekday), at + 1)),
            // Vietnamese counts from Monday, the second, to Saturday, the seventh.
            Atom::WeekdayBefore => (self.number(at + 1).filter(|n| (2..=7).contains(n))? - 2, at + 2),
            Atom::InWeek(weeks) => {
                let next = self.skip(at + 1);
                return match self.atom(next)? {
                    Atom::Weekday(weekday) => Some((self.in_week(weeks, weekday), next + 1)),
                    _ => None,
                };
            }
            // "Next Tuesday" with the word before it, as English and French have it.
            Atom::Next => match self.atom(at + 1)? {
                Atom::Weekday(weekday) => return Some((Date::Coming(weekday), at + 2)),
                _ => return None,
            },
            Atom::Last => match self.atom(at + 1)? {
                Atom::Weekday(_) => return Some((Date::Unclear, at + 2)),
                _ => return None,
            },
            _ => return None,
        };
        let next = self.skip(end);
        match self.atom(next) {
            Some(Atom::InWeek(weeks)) => Some((self.in_week(weeks, weekday), next + 1)),
            Some(Atom::Next) => Some((Date::Coming(weekday), next + 1)),
            Some(Atom::Last | Atom::After | Atom::Doubt) if next == end => Some((Date::Unclear, next + 1)),
            _ => Some((Date::Coming(weekday), end)),
        }
    }

    /// A weekday of a week from now. An Arabic week begins on Saturday, Sunday or Monday, by country: what that changes is
    /// unclear.
    fn in_week(&self, weeks: i64, weekday: u32) -> Date {
        if self.tongue == Tongue::Arabic && weekday >= 5 {
            return Date::Unclear;
        }
        let monday = self.today - Days::new(self.today.weekday().num_days_from_monday().into());
        let days = weeks * 7 + i64::from(weekday);
        let day = u64::try_from(days).ok().and_then(|days| monday.checked_add_days(Days::new(days)));
        day.filter(|day| *day >= self.today).map_or(Date::Unclear, Date::This)
    }

    fn in_year(&self, year: u32, month: u32, day: u32) -> Date {
        let date = i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
        date.filter(|date| *date >= self.today).map_or(Date::Unclear, Date::This)
    }

    /// The next such day; a leap day may be years away.
    fn coming(&self, month: u32, day: u32) -> Date {
        const LEAP_YEARS_APART_MAX: i32 = 8;
        let this = self.today.year();
        (this..=this + LEAP_YEARS_APART_MAX)
            .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
            .find(|date| *date >= self.today)
            .map_or(Date::Unclear, Date::This)
    }
}

/// The time of the day that is meant, if it can be told.
fn on_the_clock(said: &Clock, part: Option<Atom>) -> Option<NaiveTime> {
    let hour = said.hour;
    let in_24 = hour > 12 || hour == 0 || said.in_full;
    let hour = match part {
        Some(Atom::Doubt) if !in_24 => return None,
        Some(Atom::Am) => Some(hour % 12).filter(|_| hour <= 12)?,
        Some(Atom::Pm) if hour <= 12 => hour % 12 + 12,
        Some(Atom::Part(part)) if !in_24 => match (part, hour) {
            (Part::Morning | Part::Dawn, 1..=11)
            | (Part::Midday, 10..=12)
            | (Part::Afternoon, 12)
            | (Part::Night, 1..=4) => hour,
            (Part::Dawn, 12) => 0,
            (Part::Midday, 1..=3) | (Part::Afternoon, 1..=11) | (Part::Evening, 5..=11) | (Part::Night, 7..=11) => {
                hour + 12
            }
            // Midnight belongs to two days, and "one in the evening" to neither half.
            _ => return None,
        },
        // An hour before the clinic opens, said without "in the morning", is meant for the afternoon.
        _ if !in_24 && hour < CLINIC_OPENS_HOUR => hour + 12,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, said.minute, 0)
}
