//! The conversation of ../../README.md with teloxide's dialogues, the way its own examples build them: one state, one
//! handler, the default dispatcher, no throttling. The one argument says where the dialogues are kept.

mod say;

use serde::{Deserialize, Serialize};
use teloxide::dispatching::UpdateHandler;
use teloxide::dispatching::dialogue::serializer::Bincode;
use teloxide::dispatching::dialogue::{self, ErasedStorage, InMemStorage, RedisStorage, SqliteStorage, Storage};
use teloxide::prelude::*;
use teloxide::types::InlineKeyboardMarkup;

use crate::say::{WORDS, keyboard, menu};

type Talk = Dialogue<State, ErasedStorage<State>>;
type Handled = Result<(), Box<dyn std::error::Error + Send + Sync>>;

/// What is known of one person.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Known {
    name: String,
    town: String,
    visit: String,
    when: String,
    mobility: String,
    companion: String,
    pickup: String,
    ride: bool,
}

#[derive(Clone, Default, Serialize, Deserialize)]
pub enum State {
    #[default]
    Start,
    Language,
    Agree,
    Name,
    Zone(Known),
    Home(Known),
    VisitWhat(Known),
    VisitWhen(Known),
    VisitRight(Known),
    RideVisit(Known),
    RideMobility(Known),
    RideCompanion(Known),
    RidePickup(Known),
    RideSame(Known),
    RideRight(Known),
    RideCancel(Known),
}

#[tokio::main]
async fn main() {
    let bot = Bot::new(var("BOT_TOKEN")).set_api_url(var("BOT_API").parse().expect("BOT_API is an address"));
    let store = std::env::args().nth(1);
    let storage: std::sync::Arc<ErasedStorage<State>> = match store.as_deref() {
        Some("memory") => InMemStorage::new().erase(),
        Some("redis") => RedisStorage::open(&var("REDIS_URL"), Bincode).await.expect("redis-server").erase(),
        Some("sqlite") => SqliteStorage::open("dialogues.db", Bincode).await.expect("a database").erase(),
        Some("sqlite-wal") => {
            let pool = sqlx::SqlitePool::connect("sqlite:dialogues.db?mode=rwc").await.expect("a database");
            // The file remembers it.
            sqlx::query("PRAGMA journal_mode = WAL").execute(&pool).await.expect("a database that can be written");
            pool.close().await;
            SqliteStorage::open("dialogues.db", Bincode).await.expect("a database").erase()
        }
        _ => panic!("say memory, redis, sqlite or sqlite-wal"),
    };
    Dispatcher::builder(bot, schema()).dependencies(dptree::deps![storage]).build().dispatch().await;
}

fn var(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is missing"))
}

fn schema() -> UpdateHandler<Box<dyn std::error::Error + Send + Sync>> {
    use dptree::case;
    let said = Update::filter_message()
        .branch(case![State::Home(known)].endpoint(home))
        .branch(case![State::RideCompanion(known)].endpoint(companion_said))
        .branch(case![State::RideSame(known)].endpoint(same))
        .branch(case![State::RideCancel(known)].endpoint(ride_cancel))
        .branch(case![State::RidePickup(known)].endpoint(pickup))
        .branch(case![State::VisitWhat(known)].endpoint(visit_what))
        .branch(case![State::VisitWhen(known)].endpoint(visit_when))
        .branch(case![State::Start].endpoint(start))
        .branch(case![State::Name].endpoint(name))
        .branch(case![State::Zone(known)].endpoint(zone))
        .endpoint(not_understood);
    let pressed = Update::filter_callback_query()
        .branch(case![State::RideVisit(known)].endpoint(ride_visit))
        .branch(case![State::RideRight(known)].endpoint(ride_right))
        .branch(case![State::Home(known)].endpoint(home_pressed))
        .branch(case![State::RideMobility(known)].endpoint(mobility))
        .branch(case![State::RideCompanion(known)].endpoint(companion_pressed))
        .branch(case![State::VisitRight(known)].endpoint(visit_right))
        .branch(case![State::Language].endpoint(language))
        .branch(case![State::Agree].endpoint(agree))
        .endpoint(pressed_not_understood);
    dialogue::enter::<Update, ErasedStorage<State>, State, _>().branch(said).branch(pressed)
}

async fn say(bot: &Bot, talk: &Talk, words: &str, buttons: Option<InlineKeyboardMarkup>) -> Handled {
    let mut message = bot.send_message(talk.chat_id(), words);
    message.reply_markup = buttons.map(Into::into);
    message.await?;
    Ok(())
}

// The welcome.

