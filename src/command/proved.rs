//! Reading what an operator has written without proving it again and again: a memory remembers the last proof that passed, by
//! the name of all that it read and of the very program (`edition/proof.rs`). A fault is never remembered.

use tracing::{info, warn};

use crate::edition::Edition;
use crate::edition::content::Content;
use crate::edition::load::Places;
use crate::edition::proof;
use crate::flow::finding::Finding;
use crate::store::Store;

/// Flows, words and data without a fault.
pub(super) struct Passed {
    pub(super) edition: Edition,
    pub(super) content: Content,
    /// The name of the proof that passed just now; none when it is remembered already, or is not to be.
    pub(super) proof: Option<String>,
}

/// Reads the folders for a house whose memory is at `memory`, and proves what is in them, unless this very program has
/// proved the same for that memory before. The memory is only looked at: faults are found before anything is made or changed.
///
/// # Errors
/// All errors, sorted by file and line.
pub(super) async fn read(places: &Places, memory: &str) -> Result<Passed, Vec<Finding>> {
    let (content, findings) = Content::read(places);
    if let Some(proof) = proof::name(&content, places).filter(|_| findings.is_empty())
        && let Some(edition) = seen(&content, places, memory, &proof).await
    {
        info!(edition = %edition.id, "these flows, words and data passed the proof of this very program before");
        return Ok(Passed { edition, content, proof: None });
    }
    prove(content, findings, places)
}

/// The edition of content whose proof a memory has seen: put together while the memory is asked.
async fn seen(content: &Content, places: &Places, memory: &str, proof: &str) -> Option<Edition> {
    let (content, places) = (content.clone(), places.clone());
    let putting = tokio::task::spawn_blocking(move || Edition::as_it_was(&content, &places).ok());
    if !Store::has_seen_proof(memory, proof).await {
        return None;
    }
    putting.await.ok().flatten()
}

/// Proves content beside the findings of reading it.
///
/// # Errors
/// All errors, sorted by file and line.
pub(super) fn prove(content: Content, findings: Vec<Finding>, places: &Places) -> Result<Passed, Vec<Finding>> {
    let before = proof::name(&content, places).filter(|_| findings.is_empty());
    Edition::of(&content, findings, places)?;
    // What only the proof had to know is not kept for a whole life.
    let edition = Edition::as_it_was(&content, places)?;
    // What was written while it was read is no whole: such a proof is not remembered.
    let proof = before.filter(|before| proof::name(&content, places).as_ref() == Some(before));
    Ok(Passed { edition, content, proof })
}

/// Remembers a proof that passed. Without that the next start takes longer, and nothing else.
pub(super) async fn remember(store: &Store, proof: Option<String>) {
    let Some(proof) = proof else { return };
    if let Err(failure) = store.remember_proof(&proof).await {
        warn!(%failure, "the next start proves these flows, words and data again");
    }
}
