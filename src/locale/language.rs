//! Languages by their tags: which one somebody means, which way it runs, and whose customs of writing dates it follows.

use icu::locale::{Locale, LocaleDirectionality};
use unic_langid::LanguageIdentifier;

/// The language that everything falls back to.
pub(super) const ENGLISH: &str = "en";

/// A list of wished languages longer than this is not from a browser.
const HINT_BYTES_MAX: usize = 1_024;
/// Nobody reads more languages than this; the rest of a list is not looked at.
const WISHES_MAX: usize = 32;

/// The tag as Fluent wants it. Only a canonical tag of a language with a code of two or three letters passes: Fluent's
/// parser takes any word of up to eight letters, and a folder called `shared` is a mistake and no language.
pub(super) fn parse(tag: &str) -> Option<LanguageIdentifier> {
    let id: LanguageIdentifier = tag.parse().ok()?;
    (id == tag && matches!(id.language.as_str().len(), 2 | 3) && tag != "und").then_some(id)
}

/// Whether the language is written from right to left.
pub(super) fn is_right_to_left(tag: &str) -> bool {
    tag.parse::<Locale>().is_ok_and(|locale| LocaleDirectionality::new_common().is_right_to_left(&locale.id))
}

/// Whether a tag means Haitian Creole.
pub(super) fn is_kreyol(tag: &str) -> bool {
    tag.split('-').next() == Some("ht")
}

/// The one of `spoken` (sorted by preference) that fits the hint best: a tag ("es-MX", "`zh_Hant`"), Telegram's language
/// code, or the list that a browser sends (Accept-Language, RFC 9110 section 12.5.4, matched by lookup as in RFC 4647
/// section 3.4). Who writes Chinese in another script is spoken to in the one we have.
#[must_use]
pub fn best<'a>(spoken: &[&'a str], hint: &str) -> Option<&'a str> {
    if hint.len() > HINT_BYTES_MAX {
        return None;
    }
    let mut wishes: Vec<(u16, String)> = hint.split(',').take(WISHES_MAX).filter_map(wish).collect();
    // The sort is stable: of two equal wishes the first one counts.
    wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wishes.iter().find_map(|(_, tag)| look_up(spoken, tag))
}

/// One wish of a list: its weight in thousandths and its tag in small letters.
fn wish(text: &str) -> Option<(u16, String)> {
    let (tag, weight) = match text.split_once(';') {
        Some((tag, weight)) => (tag, weight.trim().strip_prefix("q=")?.trim().parse::<f32>().ok()?),
        None => (text, 1.0),
    };
    let tag = tag.trim().replace('_', "-").to_ascii_lowercase();
    // Also false for a weight that is not a number.
    if tag.is_empty() || tag == "*" || !(weight > 0.0 && weight <= 1.0) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is above 0 and at most 1,000")]
    Some(((weight * 1_000.0) as u16, tag))
}

fn look_up<'a>(spoken: &[&'a str], wish: &str) -> Option<&'a str> {
    let mut tag = wish.to_owned();
    // Telegram and old browsers still send these.
    for (old, new) in [("tl", "fil"), ("iw", "he"), ("in", "id"), ("zh-tw", "zh-hant"), ("zh-hk", "zh-hant")] {
        if tag == old || tag.strip_prefix(old).is_some_and(|rest| rest.starts_with('-')) {
            tag.replace_range(..old.len(), new);
            break;
        }
    }
    let mut rest = tag.as_str();
    loop {
        if let Some(found) = spoken.iter().find(|s| s.eq_ignore_ascii_case(rest) || s.eq_ignore_ascii_case(wish)) {
            return Some(found);
        }
        match rest.rsplit_once('-') {
            Some((shorter, _)) => rest = shorter,
            // Better another country's way of writing than another language.
            None => {
                let same = |s: &&&str| s.split('-').next().is_some_and(|language| language.eq_ignore_ascii_case(rest));
                return spoken.iter().find(same).copied();
            }
        }
    }
}

