//! Notes in the tables: those on a lever from `levers.csv`, and the form of all of them. Native only: the cards are rendered when the site is built.

/// What a parameter is comes before this in its note, the reason for its value behind.
pub const WHY: &str = " (why: ";

/// What a card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub meaning: String,
    /// What the ends of the slider stand for.
    pub ends: String,
    /// Grade of trust.
    pub status: String,
    /// Mechanisms in which it acts, as they are called in the document on the model, and how it acts in them.
    pub places: Vec<String>,
    pub enters: String,
}

/// The note of a lever; `None` where the text is no table or does not know the lever.
pub fn note(table: &str, key: &str) -> Option<Note> {
    let mut lines = table.lines();
    let head = fields(lines.next()?);
    let column = |name: &str| head.iter().position(|field| field == name);
    let (at_key, meaning, ends, status) = (column("key")?, column("meaning")?, column("end_means")?, column("status")?);
    let enters = column("enters")?;
    let row = lines.map(fields).find(|row| row.get(at_key).is_some_and(|field| field == key))?;
    let field = |at: usize| row.get(at).cloned().unwrap_or_default();
    let entry = field(enters);
    let (places, enters) = entry.split_once(": ").unwrap_or_default();
    Some(Note {
        meaning: field(meaning),
        ends: field(ends),
        status: field(status),
        places: places.split_whitespace().map(str::to_string).collect(),
        enters: enters.to_string(),
    })
}

/// Fields of a line of CSV; a quoted field may hold commas, and a doubled quote is one.
pub fn fields(line: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut field = String::new();
    let mut is_quoted = false;
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if is_quoted && signs.peek() == Some(&'"') => {
                signs.next();
                field.push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => out.push(std::mem::take(&mut field)),
            sign => field.push(sign),
        }
    }
    out.push(field);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_fields_keep_their_commas_and_quotes() {
        let table =
            "key,meaning,end_means,status,enters\nxh,\"a, \"\"b\"\"\",1 = all,assumed,limits trade: It bites.\n";
        let note = note(table, "xh").unwrap();
        assert_eq!((note.meaning.as_str(), note.ends.as_str()), ("a, \"b\"", "1 = all"));
        assert_eq!((note.places.join(" "), note.enters.as_str()), ("limits trade".to_string(), "It bites."));
        assert_eq!(super::note(table, "xm"), None);
        assert_eq!(super::note("", "xh"), None);
        assert_eq!(super::note("<!doctype html>", "xh"), None);
    }
}
