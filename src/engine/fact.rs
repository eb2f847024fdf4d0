//! What conditions may ask and messages may show, out of what the turn knows.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDateTime, NaiveTime};

use super::talk::Talk;
use crate::care::appointment::AppointmentState;
use crate::care::consent::{Grant, GrantState};
use crate::care::moment::LocalMoment;
use crate::care::ride::RideState;
use crate::care::words::Words;
use crate::flow::book::Flow;
use crate::flow::condition::Condition;
use crate::flow::value::{Kind, Noun, Value};
use crate::locale::arg::{Arg, Args};

/// The variables that every message may use.
pub const FACTS: [&str; 12] = [
    "clinic-name",
    "clinic-phone",
    "emergency-line",
    "crisis-line",
    "crisis-name",
    "web-address",
    "telegram-name",
    "patient-name",
    "visits-list",
    "rides-list",
    "helpers-list",
    "caring-list",
];

/// The message variables that a flow's variable brings: its own name, and more for things with parts.
#[must_use]
pub fn names_of(var: &str, kind: &Kind) -> Vec<String> {
    let parts: &[&str] = match kind {
        Kind::One(Noun::Visit) => &["", "-when", "-place"],
        Kind::One(Noun::Ride) => &["", "-pickup", "-note", "-state"],
        Kind::One(Noun::Benefit) => &["", "-answer", "-papers", "-next", "-source", "-url", "-line", "-date"],
        Kind::One(Noun::Helper | Noun::Zone | Noun::Language)
        | Kind::Text
        | Kind::Choice(_)
        | Kind::Many(_)
        | Kind::YesNo
        | Kind::Number
        | Kind::Date
        | Kind::Time
        | Kind::Moment
        | Kind::Place
        | Kind::Phone
        | Kind::File
        | Kind::Code => &[""],
    };
    parts.iter().map(|part| format!("{var}{part}")).collect()
}

