//! What people get to read, in their language.

use std::collections::BTreeSet;
use std::fs;

use chrono::{NaiveDate, NaiveDateTime};
use guidepost::care::moment::LocalMoment;
use guidepost::care::words::Words;
use guidepost::locale::arg::{Arg, Args};
use guidepost::locale::catalogue::Catalogue;
use guidepost::locale::flaw::Flaw;
use proptest::prelude::*;

const EN: &str = r"
-clinic = Elm Street Clinic
hello = Hello { $name }, this is { -clinic }.
visit = Your visit is on { $when }.
visit-parts = { DAY($when) } at { TIME($when) }. { DATE($when) }.
papers = { $count ->
    [0] No papers
    [one] { $count } paper
   *[other] { $count } papers
 } are ready.
call = Call { $phone }.
choose = You chose { $choice }.
list = Your visits:
    { $visits }
only-english = Only here.
ride-menu = Rides
    .label = Ask for a ride
    .help = We call { $name }.
";

const ES: &str = r"
-clinic = Clínica de la calle Elm
hello = Hola { $name }, le habla { -clinic }.
visit = Su visita es el { $when }.
visit-parts = { DAY($when) } a las { TIME($when) }. { DATE($when) }.
papers = { $count ->
    [one] { $count } papel listo
   *[other] { $count } papeles listos
 }.
visit-day = { $when }
choose = Eligió { $choice }.
ride-menu = Viajes
    .label = Pedir un viaje
";

const AR: &str = "hello = مرحبا { $name }.\ncall = اتصل على { $phone }.\n";

fn catalogue() -> Catalogue {
    Catalogue::from_texts(&[("es", "all.ftl", ES), ("en", "all.ftl", EN), ("ar", "all.ftl", AR)]).expect("no flaws")
}

fn english(text: &str) -> Catalogue {
    Catalogue::from_texts(&[("en", "test.ftl", text)]).expect("no flaws")
}

fn flaws(text: &str) -> Vec<Flaw> {
    Catalogue::from_texts(&[("en", "test.ftl", text)]).expect_err("flaws")
}

fn args<const N: usize>(args: [(&str, Arg); N]) -> Args {
    args.into_iter().map(|(name, arg)| (name.to_owned(), arg)).collect()
}

fn words(text: &str) -> Arg {
    Arg::Words(Words::new(text))
}

fn plain(text: &str) -> Arg {
    Arg::Plain(text.to_owned())
}

fn wall() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2027, 3, 9).and_then(|day| day.and_hms_opt(14, 5, 0)).expect("a wall time")
}

fn moment() -> Arg {
    Arg::Moment(LocalMoment { wall: wall(), zone: chrono_tz::America::Chicago })
}

fn message(id: &str, attribute: Option<&str>, args: Args) -> Arg {
    Arg::Message { message: id.to_owned(), attribute: attribute.map(str::to_owned), args }
}

#[test]
fn a_moment_is_written_with_its_weekday_and_without_its_year() {
    let args = args([("when", moment())]);
    assert_eq!(catalogue().say("en", "visit", &args), "Your visit is on Tuesday, March 9, 2:05 PM.");
    assert_eq!(catalogue().say("es", "visit", &args), "Su visita es el martes, 9 de marzo, 2:05 p. m.");
}

#[test]
fn a_message_asks_for_the_parts_of_a_moment() {
    let args = args([("when", moment())]);
    let english = catalogue().say("en", "visit-parts", &args);
    assert_eq!(english, "Tuesday, March 9 at 2:05 PM. Tuesday, March 9, 2027.");
    let spanish = catalogue().say("es", "visit-parts", &args);
    assert_eq!(spanish, "martes, 9 de marzo a las 2:05 p. m. martes, 9 de marzo de 2027.");
}

#[test]
fn a_day_has_no_time_to_show() {
    let args = args([("when", Arg::Day(wall().date()))]);
    assert_eq!(catalogue().say("en", "visit", &args), "Your visit is on Tuesday, March 9.");
    assert_eq!(catalogue().say("en", "visit-parts", &args), "Tuesday, March 9 at . Tuesday, March 9, 2027.");
}

