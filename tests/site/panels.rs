//! The parts of the page that are files of their own: the list of plants has every project once with its figures and its source, the panel
//! every assumption.

use super::rendered::file;
use chokepoint::scenario::Scenario;
use chokepoint::tables::kinds::Named;
use chokepoint::tables::{ASSUMPTIONS, N_PROJECTS, PROJECT_NOTES, PROJECTS};
use chokepoint::words::plants::{chance, plants};

/// The list of plants, without the marks between neighbouring texts.
fn list() -> String {
    file("panels/plants.html").replace("<!>", "")
}

#[test]
fn every_project_is_in_the_list_once_with_its_figures_and_its_source() {
    let list = list();
    let rows: Vec<&str> = list.split("<div role=\"row\" data-project=").skip(1).collect();
    assert_eq!(rows.len(), N_PROJECTS);
    let mut last = 0.0;
    for row in &rows {
        let slug = row.split('"').nth(1).unwrap();
        let i = PROJECTS.iter().position(|project| project.slug == slug).unwrap();
        let (project, note) = (&PROJECTS[i], &PROJECT_NOTES[i]);
        assert!(project.start >= last, "{slug} is out of order");
        last = project.start;
        assert!(row.contains(&format!("data-index=\"{i}\"")), "{slug}");
        let outlook = plants(&Scenario::default())[i].outlook;
        assert!(
            row.contains(&format!("<span id=\"chance-{i}\" translate=\"no\">{}</span>", chance(i, &outlook).value)),
            "{slug}"
        );
        let grade = note.grade.name().replace('_', " ");
        assert!(row.contains(&format!("Trust: {grade}.")), "{slug} does not say how far it is trusted");
        let n_addresses = note.address.split(" ; ").filter(|address| address.starts_with("http")).count();
        assert_eq!(row.matches("<a href=\"http").count(), n_addresses, "{slug}");
        assert!(!row.contains("data-country=\"\"") && !row.contains("data-material=\"\""), "{slug} fits no filter");
        // The trade's short forms mean nothing to a reader.
        let status = row.split("proj__stat\">: ").nth(1).unwrap().split('<').next().unwrap();
        for short in ["FID", "PFS", "DFS", "BFS", "PEA", "MoU", "/", "(", "demo "] {
            assert!(!status.contains(short), "{slug}: {status}");
        }
    }
}

#[test]
fn a_plant_belongs_to_the_materials_of_its_ore_or_its_circuits() {
    let list = list();
    let of = |slug: &str| {
        let row = list.split(&format!("data-project=\"{slug}\"")).nth(1).unwrap();
        row.split("data-material=\"").nth(1).unwrap().split('"').next().unwrap().to_string()
    };
    for (slug, materials) in [
        ("mine-nolans-arafura", "light"),
        ("mine-browns-range", "heavy"),
        ("mine-serra-verde-ii", "light heavy"),
        ("sep-kuantan-heavy-plant", "heavy"),
        ("sep-nolans-separation", "light"),
        ("sep-caremag-lacq", "light heavy"),
        ("mag-mp-10x-northlake", "magnet"),
    ] {
        assert_eq!(of(slug), materials, "{slug}");
    }
}

#[test]
fn the_panel_lists_every_assumption_once_with_its_source() {
    let html = file("panels/assumptions.html");
    for row in &ASSUMPTIONS {
        assert_eq!(html.matches(&format!("data-name=\"{}\"", row.name)).count(), 1, "{}", row.name);
        assert_eq!(html.matches(&format!("<code>a.{}</code>", row.name)).count(), 1, "{}", row.name);
    }
    assert!(!html.contains("style="), "the page allows no style of its own");
    assert!(html.contains("<a href=\"https://rareearthexchanges.com"));
}
