//! The Bot API over HTTP: paths, the four ways to carry parameters, the long poll and the broken connection.

use std::{io, net::Shutdown, sync::Arc, time::Duration};

use axum::{
    Router,
    body::Bytes,
    extract::{ConnectInfo, State, connect_info::Connected},
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    serve::{IncomingStream, Listener},
};
use serde_json::{Value, json};
use tokio::{net::TcpStream, sync::oneshot, time::Instant};

use super::{
    Shared, TOKEN,
    methods::Answer,
    objects::{Params, int},
};

/// Telegram holds a poll for about 50 seconds at most, whatever the bot asks for.
const LONG_POLL_S_MAX: u64 = 50;

/// Serves until the other half of `stopped` is dropped. Open connections end with it.
pub fn serve(listener: std::net::TcpListener, shared: Arc<Shared>, stopped: oneshot::Receiver<()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async move {
        let listener = Lines(tokio::net::TcpListener::from_std(listener).expect("a listener for tokio"));
        let app = Router::new().fallback(answer).with_state(shared);
        tokio::select! {
            _ = axum::serve(listener, app.into_make_service_with_connect_info::<Line>()) => {}
            _ = stopped => {}
        }
    });
}

async fn answer(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(line): ConnectInfo<Line>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let path = uri.path().strip_prefix("/bot").and_then(|path| path.split_once('/'));
    let answer = match path {
        None => Answer::error(404, "Not Found"),
        Some((token, _)) if token != TOKEN => Answer::error(401, "Unauthorized"),
        Some((_, method)) => {
            let method = method.to_ascii_lowercase();
            shared.state().count(&method);
            let slow = shared.state().slow();
            if !slow.is_zero() && method != "getupdates" {
                tokio::time::sleep(slow).await;
            }
            let answer = match params(&uri, &headers, &body) {
                None => Answer::error(400, "Bad Request: can't parse the parameters"),
                Some(params) if method == "getupdates" => get_updates(&shared, &params).await,
                Some(params) => shared.state().answer(&method, &params),
            };
            shared.served.notify_all();
            answer
        }
    };
    match answer {
        Answer::Result(result) => reply(StatusCode::OK, &json!({ "ok": true, "result": result })),
        Answer::Error { code, description, retry_after_s } => {
            let mut refusal = json!({ "ok": false, "error_code": code, "description": description });
            if let Some(seconds) = retry_after_s {
                refusal["parameters"] = json!({ "retry_after": seconds });
            }
            reply(StatusCode::from_u16(code).expect("an HTTP status"), &refusal)
        }
        Answer::Break => {
            // With the socket shut below hyper, not one byte of the reply can leave.
            let _already_gone = line.0.shutdown(Shutdown::Both);
            StatusCode::NO_CONTENT.into_response()
        }
    }
}

/// Answers at once if there are updates, otherwise with the first that comes or after the poll's time-out.
async fn get_updates(shared: &Shared, params: &Params) -> Answer {
    if let Some(status) = shared.state().polls_failing() {
        return Answer::error(status, "refused by the rig");
    }
    let timeout_s = int(params, "timeout").and_then(|seconds| u64::try_from(seconds).ok()).unwrap_or(0);
    let deadline = Instant::now() + Duration::from_secs(timeout_s.min(LONG_POLL_S_MAX));
    let poll = shared.state().begin_poll(params);
    // A confirmation is news for the test and a new poll ends the old one.
    shared.served.notify_all();
    shared.arrived.notify_waiters();
    loop {
        let arrived = shared.arrived.notified();
        tokio::pin!(arrived);
        // Listen before looking, or an update between the two would go unheard.
        arrived.as_mut().enable();
        match shared.state().collect(poll, params) {
            None => {
                let why =
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
                return Answer::error(409, why);
            }
            Some(updates) if !updates.is_empty() || Instant::now() >= deadline => {
                return Answer::Result(Value::Array(updates));
            }
            Some(_) => {}
        }
        let _woken_or_late = tokio::time::timeout_at(deadline, arrived).await;
    }
}

fn reply(status: StatusCode, body: &Value) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// "URL query string, application/x-www-form-urlencoded, application/json, multipart/form-data".
fn params(uri: &Uri, headers: &HeaderMap, body: &[u8]) -> Option<Params> {
    let mut params = form(uri.query().unwrap_or_default().as_bytes());
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (kind, rest) = content_type.split_once(';').unwrap_or((content_type, ""));
    match kind.trim() {
        "application/json" if !body.is_empty() => {
            let Value::Object(object) = serde_json::from_slice(body).ok()? else {
                return None;
            };
            params.extend(object);
        }
        "application/x-www-form-urlencoded" => params.extend(form(body)),
        "multipart/form-data" => {
            let boundary = rest.trim().strip_prefix("boundary=")?.trim_matches('"');
            params.extend(multipart(boundary, body));
        }
        _ => {}
    }
    Some(params)
}

fn form(body: &[u8]) -> Params {
    url::form_urlencoded::parse(body)
        .map(|(key, value)| (key.into_owned(), Value::String(value.into_owned())))
        .collect()
}

/// The text fields of a multipart body. Files are read as text as well, which is enough to ignore them.
fn multipart(boundary: &str, body: &[u8]) -> Params {
    let body = String::from_utf8_lossy(body);
    body.split(&format!("--{boundary}"))
        .filter_map(|part| {
            let (head, value) = part.split_once("\r\n\r\n")?;
            let (_, name) = head.split_once("name=\"")?;
            let (name, _) = name.split_once('"')?;
            Some((name.to_owned(), Value::String(value.strip_suffix("\r\n")?.to_owned())))
        })
        .collect()
}

/// A listener whose connections can be cut from within a handler.
struct Lines(tokio::net::TcpListener);

/// A second handle on one connection's socket.
#[derive(Debug, Clone)]
struct Line(Arc<std::net::TcpStream>);

impl Listener for Lines {
    type Io = TcpStream;
    type Addr = Line;

    async fn accept(&mut self) -> (TcpStream, Line) {
        loop {
            let (stream, _) = Listener::accept(&mut self.0).await;
            let twin = stream.into_std().and_then(|stream| Ok((stream.try_clone()?, stream)));
            if let Ok((twin, stream)) = twin
                && let Ok(stream) = TcpStream::from_std(stream)
            {
                return (stream, Line(Arc::new(twin)));
            }
        }
    }

    fn local_addr(&self) -> io::Result<Line> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

impl Connected<IncomingStream<'_, Lines>> for Line {
    fn connect_info(stream: IncomingStream<'_, Lines>) -> Self {
        stream.remote_addr().clone()
    }
}
