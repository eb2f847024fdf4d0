//! HTTP/1.1 as bots speak it: requests one after another on a kept connection. Hand-written, because it shares two cores
//! with the bot that is measured: what it spends is missing there. Knows nothing of bots.

use std::io;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The longest request. A bot that sends more is broken.
const REQUEST_BYTES_MAX: usize = 1 << 20;
/// Room for one read: several small requests.
const READ_BYTES: usize = 8 << 10;

/// One connection.
pub struct Line {
    stream: TcpStream,
    heard: Vec<u8>,
    /// How much of `heard` was used.
    used: usize,
    told: Vec<u8>,
}

/// How the parameters are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// `application/json`.
    Json,
    /// `application/x-www-form-urlencoded`.
    Urlencoded,
    /// `multipart/form-data` with this boundary.
    Multipart(String),
    /// None, or a kind that the Bot API does not know.
    None,
}

/// One request.
pub struct Request {
    /// What follows the last slash of the path.
    pub method: String,
    /// What follows the question mark.
    pub query: String,
    /// How the body is written.
    pub form: Form,
    /// The body.
    pub body: Vec<u8>,
}

/// The head of a request, as far as it matters here.
struct Head {
    bytes: usize,
    method: String,
    query: String,
    form: Form,
    length: usize,
    chunked: bool,
}

impl Line {
    /// Over this stream.
    pub fn new(stream: TcpStream) -> Self {
        Self { stream, heard: Vec::with_capacity(READ_BYTES), used: 0, told: Vec::with_capacity(READ_BYTES) }
    }

    /// The next request; none when the other side has closed.
    ///
    /// # Errors
    /// The connection broke, or what came is no HTTP.
    pub async fn request(&mut self) -> io::Result<Option<Request>> {
        loop {
            let heard = &self.heard[self.used..];
            if let Some(head) = head(heard)? {
                let after = &heard[head.bytes..];
                let body = if head.chunked {
                    unchunked(after)?
                } else {
                    (after.len() >= head.length).then(|| (after[..head.length].to_vec(), head.length))
                };
                if let Some((body, bytes)) = body {
                    self.used += head.bytes + bytes;
                    if self.used == self.heard.len() {
                        self.heard.clear();
                        self.used = 0;
                    }
                    return Ok(Some(Request { method: head.method, query: head.query, form: head.form, body }));
                }
            }
            if self.used > 0 {
                self.heard.drain(..self.used);
                self.used = 0;
            }
            if self.heard.len() > REQUEST_BYTES_MAX {
                return Err(broken("a request is too long"));
            }
            self.heard.reserve(READ_BYTES);
            if self.stream.read_buf(&mut self.heard).await? == 0 {
                return Ok(None);
            }
        }
    }

    /// Answers with a JSON text.
    ///
    /// # Errors
    /// The connection broke.
    pub async fn answer(&mut self, status: u16, json: &str) -> io::Result<()> {
        use std::io::Write as _;
        self.told.clear();
        write!(
            self.told,
            "HTTP/1.1 {status} {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{json}",
            if status == 200 { "OK" } else { "Refused" },
            json.len(),
        )?;
        self.stream.write_all(&self.told).await
    }
}

/// Reads the head; none while it is not complete.
fn head(heard: &[u8]) -> io::Result<Option<Head>> {
    let Some(end) = heard.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
    let text = std::str::from_utf8(&heard[..end]).map_err(|_| broken("a head is no text"))?;
    let mut lines = text.split("\r\n");
    let target = lines.next().and_then(|line| line.split(' ').nth(1)).ok_or_else(|| broken("no request line"))?;
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let method = path.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let mut head =
        Head { bytes: end + 4, method, query: query.to_owned(), form: Form::None, length: 0, chunked: false };
    for line in lines {
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        match name.len() {
            14 if name.eq_ignore_ascii_case("content-length") => {
                head.length = value.parse().map_err(|_| broken("a content-length is no number"))?;
            }
            12 if name.eq_ignore_ascii_case("content-type") => head.form = form(value),
            17 if name.eq_ignore_ascii_case("transfer-encoding") => head.chunked = value.contains("chunked"),
            _ => {}
        }
    }
    Ok(Some(head))
}

fn form(value: &str) -> Form {
    let (kind, rest) = value.split_once(';').unwrap_or((value, ""));
    match kind.trim() {
        "application/json" => Form::Json,
        "application/x-www-form-urlencoded" => Form::Urlencoded,
        "multipart/form-data" => match rest.trim().strip_prefix("boundary=") {
            Some(boundary) => Form::Multipart(boundary.trim_matches('"').to_owned()),
            None => Form::None,
        },
        _ => Form::None,
    }
}

/// A chunked body and how many bytes it took; none while it is not complete.
fn unchunked(mut after: &[u8]) -> io::Result<Option<(Vec<u8>, usize)>> {
    let (mut body, whole) = (Vec::new(), after.len());
    loop {
        let Some(end) = after.windows(2).position(|two| two == b"\r\n") else { return Ok(None) };
        let size = std::str::from_utf8(&after[..end]).ok().and_then(|text| text.split(';').next());
        let size = size.and_then(|size| usize::from_str_radix(size.trim(), 16).ok());
        let size = size.ok_or_else(|| broken("a chunk has no size"))?;
        let Some(chunk) = after.get(end + 2..end + 2 + size + 2) else { return Ok(None) };
        body.extend_from_slice(&chunk[..size]);
        after = &after[end + 2 + size + 2..];
        if size == 0 {
            return Ok(Some((body, whole - after.len())));
        }
    }
}

fn broken(why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_when_it_is_complete_and_not_before() {
        let text =
            b"POST /bot1:x/SendMessage?a=b HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
        assert!(head(&text[..40]).expect("no fault").is_none());
        let head = head(text).expect("no fault").expect("a head");
        assert_eq!((head.method.as_str(), head.query.as_str(), head.length), ("sendmessage", "a=b", 2));
        assert_eq!(head.form, Form::Json);
    }

    #[test]
    fn chunks_are_put_together() {
        let (body, bytes) = unchunked(b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\nrest").expect("no fault").expect("a body");
        assert_eq!((body.as_slice(), bytes), (b"abcde".as_slice(), 20));
        assert!(unchunked(b"3\r\nabc\r\n2\r\nd").expect("no fault").is_none());
    }
}
