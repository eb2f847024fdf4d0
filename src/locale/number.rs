//! Numbers as a language writes them. Fluent counts with them and leaves the writing to us.

use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentValue};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::language;

/// Beyond this Fluent's plural rules overflow; no message of ours needs half of it.
const FRACTION_DIGITS_MAX: usize = 6;
/// Up to here a float holds every whole number.
const EXACT_MAX: u64 = 1 << 53;

/// How one language writes numbers.
pub(super) struct Numerals {
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
}

impl Numerals {
    pub(super) fn new(tag: &str) -> Self {
        let locale = language::customs(tag).dates;
        let formatter = |grouping| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(grouping);
            DecimalFormatter::try_new((&locale).into(), options)
                .or_else(|_| DecimalFormatter::try_new(icu::locale::locale!("en").into(), options))
                .expect("English numbers are compiled in")
        };
        Self { grouped: formatter(GroupingStrategy::Auto), plain: formatter(GroupingStrategy::Never) }
    }

    /// A whole number.
    pub(super) fn whole(&self, number: i64) -> String {
        tidy(&self.grouped.format_to_string(&Decimal::from(number)))
    }

    /// A number of Fluent's, with the options that `NUMBER` lets through.
    pub(super) fn with_options(&self, number: &FluentNumber) -> String {
        let digits = number.as_string();
        let Ok(mut decimal) = digits.parse::<Decimal>() else { return digits.into_owned() };
        if let Some(most) = number.options.maximum_fraction_digits {
            decimal.round(-i16::try_from(most).unwrap_or(i16::MAX));
        }
        let formatter = if number.options.use_grouping { &self.grouped } else { &self.plain };
        tidy(&formatter.format_to_string(&decimal))
    }
}

impl Memoizable for Numerals {
    type Args = ();
    type Error = std::convert::Infallible;

    fn construct(lang: LanguageIdentifier, (): Self::Args) -> Result<Self, Self::Error> {
        Ok(Self::new(&lang.to_string()))
    }
}

/// A narrow no-break space is a box on old phones; the wide one keeps the number on one line just as well.
fn tidy(number: &str) -> String {
    number.replace('\u{202F}', "\u{A0}")
}

/// What Fluent asks before it writes a value.
pub(super) fn written(value: &FluentValue, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let text = memoizer.with_try_get::<Numerals, _, _>((), |numerals| numerals.with_options(number));
    text.ok()
}

/// A number to count with. One too large for Fluent's floats is written out at once; a plural then takes its default.
pub(super) fn value(number: i64, numerals: &Numerals) -> FluentValue<'static> {
    if number.unsigned_abs() <= EXACT_MAX { number.into() } else { numerals.whole(number).into() }
}

/// `NUMBER($x)`, as Fluent's own, except that anything but a number passes as it is (Fluent's own writes "`NUMBER()`" for
/// people to read), and that only the options below count: `type`, `useGrouping`, `minimumFractionDigits`,
/// `maximumFractionDigits`.
pub(super) fn number<'a>(positional: &[FluentValue<'a>], named: &FluentArgs) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::Number(number)) => {
            let mut number = number.clone();
            number.options.merge(named);
            let capped = |digits: Option<usize>| digits.map(|d| d.min(FRACTION_DIGITS_MAX));
            number.options.minimum_fraction_digits = capped(number.options.minimum_fraction_digits);
            number.options.maximum_fraction_digits = capped(number.options.maximum_fraction_digits);
            FluentValue::Number(number)
        }
        Some(FluentValue::Error) | None => "".into(),
        Some(other) => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_groups_its_digits_in_its_own_way() {
        for (tag, written) in [
            ("en", "1,234,567"),
            ("es", "1,234,567"),
            ("vi", "1.234.567"),
            ("ar", "1,234,567"),
            ("fa", "1,234,567"),
            ("fr", "1\u{A0}234\u{A0}567"),
            ("ht", "1,234,567"),
            ("qqq", "1,234,567"),
        ] {
            assert_eq!(Numerals::new(tag).whole(1_234_567), written, "{tag}");
        }
    }

    #[test]
    fn the_largest_and_smallest_numbers_are_written_to_the_last_digit() {
        let numerals = Numerals::new("en");
        assert_eq!(numerals.whole(i64::MAX), "9,223,372,036,854,775,807");
        assert_eq!(numerals.whole(i64::MIN), "-9,223,372,036,854,775,808");
    }
}
