//! Does everything fit into the doors? Each text in its longest form, each label, and what each button carries.

use super::limits::{
    CALLBACK_BYTES_MAX, CODE_UNITS_MAX, DATA_UNITS_MAX, LABEL_UNITS_MAX, LIST_UNITS_MAX, MOMENT_UNITS_MAX,
    NOTE_UNITS_MAX, NUMBER_UNITS_MAX, OWN_WORDS_UNITS_MAX, PHONE_UNITS_MAX, TEXT_UNITS_MAX, THING_ID_BYTES_MAX,
    WAIT_BYTES_MAX,
};
use super::{House, name, spot};
use crate::engine::button;
use crate::engine::choice::choices_for_all;
use crate::flow::alike::is_list;
use crate::flow::book::{Ask, Flow, Step};
use crate::flow::finding::{Code, Finding, Spot};
use crate::flow::value::{Kind, Noun};
use crate::locale::part::Part;
use crate::locale::shape::Shape;

/// What stands between two parts of a list: ", and ".
const LIST_JOINT_UNITS_MAX: usize = 8;

pub(super) fn check(house: &House<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for language in house.languages() {
        let lengths = Lengths::of(house, language);
        let shapes = house.catalogue.shapes(language);
        for shape in shapes.filter(|shape| !is_list(&shape.message, shape.attribute.as_deref())) {
            findings.extend(text(house, &lengths, shape));
        }
    }
    for flow in house.library.book.flows() {
        findings.extend(buttons(house, flow));
    }
    findings
}

fn text(house: &House<'_>, lengths: &Lengths, shape: &Shape) -> Option<Finding> {
    let flow = house.flow_of(&shape.message);
    let mut longest = 0;
    let mut shown = Vec::new();
    measure(
        &shape.parts,
        &mut |variable| {
            let units = lengths.variable(flow, variable);
            shown.push(format!("`${variable}` up to {units}"));
            units
        },
        &mut longest,
    );
    let most = if is_label(house, shape) { LABEL_UNITS_MAX } else { TEXT_UNITS_MAX };
    if longest <= most {
        return None;
    }
    shown.sort();
    shown.dedup();
    let with = if shown.is_empty() { String::new() } else { format!(", with {}", shown.join(", ")) };
    let what = if most == LABEL_UNITS_MAX { "a button's label that phones show whole" } else { "a message" };
    let problem =
        format!("`{}` can be {longest} characters long{with}; {what} has at most {most}: shorten it", name(shape));
    Some(Finding::at(&shape.file, spot(shape), Code::TooLong, problem))
}

/// A button's label: an option's, a thing's.
pub(super) fn is_label(house: &House<'_>, shape: &Shape) -> bool {
    const THINGS: [&str; 3] = ["zone-", "language-", "option-"];
    // A sign before the label of an option, which is measured by itself.
    if shape.message == "option-chosen" {
        return false;
    }
    match shape.attribute.as_deref() {
        None => THINGS.iter().any(|thing| shape.message.starts_with(thing)) && house.flow_of(&shape.message).is_none(),
        // What stands beside a benefit's answer is said with it; what stands at a question is an option of it.
        Some("papers" | "next" | "sends") => false,
        Some(_) => true,
    }
}

/// The longest form of a text in UTF-16 units.
fn measure(parts: &[Part], variable: &mut dyn FnMut(&str) -> usize, units: &mut usize) {
    for part in parts {
        match part {
            Part::Text(text) => *units += text.encode_utf16().count(),
            Part::Shown { variable: name, .. } => *units += variable(name),
            Part::Choice(choice) => {
                let longest = choice.variants.iter().map(|variant| {
                    let mut one = 0;
                    measure(&variant.parts, variable, &mut one);
                    one
                });
                *units += longest.max().unwrap_or(0);
            }
        }
    }
}

/// How long the words of other messages are that can stand in a message, in one language.
struct Lengths {
    benefit: usize,
    benefit_part: usize,
    thing: usize,
}

impl Lengths {
    fn of(house: &House<'_>, language: &str) -> Self {
        let longest = |fits: &dyn Fn(&Shape) -> bool| {
            let units = house.catalogue.shapes(language).filter(|shape| fits(shape)).map(|shape| {
                let mut units = 0;
                measure(&shape.parts, &mut |_| DATA_UNITS_MAX, &mut units);
                units
            });
            units.max().unwrap_or(0)
        };
        let is_benefit = |shape: &Shape| shape.message.starts_with("benefit-");
        let has = |shape: &Shape, names: &[&str]| shape.attribute.as_deref().is_some_and(|name| names.contains(&name));
        Self {
            benefit: longest(&|shape| is_benefit(shape) && shape.attribute.is_none()),
            benefit_part: longest(&|shape| is_benefit(shape) && has(shape, &["label", "papers", "next"])),
            thing: LABEL_UNITS_MAX,
        }
    }

