//! The facts that a script can say must hold: how they are written, and whether they do.

use std::sync::LazyLock;

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use regex::Regex;

use super::grammar::{Read, Wrong, wall, zone};
use super::script::Fact;
use super::stage::Stage;
use crate::care::appointment::AppointmentState;
use crate::care::consent::GrantState;
use crate::care::escalation::{Escalation, Urgency};
use crate::care::moment::LocalMoment;
use crate::care::ride::RideState;
use crate::engine::event::Event;
use crate::flow::finding::{Code, did_you_mean};

/// A moment as scripts write it.
pub(super) const WALL: &str = "%Y-%m-%d %H:%M";

static VISIT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"^a\s+visit\s+"([^"]+)"\s+at\s+(\S+\s+\S+)(\s+confirmed)?$"#).expect("a valid pattern")
});
static RIDE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^a\s+ride\s+at\s+(\S+\s+\S+)\s+([a-z]+)$").expect("a valid pattern"));

/// Reads a fact.
pub(super) fn fact(text: &str) -> Read<Fact> {
    if let Some(found) = VISIT.captures(text) {
        let (what, wall) = (found[1].to_owned(), wall(&found[2])?);
        return Ok(Fact::Visit { what, wall, confirmed: found.get(3).is_some() });
    }
    if let Some(found) = RIDE.captures(text) {
        let state = RideState::named(&found[2]).ok_or_else(|| {
            let near = did_you_mean(&found[2], ["asked", "confirmed", "refused", "cancelled"]);
            let problem = format!("a ride is asked, confirmed, refused or cancelled, not `{}`{near}", &found[2]);
            Wrong::at(found.get(2).map_or(0, |state| state.start()), Code::BadValue, problem)
        })?;
        return Ok(Fact::Ride { wall: wall(&found[1])?, state });
    }
    if let Some(times) = text.strip_prefix("reminders at ") {
        return times.split(',').map(wall).collect::<Read<Vec<NaiveDateTime>>>().map(Fact::Reminders);
    }
    if let Some(rest) = text.strip_prefix("escalated:") {
        return escalated(rest);
    }
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    Ok(match (text, first) {
        ("no visits", _) => Fact::NoVisits,
        ("no rides", _) => Fact::NoRides,
        ("no reminders", _) => Fact::Reminders(Vec::new()),
        ("nothing escalated", _) => Fact::NotEscalated,
        ("stopped", _) => Fact::Stopped(true),
        ("not stopped", _) => Fact::Stopped(false),
        ("consented", _) => Fact::Consented(true),
        ("not consented", _) => Fact::Consented(false),
        ("nothing set aside", _) => Fact::NothingSetAside,
        ("helped by nobody", _) => Fact::HelpedByNobody,
        ("helps somebody", _) => Fact::Helps(true),
        ("helps nobody", _) => Fact::Helps(false),
        (_, "remembered") if !rest.is_empty() => Fact::Remembered(rest.to_owned(), true),
        (_, "speaks") if !rest.is_empty() => Fact::Speaks(rest.to_owned()),
        (_, "called") if !rest.is_empty() => Fact::Called(bare(rest)),
        _ => {
            if let Some(name) = text.strip_prefix("nothing remembered of ") {
                Fact::Remembered(name.trim().to_owned(), false)
            } else if let Some(name) = text.strip_prefix("held by ") {
                Fact::HeldBy(name.trim().to_owned())
            } else if let Some(town) = text.strip_prefix("lives in ") {
                Fact::LivesIn(zone(town.trim())?)
            } else if let Some(flow) = text.strip_prefix("set aside:") {
                Fact::SetAside(flow.trim().to_owned())
            } else if let Some(label) = text.strip_prefix("helped by ") {
                Fact::HelpedBy(bare(label))
            } else {
                return Err(unknown());
            }
        }
    })
}

fn escalated(rest: &str) -> Read<Fact> {
    let Some((reason, urgency)) = rest.split_once(',') else { return Err(unknown()) };
    let name = urgency.trim();
    let urgency = Urgency::named(name).ok_or_else(|| {
        let near = did_you_mean(name, ["routine", "soon", "now"]);
        Wrong::at(0, Code::BadValue, format!("an urgency is routine, soon or now, not `{name}`{near}"))
    })?;
    Ok(Fact::Escalated(reason.trim().to_owned(), urgency))
}

fn unknown() -> Wrong {
    Wrong::syntax(
        "a fact is `a visit \"eye doctor\" at 2026-12-01 10:00`, `no visits`, `a ride at 2026-12-01 10:00 asked`, `no rides`, \
         `reminders at …, …`, `no reminders`, `escalated: asked, routine`, `nothing escalated`, `held by Ana`, `stopped`, \
         `consented`, `remembered mobility`, `nothing remembered of mobility`, `called \"Rosa\"`, `speaks es`, `lives in \
         Chicago`, `set aside: ride`, `nothing set aside`, `helped by \"my son\"`, `helped by nobody`, `helps somebody` or \
         `helps nobody`",
    )
}

fn bare(text: &str) -> String {
    text.trim().trim_matches('"').to_owned()
}

