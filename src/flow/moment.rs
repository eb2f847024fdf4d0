//! Dates and times in free words, by the `duckling` grammar: read in the person's language and on their own clock, towards
//! the future, and always read back to them before anything is saved.

use std::sync::LazyLock;

use chrono::{Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Timelike};
use duckling::{Context, DimensionKind, DimensionValue, Entity, Grain, Lang, Locale, Options, TimePoint, TimeValue};
use regex::Regex;

use super::phrase::{Phrases, tokens};
use super::value::HalfMoment;
use crate::care::moment::LocalMoment;

/// Longer texts are cut before the grammar reads them: its work grows faster than the text.
const CHARS_MAX: usize = 300;
/// A visit further away than so many years is a slip ("dec 3 1500").
const YEARS_AWAY_MAX: i32 = 2;
/// How often a word that was read as half a date is blanked and the rest read again.
const READINGS_MAX: usize = 4;
/// An hour before this one, said without "in the morning", is meant for the afternoon: clinics are closed at three at night.
pub const CLINIC_OPENS_HOUR: u32 = 7;

/// What was heard of a date and a time, and the rest of the words without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeardMoment {
    /// The date, the time, or both.
    pub half: HalfMoment,
    /// The words around it, trimmed of what only joined them.
    pub rest: String,
}

/// Words around a date that the grammar does not weigh as people do.
#[derive(Clone, Debug, Default)]
pub struct Hints<'a> {
    /// An early hour is truly meant: "am", "in the morning".
    pub before_noon: Vec<&'a Phrases>,
    /// Today is truly meant: "today", "tonight".
    pub today: Vec<&'a Phrases>,
}

/// Looks for a date, a time or both. `now` is the person's own wall.
#[must_use]
pub fn hear(text: &str, language: &str, now: &LocalMoment, hints: &Hints<'_>) -> Option<HeardMoment> {
    let whole: String = text.chars().take(CHARS_MAX).collect();
    let mut text = if language.starts_with("en") { month_first(&whole) } else { whole.clone() };
    let locale = Locale::new(grammar_of(language), None);
    let offset = now.zone.offset_from_utc_datetime(&now.instant().naive_utc()).fix();
    let reference = offset.from_local_datetime(&now.wall).single()?;
    let context = Context::new(reference, locale);
    let options = Options { with_latent: false };
    for _ in 0..READINGS_MAX {
        let entities = duckling::parse(&text, &locale, &[DimensionKind::Time], &context, &options);
        // The grammar reads "dic" in "médico" as December: such a word is no date.
        let Some(cut) = entities.iter().find(|entity| cuts_a_word(&text, entity)) else {
            return gather(&whole, &text, &entities, now, offset, hints);
        };
        text = blank_words(&text, cut.start, cut.end);
    }
    None
}

fn gather(
    whole: &str,
    text: &str,
    entities: &[Entity],
    now: &LocalMoment,
    offset: FixedOffset,
    hints: &Hints<'_>,
) -> Option<HeardMoment> {
    let mut half = HalfMoment { date: None, time: None };
    let mut spans = Vec::new();
    for entity in entities {
        let Some(found) = read_entity(entity, offset, now) else { continue };
        let nearby = |date: &NaiveDate| (date.year() - now.wall.year()).abs() <= YEARS_AWAY_MAX;
        let new_date = found.date.filter(|_| half.date.is_none()).filter(nearby);
        let new_time = found.time.filter(|_| half.time.is_none());
        if new_date.is_none() && new_time.is_none() {
            continue;
        }
        half.date = half.date.or(new_date);
        half.time = half.time.or(new_time.map(|time| by_day(time, text, &hints.before_noon)));
        spans.push(entity.start..entity.end);
    }
    let today = now.wall.date();
    // The grammar looks for the next five o'clock, at night; five in the afternoon today is still to come.
    let meant_today = half.date == today.succ_opt()
        && half.time.is_some_and(|time| time > now.wall.time())
        && says(&hints.today, text);
    if meant_today {
        half.date = Some(today);
    }
    (!spans.is_empty()).then(|| HeardMoment { half, rest: rest_of(whole, text, &spans) })
}

