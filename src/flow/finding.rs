//! What is wrong with a flow or its words, where, and the shortest conversation that shows it.

use std::fmt;
use std::path::{Path, PathBuf};

/// One thing to mend. Its `Display` is one line: `flows/ride.yaml:12:9: unknown step `gotto` (did you mean `goto`?)
/// [unknown-name]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// In which file.
    pub file: PathBuf,
    /// On which line, from 1; 0 when the whole file is meant.
    pub line: usize,
    /// In which column, from 1, in characters.
    pub column: usize,
    /// What kind of thing is wrong.
    pub code: Code,
    /// What is wrong and what to do.
    pub problem: String,
    /// The shortest conversation that breaks it, one line a step (`< ride-when` the assistant, `> [yes]` the person); empty
    /// where no conversation is needed to see it.
    pub talk: Vec<String>,
}

impl Finding {
    /// A finding at a place of a file.
    #[must_use]
    pub fn at(file: &Path, spot: Spot, code: Code, problem: impl Into<String>) -> Self {
        Self {
            file: file.to_path_buf(),
            line: spot.line,
            column: spot.column,
            code,
            problem: problem.into(),
            talk: Vec::new(),
        }
    }

    /// A finding of a whole file or folder.
    #[must_use]
    pub fn whole(file: &Path, code: Code, problem: impl Into<String>) -> Self {
        Self::at(file, Spot::default(), code, problem)
    }

    /// The same with the conversation that shows it.
    #[must_use]
    pub fn shown_by(mut self, talk: Vec<String>) -> Self {
        self.talk = talk;
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code.name();
        if self.line == 0 {
            write!(f, "{}: {} [{code}]", self.file.display(), self.problem)
        } else {
            write!(f, "{}:{}:{}: {} [{code}]", self.file.display(), self.line, self.column, self.problem)
        }
    }
}

/// A place in a flow file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A conversation could trap, mislead or go silent: nothing starts with it.
    Error,
    /// People are served less well than they should be: it is said, and the check does not pass.
    Warning,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident $name:literal $severity:ident,)*) => {
        /// What kind of thing is wrong. Each has a section of its name in docs/findings.md.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $code,)*
        }

        impl Code {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$code,)*];

            /// Its name, for people and machines.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)* }
            }

            /// How bad it is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$code => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// A file that cannot be read: not there, not UTF-8, too long.
    Unreadable "unreadable" Error,
    /// A file that is no YAML, or not the YAML of a flow.
    Syntax "syntax" Error,
    /// A file of words that is not Fluent, or mentions what is not there.
    Words "words" Error,
    /// Data of the clinic that does not fit.
    Data "data" Error,
    /// A name that cannot be one.
    BadName "bad-name" Error,
    /// A name that is there twice.
    Twice "twice" Error,
    /// A name that nothing has.
    UnknownName "unknown-name" Error,
    /// A value of another type than is wanted.
    WrongType "wrong-type" Error,
    /// A value that is none of the possible ones.
    BadValue "bad-value" Error,
    /// A step that is not one step.
    BadStep "bad-step" Error,
    /// A branch that must be there.
    MissingBranch "missing-branch" Error,
    /// A branch that nothing leads to.
    NeedlessBranch "needless-branch" Error,
    /// A question where none can be asked.
    CannotAsk "cannot-ask" Error,
    /// An occasion that no flow starts on, or two.
    Occasion "occasion" Error,
    /// More than fits: steps, bytes, characters.
    TooLong "too-long" Error,
    /// A message, an option or an attribute without words.
    MissingWords "missing-words" Error,
    /// A message shows a variable that is not known there.
    UnknownShown "unknown-shown" Error,
    /// A message shows other variables than in another language.
    DifferentVariables "different-variables" Error,
    /// A variable may be empty, or of the wrong sort, where it is used.
    Unset "unset" Error,
    /// A step that no conversation comes to.
    Unreachable "unreachable" Error,
    /// Steps that no conversation gets out of.
    NoExit "no-exit" Error,
    /// Steps that go round without a question.
    SilentLoop "silent-loop" Error,
    /// Flows that call each other in a circle.
    CallCycle "call-cycle" Error,
    /// A question from which asking for a person does not bring one.
    NoPerson "no-person" Error,
    /// A question from which STOP does not stop the messages.
    NoStop "no-stop" Error,
    /// Options, or wishes, that the words of a language cannot tell apart.
    Alike "alike" Error,
    /// A plural form that the language needs or does not have.
    Plural "plural" Error,
    /// A name that nothing uses.
    Unused "unused" Warning,
    /// A translation that is older than its source, or was never bound to one.
    Stale "stale" Warning,
    /// Words that are harder to read than they may be.
    HardToRead "hard-to-read" Warning,
    /// Sentences that are too long.
    LongSentence "long-sentence" Warning,
    /// A word that people should not need to know.
    Jargon "jargon" Warning,
    /// More than one question in a message.
    TwoQuestions "two-questions" Warning,
    /// A conversation test that goes otherwise than it is written.
    Conversation "conversation" Error,
    /// An exception without a reason, or that excuses nothing.
    BadException "bad-exception" Warning,
}

/// ` (did you mean `x`?)` for the nearest of `known`, or nothing when none is near.
#[must_use]
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    const DISTANCE_MAX: usize = 3;
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= DISTANCE_MAX && *distance < candidate.chars().count())
        .min()
        .map_or_else(String::new, |(_, candidate)| format!(" (did you mean `{candidate}`?)"))
}
