//! Dates and times as a language writes them, and the functions by which a message asks for the parts of a moment.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use fluent::FluentValue;
use fluent::types::FluentType;
use icu::calendar::{Date, Gregorian};
use icu::datetime::fieldsets::{MDE, T, YM, YMDE};
use icu::datetime::input::{DateTime, Time};
use icu::datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu::locale::{Locale, locale};

use super::{kreyol, language};

/// How one language writes dates and times. Made once for each language; making one takes longer than using it.
pub(super) struct Pen {
    day: FixedCalendarDateTimeFormatter<Gregorian, MDE>,
    date: FixedCalendarDateTimeFormatter<Gregorian, YMDE>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    time: NoCalendarFormatter<T>,
    join: Join,
    /// Haitian Creole has its own table.
    is_kreyol: bool,
}

impl Pen {
    pub(super) fn new(tag: &str) -> Self {
        let customs = language::customs(tag);
        let pen = Self::try_new(&customs.dates, &customs.times)
            .or_else(|_| Self::try_new(&locale!("en"), &locale!("en")))
            .expect("English dates are compiled in");
        Self { is_kreyol: language::is_kreyol(tag), ..pen }
    }

    fn try_new(dates: &Locale, times: &Locale) -> Result<Self, icu::datetime::DateTimeFormatterLoadError> {
        let time = NoCalendarFormatter::try_new(times.into(), T::hm())?;
        Ok(Self {
            day: FixedCalendarDateTimeFormatter::try_new(dates.into(), MDE::long())?,
            date: FixedCalendarDateTimeFormatter::try_new(dates.into(), YMDE::long())?,
            month: FixedCalendarDateTimeFormatter::try_new(dates.into(), YM::long())?,
            time,
            join: Join::of(dates)?,
            is_kreyol: false,
        })
    }

    /// "Tuesday, March 9".
    pub(super) fn day(&self, day: NaiveDate) -> String {
        if self.is_kreyol {
            return kreyol::day(day);
        }
        gregorian(day).map_or_else(|| day.to_string(), |date| tidy(&self.day.format(&date).to_string()))
    }

    /// "Tuesday, March 9, 2027".
    pub(super) fn date(&self, day: NaiveDate) -> String {
        if self.is_kreyol {
            return kreyol::date(day);
        }
        gregorian(day).map_or_else(|| day.to_string(), |date| tidy(&self.date.format(&date).to_string()))
    }

    /// "March 2027".
    pub(super) fn month(&self, day: NaiveDate) -> String {
        if self.is_kreyol {
            return kreyol::month(day);
        }
        gregorian(day).map_or_else(|| day.to_string(), |date| tidy(&self.month.format(&date).to_string()))
    }

    /// "2:05 PM".
    pub(super) fn time(&self, time: NaiveTime) -> String {
        clock(time).map_or_else(|| time.to_string(), |time| tidy(&self.time.format(&time).to_string()))
    }

    /// "Tuesday, March 9, 2:05 PM".
    pub(super) fn moment(&self, day: NaiveDate, time: NaiveTime) -> String {
        self.join.put(&self.day(day), &self.time(time))
    }

    /// "Tuesday, March 9, 2027, 2:05 PM".
    pub(super) fn far_moment(&self, day: NaiveDate, time: NaiveTime) -> String {
        self.join.put(&self.date(day), &self.time(time))
    }
}