#[test]
fn a_number_is_counted_and_grouped() {
    for (language, count, said) in [
        ("en", 0, "No papers are ready."),
        ("en", 1, "1 paper are ready."),
        ("en", 1_500, "1,500 papers are ready."),
        ("en", -2, "-2 papers are ready."),
        ("en", i64::MAX, "9,223,372,036,854,775,807 papers are ready."),
        ("en", i64::MIN, "-9,223,372,036,854,775,808 papers are ready."),
        ("es", 1, "1 papel listo."),
        ("es", 2_000_000, "2,000,000 papeles listos."),
    ] {
        assert_eq!(catalogue().say(language, "papers", &args([("count", Arg::Number(count))])), said);
    }
}

#[test]
fn number_options_are_kept_within_bounds() {
    let words = english(
        "year = { NUMBER($n, useGrouping: \"false\") }\n\
         money = ${ NUMBER($n, minimumFractionDigits: 2) }\n\
         endless = { NUMBER($n, minimumFractionDigits: 999999999) }\n\
         place = { NUMBER($n, type: \"ordinal\") ->\n    [one] { $n }st\n    [two] { $n }nd\n   *[other] { $n }th\n }\n\
         literal = { 1234.50 }\n\
         no-number = { NUMBER($n) }!\n",
    );
    let args = |n| args([("n", Arg::Number(n))]);
    assert_eq!(words.say("en", "year", &args(2_027)), "2027");
    assert_eq!(words.say("en", "money", &args(1_234)), "$1,234.00");
    assert_eq!(words.say("en", "endless", &args(1)), "1.000000");
    assert_eq!(words.say("en", "place", &args(2)), "2nd");
    assert_eq!(words.say("en", "literal", &Args::new()), "1,234.50");
    assert_eq!(words.say("en", "no-number", &self::args([("n", plain("many"))])), "many!");
    assert_eq!(words.say("en", "no-number", &Args::new()), "!");
}

#[test]
fn a_missing_message_is_said_in_english_and_a_missing_attribute_too() {
    let all = catalogue();
    assert_eq!(all.say("es", "only-english", &Args::new()), "Only here.");
    assert_eq!(all.label("es", "ride-menu", Some("label"), &Args::new()), "Pedir un viaje");
    assert_eq!(all.label("es", "ride-menu", Some("help"), &args([("name", words("Ana"))])), "We call Ana.");
    assert_eq!(all.say("de", "ride-menu", &Args::new()), "Rides");
    assert_eq!(all.say("es-MX", "ride-menu", &Args::new()), "Viajes");
}

#[test]
fn nobody_ever_reads_a_key_or_a_variable() {
    let all = catalogue();
    assert_eq!(all.say("en", "no-such-message", &Args::new()), "");
    assert_eq!(all.label("en", "hello", Some("no-such-attribute"), &Args::new()), "");
    assert_eq!(all.say("en", "hello", &Args::new()), "Hello , this is Elm Street Clinic.");
    assert_eq!(all.say("en", "visit-parts", &Args::new()), " at . .");
    assert_eq!(all.say("en", "papers", &Args::new()), " papers are ready.");
    for name in ["", "-clinic", "clinic", "NUMBER", "hello.label", "\u{0}", "{ $x }"] {
        assert_eq!(all.say("en", name, &Args::new()), "");
    }
}

#[test]
fn a_message_that_fluent_gives_up_on_keeps_its_words() {
    // Fluent stops at a hundred placeables.
    let text =
        format!("long = {}The end, {{ $name ->\n   *[other] {{ $name }}\n }}{{ \"!\" }}\n", "{ $x }".repeat(150));
    let said = english(&text).say("en", "long", &args([("x", Arg::Number(1_000)), ("name", words("Ana"))]));
    assert_eq!(said, format!("{}The end, Ana!", "1,000".repeat(150)));
}

#[test]
fn a_persons_words_are_never_read_as_fluent() {
    for text in ["{ $name }", "{ -clinic }", "{hello}", "[one] x *[other] y", "\\u0041", "{\"", "}", "a = b\n.c = d"] {
        let said = catalogue().say("en", "hello", &args([("name", words(text))]));
        assert_eq!(said, format!("Hello {text}, this is Elm Street Clinic."));
    }
}

#[test]
fn names_of_the_other_direction_are_isolated_and_all_others_free_of_marks() {
    let all = catalogue();
    let hello = |language, name| all.say(language, "hello", &args([("name", words(name))]));
    assert_eq!(hello("en", "ليلى"), "Hello \u{2068}ليلى\u{2069}, this is Elm Street Clinic.");
    assert_eq!(hello("en", "Ana"), "Hello Ana, this is Elm Street Clinic.");
    assert_eq!(hello("ar", "Ana"), "مرحبا \u{2068}Ana\u{2069}.");
    assert_eq!(hello("ar", "ليلى"), "مرحبا ليلى.");
    assert_eq!(hello("en", "\u{202E}Ana"), "Hello Ana, this is Elm Street Clinic.");
}

