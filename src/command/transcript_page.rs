//! A person's conversations as one page that they can read in any browser, offline: no script, no other file.

use crate::care::contact::ContactId;
use crate::store::transcript::{Line, Side};

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}\
                     article{margin:.75rem 0;padding:.5rem .75rem;border-radius:.5rem;background:#f1f1f4}\
                     article.them{background:#dcefe0}article.advocate{background:#fdf0d5}\
                     small{color:#555}p{margin:.25rem 0;white-space:pre-wrap}";

/// Writes the page. Lines of the house itself are left out: they have no words.
#[must_use]
pub fn write(name: &str, language: &str, conversations: &[(ContactId, Vec<Line>)]) -> String {
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title><style>{STYLE}</style></head>\
         <body>\n<h1 dir=\"auto\">{}</h1>\n",
        escaped(language),
        escaped(name),
        escaped(name)
    );
    for (contact_id, lines) in conversations {
        let articles: String = lines.iter().filter_map(|line| article(name, line)).collect();
        page.extend(["<section id=\"", &escaped(contact_id), "\">\n", &articles, "</section>\n"]);
    }
    page + "</body></html>\n"
}

/// One line; none for a line of the house itself.
fn article(name: &str, line: &Line) -> Option<String> {
    let (side, who) = match line.side {
        Side::Them => ("them", name),
        Side::Bot => ("bot", "Guidepost"),
        Side::Advocate => ("advocate", line.from.as_deref().unwrap_or_default()),
        Side::House => return None,
    };
    let words = line.words.as_ref().map_or(line.what.as_str(), |words| words.reveal());
    let when = line.at.format("%Y-%m-%d %H:%M UTC");
    let button = |label: &str| format!("<p dir=\"auto\"><small>[{}]</small></p>", escaped(label));
    let buttons: String = line.buttons.iter().map(|offered| button(offered.label.reveal())).collect();
    Some(format!(
        "<article class=\"{side}\"><small dir=\"auto\">{} · {when}</small><p dir=\"auto\">{}</p>{buttons}</article>\n",
        escaped(who),
        escaped(words)
    ))
}

fn escaped(text: &str) -> String {
    text.chars()
        .map(|char| match char {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '"' => "&quot;".to_owned(),
            other => other.to_string(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::care::words::Words;

    #[test]
    fn what_somebody_wrote_is_text_on_the_page_and_never_markup() {
        let line = Line {
            turn: 1,
            n: 0,
            at: chrono::DateTime::UNIX_EPOCH,
            side: Side::Them,
            what: "said".to_owned(),
            words: Some(Words::new("<script>alert(\"1\")</script> & more")),
            buttons: Vec::new(),
            from: None,
            delivery: None,
        };
        let page = write("<b>", "en", &[("c1".to_owned(), vec![line])]);
        assert!(!page.contains("<script") && !page.contains("<b>"), "{page}");
        assert!(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more"));
    }
}
