//! Charts: words and tables against the runs that they tell of, and the arithmetic of their parts.

use crate::common::{EMBARGO, run, texts};
use chokepoint::chart::coord::{SUBPIXELS, Values, Years};
use chokepoint::chart::describe::{describe, readout, readout_parts};
use chokepoint::chart::draw::{draw_moving, draw_static, static_key};
use chokepoint::chart::form::Plant;
use chokepoint::chart::labels::{LABEL_GAP, Wish, spread};
use chokepoint::chart::layout::Layout;
use chokepoint::chart::selection::{Selection, ShareStage, ShortageMaterial, SupplyStage, Switch};
use chokepoint::chart::spec::*;
use chokepoint::chart::svg::{SvgBackend, to_svg};
use chokepoint::chart::table::table;
use chokepoint::chart::text_width::{Weight, text_width};
use chokepoint::chart::theme::{Rgb, Theme};
use chokepoint::chart::ticks::nice;
use chokepoint::chart::{ALL_CHARTS, Chart, Inputs, LATE_CHARTS, Make, chart};
use chokepoint::model::keys::{Bloc, Material};
use chokepoint::model::outcome::Outcome;
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::Scenario;
use chokepoint::scenario::link::decode;
use chokepoint::scenario::presets::PRESETS;
use chokepoint::session::Session;
use chokepoint::tables::column;
use chokepoint::words::plants::plants;
use plotters::coord::CoordTranslate;
use plotters::coord::ranged1d::BoldPoints;
use plotters::prelude::{Cartesian2d, IntoDrawingArea, Ranged};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::Path;
use std::sync::OnceLock;

struct Runs {
    history: Outcome,
    baseline: Outcome,
    embargo: Outcome,
    plants: Vec<Plant>,
}

fn runs() -> &'static Runs {
    static RUNS: OnceLock<Runs> = OnceLock::new();
    RUNS.get_or_init(|| {
        let mut workspace = Workspace::new();
        let embargo = run(EMBARGO, &mut workspace);
        Runs {
            history: workspace.history().clone(),
            baseline: workspace.baseline().clone(),
            embargo,
            plants: plants(&Scenario::default()),
        }
    })
}

fn inputs(selection: Selection, moved: bool) -> Inputs<'static> {
    let runs = runs();
    let outcome = if moved { &runs.embargo } else { &runs.baseline };
    Inputs {
        history: &runs.history,
        baseline: &runs.baseline,
        outcome,
        selection,
        plants: &runs.plants,
        world: None,
        other_rules: &[],
        late: Some(LATE_CHARTS),
        year: 2028,
        moved,
        is_comparing: false,
        main: &ALL_CHARTS[0],
    }
}

#[track_caller]
fn make(name: ChartName, selection: Selection, moved: bool) -> ChartSpec {
    chart(name).make(&inputs(selection, moved)).expect("a function for every chart")
}

/// Every position of the switches of a chart.
fn selections(chart: &Chart) -> Vec<Selection> {
    let mut selections = vec![Selection::default()];
    for switch in chart.switches {
        selections = selections
            .into_iter()
            .flat_map(|selection| {
                switch.choices().iter().map(move |choice| {
                    let position = switch.position(choice.slug).unwrap();
                    let selection = selection.with(*switch, usize::from(position));
                    assert_eq!(selection.slug(*switch), choice.slug);
                    selection
                })
            })
            .collect();
    }
    selections
}

/// Every chart in every position of its switches, at rest and moved.
pub fn all_specs() -> Vec<ChartSpec> {
    let mut specs = Vec::new();
    for chart in &ALL_CHARTS {
        for selection in selections(chart) {
            specs.push(chart.make(&inputs(selection, false)).unwrap());
            specs.push(chart.make(&inputs(selection, true)).unwrap());
        }
    }
    specs
}