#[test]
fn a_phone_number_can_be_copied_without_marks() {
    let phone = args([("phone", plain("\u{202A}+1 555 0100\u{202C}"))]);
    assert_eq!(catalogue().say("ar", "call", &phone), "اتصل على +1 555 0100.");
}

#[test]
fn another_message_is_said_in_the_same_language() {
    let all = catalogue();
    let chosen = args([("choice", message("ride-menu", Some("label"), Args::new()))]);
    assert_eq!(all.say("en", "choose", &chosen), "You chose Ask for a ride.");
    assert_eq!(all.say("es", "choose", &chosen), "Eligió Pedir un viaje.");
    let visit = message("visit-day", None, args([("when", moment())]));
    assert_eq!(all.say("es", "choose", &args([("choice", visit)])), "Eligió martes, 9 de marzo, 2:05 p. m.");
    let unknown = args([("choice", message("no-such-message", None, Args::new()))]);
    assert_eq!(all.say("es", "choose", &unknown), "Eligió .");
}

#[test]
fn lines_stand_under_each_other() {
    let visit = |when| message("visit", None, args([("when", when)]));
    let visits = Arg::Lines(vec![visit(moment()), visit(Arg::Day(wall().date())), words("ask"), Arg::Number(1_000)]);
    assert_eq!(
        catalogue().say("en", "list", &args([("visits", visits)])),
        "Your visits:\nYour visit is on Tuesday, March 9, 2:05 PM.\nYour visit is on Tuesday, March 9.\nask\n1,000",
    );
    assert_eq!(catalogue().say("en", "list", &args([("visits", Arg::Lines(Vec::new()))])), "Your visits:\n");
}

#[test]
fn arguments_within_arguments_end_somewhere() {
    let mut arg = words("deep");
    for _ in 0..1_000 {
        arg = message("choose", None, args([("choice", arg)]));
    }
    let said = catalogue().say("en", "choose", &args([("choice", arg)]));
    assert!(said.starts_with("You chose You chose ") && said.len() < 200, "{said}");
}

#[test]
fn languages_are_listed_matched_and_directed() {
    let all = catalogue();
    assert_eq!(all.languages(), ["en", "ar", "es"]);
    assert_eq!(all.best_language(Some("es-MX")), "es");
    assert_eq!(all.best_language(Some("fr-CH, ar;q=0.7, en;q=0.5")), "ar");
    assert_eq!(all.best_language(Some("ht")), "en");
    assert_eq!(all.best_language(None), "en");
    assert_eq!((Catalogue::direction("ar"), Catalogue::direction("es")), ("rtl", "ltr"));
    assert!(all.has("es", "ride-menu", Some("label")) && !all.has("es", "ride-menu", Some("help")));
    assert!(all.has("en", "only-english", None) && !all.has("es", "only-english", None));
    assert!(!all.has("en", "clinic", None) && !all.has("es-MX", "visit", None));
}

#[test]
fn a_shape_tells_what_a_message_needs() {
    let text = "-brand = { $case ->\n   *[short] Guidepost\n }\n\
                inner = { $deep } { -brand(case: \"long\") }\n\
                outer = { $kind ->\n    [a] { $a } { DAY($when) }\n   *[b] { inner } { NUMBER($n, minimumFractionDigits: 1) }\n }\n\
                \x20   .label = Two\n    lines\n";
    let words = english(text);
    let shape = |message: &str, attribute: Option<&str>| {
        let mut found = words.shapes("en");
        found.find(|s| s.message == message && s.attribute.as_deref() == attribute).cloned().expect("a shape")
    };
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(shape("inner", None).variables, names(&["deep"]));
    assert_eq!(shape("outer", None).variables, names(&["a", "deep", "kind", "n", "when"]));
    assert_eq!(shape("outer", None).plain, None);
    let label = shape("outer", Some("label"));
    assert_eq!((label.plain.as_deref(), label.variables.len()), (Some("Two lines"), 0));
    assert_eq!((label.file.to_str(), label.line, label.column), (Some("en/test.ftl"), 9, 6));
    assert_eq!(words.shapes("en").count(), 3);
    assert_eq!(words.shapes("es").count(), 0);
}

