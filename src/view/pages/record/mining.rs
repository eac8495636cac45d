//! China's share of mining, by year; where sources differ the range is drawn.

use super::picture::{Figure, plate};
use super::sources;
use super::told::{Told, points, points_to_a_tenth, share, signed_points, when};
use crate::analysis::figures::stem;
use crate::analysis::misses::Subject;
use crate::analysis::paths::YEARS;
use crate::charts::past::{PastAxis, PastChart};
use crate::charts::spec::middle_of;
use crate::data::{CHINA_MINE_SHARE_OBSERVED, CHINA_MINE_SHARE_OTHER};
use crate::view::pages::parts;

const MARKS: [usize; 4] = [2010, 2015, 2020, 2025];
const PERCENT: f64 = 0.01;
/// The year whose other count is named in the picture: nothing stands right of it.
const NOTED: f64 = 2017.0;

pub fn section(told: &Told) -> String {
    let worst = told.worst(|miss| miss.subject == Subject::MineShare);
    let title = worst.map_or_else(String::new, |miss| {
        let half = told.text("mine-share.median-difference", points_to_a_tenth);
        let most = told.text(&format!("{}.difference", stem(miss)), points);
        format!(
            "China’s share of mining: half of the years are off by more than {half}, {} by {most}",
            when(&miss.when)
        )
    });
    let path = &told.backtest.paths.mine_share;
    let middle = |points: &[(f64, f64)]| -> Vec<(f64, f64)> {
        points.iter().map(|(year, value)| (middle_of(*year as usize), *value)).collect()
    };
    let chart = PastChart {
        from: *YEARS.start() as f64,
        to: *YEARS.end() as f64 + 1.0,
        marks: MARKS.iter().map(|year| (middle_of(*year), year.to_string())).collect(),
        axis: PastAxis::Plain { top: 1.0, step: 0.25, divisor: PERCENT },
        unit: "%",
        model: vec![path.iter().map(|(year, value)| (middle_of(*year), *value)).collect()],
        records: middle(CHINA_MINE_SHARE_OBSERVED),
        others: middle(CHINA_MINE_SHARE_OTHER),
        spans: Vec::new(),
        breaks: Vec::new(),
        notes: CHINA_MINE_SHARE_OTHER
            .iter()
            .filter(|point| point.0 == NOTED)
            .map(|(year, value)| (middle_of(*year as usize), *value, "another count".to_string()))
            .collect(),
        names: ["Record", "Model"],
    };
    let ends = [2009, 2025].map(|year| {
        let at = |side: &str| told.text(&format!("mine-share.{year}.{side}"), share);
        format!("In {year} the record is {}, the model {}.", at("record"), at("model"))
    });
    let figure = Figure {
        id: "mine-share",
        title: "China’s part of all rare earths mined, % of tonnes of oxide".to_string(),
        lede: "By year. A thin bar of ink leads to what another count gives: that of 2014 to 2021 adds output without a permit in China, \
               which neither the main record nor this line of the model holds."
            .to_string(),
        description: format!("China’s share of mining from 2008 to 2025, record and model. {}", ends.join(" ")),
        table: table(told),
    };
    parts::section("mining", &title, &plate(&figure, &chart))
}

fn table(told: &Told) -> String {
    let rows: Vec<Vec<String>> = told
        .backtest
        .mine_share
        .iter()
        .map(|pair| {
            let stem = format!("mine-share.{}", pair.when);
            let record = told.html(&format!("{stem}.record"), share);
            let other = format!("{stem}.other-record");
            let has_other = told.figures.get(&other).is_some();
            let record = if has_other { format!("{record} to {}", told.html(&other, share)) } else { record };
            let row = sources::record("china-mine-share", &pair.when);
            let source = sources::told(row) + &sources::others(row);
            vec![
                pair.when.clone(),
                told.html(&format!("{stem}.model"), share),
                record,
                told.html(&format!("{stem}.difference"), signed_points),
                source,
            ]
        })
        .collect();
    parts::table(
        "China’s share of mining; where sources differ, both. The miss is against the first",
        &["Year", "Model", "Record", "Miss", "Source of the record"],
        &rows,
    )
}
