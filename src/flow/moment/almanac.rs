//! The words of dates and times in the languages that the date grammar does not know well enough: Simplified and
//! Traditional Chinese, Vietnamese, Arabic, Haitian Creole, and the English words that their speakers mix in.
//!
//! Names of weekdays and months are those of CLDR 48 (`dates.xml` of zh, zh-Hant, vi, ar and its variants ar-IQ, ar-SY);
//! Haitian Creole has none there (see `locale/kreyol.rs`). The other words are what people type. No native speaker has
//! reviewed these tables yet.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::super::phrase::fold;
use Atom::{
    After, Am, And, DayAfter, DayBefore, DayUnit, Days, DaysPart, Doubt, Filler, Half, HourAfter, HourBefore, HourIs,
    InWeek, Last, Minute, Month, MonthAfter, MonthBefore, Next, Noon, Number, OrdinalHour, Other, Pm, Quarter,
    QuarterTo, To, Weekday, WeekdayBefore, YearAfter, YearBefore,
};
use Part::{Afternoon, Dawn, Evening, Midday, Morning, Night};

/// What a word means in a date or a time. "Before" and "after" say where the word stands beside its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Atom {
    /// A number in digits (with their count) or in words.
    Number(u32),
    /// 0 is Monday.
    Weekday(u32),
    /// A weekday of this week (0), of the next (1), the one after it (2).
    WeekdayIn(i64, u32),
    /// Vietnamese numbers its weekdays from Monday, the second.
    WeekdayBefore,
    /// From 1.
    Month(u32),
    MonthBefore,
    MonthAfter,
    DayBefore,
    DayAfter,
    YearBefore,
    YearAfter,
    /// So many days from today.
    Days(i64),
    DaysPart(i64, Part),
    DayUnit,
    /// "In three days", "three days from now".
    After,
    /// "Of this week", "of next week".
    InWeek(i64),
    /// "The coming".
    Next,
    /// "The last": it has passed.
    Last,
    Part(Part),
    Am,
    Pm,
    HourBefore,
    HourAfter,
    /// One word for an hour, "twazè".
    HourIs(u32),
    /// "The third", an hour only where something says so.
    OrdinalHour(u32),
    Minute,
    Half,
    Quarter,
    QuarterTo,
    /// "Less", before minutes.
    To,
    And,
    Noon,
    /// A mark between digits.
    Mark(char),
    /// Words that only join.
    Filler,
    /// A word that is one of these or another, for want of an accent.
    Doubt,
    /// Anything else.
    Other,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Dawn,
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
}

/// A language of these tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    Chinese,
    Vietnamese,
    Arabic,
    Kreyol,
}

/// No entry has more words.
pub(super) const ENTRY_WORDS_MAX: usize = 6;

/// Forms that mean the same, between upright strokes.
type Table = &'static [(&'static str, Atom)];

const ENGLISH: Table = &[
    ("today", Days(0)),
    ("tomorrow", Days(1)),
    ("monday", Weekday(0)),
    ("tuesday", Weekday(1)),
    ("wednesday", Weekday(2)),
    ("thursday", Weekday(3)),
    ("friday", Weekday(4)),
    ("saturday", Weekday(5)),
    ("sunday", Weekday(6)),
    ("january", Month(1)),
    ("february", Month(2)),
    ("march", Month(3)),
    ("april", Month(4)),
    ("june", Month(6)),
    ("july", Month(7)),
    ("august", Month(8)),
    ("september", Month(9)),
    ("october", Month(10)),
    ("november", Month(11)),
    ("december", Month(12)),
    ("am|a m", Am),
    ("pm|p m", Pm),
    ("next", Next),
    ("last", Last),
    ("at|on", Filler),
];