/// Whose customs a language follows: ICU locales for dates and numbers, and for times.
pub(super) struct Customs {
    pub(super) dates: Locale,
    pub(super) times: Locale,
}

/// The customs of a language as patients in the United States use it, in the Gregorian calendar and in Western digits,
/// which is how a clinic's papers have them.
///
/// Spanish takes dates and numbers from the United States ("1,234"), and times from general Spanish on twelve hours
/// ("2:05 p. m.", as the Ortografía of the Real Academia Española has it; CLDR's es-US leaves the space out).
///
/// CLDR has no data for Haitian Creole and would write "M03 9, Tue": its dates have a table of their own (`kreyol`), and
/// its clock and numbers are those of the United States.
pub(super) fn customs(tag: &str) -> Customs {
    let region = match tag {
        "en" => "en-US",
        "es" => "es-US",
        "zh" | "zh-Hans" => "zh-Hans-CN",
        "zh-Hant" => "zh-Hant-TW",
        _ if is_kreyol(tag) => "en-US",
        "tl" => "fil-PH",
        other => other,
    };
    let locale = |text: String| text.parse().unwrap_or(Locale::UNKNOWN);
    let dates = locale(format!("{region}-u-ca-gregory-nu-latn"));
    let times = if region == "es-US" { locale("es-u-hc-h12-nu-latn".to_owned()) } else { dates.clone() };
    Customs { dates, times }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_somebody_means_is_found() {
        let spoken = ["en", "es", "fil", "pt-BR", "zh", "zh-Hant"];
        for (hint, language) in [
            ("es", Some("es")),
            ("ES-mx", Some("es")),
            ("es_419", Some("es")),
            ("de, es;q=0.8, en;q=0.9", Some("en")),
            ("fr-CH, fr;q=0.9, es;q=0.8, *;q=0.5", Some("es")),
            ("es;q=0, en;q=0.1", Some("en")),
            ("pt", Some("pt-BR")),
            ("pt-PT", Some("pt-BR")),
            ("zh-Hant-HK", Some("zh-Hant")),
            ("zh-TW", Some("zh-Hant")),
            ("zh-CN", Some("zh")),
            ("tl-PH", Some("fil")),
            ("tlh", None),
            ("esperanto", None),
            ("*", None),
            ("", None),
            (",;q=,;;;q=nan,-,=", None),
            ("es;q=2", None),
        ] {
            assert_eq!(best(&spoken, hint), language, "{hint}");
        }
        assert_eq!(best(&spoken, &"es,".repeat(1_000)), None);
        let shipped = ["en", "ar", "es", "ht", "vi", "zh-Hans"];
        for (hint, language) in [
            ("zh-CN", "zh-Hans"),
            ("zh", "zh-Hans"),
            ("zh-SG", "zh-Hans"),
            ("zh-hans", "zh-Hans"),
            ("zh-TW", "zh-Hans"),
            ("zh-Hant-HK,zh;q=0.9,en;q=0.8", "zh-Hans"),
            ("vi-VN", "vi"),
            ("ar-EG", "ar"),
            ("ht-HT", "ht"),
        ] {
            assert_eq!(best(&shipped, hint), Some(language), "{hint}");
        }
    }

    #[test]
    fn a_folder_is_a_language_only_by_its_proper_tag() {
        for tag in ["en", "es", "ht", "zh-Hans", "pt-BR", "fil"] {
            assert!(parse(tag).is_some(), "{tag}");
        }
        for name in ["shared", "es_MX", "EN", "es-mx", "", "x", "und", "español", "template"] {
            assert!(parse(name).is_none(), "{name}");
        }
    }

    #[test]
    fn arabic_and_its_neighbours_run_right_to_left() {
        for tag in ["ar", "he", "fa", "ps", "ur", "ar-EG"] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in ["en", "es", "ht", "zh-Hans", "vi", "nonsense!", ""] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }
}
