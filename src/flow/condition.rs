//! The conditions of `if`: facts and variables, in words.
//!
//! `has-visits`, `not has-visits`, `when known`, `when unknown`, `mobility is stretcher`, `mobility is not walks`,
//! `needs has food`, `children > 3`, `children at least 3`, `day is tomorrow`, `when within 48h`, `hour before 12:00`; joined
//! by `and` or by `or`, with brackets where both stand in one condition.

use std::fmt;

use chrono::{NaiveTime, TimeDelta};

use super::finding::{Code, did_you_mean};
use super::step::duration;
use super::value::Kind;

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// A yes-or-no fact of the turn.
    Fact(String),
    /// Whether a variable holds something.
    Known(String),
    /// Whether a choice holds this option.
    Is(String, String),
    /// Whether this option is among those chosen.
    Has(String, String),
    /// How a number compares. A number that is not known compares to nothing.
    Number(String, Comparison, i64),
    /// Whether a date or a moment lies on the day so many days from today.
    OnDay(String, u32),
    /// Whether a date or a moment is less than so long from now (a date begins at midnight).
    Within(String, TimeDelta),
    /// Whether a time of day is before this one.
    TimeBefore(String, NaiveTime),
    /// The opposite.
    Not(Box<Condition>),
    /// All of them.
    All(Vec<Condition>),
    /// At least one of them.
    Any(Vec<Condition>),
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joined = |parts: &[Self], joint: &str| {
            let bracketed = |part: &Self| match part {
                Self::All(_) | Self::Any(_) => format!("({part})"),
                _ => part.to_string(),
            };
            parts.iter().map(bracketed).collect::<Vec<_>>().join(joint)
        };
        match self {
            Self::Fact(name) => f.write_str(name),
            Self::Known(name) => write!(f, "{name} known"),
            Self::Is(name, option) => write!(f, "{name} is {option}"),
            Self::Has(name, option) => write!(f, "{name} has {option}"),
            Self::Number(name, comparison, number) => write!(f, "{name} {} {number}", comparison.sign()),
            Self::OnDay(name, 0) => write!(f, "{name} is today"),
            Self::OnDay(name, 1) => write!(f, "{name} is tomorrow"),
            Self::OnDay(name, days) => write!(f, "{name} is in {days} days"),
            Self::Within(name, length) => write!(f, "{name} within {}h", length.num_hours()),
            Self::TimeBefore(name, time) => write!(f, "{name} before {}", time.format("%H:%M")),
            Self::Not(inner) => match &**inner {
                Self::Known(name) => write!(f, "{name} unknown"),
                Self::Is(name, option) => write!(f, "{name} is not {option}"),
                other @ (Self::All(_) | Self::Any(_)) => write!(f, "not ({other})"),
                other => write!(f, "not {other}"),
            },
            Self::All(parts) => f.write_str(&joined(parts, " and ")),
            Self::Any(parts) => f.write_str(&joined(parts, " or ")),
        }
    }
}

/// How a number is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// The same.
    Is,
    /// Less than.
    Below,
    /// Less or the same.
    AtMost,
    /// More than.
    Above,
    /// More or the same.
    AtLeast,
}

impl Comparison {
    /// Each as it is written, in signs and in words.
    const WRITTEN: [(&'static [&'static str], Self); 10] = [
        (&["is"], Self::Is),
        (&["="], Self::Is),
        (&["<"], Self::Below),
        (&["less", "than"], Self::Below),
        (&["<="], Self::AtMost),
        (&["at", "most"], Self::AtMost),
        (&[">"], Self::Above),
        (&["more", "than"], Self::Above),
        (&[">="], Self::AtLeast),
        (&["at", "least"], Self::AtLeast),
    ];

    /// How it is written in a sign.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::Below => "<",
            Self::AtMost => "<=",
            Self::Above => ">",
            Self::AtLeast => ">=",
        }
    }

    /// Whether it holds between two numbers.
    #[must_use]
    pub fn holds(self, left: i64, right: i64) -> bool {
        match self {
            Self::Is => left == right,
            Self::Below => left < right,
            Self::AtMost => left <= right,
            Self::Above => left > right,
            Self::AtLeast => left >= right,
        }
    }
}

/// Yes-or-no facts that every condition may name. The engine knows what they mean.
pub const YES_NO_FACTS: [&str; 11] = [
    "consented",
    "stopped",
    "has-name",
    "has-zone",
    "has-language",
    "has-visits",
    "has-rides",
    "has-helpers",
    "helps-someone",
    "waiting-for-person",
    "something-set-aside",
];

