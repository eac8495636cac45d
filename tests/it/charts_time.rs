//! The charts over time: titles and figures against the run, and names that never lie on each other.

use crate::common::{run, texts};
use chokepoint::chart::form::Form;
use chokepoint::chart::selection::{N_SWITCHES, Selection, Switch};
use chokepoint::chart::spec::*;
use chokepoint::chart::svg::to_svg;
use chokepoint::chart::theme::Theme;
use chokepoint::chart::{ALL_CHARTS, Inputs, LATE_CHARTS, chart};
use chokepoint::model::Workspace;
use chokepoint::model::keys::Bloc;
use chokepoint::model::outcome::Outcome;
use chokepoint::scenario::{Lever, Scenario};
use chokepoint::tables::{N_LEVERS, column};
use chokepoint::words::plants::plants;
use proptest::prelude::*;

/// Size of the value beside the cursor.
const CURSOR_SIZE: f64 = 15.0;
const LIMITS: &str = "xh=1&xh_start=2027&xm=0.5&vault=12";

fn inputs<'a>(workspace: &'a Workspace, outcome: &'a Outcome, selection: Selection, moved: bool) -> Inputs<'a> {
    let (history, baseline) = (workspace.history(), workspace.baseline());
    Inputs {
        history,
        baseline,
        outcome,
        selection,
        plants: &[],
        world: None,
        other_rules: &[],
        late: Some(LATE_CHARTS),
        year: 2028,
        moved,
        is_comparing: false,
        main: &ALL_CHARTS[0],
    }
}

fn with(name: ChartName, selection: Selection, check: impl Fn(&ChartSpec, &Outcome, &Outcome)) {
    let mut workspace = Workspace::new();
    let outcome = run(LIMITS, &mut workspace);
    let spec = chart(name).make(&inputs(&workspace, &outcome, selection, true)).unwrap();
    check(&spec, &outcome, workspace.baseline());
}

#[test]
fn a_stock_is_told_at_the_end_of_its_year() {
    with(ChartName::Stocks, Selection::default(), |spec, outcome, _| {
        let at = END_OF_CHARTS - 1 - 12 * (LAST_CHART_YEAR - 2030);
        let december = outcome.value(column::COVER_DAYS_MAGNET + Bloc::Eu as usize, at);
        let lead = spec.lead().unwrap();
        assert_eq!(spec.of_year(&lead.values, 2030), Some(december));
        let lowest = (2027..=2040).map(|year| spec.of_year(&lead.values, year).unwrap()).fold(f64::INFINITY, f64::min);
        assert!(spec.title.contains(&format!("{lowest:.0}\u{a0}days")), "{} is not {lowest}", spec.title);
    });
}

#[test]
fn money_is_what_the_run_books() {
    for (choice, first) in [(0, column::PUBLIC_COST), (1, column::CONS_BILL_EXCHINA)] {
        with(ChartName::Cost, Selection::default().with(Switch::CostMeasure, choice), |spec, outcome, _| {
            let highest = (2027..=2040).map(|year| outcome.year_mean(first, year).unwrap()).fold(0.0, f64::max);
            assert!(spec.title.contains(&spec.say(highest)), "{}: {highest}", spec.title);
        });
    }
    with(ChartName::Cost, Selection::default().with(Switch::CostMeasure, 2), |spec, outcome, _| {
        let balance = outcome.year_mean(column::TRADE_BALANCE + Bloc::Eu as usize, 2035).unwrap();
        assert!(spec.title.contains(&spec.say(balance.abs())), "{}: {balance}", spec.title);
        assert!(spec.axis.min < 0.0, "somebody imports");
        // What one exports another imports, but for what is on its way.
        let all: f64 =
            Bloc::ALL.iter().map(|b| outcome.year_mean(column::TRADE_BALANCE + *b as usize, 2035).unwrap()).sum();
        assert!(all.abs() < 0.02 * spec.axis.max, "{all}");
    });
}

#[test]
fn concentration_is_the_sum_of_squared_shares() {
    for (stage, hhi) in [(0, column::HHI_MINE), (1, column::HHI_SEP), (2, column::HHI_MAG)] {
        let (first, n) = [(column::MINE_MAGREO, 24), (column::SEP_MAGREO, 10), (column::MAGNET_PROD, 5)][stage];
        with(ChartName::Concentration, Selection::default(), |_, outcome, _| {
            let at = END_OF_CHARTS - 30;
            let tonnes: Vec<f64> = (0..n).map(|i| outcome.value(first + i, at)).collect();
            let world: f64 = tonnes.iter().sum();
            let squares: f64 = tonnes.iter().map(|x| (x / world * 100.0) * (x / world * 100.0)).sum();
            assert!((squares - outcome.value(hhi, at)).abs() < 1e-6, "{squares} {}", outcome.value(hhi, at));
        });
    }
    with(ChartName::Concentration, Selection::default(), |spec, _, _| {
        let svg = to_svg(spec, 600, 264, &Theme::light(1.0));
        assert!(svg.contains("above 1,800") && svg.contains("above 1,000"), "the thresholds are named");
    });
}

