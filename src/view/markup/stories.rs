//! The stories to start from: links, so that they can be opened elsewhere and copied. Under each, what the model makes of it.

use crate::model::Workspace;
use crate::scenario::presets::{PRESETS, Preset, Section};
use crate::view::stories::comes_to;
use crate::view::tables::escaped;
use std::fmt::Write;

/// The stories; `heading` is the tag of a section's name: in the menu, which stands before the page's own heading, it is none.
pub fn html(heading: &str) -> String {
    let mut workspace = Workspace::new();
    let mut out = String::from("<div class=\"stories\">");
    for section in Section::ALL {
        let _ = write!(out, "<section><{heading} class=\"stories__title\">{}</{heading}>", section.title());
        for preset in PRESETS.iter().filter(|preset| preset.section == section) {
            let current = if preset.query.is_empty() { " aria-current=\"true\"" } else { "" };
            let _ = write!(
                out,
                "\n<a class=\"story\" href=\"?preset={slug}\" data-preset=\"{slug}\"{current}><b>{}</b><span>{}</span>{}</a>",
                escaped(preset.title),
                escaped(preset.sentence),
                ended(preset, &mut workspace),
                slug = preset.slug
            );
        }
        out.push_str("</section>\n");
    }
    out.push_str("</div>\n");
    out
}

/// What a story comes to, as its own line; nothing under today's path.
fn ended(preset: &Preset, workspace: &mut Workspace) -> String {
    if preset.query.is_empty() {
        return String::new();
    }
    format!("<i>{}</i>", escaped(&comes_to(preset, workspace)))
}
