//! A limit in numbers: one run of the model, read month by month through the steps that carry it to the price.

use super::formula::ParameterLink;
use super::mechanisms::step_number;
use crate::format::{percent, price, times};
use crate::model::keys::{DY, month_index};
use crate::model::outcome::{Groups, Outcome};
use crate::model::{Workspace, run_into};
use crate::scenario::link::decode;
use crate::site::parts::Table;
use crate::tables::{column, constant as c};
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
    (LAST, "December 2027"),
];

/// The month that the text reads: the limit has reached its full strength.
const READ: (usize, usize) = (2027, 2);
/// The month in which the premium is read again.
const LAST: (usize, usize) = (2027, 12);
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

    /// The spot premium: quote over price, outside China.
    fn premium(&self) -> f64 {
        self.quote / self.outside
    }

    fn row(&self, name: &str) -> Vec<AnyView> {
        let cells = [
            name.to_string(),
            percent(self.bind),
            percent(self.dependence),
            percent(self.pressure()),
            price(self.inside),
            price(self.outside),
            price(self.quote),
            times(self.premium()),
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
        "Price in China",
        "Price outside",
        "Quote outside",
        "Quote over price",
    ];
    view! {
        <p>
            {format!("Dysprosium, with a limit of {} on heavy materials from January 2027 and nothing else moved, as it stands in February.", percent(LIMIT))}
        </p>
        <Steps read=Month::of(outcome, READ) last=Month::of(outcome, LAST)/>
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
fn Steps(read: Month, last: Month) -> impl IntoView {
    let [limit, dependence, pressure] = [read.bind, read.dependence, read.pressure()].map(percent);
    let together = percent(1.0 - (1.0 - c::SEVERITY_HEAVY_2026) * (1.0 - LIMIT));
    let step = |slug: &'static str, word: &str| view! { <a href=format!("#{slug}")>{format!("{word} {}", step_number(slug))}</a> };
    view! {
        <ol>
            <li>
                <a href="#table-limits">"Limits"</a>
                ". The licences of today’s path withhold "
                <ParameterLink name="sev_h26"/>
                " of normal deliveries, from Japan and Korea "
                <ParameterLink name="sev_j27"/>
                {format!(". Both together withhold 1 − (1 − {}) · (1 − {LIMIT}) = {together} from the others.", c::SEVERITY_HEAVY_2026)}
            </li>
            <li>
                {step("limits", "Step")}
                {format!(". Leakage repairs what has been felt for a while, and re-export what one bloc suffers more than the others: {limit} is left in February, weighted by use. In the months after, the limit shrinks.")}
            </li>
            <li>
                {step("oxide-use", "Step")}
                {format!(". Plants outside China do not cover {dependence} of use there: that is the dependence.")}
            </li>
            <li>
                {step("trade", "Steps")}
                " and "
                <a href="#shipments">{step_number("shipments")}</a>
                {format!(". Limit times dependence, {limit} · {dependence} = {pressure}, is the part of use that does not come. Users live on stock.")}
            </li>
            <li>
                {step("quotes", "Step")}
                {format!(
                    ". The quote is drawn away from the price outside China, the more the worst-served bloc is hit: it is {} of it in February and {} in December.",
                    times(read.premium()),
                    times(last.premium()),
                )}
            </li>
            <li>
                {step("price", "Step")}
                ". A part of that passes into the price outside, which the limit has loosened from the price in China."
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
                 The licences stay on today’s path and withhold {} of normal deliveries after leakage, so the quote keeps a premium; that which \
                 the limits of 2025 left fades with a time of ",
                price(rest.quote),
                price(rest.inside),
                percent(rest.bind),
            )}
            <ParameterLink name="tau_pd"/>
            " years, its part in contracts with "
            <ParameterLink name="tau_c"/>
            {format!(". In December {LATER} the two are {} and {} USD/kg.", price(later.quote), price(later.inside))}
        </p>
    }
}