/// What is not understood in a condition: at which of its characters, from 0, and what would be right.
pub type Fault = (usize, Code, String);

/// A condition has at most this many brackets in each other.
const BRACKETS_MAX: usize = 10;
/// How the things that can be asked of each type are written.
const FORMS: &str = "a condition reads `fact`, `not fact`, `name known`, `name unknown`, `name is option`, `name has option`, \
                     `name > 3`, `name is tomorrow`, `name within 48h` or `name before 12:00`, joined by `and` or by `or`";

/// Reads a condition.
///
/// # Errors
/// The place in it, and a sentence that says what is not understood and what would be.
pub fn read(text: &str, kind_of: &dyn Fn(&str) -> Option<Kind>) -> Result<Condition, Fault> {
    let words = words(text);
    if words.is_empty() {
        return Err((0, Code::BadValue, FORMS.to_owned()));
    }
    let mut reader = Reader { words: &words, at: 0, depth: 0, kind_of };
    let condition = reader.joined()?;
    match reader.words.get(reader.at) {
        None => Ok(condition),
        Some(word) => Err((word.at, Code::BadValue, format!("`{}` closes a bracket that is not open", word.text))),
    }
}

/// A word with the place of its first character.
struct Word {
    at: usize,
    text: String,
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, letter) in text.chars().enumerate() {
        if letter.is_whitespace() {
            open = false;
        } else if matches!(letter, '(' | ')') {
            words.push(Word { at, text: letter.to_string() });
            open = false;
        } else if open && let Some(word) = words.last_mut() {
            word.text.push(letter);
        } else {
            words.push(Word { at, text: letter.to_string() });
            open = true;
        }
    }
    words
}

struct Reader<'a> {
    words: &'a [Word],
    at: usize,
    depth: usize,
    kind_of: &'a dyn Fn(&str) -> Option<Kind>,
}

impl Reader<'_> {
    fn next_is(&self, text: &str) -> bool {
        self.words.get(self.at).is_some_and(|word| word.text == text)
    }

    /// Parts joined by `and` or by `or`, up to the end or a closing bracket.
    fn joined(&mut self) -> Result<Condition, Fault> {
        let mut parts = vec![self.part()?];
        let mut joint: Option<&str> = None;
        while let Some(word) = self.words.get(self.at).filter(|word| word.text != ")") {
            let this = if word.text == "or" { "or" } else { "and" };
            if word.text != this {
                return Err((word.at, Code::BadValue, format!("`and` or `or` is expected before `{}`", word.text)));
            }
            if joint.is_some_and(|joint| joint != this) {
                let problem = "`and` and `or` in one condition: put brackets around what belongs together".to_owned();
                return Err((word.at, Code::BadValue, problem));
            }
            joint = Some(this);
            self.at += 1;
            parts.push(self.part()?);
        }
        Ok(match (joint, parts.len()) {
            (_, 1) => parts.remove(0),
            (Some("or"), _) => Condition::Any(parts),
            _ => Condition::All(parts),
        })
    }

    /// One part: something in brackets, or a plain condition.
    fn part(&mut self) -> Result<Condition, Fault> {
        if self.next_is("not") && self.words.get(self.at + 1).is_some_and(|word| word.text == "(") {
            self.at += 1;
            return self.part().map(|inner| Condition::Not(Box::new(inner)));
        }
        if self.next_is("(") {
            let open = self.words[self.at].at;
            self.depth += 1;
            if self.depth > BRACKETS_MAX {
                return Err((
                    open,
                    Code::BadValue,
                    format!("more than {BRACKETS_MAX} brackets in each other: make several `if` steps"),
                ));
            }
            self.at += 1;
            let inner = self.joined()?;
            if !self.next_is(")") {
                return Err((open, Code::BadValue, "this bracket is never closed".to_owned()));
            }
            self.at += 1;
            self.depth -= 1;
            return Ok(inner);
        }
        let start = self.at;
        while self.words.get(self.at).is_some_and(|word| !matches!(word.text.as_str(), "and" | "or" | "(" | ")")) {
            self.at += 1;
        }
        let end = self.words.last().map_or(0, |word| word.at + word.text.chars().count());
        let from = self.words.get(start).map_or(end, |word| word.at);
        plain(&self.words[start..self.at], from, self.kind_of)
    }
}

