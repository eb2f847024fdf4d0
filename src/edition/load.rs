//! Reads everything that an operator can edit (flows, words, the clinic's data), checks it as one whole, and gives it to
//! the engine. What is wrong is said at once; nothing half-right is ever used.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::content::Content;
use super::reach;
use crate::care::benefit::Benefit;
use crate::care::clinic::{Clinic, EmergencyLines, ZoneChoice};
use crate::engine::fact;
use crate::engine::library::Library;
use crate::flow::book::Book;
use crate::flow::check::{Needed, Variables, Wording, Words, check};
use crate::flow::finding::{Code, Finding, Severity, Spot};
use crate::flow::load as flows;
use crate::flow::prove::prove;
use crate::flow::vocabulary::{Spoken, Vocabulary};
use crate::locale::catalogue::Catalogue;
use crate::locale::flaw::Flaw;
use crate::locale::reading::FileText;

/// Where things are, and what only the running house knows.
#[derive(Clone, Debug)]
pub struct Places {
    /// The folder of the flows; its `data` folder holds the clinic's data.
    pub flows: PathBuf,
    /// The folder of the words.
    pub locales: PathBuf,
    /// Where the web chat is.
    pub web_address: String,
    /// The Telegram bot's name, or an empty text.
    pub telegram_name: String,
}

/// What was read: everything that the engine needs, and everything that is wrong.
#[derive(Debug)]
pub struct Loaded {
    /// The flows and the words; none when one of the findings is an error.
    pub house: Option<(Library, Catalogue)>,
    /// All findings, sorted by file and line.
    pub findings: Vec<Finding>,
}

/// Reads and checks everything that must be right before anybody talks.
///
/// # Errors
/// All errors, sorted by file and line. What only should be better is left out.
pub fn load(places: &Places) -> Result<(Library, Catalogue), Vec<Finding>> {
    let Loaded { house, mut findings } = read(places);
    findings.retain(|finding| finding.code.severity() == Severity::Error);
    house.ok_or(findings)
}

/// Reads and checks everything.
#[must_use]
pub fn read(places: &Places) -> Loaded {
    let (content, findings) = Content::read(places);
    check_content(&content, findings, places)
}

/// Checks what was read already, beside the findings of reading it. Of the folders only what is about words and not said
/// to anybody is read here: the ledgers of translations, the lists of jargon.
#[must_use]
pub fn check_content(content: &Content, mut findings: Vec<Finding>, places: &Places) -> Loaded {
    let could_be_read = findings.is_empty();
    let mut zones: Vec<String> = Vec::new();
    let read = |words| Catalogue::from_files(words, Vec::new());
    let built = put_together(content, places, &mut findings, read, |book, catalogue, data| {
        zones = data.zones.iter().map(|zone| zone.id.clone()).collect();
        let missing = flows::missing_occasions(book).into_iter().map(|name| {
            let problem = format!("no flow starts on `{name}`: one flow must say `starts: {name}`");
            Finding::whole(&places.flows, Code::Occasion, problem)
        });
        missing.chain(fit(book, catalogue, data, &places.flows)).collect()
    });
    if let Some((library, catalogue)) = &built {
        findings.extend(reach::findings(library, &|language, flow| wish_of(catalogue, language, flow), &places.flows));
        let house =
            super::words::House { library, catalogue, zones: &zones, flows: &places.flows, locales: &places.locales };
        findings.extend(house.prove());
    }
    findings.sort();
    let is_sound = could_be_read && findings.iter().all(|finding| finding.code.severity() != Severity::Error);
    Loaded { house: built.filter(|_| is_sound), findings }
}

/// Takes content that was in use before as it is: it passed the check of its time, and what a newer check thinks of it
/// changes nothing for those who are in the middle of it.
///
/// # Errors
/// What keeps it from being used at all.
pub fn take_as_it_is(content: &Content, places: &Places) -> Result<(Library, Catalogue), Vec<Finding>> {
    let mut findings = Vec::new();
    let read = |words| Catalogue::to_speak(words);
    let put = put_together(content, places, &mut findings, read, |_, _, _| Vec::new());
    let (library, mut catalogue) = put.ok_or(findings)?;
    catalogue.forget_texts();
    Ok((library, catalogue))
}

