//! Cookies: read by name, written with the flags that a key to somebody's words needs.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

/// Whom the browser may send a cookie along for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SameSite {
    /// Also when somebody follows a link to us.
    Lax,
    /// Only from our own pages.
    Strict,
}

/// A cookie to set. Never readable by scripts.
#[derive(Clone, Copy, Debug)]
pub struct Cookie<'a> {
    /// Its name.
    pub name: &'a str,
    /// Below which path the browser sends it.
    pub path: &'a str,
    /// Which visits carry it.
    pub same_site: SameSite,
    /// How long the browser keeps it, in seconds.
    pub seconds: u64,
    /// Whether only HTTPS may carry it: whenever our own address is an HTTPS one.
    pub secure: bool,
}

impl Cookie<'_> {
    /// The header that gives the cookie this value, which is hexadecimal and so needs no quoting.
    #[must_use]
    pub fn set(&self, value: &str) -> HeaderValue {
        let Self { name, path, seconds, .. } = self;
        let same_site = match self.same_site {
            SameSite::Lax => "Lax",
            SameSite::Strict => "Strict",
        };
        let secure = if self.secure { "; Secure" } else { "" };
        let text = format!("{name}={value}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite={same_site}{secure}");
        HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(""))
    }

    /// The header that takes the cookie away.
    #[must_use]
    pub fn unset(&self) -> HeaderValue {
        Self { seconds: 0, ..*self }.set("")
    }
}

/// The value of the cookie `name`, when the browser sent one.
#[must_use]
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, value)| *key == name && !value.is_empty())
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, HeaderValue::from_static("a=1; visitor=abc;b=2"));
        assert_eq!(read(&headers, "visitor"), Some("abc"));
        assert_eq!(read(&headers, "b"), Some("2"));
        assert_eq!(read(&headers, "c"), None);
    }
}
