//! The static tables that the build makes of `public/data`: lengths, the order that links and saved runs count assumptions in, and which
//! parameter is named where. What each file says of its rows is in data.rs.

use chokepoint::tables::*;

/// The assumptions in the order that links and saved runs count them in. It only ever grows at its end.
const ORDER: [&str; 52] = [
    "beta", "cov", "covU", "tadj", "hoard", "kc", "ka", "leakQ", "e_M", "e_H", "e_L", "lam", "tau_d", "tau_t", "s_Dy",
    "s_Tb", "s_Sm", "s_LC", "gd", "gm", "s_Nd", "kR", "tau_s", "tau_e", "ru", "scrap", "rec", "qn", "om", "covM",
    "life", "disp", "Lnew", "gnew", "inc", "g_cq", "contag", "c1", "tau_lk", "phi", "tau_c", "tau_pd", "e_mp", "sp_m",
    "t_met", "t_us", "t_eu", "t_jk", "t_dy", "t_ion", "t_mya", "t_suc",
];

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
fn the_assumptions_keep_their_order() {
    assert_eq!(ASSUMPTIONS.each_ref().map(|row| row.name), ORDER);
}

#[test]
fn assumptions_lie_within_their_ranges_and_multiples_of_a_table_rest_at_one() {
    for row in &ASSUMPTIONS {
        assert!(row.low <= row.value && row.value <= row.high, "{}: {}", row.name, row.value);
        assert!(!row.name.starts_with("t_") || row.value == 1.0, "{}: {}", row.name, row.value);
    }
}

#[test]
fn every_parameter_is_named_by_an_equation() {
    // The fork, the guards and the end of a lever are named elsewhere; the ratio of element to oxide is told only.
    let elsewhere = ["k_fork", "xq_min", "k_tiny", "el_mat"];
    let unused = PARAMETER_USES.iter().filter(|(_, files)| files.is_empty()).map(|(name, _)| *name);
    let unused: Vec<&str> = unused.filter(|name| !elsewhere.contains(name)).collect();
    assert_eq!(unused, [""; 0]);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/parameters.csv");
    assert_eq!(PARAMETER_USES.len(), csv::Reader::from_path(path).unwrap().records().count());
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