fn gregorian(day: NaiveDate) -> Option<Date<Gregorian>> {
    // A year of five digits is beyond ICU; such a date is written in digits.
    Date::try_new_gregorian(day.year(), u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

fn clock(time: NaiveTime) -> Option<Time> {
    let part = |n: u32| u8::try_from(n).ok();
    Time::try_new(part(time.hour())?, part(time.minute())?, 0, 0).ok()
}

/// ICU puts no-break spaces into times. The narrow one is a box on old phones, and people search with plain ones.
fn tidy(text: &str) -> String {
    text.replace(['\u{202F}', '\u{A0}'], " ")
}

/// How a language puts a day and a time together in a line: ", " and the time last, or a space and the time first.
///
/// ICU has this only within whole patterns, and in the long ones as "at". So it is read off a medium one.
struct Join {
    before: String,
    between: String,
    after: String,
    time_first: bool,
}

impl Join {
    fn of(dates: &Locale) -> Result<Self, icu::datetime::DateTimeFormatterLoadError> {
        let comma =
            || Self { before: String::new(), between: ", ".to_owned(), after: String::new(), time_first: false };
        let (Ok(date), Ok(time)) = (Date::try_new_gregorian(2027, 3, 9), Time::try_new(14, 5, 0, 0)) else {
            return Ok(comma());
        };
        let day = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(dates.into(), MDE::medium())?;
        let hour = NoCalendarFormatter::try_new(dates.into(), T::hm())?;
        let both = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(dates.into(), MDE::medium().with_time_hm())?;

        let (day, hour) = (day.format(&date).to_string(), hour.format(&time).to_string());
        let both = both.format(&DateTime { date, time }).to_string();
        let (Some(day_at), Some(hour_at)) = (both.find(&day), both.find(&hour)) else { return Ok(comma()) };
        let time_first = hour_at < day_at;
        let (first, second) = if time_first { (hour_at, day_at) } else { (day_at, hour_at) };
        let (first_len, second_len) = if time_first { (hour.len(), day.len()) } else { (day.len(), hour.len()) };
        let part = |range: std::ops::Range<usize>| both.get(range).map(tidy);
        let parts = (part(0..first), part(first + first_len..second), part(second + second_len..both.len()));
        let (Some(before), Some(between), Some(after)) = parts else { return Ok(comma()) };
        Ok(Self { before, between, after, time_first })
    }

    fn put(&self, day: &str, time: &str) -> String {
        let (first, second) = if self.time_first { (time, day) } else { (day, time) };
        [&self.before, first, &self.between, second, &self.after].concat()
    }
}

/// Stands behind a date that ends with a full stop of its own ("2:05 p. m.", "2027 г."), while a sentence is put together.
/// A noncharacter of Unicode, which people's words do not bring along (`isolate` takes it out).
pub(super) const OWN_STOP: char = '\u{FDD0}';

/// Makes the full stop of an abbreviation and the one of its sentence the same, as every language with such
/// abbreviations has it: "a las 2:05 p. m." and never "p. m..".
pub(super) fn settle_stops(sentence: String) -> String {
    if !sentence.contains(OWN_STOP) {
        return sentence;
    }
    let stops = format!("{OWN_STOP}.");
    // An ellipsis is no full stop.
    let ellipsis = format!("{OWN_STOP}...");
    sentence.replace(&ellipsis, "...").replace(&stops, "").replace(OWN_STOP, "")
}

/// A moment or a day on its way into a message. Which of its parts are written is decided by the message.
#[derive(Clone)]
pub(super) struct Stamp {
    pub(super) pen: Arc<Pen>,
    pub(super) day: NaiveDate,
    /// None for a day.
    pub(super) time: Option<NaiveTime>,
    pub(super) form: Form,
}

/// Which parts.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Form {
    /// All that it has, without the year.
    Whole,
    /// All that it has, with the year.
    Far,
    /// `DAY($x)`.
    Day,
    /// `TIME($x)`.
    Time,
    /// `DATE($x)`: the day and its year.
    Date,
    /// `MONTH($x)`: the month and its year, for facts that hold since then.
    Month,
}

impl Stamp {
    /// As text, with `OWN_STOP` behind it if it ends with a full stop.
    pub(super) fn write(&self) -> String {
        let mut text = self.parts();
        if text.ends_with('.') {
            text.push(OWN_STOP);
        }
        text
    }

    fn parts(&self) -> String {
        match (self.form, self.time) {
            (Form::Whole, Some(time)) => self.pen.moment(self.day, time),
            (Form::Far, Some(time)) => self.pen.far_moment(self.day, time),
            (Form::Whole, None) | (Form::Day, _) => self.pen.day(self.day),
            (Form::Time, Some(time)) => self.pen.time(time),
            (Form::Time, None) => {
                tracing::error!("a message asks for the time of a day");
                String::new()
            }
            (Form::Date, _) | (Form::Far, None) => self.pen.date(self.day),
            (Form::Month, _) => self.pen.month(self.day),
        }
    }
}

impl fmt::Debug for Stamp {
    // When somebody has a visit is nobody's business in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stamp")
    }
}

