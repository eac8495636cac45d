//! Today's path under the export rules of China that it does not assume. Nobody knows which of them hold, so the main charts show them as thin
//! lines. They depend on the assumptions only.

use crate::model::keys::Law;
use crate::model::outcome::{Groups, Outcome};
use crate::model::params::{Assumptions, Params, Policy};
use crate::model::{Workspace, run_aside};

/// Figures of the charts that show them.
const SHOWN: Groups = Groups::PRICES.with(Groups::SHORTAGE);

#[derive(Default)]
pub struct OtherRules {
    assumptions: Option<Assumptions>,
    runs: Vec<(Law, Outcome)>,
}

impl OtherRules {
    /// Runs them where the assumptions have changed; the figures of the workspace stay as they are.
    pub fn freshen(&mut self, assumptions: Assumptions, workspace: &mut Workspace) {
        if self.are_of(&assumptions) {
            return;
        }
        self.assumptions = Some(assumptions);
        if self.runs.is_empty() {
            self.runs = [Law::Ease, Law::October].map(|law| (law, workspace.baseline().clone())).into();
        }
        for (law, memory) in &mut self.runs {
            run_aside(
                &Params { assumptions, policy: Policy { law: *law, ..Policy::default() } },
                SHOWN,
                workspace,
                memory,
            );
        }
    }

    /// They have been run with these assumptions.
    pub fn are_of(&self, assumptions: &Assumptions) -> bool {
        self.assumptions.as_ref() == Some(assumptions)
    }

    pub fn runs(&self) -> &[(Law, Outcome)] {
        &self.runs
    }
}
