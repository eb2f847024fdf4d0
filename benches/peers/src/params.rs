//! The parameters of a request, in whichever of the four ways a bot wrote them. Reads only what the methods need.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::wire::{Form, Request};

/// The parameters that any method here reads.
#[derive(Debug, Default)]
pub struct Params<'a> {
    /// Whom it is for.
    pub chat_id: Option<i64>,
    /// The words.
    pub text: Cow<'a, str>,
    /// The words as JSON, to be echoed.
    pub text_json: Cow<'a, str>,
    /// The keyboard as JSON.
    pub reply_markup: Option<Cow<'a, str>>,
    /// The press that is answered.
    pub callback_query_id: Option<i64>,
    /// Confirms all updates before it.
    pub offset: Option<i64>,
    /// How many updates at most.
    pub limit: Option<i64>,
    /// How long to wait for one, in seconds.
    pub timeout: Option<i64>,
}

/// Values stay as they are written until somebody needs them.
#[derive(Default, Deserialize)]
struct Written<'a> {
    #[serde(borrow, default)]
    chat_id: Option<&'a RawValue>,
    #[serde(borrow, default)]
    text: Option<&'a RawValue>,
    #[serde(borrow, default)]
    reply_markup: Option<&'a RawValue>,
    #[serde(borrow, default)]
    callback_query_id: Option<&'a RawValue>,
    #[serde(borrow, default)]
    offset: Option<&'a RawValue>,
    #[serde(borrow, default)]
    limit: Option<&'a RawValue>,
    #[serde(borrow, default)]
    timeout: Option<&'a RawValue>,
}

/// Reads the parameters; none when they are not what they say they are.
pub fn params(request: &Request) -> Option<Params<'_>> {
    match &request.form {
        Form::Json if !request.body.is_empty() => json(&request.body),
        Form::Urlencoded => Some(pairs(urlencoded(std::str::from_utf8(&request.body).ok()?))),
        Form::Multipart(boundary) => Some(pairs(multipart(boundary, std::str::from_utf8(&request.body).ok()?))),
        Form::Json | Form::None => Some(pairs(urlencoded(&request.query))),
    }
}

fn json(body: &[u8]) -> Option<Params<'_>> {
    let written: Written = serde_json::from_slice(body).ok()?;
    let int = |value: Option<&RawValue>| value.and_then(|value| value.get().trim_matches('"').parse().ok());
    let text_json = written.text.map_or("\"\"", RawValue::get);
    Some(Params {
        chat_id: int(written.chat_id),
        text: unquoted(text_json)?,
        text_json: Cow::Borrowed(text_json),
        reply_markup: match written.reply_markup.map(RawValue::get) {
            // Some libraries write the keyboard as a text, as in a form.
            Some(value) if value.starts_with('"') => Some(unquoted(value)?),
            Some("null") | None => None,
            Some(value) => Some(Cow::Borrowed(value)),
        },
        callback_query_id: int(written.callback_query_id),
        offset: int(written.offset),
        limit: int(written.limit),
        timeout: int(written.timeout),
    })
}

fn unquoted(json: &str) -> Option<Cow<'_, str>> {
    if json.contains('\\') {
        serde_json::from_str(json).ok().map(Cow::Owned)
    } else {
        json.strip_prefix('"')?.strip_suffix('"').map(Cow::Borrowed)
    }
}

fn pairs<'a>(pairs: impl Iterator<Item = (String, String)>) -> Params<'a> {
    let mut params = Params::default();
    for (name, value) in pairs {
        match name.as_str() {
            "chat_id" => params.chat_id = value.parse().ok(),
            "text" => {
                params.text_json = serde_json::to_string(&value).unwrap_or_default().into();
                params.text = value.into();
            }
            "reply_markup" => params.reply_markup = Some(value.into()),
            "callback_query_id" => params.callback_query_id = value.parse().ok(),
            "offset" => params.offset = value.parse().ok(),
            "limit" => params.limit = value.parse().ok(),
            "timeout" => params.timeout = value.parse::<f64>().ok().map(|seconds| seconds as i64),
            _ => {}
        }
    }
    params
}

fn urlencoded(text: &str) -> impl Iterator<Item = (String, String)> {
    text.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| (decoded(name), decoded(value)))
}

fn decoded(text: &str) -> String {
    let (mut bytes, mut out) = (text.bytes(), Vec::with_capacity(text.len()));
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || bytes.next().and_then(|digit| char::from(digit).to_digit(16)).unwrap_or(0) as u8;
                digit() * 16 + digit()
            }
            other => other,
        });
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn multipart<'a>(boundary: &str, body: &'a str) -> impl Iterator<Item = (String, String)> + 'a {
    let boundary = format!("--{boundary}");
    let parts: Vec<&str> = body.split(boundary.as_str()).collect();
    parts.into_iter().filter_map(|part| {
        let (head, value) = part.split_once("\r\n\r\n")?;
        let (name, _) = head.split_once("name=\"")?.1.split_once('"')?;
        Some((name.to_owned(), value.strip_suffix("\r\n")?.to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(form: Form, body: &str) -> Request {
        Request { method: "sendmessage".into(), query: String::new(), form, body: body.into() }
    }

    #[test]
    fn the_same_parameters_are_read_from_each_form() {
        let multipart = "--b\r\ncontent-disposition: form-data; name=\"chat_id\"\r\n\r\n7\r\n--b\r\nContent-Disposition: \
                         form-data; name=\"text\"\r\n\r\nA \"b\"\nc\r\n--b\r\nContent-Disposition: form-data; \
                         name=\"reply_markup\"\r\n\r\n{\"a\":1}\r\n--b--\r\n";
        let cases = [
            request(Form::Json, r#"{"chat_id":7,"text":"A \"b\"\nc","reply_markup":{"a":1},"other":[{}]}"#),
            request(Form::Json, r#"{"chat_id":"7","text":"A \"b\"\nc","reply_markup":"{\"a\":1}"}"#),
            request(Form::Urlencoded, "chat_id=7&text=A+%22b%22%0ac&reply_markup=%7B%22a%22%3A1%7D"),
            request(Form::Multipart("b".into()), multipart),
        ];
        for case in cases {
            let params = params(&case).expect("parameters");
            assert_eq!(params.chat_id, Some(7));
            assert_eq!(params.text, "A \"b\"\nc");
            assert_eq!(params.text_json, r#""A \"b\"\nc""#);
            assert_eq!(params.reply_markup.as_deref(), Some(r#"{"a":1}"#));
        }
    }
}
