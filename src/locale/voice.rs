//! One language: its messages, and how it writes their variables.

use std::ops::Range;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;
use rustc_hash::FxHashMap;

use crate::care::moment::LocalMoment;

use super::arg::{Arg, Args};
use super::catalogue::Catalogue;
use super::entry::{Entries, Text};
use super::flaw::{Flaw, Source};
use super::message::{self, Exception, Message};
use super::moment::{self, Form, Pen, Stamp};
use super::number::{self, Numerals};
use super::reading::{self, FileText};
use super::several::{Row, plural_of};
use super::shape::{self, Purpose, Shape};
use super::{isolate, judge, language};

/// The functions that a message can call.
const FUNCTIONS: [&str; 6] = ["DATE", "DAY", "MONTH", "NUMBER", "PLURAL", "TIME"];
/// A message within a message within a message: a flow nests two. A list that contains itself by mistake ends here.
const ARG_DEPTH_MAX: usize = 8;

/// One language.
pub(super) struct Voice {
    tag: String,
    right_to_left: bool,
    bundle: FluentBundle<FluentResource>,
    pen: Arc<Pen>,
    numerals: Numerals,
    row: Row,
    shapes: Vec<Shape>,
    /// Where a message's shapes are: they stand beside each other.
    shapes_of: FxHashMap<Box<str>, Range<u32>>,
    messages: Vec<Message>,
    exceptions: Vec<Exception>,
}

