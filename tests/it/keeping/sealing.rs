//! Properties of a seal, over any bytes and any place.

use guidepost::store::seal::{Key, open, seal};
use proptest::prelude::*;

fn key() -> impl Strategy<Value = Key> {
    any::<[u8; 32]>().prop_map(Key::new)
}

fn place() -> impl Strategy<Value = [String; 3]> {
    // No place of ours has a zero in its name: ids are made by us, and a text of PostgreSQL cannot hold one.
    let name = "[^\\x00]{0,24}";
    [name, name, name].prop_map(|names| names)
}

proptest! {
    #[test]
    fn whatever_is_sealed_opens_in_its_place(key in key(), [table, row, column] in place(), plain in any::<Vec<u8>>()) {
        let sealed = seal(&key, &table, &row, &column, &plain);
        let opened = open(&key, &table, &row, &column, &sealed).unwrap();
        prop_assert_eq!(opened.as_slice(), plain.as_slice());
        prop_assert_ne!(seal(&key, &table, &row, &column, &plain), sealed, "the same words look different each time");
    }

    #[test]
    fn it_opens_in_no_other_place(key in key(), here in place(), there in place(), plain in any::<Vec<u8>>()) {
        prop_assume!(here != there);
        let sealed = seal(&key, &here[0], &here[1], &here[2], &plain);
        prop_assert!(open(&key, &there[0], &there[1], &there[2], &sealed).is_err());
    }

    #[test]
    fn table_row_and_column_each_count_alone(
        key in key(),
        here in place(),
        other in "[^\\x00]{0,24}",
        which in 0..3_usize,
        plain in any::<Vec<u8>>(),
    ) {
        prop_assume!(here[which] != other);
        let mut there = here.clone();
        there[which] = other;
        let sealed = seal(&key, &here[0], &here[1], &here[2], &plain);
        prop_assert!(open(&key, &there[0], &there[1], &there[2], &sealed).is_err());
    }

    #[test]
    fn the_same_letters_are_another_place_when_the_borders_move(
        key in key(),
        letters in "[a-z.0-9]{2,40}",
        here in any::<[prop::sample::Index; 2]>(),
        there in any::<[prop::sample::Index; 2]>(),
    ) {
        let cut = |at: [prop::sample::Index; 2]| {
            let mut at = at.map(|at| at.index(letters.len() + 1));
            at.sort_unstable();
            [&letters[..at[0]], &letters[at[0]..at[1]], &letters[at[1]..]]
        };
        let (here, there) = (cut(here), cut(there));
        prop_assume!(here != there);
        let sealed = seal(&key, here[0], here[1], here[2], b"words");
        prop_assert!(open(&key, there[0], there[1], there[2], &sealed).is_err());
    }

    #[test]
    fn of_another_version_it_is_not_opened(key in key(), plain in any::<Vec<u8>>(), version in any::<u8>()) {
        let mut sealed = seal(&key, "note", "7.1", "words", &plain);
        prop_assume!(sealed[0] != version);
        sealed[0] = version;
        prop_assert!(open(&key, "note", "7.1", "words", &sealed).is_err());
    }

    #[test]
    fn no_part_of_one_goes_with_a_part_of_another(
        key in key(),
        first in any::<[u8; 24]>(),
        second in any::<[u8; 24]>(),
        at in any::<prop::sample::Index>(),
    ) {
        let [first, second] = [first, second].map(|plain| seal(&key, "note", "7.1", "words", &plain));
        let at = at.index(first.len());
        let mixed = [&first[..at], &second[at..]].concat();
        prop_assume!(mixed != first && mixed != second);
        prop_assert!(open(&key, "note", "7.1", "words", &mixed).is_err());
    }

    #[test]
    fn it_opens_with_no_other_key(key in key(), other in key(), plain in any::<Vec<u8>>()) {
        prop_assume!(key != other);
        let sealed = seal(&key, "note", "7.1", "words", &plain);
        prop_assert!(open(&other, "note", "7.1", "words", &sealed).is_err());
    }

    #[test]
    fn changed_cut_or_lengthened_it_opens_nowhere(
        key in key(),
        plain in any::<Vec<u8>>(),
        at in any::<prop::sample::Index>(),
        flip in 1..=u8::MAX,
        more in prop::collection::vec(any::<u8>(), 1..40),
    ) {
        let sealed = seal(&key, "note", "7.1", "words", &plain);
        let opens = |bytes: &[u8]| open(&key, "note", "7.1", "words", bytes).is_ok();
        let mut changed = sealed.clone();
        changed[at.index(sealed.len())] ^= flip;
        prop_assert!(!opens(&changed));
        prop_assert!(!opens(&sealed[..at.index(sealed.len())]));
        prop_assert!(!opens(&[sealed.as_slice(), &more].concat()));
        prop_assert!(!opens(&more));
    }

    #[test]
    fn nothing_of_the_words_stands_in_it(key in key(), words in "[a-zA-Z\\p{Arabic}\\p{Han}]{6,40}") {
        let sealed = seal(&key, "note", "7.1", "words", words.as_bytes());
        prop_assert!(!sealed.windows(words.len().min(6)).any(|window| words.as_bytes().windows(window.len()).any(|part| part == window)));
        prop_assert_eq!(sealed.len(), 1 + 12 + words.len() + 16, "version, nonce, words, tag");
    }
}
