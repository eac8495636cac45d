//! A limit in numbers: one run of the model, read month by month through the steps that carry it to the price.

use super::formula::ParameterLink;
use crate::format::{percent, price, times};
use crate::model::keys::{DY, month_index};
use crate::model::outcome::{Groups, Outcome};
use crate::model::{Workspace, run_into};
use crate::scenario::link::decode;
use crate::site::parts::Table;
use crate::tables::{SPOT_PREMIUM, column, constant as c};
use leptos::prelude::*;

/// The strength of the limit in [`LINK`].
const LIMIT: f64 = 0.8;
/// The scenario as a link: from January 2027, within weeks.
pub const LINK: &str = "xh=0.8&xh_start=2027&xh_ramp=0.05";
/// The months of the table, year and month, with their names.
const MONTHS: [((usize, usize), &str); 6] = [
    ((2026, 12), "December 2026"),
    ((2027, 1), "January 2027"),
    (READ, "February 2027"),
    ((2027, 3), "March 2027"),
    ((2027, 6), "June 2027"),
    ((2027, 12), "December 2027"),
];

/// The month that the text reads: the limit has reached its full strength.
const READ: (usize, usize) = (2027, 2);
/// The year in whose December the two markets are compared once more.
const LATER: usize = 2030;

/// What a month says of dysprosium.
struct Month {
    bind: f64,
    dependence: f64,
    inside: f64,
    outside: f64,
    quote: f64,
}

impl Month {
    fn of(outcome: &Outcome, (year, month): (usize, usize)) -> Self {
        let t = month_index(year, month);
        let at = |column: usize| outcome.value(column, t);
        Self {
            bind: at(column::BIND_DY),
            dependence: at(column::DEP_DY),
            inside: at(column::PRICE_CHINA + DY),
            outside: at(column::PRICE_EXCHINA + DY),
            quote: at(column::SPOT_EXCHINA + DY),
        }
    }

    /// The part of use that does not come.
    fn pressure(&self) -> f64 {
        self.bind * self.dependence
    }

    /// Where the spot premium is drawn to: quote over price.
    fn drawn_to(&self) -> f64 {
        libm::exp(SPOT_PREMIUM[DY] * self.pressure())
    }

    fn row(&self, name: &str) -> Vec<AnyView> {
        let cells = [
            name.to_string(),
            percent(self.bind),
            percent(self.dependence),
            percent(self.pressure()),
            times(self.drawn_to()),
            price(self.inside),
            price(self.outside),
            price(self.quote),
        ];
        cells.map(IntoAny::into_any).into()
    }
}

#[component]
pub fn Example() -> impl IntoView {
    let mut workspace = Workspace::new();
    run_into(&decode(LINK).0.scenario.params(), Groups::ALL, &mut workspace);
    let (outcome, baseline) = (workspace.outcome(), workspace.baseline());
    let rows = MONTHS.iter().map(|(month, name)| Month::of(outcome, *month).row(name)).collect();
    let head = [
        "Month",
        "Limit after leakage",
        "Dependence",
        "Both",
        "Quote is drawn to",
        "Price in China",
        "Price outside",
        "Quote outside",
    ];
    view! {
        <p>
            {format!("Dysprosium, with a limit of {} on heavy materials from January 2027 and nothing else moved, as it stands in February.", percent(LIMIT))}
        </p>
        <Steps read=Month::of(outcome, READ)/>
        <Table
            label="Dysprosium under the limit, month by month; prices in USD/kg"
            head=head.map(String::from).to_vec()
            rows
        />
        <AtRest rest=Month::of(baseline, READ) later=Month::of(baseline, (LATER, 12))/>
    }
}

/// The way of the limit through the steps of the month that is read.
#[component]
fn Steps(read: Month) -> impl IntoView {
    let [limit, dependence, pressure] = [read.bind, read.dependence, read.pressure()].map(percent);
    let together = percent(1.0 - (1.0 - c::SEVERITY_HEAVY_LATER) * (1.0 - LIMIT));
    view! {
        <ol>
            <li>
                <a href="#table-limits">"Limits"</a>
                ". The licences of today’s path withhold "
                <ParameterLink name="sev_h"/>
                {format!(" of normal deliveries. Both together withhold 1 − (1 − {}) · (1 − {LIMIT}) = {together}.", c::SEVERITY_HEAVY_LATER)}
            </li>
            <li>
                <a href="#limits">"Step 1"</a>
                {format!(". Leakage repairs only what has been felt for a while, so {limit} is left in February. In the months after, the limit shrinks.")}
            </li>
            <li>
                <a href="#oxide-use">"Step 6"</a>
                {format!(". Plants outside China do not cover {dependence} of use there: that is the dependence.")}
            </li>
            <li>
                <a href="#trade">"Steps 7"</a>
                " and "
                <a href="#shipments">"9"</a>
                {format!(". Limit times dependence, {limit} · {dependence} = {pressure}, is the part of use that does not come. Users live on stock.")}
            </li>
            <li>
                <a href="#price">"Step 13"</a>
                {format!(". The quote is drawn away from the price outside China, towards {} of it; a part passes into that price.", times(read.drawn_to()))}
            </li>
        </ol>
    }
}

/// How far the two markets are apart with no limit moved.
#[component]
fn AtRest(rest: Month, later: Month) -> impl IntoView {
    view! {
        <p>
            {format!(
                "With no limit moved the two markets differ too: in February 2027 the quote outside is {} and the price in China {} USD/kg. \
                 After the limits of 2025 and 2026 traders outside hold less than usual, which keeps the price there up, and a spot premium is left, which fades with a time of ",
                price(rest.quote),
                price(rest.inside),
            )}
            <ParameterLink name="tau_pd"/>
            " years, its part in contracts with "
            <ParameterLink name="tau_c"/>
            {format!(
                ". The licences that stay on today’s path, {} of normal deliveries after leakage, add little. In December {LATER} the two are {} and {} USD/kg.",
                percent(rest.bind),
                price(later.quote),
                price(later.inside),
            )}
        </p>
    }
}