/// Texts become flows, words and facts; `judge` says what it finds in them before they are put together.
fn put_together(
    content: &Content,
    places: &Places,
    findings: &mut Vec<Finding>,
    read: impl FnOnce(BTreeMap<String, Vec<FileText>>) -> Result<Catalogue, Vec<Flaw>>,
    judge: impl FnOnce(&Book, &Catalogue, &Data) -> Vec<Finding>,
) -> Option<(Library, Catalogue)> {
    let texts: Vec<(PathBuf, String)> = content.flows(places).collect();
    let (book, catalogue) = std::thread::scope(|scope| {
        let book = scope.spawn(|| flows::from_texts(&texts));
        let catalogue = read(content.words(places));
        (book.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), catalogue)
    });
    let book = book.map_err(|more| findings.extend(more)).ok();
    let catalogue = catalogue.map_err(|flaws| findings.extend(flaws.into_iter().map(Finding::from))).ok();
    let data = read_data(content, places, findings);
    let (book, catalogue, data) = (book?, catalogue?, data?);
    findings.extend(judge(&book, &catalogue, &data));
    let library = library(book, &catalogue, data, places, findings)?;
    Some((library, catalogue))
}

/// The clinic's data as it is written.
struct Data {
    clinic: Clinic,
    lines: Vec<EmergencyLines>,
    benefits: Vec<Benefit>,
    zones: Vec<ZoneChoice>,
    places: [PathBuf; 4],
}

fn read_data(content: &Content, at: &Places, findings: &mut Vec<Finding>) -> Option<Data> {
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Lines {
        lines: Vec<EmergencyLines>,
    }
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Benefits {
        benefits: Vec<Benefit>,
    }
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Zones {
        zones: Vec<ZoneChoice>,
    }
    let names = ["clinic.yaml", "lines.yaml", "benefits.yaml", "zones.yaml"];
    let places = names.map(|name| at.flows.join("data").join(name));
    let texts = names.map(|name| content.data(name));
    let clinic = parse_data::<Clinic>(&places[0], texts[0], findings);
    let lines = parse_data::<Lines>(&places[1], texts[1], findings);
    let benefits = parse_data::<Benefits>(&places[2], texts[2], findings);
    let zones = parse_data::<Zones>(&places[3], texts[3], findings);
    Some(Data { clinic: clinic?, lines: lines?.lines, benefits: benefits?.benefits, zones: zones?.zones, places })
}

fn parse_data<T: DeserializeOwned>(file: &Path, text: Option<&str>, findings: &mut Vec<Finding>) -> Option<T> {
    let Some(text) = text else {
        // A file that is there and could not be read has its finding already.
        if !findings.iter().any(|finding| finding.file == file) {
            findings.push(whole_file(file, "is not there, and nothing works without it".to_owned()));
        }
        return None;
    };
    flows::parse(file, text).map_err(|finding| findings.push(finding)).ok()
}

fn whole_file(file: &Path, problem: String) -> Finding {
    Finding::whole(file, Code::Data, problem)
}

/// Whether flows and words fit together.
fn fit(book: &Book, catalogue: &Catalogue, data: &Data, flows: &Path) -> Vec<Finding> {
    let words: Vec<Words> = catalogue
        .languages()
        .into_iter()
        .map(|language| {
            Words::new(
                language,
                catalogue.shapes(language).map(|shape| Wording {
                    message: shape.message.clone(),
                    attribute: shape.attribute.clone(),
                    variables: shape.variables.clone(),
                    file: shape.file.clone(),
                    line: shape.line,
                    column: shape.column,
                }),
            )
        })
        .collect();
    let variables = Variables { facts: &fact::FACTS, names_of: fact::names_of };
    let mut findings = check(book, &words, &variables, &needed_by(data, catalogue));
    findings.extend(prove(book, &words, &variables));
    for finding in &mut findings {
        // The checker knows a flow by its name; the reader of the finding wants its file.
        if finding.file.extension().is_some_and(|extension| extension == "yaml") {
            finding.file = flows.join(&finding.file);
        }
    }
    findings
}

