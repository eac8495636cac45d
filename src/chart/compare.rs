//! Two scenarios in one chart: A in front, B where the baseline is drawn otherwise. The subject bears its letter, as does every series that
//! stands beside the same of B; all else is of A, as the caption says.

use super::spec::*;

/// How the words of a chart call the path that it is drawn against.
const BASELINE: &str = "baseline";
const THE_BASELINE: &str = "the baseline";
/// What the name of a series of it ends in.
const BASELINE_OF: &str = ", baseline";
/// The letters, in names and sentences.
pub const A: &str = "A";
pub const B: &str = "B";

/// The chart with its letters, made from figures in which B stands for the baseline.
pub fn lettered(mut spec: ChartSpec) -> ChartSpec {
    spec.is_comparing = true;
    spec.title = title(&spec).unwrap_or_else(|| format!("{A}: {}", spec.title.replace(THE_BASELINE, B)));
    spec.caption = format!("{} What has no letter is of {A}.", spec.caption.replace(THE_BASELINE, B));
    let baselines = spec.lines.iter().filter(|line| line.role == Role::Baseline);
    let paired: Vec<String> =
        baselines.filter_map(|line| Some(line.label.strip_suffix(BASELINE_OF)?.to_string())).collect();
    for area in spec.areas.iter_mut().filter(|area| paired.contains(&area.label)) {
        area.label = of_a(&area.label);
    }
    for line in &mut spec.lines {
        if line.role == Role::Baseline {
            line.label = line.label.replace(BASELINE, B);
            line.short = if line.short == "Base" { B.to_string() } else { line.short.replace("base", B) };
            line.stroke = Stroke::LongDashed;
            if line.paint == Paint::Ink2 {
                line.paint = Paint::Ink;
            }
        } else if line.is_lead {
            line.label = of_a(&line.label);
            line.short = A.to_string();
        } else if paired.contains(&line.label) {
            line.label = of_a(&line.label);
        }
    }
    spec
}

/// The name of a series of A.
pub fn of_a(label: &str) -> String {
    format!("{label}, {A}")
}

/// Both figures of the year under the cursor, where the chart has one subject.
fn title(spec: &ChartSpec) -> Option<String> {
    let lead = spec.lead()?;
    let baseline = spec.lines.iter().rev().find(|line| line.role == Role::Baseline)?;
    let [a, b] = [lead, baseline].map(|line| spec.of_year(&line.values, spec.year).map(|value| spec.say(value)));
    Some(format!("{}, {}: {A} {}, {B} {}", lead.label, spec.year, a?, b?))
}
