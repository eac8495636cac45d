//! Every number traced: each row has a source or a reason and an address, each figure that charts and cards show has an entry that leads
//! to rows, and where sources disagree both are there.

use super::rendered::{attributes, file};
use chokepoint::chart::{ALL_CHARTS, ChartName, chart};
use chokepoint::site::data::DataBrief;
use chokepoint::site::how::mechanisms::mechanisms;
use chokepoint::site::how::parameters;
use chokepoint::site::page::page;
use chokepoint::site::render;
use chokepoint::site::sources::cards::CARDS;
use chokepoint::site::sources::conflicts;
use chokepoint::site::sources::outputs::{self, OUTPUTS};
use chokepoint::site::sources::rows::{find, matching, rows, sources};
use chokepoint::site::sources::used::parts;
use chokepoint::tables::COLUMNS;
use chokepoint::tables::kinds::Grade;
use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// A file of the site. Marks between neighbouring texts are taken out, so that a sentence can be found.
fn unmarked(name: &str) -> String {
    file(name).replace("<!>", "")
}

fn document() -> String {
    unmarked("data.html")
}

fn cards() -> String {
    unmarked("panels/cards.html")
}

/// The document on the model.
fn how() -> String {
    unmarked("how.html")
}

/// What stands in quotes behind a mark, each time.
fn all_after<'a>(text: &'a str, mark: &str) -> Vec<&'a str> {
    text.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_row_says_what_it_is_and_has_a_source_or_a_reason() {
    let known: HashSet<&str> = sources().iter().map(|source| source.id.as_str()).collect();
    for row in rows() {
        let at = &row.id;
        assert!(!row.means.is_empty() && row.means != ".", "{at} does not say what it is");
        assert!(!row.number.value.is_empty() || at == "mine-unnamed-new-mines", "{at} has no value");
        assert!(!row.number.source.is_empty() && known.contains(row.number.source_id.as_str()), "{at} has no source");
        assert!(
            row.number.grade != Grade::Assumed || !row.number.note.is_empty(),
            "{at} is assumed and gives no reason"
        );
        assert!(row.number.grade != Grade::Verified || !row.number.address.is_empty(), "{at} was read nowhere");
        assert!(!row.used.is_empty(), "{at} is used nowhere");
    }
}

#[test]
fn every_row_has_an_address_of_its_own_and_every_link_arrives() {
    let html = document();
    let ids = attributes(&html, "id");
    let known: HashSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), known.len(), "an address stands twice");
    for row in rows() {
        assert!(known.contains(row.id.as_str()), "no place for {}", row.id);
        assert!(row.id.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"-_.".contains(&sign)), "{}", row.id);
    }
    for card in &CARDS {
        assert!(known.contains(card.slug), "no place for {}", card.slug);
    }
    let cards = cards();
    let inside = all_after(&html, "href=\"#").into_iter();
    for id in inside.chain(all_after(&cards, "href=\"data.html#")) {
        assert!(known.contains(id) || id == "text", "{id} leads nowhere");
    }
    let page = page(None).body + file("panels/plants.html");
    for id in all_after(&page, "href=\"data.html#") {
        assert!(known.contains(id), "{id} of the page leads nowhere");
    }
    let how = how();
    for id in all_after(&how, "href=\"data.html#") {
        assert!(known.contains(id), "{id} of how.html leads nowhere");
    }
    for slug in all_after(&html, "how.html#").into_iter().chain(all_after(&cards, "how.html#")) {
        assert!(how.contains(&format!("id=\"{slug}\"")), "how.html has no place {slug}");
    }
}

#[test]
fn a_row_names_every_mechanism_that_uses_it() {
    for own in mechanisms() {
        for parameter in parameters::used_in(own.source.1) {
            let row = find(parameter.name).unwrap_or_else(|| panic!("no row {}", parameter.name));
            assert!(row.used.contains(&own.slug), "{} does not say that {} uses it", parameter.name, own.slug);
        }
    }
}

#[test]
fn every_figure_rests_on_rows() {
    for output in &OUTPUTS {
        assert_eq!(
            output.records.is_empty(),
            !output.unrecorded.is_empty(),
            "{}: record or why there is none",
            output.slug
        );
        for rest in output.records.iter().chain(output.rests) {
            assert!(!matching(rest.rows).is_empty(), "{}: no row {}", output.slug, rest.rows);
        }
        for slug in output.how {
            assert!(parts().any(|part| part == *slug), "{}: no part {slug}", output.slug);
        }
        for variable in output.variables {
            assert!(
                COLUMNS.iter().any(|column| column.variable == *variable),
                "{}: no variable {variable}",
                output.slug
            );
        }
    }
}