#[test]
fn three_measures_of_reliance_stand_in_the_title() {
    with(ChartName::Reliance, Selection::default(), |spec, outcome, _| {
        for first in [column::US_NIR_OXIDE, column::US_NIR_MAGNET, column::US_NIR_DYTB] {
            let share = outcome.year_mean(first, 2035).unwrap();
            assert!(spec.title.contains(&spec.say(share)), "{}: {share}", spec.title);
        }
    });
}

#[test]
fn a_single_material_is_shared_out_in_full() {
    for material in 1..Switch::ShareMaterial.choices().len() {
        let selection = Selection::default().with(Switch::ShareMaterial, material);
        with(ChartName::Share, selection, |spec, _, _| {
            let sum: f64 = spec.areas.iter().map(|area| area.values[200]).sum();
            assert!((sum - 1.0).abs() < 1e-9, "{}: {sum}", spec.title);
        });
        with(ChartName::Share, selection.with(Switch::ShareMeasure, 1), |spec, outcome, _| {
            let china = outcome.year_mean(column::SEPARATED + material - 1, 2035).unwrap();
            assert!((spec.areas[0].year_mean(2035).unwrap() - china).abs() < 1e-9 * china.max(1.0), "{}", spec.title);
        });
    }
}

#[test]
fn the_record_of_prices_reaches_back_to_the_crisis() {
    let selection = Selection::default().with(Switch::PriceSpan, 1);
    with(ChartName::Price, selection, |spec, _, _| {
        assert_eq!((spec.first_year, spec.n_months()), (2008, 33 * 12));
        let record = &spec.records[0].points;
        let peak = record.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
        assert_eq!(peak.0, 2011, "{record:?}");
        assert!(spec.subtitle.contains("2008–2040"));
        assert!(spec.of_year(&spec.lead().unwrap().values, 2009).is_some());
    });
}

/// No two texts of a picture touch. The cursor's own value may pass over what rests: it brings its veil of paper along.
fn check(spec: &ChartSpec, width: u32, height: u32) -> Result<(), TestCaseError> {
    let words = texts(&to_svg(spec, width, height, &Theme::light(1.0)));
    let words: Vec<_> = words.into_iter().filter(|word| word.size < CURSOR_SIZE).collect();
    for (i, word) in words.iter().enumerate() {
        for other in &words[i + 1..] {
            let apart = word.right <= other.left + 0.5 || other.right <= word.left + 0.5;
            prop_assert!(
                apart || (word.y - other.y).abs() >= 11.0,
                "{} at {width} x {height}: {word:?} lies on {other:?}",
                spec.name
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn names_at_the_ends_never_lie_on_each_other(
        moves in proptest::collection::vec((0..N_LEVERS, 0.0_f64..1.0), 0..6),
        choices in proptest::collection::vec(any::<proptest::sample::Index>(), N_SWITCHES),
    ) {
        let mut scenario = Scenario::default();
        for (i, part) in moves {
            let lever = Lever::all().nth(i).unwrap();
            let row = lever.row();
            scenario.set(lever, lever.on_step(row.low + part * (row.high - row.low)));
        }
        let mut selection = Selection::default();
        for (switch, choice) in Switch::ALL.into_iter().zip(choices) {
            selection.set(switch, choice.index(switch.choices().len()) as u8);
        }
        let mut workspace = Workspace::new();
        chokepoint::model::run_into(&scenario.params(), chokepoint::model::outcome::Groups::ALL, &mut workspace);
        let outcome = workspace.outcome().clone();
        let plants = plants(&scenario);
        let made = Inputs { plants: &plants, ..inputs(&workspace, &outcome, selection, !scenario.is_neutral()) };
        for chart in &ALL_CHARTS {
            let spec = chart.make(&made).unwrap();
            if spec.form != Form::Curves {
                continue;
            }
            for (width, height) in [(288, 118), (343, 150), (464, 320), (600, 264), (768, 264), (928, 376)] {
                check(&spec, width, height)?;
            }
        }
    }
}