#[test]
fn every_flaw_of_a_text_is_found_at_its_place() {
    for (text, line, column, problem) in [
        ("a = x\nb : y\n", 2, 3, "Expected a token starting with \"=\""),
        ("a = { $x ->\n  [one] x\n }\n", 3, 2, "default variant"),
        ("a = x\nb = y\na = z\n", 3, 1, "`a` is defined twice; a message of this name is at en/test.ftl:1:1"),
        ("-a = x\na = y\n", 2, 1, "a term of this name is at en/test.ftl:1:2"),
        ("a = x\n    .b = y\n    .b = z\n", 3, 6, "attribute `.b` already"),
        ("DAY = x\n", 1, 1, "name of a function"),
        ("a = { b }\n", 1, 7, "no message `b` with a value"),
        ("a = { b }\nb =\n    .c = x\n", 1, 7, "no message `b` with a value"),
        ("a = { b.d }\nb =\n    .c = x\n", 1, 7, "no message `b.d`"),
        ("a = { -b }\n", 1, 8, "no term `-b`"),
        ("a = { DATETIME($x) }\n", 1, 7, "no function `DATETIME`"),
        ("a = { b }\nb = { a }\n", 1, 1, "leads back to itself"),
        ("a = { -b }\n-b = { $x }\n", 1, 8, "shows `$x`"),
        ("a = { \"\\u00é\" }\n", 1, 8, "four hexadecimal digits"),
        ("a = { 12345678901234567890 }\n", 1, 7, "more than 15 digits"),
    ] {
        let found = flaws(text);
        let flaw = found.iter().find(|flaw| flaw.problem.contains(problem));
        let flaw = flaw.unwrap_or_else(|| panic!("{text:?}: {found:#?}"));
        assert_eq!((flaw.line, flaw.column), (line, column), "{text:?}");
    }
    assert_eq!(flaws("a = { b }\nc = { -d }\ne = { F() }\n").len(), 3);
}

#[test]
fn braces_and_calls_within_each_other_do_not_end_the_process() {
    let calls = format!("{{ {}", "DAY(\n".repeat(50_000));
    for text in ["{".repeat(500_000), "{ -a(x: ".repeat(50_000), "{\"\n".repeat(50_000), calls] {
        assert!(!flaws(&format!("a = {text}")).is_empty());
    }
}

#[test]
fn a_long_chain_of_messages_does_not_end_the_process() {
    let chain: String = (0..2_000).map(|n| format!("m{n} = {{ m{} }}\n", n + 1)).collect();
    let said = english(&format!("{chain}m2000 = end\n")).say("en", "m0", &Args::new());
    assert!(!said.contains(['{', '$']), "{said}");
}

#[test]
fn a_folder_is_read_and_all_its_flaws_told_at_once() {
    let dir = tempfile::tempdir().expect("a folder");
    let put = |path: &str, bytes: &[u8]| {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        fs::write(path, bytes).expect("written");
    };
    put("README.md", b"about");
    put(".hidden/x", b"");
    put("en/care.ftl", "\u{FEFF}hello = Hello { rides }\r\n".as_bytes());
    put("en/rides.ftl", b"rides = rides\n");
    put("en/notes.txt", b"not = words = at all {");
    put("es/rides.ftl", b"rides = viajes\n");
    let good = Catalogue::load(dir.path()).expect("no flaws");
    assert_eq!(good.languages(), ["en", "es"]);
    assert_eq!(good.say("en", "hello", &Args::new()), "Hello rides");

    put("shared/x.ftl", b"");
    put("es/bytes.ftl", b"a = x\nb = \xFF\n");
    put("es/large.ftl", "# x\n".repeat(300_000).as_bytes());
    put("es/syntax.ftl", b"a b\n");
    put("en/twice.ftl", b"hello = again\n");
    fs::create_dir(dir.path().join("es/folder.ftl")).expect("made");
    let flaws = Catalogue::load(dir.path()).expect_err("flaws");
    let told: Vec<String> = flaws.iter().map(|flaw| format!("{flaw}\n")).collect();
    let told = told.concat();
    for part in [
        "shared:1:1: `shared` is no language tag",
        "bytes.ftl:2:5: this is not UTF-8",
        "large.ftl:1:1: is larger than 1024 KiB",
        "syntax.ftl:1:3: Expected",
        "twice.ftl:1:1: `hello` is defined twice",
        "folder.ftl:1:1: cannot be read",
    ] {
        assert!(told.contains(part), "{part} in\n{told}");
    }
    assert_eq!(flaws.len(), 6, "{told}");
    assert_eq!(Catalogue::load(&dir.path().join("nowhere")).expect_err("a flaw").len(), 1);
}

