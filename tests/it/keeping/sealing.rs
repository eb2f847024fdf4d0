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
