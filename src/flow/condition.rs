//! The conditions of `if`: facts and variables, in words.
//!
//! `has-visits`, `not has-visits`, `when known`, `when unknown`, `mobility is stretcher`, `mobility is not walks`, joined by
//! `and` or by `or` (not both in one condition).

use std::fmt;

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
    /// The opposite.
    Not(Box<Condition>),
    /// All of them.
    All(Vec<Condition>),
    /// At least one of them.
    Any(Vec<Condition>),
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joined =
            |parts: &[Self], joint: &str| parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(joint);
        match self {
            Self::Fact(name) => f.write_str(name),
            Self::Known(name) => write!(f, "{name} known"),
            Self::Is(name, option) => write!(f, "{name} is {option}"),
            Self::Not(inner) => match &**inner {
                Self::Known(name) => write!(f, "{name} unknown"),
                Self::Is(name, option) => write!(f, "{name} is not {option}"),
                other => write!(f, "not {other}"),
            },
            Self::All(parts) => f.write_str(&joined(parts, " and ")),
            Self::Any(parts) => f.write_str(&joined(parts, " or ")),
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

/// Reads a condition.
///
/// # Errors
/// A sentence that says what is not understood and what would be.
pub fn read(text: &str, kind_of: &dyn Fn(&str) -> Option<Kind>) -> Result<Condition, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (has_and, has_or) = (words.contains(&"and"), words.contains(&"or"));
    if has_and && has_or {
        return Err("`and` and `or` in one condition: split it into two `if` steps".to_owned());
    }
    let joint = if has_or { "or" } else { "and" };
    let mut parts =
        words.split(|word| *word == joint).map(|part| read_one(part, kind_of)).collect::<Result<Vec<_>, _>>()?;
    Ok(match parts.len() {
        1 => parts.remove(0),
        _ if has_or => Condition::Any(parts),
        _ => Condition::All(parts),
    })
}

fn read_one(words: &[&str], kind_of: &dyn Fn(&str) -> Option<Kind>) -> Result<Condition, String> {
    let variable =
        |name: &str| kind_of(name).ok_or_else(|| format!("unknown variable `{name}`: declare it under `vars`"));
    match words {
        ["not", fact] => Ok(Condition::Not(Box::new(fact_named(fact)?))),
        [name, "known"] => variable(name).map(|_| Condition::Known((*name).to_owned())),
        [name, "unknown"] => variable(name).map(|_| Condition::Not(Box::new(Condition::Known((*name).to_owned())))),
        [name, "is", "not", option] => {
            is_option(name, option, &variable(name)?).map(|condition| Condition::Not(Box::new(condition)))
        }
        [name, "is", option] => is_option(name, option, &variable(name)?),
        [fact] => fact_named(fact),
        _ => {
            Err("a condition reads `fact`, `not fact`, `name known`, `name unknown`, `name is option` or `name is not \
                  option`, joined by `and` or `or`"
                .to_owned())
        }
    }
}

fn fact_named(name: &str) -> Result<Condition, String> {
    if YES_NO_FACTS.contains(&name) {
        return Ok(Condition::Fact(name.to_owned()));
    }
    let near = super::finding::did_you_mean(name, YES_NO_FACTS);
    Err(format!("unknown fact `{name}`{near}; a variable is asked about with `{name} known` or `{name} is option`"))
}

fn is_option(name: &str, option: &str, kind: &Kind) -> Result<Condition, String> {
    if let Kind::Choice(options) = kind
        && !options.iter().any(|known| known == option)
    {
        let near = super::finding::did_you_mean(option, options.iter().map(String::as_str));
        return Err(format!("`{name}` has no option `{option}`{near}"));
    }
    match kind {
        Kind::Choice(_) | Kind::One(_) => Ok(Condition::Is(name.to_owned(), option.to_owned())),
        Kind::Text | Kind::Number | Kind::Moment | Kind::Place | Kind::Phone | Kind::Code => {
            Err(format!("`{name}` is not a choice: only `{name} known` and `{name} unknown` can be asked"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(name: &str) -> Option<Kind> {
        match name {
            "mobility" => Some(Kind::Choice(vec!["walks".into(), "stretcher".into()])),
            "when" => Some(Kind::Moment),
            _ => None,
        }
    }

    #[test]
    fn conditions_read_as_words() {
        let read = |text| read(text, &kinds);
        assert_eq!(read("has-visits"), Ok(Condition::Fact("has-visits".into())));
        let unknown = Condition::Not(Box::new(Condition::Known("when".into())));
        assert_eq!(read("when unknown"), Ok(unknown.clone()));
        let stretcher = Condition::Is("mobility".into(), "stretcher".into());
        assert_eq!(read("mobility is stretcher or when unknown"), Ok(Condition::Any(vec![stretcher, unknown])));
    }

    #[test]
    fn a_wrong_condition_says_what_would_be_right() {
        let read = |text| read(text, &kinds).expect_err("a wrong condition");
        assert!(read("has-vists").contains("did you mean `has-visits`"));
        assert!(read("mobility is strecher").contains("did you mean `stretcher`"));
        assert!(read("when is tomorrow").contains("not a choice"));
        assert!(read("when known and when known or has-rides").contains("split"));
        assert!(read("color is red").contains("unknown variable `color`"));
    }
}
