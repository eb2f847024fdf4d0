//! `guidepost graph`: a flow as a picture for the wall.

use std::io::{ErrorKind, Write};

use anyhow::{Context, bail};
use clap::ValueEnum;

use super::arguments::Graph;
use crate::drawing::sayings::Sayings;
use crate::drawing::{flow, map, mermaid, svg};
use crate::edition::load::{Places, load};
use crate::flow::finding::did_you_mean;

/// What a picture is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum PictureFormat {
    /// A picture for browsers and paper.
    #[default]
    Svg,
    /// The text of a Mermaid flowchart, which code hosts draw.
    Mermaid,
}

/// Draws what was asked for, to a file or to the output.
///
/// # Errors
/// Flows with errors are not drawn; an unknown flow or language is said with the nearest one that is there.
pub fn run(graph: &Graph) -> anyhow::Result<()> {
    let drawn = draw(graph)?;
    match &graph.output {
        Some(file) => std::fs::write(file, drawn).with_context(|| format!("cannot write {}", file.display())),
        None => match std::io::stdout().write_all(drawn.as_bytes()) {
            // Whoever reads the output has seen enough.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            written => written.context("cannot write to the output"),
        },
    }
}

fn draw(graph: &Graph) -> anyhow::Result<String> {
    let texts = &graph.texts;
    let places = Places {
        flows: texts.flows.clone(),
        locales: texts.locales.clone(),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    let (library, catalogue) = match load(&places) {
        Ok(house) => house,
        Err(findings) => bail!("{} things are wrong with the flows: `guidepost check` says which", findings.len()),
    };
    let languages = catalogue.languages();
    let Some(language) = languages.iter().find(|language| **language == graph.language) else {
        bail!("no words in `{}`; there are {}", graph.language, languages.join(", "));
    };
    let sayings = Sayings::new(&catalogue, language).context("the words around the pictures are broken")?;
    let picture = match &graph.flow {
        None => map::picture(&library.book, &sayings),
        Some(name) => {
            let Some(drawn) = library.book.flow(name) else {
                let near = did_you_mean(name, library.book.flows().map(|flow| flow.name.as_str()));
                bail!("there is no flow `{name}`{near}");
            };
            flow::picture(&library.book, drawn, &sayings)
        }
    };
    Ok(match graph.format {
        PictureFormat::Svg => svg::write(&picture),
        PictureFormat::Mermaid => mermaid::write(&picture),
    })
}
