//! What it costs to check everything that an operator can edit: the shipped flows, and ten, a hundred and a thousand more
//! beside them. `cargo bench --bench check`.

use std::fmt::Write;
use std::path::Path;

use guidepost::edition::load::{Places, read};

fn main() {
    divan::main();
}

/// A shipped flow that asks, branches, acts and reads back; the others are copies of it by other names.
const MODEL: &str = "visit-move";

/// The shipped flows and words, and `more` flows beside them in every language.
fn folder(more: usize) -> tempfile::TempDir {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a folder");
    for dir in ["flows", "locales"] {
        copy(&root.join(dir), &folder.path().join(dir));
    }
    let flow = std::fs::read_to_string(root.join(format!("flows/{MODEL}.yaml"))).expect("the model");
    for n in 0..more {
        let text = flow.replace(&format!("flow: {MODEL}"), &format!("flow: copy-{n}"));
        std::fs::write(folder.path().join(format!("flows/copy-{n}.yaml")), text).expect("written");
    }
    for language in std::fs::read_dir(folder.path().join("locales")).expect("languages").flatten() {
        // Beside the languages are files that serve all of them, and folders of languages that have no words yet.
        let Ok(words) = std::fs::read_to_string(language.path().join("visits.ftl")) else { continue };
        // The model's own messages end where another flow's begin.
        let from = words.find(&format!("{MODEL}-title")).expect("the model's words");
        let end = words[from..].find("visit-cancel-title").expect("the next flow's words");
        let model = &words[from..from + end];
        for chunk in 0..more.div_ceil(100) {
            let mut text = String::new();
            for n in chunk * 100..more.min((chunk + 1) * 100) {
                let own = model.replace(MODEL, &format!("copy-{n}"));
                // Nobody asks for two flows with the same words.
                let title = own.lines().position(|line| line.trim_start().starts_with(".words"));
                for (at, line) in own.lines().enumerate() {
                    let line = if Some(at) == title { format!("    .words = zzcopy{n}") } else { line.to_owned() };
                    let _ = writeln!(text, "{line}");
                }
            }
            std::fs::write(language.path().join(format!("copies-{chunk}.ftl")), text).expect("written");
        }
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

fn check(bencher: divan::Bencher, more: usize) {
    let folder = folder(more);
    let places = Places {
        flows: folder.path().join("flows"),
        locales: folder.path().join("locales"),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    assert!(read(&places).house.is_some(), "{}", read(&places).findings[0]);
    bencher.bench_local(|| read(&places));
}

/// The shipped flows in every shipped language.
#[divan::bench(sample_count = 10)]
fn check_shipped(bencher: divan::Bencher) {
    check(bencher, 0);
}

/// The same with so many flows beside them.
#[divan::bench(args = [10, 100, 1000], sample_count = 3, sample_size = 1)]
fn check_with_more_flows(bencher: divan::Bencher, more: usize) {
    check(bencher, more);
}
