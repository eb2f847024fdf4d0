//! Do flows and words fit together? Everything that a person could be shown must be there, in every language, with the
//! variables that its flow knows.
