//! Where traces go: to a collector of OpenTelemetry, over HTTP.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, bail};
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};
use opentelemetry_otlp::{SpanExporter, WithExportConfig, WithHttpConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::{BatchConfigBuilder, BatchSpanProcessor, SpanProcessor};
use tokio::runtime::Handle;
use tracing::{info, warn};
use url::Url;

use crate::worker::traces::Traces;

/// Spans that wait for the next batch; more are let go of, so that traces never take any memory worth speaking of.
const WAITING_MAX: usize = 8192;
/// How long a collector may take.
const ANSWER_TIME_MAX: Duration = Duration::from_secs(5);
/// Where a collector takes traces, below its address (OpenTelemetry's protocol, OTLP 1.x, over HTTP).
const PATH: &str = "/v1/traces";

/// Where the collector at `url` takes traces.
///
/// # Errors
/// It is no address of HTTP, or says more than where.
pub fn endpoint(url: &Url) -> anyhow::Result<String> {
    let says_more = !url.username().is_empty() || url.password().is_some() || url.query().or(url.fragment()).is_some();
    if !matches!(url.scheme(), "http" | "https") || says_more {
        bail!(
            "--traces-to takes the plain address of a collector that speaks OTLP over HTTP, such as http://127.0.0.1:4318; \
             what it wants to know besides goes into OTEL_EXPORTER_OTLP_HEADERS"
        );
    }
    Ok(format!("{}{PATH}", url.as_str().trim_end_matches('/').trim_end_matches(PATH)))
}

/// Traces of the house of this id that go to the collector's endpoint, one in so many turns.
///
/// # Errors
/// The endpoint cannot be asked over HTTP.
pub fn begin(endpoint: String, house: String, node: &str, one_in: u64) -> anyhow::Result<Traces> {
    let client = reqwest::Client::builder().timeout(ANSWER_TIME_MAX).build().context("cannot ask over HTTP")?;
    let sender = Sender { client, on: Handle::current(), is_failing: AtomicBool::new(false) };
    let exporter = SpanExporter::builder().with_http().with_http_client(sender).with_endpoint(endpoint).build();
    let exporter = exporter.context("traces cannot be sent to the address of --traces-to")?;
    let batches = BatchConfigBuilder::default().with_max_queue_size(WAITING_MAX).build();
    let mut processor = BatchSpanProcessor::builder(exporter).with_batch_config(batches).build();
    let resource = Resource::builder_empty().with_service_name("guidepost");
    let version = opentelemetry::KeyValue::new("service.version", env!("CARGO_PKG_VERSION"));
    let instance = opentelemetry::KeyValue::new("service.instance.id", node.to_owned());
    processor.set_resource(&resource.with_attributes([version, instance]).build());
    Ok(Traces::new(Box::new(processor), house, one_in))
}

/// Sends over the client that the house has anyway. Spans are gathered by a thread of their own, which has no reactor.
struct Sender {
    client: reqwest::Client,
    on: Handle,
    is_failing: AtomicBool,
}

impl fmt::Debug for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sender")
    }
}

impl HttpClient for Sender {
    fn send_bytes<'s, 'f>(
        &'s self,
        request: Request<Bytes>,
    ) -> Pin<Box<dyn Future<Output = Result<Response<Bytes>, HttpError>> + Send + 'f>>
    where
        's: 'f,
        Self: 'f,
    {
        let client = self.client.clone();
        let sent = self.on.spawn(async move {
            let answer = client.execute(request.try_into()?).await?;
            let status = answer.status();
            let body = answer.bytes().await?;
            Ok::<_, HttpError>(Response::builder().status(status).body(body)?)
        });
        Box::pin(async move {
            let answer = sent.await.map_err(HttpError::from).flatten();
            let fails = answer.as_ref().map_or(true, |answer| !answer.status().is_success());
            match (self.is_failing.swap(fails, Ordering::Relaxed), fails) {
                (false, true) => {
                    warn!("traces do not reach their collector; they are let go of until it takes them again");
                }
                (true, false) => info!("traces reach their collector again"),
                (true, true) | (false, false) => {}
            }
            answer
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_where_and_nothing_else() {
        let of = |url: &str| endpoint(&url.parse().unwrap()).ok();
        for url in ["http://a:4318", "http://a:4318/", "http://a:4318/v1/traces", "http://a:4318/v1/traces/"] {
            assert_eq!(of(url).as_deref(), Some("http://a:4318/v1/traces"), "{url}");
        }
        assert_eq!(of("https://a/otlp").as_deref(), Some("https://a/otlp/v1/traces"));
        for url in ["ftp://a", "mailto:a@b", "http://me@a", "http://me:secret@a", "http://a?key=1", "http://a/#1"] {
            assert_eq!(of(url), None, "{url}");
        }
    }
}
