//! One figure reads the same wherever it stands: in the headline, as a key figure, in the table, beside the cursor and in its sentence.
//! Where headline and key figure put it beside another one that would read the same but differs, both have more digits; these round to what
//! tables have.

use chokepoint::chart::column::{ChartColumn, Path, columns_in_table};
use chokepoint::chart::cursor_text::sentence;
use chokepoint::chart::describe::readout_parts;
use chokepoint::chart::selection::{Selection, ShareStage, Switch, bloc_label};
use chokepoint::chart::spec::{ChartSpec, DisplayUnit};
use chokepoint::chart::table::table;
use chokepoint::chart::{ALL_CHARTS, ChartName, Inputs, LATE_CHARTS, chart};
use chokepoint::cli::words::Dice;
use chokepoint::model::outcome::{Groups, Outcome};
use chokepoint::model::{Workspace, run_into};
use chokepoint::words::answer::{Figure, Paths, SHARE_YEAR, answer_at_focus};
use chokepoint::words::headline::{Beside, headline, text};
use chokepoint::words::key_figures::{KeyFigure, key_figures};

const CASES: usize = 400;
const NBSP: char = '\u{a0}';

/// A number of the page, and half of its last digit.
fn read(text: &str) -> (f64, f64) {
    let digits: String = text.chars().filter(|sign| sign.is_ascii_digit() || *sign == '.').collect();
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let zeros = if decimals == 0 { digits.len() - digits.trim_end_matches('0').len() } else { 0 };
    let step = libm::pow(10.0, zeros.min(1) as f64 - decimals as f64);
    (digits.parse().unwrap_or_else(|_| panic!("{text} is no number")), step / 2.0)
}

/// The same figure: to the letter, or with the further digits that tell it from the one beside it.
#[track_caller]
fn alike(short: &str, long: &str, is_told_apart: bool) {
    if short == long {
        return;
    }
    assert!(is_told_apart, "{short} and {long}");
    let ((one, half), (other, _)) = (read(short), read(long));
    assert!((one - other).abs() <= half + 1e-9, "{short} and {long} are two figures");
    assert!(long.len() > short.len() || short.contains(','), "{short} and {long}");
}

struct Place {
    chart: ChartName,
    selection: Selection,
    figure: Figure,
    card: KeyFigure,
    series: String,
}

/// The chart with the figure, under the scenario and on today's path.
fn specs(place: &Place, workspace: &Workspace) -> [ChartSpec; 2] {
    let inputs = |outcome: &Outcome, moved: bool| {
        let inputs = Inputs {
            history: workspace.history(),
            baseline: workspace.baseline(),
            outcome,
            selection: place.selection,
            plants: &[],
            world: None,
            other_rules: &[],
            late: Some(LATE_CHARTS),
            year: place.figure.year,
            moved,
            is_comparing: false,
            main: &ALL_CHARTS[0],
        };
        chart(place.chart).make(&inputs).expect("a chart")
    };
    [inputs(workspace.outcome(), true), inputs(workspace.baseline(), false)]
}

/// How many key figures were compared, and how many of them were told apart.
#[derive(Default)]
struct Seen {
    cards: usize,
    apart: usize,
}

fn check(place: &Place, workspace: &Workspace, seen: &mut Seen) {
    let [spec, other] = specs(place, workspace);
    let Figure { year, value, baseline } = place.figure;
    // The quote is drawn and told where it leaves the price of contracts; elsewhere there is nothing to compare.
    let is_place = |column: &ChartColumn| {
        column.path == Path::Scenario && column.label == place.series && column.of_year(year).is_some()
    };
    let Some(at) = columns_in_table(&spec).iter().position(is_place) else {
        assert_eq!(place.chart, ChartName::Price, "{}: no {}", spec.title, place.series);
        return;
    };
    let unit = spec.axis.unit;
    let table = table(&spec);
    let cell = &table.rows[at].shown[table.columns.iter().position(|column| *column == year.to_string()).unwrap()];
    assert_eq!(*cell, unit.number(value), "{} {year}", place.series);
    let is_told_apart = unit.number(value) == unit.number(baseline);
    // The key figure has its unit behind it, or on a line of its own.
    let card = place.card.value.trim_end_matches(['%', NBSP]);
    alike(cell, card, is_told_apart);
    let readout = readout_parts(&spec, year).into_iter().find(|part| part.label == place.series);
    assert!(readout.is_none_or(|part| part.value == unit.say(value)), "{} {year}", place.series);
    let sentence = sentence(&spec, Some(at), Some(&other));
    let figure = sentence.split(": ").nth(1).and_then(|rest| rest.split([NBSP]).next()).unwrap();
    assert_eq!(figure, cell, "{sentence}");
    // What the key figure has as a change is no sameness beside the cursor.
    let is_same = sentence.contains(", as on today’s path");
    assert!(!is_same || place.card.change.is_empty(), "{sentence} and {}", place.card.line());
    if unit == DisplayUnit::Percent {
        assert_eq!(is_same, place.card.change.is_empty(), "{sentence} and {}", place.card.line());
    }
    seen.cards += 1;
    seen.apart += usize::from(card != cell);
}

/// The chart of a key figure, what is chosen there, the figure, as it is shown, its unit in sentences, and its series.
type Card = (ChartName, Selection, Figure, KeyFigure, &'static str, String);

#[test]
fn a_figure_reads_the_same_wherever_it_stands() {
    let mut dice = Dice::new(7);
    let mut workspace = Workspace::new();
    let (mut seen, mut n_strong) = (Seen::default(), 0);
    for _ in 0..CASES {
        let scenario = dice.scenario();
        if scenario.is_todays_path() {
            continue;
        }
        run_into(&scenario.params(), Groups::ALL, &mut workspace);
        let paths =
            Paths { outcome: workspace.outcome(), baseline: workspace.baseline(), history: workspace.history() };
        let answer = answer_at_focus(&paths);
        let [shortage, price, separation, ..] = key_figures(&answer);
        let said = headline(&scenario, &answer, &Beside::default());
        let strong: Vec<&str> = said.iter().filter(|span| span.is_strong).map(|span| span.text.as_str()).collect();
        n_strong += strong.len();
        let selection = answer.focus.selection();
        let cards: [Card; 3] = [
            (ChartName::Shortage, selection, answer.shortage, shortage, "%", bloc_label(answer.focus.bloc).to_string()),
            (ChartName::Price, selection, answer.price, price, "USD/kg", "Spot quote outside China".to_string()),
            (
                ChartName::Share,
                selection.with(Switch::ShareStage, ShareStage::Separation as usize),
                Figure { year: SHARE_YEAR, ..answer.separation },
                separation,
                "%",
                "China".to_string(),
            ),
        ];
        // What is strong in the headline is one of the key figures.
        for strong in strong {
            let is_card = |(_, _, _, card, unit, _): &Card| {
                let number = card.value.trim_end_matches(['%', NBSP]);
                strong == format!("{number}{NBSP}{unit}")
            };
            assert!(cards.iter().any(is_card), "{}: {strong} is no key figure", text(&said));
        }
        for (chart, selection, figure, card, _, series) in cards {
            check(&Place { chart, selection, figure, card, series }, &workspace, &mut seen);
        }
    }
    assert!(seen.cards > CASES && n_strong > CASES / 2 && seen.apart > 0, "{} {n_strong} {}", seen.cards, seen.apart);
}