impl Voice {
    /// Parses and judges all files of a language; every flaw is reported, and a language with flaws is none.
    pub(super) fn new(tag: &str, texts: Vec<FileText>, purpose: Purpose, flaws: &mut Vec<Flaw>) -> Option<Self> {
        let Some(id) = language::parse(tag) else {
            flaws.push(Flaw::whole(tag, reading::no_language(tag)));
            return None;
        };
        let flaws_before = flaws.len();
        let parsed: Vec<_> = texts.into_iter().filter_map(|file| reading::parse(file, flaws)).collect();
        let all_parsed = flaws.len() == flaws_before;
        let (paths, resources): (Vec<_>, Vec<_>) = parsed.into_iter().unzip();

        let (shapes, messages, exceptions): (Vec<Shape>, _, _) = {
            let sources: Vec<Source> =
                paths.iter().zip(&resources).map(|(path, resource)| Source::new(path, resource.source())).collect();
            let entries = Entries::find(resources.iter().zip(&sources), &FUNCTIONS, flaws);
            // With a file missing, every mention of its messages would look like a flaw.
            if all_parsed {
                entries.iter().for_each(|entry| judge::judge(entry, &entries, &FUNCTIONS, flaws));
            }
            let shapes = entries.iter().flat_map(|entry| shape::shapes(entry, &entries, purpose)).collect();
            match purpose {
                Purpose::Proof => (
                    shapes,
                    entries.iter().filter_map(message::message).collect(),
                    sources.iter().flat_map(message::exceptions).collect(),
                ),
                Purpose::Speech => (shapes, Vec::new(), Vec::new()),
            }
        };
        if flaws.len() > flaws_before {
            return None;
        }

        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number::written));
        // Neither can fail: names that are defined twice, or taken by a function, are flaws and did not come this far.
        for resource in resources {
            bundle.add_resource_overriding(resource);
        }
        add_functions(&mut bundle, tag);

        let mut shapes_of: FxHashMap<Box<str>, Range<u32>> = FxHashMap::default();
        for (at, shape) in (0..).zip(&shapes) {
            match shapes_of.get_mut(shape.message.as_str()) {
                Some(range) => range.end = at + 1,
                None => {
                    shapes_of.insert(shape.message.as_str().into(), at..at + 1);
                }
            }
        }
        shapes_of.shrink_to_fit();
        Some(Self {
            tag: tag.to_owned(),
            right_to_left: language::is_right_to_left(tag),
            bundle,
            pen: Arc::new(Pen::new(tag)),
            numerals: Numerals::new(tag),
            row: Row::new(tag),
            shapes,
            shapes_of,
            messages,
            exceptions,
        })
    }

    pub(super) fn tag(&self) -> &str {
        &self.tag
    }

    /// Lets go of the texts that were only to be listened for.
    pub(super) fn forget_texts(&mut self) {
        for shape in &mut self.shapes {
            shape.plain = None;
            // The index has it.
            shape.message = String::new();
        }
        self.shapes.shrink_to_fit();
    }

    pub(super) fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    pub(super) fn messages(&self) -> &[Message] {
        &self.messages
    }

    pub(super) fn exceptions(&self) -> &[Exception] {
        &self.exceptions
    }

    /// The shape of a message or of one of its attributes, if this language has it.
    pub(super) fn shape(&self, message: &str, attribute: Option<&str>) -> Option<&Shape> {
        let at = self.shapes_of.get(message)?;
        let shapes = &self.shapes[at.start as usize..at.end as usize];
        shapes.iter().find(|shape| shape.attribute.as_deref() == attribute)
    }

    /// Says it; None if this language does not have it. `depth` is how many messages this one is an argument within.
    pub(super) fn say(
        &self,
        catalogue: &Catalogue,
        message: &str,
        attribute: Option<&str>,
        args: &Args,
        depth: usize,
    ) -> Option<String> {
        let shape = self.shape(message, attribute)?;
        let found = self.bundle.get_message(message)?;
        let text = match attribute {
            Some(name) => found.get_attribute(name)?.value(),
            None => found.value()?,
        };

        let mut values = FluentArgs::with_capacity(shape.variables.len());
        for name in &shape.variables {
            let value = args.get(name).map_or_else(
                || {
                    tracing::error!(language = self.tag, message, attribute, variable = name, "a variable is missing");
                    FluentValue::from("")
                },
                |arg| self.value(catalogue, arg, depth),
            );
            values.set(name.as_str(), value);
        }

        let mut errors: Vec<FluentError> = Vec::new();
        let said = self.bundle.format_pattern(text, Some(&values), &mut errors);
        if errors.is_empty() {
            return Some(said.into_owned());
        }
        // Fluent's errors name ids only.
        for error in errors {
            tracing::error!(language = self.tag, message, attribute, %error, "a message cannot be said in full");
        }
        let mut rest = String::new();
        self.salvage(text, &values, &mut rest);
        Some(rest)
    }

    fn value(&self, catalogue: &Catalogue, arg: &Arg, depth: usize) -> FluentValue<'static> {
        match arg {
            Arg::Number(number) => number::value(*number, &self.numerals),
            Arg::Moment(moment) => {
                FluentValue::Custom(Box::new(self.stamp(moment.wall.date(), Some(moment.wall.time()))))
            }
            Arg::FarMoment(moment) => FluentValue::Custom(Box::new(self.far_stamp(moment))),
            Arg::Day(day) => FluentValue::Custom(Box::new(self.stamp(*day, None))),
            Arg::Words(_) | Arg::Plain(_) | Arg::Time(_) | Arg::Message { .. } | Arg::Lines(_) | Arg::List(_) => {
                self.text(catalogue, arg, depth).into()
            }
        }
    }

    fn far_stamp(&self, moment: &LocalMoment) -> Stamp {
        Stamp { form: Form::Far, ..self.stamp(moment.wall.date(), Some(moment.wall.time())) }
    }

    fn stamp(&self, day: NaiveDate, time: Option<NaiveTime>) -> Stamp {
        Stamp { pen: Arc::clone(&self.pen), day, time, form: Form::Whole }
    }

    /// A time of day.
    pub(super) fn time(&self, time: NaiveTime) -> String {
        self.pen.time(time)
    }

    /// An argument as text.
    pub(super) fn text(&self, catalogue: &Catalogue, arg: &Arg, depth: usize) -> String {
        if depth >= ARG_DEPTH_MAX {
            tracing::error!(language = self.tag, "arguments are nested too deeply");
            return String::new();
        }
        match arg {
            Arg::Words(words) => isolate::fit(words.reveal(), self.right_to_left).into_owned(),
            Arg::Plain(text) => isolate::bare(text).into_owned(),
            Arg::Number(number) => self.numerals.whole(*number),
            Arg::Moment(moment) => self.stamp(moment.wall.date(), Some(moment.wall.time())).write(),
            Arg::FarMoment(moment) => self.far_stamp(moment).write(),
            Arg::Day(day) => self.stamp(*day, None).write(),
            Arg::Time(time) => self.pen.time(*time),
            // An option that its question does not word is worded by the shared message of its name.
            Arg::Message { message, attribute: Some(option), args }
                if self.shape(message, Some(option)).is_none()
                    && self.shape(&format!("option-{option}"), None).is_some() =>
            {
                catalogue.write(&self.tag, &format!("option-{option}"), None, args, depth + 1)
            }
            Arg::Message { message, attribute, args } => {
                catalogue.write(&self.tag, message, attribute.as_deref(), args, depth + 1)
            }
            Arg::Lines(lines) => {
                let lines: Vec<String> = lines.iter().map(|line| self.text(catalogue, line, depth + 1)).collect();
                lines.join("\n")
            }
            Arg::List(things) => {
                let things: Vec<String> = things.iter().map(|thing| self.text(catalogue, thing, depth + 1)).collect();
                self.row.write(&things)
            }
        }
    }

    /// What can be said of a message that Fluent gave up on: its text, its own variables, its default variants.
    fn salvage(&self, text: &Text<'_>, values: &FluentArgs<'_>, rest: &mut String) {
        for element in &text.elements {
            match element {
                PatternElement::TextElement { value } => rest.push_str(value),
                PatternElement::Placeable { expression } => self.salvage_expression(expression, values, rest),
            }
        }
    }

    fn salvage_expression(&self, expression: &Expression<&str>, values: &FluentArgs<'_>, rest: &mut String) {
        match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                rest.push_str(&unescape_unicode_to_string(value));
            }
            Expression::Inline(InlineExpression::VariableReference { id }) => match values.get(id.name) {
                Some(FluentValue::String(text)) => rest.push_str(text),
                Some(FluentValue::Number(number)) => rest.push_str(&self.numerals.with_options(number)),
                Some(FluentValue::Custom(custom)) => {
                    if let Some(stamp) = (**custom).as_any().downcast_ref::<Stamp>() {
                        rest.push_str(&stamp.write());
                    }
                }
                Some(FluentValue::None | FluentValue::Error) | None => {}
            },
            Expression::Inline(_) => {}
            Expression::Select { variants, .. } => {
                if let Some(variant) = variants.iter().find(|variant| variant.default) {
                    self.salvage(&variant.value, values, rest);
                }
            }
        }
    }
}

fn add_functions(bundle: &mut FluentBundle<FluentResource>, tag: &str) {
    let plural = plural_of(tag);
    let added = [
        bundle.add_function("DATE", |positional, _| moment::form(Form::Date, positional)),
        bundle.add_function("DAY", |positional, _| moment::form(Form::Day, positional)),
        bundle.add_function("MONTH", |positional, _| moment::form(Form::Month, positional)),
        bundle.add_function("TIME", |positional, _| moment::form(Form::Time, positional)),
        bundle.add_function("NUMBER", number::number),
        bundle.add_function("PLURAL", move |positional, _| plural(positional)),
    ];
    for error in added.into_iter().filter_map(Result::err) {
        tracing::error!(%error, "a function is missing");
    }
}
