//! What charts are switched to: choices of links and lists, and the kinds that they stand for.

use chokepoint::chart::selection::{
    CostMeasure, FootprintMeasure, PRICE_MATERIALS, PriceSpan, Selection, ShareMeasure, ShareStage, ShortageMaterial,
    StockMeasure, SupplyStage, Switch,
};
use chokepoint::model::keys::Bloc;
use chokepoint::tables::kinds::{Named, Stage};

/// What a chart is switched to is a kind; the switch has a choice for each, in the order of the kinds and with their names.
#[test]
fn each_choice_of_a_switch_is_a_kind() {
    let n_kinds = [
        (Switch::Bloc, Bloc::ALL.len()),
        (Switch::SupplyStage, SupplyStage::ALL.len()),
        (Switch::ShareStage, ShareStage::ALL.len()),
        (Switch::ShareMaterial, 1 + PRICE_MATERIALS.len()),
        (Switch::ShareMeasure, ShareMeasure::ALL.len()),
        (Switch::ShortageMaterial, ShortageMaterial::ALL.len()),
        (Switch::PriceMaterial, PRICE_MATERIALS.len()),
        (Switch::PriceSpan, PriceSpan::ALL.len()),
        (Switch::StockMeasure, StockMeasure::ALL.len()),
        (Switch::CostMeasure, CostMeasure::ALL.len()),
        (Switch::FootprintMeasure, FootprintMeasure::ALL.len()),
        (Switch::PlantStage, Stage::NAMES.len()),
    ];
    assert_eq!(n_kinds.map(|(switch, _)| switch), Switch::ALL);
    for (switch, n) in n_kinds {
        assert_eq!(switch.choices().len(), n, "{switch:?}");
    }
    for (i, choice) in Switch::Bloc.choices().iter().enumerate() {
        assert_eq!(Selection::default().with(Switch::Bloc, i).bloc().slug(), choice.slug);
    }
    for (i, choice) in Switch::PriceMaterial.choices().iter().enumerate() {
        assert_eq!(Selection::default().with(Switch::PriceMaterial, i).price().slug(), choice.slug);
        let shared = Selection::default().with(Switch::ShareMaterial, i + 1);
        assert_eq!(shared.slug(Switch::ShareMaterial), format!("of-{}", choice.slug));
        assert_eq!(shared.share_material(), Some(PRICE_MATERIALS[i]));
    }
    for (i, choice) in Switch::PlantStage.choices().iter().enumerate() {
        let stage = Selection::default().with(Switch::PlantStage, i).plant_stage();
        assert_eq!(format!("plan-{}", stage.name()), choice.slug);
    }
}

#[test]
fn an_unknown_choice_changes_nothing() {
    let mut selection = Selection::default();
    for switch in Switch::ALL {
        assert_eq!(switch.position("atlantis"), None);
        selection.set(switch, 99);
    }
    assert_eq!(selection, Selection::default());
}
