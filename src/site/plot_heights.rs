//! Style rules for the heights of charts whose form has one of its own: they stand for the width class until the drawing code has measured.

use crate::chart::form::WIDTHS;
use crate::chart::{ALL_CHARTS, Chart};
use crate::model::Workspace;
use crate::model::outcome::Groups;
use crate::session::Session;

/// The rules, for every chart at the widths from which on its height is another.
pub fn height_styles() -> String {
    let mut session = Session::new(Workspace::new(), None);
    session.compute(Groups::ALL);
    ALL_CHARTS.iter().map(|chart| of_chart(chart, &session)).collect()
}

fn of_chart(chart: &Chart, session: &Session) -> String {
    let (mut styles, mut before) = (String::new(), None);
    let Some(spec) = chart.make(&session.inputs()) else { return styles };
    for from in WIDTHS {
        let height = spec.form.natural_height(from);
        let Some(now) = height.filter(|_| height != before) else { continue };
        let rule = format!(".plot--{} {{ height: {now}px; }}", chart.name.slug());
        styles += &match before {
            None if from == 0.0 => format!("{rule}\n"),
            _ => format!("@container chart (min-width: {from}px) {{ {rule} }}\n"),
        };
        before = height;
    }
    styles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::PROJECTS;
    use crate::tables::kinds::Stage;

    #[test]
    fn forms_have_their_heights_by_width_and_the_timeline_by_its_plants() {
        let styles = height_styles();
        let of = |chart: &str| -> Vec<&str> {
            styles.lines().filter(|line| line.contains(&format!(".plot--{chart} "))).collect()
        };
        assert_eq!(
            of("chain"),
            [
                ".plot--chain { height: 420px; }",
                "@container chart (min-width: 700px) { .plot--chain { height: 340px; } }",
            ]
        );
        assert_eq!(of("map"), ["@container chart (min-width: 700px) { .plot--map { height: 360px; } }"]);
        assert_eq!(of("blocs").len(), 3);
        // Rows of 22 pixels and 48 around them.
        let n_plants = PROJECTS.iter().filter(|project| project.stage == Stage::Separation).count();
        assert_eq!(of("timeline"), [format!(".plot--timeline {{ height: {}px; }}", 22 * n_plants + 48)]);
        assert!(of("share").is_empty() && of("price").is_empty());
    }
}
