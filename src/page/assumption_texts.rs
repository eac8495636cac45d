//! What never changes in the panel of assumptions. It is served and left alone by hydration, so the browser's program has the same nodes
//! without their inside. An attribute `data-…` is the exception: hydration writes it, unless the program has none for it.

#[cfg(not(feature = "ssr"))]
pub use empty::*;
#[cfg(feature = "ssr")]
pub use served::*;

#[cfg(feature = "ssr")]
mod served {
    use crate::charts::words::capital;
    use crate::data::{ASSUMPTION_NOTES, ASSUMPTIONS};
    use crate::page::provenance::{SourceLink, grade_words};
    use crate::view::assumptions::{GROUPS, Group, range};
    use crate::view::notes::WHY;
    use leptos::prelude::*;

    fn group(key: &str) -> Option<&'static Group> {
        GROUPS.iter().find(|group| group.key == key)
    }

    pub fn group_title(key: &str) -> &'static str {
        group(key).map_or("", |group| group.title)
    }

    pub fn group_hint(key: &str) -> &'static str {
        group(key).map_or("", |group| group.hint)
    }

    /// What a search is held against, in small letters.
    pub fn search_words(index: usize) -> Option<String> {
        let (row, note) = (&ASSUMPTIONS[index], &ASSUMPTION_NOTES[index]);
        let meaning = note.meaning.split(WHY).next().unwrap_or_default();
        let title = group_title(row.group);
        let words = format!("a.{} {} {} {meaning} {title} {}", row.name, row.label, note.does, note.source);
        Some(words.to_ascii_lowercase())
    }

    /// What an assumption does, its range, how far it is trusted and its source.
    #[component]
    pub fn AssumptionAbout(index: usize) -> impl IntoView {
        let (row, note) = (&ASSUMPTIONS[index], &ASSUMPTION_NOTES[index]);
        view! {
            <div class="assume__about">
                <p class="assume__does">{note.does}</p>
                <p class="assume__from">
                    {format!("Range {}. ", range(index))}
                    <span class="grade" data-grade=note.grade>{capital(grade_words(note.grade))}</span>
                    {format!(", {} confidence: ", note.confidence)}
                    <SourceLink title=note.source addresses=note.address/>
                    ". In links "
                    <a href=format!("data.html#{}", row.name)><code>{format!("a.{}", row.name)}</code></a>
                </p>
            </div>
        }
    }
}

#[cfg(not(feature = "ssr"))]
mod empty {
    use leptos::prelude::*;

    pub fn group_title(_: &str) -> &'static str {
        ""
    }

    pub fn group_hint(_: &str) -> &'static str {
        ""
    }

    pub fn search_words(_: usize) -> Option<String> {
        None
    }

    #[component]
    pub fn AssumptionAbout(index: usize) -> impl IntoView {
        let _ = index;
        view! { <div></div> }
    }
}