async fn start(bot: Bot, talk: Talk) -> Handled {
    let languages = ["English", "Español", "简体中文", "Tiếng Việt", "العربية", "Kreyòl ayisyen"];
    let data = ["en", "es", "zh", "vi", "ar", "ht"];
    say(&bot, &talk, &WORDS.language, Some(keyboard(languages.into_iter().zip(data)))).await?;
    talk.update(State::Language).await?;
    Ok(())
}

async fn language(bot: Bot, talk: Talk, press: CallbackQuery) -> Handled {
    bot.answer_callback_query(press.id).await?;
    let buttons = keyboard([("Yes, I agree", "yes"), ("Talk to a person", "person"), ("No", "no")]);
    say(&bot, &talk, &WORDS.agree, Some(buttons)).await?;
    talk.update(State::Agree).await?;
    Ok(())
}

async fn agree(bot: Bot, talk: Talk, press: CallbackQuery) -> Handled {
    bot.answer_callback_query(press.id).await?;
    say(&bot, &talk, &WORDS.name, None).await?;
    talk.update(State::Name).await?;
    Ok(())
}

async fn name(bot: Bot, talk: Talk, message: Message) -> Handled {
    let name = message.text().unwrap_or_default().to_owned();
    say(&bot, &talk, &WORDS.zone, None).await?;
    talk.update(State::Zone(Known { name, ..Known::default() })).await?;
    Ok(())
}

async fn zone(bot: Bot, talk: Talk, message: Message, mut known: Known) -> Handled {
    known.town = message.text().unwrap_or_default().to_owned();
    say(&bot, &talk, &WORDS.ready.replace("{name}", &known.name), None).await?;
    say(&bot, &talk, &WORDS.menu, Some(menu())).await?;
    talk.update(State::Home(known)).await?;
    Ok(())
}

// Nothing is open: what people ask for.

async fn home(bot: Bot, talk: Talk, message: Message, known: Known) -> Handled {
    match message.text().unwrap_or_default() {
        "ride" => {
            let buttons = keyboard([(known.visit.as_str(), "visit"), ("Another time", "other")]);
            say(&bot, &talk, &WORDS.ride_visit, Some(buttons)).await?;
            talk.update(State::RideVisit(known)).await?;
        }
        "my rides" if known.ride => {
            let buttons = keyboard([("Cancel a ride", "cancel"), ("Ask for a ride", "ask"), ("Menu", "menu")]);
            let words = WORDS.rides.replace("{when}", &known.when).replace("{pickup}", &known.pickup);
            say(&bot, &talk, &words, Some(buttons)).await?;
        }
        "add a visit" => {
            say(&bot, &talk, &WORDS.visit_what, None).await?;
            talk.update(State::VisitWhat(known)).await?;
        }
        _ => say(&bot, &talk, &WORDS.not_understood, None).await?,
    }
    Ok(())
}

async fn home_pressed(bot: Bot, talk: Talk, press: CallbackQuery, known: Known) -> Handled {
    bot.answer_callback_query(press.id).await?;
    match press.data.as_deref() {
        Some("cancel") if known.ride => {
            let buttons = keyboard([("Yes, cancel it", "yes"), ("Keep it", "no")]);
            say(&bot, &talk, &WORDS.ride_cancel.replace("{when}", &known.when), Some(buttons)).await?;
            talk.update(State::RideCancel(known)).await?;
        }
        _ => say(&bot, &talk, &WORDS.not_understood, None).await?,
    }
    Ok(())
}

// A visit.

async fn visit_what(bot: Bot, talk: Talk, message: Message, mut known: Known) -> Handled {
    known.visit = message.text().unwrap_or_default().to_owned();
    say(&bot, &talk, &WORDS.visit_when, None).await?;
    talk.update(State::VisitWhen(known)).await?;
    Ok(())
}

async fn visit_when(bot: Bot, talk: Talk, mut known: Known) -> Handled {
    // Reading a date is no part of this comparison.
    known.when = WORDS.when.clone();
    let buttons = keyboard([
        ("Yes, save it", "yes"),
        ("Change the name", "what"),
        ("Change the time", "when"),
        ("Do not save", "no"),
    ]);
    let words = WORDS.visit_right.replace("{visit}", &known.visit).replace("{when}", &known.when);
    say(&bot, &talk, &words, Some(buttons)).await?;
    talk.update(State::VisitRight(known)).await?;
    Ok(())
}

async fn visit_right(bot: Bot, talk: Talk, press: CallbackQuery, known: Known) -> Handled {
    bot.answer_callback_query(press.id).await?;
    let words = WORDS.visit_saved.replace("{visit}", &known.visit).replace("{when}", &known.when);
    say(&bot, &talk, &words, None).await?;
    say(&bot, &talk, &WORDS.anything_else, Some(menu())).await?;
    talk.update(State::Home(known)).await?;
    Ok(())
}

// A ride.