const CHINESE: Table = &[
    ("今天|今日|今儿|今兒", Days(0)),
    ("明天|明日|明儿|明兒|听日|聽日", Days(1)),
    ("后天|後天|后日|後日", Days(2)),
    ("大后天|大後天", Days(3)),
    ("今晚", DaysPart(0, Evening)),
    ("今早", DaysPart(0, Morning)),
    ("明早", DaysPart(1, Morning)),
    ("明晚|听晚|聽晚", DaysPart(1, Evening)),
    ("上午|早上|早晨|清晨|清早|一早|朝早|早", Atom::Part(Morning)),
    ("凌晨", Atom::Part(Dawn)),
    ("中午|正午", Atom::Part(Midday)),
    ("下午|午后|午後|下昼|下晝|傍晚", Atom::Part(Afternoon)),
    ("晚上|夜晚|晚间|晚間|晚", Atom::Part(Evening)),
    ("半夜|夜里|夜裡|深夜|午夜", Atom::Part(Night)),
    ("点|點|点钟|點鐘|时|時", HourAfter),
    ("分|分钟|分鐘", Minute),
    ("半", Half),
    ("一刻|一刻钟|一刻鐘", Quarter),
    ("差", To),
    ("年", YearAfter),
    ("月|月份", MonthAfter),
    ("号|號|日", DayAfter),
    ("天", DayUnit),
    ("后|後|之后|之後|以后|以後", After),
    ("前|之前|以前", Last),
    ("的|在|于|於|约|約|大约|大約", Filler),
    // "A bit", "points", "a better one", "hours", and houses with numbers are no times and no dates.
    (
        "一点儿|一点点|早点|早一点|快点|快一点|晚点|晚一点|好一点|好点|有点|有一点|差点|几点|幾點|号楼|号线|号码|号房",
        Other,
    ),
    ("小时|小時|个小时|個小時|个月|個月|个半月", Other),
];

const VIETNAMESE: Table = &[
    ("hôm nay|bữa nay|ngày hôm nay", Days(0)),
    ("ngày mai|mai", Days(1)),
    ("ngày mốt|mốt|ngày kia|ngày mốt này", Days(2)),
    ("sáng nay", DaysPart(0, Morning)),
    ("trưa nay", DaysPart(0, Midday)),
    ("chiều nay", DaysPart(0, Afternoon)),
    ("tối nay", DaysPart(0, Evening)),
    ("sáng mai", DaysPart(1, Morning)),
    ("trưa mai", DaysPart(1, Midday)),
    ("chiều mai", DaysPart(1, Afternoon)),
    ("tối mai", DaysPart(1, Evening)),
    ("thứ hai", Weekday(0)),
    ("thứ ba", Weekday(1)),
    ("thứ tư", Weekday(2)),
    ("thứ năm", Weekday(3)),
    ("thứ sáu", Weekday(4)),
    ("thứ bảy|thứ bẩy", Weekday(5)),
    ("chủ nhật|chúa nhật|cn", Weekday(6)),
    ("thứ|t", WeekdayBefore),
    ("tuần này", InWeek(0)),
    ("tuần sau|tuần tới|tuần kế", InWeek(1)),
    ("tuần sau nữa|tuần tới nữa", InWeek(2)),
    ("tới|sắp tới|này", Next),
    ("trước|vừa rồi|tuần trước|tuần rồi|vừa qua", Last),
    ("tháng", MonthBefore),
    ("tháng giêng|tháng một", Month(1)),
    ("tháng hai", Month(2)),
    ("tháng ba", Month(3)),
    ("tháng tư|tháng bốn", Month(4)),
    ("tháng năm", Month(5)),
    ("tháng sáu", Month(6)),
    ("tháng bảy", Month(7)),
    ("tháng tám", Month(8)),
    ("tháng chín", Month(9)),
    ("tháng mười", Month(10)),
    ("tháng mười một", Month(11)),
    ("tháng mười hai|tháng chạp", Month(12)),
    ("ngày|mùng|mồng|hôm", DayBefore),
    ("năm", YearBefore),
    ("nữa|sau", After),
    ("sáng sớm|rạng sáng", Atom::Part(Dawn)),
    ("sáng|buổi sáng", Atom::Part(Morning)),
    ("trưa|buổi trưa", Atom::Part(Midday)),
    ("chiều|buổi chiều|xế chiều", Atom::Part(Afternoon)),
    ("tối|buổi tối", Atom::Part(Evening)),
    ("đêm|khuya|ban đêm|nửa đêm", Atom::Part(Night)),
    ("giờ|h|g|tiếng đồng hồ", HourAfter),
    ("phút|ph", Minute),
    ("rưỡi", Half),
    ("kém", To),
    ("lúc|vào|vào lúc|khoảng|của|hồi", Filler),
    // Other words that lose their accents on a phone's keyboard: "now", "I", "after hours", "hours of work".
    ("bây giờ|bây h|sau giờ|trong giờ|ngoài giờ|hằng giờ|mỗi giờ|tôi|mấy giờ|từ giờ", Other),
    ("mỗi ngày|hằng ngày|hàng ngày|mỗi tuần|mỗi tháng|tháng trước|tháng sau|tháng tới|tháng này", Other),
];

