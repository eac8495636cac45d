//! What stands behind a number box: each unit once, with what is asked of it where a value is shown and where one is typed. A lever has its
//! own from [`LeverUnit`], an assumption from the column `shown` of its table; `build.rs` compiles this file too.

use super::kinds::Named;
use super::unit::LeverUnit;

/// The unit that a number box shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoxUnit {
    Plain,
    /// Months and years in words, read by rules of their own.
    Date,
    Percent,
    PercentAYear,
    Points,
    Times,
    AYear,
    Years,
    Months,
    Days,
    BillionUsd,
    UsdPerKg,
    Kilotonnes,
    Tonnes,
    TonnesAYear,
}

/// What may be typed for a unit: its own name or that of another of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    Plain,
    Share,
    Times,
    Time,
    Money,
    Price,
    Mass,
}

/// What there is to know of a unit.
#[derive(Debug)]
pub struct BoxUnitRow {
    /// As short as it goes, beside the box of a lever.
    pub short: &'static str,
    /// In sentences, in the panel of assumptions and in its table.
    pub in_full: &'static str,
    /// In sentences behind a one.
    pub one: &'static str,
    pub kind: UnitKind,
    /// So large among the units of its kind: days, USD, USD/kg, tonnes.
    pub size: f64,
    /// What the model's value is multiplied by to be shown.
    pub scale: f64,
    /// It is one of a year, whether or not the box says so.
    pub is_rate: bool,
    /// Units of other sizes are typed into its box, so that a phone has to offer letters.
    pub takes_letters: bool,
}

/// A share is shown and typed in percent.
const PERCENT: f64 = 100.0;
/// In days.
pub const DAYS_OF_YEAR: f64 = 365.25;
pub const DAYS_OF_MONTH: f64 = DAYS_OF_YEAR / 12.0;
/// In USD.
pub const BILLION: f64 = 1e9;
/// In tonnes.
pub const KILOTONNE: f64 = 1e3;

/// The words of a unit that reads the same everywhere.
const fn same(name: &'static str) -> [&'static str; 3] {
    [name; 3]
}

/// A unit of a kind, named short, in full and behind a one. It has no size but one, is no rate, and its box takes letters.
const fn unit([short, in_full, one]: [&'static str; 3], kind: UnitKind, scale: f64) -> BoxUnitRow {
    BoxUnitRow { short, in_full, one, kind, size: 1.0, scale, is_rate: false, takes_letters: true }
}

const fn rate(names: [&'static str; 3], kind: UnitKind, scale: f64) -> BoxUnitRow {
    BoxUnitRow { is_rate: true, ..unit(names, kind, scale) }
}

/// A unit beside which no other is common.
const fn bare(name: &'static str, kind: UnitKind, scale: f64) -> BoxUnitRow {
    BoxUnitRow { takes_letters: false, ..unit(same(name), kind, scale) }
}

const PLAIN: BoxUnitRow = bare("", UnitKind::Plain, 1.0);
const DATE: BoxUnitRow = unit(["", "date", "date"], UnitKind::Plain, 1.0);
const SHARE: BoxUnitRow = bare("%", UnitKind::Share, PERCENT);
const GROWTH: BoxUnitRow = rate(same("% a year"), UnitKind::Share, PERCENT);
const POINTS: BoxUnitRow = rate(["pts", "points", "point"], UnitKind::Share, PERCENT);
const TIMES: BoxUnitRow = bare("×", UnitKind::Times, 1.0);
const A_YEAR: BoxUnitRow = rate(same("a year"), UnitKind::Plain, 1.0);
const YEARS: BoxUnitRow = BoxUnitRow { size: DAYS_OF_YEAR, ..unit(["yr", "years", "year"], UnitKind::Time, 1.0) };
const MONTHS: BoxUnitRow = BoxUnitRow { size: DAYS_OF_MONTH, ..unit(["mo", "months", "month"], UnitKind::Time, 1.0) };
const DAYS: BoxUnitRow = unit(["d", "days", "day"], UnitKind::Time, 1.0);
const BILLIONS: BoxUnitRow = BoxUnitRow { size: BILLION, ..unit(["bn", "bn USD", "bn USD"], UnitKind::Money, 1.0) };
const PRICE: BoxUnitRow = unit(["$/kg", "USD/kg", "USD/kg"], UnitKind::Price, 1.0);
const KILOTONNES: BoxUnitRow = BoxUnitRow { size: KILOTONNE, ..rate(same("kt"), UnitKind::Mass, 1.0) };
const TONNES: BoxUnitRow = rate(same("t"), UnitKind::Mass, 1.0);
const TONNES_A_YEAR: BoxUnitRow = rate(same("t a year"), UnitKind::Mass, 1.0);

impl BoxUnit {
    pub fn row(self) -> &'static BoxUnitRow {
        match self {
            Self::Plain => &PLAIN,
            Self::Date => &DATE,
            Self::Percent => &SHARE,
            Self::PercentAYear => &GROWTH,
            Self::Points => &POINTS,
            Self::Times => &TIMES,
            Self::AYear => &A_YEAR,
            Self::Years => &YEARS,
            Self::Months => &MONTHS,
            Self::Days => &DAYS,
            Self::BillionUsd => &BILLIONS,
            Self::UsdPerKg => &PRICE,
            Self::Kilotonnes => &KILOTONNES,
            Self::Tonnes => &TONNES,
            Self::TonnesAYear => &TONNES_A_YEAR,
        }
    }
}

/// As the table of assumptions spells those that it has.
impl Named for BoxUnit {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Plain, PLAIN.in_full),
        (Self::Percent, SHARE.in_full),
        (Self::PercentAYear, GROWTH.in_full),
        (Self::Times, TIMES.in_full),
        (Self::AYear, A_YEAR.in_full),
        (Self::Years, YEARS.in_full),
        (Self::Months, MONTHS.in_full),
        (Self::UsdPerKg, PRICE.in_full),
        (Self::TonnesAYear, TONNES_A_YEAR.in_full),
    ];
}

impl LeverUnit {
    /// What the number box of a lever shows.
    pub fn in_box(self) -> BoxUnit {
        match self {
            Self::Share | Self::Strength => BoxUnit::Percent,
            Self::Points | Self::PerYear => BoxUnit::Points,
            // A choice has no box.
            Self::Target | Self::ExportRules | Self::DemandPath => BoxUnit::Plain,
            Self::Year => BoxUnit::Date,
            Self::Years => BoxUnit::Years,
            Self::Months => BoxUnit::Months,
            Self::DaysOfUse => BoxUnit::Days,
            Self::Times => BoxUnit::Times,
            Self::KilotonnesPerYear => BoxUnit::Kilotonnes,
            Self::TonnesPerYear => BoxUnit::Tonnes,
            Self::UsdPerKg => BoxUnit::UsdPerKg,
            Self::BillionUsd => BoxUnit::BillionUsd,
        }
    }
}
