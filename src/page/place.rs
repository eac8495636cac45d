//! Where charts stand on the page. The large frame shows the chart of the chosen tab, every other frame a chart of its own.

use crate::chart::{ALL_CHARTS, Chart, ChartName, chart};

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

    /// The chart that a frame is there for; none for the large one.
    fn own(self) -> Option<ChartName> {
        match self {
            Self::Main => None,
            Self::Difference => Some(ChartName::Difference),
            Self::Blocs => Some(ChartName::Blocs),
            Self::Share => Some(ChartName::Share),
            Self::Price => Some(ChartName::Price),
            Self::Chain => Some(ChartName::Chain),
            Self::Timeline => Some(ChartName::Timeline),
        }
    }

    /// The name in ids: that of the chart, or of the large frame.
    pub fn name(self) -> &'static str {
        self.own().map_or("main", ChartName::slug)
    }

    /// The chart in this frame while `main` stands in the large one: no chart is shown twice.
    pub fn chart(self, main: &'static Chart) -> &'static Chart {
        match self.own() {
            None => main,
            Some(own) if own == main.name => &ALL_CHARTS[0],
            Some(own) => chart(own),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_frame_has_a_chart_and_none_is_shown_twice() {
        for main in ALL_CHARTS.iter().filter(|chart| chart.is_tab()) {
            let mut names: Vec<&str> = Place::ALL.iter().map(|place| place.chart(main).name.slug()).collect();
            names.sort_unstable();
            let n = names.len();
            names.dedup();
            assert_eq!(names.len(), n, "{names:?}");
        }
    }
}
