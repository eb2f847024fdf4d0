//! The door to Telegram's private chats. Alone knows teloxide, of which it uses the bot, the requests and their types;
//! the way of a request, receiving and reading are its own, because teloxide's sleep inside a call, acknowledge before
//! anything is stored, and refuse a whole message for one new detail. Logs shapes and update ids; never words, names,
//! chat ids or the token.

pub mod call;
pub mod connect;
pub mod deliver;
pub mod incoming;
pub mod receive;
pub mod split;
pub mod update;
