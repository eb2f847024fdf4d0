//! The figures: a table for people, JSON for programs.

use std::fmt::Write;

use serde_json::{Value, json};

/// What was aimed at (issue 4).
#[derive(Clone, Copy, Debug)]
pub enum Aim {
    /// So much or less.
    AtMost(f64),
    /// So much or more.
    AtLeast(f64),
}

/// One figure.
#[derive(Clone, Debug)]
struct Figure {
    part: &'static str,
    what: String,
    database: &'static str,
    value: f64,
    unit: &'static str,
    aim: Option<Aim>,
}

/// All figures of a run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    figures: Vec<Figure>,
    notes: Vec<String>,
}

impl Report {
    /// Adds a figure.
    pub fn figure(
        &mut self,
        part: &'static str,
        database: &'static str,
        what: impl Into<String>,
        value: f64,
        unit: &'static str,
        aim: Option<Aim>,
    ) {
        let figure = Figure { part, what: what.into(), database, value, unit, aim };
        // A long run is watched.
        println!("{}", figure.line());
        self.figures.push(figure);
    }

    /// Adds a sentence.
    pub fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        println!("# {note}");
        self.notes.push(note);
    }

    /// All of it as a table.
    pub fn table(&self) -> String {
        let mut text = String::from("\n| part | database | what | figure | aim | |\n|---|---|---|---|---|---|\n");
        for figure in &self.figures {
            let _ = writeln!(text, "{}", figure.line());
        }
        for note in &self.notes {
            let _ = writeln!(text, "\n{note}");
        }
        text
    }

    /// All of it as JSON, in one line.
    pub fn json(&self) -> String {
        let figures: Vec<Value> = self.figures.iter().map(Figure::json).collect();
        json!({ "figures": figures, "notes": self.notes }).to_string()
    }
}

impl Figure {
    fn is_reached(&self) -> Option<bool> {
        self.aim.map(|aim| match aim {
            Aim::AtMost(limit) => self.value <= limit,
            Aim::AtLeast(limit) => self.value >= limit,
        })
    }

    fn line(&self) -> String {
        let aim = match self.aim {
            None => String::new(),
            Some(Aim::AtMost(limit)) => format!("at most {}", short(limit)),
            Some(Aim::AtLeast(limit)) => format!("at least {}", short(limit)),
        };
        let verdict = match self.is_reached() {
            None => "",
            Some(true) => "reached",
            Some(false) => "missed",
        };
        let Self { part, database, what, unit, .. } = self;
        format!("| {part} | {database} | {what} | {} {unit} | {aim} | {verdict} |", short(self.value))
    }

    fn json(&self) -> Value {
        let aim = match self.aim {
            None => Value::Null,
            Some(Aim::AtMost(limit)) => json!({ "at_most": limit }),
            Some(Aim::AtLeast(limit)) => json!({ "at_least": limit }),
        };
        json!({
            "part": self.part, "database": self.database, "what": self.what, "value": self.value, "unit": self.unit,
            "aim": aim, "reached": self.is_reached(),
        })
    }
}

/// As many digits as say something.
fn short(value: f64) -> String {
    if value.abs() >= 100.0 {
        format!("{value:.0}")
    } else if value.abs() >= 10.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.2}")
    }
}

/// The middle of samples; 0 when there are none.
pub fn median(samples: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = samples.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    match sorted.len() {
        0 => 0.0,
        length if length % 2 == 1 => sorted[length / 2],
        length => f64::midpoint(sorted[length / 2 - 1], sorted[length / 2]),
    }
}