fn plain(words: &[Word], from: usize, kind_of: &dyn Fn(&str) -> Option<Kind>) -> Result<Condition, Fault> {
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let place = |i: usize| words.get(i).map_or(from, |word| word.at);
    let not = |condition: Condition| Condition::Not(Box::new(condition));
    match texts.as_slice() {
        [] => Err((from, Code::BadValue, FORMS.to_owned())),
        [fact] => fact_named(fact).map_err(|problem| (place(0), Code::UnknownName, problem)),
        ["not", fact] => fact_named(fact).map(not).map_err(|problem| (place(1), Code::UnknownName, problem)),
        ["not", _, ..] => plain(&words[1..], from, kind_of).map(not),
        [name, rest @ ..] => {
            let Some(kind) = kind_of(name) else {
                return Err((
                    place(0),
                    Code::UnknownName,
                    format!("unknown variable `{name}`: declare it under `vars`"),
                ));
            };
            let (rest, negated) = match rest {
                ["is", "not", rest @ ..] if !rest.is_empty() => ([&["is"], rest].concat(), true),
                rest => (rest.to_vec(), false),
            };
            let last = place(words.len() - 1);
            let read = of_variable(name, &kind, &rest).map_err(|(code, problem)| (last, code, problem))?;
            Ok(if negated { not(read) } else { read })
        }
    }
}

fn of_variable(name: &str, kind: &Kind, rest: &[&str]) -> Result<Condition, (Code, String)> {
    let own = || name.to_owned();
    let bad = |problem: String| (Code::BadValue, problem);
    match (rest, kind) {
        (["known"], _) => Ok(Condition::Known(own())),
        (["unknown"], _) => Ok(Condition::Not(Box::new(Condition::Known(own())))),
        (["has", option], Kind::Many(_)) => option_of(name, kind, option).map(|option| Condition::Has(own(), option)),
        (["is", _], Kind::Many(_)) => Err(bad(format!("several can be chosen in `{name}`: ask `{name} has …`"))),
        (["is", option], Kind::Choice(_) | Kind::YesNo) => {
            option_of(name, kind, option).map(|option| Condition::Is(own(), option))
        }
        (["is", thing], Kind::One(_)) => Ok(Condition::Is(own(), (*thing).to_owned())),
        (["is", "today"], Kind::Date | Kind::Moment) => Ok(Condition::OnDay(own(), 0)),
        (["is", "tomorrow"], Kind::Date | Kind::Moment) => Ok(Condition::OnDay(own(), 1)),
        (["within", length], Kind::Date | Kind::Moment) => Ok(Condition::Within(own(), duration(length).map_err(bad)?)),
        (["before", time], Kind::Time) => Ok(Condition::TimeBefore(own(), time_of(time).map_err(bad)?)),
        (["from", time], Kind::Time) => {
            Ok(Condition::Not(Box::new(Condition::TimeBefore(own(), time_of(time).map_err(bad)?)))).map(|late| {
                // A time that is not known is neither before nor after.
                Condition::All(vec![Condition::Known(own()), late])
            })
        }
        ([compared @ .., number], Kind::Number) => {
            let written = Comparison::WRITTEN.iter().find(|(words, _)| *words == compared);
            let Some((_, comparison)) = written else {
                return Err(bad(format!(
                    "a number is asked about with `{name} is 3`, `>`, `>=`, `<`, `<=`, `at least` or `at most`"
                )));
            };
            let number = number.parse().map_err(|_| bad(format!("`{number}` is not a whole number")))?;
            Ok(Condition::Number(own(), *comparison, number))
        }
        (_, kind) => Err(bad(format!("this cannot be asked of `{name}`: ask {}", can_be_asked(name, kind)))),
    }
}

fn can_be_asked(name: &str, kind: &Kind) -> String {
    let own = match kind {
        Kind::Choice(_) => format!("`{name} is <option>`, "),
        Kind::YesNo => format!("`{name} is yes`, `{name} is no`, "),
        Kind::One(_) => format!("`{name} is <its name>`, "),
        Kind::Many(_) => format!("`{name} has <option>`, "),
        Kind::Number => format!("`{name} > 3`, "),
        Kind::Date | Kind::Moment => {
            format!("`{name} is today`, `{name} is tomorrow`, `{name} within 48h`, ")
        }
        Kind::Time => format!("`{name} before 12:00`, `{name} from 12:00`, "),
        Kind::Text | Kind::Place | Kind::Phone | Kind::File | Kind::Code => String::new(),
    };
    format!("{own}`{name} known` or `{name} unknown`")
}

