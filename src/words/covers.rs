//! What the model has of a group's subject and what it leaves out, in a sentence or two for the lever board, where readers tend to ask.

use super::board::BATTERY;
use crate::tables::kinds::LeverGroup;

/// `id` and `name` are of the section on the subject in the document “How it works”.
pub struct Covers {
    pub group: LeverGroup,
    pub id: &'static str,
    pub name: &'static str,
    pub words: &'static str,
}

const COVERS: [Covers; 4] = [
    Covers {
        group: LeverGroup::ExportLimits,
        id: "covers-retaliation",
        name: "retaliation",
        words: "One answer is in: a limit on heavy materials and magnets after price floors, public money or feed bans, of an assumed size. \
                Answers in other goods, and motives, are not.",
    },
    Covers {
        group: LeverGroup::NewSupply,
        id: "covers-environment",
        name: "the environment",
        words: "Waste and carbon dioxide are tonnes times a typical number, orders of magnitude; the standard makes new mines and plants \
                dearer, later and cleaner. Water, residues and single sites are not in.",
    },
    Covers {
        group: LeverGroup::Stockpiles,
        id: "covers-allies",
        name: "allies",
        words: "Plants, money, price floors and reserves of allies are in. Treaties, joint ventures and purchase promises count only as far as \
                they move a chance, a date or a stock.",
    },
    Covers { group: LeverGroup::DemandRecycling, id: "covers-battery", name: "battery minerals", words: BATTERY },
];

pub fn of_group(group: LeverGroup) -> Option<&'static Covers> {
    COVERS.iter().find(|covers| covers.group == group)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::board::GROUPS;

    #[test]
    fn the_groups_with_such_a_sentence_say_so() {
        for group in &GROUPS {
            assert_eq!(of_group(group.key).is_some(), group.has_covers, "{:?}", group.key);
        }
        assert!(COVERS.iter().all(|covers| GROUPS.iter().any(|group| group.key == covers.group)));
    }
}
