//! Everything that an operator can edit, as one whole: flows, words and data that were checked together and are used
//! together. A turn is taken on exactly one edition, so that nobody ever sees a mixture. Knows no database.

pub mod content;
pub mod current;
pub mod fit;
pub mod load;
mod onwards;
pub mod proof;
mod reach;
pub mod words;

use std::sync::Arc;

use crate::engine::library::Library;
use crate::flow::book::Book;
use crate::flow::finding::{Finding, Severity};
use crate::locale::catalogue::Catalogue;
use content::Content;
use load::{Loaded, Places};

/// One edition, ready to talk.
#[derive(Debug)]
pub struct Edition {
    /// Its name: the hash of its content.
    pub id: String,
    /// The flows and facts.
    pub library: Library,
    /// The words.
    pub catalogue: Arc<Catalogue>,
}

impl Edition {
    /// The edition of flows and words that were put together from content of this name.
    #[must_use]
    pub fn new(id: String, library: Library, catalogue: Catalogue) -> Self {
        Self { id, library, catalogue: Arc::new(catalogue) }
    }

    /// The same words with other flows, for proofs over many: nothing is checked.
    #[must_use]
    pub fn with_flows(&self, id: String, book: Book) -> Self {
        let library = Library { book, ..self.library.clone() };
        Self { id, library, catalogue: Arc::clone(&self.catalogue) }
    }

    /// Reads and checks the folders.
    ///
    /// # Errors
    /// All errors, sorted by file and line. What only should be better is left out.
    pub fn read(places: &Places) -> Result<(Self, Content), Vec<Finding>> {
        let (content, findings) = Content::read(places);
        Self::of(&content, findings, places).map(|edition| (edition, content))
    }

    /// Checks content beside the findings of reading it.
    ///
    /// # Errors
    /// As [`Edition::read`].
    pub fn of(content: &Content, findings: Vec<Finding>, places: &Places) -> Result<Self, Vec<Finding>> {
        let Loaded { house, mut findings } = load::check_content(content, findings, places);
        findings.retain(|finding| finding.code.severity() == Severity::Error);
        house.map(|(library, catalogue)| Self::new(content.id(), library, catalogue)).ok_or(findings)
    }

    /// An edition that was in use before, as it was.
    ///
    /// # Errors
    /// What keeps it from being used at all.
    pub fn as_it_was(content: &Content, places: &Places) -> Result<Self, Vec<Finding>> {
        let (library, catalogue) = load::take_as_it_is(content, places)?;
        Ok(Self::new(content.id(), library, catalogue))
    }

    /// The variables that a message shows, in any language.
    pub fn shown_by(&self, message: &str) -> impl Iterator<Item = &str> {
        self.library.shown_by(message).iter().map(String::as_str)
    }
}
