//! The named quantities: groups of fields of a month. Every field is taken apart by name, so a new one does not compile until it has
//! a quantity.

use super::moment::Moment;
use crate::flows::{Flows, MineOutput};
use crate::forcing::{MonthForcing, RunForcing};
use crate::keys::{CHINA, INSIDE, OUTSIDE};
use crate::month::BaselineFactors;
use crate::state::{Answer, State};
use crate::tables::{COLUMNS, column};
use std::sync::OnceLock;

/// Which values a number may take when it is changed for a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// 0 to 1.
    Share,
    /// Nothing below zero: tonnes, prices, factors.
    Positive,
    /// A logarithm.
    Log,
    /// Part of a flow that stands beside it: it can only be made smaller.
    Part,
}

use Range::{Log, Part, Positive, Share};

/// Shows each number of a month with the name of its quantity; the third argument counts the fields.
pub type See<'a> = dyn FnMut(&'static str, Range, usize, &mut f64) + 'a;

/// Arrays of arrays of numbers.
trait Numbers {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64));
}

impl Numbers for f64 {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        see(self);
    }
}

impl<T: Numbers, const N: usize> Numbers for [T; N] {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        for part in self {
            part.each(see);
        }
    }
}

impl Numbers for MineOutput {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        self.0.each(see);
    }
}

struct Eye<'a, 'b> {
    see: &'a mut See<'b>,
    field: usize,
}

impl Eye<'_, '_> {
    fn put(&mut self, quantity: &'static str, range: Range, numbers: &mut dyn Numbers) {
        let field = self.field;
        numbers.each(&mut |number| (self.see)(quantity, range, field, number));
        self.field += 1;
    }

    /// Part of an array, as a field of its own.
    fn put_all<T: Numbers>(&mut self, quantity: &'static str, range: Range, numbers: &mut [T]) {
        let field = self.field;
        for part in numbers {
            part.each(&mut |number| (self.see)(quantity, range, field, number));
        }
        self.field += 1;
    }

    /// Plants under way, and those that run.
    fn put_answers(&mut self, running: &'static str, answers: &mut [Answer]) {
        for Answer { under_way, .. } in answers.iter_mut() {
            self.put_more("answers-under-way", under_way);
        }
        self.field += 1;
        for Answer { capacity, .. } in answers {
            self.put_more(running, capacity);
        }
        self.field += 1;
    }

    /// More numbers of a field that is not at its end.
    fn put_more(&mut self, quantity: &'static str, numbers: &mut dyn Numbers) {
        let field = self.field;
        numbers.each(&mut |number| (self.see)(quantity, Positive, field, number));
    }
}

pub fn visit(moment: &mut Moment, see: &mut See) {
    let eye = &mut Eye { see, field: 0 };
    inputs(&mut moment.row, eye);
    run_inputs(&mut moment.run, eye);
    if let Some(BaselineFactors { response, magnets }) = &mut moment.baseline {
        eye.put("baseline", Positive, response);
        eye.put("baseline", Positive, magnets);
    }
    for price in moment.recorded.iter_mut().flatten().flatten() {
        eye.put("recorded-price", Log, price);
    }
    state(&mut moment.state, eye);
    flows(&mut moment.flows, eye);
    for (group, figure) in figure_groups().iter().zip(&mut moment.figures) {
        eye.put(group, Log, figure);
    }
}

/// State and flows only: what the model itself has made.
pub fn visit_shaken(moment: &mut Moment, see: &mut See) {
    let eye = &mut Eye { see, field: 0 };
    state(&mut moment.state, eye);
    flows(&mut moment.flows, eye);
}

/// The same for the tables of a run only: what a policy writes.
pub fn visit_tables(row: &mut MonthForcing, run: &mut RunForcing, see: &mut See) {
    let eye = &mut Eye { see, field: 0 };
    inputs(row, eye);
    run_inputs(run, eye);
}

fn figure_groups() -> &'static [&'static str] {
    static GROUPS: OnceLock<Vec<&str>> = OnceLock::new();
    GROUPS.get_or_init(|| (0..COLUMNS.len()).map(figure_group).collect())
}

