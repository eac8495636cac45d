//! What is told in several places is the same figure there: shares of the chain, what is not served, up to which day the data go; and what
//! no title and no sentence says.

use crate::common::{EMBARGO, column, run, world};
use chokepoint::chart::form::Form;
use chokepoint::chart::selection::{PRICE_MATERIALS, Selection, ShareStage, ShortageMaterial, Switch};
use chokepoint::chart::spec::{ChartSpec, DisplayUnit, year_mean};
use chokepoint::chart::{ALL_CHARTS, ChartName, Inputs, LATE_CHARTS, chart};
use chokepoint::model::Workspace;
use chokepoint::model::keys::Bloc;
use chokepoint::model::outcome::Outcome;
use chokepoint::scenario::link::decode;
use chokepoint::tables::dates::{DATA_DATE, DATA_TO, NOT_KNOWN};
use chokepoint::words::answer::{Answer, Paths, answer_at_focus, separation_share, unserved_column};
use chokepoint::words::key_figures::key_figures;
use chokepoint::words::plants::plants;
use chokepoint::words::yearly::{ComparedAt, Yearly};

/// A run with what its charts are made from.
struct Case {
    workspace: Workspace,
    outcome: Outcome,
    query: &'static str,
}

impl Case {
    fn new(query: &'static str) -> Self {
        let mut workspace = Workspace::new();
        let outcome = run(query, &mut workspace);
        Self { workspace, outcome, query }
    }

    fn spec(&self, name: ChartName, selection: Selection, year: usize) -> ChartSpec {
        let scenario = decode(self.query).0.scenario;
        let inputs = Inputs {
            history: self.workspace.history(),
            baseline: self.workspace.baseline(),
            outcome: &self.outcome,
            selection,
            plants: &plants(&scenario),
            world: Some(world()),
            other_rules: &[],
            late: Some(LATE_CHARTS),
            year,
            moved: !scenario.is_todays_path(),
            is_comparing: false,
            main: &ALL_CHARTS[0],
        };
        chart(name).make(&inputs).unwrap()
    }

    fn answer(&self) -> Answer {
        let paths =
            Paths { outcome: &self.outcome, baseline: self.workspace.baseline(), history: self.workspace.history() };
        answer_at_focus(&paths)
    }
}

const LINKS: [&str; 6] =
    ["", EMBARGO, "xh=1&xh_start=2028", "mmr=1&mmr_start=2027", "sep=1.8&mag=1.6&mines=1.5", "tech=1&fin=40"];

#[test]
fn a_share_of_the_chain_is_one_figure_wherever_it_is_told() {
    for case in LINKS.map(Case::new) {
        let query = case.query;
        for year in [2024, 2026, 2028, 2031, 2035, 2040] {
            let chain = case.spec(ChartName::Chain, Selection::default(), year);
            let Form::Chain(flow) = &chain.form else { panic!("no chain") };
            for (step, stage) in ShareStage::ALL.into_iter().enumerate() {
                let selection = Selection::default().with(Switch::ShareStage, stage as usize);
                let shares = case.spec(ChartName::Share, selection, year);
                for area in &shares.areas {
                    let node = flow.nodes.iter().find(|node| node.step == step && node.label == area.label).unwrap();
                    let share = year_mean(&area.values, year).unwrap();
                    assert!(
                        (node.share - share).abs() < 1e-12,
                        "{query}, {year}: {} {} {share}",
                        area.label,
                        node.share
                    );
                }
                let china = DisplayUnit::Percent.say(year_mean(&shares.areas[0].values, year).unwrap());
                let map = case.spec(ChartName::Map, selection, year).title;
                assert!(map.starts_with("China ") && map.contains(&format!(" {china} of ")), "{map}: not {china}");
                let told = chain.title.contains(&china) || (step == 0 && chain.title.contains("cut off"));
                assert!(told, "{query}, {}: not {china}", chain.title);
            }
        }
        let separation = case.spec(ChartName::Share, Selection::default(), 2035);
        let share = year_mean(&separation.areas[0].values, 2035).unwrap();
        assert!((separation_share(&case.outcome, 2035) - share).abs() < 1e-12);
        assert!((case.answer().separation.value - share).abs() < 1e-12);
    }
}

