//! A limit in numbers: one run of the model, read month by month through the steps that carry it to the price.

use super::parameters;
use crate::data::{SP, column, constant as c};
use crate::format::{percent, price, times};
use crate::model::keys::{DY, month_index};
use crate::model::outcome::{Groups, Outcome};
use crate::model::{Workspace, run_into};
use crate::scenario::link::decode;
use crate::view::pages::parts;

const LIMIT: f64 = 0.8;
/// From January 2027, within weeks.
pub const LINK: &str = "xh=0.8&xh_start=2027&xh_ramp=0.05";
const MONTHS: [(usize, usize, &str); 6] = [
    (2026, 12, "December 2026"),
    (2027, 1, "January 2027"),
    (2027, 2, "February 2027"),
    (2027, 3, "March 2027"),
    (2027, 6, "June 2027"),
    (2027, 12, "December 2027"),
];

/// The month that is read aloud: the limit has reached its full strength.
const READ: usize = 2;
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
    fn of(outcome: &Outcome, t: usize) -> Self {
        let at = |column: usize| outcome.value(column, t);
        Self {
            bind: at(column::BIND_DY),
            dependence: at(column::DEP_DY),
            inside: at(column::PRICE_CHINA + DY),
            outside: at(column::PRICE_EXCHINA + DY),
            quote: at(column::SPOT_EXCHINA + DY),
        }
    }

    fn pressure(&self) -> f64 {
        self.bind * self.dependence
    }

    /// Where the spot premium is drawn to: quote over price.
    fn drawn_to(&self) -> f64 {
        libm::exp(SP[DY] * self.pressure())
    }

    fn row(&self, name: &str) -> Vec<String> {
        vec![
            name.to_string(),
            percent(self.bind),
            percent(self.dependence),
            percent(self.pressure()),
            times(self.drawn_to()),
            price(self.inside),
            price(self.outside),
            price(self.quote),
        ]
    }
}

pub fn html() -> String {
    let mut workspace = Workspace::new();
    run_into(&decode(LINK).0.scenario.params(), Groups::ALL, &mut workspace);
    let month = |outcome: &Outcome, i: usize| Month::of(outcome, month_index(MONTHS[i].0, MONTHS[i].1));
    let rows: Vec<Vec<String>> =
        MONTHS.iter().enumerate().map(|(i, own)| month(workspace.outcome(), i).row(own.2)).collect();
    let read = month(workspace.outcome(), READ);
    let rest = month(workspace.baseline(), READ);
    let later = Month::of(workspace.baseline(), month_index(LATER, 12));
    let together = 1.0 - (1.0 - c::SEV_H) * (1.0 - LIMIT);
    format!(
        "<p>Dysprosium, with a limit of {} on heavy materials from January 2027 and nothing else moved, as it stands in February.</p>\n<ol>\
         <li><a href=\"#table-limits\">Limits</a>. The licences of today’s path withhold {} of normal deliveries. Both together withhold 1 − (1 − {}) · (1 − {}) = {}.</li>\
         <li><a href=\"#limits\">Step 1</a>. Leakage repairs only what has been felt for a while, so {} is left in February. In the months after, the limit shrinks.</li>\
         <li><a href=\"#oxide-use\">Step 6</a>. Plants outside China do not cover {} of use there: that is the dependence.</li>\
         <li><a href=\"#trade\">Steps 7</a> and <a href=\"#shipments\">9</a>. Limit times dependence, {} · {} = {}, is the part of use that does not come. Users live on stock.</li>\
         <li><a href=\"#price\">Step 13</a>. The quote is drawn away from the price outside China, towards {} of it; a part passes into that price.</li></ol>\n{}\
         <p>With no limit moved the two markets differ too: in February 2027 the quote outside is {} and the price in China {} USD/kg. After the limits of 2025 and 2026 \
         traders outside hold less than usual, which keeps the price there up, and a spot premium is left, which fades with a time of {} years, its part in contracts with {}. The licences that stay on today’s path, {} of normal deliveries after leakage, \
         add little. In December {} the two are {} and {} USD/kg.</p>\n",
        percent(LIMIT),
        parameters::link("sev_h"),
        c::SEV_H,
        LIMIT,
        percent(together),
        percent(read.bind),
        percent(read.dependence),
        percent(read.bind),
        percent(read.dependence),
        percent(read.pressure()),
        times(read.drawn_to()),
        parts::table(
            "Dysprosium under the limit, month by month; prices in USD/kg",
            &[
                "Month",
                "Limit after leakage",
                "Dependence",
                "Both",
                "Quote is drawn to",
                "Price in China",
                "Price outside",
                "Quote outside",
            ],
            &rows
        ),
        price(rest.quote),
        price(rest.inside),
        parameters::link("tau_pd"),
        parameters::link("tau_c"),
        percent(rest.bind),
        LATER,
        price(later.quote),
        price(later.inside),
    )
}
