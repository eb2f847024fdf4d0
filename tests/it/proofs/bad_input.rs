//! Whatever stands in the files, and whatever a person sends: a finding or an answer, never a panic, never a hang.

use std::fmt::Write;
use std::path::Path;

use guidepost::edition::load::{Places, read};
use guidepost::flow::finding::Code;
use guidepost::flow::finding::Finding;

use crate::scene::Scene;

/// The findings of a folder with the shipped flows and words and these files beside them.
fn with_files(files: &[(&str, &[u8])]) -> Vec<Finding> {
    let folder = tempfile::tempdir().unwrap();
    for dir in ["flows", "locales"] {
        crate::flows::copy(Path::new(dir), &folder.path().join(dir));
    }
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    let places = Places {
        flows: folder.path().join("flows"),
        locales: folder.path().join("locales"),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    read(&places).findings
}

fn says(files: &[(&str, &[u8])], code: &str, part: &str) {
    let found = with_files(files);
    let fits = |finding: &Finding| finding.code.name() == code && finding.problem.contains(part);
    assert!(found.iter().any(fits), "no {code} with `{part}` among {found:#?}");
}

#[test]
fn a_yaml_bomb_is_a_finding() {
    let mut bomb = "flow: bomb\nabout: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for n in 1..30 {
        let _ = writeln!(bomb, "b{n}: &a{n} [*a{0}, *a{0}, *a{0}, *a{0}, *a{0}, *a{0}]", n - 1);
    }
    assert!(!with_files(&[("flows/bomb.yaml", bomb.as_bytes())]).is_empty());
    let deep = format!("flow: bomb\nabout: a\nsteps: {}", "[".repeat(100_000));
    assert!(!with_files(&[("flows/bomb.yaml", deep.as_bytes())]).is_empty());
}

#[test]
fn a_message_of_ten_megabytes_is_a_finding_and_a_person_who_sends_one_gets_an_answer() {
    let huge = format!("huge-words = {}\n", "a ".repeat(5 * 1024 * 1024));
    says(&[("locales/en/huge.ftl", huge.as_bytes())], "words", "is larger than");
    let flow = format!("flow: huge\nabout: {}\nsteps: []\n", "a".repeat(10 * 1024 * 1024));
    says(&[("flows/huge.yaml", flow.as_bytes())], "unreadable", "is longer than");
    let mut scene = Scene::welcomed("en");
    for words in ["chest ".repeat(100_000), "\u{1F600}".repeat(100_000), "1".repeat(10 * 1024 * 1024)] {
        assert!(!scene.say(&words).is_empty());
    }
}

#[test]
fn names_with_spaces_are_findings_at_their_places() {
    let flow = b"flow: odd\nabout: a\nvars:\n  my name: text\nsteps:\n  - id: the step\n    ask: my name\n";
    let found = with_files(&[("flows/odd.yaml", flow)]);
    let lines: Vec<(usize, &str)> = found.iter().map(|finding| (finding.line, finding.code.name())).collect();
    assert_eq!(lines, [(4, "bad-name"), (6, "bad-name")], "{found:#?}");
    says(&[("flows/odd one.yaml", b"flow: odd one\nabout: a\nsteps: []\n")], "bad-name", "cannot name a flow");
}

#[test]
fn two_files_with_one_flow_name_are_findings() {
    let menu = std::fs::read("flows/menu.yaml").unwrap();
    says(&[("flows/menu.yml", &menu)], "twice", "`menu`");
    says(&[("flows/menu-two.yaml", &menu)], "bad-name", "they must agree");
}

#[test]
fn mixed_encodings_are_findings() {
    let latin = b"flow: odd\nabout: caf\xE9\nsteps: []\n";
    says(&[("flows/odd.yaml", latin)], "unreadable", "UTF-8");
    says(&[("locales/es/odd.ftl", b"odd-title = ni\xF1o\n")], "words", "not UTF-8");
    let utf16: Vec<u8> = "flow: odd\nsteps: []\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(!with_files(&[("flows/odd.yaml", &utf16)]).is_empty());
    // Editors on Windows leave a mark at the beginning and another kind of line break: both are fine.
    let windows =
        [b"\xEF\xBB\xBF".as_slice(), b"flow: odd\r\nabout: a\r\nwish: free\r\nsteps:\r\n  - say: b\r\n"].concat();
    let words = b"\xEF\xBB\xBFodd-title = odd\r\n    .words = zzodd\r\nodd-b = Hello.\r\n".as_slice();
    let worded = ["en", "ar", "es", "ht", "vi", "zh-Hans"].map(|language| format!("locales/{language}/odd.ftl"));
    let mut files: Vec<(&str, &[u8])> = worded.iter().map(|file| (file.as_str(), words)).collect();
    files.push(("flows/odd.yaml", windows.as_slice()));
    // That no ledger knows these words yet is another matter.
    let encoding: Vec<_> = with_files(&files).into_iter().filter(|finding| finding.code != Code::Stale).collect();
    assert_eq!(encoding, []);
}
