//! The four key figures.

use crate::state::app_state;
use leptos::prelude::*;

#[component]
pub fn KeyFigures() -> impl IntoView {
    let state = app_state();
    let figure = move |i: usize| Memo::new(move |_| state.figures.with(|figures| figures.get(i).cloned()));
    view! {
        <dl class="figs" translate="no">
            {(0..4)
                .map(|i| {
                    let figure = figure(i);
                    view! {
                        <div class="fig-card">
                            {move || {
                                figure
                                    .get()
                                    .map(|figure| {
                                        let change = (!figure.change.is_empty())
                                            .then(|| view! { <b>{figure.change.clone()}</b> });
                                        view! {
                                            <dt>{figure.label}</dt>
                                            <dd>
                                                <span class="n">{figure.value} " " <small>{figure.unit}</small></span>
                                                <span class="d">{figure.baseline} " " {change}</span>
                                            </dd>
                                        }
                                    })
                            }}
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
}
