//! The tables of version 4 of the model, which `build.rs` makes from `src/next/data` in the types of `crate::tables`.

pub use crate::tables::{
    AssumptionNote, AssumptionRow, ColumnRow, LeverRow, MagnetRow, MineRow, Points, ProjectNote, ProjectRow,
    SeparatorRow, box_unit, dates, kinds, unit,
};
use box_unit::BoxUnit;
use kinds::{AssumptionGroup, Confidence, Grade, LeverGroup, LeverKind, LeverRole, LeverSense, PlantGroup, Stage};
use unit::LeverUnit;

include!(concat!(env!("OUT_DIR"), "/next_tables.rs"));

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{HashMap, HashSet};
    use std::path::Path;

    /// The assumptions in the order that links and saved runs count them in. It only ever grows at its end.
    const ORDER: [&str; 52] = [
        "beta", "cov", "covU", "tadj", "hoard", "kc", "ka", "leakQ", "e_M", "e_H", "e_L", "lam", "tau_d", "tau_t",
        "s_Dy", "s_Tb", "s_Sm", "s_LC", "gd", "gm", "s_Nd", "kR", "tau_s", "tau_e", "ru", "scrap", "rec", "qn", "om",
        "covM", "life", "disp", "Lnew", "gnew", "inc", "g_cq", "contag", "c1", "tau_lk", "phi", "tau_c", "tau_pd",
        "e_mp", "sp_m", "t_met", "t_us", "t_eu", "t_jk", "t_dy", "t_ion", "t_mya", "t_suc",
    ];
    /// Assumptions of before that moved nothing and are constants now.
    const GONE: [&str; 3] = ["R0", "thmin", "xgate"];

    type Row = HashMap<String, String>;

    fn rows(file: &str) -> Vec<Row> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/next/data").join(file);
        csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
    }

    #[test]
    fn the_tables_have_their_lengths() {
        assert_eq!((MINES.len(), SEPARATORS.len(), MAGNET_PLANTS.len()), (51, 29, 20));
        assert_eq!((N_LEVERS, N_COLUMNS, FEED_PAIRS.len()), (56, 664, 43));
        assert_eq!(MINE_CAPACITY.len(), 13);
        // 2005 to 2027, a number a year.
        assert!(MINE_CAPACITY.iter().all(|years| years.len() == 23));
        assert_eq!(NO_SALE_TO_CHINA.len(), SEPARATORS.len());
        assert_eq!(NO_SALE_TO_CHINA.iter().filter(|kept| **kept).count(), 20);
    }

    #[test]
    fn the_assumptions_keep_their_order_and_old_links_find_theirs() {
        assert_eq!(ASSUMPTIONS.each_ref().map(|row| row.name), ORDER);
        let before = crate::tables::ASSUMPTIONS.iter().map(|row| row.name).filter(|name| !GONE.contains(name));
        assert!(before.eq(ORDER.into_iter().filter(|name| !name.starts_with("t_"))));
    }

    #[test]
    fn assumptions_lie_within_their_ranges_and_multiples_of_a_table_rest_at_one() {
        for row in &ASSUMPTIONS {
            assert!(row.low <= row.value && row.value <= row.high, "{}: {}", row.name, row.value);
        }
        for row in ASSUMPTIONS.iter().filter(|row| row.name.starts_with("t_")) {
            assert_eq!(row.value, 1.0, "{}", row.name);
        }
    }

    #[test]
    fn what_links_and_files_name_is_still_there() {
        use crate::tables as before;
        for (old, new) in before::COLUMNS.iter().zip(&COLUMNS) {
            assert_eq!((old.name, old.unit), (new.name, new.unit));
        }
        for old in &before::LEVERS {
            let new = LEVERS.iter().find(|row| row.key == old.key).unwrap_or_else(|| panic!("no lever {}", old.key));
            assert_eq!(
                (old.low, old.high, old.step, old.neutral),
                (new.low, new.high, new.step, new.neutral),
                "{}",
                old.key
            );
        }
        let new: Vec<_> = LEVERS.iter().map(|row| row.key).filter(|key| !has_lever(key)).collect();
        assert_eq!(new, ["law"]);
        for old in &before::PROJECTS {
            assert!(PROJECTS.iter().any(|row| row.slug == old.slug), "no project {}", old.slug);
        }
    }

    fn has_lever(key: &str) -> bool {
        crate::tables::LEVERS.iter().any(|row| row.key == key)
    }

    #[test]
    fn every_parameter_is_named_by_an_equation() {
        // The fork, the guards and the end of a lever are named elsewhere; the ratio of element to oxide is told only.
        let elsewhere = ["k_fork", "xq_min", "k_tiny", "el_mat"];
        let unused = PARAMETER_USES.iter().filter(|(_, files)| files.is_empty()).map(|(name, _)| *name);
        let unused: Vec<&str> = unused.filter(|name| !elsewhere.contains(name)).collect();
        assert_eq!(unused, [""; 0]);
        assert_eq!(PARAMETER_USES.len(), rows("parameters.csv").len());
    }

    #[test]
    fn shares_sum_to_one_where_blocs_uses_or_materials_divide_a_whole() {
        let sums = |tables: &[Points]| -> Vec<f64> {
            (0..tables[0].len()).map(|i| tables.iter().map(|years| years[i].1).sum()).collect()
        };
        for tables in [&SHARE_MAGNET[..], &SHARE_LIGHT, &SHARE_HEAVY, &USE_SHARE[0], &USE_SHARE[1], &USE_SHARE[2]] {
            assert!(sums(tables).iter().all(|sum| (sum - 1.0).abs() < 1e-9), "{:?}", sums(tables));
        }
        // Assays are printed with two or three digits; the model scales each ore to exactly one.
        assert!(COMPOSITION.iter().all(|shares| (shares.iter().sum::<f64>() - 1.0).abs() < 0.005));
    }

    #[test]
    fn levels_held_into_2026_are_those_of_2025_but_for_dysprosium() {
        let dysprosium = 1;
        for &(k, price) in OBSERVED_HELD {
            let last = OBSERVED[k].last().map(|&(_, price)| price);
            assert_eq!(last == Some(price), k != dysprosium, "{}", MATERIAL_SLUGS[k]);
        }
        assert!(OBSERVED_HELD.contains(&(dysprosium, 206.0)));
    }

    #[test]
    fn every_number_has_its_source_and_every_range_its_value() {
        let sources: HashMap<String, Row> =
            rows("sources.csv").into_iter().map(|row| (row["id"].clone(), row)).collect();
        let mut seen = HashSet::new();
        for file in ["parameters.csv", "series.csv", "facilities.csv"] {
            for row in rows(file) {
                let name = row.get("name").filter(|_| file != "facilities.csv").unwrap_or_else(|| &row["slug"]);
                assert!(seen.insert((file, name.clone())), "{file}: {name} twice");
                let source = &sources[&row["source_id"]];
                assert_eq!((&row["source"], &row["terms"]), (&source["title"], &source["terms"]), "{file}: {name}");
                assert!(
                    row["status"] != "assumed" || !row["note"].is_empty(),
                    "{name} is assumed and does not say why"
                );
                if file == "facilities.csv" {
                    assert_eq!(row["source_row"].is_empty(), row["status"] == "assumed", "{name}");
                } else {
                    let [low, value, high] = ["low", "value", "high"].map(|end| row[end].parse::<f64>().unwrap());
                    assert!(low <= value && value <= high, "{name}: {value} is not within {low} to {high}");
                    assert!(row["unit"] != "share" || (0.0..=1.0).contains(&value), "{name}: a share of {value}");
                }
            }
        }
    }
}