fn says(phrases: &[&Phrases], text: &str) -> bool {
    let tokens = tokens(text);
    phrases.iter().any(|phrases| phrases.find(&tokens).is_some())
}

/// "9 dec", "9th of December": the English grammar takes the month alone and loses the day. The same letters with the month
/// first are read well; not a byte is added or lost, so that places stay what they were.
fn month_first(text: &str) -> String {
    static DAY_FIRST: LazyLock<Regex> = LazyLock::new(|| {
        let months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|\
                      oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
        Regex::new(&format!(r"(?i)\b(\d{{1,2}})((?:st|nd|rd|th)?(?:\s+of)?\s+)({months})\b")).expect("a valid pattern")
    });
    DAY_FIRST
        .replace_all(text, |found: &regex::Captures<'_>| {
            let (day, between, month) = (&found[1], &found[2], &found[3]);
            format!("{month} {day}{}", " ".repeat(between.len() - 1))
        })
        .into_owned()
}

fn read_entity(entity: &Entity, offset: FixedOffset, now: &LocalMoment) -> Option<HalfMoment> {
    match &entity.value {
        DimensionValue::Time(TimeValue::Single { value, values, .. }) => {
            let at = wall_of(value, offset);
            match grain_of(value) {
                Grain::Day => Some(HalfMoment { date: Some(at.date()), time: None }),
                Grain::Hour | Grain::Minute | Grain::Second => {
                    let date = (!repeats_daily(values, offset)).then_some(at.date());
                    let time = if date.is_none() && is_either_half(values, offset) {
                        in_the_day(at.time())
                    } else {
                        at.time()
                    };
                    Some(HalfMoment { date, time: Some(time) })
                }
                _ => None,
            }
        }
        // "Thursday morning": a part of one day gives the day.
        DimensionValue::Time(TimeValue::Interval { from: Some(from), to: Some(to), values, .. }) => {
            let (from, to) = (wall_of(from, offset), wall_of(to, offset));
            let one_day = to - from <= TimeDelta::hours(24) && to > from;
            let several_days = values.len() > 1 && from.date() == now.wall.date();
            (one_day && !several_days).then_some(HalfMoment { date: Some(from.date()), time: None })
        }
        _ => None,
    }
}

/// "At 10" may be the morning or the night: it comes again after twelve hours.
fn is_either_half(values: &[TimePoint], offset: FixedOffset) -> bool {
    matches!(values, [first, second, ..] if wall_of(second, offset) - wall_of(first, offset) == TimeDelta::hours(12))
}

/// Of two times that lie twelve hours apart, the one in the clinic's day.
fn in_the_day(time: NaiveTime) -> NaiveTime {
    let hours = CLINIC_OPENS_HOUR..CLINIC_OPENS_HOUR + 12;
    if hours.contains(&time.hour()) { time } else { time + TimeDelta::hours(12) }
}

/// "3 pm" comes again tomorrow and the day after; "Tuesday 3 pm" does not.
fn repeats_daily(values: &[TimePoint], offset: FixedOffset) -> bool {
    const DAYS: i64 = 2;
    match values {
        [first, .., last] if values.len() >= 3 => {
            wall_of(last, offset) - wall_of(first, offset) <= TimeDelta::days(DAYS)
        }
        _ => false,
    }
}

fn wall_of(point: &TimePoint, offset: FixedOffset) -> NaiveDateTime {
    match point {
        TimePoint::Naive { value, .. } => *value,
        TimePoint::Instant { value, .. } => value.with_timezone(&offset).naive_local(),
    }
}

fn grain_of(point: &TimePoint) -> Grain {
    match point {
        TimePoint::Naive { grain, .. } | TimePoint::Instant { grain, .. } => *grain,
    }
}