const ARABIC: Table = &[
    ("اليوم|النهارده|هاليوم", Days(0)),
    ("غدا|بكره|بكرا|الغد|يوم غد|غد", Days(1)),
    ("بعد غد|بعد بكره|بعد بكرا", Days(2)),
    ("الليله|هذا المساء|مساء اليوم|هالليله", DaysPart(0, Evening)),
    ("الاثنين|الإثنين|الاتنين|الثنين", Weekday(0)),
    ("الثلاثاء|الثلاثا|ثلاثاء", Weekday(1)),
    ("الاربعاء|الاربعا|اربعاء", Weekday(2)),
    ("الخميس", Weekday(3)),
    ("الجمعه", Weekday(4)),
    ("السبت", Weekday(5)),
    ("الاحد", Weekday(6)),
    ("القادم|القادمه|المقبل|المقبله|الجاي|الجايه|الجي|اللي جاي|الاتي", Next),
    ("الماضي|الماضيه|الفائت|اللي فات|قبل", Last),
    ("هذا الاسبوع", InWeek(0)),
    ("الاسبوع القادم|الاسبوع المقبل|الاسبوع الجاي|الاسبوع اللي جاي|من الاسبوع القادم|من الاسبوع المقبل", InWeek(1)),
    ("يناير|كانون الثاني|جانفي", Month(1)),
    ("فبراير|شباط|فيفري", Month(2)),
    ("مارس|اذار", Month(3)),
    ("ابريل|نيسان|افريل", Month(4)),
    ("مايو|ايار|ماي", Month(5)),
    ("يونيو|حزيران|يونيه|جوان", Month(6)),
    ("يوليو|تموز|يوليه|جويليه", Month(7)),
    ("اغسطس|اب|اوت|غشت", Month(8)),
    ("سبتمبر|ايلول|شتنبر", Month(9)),
    ("اكتوبر|تشرين الاول", Month(10)),
    ("نوفمبر|تشرين الثاني|نونبر", Month(11)),
    ("ديسمبر|كانون الاول|دجنبر", Month(12)),
    ("يوم|بتاريخ|تاريخ", DayBefore),
    ("شهر", MonthBefore),
    ("سنه|عام", YearBefore),
    ("ايام|يوما", DayUnit),
    ("بعد|خلال", After),
    ("صباحا|الصبح|صباح|الصباح|بالصباح|صبح|ضحي", Atom::Part(Morning)),
    ("ص", Am),
    ("م", Pm),
    ("فجرا|الفجر|فجر", Atom::Part(Dawn)),
    ("ظهرا|الظهر|ظهر", Atom::Part(Midday)),
    // The evening of an Arabic clock begins after noon: "3 مساءً" is three in the afternoon.
    ("مساء|مساءا|المساء|عصرا|العصر|عصر|بعد الظهر|بعد ظهر|المسا", Atom::Part(Afternoon)),
    ("ليلا|الليل|بالليل", Atom::Part(Night)),
    ("الساعه|ساعه|س", HourBefore),
    ("الواحده", OrdinalHour(1)),
    ("الثانيه|التانيه|الثنتين", OrdinalHour(2)),
    ("الثالثه|التالته", OrdinalHour(3)),
    ("الرابعه", OrdinalHour(4)),
    ("الخامسه", OrdinalHour(5)),
    ("السادسه", OrdinalHour(6)),
    ("السابعه", OrdinalHour(7)),
    ("الثامنه|التامنه", OrdinalHour(8)),
    ("التاسعه", OrdinalHour(9)),
    ("العاشره", OrdinalHour(10)),
    ("الحاديه عشره|الحاديه عشر|الحداشر", OrdinalHour(11)),
    ("الثانيه عشره|الثانيه عشر|الاتناشر", OrdinalHour(12)),
    ("دقيقه|دقائق|دقايق", Minute),
    ("والنصف|ونصف|ونص|والنص|و نصف|و نص", Half),
    ("والربع|وربع|و ربع", Quarter),
    ("الا ربعا|الا ربع|الا الربع", QuarterTo),
    ("الا", To),
    ("و", And),
    ("في|من|علي|عند|الموافق", Filler),
    ("نصف ساعه|ربع ساعه|كل يوم|كل ساعه|يوميا|ساعات|منذ", Other),
];

