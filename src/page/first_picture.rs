//! The picture of the large chart that is served: it fills every width, and goes once the canvases are painted.

use leptos::prelude::*;

#[component]
pub fn FirstPicture(is_painted: RwSignal<bool>) -> impl IntoView {
    move || (!is_painted.get()).then(|| view! { <div class="first-pictures" inner_html=pictures()></div> })
}

/// The classes of plots in the large frame: name of the class, and the size that its picture is drawn for. `style/chart.css` shows one of
/// them by the width of the frame and the height of the screen.
#[cfg(feature = "ssr")]
const PICTURES: [(&str, f64, f64); 6] = [
    ("first--phone", 358.0, 150.0),
    ("first--short", 340.0, 134.0),
    ("first--narrow", 380.0, 300.0),
    ("first--middle", 500.0, 320.0),
    ("first--wide", 768.0, 264.0),
    ("first--full", 912.0, 376.0),
];

/// Whether the picture has a gutter beside it, at every width.
#[cfg(feature = "ssr")]
pub fn has_gutter() -> bool {
    let chart = use_context::<super::served::Served>().and_then(|served| served.main_chart);
    let [(_, width, height), ..] = PICTURES;
    chart.is_some_and(|chart| crate::chart::responsive_svg::has_gutter(&chart, width, height))
}

/// The pictures as our own SVG backend writes them.
#[cfg(feature = "ssr")]
fn pictures() -> String {
    use crate::chart::responsive_svg::responsive_svg;
    let chart = use_context::<super::served::Served>().and_then(|served| served.main_chart);
    let Some(chart) = chart else { return String::new() };
    PICTURES.map(|(class, width, height)| responsive_svg(&chart, width, height, class)).concat()
}

/// In the browser they are there already.
#[cfg(not(feature = "ssr"))]
fn pictures() -> String {
    String::new()
}
