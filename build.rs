//! Names what is built by its sources, so that a program knows whether it was this very one that proved an edition: the
//! constant changes with every change of a source, a dependency or a feature.

use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Everything that decides what the program does with flows and words.
const SOURCES: [&str; 4] = ["Cargo.lock", "Cargo.toml", "build.rs", "src"];

fn main() {
    let mut files = Vec::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        collect(Path::new(source), &mut files);
    }
    files.sort();
    let mut whole = DefaultHasher::new();
    for file in files {
        let text = fs::read(&file).unwrap_or_else(|failure| panic!("{}: {failure}", file.display()));
        // Lengths first: nothing can move from one file into the next and leave the name as it was.
        for part in [file.to_string_lossy().as_bytes(), &text] {
            whole.write_usize(part.len());
            whole.write(part);
        }
    }
    for name in ["TARGET", "PROFILE", "OPT_LEVEL"] {
        whole.write(env::var(name).unwrap_or_default().as_bytes());
    }
    println!("cargo::rustc-env=GUIDEPOST_BUILD={:016x}", whole.finish());
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(path) else {
        // A lock file is not there when somebody else's program builds us.
        return files.extend(path.is_file().then(|| path.to_owned()));
    };
    entries.filter_map(Result::ok).for_each(|entry| collect(&entry.path(), files));
}