async fn ride_visit(bot: Bot, talk: Talk, press: CallbackQuery, known: Known) -> Handled {
    bot.answer_callback_query(press.id).await?;
    if known.mobility.is_empty() {
        let buttons = keyboard([("I walk", "walks"), ("Wheelchair", "wheelchair"), ("Lying down", "stretcher")]);
        say(&bot, &talk, &WORDS.ride_mobility, Some(buttons)).await?;
        talk.update(State::RideMobility(known)).await?;
        return Ok(());
    }
    ask_companion(&bot, &talk, known).await
}

async fn mobility(bot: Bot, talk: Talk, press: CallbackQuery, mut known: Known) -> Handled {
    bot.answer_callback_query(press.id).await?;
    known.mobility = "I walk".to_owned();
    ask_companion(&bot, &talk, known).await
}

async fn ask_companion(bot: &Bot, talk: &Talk, known: Known) -> Handled {
    let buttons = keyboard([("I come alone", "alone"), ("Family or a friend", "family"), ("An aide or nurse", "aide")]);
    say(bot, talk, &WORDS.ride_companion, Some(buttons)).await?;
    talk.update(State::RideCompanion(known)).await?;
    Ok(())
}

async fn companion_pressed(bot: Bot, talk: Talk, press: CallbackQuery, known: Known) -> Handled {
    bot.answer_callback_query(press.id).await?;
    companion(&bot, &talk, known).await
}

async fn companion_said(bot: Bot, talk: Talk, message: Message, known: Known) -> Handled {
    match message.text() {
        Some("alone") => companion(&bot, &talk, known).await,
        _ => say(&bot, &talk, &WORDS.not_understood, None).await,
    }
}

async fn companion(bot: &Bot, talk: &Talk, mut known: Known) -> Handled {
    known.companion = "I come alone".to_owned();
    if known.pickup.is_empty() {
        say(bot, talk, &WORDS.ride_pickup, None).await?;
        talk.update(State::RidePickup(known)).await?;
    } else {
        let buttons = keyboard([("Yes, same place", "yes"), ("Another place", "no")]);
        say(bot, talk, &WORDS.ride_same.replace("{pickup}", &known.pickup), Some(buttons)).await?;
        talk.update(State::RideSame(known)).await?;
    }
    Ok(())
}

async fn pickup(bot: Bot, talk: Talk, message: Message, mut known: Known) -> Handled {
    known.pickup = message.text().unwrap_or_default().to_owned();
    read_back(&bot, &talk, known).await
}

async fn same(bot: Bot, talk: Talk, message: Message, known: Known) -> Handled {
    match message.text() {
        Some("yes") => read_back(&bot, &talk, known).await,
        _ => say(&bot, &talk, &WORDS.not_understood, None).await,
    }
}

async fn read_back(bot: &Bot, talk: &Talk, known: Known) -> Handled {
    let buttons = keyboard([("Yes, ask for it", "yes"), ("Change something", "change"), ("Do not ask", "no")]);
    let words = WORDS.ride_right.replace("{when}", &known.when).replace("{mobility}", &known.mobility);
    let words = words.replace("{companion}", &known.companion).replace("{pickup}", &known.pickup);
    say(bot, talk, &words, Some(buttons)).await?;
    talk.update(State::RideRight(known)).await?;
    Ok(())
}

async fn ride_right(bot: Bot, talk: Talk, press: CallbackQuery, mut known: Known) -> Handled {
    bot.answer_callback_query(press.id).await?;
    known.ride = press.data.as_deref() == Some("yes");
    let words = if known.ride { WORDS.ride_asked.replace("{when}", &known.when) } else { WORDS.ride_not_asked.clone() };
    say(&bot, &talk, &words, None).await?;
    say(&bot, &talk, &WORDS.anything_else, Some(menu())).await?;
    talk.update(State::Home(known)).await?;
    Ok(())
}

async fn ride_cancel(bot: Bot, talk: Talk, message: Message, mut known: Known) -> Handled {
    if message.text() != Some("yes") {
        return say(&bot, &talk, &WORDS.not_understood, None).await;
    }
    known.ride = false;
    say(&bot, &talk, &WORDS.ride_cancelled, None).await?;
    say(&bot, &talk, &WORDS.anything_else, Some(menu())).await?;
    talk.update(State::Home(known)).await?;
    Ok(())
}

// Anything else.

async fn not_understood(bot: Bot, talk: Talk) -> Handled {
    say(&bot, &talk, &WORDS.not_understood, None).await
}

async fn pressed_not_understood(bot: Bot, talk: Talk, press: CallbackQuery) -> Handled {
    bot.answer_callback_query(press.id).await?;
    say(&bot, &talk, &WORDS.not_understood, None).await
}
