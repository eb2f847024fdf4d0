use crate::scene::{SHIPPED, Scene};

#[test]
fn every_topic_has_an_answer_with_source_date_papers_and_next_step() {
    let (library, _) = &*SHIPPED;
    assert!(library.benefits.len() >= 12);
    for language in ["en", "es"] {
        for benefit in &library.benefits {
            let mut scene = Scene::welcomed(language);
            scene.press("benefits");
            while scene.buttons.iter().all(|button| !button.data.ends_with(&format!(":{}", benefit.id))) {
                scene.press("more");
            }
            assert_eq!(scene.press(&benefit.id), ["benefits-answer", "benefits-more"], "{}", benefit.id);
            let text = scene.text();
            assert!(text.contains(&benefit.source) && text.contains(&benefit.url), "{} names its source", benefit.id);
            assert!(text.contains("2026") || text.contains(&benefit.as_of.format("%Y").to_string()), "{}", benefit.id);
            let promises = ["you are eligible", "you qualify", "usted es elegible", "usted califica"];
            assert!(promises.iter().all(|promise| !text.to_lowercase().contains(promise)), "{}", benefit.id);
        }
    }
}

#[test]
fn a_question_in_own_words_is_answered_at_once() {
    let check = |language: &str, words: &str, program: &str| {
        let mut scene = Scene::welcomed(language);
        assert_eq!(scene.say(words), ["benefits-answer", "benefits-more"], "{words}");
        let (library, _) = &*SHIPPED;
        let source = &library.benefit(program).unwrap().source;
        assert!(scene.text().contains(source.as_str()), "{words} is answered by {program}: {}", scene.text());
    };
    check("en", "I cant pay my hospital bill", "bill");
    check("en", "can i get food stamps", "food");
    check("en", "my claim was denied", "denied-claim");
    check("es", "necesito ayuda con la luz", "utilities");
    check("es", "no puedo pagar la renta", "housing");
    check("en", "estampillas de comida", "food");
}

#[test]
fn a_question_without_an_answer_offers_a_person() {
    let mut scene = Scene::welcomed("en");
    scene.press("benefits");
    scene.say("qwertz");
    assert_eq!(scene.say("asdf"), ["benefits-not-known", "anything-else-what"]);
    assert_eq!(scene.briefing.escalation.as_ref().unwrap().reason, "benefit-question");
}