fn by_day(time: NaiveTime, text: &str, before_noon: &[&Phrases]) -> NaiveTime {
    let early = (1..CLINIC_OPENS_HOUR).contains(&time.hour());
    let said_so = || {
        let tokens = tokens(&text.replace(|mark: char| mark.is_ascii_digit() || mark == ':', " "));
        before_noon.iter().any(|phrases| phrases.find(&tokens).is_some())
    };
    // "03:30" with a nought is how people write who count to twenty-four.
    let written_in_full = text.contains(&format!("{:02}:{:02}", time.hour(), time.minute()));
    if early && !written_in_full && !said_so() { time + TimeDelta::hours(12) } else { time }
}

fn cuts_a_word(text: &str, entity: &Entity) -> bool {
    let (Some(before), Some(after)) = (text.get(..entity.start), text.get(entity.end..)) else { return false };
    let part = text.get(entity.start..entity.end).unwrap_or_default();
    let letters = |left: Option<char>, right: Option<char>| {
        left.is_some_and(char::is_alphabetic) && right.is_some_and(char::is_alphabetic)
    };
    letters(before.chars().next_back(), part.chars().next()) || letters(part.chars().next_back(), after.chars().next())
}

/// Blanks the whole words at both ends of a span, keeping every byte's place.
fn blank_words(text: &str, start: usize, end: usize) -> String {
    let is_letter = |letter: char| letter.is_alphabetic();
    let word_around = |at: usize| {
        let from =
            text[..at].char_indices().rev().take_while(|(_, letter)| is_letter(*letter)).last().map_or(at, |(i, _)| i);
        let to = at + text[at..].find(|letter: char| !is_letter(letter)).unwrap_or(text.len() - at);
        from..to
    };
    let last = text[..end].char_indices().next_back().map_or(start, |(i, _)| i);
    let cut = |range: &std::ops::Range<usize>| {
        let before = text[..range.start].chars().next_back();
        let first = text[range.start..].chars().next();
        before.is_some_and(is_letter) && first.is_some_and(is_letter)
    };
    let mut ranges = Vec::new();
    if cut(&(start..start)) {
        ranges.push(word_around(start));
    }
    if text[end..].chars().next().is_some_and(is_letter) && text[last..].chars().next().is_some_and(is_letter) {
        ranges.push(word_around(last));
    }
    if ranges.is_empty() {
        ranges.push(start..end);
    }
    let blank = |i: usize| ranges.iter().any(|range| range.contains(&i));
    text.char_indices()
        .flat_map(|(i, letter)| {
            let length = if blank(i) { letter.len_utf8() } else { 1 };
            std::iter::repeat_n(if blank(i) { ' ' } else { letter }, length)
        })
        .collect()
}

/// The words that are neither date nor time. Spans count in `text`, which has `whole`'s bytes with some words blanked.
fn rest_of(whole: &str, text: &str, spans: &[std::ops::Range<usize>]) -> String {
    debug_assert_eq!(whole.len(), text.len());
    let kept: String = whole
        .char_indices()
        .map(|(i, letter)| if spans.iter().any(|span| span.contains(&i)) { '\u{0}' } else { letter })
        .collect();
    let parts: Vec<&str> = kept.split('\u{0}').map(str::trim).filter(|part| !part.is_empty()).collect();
    parts
        .join(" ")
        .trim_matches(|mark: char| mark.is_whitespace() || matches!(mark, ',' | '.' | ';' | ':' | '-'))
        .to_owned()
}

fn grammar_of(language: &str) -> Lang {
    match language.split('-').next().unwrap_or_default() {
        "es" => Lang::ES,
        "zh" => Lang::ZH,
        "vi" => Lang::VI,
        "ar" => Lang::AR,
        // Haitian Creole has no grammar of its own; its numerals and many of its months are French.
        "ht" | "fr" => Lang::FR,
        _ => Lang::EN,
    }
}

/// A whole moment out of what is known so far and what was heard now. The earlier half stays unless it was said anew.
#[must_use]
pub fn join(known: Option<HalfMoment>, heard: HalfMoment) -> HalfMoment {
    let known = known.unwrap_or(HalfMoment { date: None, time: None });
    HalfMoment { date: heard.date.or(known.date), time: heard.time.or(known.time) }
}

