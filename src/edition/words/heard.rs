//! Hands the words of each language to the checker that types every one of them.

use std::collections::HashMap;

use chrono::DateTime;

use super::{House, name, spot};
use crate::care::moment::LocalMoment;
use crate::engine::choice::{choices_for_all, things_for_all};
use crate::flow::alike::{Hearing, Texts, Written, is_list};
use crate::flow::finding::{Code, Finding};
use crate::flow::value::Noun;

pub(super) fn check(house: &House<'_>) -> Vec<Finding> {
    let library = house.library;
    let things: Vec<_> = Noun::ALL.into_iter().map(|noun| things_for_all(library, noun)).collect();
    let hearing = Hearing {
        book: &library.book,
        vocabulary: &library.vocabulary,
        now: LocalMoment { wall: DateTime::UNIX_EPOCH.naive_utc(), zone: library.clinic.zone },
        choices: &|ask| choices_for_all(library, ask),
        things: &things,
    };
    let texts = |language| {
        let by_name: HashMap<_, _> = house
            .catalogue
            .shapes(language)
            .filter_map(|shape| {
                let written = Written { text: shape.plain.as_deref()?, file: &shape.file, spot: spot(shape) };
                Some(((shape.message.as_str(), shape.attribute.as_deref()), written))
            })
            .collect();
        Texts { language, by_name }
    };
    let mut findings = Vec::new();
    for language in house.languages() {
        findings.extend(hearing.check(&texts(language)));
        let shapes = house.catalogue.shapes(language);
        let lists = shapes.filter(|shape| is_list(&shape.message, shape.attribute.as_deref()) && shape.plain.is_none());
        findings.extend(lists.map(|shape| {
            let problem = format!(
                "`{}` has a `{{ }}` in it, and is never heard: write its phrases as they are typed",
                name(shape)
            );
            Finding::at(&shape.file, spot(shape), Code::Alike, problem)
        }));
    }
    findings
}