impl PartialEq for Stamp {
    fn eq(&self, other: &Self) -> bool {
        (self.day, self.time) == (other.day, other.time) && self.form == other.form
    }
}

impl FluentType for Stamp {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.write().into()
    }

    fn as_string_threadsafe(&self, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        self.write().into()
    }
}

/// `DAY($x)`, `TIME($x)` or `DATE($x)`. Anything but a moment or a day passes as it is, because a person reads it.
pub(super) fn form<'a>(form: Form, positional: &[FluentValue<'a>]) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::Custom(custom)) => {
            // By hand to the value inside: the box itself is `Any` too, and no stamp.
            match (**custom).as_any().downcast_ref::<Stamp>() {
                Some(stamp) => FluentValue::Custom(Box::new(Stamp { form, ..stamp.clone() })),
                None => FluentValue::Custom(custom.duplicate()),
            }
        }
        Some(FluentValue::Error) | None => "".into(),
        Some(other) => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> (NaiveDate, NaiveTime) {
        (NaiveDate::from_ymd_opt(2027, 3, 9).expect("a date"), NaiveTime::from_hms_opt(14, 5, 0).expect("a time"))
    }

    #[test]
    fn a_moment_is_written_as_each_language_writes_it() {
        let (day, time) = sample();
        for (tag, written) in [
            ("en", "Tuesday, March 9, 2:05 PM"),
            ("es", "martes, 9 de marzo, 2:05 p. m."),
            ("zh-Hans", "3月9日星期二 14:05"),
            ("zh-Hant", "3月9日星期二 下午2:05"),
            ("vi", "14:05 Thứ Ba, 9 tháng 3"),
            ("ko", "3월 9일 화요일 오후 2:05"),
            ("ar", "الثلاثاء، 9 مارس، 2:05 م"),
            ("fil", "Martes, Marso 9, 2:05 PM"),
            ("tl", "Martes, Marso 9, 2:05 PM"),
            ("fa", "سه\u{200C}شنبه 9 مارس، 14:05"),
            ("ht", "madi 9 mas, 2:05 PM"),
        ] {
            assert_eq!(Pen::new(tag).moment(day, time), written, "{tag}");
        }
    }

    #[test]
    fn the_parts_of_a_moment_are_written_as_each_language_writes_them() {
        let (day, time) = sample();
        let english = Pen::new("en");
        assert_eq!(english.day(day), "Tuesday, March 9");
        assert_eq!(english.date(day), "Tuesday, March 9, 2027");
        assert_eq!(english.month(day), "March 2027");
        assert_eq!(Pen::new("es").month(day), "marzo de 2027");
        assert_eq!(english.time(time), "2:05 PM");
        assert_eq!(Pen::new("es").date(day), "martes, 9 de marzo de 2027");
        assert_eq!(Pen::new("es").time(NaiveTime::MIN), "12:00 a. m.");
        assert_eq!(Pen::new("ht").far_moment(day, time), "madi 9 mas 2027, 2:05 PM");
        assert_eq!(Pen::new("ht").month(day), "mas 2027");
    }

    #[test]
    fn a_sentence_ends_with_one_full_stop() {
        for (put_together, settled) in [
            ("2:05 p. m.\u{FDD0}.", "2:05 p. m."),
            ("2:05 p. m.\u{FDD0} o 3:05 p. m.\u{FDD0}.", "2:05 p. m. o 3:05 p. m."),
            ("2:05 p. m.\u{FDD0}?\u{FDD0}", "2:05 p. m.?"),
            ("2:05 p. m.\u{FDD0}...", "2:05 p. m...."),
            ("2:05 PM.", "2:05 PM."),
        ] {
            assert_eq!(settle_stops(put_together.to_owned()), settled);
        }
    }

    #[test]
    fn no_date_and_no_time_is_beyond_writing() {
        for tag in ["en", "es", "ar", "qqq"] {
            let pen = Pen::new(tag);
            for day in [NaiveDate::MIN, NaiveDate::MAX, NaiveDate::default()] {
                assert!(!pen.moment(day, NaiveTime::MIN).is_empty());
                assert!(!pen.date(day).is_empty());
            }
            let leap = NaiveTime::from_hms_nano_opt(23, 59, 59, 1_999_999_999).expect("a leap second");
            assert!(!pen.time(leap).is_empty());
        }
    }
}
