//! Facts beyond the back-test, the contradictions first, each with what the model says; none of their numbers is typed.

use super::check_words::{answers, facts, figure, shown};
use crate::site::parts::{Section, TableBox};
use crate::study::checks::{AGREES_WITHIN, Fact, OFF_WITHIN, Verdict, count};
use leptos::prelude::*;

const VERDICTS: [(Verdict, &str); 3] = [
    (Verdict::Contradicts, "The model contradicts the record"),
    (Verdict::Off, "The model is off"),
    (Verdict::Agrees, "The model agrees"),
];

#[component]
pub fn Checks() -> impl IntoView {
    let all: Vec<&Fact> = facts().iter().collect();
    let [agree, off, contradict] = by_verdict(&all);
    let title = format!(
        "Beyond the back-test: of {} facts {agree} agree with the model, {off} are off, {contradict} {}",
        all.len(),
        if contradict == 1 { "contradicts" } else { "contradict" }
    );
    view! {
        <Section id="checks" title>
            <Introduction/>
            {VERDICTS.map(|(verdict, name)| view! { <Facts verdict name/> }).collect_view()}
            <Answers/>
        </Section>
    }
}

/// How many agree, are off, contradict.
fn by_verdict(facts: &[&Fact]) -> [usize; 3] {
    [Verdict::Agrees, Verdict::Off, Verdict::Contradicts].map(|verdict| count(facts.iter().copied(), verdict))
}

/// A count that a test holds against the command.
#[component]
pub fn Count(name: &'static str, n: usize) -> impl IntoView {
    view! { <data data-check=name value=n.to_string()>{n}</data> }
}

#[component]
fn Introduction() -> impl IntoView {
    let all: Vec<&Fact> = facts().iter().collect();
    let unseen: Vec<&Fact> = facts().iter().filter(|fact| !fact.text.was_in_view).collect();
    let [agree, off, contradict] = by_verdict(&all);
    let [unseen_agree, unseen_off, unseen_contradict] = by_verdict(&unseen);
    let wrong = facts().iter().filter(|fact| fact.text.is_of_sign && fact.verdict == Verdict::Contradicts).count();
    view! {
        <p>
            "An audit of the version before collected "<Count name="facts" n=all.len()/>
            " facts that the yearly prices do not tell: exports by month, quotes, books of companies, outlooks of others, and what a crisis \
             did. With "<Count name="agree" n=agree/>" of them the model agrees, with "<Count name="off" n=off/>" it is off, and "
            <Count name="contradict" n=contradict/>" it contradicts"
            {if wrong == 0 { ", none by a wrong sign".into_any() } else {
                view! { ", "<Count name="wrong-sign" n=wrong/>" of them by a wrong sign" }.into_any()
            }}
            ". Agreeing means within a factor of "{AGREES_WITHIN.to_string()}" on average over the figures of a fact, off means within "
            {OFF_WITHIN.to_string()}"; where the sign of a change is what counts, a wrong one contradicts."
        </p>
        <p>
            <strong>"These are not all tests."</strong>" "<Count name="in-view" n={all.len() - unseen.len()}/>" of the "
            <Count name="facts" n=all.len()/>
            " were in view when the model was set, and prove nothing; each says so. Of the other "<Count name="unseen" n=unseen.len()/>", "
            <Count name="unseen-agree" n=unseen_agree/>" agree, "<Count name="unseen-off" n=unseen_off/>" are off and "
            <Count name="unseen-contradict" n=unseen_contradict/>
            {if unseen_contradict == 1 { " contradicts" } else { " contradict" }}
            ". The tables, too, were written with later knowledge."
        </p>
    }
}

/// The facts with one verdict, a group of rows each: the fact with its source, and under it its figures.
#[component]
fn Facts(verdict: Verdict, name: &'static str) -> impl IntoView {
    let own: Vec<&'static Fact> = facts().iter().filter(|fact| fact.verdict == verdict).collect();
    if own.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{name}": "{own.len()}</h3>
        <TableBox
            label=name
            spoken=format!("{name}, facts with their source, record and model")
            head=["Fact", "On record", "Model"].map(String::from).into()
            class="table checks"
        >
            {own.into_iter().map(|fact| view! { <FactRows fact/> }).collect_view()}
        </TableBox>
    }
    .into_any()
}

#[component]
fn FactRows(fact: &'static Fact) -> impl IntoView {
    let text = fact.text;
    let in_view = text.was_in_view.then(|| view! { <em>" In view when the model was set."</em> });
    let note = (!text.note.is_empty()).then(|| format!(" {}", text.note));
    let figures = text.values.iter().zip(&fact.modelled).enumerate().map(|(i, (value, modelled))| {
        view! {
            <tr>
                <th scope="row">{value.of}</th>
                <td>{shown(value.recorded, value.unit)}</td>
                <td>
                    <data data-check=format!("{}.{i}", text.number) value=modelled.to_string()>
                        {shown(*modelled, value.unit)}
                    </data>
                </td>
            </tr>
        }
    });
    view! {
        <tbody id=format!("fact-{}", text.number) data-verdict=fact.verdict.name()>
            <tr>
                <th class="checks__fact" scope="rowgroup" colspan="3">
                    <strong>{text.subject}</strong>
                    <span class="small">{text.source}"."{note}{in_view}</span>
                </th>
            </tr>
            {figures.collect_view()}
        </tbody>
    }
}

/// What policies must do to the model, and whether they do.
#[component]
fn Answers() -> impl IntoView {
    let holding = answers().iter().filter(|answer| answer.holds).count();
    let rows = answers().iter().map(|answer| {
        let figures: Vec<String> = answer.values.iter().map(|value| figure(*value)).collect();
        let read = (!figures.is_empty()).then(|| format!("{}: {}", answer.reads, figures.join("; ")));
        view! {
            <tr>
                <th scope="row">{answer.asks}{read.map(|read| view! { <span class="small">{read}</span> })}</th>
                <td>{if answer.holds { "holds" } else { "does not hold" }}</td>
            </tr>
        }
    });
    view! {
        <h3>"Answers to policies: "{holding}" of "{answers().len()}" hold"</h3>
        <p>
            "These ask for a sign or a bound and not for a number on record: a model in which one of them fails would mislead whoever moves a \
             lever. They were in view while this version was made, so that they hold is no surprise."
        </p>
        <TableBox
            label="Answers to policies"
            spoken="Answers to policies"
            head=["What is asked, and the figures", "Model"].map(String::from).into()
            class="table checks"
        >
            <tbody>{rows.collect_view()}</tbody>
        </TableBox>
        <p>
            <a href="data/checks.csv" download>"Facts and answers as CSV"</a>"; "<code>"cargo run --release -- checks"</code>
            " prints them."
        </p>
    }
}