#[test]
fn a_catalogue_speaks_from_many_threads() {
    let all = std::sync::Arc::new(catalogue());
    let speakers: Vec<_> = (0..4)
        .map(|_| {
            let all = std::sync::Arc::clone(&all);
            std::thread::spawn(move || all.say("en", "visit", &args([("when", moment())])))
        })
        .collect();
    for speaker in speakers {
        assert_eq!(speaker.join().expect("no panic"), "Your visit is on Tuesday, March 9, 2:05 PM.");
    }
}

fn any_text() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        '\u{202E}', '\u{2068}', '\u{2069}', 'ا', '٣', '{', '}', '$', '"', '\n', '\r', '\0', '\u{FDD0}',
    ]);
    let c = prop_oneof![3 => any::<char>(), 1 => odd, 1 => prop::char::range('a', 'z')];
    prop::collection::vec(c, 0..60).prop_map(String::from_iter)
}

/// Pieces of Fluent's syntax in any order, with anything in between.
fn any_fluent() -> impl Strategy<Value = String> {
    let pieces = vec![
        "a = ",
        "b =\n    ",
        "-c = ",
        "\n",
        "\n    ",
        ".d = ",
        "{ ",
        " }",
        "{ $x }",
        "{ b }",
        "{ -c }",
        "{ -c(y: 1) }",
        "$x ->",
        "\n [one] ",
        "\n*[other] ",
        "\n }",
        "\"",
        "\\u",
        "\\U0",
        "\\\\",
        "é",
        "12.34",
        "NUMBER(",
        "DAY($x)",
        ")",
        ", minimumFractionDigits: 9",
        "# ",
        "\r\n",
        "text",
        "\u{FEFF}",
    ];
    let piece = prop_oneof![6 => prop::sample::select(pieces).prop_map(str::to_owned), 1 => any_text()];
    prop::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
}

/// What is left of a text when nothing that may be added or taken out is looked at.
fn kept(text: &str) -> String {
    let mark =
        |c: char| matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| !mark(*c) && *c != '\u{FDD0}' && (!c.is_control() || matches!(c, '\n' | '\t'))).collect()
}

proptest! {
    #[test]
    fn any_words_come_through_in_any_language(text in any_text()) {
        let all = catalogue();
        for (language, before, after) in
            [("en", "Hello ", ", this is Elm Street Clinic."), ("ar", "مرحبا ", ".")]
        {
            let said = all.say(language, "hello", &args([("name", words(&text))]));
            prop_assert_eq!(kept(&said), format!("{before}{}{after}", kept(&text)));
            let opened = said.matches('\u{2068}').count();
            prop_assert_eq!(opened, said.matches('\u{2069}').count());
        }
        let said = all.say("en", "call", &args([("phone", plain(&text))]));
        prop_assert_eq!(said, format!("Call {}.", kept(&text)));
    }

    #[test]
    fn any_file_is_words_or_flaws(text in any_fluent(), tail in any_text()) {
        for text in [text.clone(), format!("a = {text}\n"), format!("a = {{ {text}\n}}{tail}"), format!("a = {{ \"{text}\" }}")] {
            match Catalogue::from_texts(&[("en", "any.ftl", &text)]) {
                Ok(all) => {
                    let given = args([("x", Arg::Number(1))]);
                    for message in ["a", "b"] {
                        let _ = (all.say("en", message, &Args::new()), all.say("en", message, &given));
                    }
                }
                Err(flaws) => prop_assert!(!flaws.is_empty() && flaws.iter().all(|flaw| !flaw.to_string().is_empty())),
            }
        }
    }

    #[test]
    fn any_hint_finds_a_language(hint in any_text()) {
        let all = catalogue();
        prop_assert!(all.languages().contains(&all.best_language(Some(&hint))));
        prop_assert!(!all.say(&hint, "only-english", &Args::new()).is_empty());
        prop_assert!(matches!(Catalogue::direction(&hint), "ltr" | "rtl"));
    }
}
