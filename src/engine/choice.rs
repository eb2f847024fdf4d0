//! What can be chosen in a question, in which order, and the buttons for it.

use super::button;
use super::effect::{Button, Label};
use super::library::Library;
use super::talk::Talk;
use crate::care::appointment::Appointment;
use crate::care::consent::{Grant, GrantState};
use crate::care::ride::{Ride, RideState};
use crate::flow::book::Ask;
use crate::flow::listen::Candidate;
use crate::flow::value::{Kind, Noun, Value};
use crate::locale::arg::{Arg, Args};

/// At most six buttons are in view; a longer list is shown in pages.
pub const OPTIONS_IN_VIEW_MAX: usize = 6;
/// The option that turns the page.
pub const MORE: &str = "more";

/// One option: how it is heard, and what it is.
pub(super) struct Choosable<'a> {
    pub(super) candidate: Candidate<'a>,
    what: What<'a>,
}

/// What can be chosen.
enum What<'a> {
    /// An option of the question, by its message.
    Option(&'a str),
    Visit(&'a Appointment),
    Ride(&'a Ride),
    Helper(&'a Grant),
    Benefit,
    /// A thing that its message words: a zone, a language.
    Worded(Noun),
}

impl Choosable<'_> {
    /// What the variable holds when it is chosen.
    pub(super) fn value(&self) -> Value {
        let id = self.candidate.id.clone().into_owned();
        match self.what {
            What::Option(_) => Value::Choice(id),
            What::Visit(_) => Value::One(Noun::Visit, id),
            What::Ride(_) => Value::One(Noun::Ride, id),
            What::Helper(_) => Value::One(Noun::Helper, id),
            What::Benefit => Value::One(Noun::Benefit, id),
            What::Worded(noun) => Value::One(noun, id),
        }
    }
}

/// What can be chosen of the things that are the same for everybody, in order; empty for a person's own (their visits).
#[must_use]
pub fn things_for_all(library: &Library, noun: Noun) -> Vec<Candidate<'_>> {
    let thing = |id: &'_ str| format!("{}-{id}", noun.name());
    match noun {
        Noun::Benefit => library.benefits.iter().map(|it| Candidate::thing(&*it.id, thing(&it.id))).collect(),
        Noun::Zone => library.zones.iter().map(|it| Candidate::thing(&*it.id, thing(&it.id))).collect(),
        Noun::Language => library.languages.iter().map(|it| Candidate::thing(&**it, thing(it))).collect(),
        Noun::Visit | Noun::Ride | Noun::Helper => Vec::new(),
    }
}

/// What can be chosen in a question as everybody sees it, in the way that a conversation has it: what a digit can name on the
/// first page, and everything.
#[must_use]
pub fn choices_for_all<'a>(library: &'a Library, ask: &'a Ask) -> (Vec<Candidate<'a>>, Vec<Candidate<'a>>) {
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
    pub(super) fn choosables<'s>(&'s self, ask: &'s Ask) -> Vec<Choosable<'s>> {
        let mut all = if let Kind::One(noun) = &ask.kind { self.things(*noun) } else { Vec::new() };
        let own = ask.kind.options().into_iter().chain(ask.also.iter().map(String::as_str));
        all.extend(own.map(|option| Choosable {
            candidate: Candidate::option(&ask.prompt, option),
            what: What::Option(&ask.prompt),
        }));
        all
    }

    fn things(&self, noun: Noun) -> Vec<Choosable<'_>> {
        let known = &self.know;
        let own = |id, own, what| Choosable { candidate: Candidate { own, ..Candidate::thing(id, "") }, what };
        match noun {
            Noun::Visit => known
                .appointments
                .iter()
                .filter(|visit| visit.is_coming(self.now))
                .map(|visit| own(visit.id.as_str(), Some(&visit.what), What::Visit(visit)))
                .collect(),
            Noun::Ride => known
                .rides
                .iter()
                .filter(|ride| matches!(ride.state, RideState::Asked | RideState::Confirmed))
                .map(|ride| own(ride.id.as_str(), None, What::Ride(ride)))
                .collect(),
            Noun::Helper => known
                .helpers
                .iter()
                .filter(|grant| !matches!(grant.state, GrantState::Ended { .. }))
                .map(|grant| own(grant.id.as_str(), Some(&grant.label), What::Helper(grant)))
                .collect(),
            Noun::Benefit | Noun::Zone | Noun::Language => {
                let what = || if noun == Noun::Benefit { What::Benefit } else { What::Worded(noun) };
                let things = things_for_all(self.library, noun).into_iter();
                things.map(|candidate| Choosable { candidate, what: what() }).collect()
            }
        }
    }

    /// How an option is shown.
    pub(super) fn label(&self, choosable: &Choosable<'_>) -> Label {
        let Candidate { id, message, .. } = &choosable.candidate;
        let label = |message: &str, attribute: Option<&str>, args| Label {
            message: message.to_owned(),
            attribute: attribute.map(str::to_owned),
            args,
        };
        match choosable.what {
            What::Option(prompt) => label(prompt, Some(id), Args::new()),
            What::Visit(visit) => {
                let args = Args::from([
                    ("what".to_owned(), Arg::Words(visit.what.clone())),
                    ("when".to_owned(), self.moment_arg(visit.when)),
                ]);
                label("list-visit-short", None, args)
            }
            What::Ride(ride) => {
                label("list-ride-short", None, Args::from([("when".to_owned(), self.moment_arg(ride.when))]))
            }
            What::Helper(grant) => {
                let args = Args::from([("label".to_owned(), Arg::Words(grant.label.clone()))]);
                label("list-helper-short", None, args)
            }
            What::Benefit => label(message, Some("label"), Args::new()),
            What::Worded(_) => label(message, None, Args::new()),
        }
    }

    /// The options in view on a page, and whether there are more pages.
    pub(super) fn in_view<'c, 's>(all: &'c [Choosable<'s>], page: usize) -> (&'c [Choosable<'s>], bool) {
        if all.len() <= OPTIONS_IN_VIEW_MAX {
            return (all, false);
        }
        let size = OPTIONS_IN_VIEW_MAX - 1;
        let pages = all.len().div_ceil(size);
        let start = (page % pages) * size;
        (&all[start..(start + size).min(all.len())], true)
    }

    /// The buttons of a question, and the candidates in the order of their digits.
    pub(super) fn buttons(&self, all: &[Choosable<'_>], page: usize, wait: u32) -> Vec<Button> {
        let (shown, has_more) = Self::in_view(all, page);
        let mut buttons: Vec<Button> = shown
            .iter()
            .map(|choosable| Button {
                label: self.label(choosable),
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
    pub(super) fn candidates_in_view<'s>(all: &[Choosable<'s>], page: usize) -> Vec<Candidate<'s>> {
        let (shown, has_more) = Self::in_view(all, page);
        let mut candidates: Vec<Candidate<'s>> = shown.iter().map(|choosable| choosable.candidate.clone()).collect();
        if has_more {
            candidates.push(Candidate::thing(MORE, "option-more"));
        }
        candidates
    }
}
