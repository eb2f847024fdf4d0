//! What can be chosen in a question, in which order, and the buttons for it.

use super::button;
use super::effect::{Button, Label};
use super::library::Library;
use super::talk::Talk;
use crate::care::consent::GrantState;
use crate::care::ride::RideState;
use crate::flow::book::Ask;
use crate::flow::listen::Candidate;
use crate::flow::value::{Kind, Noun, Value};
use crate::locale::arg::{Arg, Args};

/// At most six buttons are in view; a longer list is shown in pages.
pub const OPTIONS_IN_VIEW_MAX: usize = 6;
/// The option that turns the page.
pub const MORE: &str = "more";

/// One option: how it is heard, how it is shown, what it means.
pub(super) struct Choosable {
    pub(super) candidate: Candidate,
    pub(super) label: Label,
    pub(super) value: Value,
}

/// What can be chosen of the things that are the same for everybody, in order; empty for a person's own (their visits).
#[must_use]
pub fn things_for_all(library: &Library, noun: Noun) -> Vec<Candidate> {
    match noun {
        Noun::Benefit => {
            library.benefits.iter().map(|it| Candidate::thing(&it.id, &format!("benefit-{}", it.id))).collect()
        }
        Noun::Zone => library.zones.iter().map(|it| Candidate::thing(&it.id, &format!("zone-{}", it.id))).collect(),
        Noun::Language => library.languages.iter().map(|it| Candidate::thing(it, &format!("language-{it}"))).collect(),
        Noun::Visit | Noun::Ride | Noun::Helper => Vec::new(),
    }
}

/// What can be chosen in a question as everybody sees it, in the way that a conversation has it: what a digit can name on the
/// first page, and everything.
#[must_use]
pub fn choices_for_all(library: &Library, ask: &Ask) -> (Vec<Candidate>, Vec<Candidate>) {
    let mut all = if let Kind::One(noun) = &ask.kind { things_for_all(library, *noun) } else { Vec::new() };
    let own = ask.kind.options().into_iter().chain(ask.also.iter().map(String::as_str));
    all.extend(own.map(|option| Candidate::option(&ask.prompt, option)));
    let mut in_view = all.clone();
    if in_view.len() > OPTIONS_IN_VIEW_MAX {
        in_view.truncate(OPTIONS_IN_VIEW_MAX - 1);
        in_view.push(Candidate::thing(MORE, "option-more"));
    }
    (in_view, all)
}

