//! What every answer carries and which posts are refused, in one place around both doors.

use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, ORIGIN, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Nothing from another host, nothing inline, no frame around us, no form to elsewhere.
const POLICY: &str =
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/// Puts the strict headers on an answer and refuses a post that another site has made a browser send.
pub async fn guard(request: Request, next: Next) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) && !is_from_here(request.headers()) {
        return strict(
            (StatusCode::FORBIDDEN, "This form was sent from another site, so nothing was done.").into_response(),
        );
    }
    strict(next.run(request).await)
}

fn strict(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), microphone=(), geolocation=()"),
    );
    headers.insert(HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin"));
    // Files named by their content say for themselves how long they may be kept; a page of somebody's words never is.
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// A browser of today says with `Sec-Fetch-Site` where a post comes from; an older one says it with `Origin`. What says
/// neither is no browser and carries no cookie that somebody else could borrow.
fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    match headers.get(ORIGIN) {
        Some(origin) => {
            let origin = origin.to_str().ok().and_then(|origin| origin.split_once("://")).map(|(_, host)| host);
            origin.is_some() && origin == text(&HOST)
        }
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from_here(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        is_from_here(&headers)
    }

    #[test]
    fn only_our_own_pages_post() {
        assert!(from_here(&[("sec-fetch-site", "same-origin"), ("origin", "https://a"), ("host", "b")]));
        assert!(from_here(&[("origin", "https://care.example"), ("host", "care.example")]));
        assert!(from_here(&[("host", "care.example")]));
        for site in ["cross-site", "same-site"] {
            assert!(!from_here(&[("sec-fetch-site", site), ("origin", "https://a"), ("host", "a")]));
        }
        assert!(!from_here(&[("origin", "https://elsewhere.example"), ("host", "care.example")]));
        assert!(!from_here(&[("origin", "null"), ("host", "care.example")]));
    }
}