fn option_of(name: &str, kind: &Kind, option: &str) -> Result<String, (Code, String)> {
    let options = kind.options();
    if options.contains(&option) {
        return Ok(option.to_owned());
    }
    Err((Code::UnknownName, format!("`{name}` has no option `{option}`{}", did_you_mean(option, options))))
}

fn time_of(text: &str) -> Result<NaiveTime, String> {
    NaiveTime::parse_from_str(text, "%H:%M")
        .map_err(|_| format!("`{text}` is no time: write it like `09:30` or `14:00`"))
}

fn fact_named(name: &str) -> Result<Condition, String> {
    if YES_NO_FACTS.contains(&name) {
        return Ok(Condition::Fact(name.to_owned()));
    }
    let near = did_you_mean(name, YES_NO_FACTS);
    Err(format!("unknown fact `{name}`{near}; a variable is asked about with `{name} known` or `{name} is option`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(name: &str) -> Option<Kind> {
        match name {
            "mobility" => Some(Kind::Choice(vec!["walks".into(), "stretcher".into()])),
            "needs" => Some(Kind::Many(vec!["food".into(), "rent".into()])),
            "when" => Some(Kind::Moment),
            "hour" => Some(Kind::Time),
            "children" => Some(Kind::Number),
            "sure" => Some(Kind::YesNo),
            _ => None,
        }
    }

    #[test]
    fn conditions_read_as_words() {
        let read = |text| read(text, &kinds);
        let number = |comparison| Ok(Condition::Number("children".into(), comparison, 3));
        let not = |condition| Condition::Not(Box::new(condition));
        assert_eq!(read("has-visits"), Ok(Condition::Fact("has-visits".into())));
        let unknown = not(Condition::Known("when".into()));
        assert_eq!(read("when unknown"), Ok(unknown.clone()));
        let stretcher = Condition::Is("mobility".into(), "stretcher".into());
        assert_eq!(read("mobility is stretcher or when unknown"), Ok(Condition::Any(vec![stretcher, unknown])));
        assert_eq!(read("needs has food"), Ok(Condition::Has("needs".into(), "food".into())));
        assert_eq!(read("not needs has food"), Ok(not(Condition::Has("needs".into(), "food".into()))));
        assert_eq!(read("children > 3"), number(Comparison::Above));
        assert_eq!(read("children at least 3"), number(Comparison::AtLeast));
        assert_eq!(read("children is not 3"), Ok(not(number(Comparison::Is).unwrap())));
        assert_eq!(read("when within 48h"), Ok(Condition::Within("when".into(), TimeDelta::hours(48))));
        assert_eq!(read("when is tomorrow"), Ok(Condition::OnDay("when".into(), 1)));
        assert_eq!(read("sure is yes"), Ok(Condition::Is("sure".into(), "yes".into())));
    }

    #[test]
    fn brackets_say_what_belongs_together() {
        let fact = |name: &str| Condition::Fact(name.to_owned());
        let either = Condition::Any(vec![fact("has-rides"), fact("has-helpers")]);
        let both = Condition::All(vec![fact("has-visits"), either.clone()]);
        assert_eq!(read("has-visits and (has-rides or has-helpers)", &kinds), Ok(both));
        assert_eq!(read("not (has-rides or has-helpers)", &kinds), Ok(Condition::Not(Box::new(either))));
    }

    #[test]
    fn a_wrong_condition_says_where_and_what_would_be_right() {
        for (text, at, problem) in [
            ("has-vists", 0, "did you mean `has-visits`"),
            ("has-rides and has-vists", 14, "did you mean `has-visits`"),
            ("mobility is strecher", 12, "did you mean `stretcher`"),
            ("when is red", 8, "`when is today`"),
            ("needs is food", 9, "ask `needs has"),
            ("needs has fod", 10, "did you mean `food`"),
            ("children > many", 11, "not a whole number"),
            ("when known and when known or has-rides", 26, "brackets"),
            ("(has-rides", 0, "never closed"),
            ("has-rides)", 9, "not open"),
            ("color is red", 0, "unknown variable `color`"),
            ("has-rides and", 13, "a condition reads"),
            ("hour before noon", 12, "is no time"),
            ("", 0, "a condition reads"),
        ] {
            let (place, _, said) = read(text, &kinds).expect_err(text);
            assert!(said.contains(problem) && place == at, "{text}: at {place}, {said}");
        }
        assert!(read(&"(".repeat(5_000), &kinds).is_err());
    }
}