/// The variables that the charts and the key figures read are found in their sources: `column::SEP_MAGREO` is `sep-magreo`.
#[test]
fn every_variable_that_is_shown_has_a_card() {
    let mut shown = BTreeSet::new();
    let mut files: Vec<_> =
        std::fs::read_dir(root().join("src/chart/catalogue")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.push(root().join("src/words/answer.rs"));
    files.push(root().join("src/page/plain.rs"));
    for path in files {
        let text = std::fs::read_to_string(path).unwrap();
        for rest in text.split("column::").skip(1) {
            let name: String = rest
                .chars()
                .take_while(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit() || *sign == '_')
                .collect();
            shown.insert(name.to_lowercase().replace('_', "-"));
        }
    }
    shown.remove("");
    assert!(shown.len() > 20, "{shown:?}");
    let told: HashSet<&str> = CARDS
        .iter()
        .flat_map(|card| card.figures)
        .flat_map(|part| outputs::find(part.output).unwrap_or_else(|| panic!("no figure {}", part.output)).variables)
        .copied()
        .collect();
    for variable in &shown {
        assert!(told.contains(variable.as_str()), "no card tells where {variable} comes from");
    }
    for chart in &ALL_CHARTS {
        let slug = format!("chart-{}", chart.name);
        assert!(CARDS.iter().any(|card| card.slug == slug), "no card {slug}");
    }
}

/// A part of a card is shown for a choice; the choice is one of a list beside the chart.
#[test]
fn what_a_card_shows_for_a_choice_can_be_chosen() {
    for card in &CARDS {
        let name = card.slug.strip_prefix("chart-").and_then(ChartName::from_slug);
        let Some(chart) = name.map(chart) else { continue };
        let choices: HashSet<&str> =
            chart.switches.iter().flat_map(|switch| switch.choices()).map(|choice| choice.slug).collect();
        for figure in card.figures {
            for word in figure.of.split_whitespace() {
                assert!(choices.contains(word), "{}: nobody can choose {word}", card.slug);
            }
        }
    }
}

#[test]
fn what_other_sources_say_belongs_to_a_row_and_differs_from_it() {
    assert!(conflicts::all().len() > 50);
    for other in conflicts::all() {
        let row = find(&other.row).unwrap_or_else(|| panic!("no row {}", other.row));
        let [own, said] = [&row.number.value, &other.number.value].map(|text| text.parse::<f64>().unwrap());
        assert!(own != said, "{} says the same", other.row);
        assert_eq!(row.number.unit, other.number.unit, "{}", other.row);
        assert!(!other.number.source.is_empty() && !other.number.note.is_empty(), "{}", other.row);
        assert!(
            other.number.grade != Grade::Verified || other.number.address.starts_with("http"),
            "{} was read nowhere",
            other.row
        );
        assert!(
            other.number.year.is_empty() || other.number.year.parse::<u32>().is_ok(),
            "{}: {}",
            other.row,
            other.number.year
        );
    }
    let html = document();
    assert!(html.contains("16,900 to 18,600 by the sources"));
    assert!(html.contains("China Daily</a> says 18,600"));
}

#[test]
fn a_printed_range_is_no_disagreement_and_a_judgement_no_record() {
    let cards = cards();
    assert!(cards.contains(
        "</a> prints ranges: March 2025 250 to 310; May 2025 700 to 1,000; the model is set against the middle."
    ));
    assert!(cards.contains("</a> prints a range: September 2025 150 to 200; the model is set against the middle."));
    assert!(!cards.contains("says March 2025"));
    let set: Vec<&str> = cards.split("Set by the authors, no record · ").skip(1).collect();
    assert!(!set.is_empty());
    for rest in set {
        assert!(rest.split('>').next().unwrap().contains("data-grade=\"assumed\""), "{rest:.80}");
    }
    for row in rows().iter().filter(|row| conflicts::is_middle(row)) {
        let ends: Vec<f64> = conflicts::of(&row.id).iter().map(|end| end.number.value.parse().unwrap()).collect();
        assert_eq!(row.number.value.parse::<f64>().unwrap(), ends.iter().sum::<f64>() / 2.0, "{}", row.id);
        assert_eq!(row.number.grade, Grade::Derived, "{}", row.id);
    }
}

/// What a reader may move is called the same on the page, in the cards and in the table.
#[test]
fn an_assumption_has_one_name() {
    for known in &chokepoint::tables::ASSUMPTIONS {
        assert_eq!(find(known.name).unwrap().means, known.label);
    }
}

/// The page and the document print the same sum.
#[test]
fn what_was_read_is_one_sum_in_both_places() {
    let brief = render(DataBrief);
    let sum = brief.split_once(" rows ").unwrap().1.split(" were read").next().unwrap().to_string();
    assert!(document().contains(&format!("rows. {sum} of them were read in a source or computed from one")));
}

/// The shares of the grades are those of the rows, and they are printed.
#[test]
fn the_share_of_each_grade_is_printed() {
    let html = document();
    let n = rows().len();
    let assumed = rows().iter().filter(|row| row.number.grade == Grade::Assumed).count();
    let share = chokepoint::format::percent(assumed as f64 / n as f64);
    assert!(html.contains(&format!("and {share} are the authors’ judgement")), "{share} of {n}");
}