/// The figures by what a reader asks.
fn figure_group(i: usize) -> &'static str {
    match COLUMNS[i].variable {
        name if name.starts_with("gap-") && i != column::GAP_ALL_EXCHINA => "shortage",
        name if name.starts_with("unserved-") || name.starts_with("pricedout-") => "shortage",
        name if name.starts_with("cover-") => "cover",
        name if name.starts_with("harm") || name == "substituted" => "harm",
        "spot-exchina" => "spot",
        "public-cost" | "cost-floor" | "cost-reserve" | "cost-reserve-china" => "public-cost",
        "waste-kt" | "co2-kt" | "jobs" => "footprint",
        "hhi-mine" | "hhi-sep" | "hhi-mag" | "us-nir-compounds" | "us-nir-oxide" | "us-nir-magnet" | "us-nir-dytb" => {
            "reliance"
        }
        "supply" | "oxide-flow" => "supply-by-origin",
        _ => "other-figures",
    }
}

fn inputs(row: &mut MonthForcing, eye: &mut Eye) {
    let MonthForcing {
        year: _,
        mines,
        separation,
        new_separation_share,
        magnet_plants,
        magnet_demand,
        nonmagnet,
        bloc_share,
        severity,
        yttrium_samarium,
        leakage,
        quota,
        duty,
        ln_duty,
        feed_ban,
        us_feed_ban,
        quota_growth,
        floor,
        contract_floor,
        vault,
        china_reserve,
        finance_cost,
        recovery,
        thrift,
        dy_saving,
        tb_saving,
        tilt,
        metal,
    } = row;
    eye.put("mine-capacity", Positive, mines);
    eye.put("separation-capacity", Positive, separation);
    eye.put("new-plants", Share, new_separation_share);
    eye.put("magnet-capacity", Positive, magnet_plants);
    eye.put("magnet-path", Positive, magnet_demand);
    eye.put("magnet-path", Positive, tilt);
    eye.put("other-path", Positive, nonmagnet);
    eye.put("other-path", Share, bloc_share);
    eye.put("limit", Share, severity);
    eye.put("limit", Share, yttrium_samarium);
    eye.put("leakage", Share, leakage);
    eye.put("export-quota", Positive, quota);
    eye.put("duty", Positive, duty);
    eye.put("duty", Positive, ln_duty);
    eye.put("feed-ban", Share, feed_ban);
    eye.put("feed-ban", Share, us_feed_ban);
    eye.put("quota-growth", Log, quota_growth);
    eye.put("price-floor", Positive, floor);
    eye.put("contract-floor", Positive, contract_floor);
    eye.put("us-budget", Positive, vault);
    eye.put("china-buying", Positive, china_reserve);
    eye.put("public-money", Positive, finance_cost);
    eye.put("recovery", Share, recovery);
    eye.put("technical-saving", Share, thrift);
    // Shares that remain: more saving is a lower number, so both sides of the group cannot rise together.
    eye.put("material-left", Share, dy_saving);
    eye.put("material-left", Share, tb_saving);
    eye.put("metal-making", Positive, metal);
}

fn run_inputs(run: &mut RunForcing, eye: &mut Eye) {
    let RunForcing {
        inverse_cost,
        floor_share,
        vault_magnet_share,
        draw,
        allied_days,
        lead_time,
        starts,
        own_separation,
        cleaner,
    } = run;
    eye.put("cheapness", Positive, inverse_cost);
    eye.put("price-floor", Share, floor_share);
    eye.put("magnet-part", Share, vault_magnet_share);
    eye.put("release-rate", Share, draw);
    eye.put("stock-target", Positive, allied_days);
    eye.put("lead-time", Log, lead_time);
    eye.put("new-mine-terms", Positive, starts);
    eye.put("own-separation", Share, own_separation);
    eye.put("clean-standard", Share, cleaner);
}

