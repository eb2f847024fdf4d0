//! Several things: a list within a sentence, and which form of a word a number takes. Both by CLDR's current rules.

use fluent::FluentValue;
use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::plurals::{PluralCategory, PluralRules};

use super::language;

/// How one language puts things in a row.
pub(super) struct Row {
    /// None: as Haitian Creole does, "a, b ak c" (CLDR has no data for it; reviewed by no native speaker yet).
    formatter: Option<ListFormatter>,
}

impl Row {
    pub(super) fn new(tag: &str) -> Self {
        let locale = language::customs(tag).dates;
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        let formatter = ListFormatter::try_new_and((&locale).into(), options).ok();
        Self { formatter: formatter.filter(|_| !language::is_kreyol(tag)) }
    }

    /// "a, b, and c".
    pub(super) fn write(&self, things: &[String]) -> String {
        match (&self.formatter, things) {
            (Some(formatter), _) => formatter.format(things.iter()).to_string(),
            (None, [first @ .., last]) if !first.is_empty() => format!("{} ak {last}", first.join(", ")),
            (None, _) => things.concat(),
        }
    }
}

/// `PLURAL($n)`: `zero`, `one`, `two`, `few`, `many` or `other`, to select by. Fluent's own selection by a bare number
/// follows older tables, and counts Haitian Creole, which has no plural forms, as English.
pub(super) fn plural_of(tag: &str) -> impl for<'a> Fn(&[FluentValue<'a>]) -> FluentValue<'a> + Send + Sync + use<> {
    let locale = language::customs(tag).dates;
    let rules = PluralRules::try_new_cardinal((&locale).into()).ok().filter(|_| !language::is_kreyol(tag));
    move |positional| {
        let Some(FluentValue::Number(number)) = positional.first() else { return "other".into() };
        let category = number.as_string().parse::<icu::decimal::input::Decimal>().ok().zip(rules.as_ref());
        let category = category.map_or(PluralCategory::Other, |(decimal, rules)| rules.category_for(&decimal));
        match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
        .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_counts_by_its_own_rules() {
        let category = |tag: &str, number: i64| match plural_of(tag)(&[number.into()]) {
            FluentValue::String(category) => category.into_owned(),
            other => format!("{other:?}"),
        };
        for (tag, number, expected) in [
            ("en", 1, "one"),
            ("en", 2, "other"),
            ("es", 1, "one"),
            ("zh-Hans", 1, "other"),
            ("ht", 1, "other"),
            ("ar", 0, "zero"),
            ("ar", 2, "two"),
            ("ar", 5, "few"),
            ("ar", 15, "many"),
            ("ar", 100, "other"),
        ] {
            assert_eq!(category(tag, number), expected, "{tag} {number}");
        }
        assert!(matches!(plural_of("en")(&[]), FluentValue::String(category) if category == "other"));
    }

    #[test]
    fn each_language_puts_things_in_a_row() {
        let things = ["a", "b", "c"].map(str::to_owned);
        for (tag, written) in [
            ("en", "a, b, and c"),
            ("es", "a, b y c"),
            ("zh-Hans", "a、b和c"),
            ("vi", "a, b và c"),
            ("ar", "a وb وc"),
            ("ht", "a, b ak c"),
        ] {
            assert_eq!(Row::new(tag).write(&things), written, "{tag}");
        }
        assert_eq!(Row::new("ht").write(&things[..1]), "a");
        assert_eq!(Row::new("ht").write(&[]), "");
    }
}