/// The messages that the clinic's data needs.
fn needed_by(data: &Data, catalogue: &Catalogue) -> Vec<Needed> {
    let needed = |message: String, attribute: Option<&str>, given: &[&str]| Needed {
        message,
        attribute: attribute.map(str::to_owned),
        given: given.iter().map(|name| (*name).to_owned()).collect(),
    };
    let benefits = data.benefits.iter().flat_map(|benefit| {
        let message = format!("benefit-{}", benefit.id);
        let given: &[&str] = if benefit.line.is_empty() { &[] } else { &["line"] };
        [None, Some("label"), Some("papers"), Some("next"), Some("words")]
            .map(|attribute| needed(message.clone(), attribute, given))
    });
    let zones = data.zones.iter().filter(|zone| zone.country == data.clinic.country);
    let zones = zones.map(|zone| needed(format!("zone-{}", zone.id), None, &[]));
    let languages = catalogue.languages();
    let languages = languages.iter().map(|language| needed(format!("language-{language}"), None, &[]));
    benefits.chain(zones).chain(languages).collect()
}

fn library(
    book: Book,
    catalogue: &Catalogue,
    data: Data,
    places: &Places,
    findings: &mut Vec<Finding>,
) -> Option<Library> {
    let country = data.clinic.country.clone();
    let lines = data.lines.into_iter().find(|lines| lines.country == country);
    if lines.is_none() {
        findings.push(whole_file(
            &data.places[1],
            format!("has no emergency lines for the country `{country}` of clinic.yaml"),
        ));
    }
    let zones: Vec<ZoneChoice> = data.zones.into_iter().filter(|zone| zone.country == country).collect();
    if zones.is_empty() {
        findings
            .push(whole_file(&data.places[3], format!("has no time zone for the country `{country}` of clinic.yaml")));
    }
    let spoken: Vec<Spoken> = catalogue
        .languages()
        .into_iter()
        .flat_map(|language| {
            catalogue.shapes(language).filter_map(move |shape| {
                Some(Spoken {
                    language: language.to_owned(),
                    message: shape.message.clone(),
                    attribute: shape.attribute.clone(),
                    text: shape.plain.clone()?,
                })
            })
        })
        .collect();
    Some(Library {
        vocabulary: Vocabulary::new(&book, spoken),
        book,
        clinic: data.clinic,
        lines: lines?,
        benefits: data.benefits,
        zones,
        languages: catalogue.languages().into_iter().map(str::to_owned).collect(),
        shown: Arc::new(shown(catalogue)),
        web_address: places.web_address.clone(),
        telegram_name: places.telegram_name.clone(),
    })
}

/// The variables that each message shows, in any language.
fn shown(catalogue: &Catalogue) -> BTreeMap<String, Vec<String>> {
    let mut shown: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for language in catalogue.languages() {
        for shape in catalogue.shapes(language).filter(|shape| shape.attribute.is_none()) {
            let names = shown.entry(shape.message.clone()).or_default();
            let new = shape.variables.iter().filter(|name| !names.contains(*name)).cloned().collect::<Vec<_>>();
            names.extend(new);
        }
    }
    shown.retain(|_, names| !names.is_empty());
    shown
}

/// The phrases that ask for a flow in a language, the one that people are told of first.
fn wish_of(catalogue: &Catalogue, language: &str, flow: &str) -> Vec<String> {
    let title = format!("{flow}-title");
    let mut shapes = catalogue.shapes(language);
    let list = shapes.find(|shape| shape.message == title && shape.attribute.as_deref() == Some("words"));
    let phrases = list.and_then(|shape| shape.plain.as_deref()).unwrap_or_default();
    phrases.split('|').map(|phrase| phrase.replace('*', "").trim().to_owned()).collect()
}

impl From<Flaw> for Finding {
    fn from(flaw: Flaw) -> Self {
        let spot = Spot { line: flaw.line, column: flaw.column };
        Self::at(&flaw.file, spot, Code::Words, flaw.problem)
    }
}
