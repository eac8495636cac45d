//! The scenario under the export rules of China that it does not assume. Nobody knows which of them hold, so charts show them as thin lines.
//! They are run when the reader rests; what moves leaves them unknown until then, as no line is better than one of another scenario.

use crate::chart::other_rules::UnderRules;
use crate::model::keys::Law;
use crate::scenario::Scenario;

pub struct OtherRules {
    /// Whose they are.
    of: Scenario,
    under: [UnderRules; 2],
}

impl OtherRules {
    /// Those of a scenario, not known yet.
    pub fn of(scenario: &Scenario) -> Self {
        Self { of: scenario.clone(), under: others(scenario.law()).map(UnderRules::unknown) }
    }

    /// From now on those of this scenario; unknown if it is another one.
    pub fn follow(&mut self, scenario: &Scenario) {
        if self.of != *scenario {
            self.of.clone_from(scenario);
            for (under, law) in self.under.iter_mut().zip(others(scenario.law())) {
                under.forget(law);
            }
        }
    }

    pub fn are_known(&self) -> bool {
        self.under.iter().all(UnderRules::is_known)
    }

    pub fn under_mut(&mut self) -> &mut [UnderRules] {
        &mut self.under
    }

    /// The laxer one first.
    pub fn under(&self) -> &[UnderRules] {
        &self.under
    }
}

/// The rules beside one, the laxer one first.
fn others(law: Law) -> [Law; 2] {
    match law {
        Law::Ease => [Law::Stay, Law::October],
        Law::Stay => [Law::Ease, Law::October],
        Law::October => [Law::Ease, Law::Stay],
    }
}