fn state(state: &mut State, eye: &mut Eye) {
    let State {
        ln_price,
        anchor,
        purchasing,
        planning,
        intensity,
        stock,
        orders,
        users,
        reserve,
        concentrate,
        utilization,
        accepted,
        magnet_users,
        magnet_reserve,
        embodied,
        in_use,
        scrap,
        rent,
        quota,
        quota_path,
        incentive,
        new_mines,
        pipeline,
        balance_error,
        felt_severity,
        premium,
        contract,
        magnet_premium,
        bind,
        availability,
        plant_factor,
        ledger,
        price,
        learned,
        mix,
        re_export,
        answer_magnets,
        answer_light,
        answer_heavy,
        answer_metal,
        signal_magnets,
        signal_light,
        signal_heavy,
        signal_metal,
        magnet_intensity,
        magnets_held,
    } = state;
    for (market, name) in [(INSIDE, "price-inside"), (OUTSIDE, "price-outside")] {
        eye.put(name, Log, &mut ln_price[market]);
        eye.put(name, Positive, &mut price[market]);
    }
    for (market, name) in [(INSIDE, "anchor-inside"), (OUTSIDE, "anchor-outside")] {
        eye.put(name, Log, &mut anchor[market]);
    }
    for (market, name) in [(INSIDE, "memory-inside"), (OUTSIDE, "memory-outside")] {
        eye.put(name, Log, &mut purchasing[market]);
    }
    for (market, name) in [(INSIDE, "plans-inside"), (OUTSIDE, "plans-outside")] {
        eye.put(name, Log, &mut planning[market]);
    }
    eye.put("intensity", Positive, intensity);
    for (market, name) in [(INSIDE, "stock-inside"), (OUTSIDE, "stock-outside")] {
        eye.put(name, Positive, &mut stock[market]);
    }
    for (market, name) in [(INSIDE, "order-book-inside"), (OUTSIDE, "order-book-outside")] {
        eye.put(name, Positive, &mut orders[market]);
    }
    eye.put("users-stock", Positive, users);
    eye.put("reserves", Positive, reserve);
    let (inside, outside) = concentrate.split_at_mut(CHINA + 1);
    eye.put_all("concentrate-inside", Positive, inside);
    eye.put_all("concentrate-outside", Positive, outside);
    eye.put("utilization", Share, utilization);
    eye.put("accepted", Share, accepted);
    eye.put("magnet-stock", Positive, magnet_users);
    eye.put("magnet-reserves", Positive, magnet_reserve);
    eye.put("in-magnets", Positive, embodied);
    eye.put("in-use", Positive, in_use);
    eye.put("scrap", Positive, scrap);
    eye.put("rent", Positive, rent);
    eye.put("china-quota", Positive, quota);
    eye.put("quota-path", Positive, quota_path);
    eye.put("incentive", Positive, incentive);
    eye.put("new-mines", Positive, new_mines);
    eye.put("mines-under-way", Positive, pipeline);
    eye.put("felt-limit", Share, felt_severity);
    eye.put("premium", Positive, premium);
    eye.put("contract-premium", Positive, contract);
    eye.put("magnet-premium", Positive, magnet_premium);
    eye.put("pressure", Share, bind);
    eye.put("availability", Share, availability);
    eye.put("plant-run", Share, plant_factor);
    eye.put("demand-scale", Positive, learned);
    eye.put("mix", Share, mix);
    eye.put("ledger", Positive, ledger);
    eye.put("book-error", Positive, balance_error);
    eye.put("re-export", Share, re_export);
    for (name, signal) in
        [("signal-separation", signal_light), ("signal-separation", signal_heavy), ("signal-metal", signal_metal)]
    {
        eye.put(name, Positive, signal);
    }
    eye.put("signal-magnets", Positive, signal_magnets);
    for (name, answers) in [
        ("built-magnets", &mut answer_magnets[..]),
        ("built-separation", &mut answer_light[..]),
        ("built-separation", &mut answer_heavy[..]),
        ("built-metal", std::slice::from_mut(answer_metal)),
    ] {
        eye.put_answers(name, answers);
    }
    eye.put("redesign-left", Share, magnet_intensity);
    eye.put("magnets-held", Positive, magnets_held);
}

