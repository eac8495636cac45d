//! A lever: label, sentence, minus, slider, plus, number box, and what folds under it.

use super::bind::{attribute, flag, text, when};
use super::card::Card;
use super::icons;
use super::timing::Timing;
use crate::decimal;
use crate::scenario::Lever;
use crate::state::app_state;
use crate::view::board::is_touched;
use crate::view::drain::Change;
use crate::view::lever_words::{TARGETS, says, value};
use crate::view::number_box;
use leptos::prelude::*;

/// A lever of its own, or one that folds under another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverKind {
    Own,
    Folded,
}

#[component]
pub fn LeverControl(
    lever: Lever,
    /// A lever of its own has an explanation and what folds under it.
    kind: LeverKind,
) -> impl IntoView {
    let state = app_state();
    let row = lever.row();
    let amount = Memo::new(move |_| state.scenario.with(|scenario| scenario.get(lever)));
    let is_moved = Memo::new(move |_| amount.get() != row.neutral);
    if row.kind == "choice" {
        return view! { <Choice lever amount is_moved /> }.into_any();
    }
    let is_touched = Memo::new(move |_| state.scenario.with(|scenario| is_touched(scenario, lever)));
    let sentence = Memo::new(move |_| state.scenario.with(|scenario| says(scenario, lever)));
    let problem = RwSignal::new(String::new());
    let is_explained = RwSignal::new(false);
    let on_scale = move |x: f64| ((x - row.low) / (row.high - row.low)).clamp(0.0, 1.0).to_string();
    let problem_id = format!("{}-problem", row.key);
    let problem_ref = problem_id.clone();
    view! {
        <div
            class="lever"
            class:is-moved=is_moved
            class:is-bad=flag(move || !problem.with(String::is_empty))
            style=("--v", text(move || on_scale(amount.get())))
            style=("--b", on_scale(row.neutral))
        >
            <div class="lever__top">
                <label class="lever__label" for=row.key>{row.short}</label>
                <button
                    class="info"
                    type="button"
                    aria-expanded=text(move || is_explained.get().to_string())
                    aria-label=format!("About: {}", lever.name())
                    on:click=when(move |_| is_explained.update(|x| *x = !*x))
                >
                    {icons::info()}
                </button>
            </div>
            <output class="lever__says" for=row.key translate="no">{sentence}</output>
            <div class="lever__ctl">
                <Step lever amount by=-1.0 problem />
                <span class="track"><Slider lever amount sentence problem /></span>
                <Step lever amount by=1.0 problem />
                <NumberBox lever amount problem problem_id />
            </div>
            {move || {
                let text = problem.get();
                (!text.is_empty()).then(|| view! { <span class="err" id=problem_ref.clone()>{text}</span> })
            }}
            {(kind == LeverKind::Own)
                .then(|| {
                    view! {
                        <div class="lever__foot">
                            {move || is_touched.get().then(|| view! {
                                <span translate="no">{format!("Today’s path: {}", value(lever, row.neutral))}</span>
                                <button
                                    class="act"
                                    type="button"
                                    data-reset=row.key
                                    on:click=when(move |_| {
                                        problem.set(String::new());
                                        state.ask(Change::ResetLever(lever));
                                    })
                                >
                                    "Reset" <span class="sr">{format!(": {}", lever.name())}</span>
                                </button>
                            })}
                            <Timing lever />
                        </div>
                    }
                })}
            {move || is_explained.get().then(|| view! { <Card lever /> })}
        </div>
    }
    .into_any()
}

