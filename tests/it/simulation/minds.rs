//! Minds that change at the worst moment: what is about to be told is taken back.

use guidepost::chance::Chance;

use super::forgetful::rows::Rows;

/// What somebody takes back while we are still about to tell of it.
#[derive(Clone, Copy, Debug)]
pub enum Mind {
    CancelsTheVisit,
    MovesTheVisit,
    EndsTheHelp,
}

/// Whom the messages that wait are about, by address, and what they may take back.
pub fn minds_to_change(rows: &Rows, chance: &Chance) -> Vec<(String, Mind)> {
    let mut minds = Vec::new();
    for (_, row) in rows.contacts_with_open().into_iter().flat_map(|contact| rows.open_of(contact)) {
        let patient = match (&row.consent, &row.reminds_of) {
            (Some((grant, _)), _) => rows.grants.get(grant).map(|(grant, _)| &grant.patient),
            (None, Some((visit, _))) => rows.visits.get(visit).map(|visit| &visit.person),
            (None, None) => None,
        };
        let contact = rows.contacts.rows().values().find(|contact| Some(&contact.person) == patient);
        let Some(contact) = contact else { continue };
        let of_the_help = chance.below(4) > 0;
        let mind = match (&row.consent, &row.reminds_of) {
            (Some(_), None) => Mind::EndsTheHelp,
            (Some(_), Some(_)) if of_the_help => Mind::EndsTheHelp,
            (_, _) if chance.below(2) == 0 => Mind::MovesTheVisit,
            (_, _) => Mind::CancelsTheVisit,
        };
        minds.push((contact.address.reveal().to_owned(), mind));
    }
    minds
}
