//! China's share of mining, by year; where sources differ the range is drawn.

use super::figure::{Figure, cell};
use super::picture::{PictureWithTable, over_time};
use super::results::results;
use super::sources::{self, OtherSources, RecordSource};
use super::words::{points, points_to_a_tenth, share, signed_points, when};
use crate::chart::record_chart::{RecordAxis, RecordChart};
use crate::chart::spec::middle_of;
use crate::site::parts::{Section, Table};
use crate::study::backtest::Pair;
use crate::study::figures::stem;
use crate::study::misses::Subject;
use crate::study::paths::YEARS;
use crate::tables::kinds::RecordSeries;
use crate::tables::{CHINA_MINE_SHARE_OBSERVED, CHINA_MINE_SHARE_OTHER};
use leptos::prelude::*;

const MARKS: [usize; 4] = [2010, 2015, 2020, 2025];
const PERCENT: f64 = 0.01;
/// The year whose other count is named in the picture: nothing stands right of it.
const NOTED: f64 = 2017.0;

#[component]
pub fn Mining() -> impl IntoView {
    let title = results().worst(|miss| miss.subject == Subject::MineShare).map_or_else(String::new, |miss| {
        let half = results().text("mine-share.median-difference", points_to_a_tenth);
        let most = results().text(&format!("{}.difference", stem(miss)), points);
        format!(
            "China’s share of mining: half of the years are off by more than {half}, {} by {most}",
            when(&miss.when)
        )
    });
    let ends = [2009, 2025].map(|year| {
        let at = |side: &str| results().text(&format!("mine-share.{year}.{side}"), share);
        format!("In {year} the record is {}, the model {}.", at("record"), at("model"))
    });
    let lede = "By year. A thin bar of ink leads to what another count gives: that of 2014 to 2021 adds output without a permit in China, \
                which neither the main record nor this line of the model holds.";
    view! {
        <Section id="mining" title>
            <PictureWithTable
                id="mine-share"
                title="China’s part of all rare earths mined, % of tonnes of oxide"
                lede=lede.into_any()
                description=format!("China’s share of mining from 2008 to 2025, record and model. {}", ends.join(" "))
                drawings=over_time(&chart())
            >
                <Table
                    label="China’s share of mining; where sources differ, both. The miss is against the first"
                    head=["Year", "Model", "Record", "Miss", "Source of the record"].map(String::from).into()
                    rows=results().backtest.mine_share.iter().map(cells).collect()
                />
            </PictureWithTable>
        </Section>
    }
}

fn chart() -> RecordChart {
    let by_year = |points: &[(f64, f64)]| -> Vec<(f64, f64)> {
        points.iter().map(|(year, value)| (middle_of(*year as usize), *value)).collect()
    };
    let model = results().backtest.paths.mine_share.iter().map(|(year, value)| (middle_of(*year), *value));
    RecordChart {
        from: *YEARS.start() as f64,
        to: *YEARS.end() as f64 + 1.0,
        marks: MARKS.map(|year| (middle_of(year), year.to_string())).into(),
        axis: RecordAxis::Plain { top: 1.0, step: 0.25, divisor: PERCENT },
        unit: "%",
        model: vec![model.collect()],
        records: by_year(CHINA_MINE_SHARE_OBSERVED),
        others: by_year(CHINA_MINE_SHARE_OTHER),
        spans: Vec::new(),
        breaks: Vec::new(),
        notes: CHINA_MINE_SHARE_OTHER
            .iter()
            .filter(|point| point.0 == NOTED)
            .map(|(year, value)| (middle_of(*year as usize), *value, "another count".to_string()))
            .collect(),
        names: ["Record", "Model"],
    }
}

fn cells(pair: &Pair) -> Vec<AnyView> {
    let stem = format!("mine-share.{}", pair.when);
    let row = sources::record(RecordSeries::ChinaMineShare, &pair.when);
    let other = Some(format!("{stem}.other-record")).filter(|other| results().has(other));
    let other = other.map(|name| view! { " to "<Figure name words=share/> });
    vec![
        pair.when.clone().into_any(),
        cell(&stem, "model", share),
        view! { {cell(&stem, "record", share)}{other} }.into_any(),
        cell(&stem, "difference", signed_points),
        view! { <RecordSource row/><OtherSources row/> }.into_any(),
    ]
}
