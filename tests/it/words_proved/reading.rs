//! Words that are hard to read, and exceptions from that.

use guidepost::flow::finding::Code;

use super::{Planted, assert_found};

const FLOW: &str = "steps:\n  - say: told\n";
const EASY: &str = "You can call us at any time. We will help you find a ride to your visit.";
const HARD: &str = "Eligibility documentation necessitates comprehensive verification of household composition. Transportation \
                    reimbursement requires preliminary administrative determination.";

fn planted(told: &str) -> Planted {
    Planted::new("yard", FLOW, &format!("yard-title = yard\n{told}"))
}

fn found(told: &str, code: Code) -> Vec<String> {
    planted(told).found_in("en", code)
}

#[test]
fn a_flow_that_few_can_read_is_found_with_its_hardest_words() {
    let hard = found(&format!("yard-told = {HARD}\n"), Code::HardToRead);
    assert_found(&hard, &[("en/2:1: the flow `yard` has the Flesch-Kincaid grade", "`yard-told` weighs most")]);
    assert!(hard[0].contains("administrative") && hard[0].contains("at most 6"), "{hard:?}");
    assert!(found(&format!("yard-told = {EASY}\n"), Code::HardToRead).is_empty());
}

#[test]
fn spanish_is_measured_by_its_own_scale() {
    let planted = planted(&format!("yard-told = {EASY}\n"));
    let hard = "La documentación administrativa correspondiente determinará la elegibilidad socioeconómica de cada \
                beneficiario hospitalario.";
    planted.words("es", &format!("yard-title = patio\nyard-told = {hard}\n"));
    assert_found(&planted.found_in("es", Code::HardToRead), &[("es/2:1: the flow `yard` has", "INFLESZ")]);
    planted
        .words("es", "yard-title = patio\nyard-told = Llame cuando quiera. Le ayudamos a pedir un viaje a su cita.\n");
    assert!(planted.found_in("es", Code::HardToRead).is_empty());
}

#[test]
fn a_long_sentence_is_found_and_its_parts_are_not() {
    let long = "yard-told = You can call us or write to us here and we will look for a ride that takes you to the clinic and home.\n";
    assert_found(
        &found(long, Code::LongSentence),
        &[("en/2:1: `yard-told` has 24.0 words a sentence", "You can call us")],
    );
    let parts = "yard-told = You can call us or write to us here. We will look for a ride. It takes you to the clinic and home.\n";
    assert!(found(parts, Code::LongSentence).is_empty());
}

#[test]
fn jargon_is_found_with_what_to_say_instead() {
    assert_found(
        &found("yard-told = You may be eligible.\n", Code::Jargon),
        &[("en/2:1: `yard-told` says `eligib*`", "say `you may get it`")],
    );
    assert!(found("yard-told = You may get it.\n", Code::Jargon).is_empty());
}

#[test]
fn two_questions_at_once_are_found_and_an_address_asks_nothing() {
    assert_found(
        &found("yard-told = Who comes with you? And when?\n", Code::TwoQuestions),
        &[("en/2:1: `yard-told` asks 2 questions at once", "")],
    );
    assert!(found("yard-told = Who comes with you?\n", Code::TwoQuestions).is_empty());
    assert!(found("yard-told = Is it here: example.org/?code=7 or not?\n", Code::TwoQuestions).is_empty());
}

#[test]
fn an_exception_with_a_reason_excuses() {
    let excused = "# allow two-questions: the same question in two languages\nyard-told = Who? ¿Quién?\n";
    assert!(found(excused, Code::TwoQuestions).is_empty());
    assert!(found(excused, Code::BadException).is_empty());
    let hard = format!("# allow hard-to-read: the law wants these very words\nyard-told = {HARD}\n");
    assert!(found(&hard, Code::HardToRead).is_empty());
    assert!(found(&hard, Code::BadException).is_empty());
}

#[test]
fn an_exception_that_does_not_hold_is_found_at_its_own_line() {
    let bad = |comment: &str, told: &str| found(&format!("{comment}yard-told = {told}\n"), Code::BadException);
    assert_found(
        &bad("# allow two-questions\n", "Who? When?"),
        &[("en/2:1: `allow two-questions` gives no reason", "")],
    );
    assert_found(
        &bad("# allow two-questions: why\n", "Who?"),
        &[("en/2:1: `allow two-questions` excuses nothing", "")],
    );
    assert_found(
        &bad("# allow two-question: why\n", "Who?"),
        &[("en/2:1: no finding is called `two-question`", "did you mean")],
    );
    assert_found(&bad("# allow alike: why\n", "Who?"), &[("en/2:1: `alike` cannot be excused", "")]);
    assert_found(&bad("# allow jargon: why\n\n", "Who?"), &[("en/2:1: `allow jargon` stands above no message", "")]);
    let found = found("# allow two-questions\nyard-told = Who? When?\n", Code::TwoQuestions);
    assert_eq!(found.len(), 1, "without a reason nothing is excused");
}
