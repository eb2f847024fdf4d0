//! The variables of a message, before a language has written them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::care::moment::LocalMoment;
use crate::care::words::Words;

/// A message's variables by name.
pub type Args = BTreeMap<String, Arg>;

/// One variable.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A person's own words, a name, an address: isolated in the direction of the text around it.
    Words(Words),
    /// Text that needs no care: a phone number, a code, an address on the web, a programme's name. Never isolated.
    Plain(String),
    /// A number.
    Number(i64),
    /// A date and a time, written as the language writes them, weekday included; `DAY($x)` and `TIME($x)` give the halves.
    Moment(LocalMoment),
    /// The same so far away that the year must be said.
    FarMoment(LocalMoment),
    /// A date.
    Day(NaiveDate),
    /// The words of another message: an option's label, a zone's name.
    Message {
        /// Which.
        message: String,
        /// Which attribute of it; none is its own value.
        attribute: Option<String>,
        /// Its own variables.
        args: Args,
    },
    /// Messages under each other, one a line.
    Lines(Vec<Arg>),
    /// Things in a row within a sentence, joined as the language joins them: "a, b, and c".
    List(Vec<Arg>),
}