#[test]
fn charts_are_found_by_their_names_and_names_by_their_slugs() {
    for (name, row) in ChartName::ALL.into_iter().zip(&ALL_CHARTS) {
        assert_eq!((chart(name).name, row.name), (name, name));
        assert_eq!(ChartName::from_slug(name.slug()), Some(name));
    }
    // Frozen, as links hold them.
    let slugs = ChartName::ALL.map(ChartName::slug).join(" ");
    let tabs = "shortage supply share price cost stocks concentration reliance footprint map chain";
    assert_eq!(slugs, format!("{tabs} blocs timeline difference"));
    assert_eq!(ChartName::from_slug("pie"), None);
}

#[test]
fn every_switch_gives_a_whole_chart() {
    for spec in all_specs() {
        let at = &spec.title;
        for values in spec.lines.iter().map(|line| &line.values).chain(spec.areas.iter().map(|area| &area.values)) {
            assert_eq!(values.len(), spec.n_months(), "{at}");
            let least = spec.axis.min - 1e-9;
            assert!(values.iter().all(|value| value.is_nan() || *value >= least), "{at}: a value below the axis");
        }
        for (label, values) in spec.areas.iter().map(|area| (&area.label, &area.values)) {
            assert!(values.iter().all(|value| value.is_finite()), "{at}: {label} has gaps");
        }
        assert!(spec.axis.max > 0.0 && spec.axis.max.is_finite(), "{at}");
        for (width, height) in [(928.0, 376.0), (600.0, 264.0), (358.0, 118.0), (288.0, 72.0)] {
            let layout = Layout::new(width, height, &spec);
            assert!(layout.is_visible(), "{at}");
            let top = layout.ticks.top() * spec.axis.unit.divisor();
            assert!(top >= spec.axis.max * (1.0 - 1e-6), "{at}: {top} does not hold {}", spec.axis.max);
        }
    }
}

#[test]
fn words_are_clean() {
    for spec in all_specs() {
        let texts = [spec.title.clone(), spec.subtitle.clone(), spec.caption.clone(), describe(&spec)];
        for text in texts {
            for bad in ["NaN", "inf", "  ", "no value", "..", "-1", "-2", "!", "None"] {
                assert!(!text.contains(bad), "{bad:?} in {text}");
            }
            for unit in [" %", " USD/kg", " kt/yr", " t/yr"] {
                let is_loose =
                    text.match_indices(unit).any(|(at, _)| text[..at].ends_with(|c: char| c.is_ascii_digit()));
                assert!(!is_loose, "a number may part from{unit} in {text}");
            }
            assert!(text.starts_with(|sign: char| sign.is_uppercase() || sign.is_ascii_digit()), "{text}");
        }
        assert!(spec.title.chars().count() <= 110, "{} is long", spec.title);
        assert!(spec.title.contains("20"), "{} names no year", spec.title);
    }
}

#[test]
fn shares_of_a_stage_fill_the_whole() {
    for stage in &ShareStage::ALL {
        for moved in [false, true] {
            let spec = make(ChartName::Share, Selection::default().with(Switch::ShareStage, *stage as usize), moved);
            for t in 0..spec.n_months() {
                let sum: f64 = spec.areas.iter().map(|area| area.values[t]).sum();
                assert!((sum - 1.0).abs() < 1e-9, "{stage:?}: {sum} in month {t}");
            }
        }
    }
}

#[test]
fn origins_make_up_the_demand() {
    // Columns of model.md section 6: eight origins, then reference and extra demand. What was redesigned is demand no more.
    for stage in &SupplyStage::ALL {
        for bloc in Bloc::ALL {
            let spec = make(
                ChartName::Supply,
                Selection::default().with(Switch::SupplyStage, *stage as usize).with(Switch::Bloc, bloc as usize),
                true,
            );
            let first = column::SUPPLY + (*stage as usize * 5 + bloc as usize) * 12;
            for t in spec.today()..spec.n_months() {
                let demand: f64 =
                    [8, 9].iter().map(|i| runs().embargo.value(first + i, END_OF_CHARTS - spec.n_months() + t)).sum();
                let sum: f64 = spec.areas[..8].iter().map(|area| area.values[t]).sum();
                assert!((sum - demand).abs() <= 1e-9 * demand.max(1.0), "{bloc:?} {stage:?}: {sum} of {demand}");
            }
        }
    }
}

