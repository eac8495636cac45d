//! What the model covers and what it does not: at length in the document, in a sentence or two under a group of levers on the page.

use leptos::prelude::*;

/// A subject: its address, its name, what of it is in the model and what is not.
struct Subject {
    id: &'static str,
    name: &'static str,
    has: &'static str,
    has_not: &'static str,
}

const SUBJECTS: [Subject; 8] = [
    Subject {
        id: "covers-environment",
        name: "Environment",
        has: "Waste and carbon dioxide of mining and separation, as tonnes times a typical number; waste also of unofficial mining in China. A stricter standard makes new mines and plants dearer, later and cleaner.",
        has_not: "Water, radioactive residues, land, health and single sites; damage in money; plants that run already: the lever does not touch them. The numbers are orders of magnitude.",
    },
    Subject {
        id: "covers-allies",
        name: "Allies",
        has: "Plants and mines abroad with their chances, plants that are built in answer to a shortage, public money, a guaranteed price, reserves of the United States, the European Union, Japan and Korea, magnets that blocs outside China sell to each other, what passes on from blocs that are hit less, Central Asian projects.",
        has_not: "Treaties, joint ventures and shared reserves as such; offtake contracts and who has promised what to whom. They are in the model only as far as they move a chance, a date or a stock. Reserves serve their own bloc only.",
    },
    Subject {
        id: "covers-retaliation",
        name: "Retaliation",
        has: "One answer of China to price floors, public money and bans on feed: a limit on heavy materials and magnets for the United States, the European Union, Japan and Korea, of an assumed size.",
        has_not: "Why and whether China would answer; answers in other goods; answers to answers; anything that others do to China besides.",
    },
    Subject {
        id: "covers-battery",
        name: "Battery minerals",
        has: "Nothing. Electric cars count through their motors only.",
        has_not: "Lithium, cobalt, nickel, manganese and graphite. They form another chain with other plants and other substitutes, which the same frame could hold as a second model.",
    },
    Subject {
        id: "covers-defence",
        name: "Defence",
        has: "A share of about one per cent of magnet demand, with a lever of its own.",
        has_not: "Priority for defence, single weapons and their materials. When supply is short, all uses of a bloc are short alike.",
    },
    Subject {
        id: "covers-products",
        name: "Products and prices for people",
        has: "Prices of oxides, the cost of a magnet, products that are redesigned without magnets, and a wide range for the output that industry outside China loses for want of magnets.",
        has_not: "Prices of cars, turbines or telephones; which product is not made, and what that costs those further down; jobs lost where magnets are missing.",
    },
    Subject {
        id: "covers-money",
        name: "Money",
        has: "US dollars of the day; China’s export duty and value-added tax; an allowance for freight.",
        has_not: "Exchange rates, inflation, interest, other taxes and tariffs.",
    },
    Subject {
        id: "covers-firms",
        name: "Firms and countries",
        has: "Named mines and plants; five blocs of buyers; ten places of separation.",
        has_not: "Single firms as buyers or sellers, their contracts and their power over prices; those who trade or make metal in between; single countries within a bloc, such as Korea beside Japan.",
    },
];

/// All subjects, each with an address of its own.
#[component]
pub fn Subjects() -> impl IntoView {
    let subject = |subject: &Subject| {
        view! {
            <section class="covers" id=subject.id>
                <h3>{subject.name}</h3>
                <dl class="ways">
                    <dt>"In"</dt>
                    <dd>{subject.has}</dd>
                    <dt>"Not in"</dt>
                    <dd>{subject.has_not}</dd>
                </dl>
            </section>
        }
    };
    SUBJECTS.iter().map(subject).collect_view()
}
