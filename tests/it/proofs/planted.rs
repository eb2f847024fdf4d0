//! Faults planted by hand in the shipped flows and words, as they happen to people who change them: each is reported at its
//! own line, and by its own name. Unplanted, nothing is reported.

use super::reach::{found_in_two_languages, found_with};

/// A fault: the file, what stands there, what it becomes, where it is reported (a file, and words on the reported line; none:
/// the whole file), and under which name.
struct Fault(&'static str, &'static str, &'static str, (&'static str, &'static str), &'static str);

const FAULTS: &[Fault] = &[
    // Slips of the pen in flows.
    Fault(
        "flows/ride.yaml",
        "        - goto: how\n",
        "        - goto: hwo\n",
        ("flows/ride.yaml", "- goto: hwo"),
        "unknown-name",
    ),
    Fault(
        "flows/ride.yaml",
        "  - ask: companion\n",
        "  - ask: companon\n",
        ("flows/ride.yaml", "companon"),
        "unknown-name",
    ),
    Fault("flows/ride.yaml", "act: ask-ride", "act: ask-rid", ("flows/ride.yaml", "ask-rid\n"), "unknown-name"),
    Fault("flows/menu.yaml", "if: stopped", "if: stoped", ("flows/menu.yaml", "stoped"), "unknown-name"),
    Fault("flows/menu.yaml", "ride: ride\n", "ride: rid\n", ("flows/menu.yaml", "offer: what"), "unknown-name"),
    Fault("flows/lost.yaml", "starts: lost", "starts: lots", ("flows/lost.yaml", "lots"), "unknown-name"),
    Fault("flows/visit-add.yaml", "when: moment", "when: momnet", ("flows/visit-add.yaml", "momnet"), "unknown-name"),
    Fault(
        "flows/ride.yaml",
        "    on:\n      change:",
        "    on:\n      chang:",
        ("flows/ride.yaml", "chang:"),
        "unknown-name",
    ),
    Fault("flows/help.yaml", "  - say: what", "  - sya: what", ("flows/help.yaml", "sya"), "unknown-name"),
    Fault("flows/help.yaml", "flow: help", "flow: hlep", ("flows/help.yaml", "hlep"), "bad-name"),
    Fault("flows/ride.yaml", "urgency: soon", "urgency: son", ("flows/ride.yaml", "urgency: son"), "bad-value"),
    Fault("flows/join.yaml", "wait: 7d", "wait: 7 days", ("flows/join.yaml", "7 days"), "bad-value"),
    Fault("flows/join.yaml", "    tries: 5\n", "    tries: 50\n", ("flows/join.yaml", "tries: 50"), "bad-value"),
    Fault("flows/help.yaml", "wish: always", "wish: allways", ("flows/help.yaml", "allways"), "bad-value"),
    Fault(
        "flows/rides.yaml",
        "  - if: has-rides\n",
        "  - if: has-rides\n    say: list\n",
        ("flows/rides.yaml", "- if: has-rides"),
        "bad-step",
    ),
    Fault(
        "flows/help.yaml",
        "  - say: what",
        "  - say: what\n    tries: 3",
        ("flows/help.yaml", "    tries: 3"),
        "bad-step",
    ),
    Fault(
        "flows/visit-move.yaml",
        "          id: when-again\n",
        "",
        ("flows/visit-move.yaml", "        - ask: when"),
        "twice",
    ),
    Fault(
        "flows/ride-settled.yaml",
        "  - act: look-at-ride\n",
        "  - act: look-at-ride\n    failed:\n      - goto: end\n",
        ("flows/ride-settled.yaml", "act: look-at-ride"),
        "needless-branch",
    ),
    Fault(
        "flows/set-aside-done.yaml",
        "  - start: menu",
        "  - start: mneu",
        ("flows/set-aside-done.yaml", "mneu"),
        "unknown-name",
    ),
    Fault("flows/lost.yaml", "starts: lost\n", "", ("flows", ""), "occasion"),
    Fault("flows/thanks.yaml", "starts: thanks", "starts: after", ("flows/anything-else.yaml", ""), "occasion"),
    // Conversations that trap, mislead or go silent.
    Fault(
        "flows/visit-confirm.yaml",
        "    none:\n      - say: none\n      - goto: end\n",
        "",
        ("flows/visit-confirm.yaml", "ask: visit"),
        "missing-branch",
    ),
    Fault(
        "flows/visit-confirm.yaml",
        "      - goto: end\n  - act",
        "  - act",
        ("flows/visit-confirm.yaml", "act: confirm-visit"),
        "unset",
    ),
    Fault(
        "flows/visit-cancel.yaml",
        "    failed:\n      - say: gone\n      - goto: end\n",
        "",
        ("flows/visit-cancel.yaml", "act: cancel-visit"),
        "missing-branch",
    ),
    Fault(
        "flows/visit-add.yaml",
        "        - goto: when\n",
        "        - goto: read-back\n",
        ("flows/visit-add.yaml", "id: read-back"),
        "unset",
    ),
    Fault(
        "flows/visit-add.yaml",
        "      change-when:\n        - forget: when\n        - forget: right\n",
        "      change-when:\n        - forget: when\n",
        ("flows/visit-add.yaml", "        - ask: when\n          id: when-again"),
        "no-exit",
    ),
    Fault(
        "flows/visit-add.yaml",
        "  - act: add-visit\n",
        "  - goto: read-back\n  - act: add-visit\n",
        ("flows/visit-add.yaml", "  - act: add-visit"),
        "unreachable",
    ),
    Fault(
        "flows/benefits.yaml",
        "        - forget: topic\n        - forget: more\n",
        "",
        ("flows/benefits.yaml", "id: which"),
        "silent-loop",
    ),
    Fault(
        "flows/person.yaml",
        "  - if: waiting",
        "  - call: person\n  - if: waiting",
        ("flows/person.yaml", "call: person"),
        "call-cycle",
    ),
    Fault(
        "flows/set-aside-done.yaml",
        "  - act: let-go\n  - start: menu",
        "  - act: let-go\n  - start: set-aside-done",
        ("flows/set-aside-done.yaml", "start: set-aside-done"),
        "silent-loop",
    ),
    Fault(
        "flows/reminder.yaml",
        "  - offer: due\n",
        "  - ask: visit\n    none:\n      - goto: end\n  - offer: due\n",
        ("flows/reminder.yaml", "- ask: visit"),
        "cannot-ask",
    ),
    Fault("flows/person.yaml", "wish: always", "wish: free", ("flows", ""), "no-person"),
    Fault("flows/stop.yaml", "wish: always", "wish: free", ("flows", ""), "no-stop"),
    Fault(
        "locales/en/rides.ftl",
        "    .wheelchair-words = wheelchair |",
        "    .wheelchair-words = stop | wheelchair |",
        ("flows/ride.yaml", "id: how"),
        "no-stop",
    ),
    Fault(
        "flows/visit-move.yaml",
        "  - act: move-visit\n",
        "  - act: cancel-visit\n",
        ("flows/visit-move.yaml", "  - say: moved"),
        "unset",
    ),
    Fault("flows/rides.yaml", "wish: free\n", "", ("flows/rides.yaml", "flow: rides"), "unused"),
    Fault(
        "flows/welcome.yaml",
        "  name: text\n",
        "  name: text\n  nickname: text\n",
        ("flows/welcome.yaml", "nickname"),
        "unused",
    ),
    Fault("flows/person.yaml", "    then:\n      - escalate: asked\n", "    then:\n", ("flows", ""), "no-person"),
    Fault(
        "flows/stop.yaml",
        "  - act: stop-messages\n",
        "  - if: has-visits\n    then:\n      - act: stop-messages\n",
        ("flows", ""),
        "no-stop",
    ),
    Fault(
        "flows/danger.yaml",
        "  - escalate: danger\n    urgency: now\n",
        "",
        ("flows/danger.yaml", "flow: danger"),
        "no-person",
    ),
    Fault("flows/lost.yaml", "  - escalate: not-understood\n", "", ("flows/lost.yaml", "flow: lost"), "no-person"),
    Fault("flows/lost.yaml", "ends: quietly", "ends: back", ("flows/lost.yaml", "flow: lost"), "no-exit"),
    Fault(
        "flows/welcome.yaml",
        "        - act: record-consent\n",
        "        - act: let-go\n",
        ("flows/welcome.yaml", "flow: welcome"),
        "occasion",
    ),
    Fault(
        "flows/ride.yaml",
        "notice: [enough, short]",
        "notice: [plenty, short]",
        ("flows/ride.yaml", "look-at-notice"),
        "wrong-type",
    ),
    // Words.
    Fault(
        "locales/es/rides.ftl",
        "ride-companion =",
        "ride-companoin =",
        ("locales/en/rides.ftl", "ride-companion ="),
        "missing-words",
    ),
    Fault(
        "locales/en/rides.ftl",
        "    .aide = An aide or nurse\n",
        "",
        ("locales/es/rides.ftl", "    .aide = "),
        "missing-words",
    ),
    Fault(
        "locales/en/visits.ftl",
        "visit-add-passed = That time has passed by now.",
        "visit-add-passed = { $what }: that time on { $wehn } has passed.",
        ("locales/en/visits.ftl", "wehn"),
        "unknown-shown",
    ),
    Fault(
        "locales/es/visits.ftl",
        "visit-move-gone =",
        "visit-move-gone = { $when }",
        ("locales/es/visits.ftl", "visit-move-gone"),
        "different-variables",
    ),
    Fault(
        "locales/en/settings.ftl",
        "zone-change-done = Thank you. Your time zone is { $zone }.",
        "zone-change-done = Thank you. Your time zone is { $zone.",
        ("locales/en/settings.ftl", "zone-change-done"),
        "words",
    ),
    Fault(
        "locales/en/rides.ftl",
        "    .stretcher-words = stretcher |",
        "    .stretcher-words = wheelchair | stretcher |",
        ("locales/en/rides.ftl", ".stretcher-words"),
        "alike",
    ),
    Fault(
        "locales/en/rides.ftl",
        "ride-not-asked = All right. I asked for nothing.",
        "ride-not-asked = All right. I asked for nothing at all today.",
        ("locales/es/rides.ftl", "ride-not-asked"),
        "stale",
    ),
    Fault(
        "locales/en/menu.ftl",
        "thanks-welcome = You are welcome. I am here when you need me: just write.",
        "thanks-welcome = Appreciation acknowledged unconditionally. Additional communication availability continues indefinitely for individuals experiencing organizational difficulties.",
        ("locales/en/menu.ftl", "thanks-welcome"),
        "hard-to-read",
    ),
    Fault(
        "locales/en/rides.ftl",
        "ride-not-asked = All right. I asked for nothing.",
        "ride-not-asked = I asked for no ride at all, and so you now have no ride to the visit that you told me of, and so no car will come to you on that day.",
        ("locales/en/rides.ftl", "ride-not-asked"),
        "long-sentence",
    ),
    Fault(
        "locales/en/rides.ftl",
        "ride-companion = Does someone come with you?",
        "ride-companion = Does someone come with you? Who is it?",
        ("locales/en/rides.ftl", "ride-companion"),
        "two-questions",
    ),
    Fault(
        "locales/en/rides.ftl",
        "ride-asked-short =",
        "# allow two-questions\nride-asked-short =",
        ("locales/en/rides.ftl", "# allow two-questions"),
        "bad-exception",
    ),
    // Data.
    Fault("flows/data/clinic.yaml", "country: US", "country: ZZ", ("flows/data/lines.yaml", ""), "data"),
];

