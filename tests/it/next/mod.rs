//! The model to come: reference runs, identities, responses, and the facts that it is held against.

mod checks;
mod how;
mod invariants;
mod reference_runs;
mod scenario;