impl Talk<'_> {
    pub(super) fn holds(&self, condition: &Condition, vars: &BTreeMap<String, Value>) -> bool {
        match condition {
            Condition::Fact(name) => self.fact(name),
            Condition::Known(name) => vars.get(name).is_some_and(Value::is_whole),
            Condition::Is(name, option) => match vars.get(name) {
                Some(Value::Choice(id) | Value::One(_, id)) => id == option,
                _ => false,
            },
            Condition::Has(name, option) => match vars.get(name) {
                Some(Value::Many(chosen)) => chosen.contains(option),
                _ => false,
            },
            Condition::Number(name, comparison, number) => match vars.get(name) {
                Some(Value::Number(known)) => comparison.holds(*known, *number),
                _ => false,
            },
            Condition::OnDay(name, days) => {
                let day = self.local_now().wall.date().checked_add_days(chrono::Days::new(u64::from(*days)));
                vars.get(name).and_then(|value| self.wall_of(value)).map(|wall| wall.date()) == day
            }
            Condition::Within(name, length) => vars
                .get(name)
                .and_then(|value| self.wall_of(value))
                .is_some_and(|wall| wall - self.local_now().wall < *length),
            Condition::TimeBefore(name, time) => match vars.get(name) {
                Some(Value::Time(known)) => known < time,
                _ => false,
            },
            Condition::Not(inner) => !self.holds(inner, vars),
            Condition::All(parts) => parts.iter().all(|part| self.holds(part, vars)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part, vars)),
        }
    }

    /// A date or a moment on the person's own wall; a date begins at midnight.
    fn wall_of(&self, value: &Value) -> Option<NaiveDateTime> {
        match value {
            Value::Date(day) => Some(day.and_time(NaiveTime::MIN)),
            Value::Moment(moment) => Some(LocalMoment::at(moment.instant(), self.local_now().zone).wall),
            _ => None,
        }
    }

    fn fact(&self, name: &str) -> bool {
        let know = &self.know;
        match name {
            "consented" => know.person.consent.is_some(),
            "stopped" => know.person.stopped_at.is_some(),
            "has-name" => know.person.name.is_some(),
            "has-zone" => know.person.zone.is_some(),
            "has-language" => know.person.language.is_some(),
            "has-visits" => know.appointments.iter().any(|visit| visit.is_coming(self.now)),
            "has-rides" => !know.rides.is_empty(),
            "has-helpers" => !know.helpers.is_empty(),
            "helps-someone" => !know.caring_for.is_empty(),
            "waiting-for-person" => know.escalation.is_some(),
            "something-set-aside" => !self.session.parked.is_empty(),
            _ => false,
        }
    }

    /// The variables that a message shows in a flow.
    pub(super) fn args_of(&self, message: &str, flow: &Flow) -> Args {
        let shown = self.library.shown_by(message);
        let mut args = self.facts(shown);
        for (name, value) in self.vars() {
            if shown.iter().any(|one| one.starts_with(name.as_str())) {
                self.add_value(&mut args, Some(flow), name, value, shown);
            }
        }
        args
    }

    /// The same of a message that stands in no flow.
    pub(super) fn facts_of(&self, message: &str) -> Args {
        self.facts(self.library.shown_by(message))
    }

    /// A flow's variable as messages show it, by its own name.
    pub(super) fn arg_of(&self, flow: &Flow, name: &str) -> Option<Arg> {
        let mut args = Args::new();
        self.add_value(&mut args, Some(flow), name, self.vars().get(name)?, &[name.to_owned()]);
        args.remove(name)
    }

    fn facts(&self, shown: &[String]) -> Args {
        let library = self.library;
        let plain = |text: &str| Arg::Plain(text.to_owned());
        let fact = |name: &str| {
            Some(match name {
                "clinic-name" => plain(&library.clinic.name),
                "clinic-phone" => plain(&library.clinic.phone),
                "emergency-line" => plain(&library.lines.emergency),
                "crisis-line" => plain(&library.lines.crisis),
                "crisis-name" => plain(&library.lines.crisis_name),
                "web-address" => plain(&library.web_address),
                // A message can choose by it: `{ $telegram-name -> [none] … *[other] … }`.
                "telegram-name" => {
                    plain(if library.telegram_name.is_empty() { "none" } else { &library.telegram_name })
                }
                "patient-name" => Arg::Words(self.know.person.name.clone().unwrap_or_default()),
                "visits-list" => Arg::Lines(self.visit_lines()),
                "rides-list" => Arg::Lines(self.ride_lines()),
                "helpers-list" => Arg::Lines(self.know.helpers.iter().map(helper_line).collect()),
                "caring-list" => Arg::Lines(self.know.caring_for.iter().map(caring_line).collect()),
                _ => return None,
            })
        };
        shown.iter().filter_map(|name| Some((name.clone(), fact(name)?))).collect()
    }

    /// A moment far into another year is shown with its year: who reads "March 12" for "3/12" sees what went wrong.
    pub(super) fn moment_arg(&self, moment: LocalMoment) -> Arg {
        const DAYS_WITHOUT_YEAR_MAX: i64 = 60;
        let days = (moment.wall - self.local_now().wall).num_days().abs();
        let other_year = moment.wall.date().year() != self.local_now().wall.date().year();
        if other_year && days > DAYS_WITHOUT_YEAR_MAX { Arg::FarMoment(moment) } else { Arg::Moment(moment) }
    }

    fn visit_lines(&self) -> Vec<Arg> {
        let coming = self.know.appointments.iter().filter(|visit| visit.is_coming(self.now));
        coming
            .map(|visit| {
                let message = match visit.state {
                    AppointmentState::Confirmed => "list-visit-confirmed",
                    AppointmentState::Planned | AppointmentState::Cancelled => "list-visit",
                };
                let args = Args::from([
                    ("what".to_owned(), Arg::Words(visit.what.clone())),
                    ("when".to_owned(), self.moment_arg(visit.when)),
                ]);
                Arg::Message { message: message.to_owned(), attribute: None, args }
            })
            .collect()
    }

    fn ride_lines(&self) -> Vec<Arg> {
        let line = |ride: &crate::care::ride::Ride| {
            let args = Args::from([
                ("when".to_owned(), self.moment_arg(ride.when)),
                ("pickup".to_owned(), Arg::Words(ride.pickup.clone())),
                ("state".to_owned(), ride_state(ride.state)),
            ]);
            Arg::Message { message: "list-ride".to_owned(), attribute: None, args }
        };
        self.know.rides.iter().map(line).collect()
    }

    fn add_value(&self, args: &mut Args, flow: Option<&Flow>, name: &str, value: &Value, shown: &[String]) {
        let mut put = |part: &str, arg: Arg| {
            if let Some(shown) = shown.iter().find(|shown| shown.strip_prefix(name) == Some(part)) {
                args.insert(shown.clone(), arg);
            }
        };
        match value {
            Value::Text(words) | Value::Place(words) | Value::Phone(words) => put("", Arg::Words(words.clone())),
            Value::Code(words) => put("", Arg::Plain(words.reveal().to_owned())),
            Value::Number(number) => put("", Arg::Number(*number)),
            Value::Date(day) => put("", Arg::Day(*day)),
            Value::Time(time) => put("", Arg::Time(*time)),
            Value::File(sent) => put("", worded(format!("sent-{}", sent.what.name()))),
            Value::Many(chosen) if chosen.is_empty() => put("", worded("option-none".to_owned())),
            Value::Many(chosen) | Value::SoFar(chosen) => {
                let prompt = flow.map(|flow| prompt_of(flow, name)).unwrap_or_default();
                let labels = chosen.iter().map(|option| Arg::Message {
                    message: prompt.clone(),
                    attribute: Some(option.clone()),
                    args: Args::new(),
                });
                put("", Arg::List(labels.collect()));
            }
            Value::Moment(moment) => put("", self.moment_arg(*moment)),
            Value::HalfMoment(half) => {
                if let Some(date) = half.date {
                    put("", Arg::Day(date));
                }
            }
            Value::Choice(option) => {
                let prompt = flow.map(|flow| prompt_of(flow, name)).unwrap_or_default();
                put("", Arg::Message { message: prompt, attribute: Some(option.clone()), args: Args::new() });
            }
            Value::One(noun, id) => self.add_thing(&mut put, *noun, id),
        }
    }

    fn add_thing(&self, put: &mut dyn FnMut(&str, Arg), noun: Noun, id: &str) {
        match noun {
            Noun::Visit => {
                if let Some(visit) = self.know.appointments.iter().find(|visit| visit.id == id) {
                    put("", Arg::Words(visit.what.clone()));
                    put("-when", self.moment_arg(visit.when));
                    put("-place", Arg::Words(visit.place.clone().unwrap_or_default()));
                }
            }
            Noun::Ride => {
                if let Some(ride) = self.know.rides.iter().find(|ride| ride.id == id) {
                    put("", self.moment_arg(ride.when));
                    put("-pickup", Arg::Words(ride.pickup.clone()));
                    put("-note", Arg::Words(ride.note.clone().unwrap_or_default()));
                    put("-state", ride_state(ride.state));
                }
            }
            Noun::Helper => {
                if let Some(grant) = self.know.helpers.iter().find(|grant| grant.id == id) {
                    put("", Arg::Words(grant.label.clone()));
                }
            }
            Noun::Benefit => {
                if let Some(benefit) = self.library.benefit(id) {
                    let message = format!("benefit-{id}");
                    let own = Args::from([("line".to_owned(), Arg::Plain(benefit.line.clone()))]);
                    let part = |attribute: &str| Arg::Message {
                        message: message.clone(),
                        attribute: Some(attribute.to_owned()),
                        args: own.clone(),
                    };
                    put("", part("label"));
                    put("-answer", Arg::Message { message: message.clone(), attribute: None, args: own.clone() });
                    put("-papers", part("papers"));
                    put("-next", part("next"));
                    put("-source", Arg::Plain(benefit.source.clone()));
                    put("-url", Arg::Plain(benefit.url.clone()));
                    put("-line", Arg::Plain(benefit.line.clone()));
                    put("-date", Arg::Day(benefit.as_of));
                }
            }
            Noun::Zone => put("", worded(format!("zone-{id}"))),
            Noun::Language => put("", worded(format!("language-{id}"))),
        }
    }
}