#[test]
fn what_is_not_served_is_one_measure_wherever_it_is_told() {
    for case in LINKS.map(Case::new) {
        for material in ShortageMaterial::ALL {
            for bloc in Bloc::OUTSIDE {
                let selection = Selection::default()
                    .with(Switch::ShortageMaterial, material as usize)
                    .with(Switch::Bloc, bloc as usize)
                    .with(Switch::SupplyStage, (material as usize).min(2));
                let at = unserved_column(material) + bloc as usize;
                let of = |year: usize| case.outcome.year_mean(at, year).unwrap();
                let (year, most) = (2027..=2040)
                    .map(|year| (year, of(year)))
                    .fold((2027, 0.0), |best, next| if next.1 > best.1 { next } else { best });
                let title = case.spec(ChartName::Shortage, selection, year).title;
                let said = DisplayUnit::Percent.say(most);
                assert_eq!(title.starts_with(&format!("Worst year {year}")), most >= 0.005, "{title}");
                assert!(most < 0.005 || title.contains(&format!(" without {said} of ")), "{title}: {said}");
                let title = case.spec(ChartName::Supply, selection, year).title;
                let is_told = title.contains("not served");
                if material != ShortageMaterial::Y {
                    assert_eq!(is_told, most >= 0.01, "{title}: {said}");
                    assert!(!is_told || title.contains(&format!("In {year}, {said} of demand")), "{title}: {said}");
                }
            }
        }
        // The key figure and its two parts.
        let answer = case.answer();
        let at = unserved_column(answer.focus.shortage) + answer.focus.bloc as usize;
        assert_eq!(answer.shortage.value, case.outcome.year_mean(at, answer.shortage.year).unwrap());
        assert!((0.0..=answer.shortage.value + 1e-9).contains(&answer.priced_out));
        let unit = &key_figures(&answer)[0].unit;
        assert!(unit.contains(" not delivered,\n") && unit.ends_with(" priced out"), "{unit}");
    }
    let case = Case::new("xh=1&xh_start=2027");
    let answer = case.answer();
    let out = column("pricedout-magnet.china") + answer.focus.bloc as usize;
    if answer.focus.shortage == ShortageMaterial::Magnet {
        assert_eq!(answer.priced_out, case.outcome.year_mean(out, answer.shortage.year).unwrap());
    }
}

#[test]
fn a_comparison_is_where_the_two_differ_most() {
    // Whom A hits hardest is hit as hard in B.
    for (a, b) in [
        ("xm=1&xm_start=2030", "xm=1&xm_start=2030&mag=1.6"),
        ("xh=1&xh_start=2027", "xh=1&xh_start=2027&xh_t=1"),
        ("xl=1&xl_start=2028&xm=0.5", "xl=1&xl_start=2028&xm=0.5&allied_days=180"),
        (EMBARGO, "mmr=1&mmr_start=2027"),
    ] {
        let (one, other) = (Case::new(a), Case::new(b));
        let years = [&one, &other].map(|case| Yearly::of(&case.outcome));
        let spot = ComparedAt::of_difference(&years[0], &years[1], [&one.answer(), &other.answer()]);
        let gap = |material: ShortageMaterial, bloc: Bloc, year: usize| {
            let of = |case: &Case| case.outcome.year_mean(unserved_column(material) + bloc as usize, year).unwrap();
            (of(&one) - of(&other)).abs()
        };
        let told = gap(spot.focus.shortage, spot.focus.bloc, spot.shortage_year);
        for material in ShortageMaterial::ALL {
            for bloc in Bloc::ALL {
                for year in 2027..=2040 {
                    let there = gap(material, bloc, year);
                    assert!(there <= told.max(0.005), "{a} and {b}: {there} in {year}, {bloc:?}, not {told}");
                }
            }
        }
        assert!(told > 0.005, "{a} and {b} do not differ");
    }
}

