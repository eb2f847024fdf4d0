//! What both web doors show and keep to: the files of their look, the headers of every page, the refusal of posts from
//! other sites, cookies and one-time tokens of forms, the shapes of urgency. Knows nothing of patients or of the store.

pub mod asset;
pub mod cookie;
pub mod frame;
pub mod guard;
pub mod live;
pub mod text;
pub mod token;
