//! Dates and times in free words: read in the person's language and on their own clock, towards the future, and always
//! read back to them before anything is saved. English and Spanish by the `duckling` grammar, the other languages by our
//! own tables: that grammar reads 下周二 as tomorrow, half of what Arabic and Vietnamese write, and no Haitian Creole.

mod almanac;
mod hint;
mod tables;
mod words;

use std::sync::LazyLock;

use chrono::{Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Timelike};
use duckling::{Context, DimensionKind, DimensionValue, Entity, Grain, Lang, Locale, Options, TimePoint, TimeValue};
use regex::Regex;

use super::phrase::{Phrases, is_han, tokens};
use super::value::HalfMoment;
use crate::care::moment::LocalMoment;
use almanac::Tongue;

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
    if let Some(tongue) = tongue_of(&whole, language) {
        let found = tables::hear(&whole, tongue, now.wall.date())?;
        let nearby = |date: &NaiveDate| (date.year() - now.wall.year()).abs() <= YEARS_AWAY_MAX;
        let half = HalfMoment { date: found.half.date.filter(nearby), time: found.half.time };
        let heard = half.date.is_some() || half.time.is_some();
        return heard.then(|| HeardMoment { half, rest: rest_of(&whole, &whole, &found.places) });
    }
    if !hint::may_hold_a_time(&whole, grammar_of(language)) {
        return None;
    }
    by_grammar(&whole, language, now, hints)
}

