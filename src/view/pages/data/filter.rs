//! The line that filters the rows. It works by `public/pages.rows.mjs`; without a script it is not there, and the browser's own search finds
//! every row.

use crate::view::pages::parts::GRADES;
use crate::view::sources::rows::{Table, rows};
use crate::view::tables::escaped;

pub fn html() -> String {
    let tables: Vec<(&str, &str)> = Table::ALL.iter().map(|table| (table.slug(), table.title())).collect();
    let grades: Vec<(&str, &str)> = GRADES.iter().map(|(key, words, _)| (*key, *words)).collect();
    let n = crate::format::number(rows().len() as f64, 0);
    format!(
        "<form class=\"filter\" id=\"filter\" role=\"search\" aria-label=\"Filter the rows\" hidden>\
         <label><span>Text</span><input class=\"filter__text\" type=\"search\" name=\"q\" autocomplete=\"off\" spellcheck=\"false\"></label>{}{}\
         <p class=\"filter__n\" role=\"status\">{n} of {n} rows</p>\
         <button class=\"btn btn--line\" type=\"button\" data-csv>Download as CSV</button>\
         <button class=\"btn\" type=\"reset\">Show all</button> <a href=\"#rows\">Go to the rows</a></form>\n",
        list("table", "Table", &tables),
        list("grade", "Trust", &grades),
    )
}

fn list(name: &str, label: &str, choices: &[(&str, &str)]) -> String {
    let options: String =
        choices.iter().map(|(value, words)| format!("<option value=\"{value}\">{}</option>", escaped(words))).collect();
    format!(
        "<label><span>{label}</span><select name=\"{name}\" autocomplete=\"off\"><option value=\"\">All</option>{options}</select></label>"
    )
}