/// Whether a fact holds of a contact.
///
/// # Errors
/// What holds instead, to stand behind "but".
pub(super) fn holds(fact: &Fact, stage: &Stage<'_>, contact: &str) -> Result<(), String> {
    let Some(known) = stage.memory.known(contact) else { return Err("nobody is there".to_owned()) };
    let (person, memory) = (&known.person, &stage.memory);
    let zone = person.zone.unwrap_or(stage.library.clinic.zone);
    let written = |wall: &NaiveDateTime| wall.format(WALL).to_string();
    let is = |holds: bool, instead: String| if holds { Ok(()) } else { Err(instead) };
    match fact {
        Fact::Visit { what, wall, confirmed } => {
            let visits: Vec<_> = memory.visits_of(&person.id, stage.now).collect();
            let is_it = visits.iter().any(|visit| {
                visit.what.reveal() == what
                    && visit.when.wall == *wall
                    && (visit.state == AppointmentState::Confirmed) == *confirmed
            });
            let tell = |visit: &&&crate::care::appointment::Appointment| {
                let said_yes = if visit.state == AppointmentState::Confirmed { " confirmed" } else { "" };
                format!("a visit \"{}\" at {}{said_yes}", visit.what.reveal(), written(&visit.when.wall))
            };
            let there: Vec<String> = visits.iter().map(|visit| tell(&visit)).collect();
            is(is_it, some_or(&there, "there is no visit"))
        }
        Fact::NoVisits => {
            let count = memory.visits_of(&person.id, stage.now).count();
            is(count == 0, format!("there are {count}"))
        }
        Fact::Ride { wall, state } => {
            let of_person = || memory.rides.iter().filter(|ride| ride.person == person.id);
            let there: Vec<String> = of_person()
                .map(|ride| format!("a ride at {} {}", written(&ride.when.wall), ride.state.name()))
                .collect();
            let is_it = of_person().any(|ride| ride.when.wall == *wall && ride.state == *state);
            is(is_it, some_or(&there, "there is no ride"))
        }
        Fact::NoRides => {
            let count = memory.rides_of(&person.id, stage.now).count();
            is(count == 0, format!("there are {count}"))
        }
        Fact::Reminders(walls) => {
            let rings = stage.rings(contact, |event| matches!(event, Event::ReminderDue { .. }));
            let there: Vec<NaiveDateTime> = rings.into_iter().map(|at| LocalMoment::at(at, zone).wall).collect();
            let list: Vec<String> = there.iter().map(written).collect();
            is(there == *walls, some_or(&list, "there is none"))
        }
        Fact::Escalated(reason, urgency) => {
            let open = memory.escalation_of(contact);
            let is_it = open.is_some_and(|open| open.reason == *reason && open.urgency == *urgency);
            is(is_it, open.map_or_else(|| "nothing is".to_owned(), told))
        }
        Fact::NotEscalated => {
            let open = memory.escalation_of(contact);
            is(open.is_none(), open.map(told).unwrap_or_default())
        }
        Fact::HeldBy(name) => {
            let holder = memory.escalation_of(contact).and_then(Escalation::holder);
            is(
                holder.is_some_and(|holder| *holder == super::desk::id_of(name)),
                match holder {
                    Some(holder) => format!("`{holder}` holds it"),
                    None => "nobody holds it".to_owned(),
                },
            )
        }
        Fact::Stopped(yes) => is(person.stopped_at.is_some() == *yes, "it is the other way round".to_owned()),
        Fact::Consented(yes) => is(person.consent.is_some() == *yes, "it is the other way round".to_owned()),
        Fact::Remembered(name, yes) => {
            let names: Vec<String> = person.kept.keys().cloned().collect();
            is(person.kept.contains_key(name) == *yes, some_or(&names, "nothing is remembered"))
        }
        Fact::Called(name) => {
            let called = person.name.as_ref().map(|name| name.reveal().to_owned());
            is(called.as_ref() == Some(name), called.unwrap_or_else(|| "they have no name yet".to_owned()))
        }
        Fact::Speaks(language) => {
            let spoken = stage.language_of(contact);
            is(spoken == *language, format!("it is {spoken}"))
        }
        Fact::LivesIn(town) => {
            is(person.zone == Some(*town), person.zone.map_or("we do not know where", Tz::name).to_owned())
        }
        Fact::SetAside(flow) => {
            let parked = set_aside(stage, contact);
            is(parked.contains(flow), some_or(&parked, "nothing is set aside"))
        }
        Fact::NothingSetAside => {
            let parked = set_aside(stage, contact);
            is(parked.is_empty(), parked.join(", "))
        }
        Fact::HelpedBy(label) => {
            let helpers = helpers(stage, &person.id);
            is(helpers.contains(label), some_or(&helpers, "nobody helps"))
        }
        Fact::HelpedByNobody => {
            let helpers = helpers(stage, &person.id);
            is(helpers.is_empty(), helpers.join(", "))
        }
        Fact::Helps(yes) => {
            let is_theirs =
                |state: &GrantState| matches!(state, GrantState::Live { caregiver, .. } if caregiver == contact);
            let helps = memory.grants.iter().any(|(grant, _)| is_theirs(&grant.state));
            is(helps == *yes, "it is the other way round".to_owned())
        }
    }
}

fn told(open: &Escalation) -> String {
    format!("escalated: {}, {}", open.reason, open.urgency.name())
}

fn some_or(there: &[String], none: &str) -> String {
    if there.is_empty() { none.to_owned() } else { there.join(", ") }
}

fn set_aside(stage: &Stage<'_>, contact: &str) -> Vec<String> {
    let session = stage.session_of(contact);
    session.parked.iter().filter_map(|frames| frames.first().map(|frame| frame.flow.clone())).collect()
}

fn helpers(stage: &Stage<'_>, person: &str) -> Vec<String> {
    let live = stage.memory.grants.iter().map(|(grant, _)| grant).filter(|grant| grant.patient == person);
    live.filter(|grant| matches!(grant.state, GrantState::Live { .. }))
        .map(|grant| grant.label.reveal().to_owned())
        .collect()
}