const KREYOL: Table = &[
    ("jodi a|jodia|jodi|jodiya|aujourdhui", Days(0)),
    ("demen|dmen|denmen|demain", Days(1)),
    ("apre demen|apredemen|apre denmen", Days(2)),
    ("aswe a|aswea|a swe a", DaysPart(0, Evening)),
    ("maten an|maten sa a", DaysPart(0, Morning)),
    ("apremidi a|apre midi a", DaysPart(0, Afternoon)),
    ("demen maten|denmen maten", DaysPart(1, Morning)),
    ("demen swa|demen aswe", DaysPart(1, Evening)),
    ("lendi|lundi", Weekday(0)),
    ("madi|mardi", Weekday(1)),
    ("mekredi|mercredi|mekrdi", Weekday(2)),
    ("jedi|jeudi", Weekday(3)),
    ("vandredi|vendredi", Weekday(4)),
    ("samdi|samedi", Weekday(5)),
    ("dimanch|dimanche", Weekday(6)),
    ("pwochen|pwochenn|pwochen an|k ap vini|kap vini|kap vini an|k ap vini an|ki vini|ki vini an|prochain|sa a", Next),
    ("anvan|pase|ki pase|ki sot pase|dernier", Last),
    ("semen sa a|semenn sa a", InWeek(0)),
    ("semen pwochen|semenn pwochen|lot semen|lot semenn|semen k ap vini|semen kap vini|semenn kap vini", InWeek(1)),
    ("janvye|janvier", Month(1)),
    ("fevriye|fevrier", Month(2)),
    ("mas|mars", Month(3)),
    ("avril", Month(4)),
    ("me|mai", Month(5)),
    ("jen|juin", Month(6)),
    ("jiye|juillet", Month(7)),
    ("out|aout|daout", Month(8)),
    ("septanm|septembre", Month(9)),
    ("oktob|octobre", Month(10)),
    ("novanm|novembre", Month(11)),
    ("desanm|decembre", Month(12)),
    ("premye", Number(1)),
    ("le|dat|jou ki", DayBefore),
    ("jou|jours", DayUnit),
    ("nan|apre", After),
    ("di maten|nan maten|dimaten|maten|du matin|matin|granmaten|de maten|nan granmaten", Atom::Part(Morning)),
    (
        "nan apremidi|apremidi|apre midi|nan apre midi|de lapremidi|lapremidi|lapre midi|de lapre midi",
        Atom::Part(Afternoon),
    ),
    ("diswa|di swa|nan aswe|aswe|swa|du soir|soir|nan swa", Atom::Part(Evening)),
    ("lannwit|nan nwit|nan lannwit", Atom::Part(Night)),
    ("midi|a midi", Noon),
    ("ze|e|h|heures|heure", HourAfter),
    ("ine", HourIs(1)),
    ("deze", HourIs(2)),
    ("twaze", HourIs(3)),
    ("katre", HourIs(4)),
    ("senke", HourIs(5)),
    ("size", HourIs(6)),
    ("sete", HourIs(7)),
    ("uite|wite|ywite", HourIs(8)),
    ("neve", HourIs(9)),
    ("dize", HourIs(10)),
    ("onze", HourIs(11)),
    ("minit|minutes", Minute),
    ("edmi|e demi|ed mi|demi|et demi", Half),
    ("e ka|eka|e yon ka", Quarter),
    ("mwen ka|mwenka|moins le quart", QuarterTo),
    ("mwens", To),
    ("a|nan dat|ve|pou|de|er", Filler),
    ("de ze", HourIs(2)),
];

/// Haitian Creole numbers, from one.
const KREYOL_NUMBERS: [&str; 31] = [
    "en|youn",
    "de",
    "twa",
    "kat",
    "senk",
    "sis",
    "set",
    "uit|wit|ywit",
    "nef",
    "dis",
    "onz",
    "douz",
    "trez",
    "katoz",
    "kenz",
    "sez",
    "diset",
    "dizwit",
    "diznef",
    "ven",
    "venteyen",
    "vennde",
    "venntwa",
    "vennkat",
    "vennsenk",
    "vennsis",
    "vennset",
    "ventwit",
    "ventnef",
    "trant",
    "tranteyen",
];
const VIETNAMESE_NUMBERS: [&str; 10] = ["một", "hai", "ba", "bốn|tư", "năm", "sáu", "bảy|bẩy", "tám", "chín", "mười"];
/// In Vietnamese a unit after a ten may change its sound.
const VIETNAMESE_UNITS: [&str; 9] = ["một|mốt", "hai", "ba", "bốn|tư", "lăm|năm|nhăm", "sáu", "bảy", "tám", "chín"];

/// A language's words, ready to be looked up.
pub(super) struct Almanac {
    exact: HashMap<String, Atom>,
    /// The same without accents; two that then look alike are doubted.
    plain: HashMap<String, Atom>,
    /// Whether an accent that was written must be the right one.
    accents_count: bool,
}

