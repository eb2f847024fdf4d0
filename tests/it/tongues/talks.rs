//! Five conversations in each language, as its people type.

use crate::scene::Scene;

/// What somebody types in one language.
struct Typed {
    language: &'static str,
    own_name: &'static str,
    agree: &'static str,
    name: &'static str,
    town: &'static str,
    add_a_visit: &'static str,
    visit: &'static str,
    visit_kept: &'static str,
    yes: &'static str,
    ride: &'static str,
    ride_when: &'static str,
    walks: &'static str,
    alone: &'static str,
    benefit: &'static str,
    danger: &'static str,
    person: &'static str,
    stop: &'static str,
    thanks: &'static str,
    no: &'static str,
}

const TYPED: [Typed; 4] = [
    Typed {
        language: "zh-Hans",
        own_name: "中文",
        agree: "好",
        name: "我叫王芳",
        town: "我住在芝加哥",
        add_a_visit: "添加预约",
        visit: "眼科，下周二下午三点",
        visit_kept: "眼科",
        yes: "对",
        ride: "我要叫车",
        ride_when: "12月9号下午2点半",
        walks: "走路",
        alone: "一个人",
        benefit: "没钱买吃的",
        danger: "我喘不过气",
        person: "我想找真人",
        stop: "停止",
        thanks: "谢谢",
        no: "不要",
    },
    Typed {
        language: "vi",
        own_name: "tiếng Việt",
        agree: "đồng ý",
        name: "Tôi tên là Nguyễn Văn An",
        town: "tôi ở Chicago",
        add_a_visit: "thêm buổi hẹn",
        visit: "khám mắt thứ ba tuần sau 3 giờ chiều",
        visit_kept: "khám mắt",
        yes: "đúng rồi",
        ride: "tôi cần xe",
        ride_when: "9 tháng 12 lúc 2 giờ rưỡi chiều",
        walks: "đi bộ",
        alone: "một mình",
        benefit: "phiếu thực phẩm",
        danger: "tôi không thở được",
        person: "cho tôi gặp nhân viên",
        stop: "ngưng",
        thanks: "cảm ơn",
        no: "không",
    },
    Typed {
        language: "ar",
        own_name: "عربي",
        agree: "موافق",
        name: "اسمي ليلى حداد",
        town: "انا في شيكاغو",
        add_a_visit: "إضافة موعد",
        visit: "طبيب العيون الثلاثاء القادم الساعة 3 مساءً",
        visit_kept: "طبيب العيون",
        yes: "نعم",
        ride: "احتاج توصيلة",
        ride_when: "9 ديسمبر الساعة ٢:٣٠ مساءً",
        walks: "امشي",
        alone: "لوحدي",
        benefit: "احتاج طعام",
        danger: "لا أستطيع التنفس",
        person: "اريد التحدث مع شخص",
        stop: "توقف",
        thanks: "شكرا",
        no: "لا",
    },
    Typed {
        language: "ht",
        own_name: "kreyòl",
        agree: "wi mwen dakò",
        name: "mwen rele Marie Joseph",
        town: "Chicago",
        add_a_visit: "ajoute yon randevou",
        visit: "dantis madi pwochèn a 3è apremidi",
        visit_kept: "dantis",
        yes: "wi",
        ride: "m bezwen transpò",
        ride_when: "9 desanm a 2:30 apremidi",
        walks: "mwen mache",
        alone: "pou kont mwen",
        benefit: "mwen bezwen manje",
        danger: "mwen pa ka respire",
        person: "mwen vle pale ak yon moun",
        stop: "sispann",
        thanks: "mèsi",
        no: "non",
    },
];

fn welcomed(typed: &Typed) -> Scene {
    let mut scene = Scene::new("en");
    assert_eq!(scene.say("hm"), ["welcome-language"]);
    assert_eq!(scene.say(typed.own_name), ["welcome-agree"], "{}", typed.language);
    assert_eq!(scene.briefing.person.language.as_deref(), Some(typed.language));
    scene
}

fn at_home(typed: &Typed) -> Scene {
    let mut scene = welcomed(typed);
    assert_eq!(scene.say(typed.agree), ["welcome-name"], "{}", typed.language);
    assert_eq!(scene.say(typed.name), ["welcome-zone"], "{}", typed.language);
    assert_eq!(scene.say(typed.town), ["welcome-done", "menu-what"], "{}", typed.language);
    scene
}

#[test]
fn somebody_new_is_welcomed_by_what_they_type() {
    for typed in &TYPED {
        let scene = at_home(typed);
        let name = scene.briefing.person.name.as_ref().unwrap().reveal().to_owned();
        assert!(["王芳", "Nguyễn Văn An", "ليلى حداد", "Marie Joseph"].contains(&name.as_str()), "{name}");
        assert_eq!(scene.briefing.person.zone.unwrap().name(), "America/Chicago");
    }
}

