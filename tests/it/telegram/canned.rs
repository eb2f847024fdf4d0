//! A server that gives prepared answers in order, notes what it was asked, and is then silent like a long poll.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use guidepost::channel::telegram::connect::Connected;
use serde_json::{Value, json};
use teloxide::Bot;
use url::Url;

/// A token of the right form that nobody has.
pub const TOKEN: &str = "77:canned-TOKEN_of-nobody";

/// Ends with the test's runtime.
#[derive(Clone)]
pub struct Canned {
    address: SocketAddr,
    answers: Arc<Mutex<VecDeque<(u16, String)>>>,
    asked: Arc<Mutex<Vec<(String, Value)>>>,
}

impl Canned {
    /// Answers with these, each a status and a body.
    pub async fn start(answers: impl Into<VecDeque<(u16, String)>>) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let answers = Arc::new(Mutex::new(answers.into()));
        let canned = Self { address, answers, asked: Arc::default() };
        let app = Router::new().fallback(answer).with_state(canned.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        canned
    }

    pub fn url(&self) -> Url {
        Url::parse(&format!("http://{}", self.address)).expect("a URL")
    }

    /// A bot that is connected to it without having asked.
    pub fn connected(&self) -> Connected {
        Connected { bot: Bot::new(TOKEN).set_api_url(self.url()), id: 77, username: "canned_bot".into() }
    }

    /// The methods asked so far, each with its parameters.
    pub fn asked(&self) -> Vec<(String, Value)> {
        self.asked.lock().expect("no panic").clone()
    }
}

async fn answer(State(canned): State<Canned>, uri: Uri, body: String) -> Response {
    let method = uri.path().rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let params = serde_json::from_str(&body).unwrap_or_default();
    canned.asked.lock().expect("no panic").push((method, params));
    let answer = canned.answers.lock().expect("no panic").pop_front();
    match answer {
        Some((status, body)) => (StatusCode::from_u16(status).expect("a status"), body).into_response(),
        None => std::future::pending().await,
    }
}

/// A result in Telegram's envelope.
pub fn ok(result: &Value) -> (u16, String) {
    (200, json!({ "ok": true, "result": result }).to_string())
}

/// A refusal in Telegram's envelope.
pub fn no(status: u16, description: &str) -> (u16, String) {
    (status, json!({ "ok": false, "error_code": status, "description": description }).to_string())
}

/// 429 in Telegram's envelope.
pub fn too_many(retry_after_s: u32) -> (u16, String) {
    let parameters = json!({ "retry_after": retry_after_s });
    (
        429,
        json!({ "ok": false, "error_code": 429, "description": "Too Many Requests", "parameters": parameters })
            .to_string(),
    )
}
