//! A collector of OpenTelemetry on loopback: it takes traces over HTTP and keeps them as they came.

use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use axum::Router;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::routing::post;
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::common::v1::any_value::Value;
use opentelemetry_proto::tonic::trace::v1::Span;
use prost::Message;
use tokio::sync::oneshot;

#[derive(Default)]
struct Shared {
    came: Mutex<Vec<Bytes>>,
    refuses: AtomicBool,
    hangs: AtomicBool,
}

/// A running collector; it ends when dropped.
pub struct Collector {
    shared: Arc<Shared>,
    url: String,
    stop: Option<oneshot::Sender<()>>,
    server: Option<JoinHandle<()>>,
}

impl Collector {
    pub fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port on loopback");
        listener.set_nonblocking(true).expect("a listener that does not block");
        let url = format!("http://{}", listener.local_addr().expect("a bound address"));
        let shared = Arc::<Shared>::default();
        let (stop, stopped) = oneshot::channel::<()>();
        let kept = Arc::clone(&shared);
        let take = move |body: Bytes| {
            let (refuses, hangs) = (kept.refuses.load(Ordering::SeqCst), kept.hangs.load(Ordering::SeqCst));
            if !refuses {
                kept.came.lock().unwrap_or_else(PoisonError::into_inner).push(body);
            }
            async move {
                if hangs {
                    std::future::pending::<()>().await;
                }
                if refuses { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::OK }
            }
        };
        let server = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
                let app = Router::new().route("/v1/traces", post(take));
                let ended = async move { drop(stopped.await) };
                tokio::select! {
                    served = axum::serve(listener, app) => served.expect("it serves"),
                    () = ended => {}
                }
            });
        });
        Self { shared, url, stop: Some(stop), server: Some(server) }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// Whether it takes nothing from now on.
    pub fn refuses(&self, refuses: bool) {
        self.shared.refuses.store(refuses, Ordering::SeqCst);
    }

    /// From now on it takes what comes and never answers.
    pub fn hangs(&self) {
        self.shared.hangs.store(true, Ordering::SeqCst);
    }

    /// Everything that came, as it came.
    pub fn bytes(&self) -> Vec<u8> {
        self.shared.came.lock().unwrap_or_else(PoisonError::into_inner).concat()
    }

    /// Every span that came.
    pub fn spans(&self) -> Vec<Span> {
        let came = self.shared.came.lock().unwrap_or_else(PoisonError::into_inner);
        came.iter()
            .map(|body| ExportTraceServiceRequest::decode(body.clone()).expect("traces of OTLP"))
            .flat_map(|request| request.resource_spans)
            .flat_map(|of_resource| of_resource.scope_spans)
            .flat_map(|of_scope| of_scope.spans)
            .collect()
    }
}

impl Drop for Collector {
    fn drop(&mut self) {
        drop(self.stop.take());
        drop(self.server.take().map(JoinHandle::join));
    }
}

/// What a span says of itself under this name, as text.
pub fn said(span: &Span, name: &str) -> Option<String> {
    let value = span.attributes.iter().find(|attribute| attribute.key == name)?.value.as_ref()?.value.as_ref()?;
    Some(match value {
        Value::StringValue(text) => text.clone(),
        Value::IntValue(number) => number.to_string(),
        other => format!("{other:?}"),
    })
}