#[test]
fn a_visit_is_added_with_its_date_in_one_sentence() {
    for typed in &TYPED {
        let mut scene = at_home(typed);
        assert_eq!(scene.say(typed.add_a_visit), ["visit-add-what"], "{}", typed.language);
        assert_eq!(scene.say(typed.visit), ["visit-add-right"], "{}", typed.language);
        assert!(scene.text().contains(typed.visit_kept), "{}", scene.text());
        scene.say(typed.yes);
        assert_eq!(scene.heard[0], "visit-add-saved", "{}: {:?}", typed.language, scene.heard);
        let visit = &scene.briefing.appointments[0];
        assert_eq!(visit.when.wall.to_string(), "2026-11-24 15:00:00", "{}", typed.language);
        assert_eq!(visit.what.reveal(), typed.visit_kept, "{}", typed.language);
    }
}

#[test]
fn a_ride_is_asked_for() {
    for typed in &TYPED {
        let mut scene = at_home(typed);
        assert_eq!(scene.say(typed.ride), ["ride-when"], "{}", typed.language);
        assert_eq!(scene.say(typed.ride_when), ["ride-mobility"], "{}", typed.language);
        assert_eq!(scene.say(typed.walks), ["ride-companion"], "{}", typed.language);
        assert_eq!(scene.say(typed.alone), ["ride-pickup"], "{}", typed.language);
        assert_eq!(scene.say("12 Elm Street, Springfield"), ["ride-right"], "{}", typed.language);
        scene.say(typed.yes);
        assert_eq!(scene.heard[0], "ride-asked", "{}", typed.language);
        assert_eq!(scene.briefing.rides[0].when.wall.to_string(), "2026-12-09 14:30:00", "{}", typed.language);
    }
}

#[test]
fn a_benefit_is_asked_about_and_thanks_are_no_question() {
    for typed in &TYPED {
        let mut scene = at_home(typed);
        assert_eq!(scene.say(typed.benefit)[0], "benefits-answer", "{}", typed.language);
        let mut scene = at_home(typed);
        assert_eq!(scene.say(typed.thanks), ["thanks-welcome"], "{}", typed.language);
    }
}

#[test]
fn danger_a_person_and_stop_are_heard_from_a_question() {
    for typed in &TYPED {
        let mut scene = at_home(typed);
        scene.say(typed.ride);
        assert_eq!(scene.say(typed.danger)[0], "danger-numbers", "{}", typed.language);
        let mut scene = at_home(typed);
        scene.say(typed.ride);
        assert_eq!(scene.say(typed.person)[0], "person-comes", "{}", typed.language);
        let mut scene = at_home(typed);
        scene.say(typed.ride);
        assert_eq!(scene.say(typed.stop)[0], "stop-done", "{}", typed.language);
        let mut scene = at_home(typed);
        assert_eq!(scene.say("STOP")[0], "stop-done", "{}", typed.language);
    }
}

#[test]
fn a_no_is_never_a_yes() {
    for typed in &TYPED {
        let mut scene = welcomed(typed);
        scene.say(typed.no);
        assert!(scene.briefing.person.consent.is_none(), "{}", typed.language);
    }
    let not_agreed = [
        ("zh-Hans", "我不同意"),
        ("zh-Hans", "不太好"),
        ("zh-Hans", "可以吗？"),
        ("vi", "tôi không đồng ý"),
        ("vi", "đồng ý cái gì vậy?"),
        ("ar", "لا أوافق"),
        ("ar", "هل هذا تمام؟"),
        ("ht", "mwen pa dakò"),
        ("ht", "mpa dako"),
    ];
    for (language, words) in not_agreed {
        // Whatever language the person has chosen.
        for chosen in ["en", language] {
            let mut scene = Scene::new(chosen);
            scene.say("hm");
            scene.press(chosen);
            scene.say(words);
            assert!(scene.briefing.person.consent.is_none(), "{chosen}: {words}");
        }
    }
}

#[test]
fn everyday_words_of_one_language_are_no_wishes_of_another() {
    let quiet = [
        ("en", "Pittsburgh pa"),
        ("en", "the men came to see me"),
        ("en", "I am going to the park"),
        ("en", "my son is at home"),
        ("es", "mi mamá está en casa"),
        ("es", "hoy me siento bien"),
        ("zh-Hans", "今天天气很好"),
        ("zh-Hans", "我好一点了"),
        ("vi", "hôm nay trời đẹp"),
        ("ar", "الجو جميل اليوم"),
        ("ht", "jodi a li fè bèl tan"),
    ];
    for (language, words) in quiet {
        let mut scene = Scene::welcomed(language);
        scene.say(words);
        assert_eq!(scene.heard[0], "ask-again-idle", "{language}: {words}: {:?}", scene.heard);
    }
    let mut scene = Scene::new("en");
    for words in ["hm", "english", "yes", "Rosa"] {
        scene.say(words);
    }
    assert_eq!(scene.say("Pittsburgh pa"), ["welcome-done", "menu-what"]);
    assert_eq!(scene.briefing.person.zone.unwrap().name(), "America/New_York");
}