    /// The most units that a variable can bring to a message of a flow (or of none).
    fn variable(&self, flow: Option<&Flow>, variable: &str) -> usize {
        let brings = flow.into_iter().flat_map(|flow| &flow.vars).find_map(|(var, kind)| {
            let part = variable.strip_prefix(var.as_str())?;
            self.of_kind(kind, part)
        });
        brings.unwrap_or(match variable {
            "clinic-name" | "clinic-phone" | "emergency-line" | "crisis-line" | "crisis-name" | "web-address"
            | "telegram-name" | "line" | "phone" | "number" | "clinic" => DATA_UNITS_MAX,
            "visits-list" | "rides-list" | "helpers-list" | "caring-list" => LIST_UNITS_MAX,
            "when" | "day" | "at" => MOMENT_UNITS_MAX,
            "set-aside" | "state" | "shares" => self.thing,
            // A name, a visit's own words, and whatever nobody has thought of.
            _ => OWN_WORDS_UNITS_MAX,
        })
    }

    fn of_kind(&self, kind: &Kind, part: &str) -> Option<usize> {
        match (kind, part) {
            (Kind::Text | Kind::Place, "") => Some(OWN_WORDS_UNITS_MAX),
            (Kind::Number, "") => Some(NUMBER_UNITS_MAX),
            (Kind::Moment | Kind::Date | Kind::Time, "") => Some(MOMENT_UNITS_MAX),
            (Kind::Phone, "") => Some(PHONE_UNITS_MAX),
            (Kind::Code, "") => Some(CODE_UNITS_MAX),
            (Kind::Choice(_) | Kind::YesNo | Kind::File, "") => Some(self.thing),
            // All of them, with what joins them.
            (Kind::Many(options), "") => Some(options.len() * (self.thing + LIST_JOINT_UNITS_MAX)),
            (Kind::One(Noun::Visit), "" | "-place") => Some(OWN_WORDS_UNITS_MAX),
            (Kind::One(Noun::Visit), "-when") | (Kind::One(Noun::Ride), "") => Some(MOMENT_UNITS_MAX),
            (Kind::One(Noun::Ride), "-pickup") | (Kind::One(Noun::Helper), "") => Some(OWN_WORDS_UNITS_MAX),
            (Kind::One(Noun::Ride), "-note") => Some(NOTE_UNITS_MAX),
            (Kind::One(Noun::Ride), "-state") | (Kind::One(Noun::Zone | Noun::Language), "") => Some(self.thing),
            (Kind::One(Noun::Benefit), "-answer") => Some(self.benefit),
            (Kind::One(Noun::Benefit), "" | "-papers" | "-next") => Some(self.benefit_part),
            (Kind::One(Noun::Benefit), "-source" | "-url" | "-line") => Some(DATA_UNITS_MAX),
            (Kind::One(Noun::Benefit), "-date") => Some(MOMENT_UNITS_MAX),
            _ => None,
        }
    }
}

/// What the buttons of a flow carry, with the longest ids.
fn buttons(house: &House<'_>, flow: &Flow) -> Vec<Finding> {
    let file = house.flows.join(format!("{}.yaml", flow.name));
    let mut findings = Vec::new();
    let mut wrong = |spot: Spot, option: &str, bytes: usize| {
        if bytes > CALLBACK_BYTES_MAX {
            let problem = format!(
                "the button of `{option}` carries up to {bytes} bytes (the flow's name, the option's, and what it is about); \
                 Telegram takes {CALLBACK_BYTES_MAX}: shorten a name"
            );
            findings.push(Finding::at(&file, spot, Code::TooLong, problem));
        }
    };
    // An offer is about a thing when its flow is handed one.
    let has_thing = flow.takes.iter().any(|var| matches!(flow.vars.get(var), Some(Kind::One(_))));
    let about = if has_thing { THING_ID_BYTES_MAX } else { 0 };
    for placed in &flow.steps {
        match &placed.step {
            Step::Offer { options, .. } => {
                for (option, _) in options {
                    wrong(placed.spot, option, button::offered(&flow.name, option, "").len() + about);
                }
            }
            Step::Ask(ask) => {
                for (option, bytes) in answers(house, ask) {
                    wrong(placed.spot, &option, bytes);
                }
            }
            _ => {}
        }
    }
    findings
}

fn answers(house: &House<'_>, ask: &Ask) -> Vec<(String, usize)> {
    let (_, all) = choices_for_all(house.library, ask);
    let bytes = |id: &str| button::answer(0, id).len() - 1 + WAIT_BYTES_MAX;
    all.iter().map(|candidate| (candidate.id.clone().into_owned(), bytes(&candidate.id))).collect()
}
