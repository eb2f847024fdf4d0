//! Reads the house's own sources as tokens and gives every text that stands in them, so that no statement has to be listed by
//! hand. Comments, attributes and the sources' own tests are left out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use regex::{Captures, Regex};

/// A text of the sources, as each database would be given it.
#[derive(Clone, Debug)]
pub struct Literal {
    /// File and line.
    pub place: String,
    pub sqlite: String,
    pub postgres: String,
    /// Whether another text has it in itself, by its name.
    pub is_part: bool,
}

/// Every text of `src/`.
pub fn all() -> Vec<Literal> {
    let mut files = Vec::new();
    walk(Path::new("src"), &mut files);
    files.sort();
    let mut literals = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a source is read");
        literals.extend(of(&file.display().to_string(), &text));
    }
    literals
}

/// Every text of one source.
pub fn of(file: &str, source: &str) -> Vec<Literal> {
    let tokens: TokenStream = source.parse().expect("a source is Rust");
    let mut reader = Reader {
        file,
        named: BTreeMap::new(),
        literals: Vec::new(),
        name: Regex::new(r"\{([A-Za-z_]+)\}").expect("a pattern"),
    };
    reader.read(tokens);
    reader.literals
}

fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("src is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            walk(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
}

struct Reader<'a> {
    file: &'a str,
    /// Texts with a name (`const CALM`, `let past`), by it: where they stand in `literals`.
    named: BTreeMap<String, usize>,
    literals: Vec<Literal>,
    name: Regex,
}

impl Reader<'_> {
    fn read(&mut self, stream: TokenStream) {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        let mut name = None;
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '#' => at = after_attribute(&tokens, at),
                TokenTree::Ident(word) if word == "const" || word == "let" => {
                    name = tokens.get(at).map(ToString::to_string);
                }
                TokenTree::Punct(punct) if punct.as_char() == ';' => name = None,
                TokenTree::Ident(word) if word == "locking" && is_punct(tokens.get(at), '!') => {
                    if let Some(TokenTree::Group(group)) = tokens.get(at + 1) {
                        self.locking(group);
                        at += 2;
                    }
                }
                TokenTree::Group(group) => self.read(group.stream()),
                TokenTree::Literal(_) => {
                    let Some((line, text)) = text_of(token) else { continue };
                    let is_named = is_punct(at.checked_sub(2).and_then(|before| tokens.get(before)), '=');
                    self.add(line, &text, &text);
                    if let Some(name) = name.take().filter(|_| is_named) {
                        self.named.insert(name, self.literals.len() - 1);
                    }
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }

    /// `locking!(dialect, before, lock)` and `locking!(dialect, before, lock, after)`; see `store/dialect.rs`.
    fn locking(&mut self, group: &Group) {
        let texts: Vec<(usize, String)> = group.stream().into_iter().filter_map(|token| text_of(&token)).collect();
        let words: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
        let (before, lock, after) = match words[..] {
            [before, lock] => (before, lock, ""),
            [before, lock, after] => (before, lock, after),
            _ => panic!("{}: a locking statement is of two or three texts, not {}", self.file, words.len()),
        };
        self.add(texts[0].0, &format!("{before}{after}"), &format!("{before} {lock} {after}"));
    }

    /// Keeps a text, with what it calls by name put in.
    fn add(&mut self, line: usize, sqlite: &str, postgres: &str) {
        let mut parts = Vec::new();
        let mut whole = |text: &str| {
            let put_in = |found: &Captures<'_>| match self.named.get(&found[1]) {
                Some(part) => {
                    parts.push(*part);
                    self.literals[*part].sqlite.clone()
                }
                None => found[0].to_owned(),
            };
            self.name.replace_all(text, put_in).into_owned()
        };
        let (sqlite, postgres) = (whole(sqlite), whole(postgres));
        parts.into_iter().for_each(|part| self.literals[part].is_part = true);
        self.literals.push(Literal { place: format!("{}:{line}", self.file), sqlite, postgres, is_part: false });
    }
}

/// Where it goes on after an attribute, and after the tests that one of `cfg(test)` stands before.
fn after_attribute(tokens: &[TokenTree], at: usize) -> usize {
    let at = at + usize::from(is_punct(tokens.get(at), '!'));
    let Some(TokenTree::Group(attribute)) = tokens.get(at) else { return at };
    let text: String = attribute.stream().to_string().split_whitespace().collect();
    let is_tests = text == "cfg(test)" && tokens.get(at + 1).is_some_and(|token| token.to_string() == "mod");
    at + if is_tests { 4 } else { 1 }
}

fn is_punct(token: Option<&TokenTree>, char: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == char)
}

/// A text and its line; a macro's literal may come wrapped.
fn text_of(token: &TokenTree) -> Option<(usize, String)> {
    match token {
        TokenTree::Literal(literal) => match syn::Lit::new(literal.clone()) {
            syn::Lit::Str(text) => Some((literal.span().start().line, text.value())),
            _ => None,
        },
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            group.stream().into_iter().find_map(|token| text_of(&token))
        }
        TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Punct(_) => None,
    }
}