/// The wall time when both halves are there.
#[must_use]
pub fn wall(half: &HalfMoment) -> Option<NaiveDateTime> {
    half.date.zip(half.time).map(|(date, time)| date.and_time(time))
}

/// The date that a bare time is meant for: today when it is still to come, else tomorrow.
#[must_use]
pub fn next_date(time: NaiveTime, now: &LocalMoment) -> NaiveDate {
    let today = now.wall.date();
    if time > now.wall.time() { today } else { today.succ_opt().unwrap_or(today) }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;

    /// Saturday, 2026-11-21, 16:00 in Chicago.
    fn hear_in(language: &str, text: &str) -> (String, String) {
        let now = LocalMoment { wall: "2026-11-21T16:00:00".parse().unwrap(), zone: Tz::America__Chicago };
        let morning = Phrases::read("am | a m | in the morning | de la manana | de la madrugada");
        let today = Phrases::read("today | hoy | tonight");
        let hints = Hints { before_noon: vec![&morning], today: vec![&today] };
        let Some(heard) = hear(text, language, &now, &hints) else { return (String::new(), text.to_owned()) };
        let date = heard.half.date.map_or("?".to_owned(), |date| date.to_string());
        let time = heard.half.time.map_or("?".to_owned(), |time| time.format("%H:%M").to_string());
        (format!("{date} {time}"), heard.rest)
    }

    fn check(language: &str, text: &str, moment: &str, rest: &str) {
        assert_eq!(hear_in(language, text), (moment.to_owned(), rest.to_owned()), "{language}: {text}");
    }

    #[test]
    fn english_dates_as_patients_write_them() {
        check("en", "cardiologist next Tuesday 3pm", "2026-11-24 15:00", "cardiologist");
        check("en", "next tuesday at 3", "2026-11-24 15:00", "");
        check("en", "tomorrow", "2026-11-22 ?", "");
        check("en", "at 3", "? 15:00", "");
        check("en", "3:30 am", "? 03:30", "");
        check("en", "at 10", "? 10:00", "");
        check("en", "10 pm", "? 22:00", "");
        check("en", "Thursday morning", "2026-11-26 ?", "");
        check("en", "eye doctor on the 5th at 8:15", "2026-12-05 08:15", "eye doctor");
        check("en", "March 9 2:05 pm", "2027-03-09 14:05", "");
        check("en", "monday at 9am with dr lee", "2026-11-23 09:00", "with dr lee");
        check("en", "today at 5", "2026-11-21 17:00", "");
        check("en", "dentist 9 dec 2pm", "2026-12-09 14:00", "dentist");
        check("en", "the 9th of December at 2 pm", "2026-12-09 14:00", "the");
        check("en", "dec 3 1500", "", "dec 3 1500");
        check("en", "I feel fine", "", "I feel fine");
    }

    #[test]
    fn spanish_dates_and_words_that_hold_a_month() {
        check("es", "cardiólogo el próximo martes a las 3 de la tarde", "2026-11-24 15:00", "cardiólogo el");
        check(
            "es",
            "necesito que alguien me lleve al médico mañana",
            "2026-11-22 ?",
            "necesito que alguien me lleve al médico",
        );
        check("es", "mañana a las 3", "2026-11-22 15:00", "");
        check("es", "mañana a las 10 de la mañana", "2026-11-22 10:00", "");
        check("es", "el martes que viene a las 3pm", "2026-11-24 15:00", "el que viene");
        check("es", "5 de enero a las 14:30", "2027-01-05 14:30", "");
        check("es", "hoy a las 5", "2026-11-21 17:00", "");
    }

    #[test]
    fn odd_texts_are_no_dates_and_break_nothing() {
        for text in ["", "🙂🙂🙂", "\u{202E}abc", "é", "99999999999999999999", &"na ".repeat(5_000)] {
            let _ = hear_in("en", text);
            let _ = hear_in("es", text);
        }
    }
}
