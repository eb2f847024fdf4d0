//! `/metrics`: the numbers of the house in Prometheus's text form, at an address of their own, because the web chat's is
//! everybody's.

use std::net::SocketAddr;

use anyhow::{Context, anyhow};
use axum::Router;
use axum::routing::get;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

/// Seconds, from one that nobody notices to one that nobody waits for.
const SECONDS: [f64; 14] = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 60.0, 600.0];
/// Turns in a commit.
const BATCHES: [f64; 7] = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0];

/// Begins to count.
///
/// # Errors
/// Somebody counts already: a fault of this program.
pub fn begin() -> anyhow::Result<PrometheusHandle> {
    PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".into()), &SECONDS)
        .and_then(|builder| builder.set_buckets_for_metric(Matcher::Full("guidepost_batch_turns".into()), &BATCHES))
        .and_then(PrometheusBuilder::install_recorder)
        .context("the numbers of the house cannot be counted")
}

/// Serves the numbers until `stop`.
///
/// # Errors
/// The address is taken or not ours.
pub async fn serve(address: SocketAddr, numbers: PrometheusHandle, stop: CancellationToken) -> anyhow::Result<()> {
    let listener = TcpListener::bind(address).await.map_err(|failure| {
        anyhow!("cannot listen on {address} for the metrics ({failure}): choose another address with --metrics-listen")
    })?;
    let app = Router::new().route("/metrics", get(move || std::future::ready(numbers.render())));
    tokio::spawn(axum::serve(listener, app).with_graceful_shutdown(stop.cancelled_owned()).into_future());
    Ok(())
}