#[test]
fn a_table_holds_calendar_year_means() {
    let spec = make(ChartName::Shortage, Selection::default(), true);
    let table = table(&spec);
    assert_eq!(table.columns.len(), N_CHART_YEARS);
    let at = table.columns.iter().position(|year| year == "2028").unwrap();
    let mean = runs().embargo.year_mean(column::UNSERVED_MAGNET + Bloc::Eu as usize, 2028).unwrap();
    let row = &table.rows[0];
    assert_eq!(row.label, "European Union");
    assert!(row.is_scenario);
    assert!((row.values[at].unwrap() - mean).abs() < 1e-12);
    assert!(mean > 0.05, "an embargo that nobody feels: {mean}");
    assert_eq!(row.shown[at], format!("{:.0}", mean * 100.0));
    let expected = format!("European Union {:.0}\u{a0}%", mean * 100.0);
    assert!(readout(&spec, 2028).contains(&expected), "{}", readout(&spec, 2028));
    assert!(readout_parts(&spec, 2028)[0].is_scenario);
}

#[test]
fn the_year_of_today_takes_months_from_both_sides() {
    let spec = make(ChartName::Price, Selection::default(), true);
    let k = column::PRICE_EXCHINA + Material::Dy as usize;
    let past: f64 = (252..263).map(|t| runs().history.value(k, t)).sum();
    let mean = (past + runs().embargo.value(k, 263)) / 12.0;
    assert!((spec.lead().unwrap().year_mean(2026).unwrap() - mean).abs() < 1e-9 * mean);
}

#[test]
fn records_are_drawn_as_recorded() {
    let spec = make(ChartName::Price, Selection::default().with(Switch::PriceMaterial, 0), false);
    assert!(spec.records[0].points.contains(&(2022, 124.0)), "{:?}", spec.records);
    let nobody = make(
        ChartName::Shortage,
        Selection::default().with(Switch::ShortageMaterial, ShortageMaterial::Dy as usize),
        false,
    );
    assert_eq!(nobody.records, [], "no record of a shortage exists");
}

#[test]
fn at_rest_there_is_no_accent() {
    for chart in &ALL_CHARTS {
        let accent = "#A5123F";
        let rest = to_svg(&make(chart.name, Selection::default(), false), 600, 320, &Theme::light(1.0));
        assert!(!rest.to_uppercase().contains(accent), "{}", chart.name);
    }
    let moved = to_svg(&make(ChartName::Shortage, Selection::default(), true), 600, 320, &Theme::light(1.0));
    assert!(moved.to_uppercase().contains("#A5123F"));
}

#[test]
fn the_resting_layer_rests_while_the_cursor_and_small_changes_move() {
    let spec = make(ChartName::Shortage, Selection::default(), true);
    let key = static_key(&spec, 600, 320);
    let mut other = spec.clone();
    other.year = 2035;
    let lead = other.lines.len() - 1;
    let ahead = other.today() + 20;
    other.lines[lead].values[ahead] *= 0.9;
    assert_eq!(static_key(&other, 600, 320), key);
    assert_ne!(static_key(&spec, 601, 320), key);
    other.axis.max *= 4.0;
    assert_ne!(static_key(&other, 600, 320), key, "another axis");
    let mut other = spec.clone();
    other.lines[lead].values[3] += 0.01;
    assert_ne!(static_key(&other, 600, 320), key, "another past");
    let yen = make(ChartName::Shortage, Selection::default().with(Switch::Bloc, Bloc::JapanKorea as usize), true);
    assert_ne!(static_key(&yen, 600, 320), key, "another bloc in front");
}

