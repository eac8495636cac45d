//! Where charts stand on the page. The large frame shows the chart of the chosen tab, every other frame a chart of its own.

use crate::chart::{ALL_CHARTS, Chart, DIFFERENCE, chart};

/// A frame for a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Main,
    Difference,
    Blocs,
    Share,
    Price,
    Chain,
    Timeline,
}

pub const N_PLACES: usize = 7;

impl Place {
    pub const ALL: [Self; N_PLACES] =
        [Self::Main, Self::Difference, Self::Blocs, Self::Share, Self::Price, Self::Chain, Self::Timeline];

    /// The name in ids: that of the chart, or of the large frame.
    pub fn name(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Difference => DIFFERENCE,
            Self::Blocs => "blocs",
            Self::Share => "share",
            Self::Price => "price",
            Self::Chain => "chain",
            Self::Timeline => "timeline",
        }
    }

    /// The chart in this frame while `main` stands in the large one: no chart is shown twice.
    pub fn chart(self, main: &'static Chart) -> &'static Chart {
        let first = &ALL_CHARTS[0];
        match self {
            Self::Main => main,
            own if own.name() == main.name => first,
            own => chart(own.name()).unwrap_or(first),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_frame_has_a_chart_and_none_is_shown_twice() {
        for main in ALL_CHARTS.iter().filter(|chart| chart.is_tab()) {
            let mut names: Vec<&str> = Place::ALL.iter().map(|place| place.chart(main).name).collect();
            assert!(Place::ALL.iter().all(|place| *place == Place::Main || chart(place.name()).is_some()));
            names.sort_unstable();
            let n = names.len();
            names.dedup();
            assert_eq!(names.len(), n, "{names:?}");
        }
    }
}