/// The range input. Its ends and step come before its value: a browser clamps a value to the ends it knows.
#[component]
fn Slider(lever: Lever, amount: Memo<f64>, sentence: Memo<String>, problem: RwSignal<String>) -> impl IntoView {
    let state = app_state();
    let row = lever.row();
    view! {
        <input
            class="range"
            id=row.key
            data-lever=row.key
            type="range"
            min=row.low.to_string()
            max=row.high.to_string()
            step=row.step.to_string()
            prop:value=text(move || amount.get().to_string())
            aria-valuetext=sentence
            on:input=when(move |event: leptos::ev::Event| {
                if let Some(value) = decimal::parse(&event_target_value(&event)) {
                    problem.set(String::new());
                    state.set_lever(lever, lever.on_step(value));
                }
            })
            on:change=when(move |_| state.ask(Change::Commit))
        />
    }
}

/// Minus and plus: one step of the lever.
#[component]
fn Step(lever: Lever, amount: Memo<f64>, by: f64, problem: RwSignal<String>) -> impl IntoView {
    let state = app_state();
    let row = lever.row();
    let word = if by < 0.0 { "Less" } else { "More" };
    let is_at_end = move || if by < 0.0 { amount.get() <= row.low } else { amount.get() >= row.high };
    view! {
        <button
            class="step"
            type="button"
            aria-label=format!("{word}: {}", lever.name())
            disabled=flag(is_at_end)
            on:click=when(move |_| {
                problem.set(String::new());
                state.set_lever(lever, lever.on_step(amount.get_untracked() + by * row.step));
                state.ask(Change::Commit);
            })
        >
            {if by < 0.0 { icons::minus().into_any() } else { icons::plus().into_any() }}
        </button>
    }
}

#[component]
fn NumberBox(lever: Lever, amount: Memo<f64>, problem: RwSignal<String>, problem_id: String) -> impl IntoView {
    let state = app_state();
    let row = lever.row();
    let read = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        match number_box::read(lever, &text, amount.get_untracked()) {
            Ok(value) => {
                problem.set(String::new());
                // The same number in other words is written back as the page writes it.
                event_target::<web_sys::HtmlInputElement>(&event).set_value(&number_box::shown(lever, value));
                state.set_lever(lever, value);
                state.ask(Change::Commit);
            }
            Err(sentence) => problem.set(sentence),
        }
    };
    view! {
        <span class="numbox">
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                data-number=row.key
                aria-label=format!("{}, number", lever.name())
                aria-invalid=attribute(move || (!problem.with(String::is_empty)).then(|| "true".to_string()))
                aria-describedby=attribute(move || (!problem.with(String::is_empty)).then(|| problem_id.clone()))
                prop:value=text(move || number_box::shown(lever, amount.get()))
                on:change=when(read)
            />
            <span>{number_box::unit(lever)}</span>
        </span>
    }
}

/// A choice: every option in view. The hidden range input is for scripts, which find every lever by the same mark.
#[component]
fn Choice(lever: Lever, amount: Memo<f64>, is_moved: Memo<bool>) -> impl IntoView {
    let state = app_state();
    let row = lever.row();
    let choose = move |value: f64| {
        state.set_lever(lever, value);
        state.ask(Change::Commit);
    };
    view! {
        <div class="lever" class:is-moved=is_moved>
            <fieldset>
                <legend class="lever__label">{row.short}</legend>
                <div class="seg">
                    {TARGETS
                        .iter()
                        .enumerate()
                        .map(|(i, (name, _))| {
                            let code = i as f64;
                            view! {
                                <label>
                                    <input
                                        type="radio"
                                        name=row.key
                                        prop:checked=flag(move || amount.get() == code)
                                        on:change=when(move |_| choose(code))
                                    />
                                    {*name}
                                </label>
                            }
                        })
                        .collect_view()}
                </div>
                <input
                    hidden=true
                    type="range"
                    tabindex="-1"
                    aria-hidden="true"
                    data-lever=row.key
                    min=row.low.to_string()
                    max=row.high.to_string()
                    step=row.step.to_string()
                    prop:value=text(move || amount.get().to_string())
                    on:input=when(move |event: leptos::ev::Event| {
                        if let Some(value) = decimal::parse(&event_target_value(&event)) {
                            choose(value);
                        }
                    })
                />
            </fieldset>
        </div>
    }
}
