//! The feedback loops of the model that have a name.

use super::feedback::Loop;

pub static LOOPS: [Loop; 11] = [
    Loop {
        name: "Stock cover",
        text: "A low stock raises the price, and a dear market outside China draws exports that fill the stock again. It calms, within months.",
        path: &["outside-price", "china-exports", "traders-stock"],
    },
    Loop {
        name: "Hoarding",
        text: "A rising price makes buyers order more than they use, which empties stocks and raises the price. It drives prices up for months, until stocks are full.",
        path: &["outside-price", "oxide-orders"],
    },
    Loop {
        name: "Thrift",
        text: "What stays dear is used more sparingly, so less is ordered and the price falls. It calms within one or two years; habits return more slowly.",
        path: &["outside-price", "saving", "oxide-demand", "oxide-orders"],
    },
    Loop {
        name: "Investment",
        text: "What stays dear makes new mines pay, which bring more supply years later. It calms late, and can bring a glut.",
        path: &["outside-price", "unnamed-mines", "mine-output", "separated-oxides", "oxide-supply", "traders-stock"],
    },
    Loop {
        name: "China’s quota",
        text: "A high price in China lifts its quota a little. It calms within a year or two.",
        path: &["china-price", "mining-quota", "mine-output", "separated-oxides", "oxide-supply", "traders-stock"],
    },
    Loop {
        name: "Substitution",
        text: "A premium on magnets makes users want fewer of them and redesign their products, so fewer are ordered and made, makers depend less on Chinese oxides and the premium shrinks. It calms, in part within months and in part over years.",
        path: &[
            "premiums",
            "saving",
            "magnets-wanted",
            "magnets-ordered",
            "plants-making",
            "oxide-demand",
            "dependence-on-china",
        ],
    },
    Loop {
        name: "Plants in answer",
        text: "A premium that lasts makes plants outside China pay, which open after two years and more. They lower the dependence on China, and the premium with it. It calms, late.",
        path: &["premiums", "answering-plants", "plants-making", "dependence-on-china"],
    },
    Loop {
        name: "China’s state",
        text: "Traders in China who hold far too much sell to the state, and buy back when they hold too little. It calms within months.",
        path: &["traders-stock", "reserve-stocks"],
    },
    Loop {
        name: "Plants that run dry",
        text: "Users whose stock is low order more magnets; plants that lack oxides deliver less, so stocks stay low. Whether it calms depends on the oxides.",
        path: &["users-hold", "magnets-ordered", "plants-making"],
    },
    Loop {
        name: "Reserves",
        text: "A reserve releases when users run low, and fills when they have plenty. It calms as long as there is something in it.",
        path: &["users-hold", "reserve-stocks"],
    },
    Loop {
        name: "Recycling",
        text: "What is in use today comes back as supply a life later, about a dozen years. It grows with the stock in use.",
        path: &["magnets-in-use", "recycled-oxides", "oxide-supply", "traders-stock", "oxide-shipments", "users-hold"],
    },
];

/// Why leakage and China’s motives are not among the loops, where a reader looks for them.
pub const NO_LOOP: &str = "Leakage and re-export are no loop here: goods find ways around a limit within half a year to two years, but the limit does not answer to that. \
     China’s motives stand outside the model.";