/// Asks the grammar of dates.
fn by_grammar(whole: &str, language: &str, now: &LocalMoment, hints: &Hints<'_>) -> Option<HeardMoment> {
    let mut text = plain_halves(whole);
    if language.starts_with("en") {
        text = month_first(&text);
    }
    let locale = Locale::new(grammar_of(language), None);
    let offset = now.zone.offset_from_utc_datetime(&now.instant().naive_utc()).fix();
    let reference = offset.from_local_datetime(&now.wall).single()?;
    let context = Context::new(reference, locale);
    let options = Options { with_latent: false };
    for _ in 0..READINGS_MAX {
        let entities = duckling::parse(&text, &locale, &[DimensionKind::Time], &context, &options);
        // The grammar reads "dic" in "médico" as December: such a word is no date.
        let Some(cut) = entities.iter().find(|entity| cuts_a_word(&text, entity)) else {
            return gather(whole, &text, &entities, now, offset, hints);
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
    let mut two_days = false;
    let mut spans = Vec::new();
    for entity in entities {
        let Some(found) = read_entity(entity, offset, now) else { continue };
        let nearby = |date: &NaiveDate| (date.year() - now.wall.year()).abs() <= YEARS_AWAY_MAX;
        // "Monday no, Tuesday at 3", "the 3rd or the 4th": which of two is meant is asked.
        if let (Some(one), Some(other)) = (found.date, half.date) {
            let between = spans.last().map_or(0, |span: &std::ops::Range<usize>| span.end)..entity.start;
            two_days |= one != other && text.get(between).is_some_and(parts_days);
        }
        let new_date = found.date.filter(|_| half.date.is_none()).filter(nearby);
        let new_time = found.time.filter(|_| half.time.is_none());
        if new_date.is_none() && new_time.is_none() {
            continue;
        }
        half.date = half.date.or(new_date);
        half.time = half.time.or(new_time.map(|time| by_day(time, text, &hints.before_noon)));
        spans.push(entity.start..entity.end);
    }
    // "martes, 9 de marzo, 2:05 p. m.": the Spanish grammar loses a time behind a comma.
    if half.time.is_none()
        && let Some((time, span)) = clock_in(text)
    {
        half.time = Some(time);
        spans.push(span);
    }
    let today = now.wall.date();
    // The grammar looks for the next five o'clock, at night; five in the afternoon today is still to come.
    let meant_today = half.date == today.succ_opt()
        && half.time.is_some_and(|time| time > now.wall.time())
        && says(&hints.today, text);
    if meant_today {
        half.date = Some(today);
    }
    if two_days {
        half.date = None;
    }
    let heard = half.date.is_some() || half.time.is_some();
    heard.then(|| HeardMoment { half, rest: rest_of(whole, text, &spans) })
}

/// Whether the words between two days say that only one of them is meant.
fn parts_days(between: &str) -> bool {
    const WORDS: [&str; 8] = ["no", "not", "o", "or", "mejor", "sino", "rather", "better"];
    tokens(between).iter().any(|word| WORDS.contains(&word.as_str()))
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

/// "2:05 p. m.", as Spanish writes it: the grammars know `pm`. Not a byte is added or lost.
fn plain_halves(text: &str) -> String {
    static HALVES: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?i)\b([ap])\. ?m\b\.?").expect("a valid pattern"));
    let plain = |found: &regex::Captures<'_>| format!("{}m{}", &found[1], " ".repeat(found[0].len() - 2));
    HALVES.replace_all(text, plain).into_owned()
}

/// A time that can mean nothing else: hours, minutes and the half of the day.
fn clock_in(text: &str) -> Option<(NaiveTime, std::ops::Range<usize>)> {
    static CLOCK: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?i)\b(\d{1,2}):(\d{2})\s*([ap])m\b").expect("a valid pattern"));
    let mut all = CLOCK.captures_iter(text);
    // From two till four: better not understood.
    let found = all.next().filter(|_| all.next().is_none())?;
    let hour: u32 = found[1].parse().ok().filter(|hour| (1..=12).contains(hour))?;
    let noon = if found[3].eq_ignore_ascii_case("p") { 12 } else { 0 };
    let time = NaiveTime::from_hms_opt(hour % 12 + noon, found[2].parse().ok()?, 0)?;
    Some((time, found.get(0)?.range()))
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
        .trim_matches(|mark: char| {
            mark.is_whitespace()
                || matches!(mark, ',' | '.' | ';' | ':' | '-' | '，' | '。' | '、' | '；' | '：' | '،' | '؛')
        })
        .to_owned()
}

/// The tables to read with: by the script first, for somebody who writes Chinese to an assistant that speaks English.
fn tongue_of(text: &str, language: &str) -> Option<Tongue> {
    let is_arabic = |letter: char| matches!(letter, '\u{620}'..='\u{64A}');
    match language.split('-').next().unwrap_or_default() {
        _ if text.contains(is_han) => Some(Tongue::Chinese),
        _ if text.contains(is_arabic) => Some(Tongue::Arabic),
        "zh" => Some(Tongue::Chinese),
        "vi" => Some(Tongue::Vietnamese),
        "ar" => Some(Tongue::Arabic),
        "ht" => Some(Tongue::Kreyol),
        _ => None,
    }
}

fn grammar_of(language: &str) -> Lang {
    match language.split('-').next().unwrap_or_default() {
        "es" => Lang::ES,
        "fr" => Lang::FR,
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

    /// So many texts of each language; an unoptimised grammar takes ten milliseconds for one.
    const TEXTS: usize = 400;

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
    fn chinese_dates_as_patients_write_them() {
        check("zh-Hans", "下周二下午三点", "2026-11-24 15:00", "");
        check("zh-Hans", "下周二下午三点去看心脏科", "2026-11-24 15:00", "去看心脏科");
        check("zh-Hans", "心脏科，明天上午10点半", "2026-11-22 10:30", "心脏科");
        check("zh-Hans", "明天下午两点半", "2026-11-22 14:30", "");
        check("zh-Hans", "后天早上八点一刻", "2026-11-23 08:15", "");
        check("zh-Hans", "3月9日下午2点30分", "2027-03-09 14:30", "");
        check("zh-Hans", "2027年3月9日 14:30", "2027-03-09 14:30", "");
        check("zh-Hans", "十二月五号", "2026-12-05 ?", "");
        check("zh-Hans", "12月5号上午九点", "2026-12-05 09:00", "");
        check("zh-Hans", "５号下午３点", "2026-12-05 15:00", "");
        check("zh-Hans", "星期五晚上7点", "2026-11-27 19:00", "");
        check("zh-Hans", "下星期天中午12点", "2026-11-29 12:00", "");
        check("zh-Hans", "下下周一早上9点", "2026-11-30 09:00", "");
        check("zh-Hans", "今晚8点", "2026-11-21 20:00", "");
        check("zh-Hans", "明早七点", "2026-11-22 07:00", "");
        check("zh-Hans", "下午3:15", "? 15:15", "");
        check("zh-Hans", "三点", "? 15:00", "");
        check("zh-Hans", "三天后上午10点", "2026-11-24 10:00", "");
        check("zh-Hans", "下週二下午三點", "2026-11-24 15:00", "");
        check("zh-Hans", "禮拜三朝早十點", "2026-11-25 10:00", "");
        check("zh-Hans", "12/9 2pm", "2026-12-09 14:00", "");
        check("zh-Hans", "周二二十号", "", "周二二十号");
        check("en", "明天下午三点", "2026-11-22 15:00", "");
        for none in [
            "我好一点了",
            "有两点想问",
            "上周二",
            "三个月了",
            "差一刻三点",
            "周二或者周三",
            "吃了3天药",
            "9点到11点",
            "我住9号楼",
            "十点以后",
        ] {
            check("zh-Hans", none, "", none);
        }
    }

    #[test]
    fn vietnamese_dates_as_patients_write_them() {
        check("vi", "ngày mai lúc 3 giờ chiều", "2026-11-22 15:00", "");
        check("vi", "thứ ba tuần sau 10 giờ sáng", "2026-11-24 10:00", "");
        check("vi", "thu ba tuan sau 10 gio sang", "2026-11-24 10:00", "");
        check("vi", "khám mắt thứ 5 lúc 9 giờ rưỡi sáng", "2026-11-26 09:30", "khám mắt");
        check("vi", "9 tháng 3 lúc 2:30 chiều", "2027-03-09 14:30", "");
        check("vi", "ngày 9 tháng 12 năm 2026 lúc 14h30", "2026-12-09 14:30", "");
        check("vi", "sáng mai 8h", "2026-11-22 08:00", "");
        check("vi", "chiều mai lúc 2 giờ 15", "2026-11-22 14:15", "");
        check("vi", "tối nay 7 giờ", "2026-11-21 19:00", "");
        check("vi", "chủ nhật này lúc bảy giờ tối", "2026-11-22 19:00", "");
        check("vi", "thứ tư 10 giờ kém 15", "2026-11-25 09:45", "");
        check("vi", "3 giờ chiều", "? 15:00", "");
        check("vi", "3h", "? 15:00", "");
        check("vi", "mười giờ rưỡi", "? 10:30", "");
        check("vi", "ngày mốt 1 giờ trưa", "2026-11-23 13:00", "");
        check("vi", "ngày 25", "2026-11-25 ?", "");
        check("vi", "25/12 8:30 sáng", "2026-12-25 08:30", "");
        check("vi", "thứ năm tới", "2026-11-26 ?", "");
        check("vi", "T6 lúc 14:00", "2026-11-27 14:00", "");
        check("vi", "3 ngày nữa", "2026-11-24 ?", "");
        check("vi", "ngày mười hai tháng mười hai", "2026-12-12 ?", "");
        for none in [
            "bay gio",
            "toi di bac si",
            "món ăn",
            "thứ ba tuần trước",
            "4/5",
            "sau giờ làm",
            "hai con tôi",
            "năm nay",
            "8 gio toi",
            "từ 9 giờ đến 11 giờ",
        ] {
            check("vi", none, "", none);
        }
    }

    #[test]
    fn arabic_dates_as_patients_write_them() {
        check("ar", "يوم الثلاثاء القادم الساعة 3 مساء", "2026-11-24 15:00", "");
        check("ar", "الثلاثاء القادم الساعة 8 مساءا", "2026-11-24 20:00", "");
        check("ar", "الثلاثاء القادم الساعة 3 مساءً", "2026-11-24 15:00", "");
        check("ar", "غدا الساعة ١٠ صباحا", "2026-11-22 10:00", "");
        check("ar", "9 مارس الساعة 2:30 مساءً", "2027-03-09 14:30", "");
        check("ar", "٩ آذار الساعة ٢:٣٠ مساءً", "2027-03-09 14:30", "");
        check("ar", "بكرة الساعة التاسعة والنصف صباحا", "2026-11-22 09:30", "");
        check("ar", "موعد القلب يوم الأربعاء الساعة 11", "2026-11-25 11:00", "موعد القلب");
        check("ar", "بعد غد الساعة الثالثة إلا ربع عصرا", "2026-11-23 14:45", "");
        check("ar", "الخميس الساعة ٤ العصر", "2026-11-26 16:00", "");
        check("ar", "يوم الجمعة ١٢ ظهرا", "2026-11-27 12:00", "");
        check("ar", "5 كانون الأول", "2026-12-05 ?", "");
        check("ar", "الساعة 3", "? 15:00", "");
        check("ar", "الاثنين ٨:١٥ صباحاً", "2026-11-23 08:15", "");
        check("ar", "بعد 3 أيام", "2026-11-24 ?", "");
        check("ar", "الثلاثاء الأسبوع القادم", "2026-11-24 ?", "");
        check("ar", "اليوم الساعة 5", "2026-11-21 17:00", "");
        check("ar", "25 ديسمبر 2026", "2026-12-25 ?", "");
        check("ar", "9 صباحا", "? 09:00", "");
        for none in
            ["الثلاثاء الماضي", "عندي ثلاثة أولاد", "لا يوجد أحد", "4/5", "بعد الساعة 3", "الأحد الأسبوع القادم", "كل يوم"]
        {
            check("ar", none, "", none);
        }
    }

    #[test]
    fn kreyol_dates_as_patients_write_them() {
        check("ht", "demen a 3 zè nan apremidi", "2026-11-22 15:00", "");
        check("ht", "madi pwochèn a 10è di maten", "2026-11-24 10:00", "");
        check("ht", "madi a 3è apremidi", "2026-11-24 15:00", "");
        check("ht", "9 mas a 2:30 apremidi", "2027-03-09 14:30", "");
        check("ht", "randevou dantis mekredi 9 desanm a 2:30 apremidi", "2026-12-09 14:30", "randevou dantis");
        check("ht", "jodi a a 5è", "2026-11-21 17:00", "");
        check("ht", "vandredi maten 9è edmi", "2026-11-27 09:30", "");
        check("ht", "lendi a dizè", "2026-11-23 10:00", "");
        check("ht", "samdi midi", "2026-11-28 12:00", "");
        check("ht", "aswè a a 7è", "2026-11-21 19:00", "");
        check("ht", "apre demen 8è e ka nan maten", "2026-11-23 08:15", "");
        check("ht", "jedi k ap vini an a 11 zè", "2026-11-26 11:00", "");
        check("ht", "premye desanm", "2026-12-01 ?", "");
        check("ht", "mardi prochain 14h30", "2026-11-24 14:30", "");
        check("ht", "nan 3 jou", "2026-11-24 ?", "");
        check("ht", "3 pm", "? 15:00", "");
        check("ht", "dimanch semèn pwochèn", "2026-11-29 ?", "");
        check("ht", "twazè nan apremidi", "? 15:00", "");
        for none in ["mwen gen 3 pitit", "madi pase", "4/5", "mwen pa ka mache", "pitit mwen an gen 3 an", "apre 3è"] {
            check("ht", none, "", none);
        }
    }

    /// The grammar is asked for many texts that the hint lets pass by: it must find nothing in them.
    #[test]
    fn where_no_word_hints_at_a_time_the_grammar_finds_none() {
        const ENGLISH: &str = "the of in from to after at before til and an a for by on with about around exactly or but just \
            more less back between through until during as than all I you my it is was will can need want please help \
            doctor ride visit medicine insurance food rent call ask tell when where clinic chair pain tired better our \
            hence ago thru later this good great";
        const SPANISH: &str = "a al en el la los las del de por para con que como sin sobre desde hasta entre antes despues \
            y o pero mas menos quiero necesito ayuda medico cita viaje comida renta llamar seguro medicina dolor casa \
            gracias favor puedo tengo esta este ese";
        let now = LocalMoment { wall: "2026-11-21T16:00:00".parse().unwrap(), zone: Tz::America__Chicago };
        let mut passed_by = 0;
        for (language, words) in [("en", ENGLISH), ("es", SPANISH)] {
            let words: Vec<&str> = words.split_whitespace().collect();
            let mut at: usize = 7;
            for length in (1..=5).cycle().take(TEXTS) {
                let text: Vec<&str> = (0..length)
                    .map(|_| {
                        at = (at * 1_103_515_245 + 12_345) % (1 << 31);
                        words[(at >> 8) % words.len()]
                    })
                    .collect();
                let text = text.join(" ");
                if hint::may_hold_a_time(&text, grammar_of(language)) {
                    continue;
                }
                passed_by += 1;
                assert_eq!(by_grammar(&text, language, &now, &Hints::default()), None, "{language}: {text}");
            }
        }
        assert!(passed_by > TEXTS, "{passed_by}");
    }

    #[test]
    fn odd_texts_are_no_dates_and_break_nothing() {
        for text in ["", "🙂🙂🙂", "\u{202E}abc", "é", "99999999999999999999", &"na ".repeat(5_000)] {
            let _ = hear_in("en", text);
            let _ = hear_in("es", text);
            for language in ["zh-Hans", "vi", "ar", "ht"] {
                let _ = hear_in(language, text);
            }
        }
    }
}