/// A frame runs the groups of the charts in view and no others.
#[test]
fn the_groups_of_a_chart_are_all_that_it_needs() {
    let params = decode(EMBARGO).0.scenario.params();
    for chart in &ALL_CHARTS {
        let mut workspace = Workspace::new();
        // A difference needs the figures of the chart that it shows.
        let groups =
            if chart.name == ChartName::Difference { chart.groups.with(ALL_CHARTS[0].groups) } else { chart.groups };
        run_into(&params, groups, &mut workspace);
        for selection in selections(chart) {
            let whole = inputs(selection, true);
            let partial = Inputs { outcome: workspace.outcome(), ..whole };
            // A month without a value is no number, and equal to none.
            let made = |inputs: &Inputs| format!("{:?}", chart.make(inputs));
            assert!(made(&partial) == made(&whole), "{} {selection:?}", chart.name);
        }
    }
}

/// The static layer is painted anew only when its key changes.
#[test]
fn equal_keys_are_equal_static_layers() {
    let theme = Theme::light(1.0);
    let size = (600.0, 320.0);
    let layer = |spec: &ChartSpec| {
        let mut svg = String::new();
        let area = SvgBackend::new(&mut svg, size).into_drawing_area();
        draw_static(&area, spec, size, &theme).and_then(|()| area.present()).unwrap();
        drop(area);
        svg
    };
    let mut seen: HashMap<(ChartName, u64), String> = HashMap::new();
    let mut n_equal = 0;
    for (spec, year) in all_specs().iter().flat_map(|spec| [2028, 2035].map(|year| (spec, year))) {
        let spec = ChartSpec { year, ..spec.clone() };
        let layer = layer(&spec);
        match seen.entry((spec.name, static_key(&spec, 600, 320))) {
            Entry::Occupied(known) => {
                assert!(*known.get() == layer, "{}: {}", spec.name, spec.title);
                n_equal += 1;
            }
            Entry::Vacant(free) => drop(free.insert(layer)),
        }
    }
    assert!(n_equal > 30, "{n_equal}");
}

#[test]
fn the_axes_of_plotters_agree_with_the_layout() {
    for chart in &ALL_CHARTS {
        let spec = make(chart.name, Selection::default(), true);
        let layout = Layout::new(912.0, 376.0, &spec);
        let units = |css: f64| (css * SUBPIXELS).round() as i32;
        let (across, up) = (units(layout.left)..units(layout.right), units(layout.bottom)..units(layout.top));
        let (years, values) = (Years::new(spec.first_year, layout.years()), Values::new(layout.ticks, spec.axis.unit));
        let axes: Cartesian2d<Years, Values> = Cartesian2d::new(years, values, (across.clone(), up.clone()));
        let (x, y) = (axes.get_x_range(), axes.get_y_range());
        assert_eq!(axes.translate(&(x.start, y.start)), (across.start, up.start), "{}", spec.name);
        assert_eq!(axes.translate(&(x.end, y.end)), (across.end, up.end), "{}", spec.name);
        let ticks: Vec<f64> = layout.ticks().map(|(value, _)| value * spec.axis.unit.divisor()).collect();
        assert_eq!(axes.y_spec().key_points(BoldPoints(1)), ticks, "{}", spec.name);
        for t in 0..spec.n_months() {
            let value = ticks[0] + (ticks[ticks.len() - 1] - ticks[0]) * t as f64 / spec.n_months() as f64;
            let at = axes.translate(&(spec.year_of(t), value));
            let near = |at: i32, css: f64| (f64::from(at) - css * SUBPIXELS).abs() <= 1.0;
            assert!(near(at.0, layout.month_x(t)) && near(at.1, layout.y.at(value)), "{}, month {t}", spec.name);
        }
    }
}

