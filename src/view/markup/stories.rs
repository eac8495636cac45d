//! The stories to start from: links, so that they can be opened elsewhere and copied.

use crate::scenario::presets::{PRESETS, Section};
use crate::view::tables::escaped;
use std::fmt::Write;

pub fn html() -> String {
    let mut out = String::from("<div class=\"stories\">");
    for section in Section::ALL {
        let _ = write!(out, "<section><h3>{}</h3>", section.title());
        for preset in PRESETS.iter().filter(|preset| preset.section == section) {
            let current = if preset.query.is_empty() { " aria-current=\"true\"" } else { "" };
            let _ = write!(
                out,
                "\n<a class=\"story\" href=\"?preset={slug}\" data-preset=\"{slug}\"{current}><b>{}</b><span>{}</span></a>",
                escaped(preset.title),
                escaped(preset.sentence),
                slug = preset.slug
            );
        }
        out.push_str("</section>\n");
    }
    out.push_str("</div>\n");
    out
}
