//! The idea of the model in four paragraphs.

use crate::tables::dates::DATA_DATE;
use leptos::prelude::*;

#[component]
pub fn Idea() -> impl IntoView {
    view! {
        <p>
            "Rare earths pass through a chain: mine, separation, oxide, magnet, product, and back as scrap. The model follows nine materials, \
             51 mines, ten places of separation and five blocs of buyers, month by month from 2005 to 2040. It keeps stocks, moves tonnes and changes prices."
        </p>
        <p>
            "There are two markets, one in China and one outside it, joined by trade. In each a price rises when traders’ stocks run low, and falls when they are full. \
             A limit of China on exports loosens the tie between the two. Whoever depends on China goes short, quotes jump, and with time others supply more and everybody uses less. \
             Where a shortage lasts, plants are built in answer outside China and products are redesigned without magnets."
        </p>
        <p>
            "Nothing in it is random. The same levers give the same numbers, on every machine. “Today’s path” is the run with all levers at rest: the rules of "
            {DATA_DATE}
            ", which stay as they were, and planned mines and plants each with its chance."
        </p>
        <p>
            "Each step below says what it does, its equations, and what it reads and changes. A test changes one quantity at a time in the running model and compares \
             what comes out different with what is written here. Numbers in equations are links to their row, with source and grade."
        </p>
    }
}
