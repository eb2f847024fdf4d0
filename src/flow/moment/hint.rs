//! Whether the grammar of dates could find anything in a text: it takes most of a millisecond, and most texts hold no time.

use std::sync::LazyLock;

use duckling::Lang;
use rustc_hash::FxHashSet;

use super::super::phrase::tokens;

/// How the English words begin without which that grammar finds nothing, of those that its rules are made of (duckling 0.4.0):
/// days, months, feasts, parts of a day, lengths of time, numbers, and what points to one of them.
const ENGLISH: &str = "\
    abc abraham absorption adha admin afternoon agricultural ah aisakhi ampm annual anzac apr arbor arrival asap \
    ascension ash atm atul atzeret aug autumn av baisakhi bakr bandhan bank basant bates beginning bhai billion \
    birthday bishvat blood bogi bom booth boss boy branch british brunswick buddha canada century chaitra chanukah \
    chaturdashi chaturthi chaudas chauth chhath chhoti chinese choti christ civic civil closest columbia coming \
    couple covenant crore current cycle dahan daisy dala date day dec deepavali dhanatrayodashi dhanteras dhulandi \
    discovery diwali diwas dominion dooj dozen duper duration durga durgotsava dussehra early earth easter eid \
    eight ekka eleven emancipation ems en eod eom eoy eve fall family fast father fawkes feast feb few fifteen \
    fifth fiftieth fifty first fitr five fo fri ganesh garifuna gatson george giga global glorious gobind \
    gokulashtami govind grandparents gras green groundhog guru guy gysd haatzmaut half halloween hannuk hanuk \
    hashan hashoah hazar heaven heritage heroes hhhmm hhmm hobart holi holocaust hosay hour hr human hundred idaho \
    ides immediately indian ingathering islamic islander iso isra jadid jamat jamshedi jan jayanti jesus journey \
    jr jul jumu jun kaanum kadr kali kalyanak kamudu kanni karva kh king kippur koningsdag koti kr labo lac ladi \
    lag lakh lakshmi last late law laylat lazarus lei lent lincoln lkh louis loyalty lunar lunch luther maattu \
    maghi maha makar mar maundy mawlid may measures mega mesadi mi mlk moment mon morning mother mysteries nabawi \
    naidoc named narak natal nath naught navami navarat navroz new next night nil nine ninth nivaran non noon \
    nought nov now nth oct omer onam ond one orangemen ordinals ore orthodox paddy pair palm pancake panchami \
    pandigai pargat parsi part parv passover past patrick patriot pentecost pesac pesah pesak phagwah pongal power \
    president previous professional prophet puja pure purim purnima pyre qadr qtr quarter queensland rabindra raj \
    rakhi raksha rama ramzaan ramzan ratha ravid reconciliation regatta rest ridge riel rights rizal rna roop rosh \
    row royal sacrifice samvatsaradi sankrant saptami saraswati saskatchewan sat saving school scotia sday season \
    sec sep settlement seven shashthi shavu shemini shivaji shivaratri shovuo show shrove shushan sibling simchat \
    singh six sometimes soon sovereign space spirit spouse spring style succos succot suk summer sun super surya \
    tabernacle tax ten terry teruah thanksgiving third thirteen thirtieth thirty thiru thousand three thu time \
    tisha tmr tod tom tonight tonite torah trillion trinity tsunami tu twelfth twelve twentieth twenty two ugadi \
    units upcoming ute vaisakha vaisakhi vaishakhi valentine valmiki vasakhi vasant vegan vesak veteran victoria \
    vida vijayadashami vimy vow washington wed week west wet whit wida winter wkend word work xmas yatra year \
    yesterday yom youth yr yugadi yyyy zero zilch";

/// The same in Spanish, without accents.
const SPANISH: &str = "\
    abr ago ahor ana ano anteayer antes antier ayer bromas catorce cero cien cim cinco cincuenta cuanto cuarenta \
    cuart cuatr decim dia dic diec dies diez dmy doce dom dos ene est feb fin hace half hora hoy inocentes \
    invierno jue jul jun lun man mar may media medio mes mie mil min momento navidad noche nov nueve nuevo ochenta \
    ocho oct once otono pasad prim proxim quin sab seg seis seman sep sesenta setecientos setenta sex siete \
    siguient tarde terc trece trein tres trimestre ult un uto veint verano vie xima ximo";

/// Single letters that can be a length of time ("an h") or a half of the day, and the halves in two letters.
const ALONE: [&str; 9] = ["h", "m", "s", "d", "w", "y", "am", "pm", "p"];

/// The beginnings of one language.
struct Beginnings {
    words: FxHashSet<&'static str>,
    bytes_max: usize,
}

impl Beginnings {
    fn read(words: &'static str) -> Self {
        let words: FxHashSet<&str> = words.split_whitespace().collect();
        Self { bytes_max: words.iter().map(|word| word.len()).max().unwrap_or(0), words }
    }

    fn begin(&self, token: &str) -> bool {
        let ends = token.char_indices().map(|(at, letter)| at + letter.len_utf8());
        ends.take_while(|end| *end <= self.bytes_max).any(|end| self.words.contains(&token[..end]))
    }
}

/// Whether the grammar has to be asked. Where it says no, the grammar finds nothing.
pub(super) fn may_hold_a_time(text: &str, language: Lang) -> bool {
    static OF_ENGLISH: LazyLock<Beginnings> = LazyLock::new(|| Beginnings::read(ENGLISH));
    static OF_SPANISH: LazyLock<Beginnings> = LazyLock::new(|| Beginnings::read(SPANISH));
    let beginnings = match language {
        Lang::EN => &*OF_ENGLISH,
        Lang::ES => &*OF_SPANISH,
        // Nobody has looked through its rules.
        _ => return true,
    };
    let may = |token: &String| ALONE.contains(&token.as_str()) || beginnings.begin(token);
    text.contains(char::is_numeric) || tokens(text).iter().any(may)
}