/// The words of a message as a variable of another.
fn worded(message: String) -> Arg {
    Arg::Message { message, attribute: None, args: Args::new() }
}

/// The message whose options word a choice variable: the prompt that asks for it, else the one named after it.
fn prompt_of(flow: &Flow, var: &str) -> String {
    let asked = (0..flow.steps.len()).filter_map(|place| flow.ask(place)).find(|ask| ask.var == var);
    asked.map_or_else(|| flow.message(var), |ask| ask.prompt.clone())
}

fn ride_state(state: RideState) -> Arg {
    let message = format!("list-ride-{}", state.name());
    Arg::Message { message, attribute: None, args: Args::new() }
}

fn shares_label(grant: &Grant) -> Arg {
    let name = match (grant.shares.appointments, grant.shares.rides) {
        (true, true) => "list-shares-both",
        (true, false) => "list-shares-visits",
        (false, true) => "list-shares-rides",
        (false, false) => "list-shares-nothing",
    };
    Arg::Message { message: name.to_owned(), attribute: None, args: Args::new() }
}

fn helper_line(grant: &Grant) -> Arg {
    let message = match grant.state {
        GrantState::Live { .. } => "list-helper",
        GrantState::Invited { .. } | GrantState::Ended { .. } => "list-helper-invited",
    };
    let args =
        Args::from([("label".to_owned(), Arg::Words(grant.label.clone())), ("shares".to_owned(), shares_label(grant))]);
    Arg::Message { message: message.to_owned(), attribute: None, args }
}

fn caring_line(grant: &Grant) -> Arg {
    let name: Words = grant.patient_name.clone();
    let args = Args::from([("patient".to_owned(), Arg::Words(name)), ("shares".to_owned(), shares_label(grant))]);
    Arg::Message { message: "list-caring".to_owned(), attribute: None, args }
}
