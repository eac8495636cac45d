//! Rules of trade: export quota and duties of China, leakage, feed bans, growth of China's mining quota, its reserve buying.
//!
//! Source: model.md section 4; quotas and duties of 2005-15 in parameters.csv.

use super::row::{MonthForcing, is_forward};
use crate::math::interpolate;
use crate::params::Policy;
use crate::tables::{DUTY_HEAVY, DUTY_LIGHT, EXPORT_QUOTA_KT, constant as c};
use crate::units::{MONTHS_PER_YEAR, TONNES_PER_KILOTONNE};

pub(super) fn base(row: &mut MonthForcing, year: f64) {
    if year < c::QUOTA_ENDS {
        row.quota = interpolate(EXPORT_QUOTA_KT, year) * TONNES_PER_KILOTONNE / MONTHS_PER_YEAR * c::QUOTA_USABLE;
    }
    row.duty = if year < c::DUTIES_END {
        [interpolate(DUTY_LIGHT, year), interpolate(DUTY_HEAVY, year)]
    } else {
        [c::STANDING_DUTY; 2]
    };
    row.ln_duty = row.duty.map(|duty| libm::log(1.0 + duty));
    row.us_feed_ban = if year > c::MOUNTAIN_PASS_KEEPS_FEED { 1.0 } else { 0.0 };
    row.quota_growth = if year < c::CHINA_QUOTA_GROWS_FROM {
        0.0
    } else if year < c::CHINA_QUOTA_GROWS_LESS_FROM {
        c::CHINA_QUOTA_GROWTH
    } else {
        c::CHINA_QUOTA_GROWTH_LATER
    };
}

pub(super) fn apply(rows: &mut [MonthForcing], policy: &Policy) {
    let quota = &policy.quota;
    let has_quota = quota.cap.get() < c::NO_QUOTA_AT;
    let reserve = &policy.china_reserve;
    for row in rows {
        let year = row.year;
        if !is_forward(year) {
            continue;
        }
        if has_quota && year >= quota.start.get() && year < quota.end.get() {
            row.quota = quota.cap.get() * TONNES_PER_KILOTONNE / MONTHS_PER_YEAR;
        }
        if year >= policy.feed_ban.start.get() {
            row.feed_ban = policy.feed_ban.share.get();
        }
        row.quota_growth += policy.china_quota_growth.get();
        row.leakage = policy.leakage.get();
        if year >= reserve.start.get() && year < reserve.end.get() {
            row.china_reserve = reserve.rate.get() / MONTHS_PER_YEAR;
        }
    }
}
