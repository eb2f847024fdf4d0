//! Does a message count as its language counts? Every form that the language needs and the house can choose, and none that
//! is never chosen.

use std::collections::{BTreeSet, HashMap};

use super::{House, name};
use crate::flow::finding::{Code, Finding, Spot};
use crate::flow::value::Kind;
use crate::locale::count::{Counted, FORMS, counted, forms_of};
use crate::locale::part::{Choice, Part, Variant};
use crate::locale::shape::Shape;

pub(super) fn check(house: &House<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for language in house.languages() {
        let mut known: HashMap<bool, Vec<Counted>> = HashMap::new();
        for shape in house.catalogue.shapes(language) {
            let mut choices = Vec::new();
            collect(&shape.parts, &mut choices);
            for choice in choices {
                if !counts(house, shape, choice) {
                    findings.extend(no_number(shape, choice));
                    continue;
                }
                let counted = known.entry(choice.is_ordinal).or_insert_with(|| counted(language, choice.is_ordinal));
                findings.extend(forms(language, shape, choice, counted));
            }
        }
    }
    findings
}

fn collect<'a>(parts: &'a [Part], into: &mut Vec<&'a Choice>) {
    for part in parts {
        if let Part::Choice(choice) = part {
            into.push(choice);
            choice.variants.iter().for_each(|variant| collect(&variant.parts, into));
        }
    }
}

/// Whether a number chooses.
fn counts(house: &House<'_>, shape: &Shape, choice: &Choice) -> bool {
    let Some(variable) = &choice.variable else { return false };
    let kind = house.flow_of(&shape.message).and_then(|flow| flow.vars.get(variable));
    match kind {
        Some(kind) => matches!(kind, Kind::Number),
        // What the house itself gives to a message is no variable of a flow: the writer says that it is a number.
        None => choice.function.as_deref() == Some("NUMBER"),
    }
}

/// Forms of numbers where no number chooses.
fn no_number(shape: &Shape, choice: &Choice) -> Option<Finding> {
    let variable = choice.variable.as_ref()?;
    let is_form =
        |variant: &&Variant| variant.is_number || (FORMS.contains(&variant.key.as_str()) && variant.key != "other");
    let variant = choice.variants.iter().find(is_form)?;
    let problem = format!(
        "`{}` chooses `[{}]` by `${variable}`, which is no number: declare it as `number`, or choose by its words",
        name(shape),
        variant.key
    );
    Some(at(shape, variant, problem))
}

fn forms(language: &str, shape: &Shape, choice: &Choice, counted: &[Counted]) -> Vec<Finding> {
    let exact: BTreeSet<i64> =
        choice.variants.iter().filter(|v| v.is_number).filter_map(|v| v.key.parse().ok()).collect();
    let open: Vec<&Counted> = counted.iter().filter(|counted| !exact.contains(&counted.number)).collect();
    let in_language = forms_of(counted);
    let mut findings = Vec::new();
    for form in FORMS {
        let Some(example) = open.iter().find(|counted| counted.form == form && counted.chosen == form) else {
            continue;
        };
        let is_there = choice.variants.iter().any(|variant| variant.key == form);
        if let Some(variant) = choice.variants.iter().find(|variant| variant.is_default).filter(|_| !is_there) {
            let problem = format!(
                "`{}` has no `[{form}]`, which {language} needs, for {} and others: write it",
                name(shape),
                example.number
            );
            findings.push(at(shape, variant, problem));
        }
    }
    for variant in choice.variants.iter().filter(|variant| !variant.is_number && !variant.is_default) {
        let form = variant.key.as_str();
        let why = if !FORMS.contains(&form) {
            "no number is called so".to_owned()
        } else if !in_language.contains(form) {
            format!("{language} has no such form")
        } else if !counted.iter().any(|counted| counted.chosen == form) {
            format!("Fluent's tables, which are older than today's, never choose it in {language}")
        } else if !open.iter().any(|counted| counted.chosen == form) {
            "each of its numbers has a text of its own here".to_owned()
        } else {
            continue;
        };
        let problem = format!("`{}` has `[{form}]`, which is never chosen: {why}. Take it away", name(shape));
        findings.push(at(shape, variant, problem));
    }
    findings
}

fn at(shape: &Shape, variant: &Variant, problem: String) -> Finding {
    Finding::at(&shape.file, Spot { line: variant.line, column: variant.column }, Code::Plural, problem)
}