impl Almanac {
    pub(super) fn of(tongue: Tongue) -> &'static Self {
        static CHINESE_WORDS: LazyLock<Almanac> = LazyLock::new(|| Almanac::new(&chinese(), false));
        static VIETNAMESE_WORDS: LazyLock<Almanac> = LazyLock::new(|| Almanac::new(&vietnamese(), true));
        static ARABIC_WORDS: LazyLock<Almanac> = LazyLock::new(|| Almanac::new(&entries(ARABIC), false));
        static KREYOL_WORDS: LazyLock<Almanac> = LazyLock::new(|| Almanac::new(&kreyol(), false));
        match tongue {
            Tongue::Chinese => &CHINESE_WORDS,
            Tongue::Vietnamese => &VIETNAMESE_WORDS,
            Tongue::Arabic => &ARABIC_WORDS,
            Tongue::Kreyol => &KREYOL_WORDS,
        }
    }

    fn new(entries: &[(String, Atom)], accents_count: bool) -> Self {
        let mut almanac = Self { exact: HashMap::new(), plain: HashMap::new(), accents_count };
        for (written, atom) in entries {
            almanac.exact.insert(written.nfc().collect(), *atom);
            let plain: String = written.chars().flat_map(fold).collect();
            almanac
                .plain
                .entry(plain)
                .and_modify(|known| {
                    if *known != *atom {
                        *known = Doubt;
                    }
                })
                .or_insert(*atom);
        }
        for (written, atom) in self::entries(ENGLISH) {
            almanac.plain.entry(written).or_insert(atom);
        }
        almanac
    }

    /// What some words beside each other mean; `written` is small and composed, `plain` is folded.
    pub(super) fn get(&self, written: &str, plain: &str) -> Option<Atom> {
        if self.accents_count {
            let exact = self.exact.get(written).copied();
            return exact.or_else(|| self.plain.get(plain).copied().filter(|_| written == plain));
        }
        self.plain.get(plain).copied()
    }
}

fn entries(table: Table) -> Vec<(String, Atom)> {
    table.iter().flat_map(|(forms, atom)| forms.split('|').map(|form| (form.to_owned(), *atom))).collect()
}

fn numbered(numbers: &[&str], from: u32) -> Vec<(String, Atom)> {
    (from..)
        .zip(numbers)
        .flat_map(|(n, forms)| forms.split('|').map(move |form| (form.to_owned(), Number(n))))
        .collect()
}

fn kreyol() -> Vec<(String, Atom)> {
    let mut words = entries(KREYOL);
    // "De" is two and "of", "en" is one and a French "in": as numbers they are written in digits.
    words.extend(numbered(&KREYOL_NUMBERS, 1).into_iter().filter(|(form, _)| form != "de" && form != "en"));
    words
}

fn vietnamese() -> Vec<(String, Atom)> {
    let mut words = entries(VIETNAMESE);
    // "Năm" is five, and "year": the year is looked for behind a number first.
    words.extend(numbered(&VIETNAMESE_NUMBERS, 1).into_iter().filter(|(form, _)| form != "năm"));
    for (ten, from) in [("mười", 11), ("hai mươi", 21)] {
        for (unit, n) in VIETNAMESE_UNITS.iter().zip(from..) {
            words.extend(unit.split('|').map(|unit| (format!("{ten} {unit}"), Number(n))));
        }
    }
    words.push(("hai mươi".to_owned(), Number(20)));
    words.push(("ba mươi".to_owned(), Number(30)));
    words.push(("năm giờ".to_owned(), HourIs(5)));
    words
}

/// Chinese words are one character after another, and so are these entries, with a blank between.
fn chinese() -> Vec<(String, Atom)> {
    let mut words = entries(CHINESE);
    let weeks = ["周", "週", "星期", "礼拜", "禮拜"];
    let days = ["一", "二", "三", "四", "五", "六", "日天"];
    let which =
        [("", None), ("下个|下個|下", Some(1)), ("下下个|下下個|下下", Some(2)), ("本|这|這|这个|這個", Some(0))];
    for (day, names) in (0..).zip(days) {
        for (name, week) in names.chars().flat_map(|name| weeks.map(|week| (name, week))) {
            for (before, at) in which {
                let atom = at.map_or(Weekday(day), |at| Atom::WeekdayIn(at, day));
                words.extend(before.split('|').map(|before| (format!("{before}{week}{name}"), atom)));
            }
            for last in ["上", "上个", "上個"] {
                words.push((format!("{last}{week}{name}"), Other));
            }
        }
    }
    for week in weeks {
        words.extend(["下", "下个", "下個"].map(|next| (format!("{next}{week}"), Other)));
    }
    let apart = |word: &str| word.chars().map(String::from).collect::<Vec<_>>().join(" ");
    words.into_iter().map(|(word, atom)| (apart(&word), atom)).collect()
}