fn flows(flows: &mut Flows, eye: &mut Eye) {
    let Flows {
        severity,
        limit,
        bound,
        bound_any,
        felt_any,
        precaution,
        floor_index,
        scale,
        basket,
        ore,
        feed,
        mined_share,
        curtailed,
        light_without_plant,
        heavy_without_plant,
        separated,
        heavy_to_china,
        separated_outside,
        separated_china,
        concentrate_outside,
        supply,
        recycled,
        recycled_total,
        recycled_scrap,
        response,
        magnet_demand,
        magnet_reference,
        magnet_response,
        magnet_orders,
        magnet_offer,
        magnet_plan,
        magnet_imports,
        magnet_dependence,
        magnets_own,
        magnets_allied,
        magnets_sold,
        magnet_exports,
        magnets_counted_on,
        magnets_for_stock,
        use_,
        magnet_need,
        use_reference,
        orders,
        use_at_china_prices,
        dependence,
        metal_dependence,
        wanted_exports,
        exports,
        exports_total,
        unfilled,
        shipped_mix,
        quota_ratio,
        reserve_bought,
        reserve_drawn,
        reserve_cost,
        china_reserve_cost,
        shipments,
        users_before,
        consumption,
        magnets_made,
        magnets_consumed,
        magnet_flow,
        magnet_bought,
        magnet_drawn,
        magnet_users_before,
        magnet_cost,
        magnet_reserves,
        origin,
    } = flows;
    eye.put("severity", Share, severity);
    eye.put("severity", Share, limit);
    eye.put("severity-outside", Share, bound);
    eye.put("severity-outside", Share, bound_any);
    eye.put("felt-outside", Share, felt_any);
    eye.put("precaution", Share, precaution);
    eye.put("floor-index", Positive, floor_index);
    eye.put("scale", Positive, scale);
    eye.put("basket", Positive, basket);
    eye.put("ore", Positive, ore);
    eye.put("feed", Positive, feed);
    eye.put("mined-share", Share, mined_share);
    eye.put("curtailed", Positive, curtailed);
    eye.put("ore-without-plant", Positive, light_without_plant);
    eye.put("ore-without-plant", Positive, heavy_without_plant);
    let (inside, outside) = separated.split_at_mut(CHINA + 1);
    eye.put_all("separated-inside", Positive, inside);
    eye.put_all("separated-outside", Positive, outside);
    eye.put("separated-inside", Positive, separated_china);
    eye.put("separated-outside", Positive, separated_outside);
    eye.put("heavy-feed", Positive, heavy_to_china);
    eye.put("waiting", Positive, concentrate_outside);
    for (market, name) in [(INSIDE, "supply-inside"), (OUTSIDE, "supply-outside")] {
        eye.put(name, Positive, &mut supply[market]);
    }
    eye.put("recycled", Positive, recycled);
    eye.put("recycled", Positive, recycled_total);
    eye.put("recycled", Positive, recycled_scrap);
    eye.put("response", Positive, response);
    eye.put("magnet-demand", Positive, magnet_demand);
    eye.put("magnet-demand", Positive, magnet_response);
    eye.put("reference-demand", Positive, magnet_reference);
    eye.put("magnet-orders", Positive, magnet_orders);
    eye.put("magnet-offer", Positive, magnet_offer);
    eye.put("magnet-plan", Positive, magnet_plan);
    eye.put("own-magnets", Positive, magnets_own);
    eye.put("allied-magnets", Positive, magnets_allied);
    eye.put("allied-magnets", Positive, magnets_sold);
    eye.put("magnet-imports", Positive, magnet_imports);
    eye.put("magnet-imports", Positive, magnet_exports);
    eye.put("counted-orders", Positive, magnets_counted_on);
    // Below nothing where makers sell from their stock.
    eye.put("magnets-for-stock", Log, magnets_for_stock);
    eye.put("magnet-dependence", Share, magnet_dependence);
    eye.put("use", Positive, use_);
    eye.put("use", Positive, magnet_need);
    eye.put("use", Positive, use_at_china_prices);
    eye.put("reference-demand", Positive, use_reference);
    eye.put("orders", Positive, orders);
    eye.put("dependence", Share, dependence);
    eye.put("dependence", Share, metal_dependence);
    eye.put("wanted-exports", Positive, wanted_exports);
    eye.put("wanted-exports", Positive, quota_ratio);
    eye.put("exports", Positive, exports);
    eye.put("exports", Positive, exports_total);
    eye.put("unfilled", Share, unfilled);
    eye.put("shipped-mix", Share, shipped_mix);
    for amounts in [reserve_bought, reserve_drawn] {
        let (inside, outside) = amounts.split_at_mut(CHINA + 1);
        eye.put_all("reserve-trade-china", Positive, inside);
        eye.put_all("reserve-trade", Positive, outside);
    }
    eye.put("reserve-cost", Log, reserve_cost);
    eye.put("reserve-cost", Log, china_reserve_cost);
    eye.put("shipments", Positive, shipments);
    eye.put("users-before", Positive, users_before);
    eye.put("consumption", Positive, consumption);
    eye.put("magnets-made", Positive, magnets_made);
    eye.put("magnets-used", Positive, magnets_consumed);
    eye.put("magnet-flow", Positive, magnet_flow);
    eye.put("magnets-bought", Part, magnet_bought);
    eye.put("magnets-drawn", Positive, magnet_drawn);
    eye.put("magnets-before", Positive, magnet_users_before);
    eye.put("magnet-cost", Positive, magnet_cost);
    eye.put("magnet-reserves", Positive, magnet_reserves);
    eye.put("origin", Positive, origin);
}
