//! What the list of plants says of one beyond its figures: name, product, materials, status in plain words, and what its source gave.

use crate::chart::spec::Hue;
use crate::chart::timeline;
use crate::decimal::parse_number;
use crate::format::{NBSP, number};
use crate::model::keys::Material;
use crate::tables::kinds::{Named, Stage};
use crate::tables::{COMPOSITION, PROJECTS, ProjectNote, ProjectRow};
use crate::words::plants::step;

/// A mine counts for neodymium and praseodymium from this share of its oxides on, and for dysprosium and terbium from that. Every ore
/// of the table lies clearly on one side: the lowest light ones hold 16 %, xenotime 10 %; the lowest heavy ones 0.9 %, carbonatite 0.3 %.
const LIGHT_FROM: f64 = 0.15;
const HEAVY_FROM: f64 = 0.005;

/// Name of a plant; two of one name differ by their step.
pub fn name(project: usize) -> String {
    let row = &PROJECTS[project];
    let is_shared = PROJECTS.iter().filter(|other| other.name == row.name).count() > 1;
    if is_shared { format!("{} ({})", row.name, step(row.stage).to_ascii_lowercase()) } else { row.name.to_string() }
}

/// Class of the swatch of a project's country, named as its token.
pub fn hue(row: &ProjectRow) -> &'static str {
    match timeline::hue(row) {
        Hue::China => "cn",
        Hue::UnitedStates => "us",
        Hue::Europe => "eu",
        Hue::JapanKorea => "jk",
        Hue::Australia => "au",
        Hue::Malaysia => "my",
        Hue::Myanmar => "mm",
        Hue::BrazilCanada => "br",
        Hue::Africa => "af",
        Hue::IndiaCentralAsia => "ka",
        Hue::Rest => "row",
    }
}

/// Which choices of the list of materials a plant belongs to: a separation plant by its circuits, a mine by its ore.
pub fn materials(stage: Stage, note: &ProjectNote) -> String {
    let (is_light, is_heavy) = match (stage, note.ore) {
        (Stage::Mine, Some(ore)) => {
            let share = |material: Material| COMPOSITION[ore][material as usize];
            (share(Material::NdPr) >= LIGHT_FROM, share(Material::Dy) + share(Material::Tb) >= HEAVY_FROM)
        }
        (Stage::Separation, _) => (note.light > 0.0, note.heavy > 0.0),
        _ => return Stage::Magnet.name().to_string(),
    };
    let chosen = [(is_light, "light"), (is_heavy, "heavy")].into_iter().filter_map(|(is, name)| is.then_some(name));
    chosen.collect::<Vec<_>>().join(" ")
}

/// Tonnes a year and of what, in two lines.
pub fn product(stage: Stage, note: &ProjectNote) -> [String; 2] {
    match (stage, note.light > 0.0, note.heavy > 0.0) {
        (Stage::Mine, ..) => [plain_tonnes(note.light), "oxides in ore".to_string()],
        (Stage::Separation, true, true) => {
            [format!("{} light", plain_tonnes(note.light)), format!("{} heavy", plain_tonnes(note.heavy))]
        }
        (Stage::Separation, true, false) => [plain_tonnes(note.light), "light oxides".to_string()],
        (Stage::Separation, ..) => [plain_tonnes(note.heavy), "heavy oxides".to_string()],
        (Stage::Magnet, ..) => [plain_tonnes(note.light), "magnets".to_string()],
    }
}

/// Status of a plant, the trade's short forms in words. What the table calls operating in a plant that is yet to open is its site.
pub fn status(note: &ProjectNote) -> &'static str {
    match note.status {
        "operating" => "the existing site runs",
        "construction" => "under construction",
        "construction (50% complete Q1 2026)" => "half built in early 2026",
        "construction paused/staged" => "construction paused or in stages",
        "construction/demo" => "construction, demonstration",
        "demo construction" => "demonstration plant under construction",
        "FID May 2026" => "investment decided in May 2026",
        "feasibility" => "feasibility study",
        "feasibility/financing" => "feasibility study, financing",
        "feasibility (permits)" => "feasibility study, permits",
        "feasibility / pilot" => "feasibility study, pilot plant",
        "feasibility (BFS Jan 2026), permit mid-2027" => "feasibility study of January 2026, permit in mid-2027",
        "DFS" => "definitive feasibility study",
        "DFS (2022)" => "definitive feasibility study of 2022",
        "DFS/financing" => "definitive feasibility study, financing",
        "PFS" => "preliminary feasibility study",
        "PFS/permit" => "preliminary feasibility study, permit",
        "scoping/PFS" => "scoping or preliminary feasibility study",
        "scoping/PFS 2026" => "scoping or preliminary feasibility study of 2026",
        "PEA/licence" => "preliminary assessment, licence",
        "licence granted 2024, pre-FID" => "licence granted in 2024, investment not decided",
        "licence troubles" => "trouble over the licence",
        "restart studies" => "studies of a restart",
        "pre-investment" => "before investment",
        "announced Oct 2025" => "announced in October 2025",
        "MoU" => "memorandum of understanding",
        "tender" => "under tender",
        other => other,
    }
}

/// What of the plant's figures is the source's.
pub fn taken(note: &str) -> String {
    if let Some(figure) = note.strip_prefix("row gives ").and_then(|rest| rest.split(';').next()) {
        let figure = parse_number(figure).map_or(figure.to_string(), |figure| number(figure, 0));
        return format!("The source gives {figure} t a year; the model uses its own split, addition or smoothing.");
    }
    match note {
        "capacity as in the row; start, ramp, probability assumed" => {
            "Capacity is the source’s; opening, ramp and chance are assumed.".to_string()
        }
        "capacity converted or assumed (row gives no tonnes of oxides)" => {
            "The source gives no tonnes of oxides, so capacity is converted or assumed.".to_string()
        }
        _ => "No row in the data files: a judgement for the model.".to_string(),
    }
}

/// Tonnes in full, so that a column of them can be compared.
fn plain_tonnes(tonnes: f64) -> String {
    format!("{}{NBSP}t", number(tonnes, 0))
}
