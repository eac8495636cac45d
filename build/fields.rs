//! The index sets of the tables in their frozen order, and how names and numbers are written in Rust.

/// Materials, blocs, hubs, ores and countries as the tables spell them, in the order of the model's arrays.
pub const MATERIALS: [&str; 9] = ["ndpr", "dy", "tb", "sm", "gd", "y", "la", "ce", "rest"];
pub const BLOCS: [&str; 5] = ["china", "us", "eu", "japan-korea", "rest"];
pub const HUBS: [&str; 10] = [
    "china",
    "malaysia",
    "united-states",
    "europe",
    "australia",
    "india",
    "russia",
    "canada",
    "central-asia",
    "brazil-africa",
];
pub const ORES: [&str; 11] = ["CNL", "ION", "UNO", "MTP", "MTW", "MON", "BRC", "CAL", "XEN", "LOP", "CAR"];
pub const PATHS: [&str; 3] = ["steps", "aps", "nze"];
pub const USES: [&str; 4] = ["ev", "wind", "defence", "other"];
/// Slug and name of the countries of mining.
pub const COUNTRIES: [(&str, &str); 24] = [
    ("china", "China"),
    ("united-states", "United States"),
    ("australia", "Australia"),
    ("malaysia", "Malaysia"),
    ("myanmar", "Myanmar"),
    ("laos", "Laos"),
    ("se-asia-other", "Thailand, Vietnam and others"),
    ("india", "India"),
    ("russia", "Russia"),
    ("brazil", "Brazil"),
    ("canada", "Canada"),
    ("france", "France"),
    ("estonia", "Estonia"),
    ("norway-sweden", "Norway and Sweden"),
    ("greenland", "Greenland"),
    ("angola", "Angola"),
    ("malawi", "Malawi"),
    ("tanzania", "Tanzania"),
    ("south-africa", "South Africa"),
    ("other-africa", "Other Africa"),
    ("kazakhstan", "Kazakhstan"),
    ("kyrgyzstan", "Kyrgyzstan"),
    ("tajikistan", "Tajikistan"),
    ("other", "Other"),
];

/// Position of a slug in a list; the name of the row says where a wrong one stands.
pub fn position(list: &[&str], slug: &str, row: &str) -> usize {
    list.iter().position(|x| *x == slug).unwrap_or_else(|| panic!("{row}: unknown {slug}"))
}

pub fn country(slug: &str, row: &str) -> usize {
    COUNTRIES.iter().position(|x| x.0 == slug).unwrap_or_else(|| panic!("{row}: unknown country {slug}"))
}

/// A name of the tables as a constant: `tau_d` and `us-nir-dytb` become `TAU_D` and `US_NIR_DYTB`; `covU` and `leakQ` (a capital after
/// a small letter) become `COV_U` and `LEAK_Q`.
pub fn constant_name(name: &str) -> String {
    let mut out = String::new();
    let mut after_small = false;
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && after_small && !out.contains('_') {
            out.push('_');
        }
        after_small = letter.is_ascii_lowercase();
        out.push(if letter == '-' { '_' } else { letter.to_ascii_uppercase() });
    }
    out
}

/// `0.1`, never `.1`: the shortest decimal that reads back as the same bits.
pub fn number(text: &str, row: &str) -> String {
    let value: f64 = text.parse().unwrap_or_else(|_| panic!("{row}: {text} is not a number"));
    assert!(value.is_finite(), "{row}: {text} is not finite");
    format!("{value:?}")
}
