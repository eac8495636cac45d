//! The sentences of the page, printed to be read: headlines of random scenarios, levers at their ends, titles of charts under the stories.

use super::ended::{Ended, print};
use crate::chart::{ALL_CHARTS, Inputs, at_hand};
use crate::model::outcome::Groups;
use crate::model::{Workspace, run_into};
use crate::scenario::presets::PRESETS;
use crate::scenario::{Lever, Scenario};
use crate::tables::{ASSUMPTIONS, PROJECTS};
use crate::words::answer::{Paths, answer_at_focus, focus};
use crate::words::headline::{Beside, headline, text};
use crate::words::lever_words;
use crate::words::plants::plants;
use crate::words::remedies::without_remedies;
use crate::words::stories::comes_to;
use crate::words::yearly::{ComparedAt, Shift, Yearly};
use std::fmt::Write as _;
use std::io::Write;

/// What `words` prints without a number.
const USUAL: usize = 200;

pub fn words(options: &[&str], out: &mut impl Write) -> Ended {
    match options {
        [] => headlines(USUAL, out),
        ["levers"] => levers(out),
        ["titles"] => titles(out),
        ["stories"] => stories(out),
        [number] => match number.parse() {
            Ok(count) => headlines(count, out),
            Err(_) => Err(format!("words takes a number, levers, titles or stories, not “{number}”.")),
        },
        _ => Err("words takes one argument.".to_string()),
    }
}

/// Numbers in 0..1 that are the same in every run (SplitMix64).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, n: usize) -> usize {
        ((self.roll() * n as f64) as usize).min(n - 1)
    }

    /// A scenario as readers make them: mostly one to four levers, now and then their timing, a plant, an assumption.
    pub fn scenario(&mut self) -> Scenario {
        let mut scenario = Scenario::default();
        let own: Vec<Lever> = Lever::all().filter(|lever| lever.row().parent.is_empty()).collect();
        for _ in 0..[1, 1, 2, 2, 3, 4, 0, 8][self.below(8)] {
            let lever = own[self.below(own.len())];
            self.set(&mut scenario, lever);
            for folded in lever.folded() {
                if self.roll() < 0.25 {
                    self.set(&mut scenario, folded);
                }
            }
        }
        if self.roll() < 0.3 || scenario.is_neutral() {
            let project = self.below(PROJECTS.len());
            let chance = [Some(1.0), Some(0.0), None][self.below(3)];
            scenario.set_switch(project, chance);
            if chance.is_none() {
                scenario.set_delay(project, 1.0 + self.below(8) as f64 / 2.0);
            }
        }
        if self.roll() < 0.05 {
            let i = self.below(ASSUMPTIONS.len());
            scenario.set_assumption(i, if self.roll() < 0.5 { ASSUMPTIONS[i].low } else { ASSUMPTIONS[i].high });
        }
        scenario
    }

    fn set(&mut self, scenario: &mut Scenario, lever: Lever) {
        let row = lever.row();
        let at = row.low + self.roll() * (row.high - row.low);
        scenario.set(lever, lever.on_step(at));
    }
}

fn headlines(count: usize, out: &mut impl Write) -> Ended {
    let mut dice = Dice::new(1);
    let mut workspace = Workspace::new();
    let mut second = Workspace::new();
    let standard = Yearly::of(second.baseline());
    for i in 1..=count {
        let scenario = dice.scenario();
        run_into(&scenario.params(), Groups::DEFAULT_VIEW, &mut workspace);
        let paths =
            Paths { outcome: workspace.outcome(), baseline: workspace.baseline(), history: workspace.history() };
        let answer = answer_at_focus(&paths);
        let without = without_remedies(&scenario).map(|shocks| {
            run_into(&shocks.params(), Groups::DEFAULT_VIEW, &mut second);
            Yearly::of(second.outcome()).at(&ComparedAt::of_both(&answer, &answer)).unserved
        });
        let shift = (scenario.is_todays_path() && !scenario.is_neutral())
            .then(|| Shift::between(&standard, &Yearly::of(workspace.outcome()), &answer));
        let said = text(&headline(&scenario, &answer, &Beside { without, shift }));
        print(out, &format!("{i:4} {said}\n"))?;
    }
    Ok(())
}

/// Each lever at its ends, in the middle and at rest: its sentence, and the cause in a headline.
fn levers(out: &mut impl Write) -> Ended {
    for lever in Lever::all() {
        let row = lever.row();
        let mut text = format!("{} ({})\n", lever.name(), row.key);
        for at in [row.low, row.neutral, row.low + (row.high - row.low) / 3.0, row.high] {
            let mut scenario = Scenario::default();
            scenario.set(lever, lever.on_step(at));
            let at = scenario.get(lever);
            let cause = if scenario.is_moved(lever) { lever_words::cause(lever, at) } else { String::new() };
            let _ = writeln!(text, "    {at:>8} | {} | {cause}", lever_words::says(&scenario, lever));
        }
        if lever.folded().next().is_some() {
            let _ = writeln!(text, "    fold: {}", lever_words::fold_line(&Scenario::default(), lever));
        }
        print(out, &text)?;
    }
    Ok(())
}

/// The stories: title, sentence, and what the model makes of it.
fn stories(out: &mut impl Write) -> Ended {
    let mut workspace = Workspace::new();
    for preset in &PRESETS {
        print(out, &format!("{}\n    {}\n    {}\n", preset.title, preset.sentence, comes_to(preset, &mut workspace)))?;
    }
    Ok(())
}

/// The titles of all charts under each story, in all their choices.
fn titles(out: &mut impl Write) -> Ended {
    let mut workspace = Workspace::new();
    for preset in &PRESETS {
        let scenario = Scenario::of_preset(preset);
        run_into(&scenario.params(), Groups::ALL, &mut workspace);
        let paths =
            Paths { outcome: workspace.outcome(), baseline: workspace.baseline(), history: workspace.history() };
        let focus = focus(&paths);
        let plants = plants(&scenario);
        let _ = print(out, &format!("{}\n", preset.title));
        for chart in &ALL_CHARTS {
            let inputs = |selection| Inputs {
                history: workspace.history(),
                baseline: workspace.baseline(),
                outcome: workspace.outcome(),
                selection,
                plants: &plants,
                world: None,
                other_rules: &[],
                late: at_hand(),
                year: focus.year,
                moved: !scenario.is_neutral(),
                is_comparing: false,
                main: &ALL_CHARTS[0],
            };
            let start = focus.selection();
            let title = |selection| chart.make(&inputs(selection)).map(|spec| spec.title).unwrap_or_default();
            let mut said = vec![title(start)];
            for switch in chart.switches {
                for choice in 0..switch.choices().len() {
                    let title = title(start.with(*switch, choice));
                    if !said.contains(&title) {
                        said.push(title);
                    }
                }
            }
            for title in said {
                print(out, &format!("    {:<14}{title}\n", chart.name))?;
            }
        }
    }
    Ok(())
}
