//! The files that pages load: style, scripts, pictures. Compiled in; named by their content, so that a browser may keep
//! them for a year and still sees a change at once. Nothing is loaded from anywhere else.

use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use sha2::{Digest, Sha256};

use super::token;

/// A hash in an address: this much of it tells any two editions of a file apart.
const HASH_BYTES: usize = 6;

struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
    url: String,
}

/// htmx 4.0.1 and its SSE extension are the files of the npm package `htmx.org`, unchanged (0BSD, `asset/htmx-LICENSE`).
static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    const CSS: &str = "text/css; charset=utf-8";
    const SCRIPT: &str = "text/javascript; charset=utf-8";
    [
        ("look.css", CSS, include_bytes!("asset/look.css").as_slice()),
        ("chat.css", CSS, include_bytes!("asset/chat.css")),
        ("desk.css", CSS, include_bytes!("asset/desk.css")),
        ("chat.js", SCRIPT, include_bytes!("asset/chat.js")),
        ("desk.js", SCRIPT, include_bytes!("asset/desk.js")),
        ("htmx.js", SCRIPT, live_script()),
        ("sign.svg", "image/svg+xml", include_bytes!("asset/sign.svg")),
    ]
    .into_iter()
    .map(|(name, kind, bytes)| Asset { name, kind, bytes, url: format!("/look/{}/{name}", hash(bytes)) })
    .collect()
});

/// htmx and its extension as one file: htmx looks at the page once, and an extension that a slow line brings later is never
/// asked; the page would then not be live, and nobody would know.
fn live_script() -> &'static [u8] {
    let parts: [&[u8]; 3] = [include_bytes!("asset/htmx.min.js"), b"\n;\n", include_bytes!("asset/hx-sse.min.js")];
    Box::leak(parts.concat().into_boxed_slice())
}

fn hash(bytes: &[u8]) -> String {
    token::hex(&Sha256::digest(bytes)[..HASH_BYTES])
}

/// Where a page finds the file `name`; an empty text for a name that is none of ours.
#[must_use]
pub fn url(name: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name).map_or("", |asset| asset.url.as_str())
}

/// Serves the files at the addresses that [`url`] gives.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/look/{hash}/{name}", get(file))
}

async fn file(Path((hash, name)): Path<(String, String)>) -> Response {
    let address = format!("/look/{hash}/{name}");
    match ASSETS.iter().find(|asset| asset.url == address) {
        Some(asset) => (
            [
                (CONTENT_TYPE, HeaderValue::from_static(asset.kind)),
                (CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
                (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
            ],
            asset.bytes,
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn htmx_and_its_extension_come_as_one_file() {
        let script = ASSETS.iter().find(|asset| asset.name == "htmx.js").expect("the script");
        let extension = include_bytes!("asset/hx-sse.min.js");
        assert!(script.bytes.ends_with(extension) && script.bytes.starts_with(include_bytes!("asset/htmx.min.js")));
        assert_eq!(url("hx-sse.js"), "", "a page that asked for it apart would be live only on a quick line");
    }
}
