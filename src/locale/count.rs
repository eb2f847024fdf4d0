//! Counting: which forms a language has for numbers, and which of them the house can choose today. What can be chosen is
//! found by asking: a message with every form is said with numbers of every kind.

use std::collections::BTreeSet;

use icu::plurals::{PluralCategory, PluralRuleType, PluralRules, PluralRulesOptions};

use super::arg::{Arg, Args};
use super::catalogue::Catalogue;

/// The forms, by the names that CLDR gives them.
pub const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
/// Whole numbers up to here, and some large ones, show every form that whole numbers can have: no rule of CLDR looks at
/// more than the last two digits, or at millions.
const EACH_UP_TO: i64 = 120;
/// Some languages have a form of their own for millions.
const LARGE: [i64; 7] = [200, 1_000, 10_000, 100_000, 1_000_000, 1_000_001, 2_000_000];

/// A number with its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The number.
    pub number: i64,
    /// The form that the language has for it (CLDR, in the edition that the ICU data were made from).
    pub form: &'static str,
    /// The form that the house chooses for it.
    pub chosen: &'static str,
}

/// Numbers of every kind with their forms in a language; `ordinal` for places ("the 2nd") and not things.
#[must_use]
pub fn counted(lang: &str, ordinal: bool) -> Vec<Counted> {
    let rule = if ordinal { PluralRuleType::Ordinal } else { PluralRuleType::Cardinal };
    let options = PluralRulesOptions::default().with_type(rule);
    let rules = lang.parse::<icu::locale::Locale>().ok();
    let rules = rules.and_then(|locale| PluralRules::try_new((&locale).into(), options).ok());
    let speak = asking(lang, ordinal);
    let numbers = (0..=EACH_UP_TO).chain(LARGE);
    numbers
        .map(|number| Counted {
            number,
            form: rules.as_ref().map_or("other", |rules| name(rules.category_for(number.unsigned_abs()))),
            chosen: speak.as_ref().map_or("other", |catalogue| {
                let said = catalogue.say(lang, "asking", &Args::from([("n".to_owned(), Arg::Number(number))]));
                FORMS.into_iter().find(|form| *form == said).unwrap_or("other")
            }),
        })
        .collect()
}

/// The forms that a language has for whole numbers.
#[must_use]
pub fn forms_of(counted: &[Counted]) -> BTreeSet<&'static str> {
    counted.iter().map(|counted| counted.form).collect()
}

fn asking(lang: &str, ordinal: bool) -> Option<Catalogue> {
    let chooser = if ordinal { r#"NUMBER($n, type: "ordinal")"# } else { "$n" };
    let variants: String =
        FORMS.iter().map(|form| format!("\n   {}[{form}] {form}", if *form == "other" { "*" } else { " " })).collect();
    Catalogue::from_texts(&[(lang, "asking.ftl", &format!("asking = {{ {chooser} ->{variants}\n }}\n"))]).ok()
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_forms() {
        for (lang, forms) in [
            ("en", vec!["one", "other"]),
            ("es", vec!["many", "one", "other"]),
            ("ar", vec!["few", "many", "one", "other", "two", "zero"]),
            ("zh-Hans", vec!["other"]),
            ("ht", vec!["other"]),
        ] {
            assert_eq!(forms_of(&counted(lang, false)), forms.into_iter().collect(), "{lang}");
        }
        assert!(forms_of(&counted("en", true)).contains("two"), "the 2nd");
    }

    #[test]
    fn what_is_chosen_is_found_by_asking() {
        let one =
            |lang: &str| counted(lang, false).into_iter().find(|counted| counted.number == 1).map(|one| one.chosen);
        assert_eq!(one("en"), Some("one"));
        assert_eq!(one("ar"), Some("one"));
        assert_eq!(one("zh-Hans"), Some("other"));
    }
}
