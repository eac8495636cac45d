//! The program. Natively: the free months of today's path as CSV.

fn main() {
    let outcome = chokepoint::model::run(&chokepoint::model::params::Params::default());
    for t in outcome.first()..outcome.end() {
        let (year, month) = chokepoint::model::keys::calendar(t);
        for (i, column) in chokepoint::data::COLUMNS.iter().enumerate() {
            println!("{year}-{month:02},{},{}", column.name, outcome.value(i, t));
        }
    }
}