#[test]
fn no_size_and_no_year_breaks_a_drawing() {
    for chart in &ALL_CHARTS {
        let mut spec = make(chart.name, Selection::default(), true);
        for (width, height) in [(0, 0), (1, 1), (39, 400), (60, 41), (4000, 30), (320, 72), (200, 148), (2560, 1440)] {
            for year in [0, 2014, 2015, 2026, 2040, 9999] {
                spec.year = year;
                assert!(to_svg(&spec, width, height, &Theme::dark(2.0)).ends_with("</svg>\n"), "{width} x {height}");
            }
        }
        for scale in [0.0, -1.0, f64::NAN, 0.3, 5.0] {
            let (mut svg, size, theme) = (String::new(), (300.0, 150.0), Theme::light(scale));
            let area = SvgBackend::new(&mut svg, size).into_drawing_area();
            assert!(draw_static(&area, &spec, size, &theme).is_ok() && draw_moving(&area, &spec, size, &theme).is_ok());
            drop(area);
            assert!(svg.ends_with("</svg>\n"), "scale {scale}");
        }
    }
}

#[test]
fn words_stay_inside_the_picture() {
    for spec in all_specs() {
        for (width, height) in [(928, 376), (600, 264), (464, 300), (358, 180), (343, 118), (288, 72)] {
            for text in texts(&to_svg(&spec, width, height, &Theme::light(1.0))) {
                let at = format!("{} {width} x {height}: {text:?}", spec.name);
                assert!(text.size >= 12.0 - 1e-9, "{at}: too small");
                assert!(text.left >= -1.0 && text.right <= f64::from(width) + 1.0, "{at}");
                assert!(text.y >= text.size * 0.3 && text.y <= f64::from(height) - text.size * 0.3, "{at}");
            }
        }
    }
}

#[test]
fn the_thumb_stands_under_the_rule() {
    let spec = make(ChartName::Share, Selection::default(), false);
    for width in [928.0, 600.0, 358.0] {
        let layout = Layout::new(width, 320.0, &spec);
        for year in FIRST_CHART_YEAR..=LAST_CHART_YEAR {
            let part = (year - FIRST_CHART_YEAR) as f64 / (N_CHART_YEARS - 1) as f64;
            let thumb = layout.plot_left() + part * (width - layout.plot_left() - layout.plot_right());
            assert!((thumb - layout.year_x(year)).abs() < 1e-9);
            assert_eq!(layout.year_at(layout.year_x(year)), year);
        }
        assert_eq!(layout.year_at(-50.0), FIRST_CHART_YEAR);
        assert_eq!(layout.year_at(f64::INFINITY), FIRST_CHART_YEAR);
        assert_eq!(layout.year_at(width), LAST_CHART_YEAR);
    }
}

#[test]
fn ticks_are_nice_and_hold_the_value() {
    for (max, most, step, n_steps) in [
        (0.31, 4, 0.1, 4),
        (100.0, 4, 25.0, 4),
        (97.0, 5, 20.0, 5),
        (1275.0, 5, 500.0, 3),
        (1066.0, 2, 600.0, 2),
        (6.0, 3, 2.0, 3),
        (0.0, 3, 0.4, 3),
    ] {
        let ticks = nice(max, most);
        assert!((ticks.step - step).abs() < 1e-9 * step && ticks.n_steps == n_steps, "{max}: {ticks:?}");
    }
    for max in [f64::NAN, -3.0, f64::INFINITY] {
        assert!(nice(max, 4).top() >= 1.0);
    }
    for i in 1..2000 {
        let max = f64::from(i) * 0.37;
        for most in 2..=5 {
            let ticks = nice(max, most);
            assert!(ticks.top() >= max * (1.0 - 1e-8) && ticks.n_steps <= most, "{max} {most} {ticks:?}");
        }
    }
}