impl Talk<'_> {
    /// Everything that can be chosen, in order; empty for a question in free words.
    pub(super) fn choosables(&self, ask: &Ask) -> Vec<Choosable> {
        let option = |id: &String| {
            let label = Label { message: ask.prompt.clone(), attribute: Some(id.clone()), args: Args::new() };
            let candidate =
                Candidate { id: id.clone(), message: ask.prompt.clone(), option: Some(id.clone()), own: None };
            Choosable { candidate, label, value: Value::Choice(id.clone()) }
        };
        let own = ask.kind.options().into_iter().map(str::to_owned).collect::<Vec<_>>();
        let things = match &ask.kind {
            Kind::One(noun) => self.things(*noun),
            Kind::Choice(_)
            | Kind::Many(_)
            | Kind::YesNo
            | Kind::Text
            | Kind::Number
            | Kind::Date
            | Kind::Time
            | Kind::Moment
            | Kind::Place
            | Kind::Phone
            | Kind::File
            | Kind::Code => Vec::new(),
        };
        things.into_iter().chain(own.iter().chain(&ask.also).map(option)).collect()
    }

    fn things(&self, noun: Noun) -> Vec<Choosable> {
        let thing = |id: &str, message: String, own: Option<_>, label: Label| Choosable {
            candidate: Candidate { id: id.to_owned(), message, option: None, own },
            label,
            value: Value::One(noun, id.to_owned()),
        };
        let worded = |message: String| Label { message, attribute: None, args: Args::new() };
        match noun {
            Noun::Visit => self
                .know
                .appointments
                .iter()
                .filter(|visit| visit.is_coming(self.now))
                .map(|visit| {
                    let args = Args::from([
                        ("what".to_owned(), Arg::Words(visit.what.clone())),
                        ("when".to_owned(), self.moment_arg(visit.when)),
                    ]);
                    let label = Label { message: "list-visit-short".to_owned(), attribute: None, args };
                    thing(&visit.id, String::new(), Some(visit.what.clone()), label)
                })
                .collect(),
            Noun::Ride => self
                .know
                .rides
                .iter()
                .filter(|ride| matches!(ride.state, RideState::Asked | RideState::Confirmed))
                .map(|ride| {
                    let args = Args::from([("when".to_owned(), self.moment_arg(ride.when))]);
                    let label = Label { message: "list-ride-short".to_owned(), attribute: None, args };
                    thing(&ride.id, String::new(), None, label)
                })
                .collect(),
            Noun::Helper => self
                .know
                .helpers
                .iter()
                .filter(|grant| !matches!(grant.state, GrantState::Ended { .. }))
                .map(|grant| {
                    let args = Args::from([("label".to_owned(), Arg::Words(grant.label.clone()))]);
                    let label = Label { message: "list-helper-short".to_owned(), attribute: None, args };
                    thing(&grant.id, String::new(), Some(grant.label.clone()), label)
                })
                .collect(),
            Noun::Benefit => self
                .library
                .benefits
                .iter()
                .map(|benefit| {
                    let message = format!("benefit-{}", benefit.id);
                    let label =
                        Label { message: message.clone(), attribute: Some("label".to_owned()), args: Args::new() };
                    thing(&benefit.id, message, None, label)
                })
                .collect(),
            Noun::Zone => self
                .library
                .zones
                .iter()
                .map(|zone| {
                    let message = format!("zone-{}", zone.id);
                    thing(&zone.id, message.clone(), None, worded(message))
                })
                .collect(),
            Noun::Language => self
                .library
                .languages
                .iter()
                .map(|language| {
                    let message = format!("language-{language}");
                    thing(language, message.clone(), None, worded(message))
                })
                .collect(),
        }
    }

    /// The options in view on a page, and whether there are more pages.
    pub(super) fn in_view(all: &[Choosable], page: usize) -> (&[Choosable], bool) {
        if all.len() <= OPTIONS_IN_VIEW_MAX {
            return (all, false);
        }
        let size = OPTIONS_IN_VIEW_MAX - 1;
        let pages = all.len().div_ceil(size);
        let start = (page % pages) * size;
        (&all[start..(start + size).min(all.len())], true)
    }

    /// The buttons of a question, and the candidates in the order of their digits.
    pub(super) fn buttons(all: &[Choosable], page: usize, wait: u32) -> Vec<Button> {
        let (shown, has_more) = Self::in_view(all, page);
        let mut buttons: Vec<Button> = shown
            .iter()
            .map(|choosable| Button {
                label: choosable.label.clone(),
                data: button::answer(wait, &choosable.candidate.id),
            })
            .collect();
        if has_more {
            let label = Label { message: "option-more".to_owned(), attribute: None, args: Args::new() };
            buttons.push(Button { label, data: button::answer(wait, MORE) });
        }
        buttons
    }

    /// The candidates in the order of their digits, the page-turner last.
    pub(super) fn candidates_in_view(all: &[Choosable], page: usize) -> Vec<Candidate> {
        let (shown, has_more) = Self::in_view(all, page);
        let mut candidates: Vec<Candidate> = shown.iter().map(|choosable| choosable.candidate.clone()).collect();
        if has_more {
            let message = "option-more".to_owned();
            candidates.push(Candidate { id: MORE.to_owned(), message, option: None, own: None });
        }
        candidates
    }
}
