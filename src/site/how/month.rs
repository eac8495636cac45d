//! A month, step by step: each mechanism with its equations, its neighbours, its levers and its parameters.

use super::formula::Equations;
use super::levers::LeversOf;
use super::links::{PartLinks, QuantityHeading, QuantityLink, separated};
use super::mechanism::{Cause, Mechanism, causes};
use super::mechanisms::{mechanisms, neighbours, step_number};
use super::parameters::{self, Parameter};
use crate::page::provenance::GradeWords;
use crate::site::parts::Table;
use leptos::prelude::*;
use std::collections::BTreeSet;

#[component]
pub fn Month() -> impl IntoView {
    let step = |(i, mechanism)| view! { <Step number=i + 1 mechanism/> };
    view! {
        <p>
            {format!("The steps run in this order, each on what the steps before it have left. Prices are those of the end of last month until step {} moves them. ", step_number("price"))}
            "In the equations Δ is the change of a month, Δt is 1/12 year, clip(x, a, b) keeps x between a and b, exp and ln are the exponential and the natural logarithm. \
             An index k stands for a material, b for a bloc, j for a place or source, C for China, X for outside it. A sum or max with an index runs over all of them. \
             A sign means what the list below its own equations says."
        </p>
        {mechanisms().enumerate().map(step).collect_view()}
    }
}

#[component]
fn Step(number: usize, mechanism: &'static Mechanism) -> impl IntoView {
    let (before, after) = neighbours(mechanism);
    view! {
        <section class="mechanism" id=mechanism.slug>
            <h3>{format!("{number}. {}", mechanism.name)}</h3>
            <p>{mechanism.text}</p>
            <Equations lines=mechanism.equations symbols=mechanism.symbols/>
            <dl class="ways">
                <dt>"Depends on"</dt>
                <dd><PartLinks slugs=before/></dd>
                <dt>"Acts on"</dt>
                <dd><PartLinks slugs=after/></dd>
            </dl>
            <LeversOf place=mechanism.slug/>
            <details class="fold">
                <summary>"What changes with what, and parameters"</summary>
                <Effects mechanism/>
                <Parameters mechanism/>
                <p class="small">"In the source: "<code>{format!("model/src/{}", mechanism.source.0)}</code></p>
            </details>
        </section>
    }
}

/// What each quantity that the mechanism writes is made of.
#[component]
fn Effects(mechanism: &'static Mechanism) -> impl IntoView {
    let made_of = |cause: Cause| {
        let before = if cause.is_old { ", as it was " } else { " " };
        view! { <QuantityLink slug=cause.name/>{before}<b class="sign">{cause.sign.mark()}</b> }
    };
    let row = |(to, line): &(&'static str, &'static str)| {
        let causes: Vec<Cause> = causes(line).collect();
        let with = match causes.is_empty() {
            true => "its own past".into_any(),
            false => separated(causes.into_iter().map(made_of), ", "),
        };
        vec![view! { <QuantityHeading slug=to/> }.into_any(), with]
    };
    view! {
        <Table
            class="table table--words"
            label=format!("{}: what changes, and with what", mechanism.name)
            head=["Changes", "With"].map(String::from).to_vec()
            rows=mechanism.effects.iter().map(row).collect()
        />
    }
}

/// The rows of the parameters that the mechanism uses: assumptions first, then constants of its file, then those of other files.
#[component]
fn Parameters(mechanism: &'static Mechanism) -> impl IntoView {
    let named = |names: &'static [&'static str]| names.iter().filter_map(|name| parameters::find(name));
    let mut seen = BTreeSet::new();
    let rows: Vec<Vec<AnyView>> = named(mechanism.assumptions)
        .chain(parameters::used_in(mechanism.source.1))
        .chain(named(mechanism.borrowed))
        .filter(|parameter| seen.insert(parameter.name))
        .map(parameter_row)
        .collect();
    let head = ["Name", "What it is", "Value", "Unit", "Grade", "In links"];
    (!rows.is_empty()).then(|| {
        view! {
            <Table
                class="table table--words"
                label=format!("{}: parameters", mechanism.name)
                head=head.map(String::from).to_vec()
                rows
            />
        }
    })
}

fn parameter_row(parameter: &'static Parameter) -> Vec<AnyView> {
    let name = parameter.name;
    let in_links = parameter.is_assumption.then(|| view! { <code>{format!("a.{name}")}</code> });
    vec![
        view! { <a href=format!("data.html#{name}")><code>{name}</code></a> }.into_any(),
        parameter.note.as_str().into_any(),
        parameter.shown().into_any(),
        parameter.unit.into_any(),
        view! { <GradeWords grade=parameter.grade/> }.into_any(),
        in_links.into_any(),
    ]
}