#[test]
fn no_title_dates_a_price_peak_on_todays_path() {
    for query in ["", "a.beta=0.8", "a.cov=3&a.lam=0.3"] {
        let case = Case::new(query);
        for price in 0..PRICE_MATERIALS.len() {
            let title =
                case.spec(ChartName::Price, Selection::default().with(Switch::PriceMaterial, price), 2028).title;
            let is_span = title.contains(" from 2027 to 2040, ");
            assert!(is_span && !title.contains("peak") && !title.contains("reach"), "{title}");
            assert!(!title.replace(" from 2027 to 2040, ", "").contains(" 20"), "{title} names a year");
        }
        let bill = case.spec(ChartName::Cost, Selection::default().with(Switch::CostMeasure, 1), 2028).title;
        assert!(!bill.contains("most in"), "{bill}");
    }
    let title = Case::new(EMBARGO).spec(ChartName::Price, Selection::default(), 2028).title;
    assert!(title.contains("peaks at"), "of a shock the peak is told: {title}");
}

/// Texts of a folder and its folders.
fn texts(folder: &str, endings: &[&str], out: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"))).unwrap() {
        let name = format!("{folder}/{}", entry.unwrap().file_name().to_str().unwrap());
        let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
        if std::path::Path::new(&path).is_dir() {
            texts(&name, endings, out);
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            out.push((name, std::fs::read_to_string(path).unwrap()));
        }
    }
}

#[test]
fn nothing_claims_to_know_the_rules_after_the_date_of_the_data() {
    assert!(DATA_TO.contains(DATA_DATE) && NOT_KNOWN.contains("not known"));
    let mut found = Vec::new();
    texts("src", &[".rs"], &mut found);
    texts("model", &[".rs"], &mut found);
    texts("docs", &[".md"], &mut found);
    texts("public", &["presets.csv", "levers.csv", ".html", ".js"], &mut found);
    for name in ["README.md", "LICENSE-DATA.md"] {
        found.push((name.to_string(), std::fs::read_to_string(name).unwrap()));
    }
    assert!(found.len() > 300);
    let mut n_named = 0;
    for (name, text) in &found {
        for line in text.lines() {
            let rules = line.contains("rules in force") || line.contains("in force in") || line.contains("in force on");
            assert!(!rules, "{name}: {line}");
            // The date stands in one place; the glossary of the repository is held against that of the program.
            if line.contains(DATA_DATE) {
                assert!(["model/src/tables/dates.rs", "docs/glossary.md"].contains(&name.as_str()), "{name}: {line}");
                n_named += 1;
            }
        }
    }
    assert!(n_named >= 2, "{n_named}");
}

#[test]
fn the_bloc_of_the_rest_is_other_countries() {
    let mut found = Vec::new();
    texts("src", &[".rs"], &mut found);
    texts("model", &[".rs"], &mut found);
    texts("docs", &["glossary.md"], &mut found);
    for (name, text) in &found {
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let old = ["India, others", "India and others", "rest of the world"].iter().any(|old| line.contains(old));
            assert!(!old, "{name}: {line}");
        }
    }
    let case = Case::new(EMBARGO);
    let selection = Selection::default().with(Switch::Bloc, Bloc::Rest as usize);
    let spec = case.spec(ChartName::Shortage, selection, 2028);
    assert!(spec.title.contains(": other countries go without "), "{}", spec.title);
    assert!(spec.caption.contains("Other countries: all but China"), "{}", spec.caption);
    assert!(spec.lines.iter().any(|line| line.label == "Other countries" && line.short == "Others"));
}