#[test]
fn each_fault_that_is_planted_by_hand_is_reported_at_its_own_line() {
    let mut missed = Vec::new();
    for Fault(file, from, to, (place, words), code) in FAULTS {
        let text = std::fs::read_to_string(file).unwrap();
        if !text.contains(from) {
            missed.push(format!("{file}: `{from}` is not there to be broken"));
            continue;
        }
        let broken = text.replacen(from, to, 1);
        let found = found_in_two_languages(&[(file, &|_| broken.clone())]);
        let reported = if place == file { broken.clone() } else { std::fs::read_to_string(place).unwrap_or_default() };
        let line = if words.is_empty() { 0 } else { line_of(&reported, words) };
        let expected = format!("{place}:{line} [{code}]");
        if !found.contains(&expected) {
            missed.push(format!("{file}: `{to}` should be {expected}, and is {found:?}"));
        }
    }
    assert!(FAULTS.len() >= 40);
    assert!(missed.is_empty(), "{} of {}:\n{}", missed.len(), FAULTS.len(), missed.join("\n"));
}

fn line_of(text: &str, words: &str) -> usize {
    let at = text.find(words).unwrap_or_default();
    text[..at].matches('\n').count() + usize::from(words.starts_with('\n')) + 1
}

#[test]
fn without_a_planted_fault_nothing_is_reported() {
    assert_eq!(found_with(&[("README.md", &|_| "nothing of ours".to_owned())]), Vec::<String>::new());
}