#[test]
fn labels_keep_their_distance_and_their_order() {
    let wish = |at: f64, rank: u8| Wish { at, rank };
    // Two far apart stay; three in one place stand around it.
    assert_eq!(spread(&[wish(20.0, 0), wish(80.0, 0)], 0.0, 100.0), [Some(20.0), Some(80.0)]);
    assert_eq!(
        spread(&[wish(50.0, 0), wish(50.0, 0), wish(50.0, 0)], 0.0, 100.0),
        [Some(34.0), Some(50.0), Some(66.0)]
    );
    // At the lower edge a run moves up: 100, 100 - 16.
    assert_eq!(spread(&[wish(99.0, 0), wish(100.0, 0)], 0.0, 100.0), [Some(84.0), Some(100.0)]);
    // Room for two: the lowest rank goes.
    assert_eq!(spread(&[wish(5.0, 1), wish(6.0, 0), wish(7.0, 2)], 0.0, 20.0), [Some(0.0), None, Some(16.0)]);
    for seed in 0..500_u64 {
        let wishes: Vec<Wish> =
            (0..9).map(|i| wish(((seed * 7919 + i * i * 104_729) % 3000) as f64 / 10.0, (i % 3) as u8)).collect();
        let mut heights: Vec<f64> = spread(&wishes, 10.0, 290.0).into_iter().flatten().collect();
        assert_eq!(heights.len(), 9);
        heights.sort_by(f64::total_cmp);
        assert!(heights.windows(2).all(|pair| pair[1] - pair[0] >= LABEL_GAP - 1e-9), "{heights:?}");
        assert!(heights[0] >= 10.0 - 1e-9 && heights[8] <= 290.0 + 1e-9, "{heights:?}");
    }
}

#[test]
fn widths_are_those_of_the_face() {
    // H 722, e 556, l 222, l 222, o 556 = 2278 thousandths.
    assert!((text_width("Hello", 10.0, Weight::Regular) - 22.78).abs() < 1e-9);
    assert!((text_width("31\u{a0}%", 12.0, Weight::SemiBold) - (556.0 * 2.0 + 278.0 + 889.0) * 0.012).abs() < 1e-9);
}

#[test]
fn the_theme_is_the_style_sheet() {
    let css = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css")).unwrap();
    let token = |block: &str, name: &str| {
        let line = block.lines().find(|line| line.trim_start().starts_with(&format!("--{name}:"))).expect(name);
        Rgb::parse(line.split(':').nth(1).unwrap().trim().trim_end_matches(';')).expect(name)
    };
    let dark_at = css.find("[data-theme=\"dark\"]").unwrap();
    for (theme, block) in [(Theme::light(1.0), &css[..]), (Theme::dark(1.0), &css[dark_at..])] {
        let named = [
            ("paper", theme.paper),
            ("tint", theme.tint),
            ("rule", theme.rule),
            ("edge", theme.edge),
            ("ink", theme.ink),
            ("ink-2", theme.ink_2),
            ("ink-3", theme.ink_3),
            ("accent", theme.accent),
            ("on-accent", theme.on_accent),
            ("on-area", theme.on_area),
        ];
        let hues = ["cn", "us", "eu", "jk", "au", "my", "mm", "br", "af", "ka", "row"];
        for (name, color) in named.into_iter().chain(hues.into_iter().zip(theme.hues)) {
            assert_eq!(token(block, name), color, "--{name}");
        }
    }
}

#[test]
fn colors_are_read_as_browsers_write_them() {
    assert_eq!(Rgb::parse("#a5123f"), Some(Rgb(165, 18, 63)));
    assert_eq!(Rgb::parse(" rgb(1, 2, 3) "), Some(Rgb(1, 2, 3)));
    assert_eq!(Rgb::parse("rgba(1, 2, 3, 0.5)"), Some(Rgb(1, 2, 3)));
    for bad in ["", "#12345", "#ééé", "rgb(1,2)", "rgb(1,2,300)", "Canvas"] {
        assert_eq!(Rgb::parse(bad), None, "{bad}");
    }
}

#[test]
fn a_page_opens_with_a_chart_of_the_first_load() {
    for story in std::iter::once(None).chain(PRESETS.iter().map(Some)) {
        let session = Session::new(Workspace::new(), story);
        assert!(matches!(session.main_chart().make, Make::First(_)), "{}", session.main_chart().name);
    }
}
