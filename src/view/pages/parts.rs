//! Pieces that all documents are made of.

use crate::view::tables::escaped;

/// A part with a heading and an address of its own. The title is text, the body is HTML.
pub fn section(id: &str, title: &str, body: &str) -> String {
    format!("<section class=\"doc__part\" id=\"{id}\"><h2>{}</h2>\n{body}</section>\n", escaped(title))
}

/// A table in a box of its own that scrolls where the screen is narrow. The label and the head are text, cells are HTML; the first cell of
/// a row is its heading.
pub fn table(label: &str, head: &[&str], rows: &[Vec<String>]) -> String {
    let head: String = head.iter().map(|text| format!("<th scope=\"col\">{}</th>", escaped(text))).collect();
    let rows: String = rows
        .iter()
        .map(|row| {
            let cells: String = row
                .iter()
                .enumerate()
                .map(
                    |(i, cell)| {
                        if i == 0 { format!("<th scope=\"row\">{cell}</th>") } else { format!("<td>{cell}</td>") }
                    },
                )
                .collect();
            format!("<tr>{cells}</tr>\n")
        })
        .collect();
    format!(
        "<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><table class=\"table\"><caption>{label}</caption>\
         <thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table></div>\n",
        label = escaped(label)
    )
}

/// Grades of trust, as they are called in the tables, with the words for them.
pub const GRADES: [(&str, &str, &str); 5] = [
    ("verified", "verified", "read in the source that is named"),
    ("derived", "derived", "computed from verified numbers, the way is in the note"),
    ("from_memory", "from memory", "known to the authors, not found again in a source"),
    ("calibrated", "calibrated", "fitted so that the model meets the records"),
    ("assumed", "assumed", "a judgement of the authors, the reason is in the note"),
];

/// A grade of trust in words, as HTML.
pub fn grade(status: &str) -> String {
    let words = GRADES.iter().find(|(key, ..)| *key == status).map_or(status, |(_, words, _)| words);
    format!("<span class=\"grade\" data-grade=\"{}\">{}</span>", escaped(status), escaped(words))
}

/// A source with its addresses, several of them with ` ; ` between; without an address the title alone.
pub fn source_link(title: &str, addresses: &str) -> String {
    let mut links = addresses.split(" ; ").map(str::trim).filter(|address| address.starts_with("http"));
    let anchor = |address: &str, words: &str, class: &str| {
        format!("<a{class} href=\"{}\" rel=\"noopener\">{}</a>", escaped(address), escaped(words))
    };
    let Some(first) = links.next() else { return escaped(title) };
    let also = |(i, address)| format!(" {}", anchor(address, &format!("[{}]", i + 2), " class=\"also\""));
    anchor(first, title, "") + &links.enumerate().map(also).collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_links_to_each_of_its_addresses() {
        assert_eq!(source_link("A & B", ""), "A &amp; B");
        assert_eq!(source_link("A", "https://a.b"), "<a href=\"https://a.b\" rel=\"noopener\">A</a>");
        assert!(source_link("A", "https://a.b ; https://c.d").contains(">[2]</a>"));
        assert_eq!(source_link("A", "a private letter"), "A");
    }

    #[test]
    fn a_table_has_headings_both_ways() {
        let html = table("Prices", &["Material", "2025"], &[vec!["Nd".into(), "70".into()]]);
        assert!(html.contains("<th scope=\"col\">2025</th>"));
        assert!(html.contains("<tr><th scope=\"row\">Nd</th><td>70</td></tr>"));
    }
}
