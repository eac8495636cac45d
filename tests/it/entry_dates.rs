//! Dates typed into the boxes of starts and ends, and what is said where nothing lies between the two.

use crate::entries::{check, read};
use crate::words::lever;
use chokepoint::model::run;
use chokepoint::scenario::Lever;
use chokepoint::scenario::link::decode;
use chokepoint::words::entry::Entry;
use chokepoint::words::{lever_words, number_box};

#[test]
fn dates_are_read_as_people_write_them() {
    let start = lever("xh_start");
    for (typed, value) in [
        ("2028", 2028.0),
        ("2028.17", 2028.17),
        ("Mar 2028", 2028.17),
        ("march 2028", 2028.17),
        ("Sept. 2028", 2028.67),
        ("3/2028", 2028.17),
        ("03/2028", 2028.17),
        ("3.2028", 2028.17),
        ("2028-12", 2028.92),
        ("2028/12", 2028.92),
        ("Nov 2026", 2026.9),
        ("2028-06-01", 2028.42),
        ("2028/06/01", 2028.42),
        ("2028.06.01", 2028.42),
        ("1 June 2028", 2028.42),
        ("1st June 2028", 2028.42),
        ("the 1st of June, 2028", 2028.42),
        ("June 1, 2028", 2028.42),
        ("Jun 1st 2028", 2028.42),
        ("June 2028", 2028.42),
        ("June, 2028", 2028.42),
        ("2028 June", 2028.42),
        ("1-Jun-2028", 2028.42),
        ("1.6.2028", 2028.42),
        ("01.06.2028", 2028.42),
        ("30/06/2028", 2028.49),
        ("06/30/2028", 2028.49),
        ("June 30, 2028", 2028.49),
        ("31 December 2028", 2028.99),
        ("2028-12-31", 2028.99),
        ("early June 2028", 2028.42),
        ("mid-June 2028", 2028.45),
        ("late June 2028", 2028.47),
        ("29 February 2028", 2028.15),
        ("2027-03-01T00:00", 2027.17),
        ("2027-03-01T00:00:00.000Z", 2027.17),
        ("2027-03-01 12:30", 2027.17),
        ("2027-03-01T12:30+01:00", 2027.17),
        ("２０２８年".trim_end_matches('年'), 2028.0),
        ("٢٠٢٨", 2028.0),
        ("۲۰۲۸-۰۶-۰۱", 2028.42),
        // The months in which a lever begins and ends.
        ("1 Nov 2026", 2026.9),
        ("30 Nov 2040", 2040.9),
    ] {
        assert_eq!(number_box::read(start, typed, 2030.0), Ok(Entry { value, said: String::new() }), "{typed}");
    }
    check(&[
        ("Jun 28", "xh_start", "Jun 2028", "Read as June 2028."),
        ("June ’28", "xh_start", "Jun 2028", "Read as June 2028."),
        ("06/28", "xh_start", "Jun 2028", "Read as June 2028."),
        ("2028.06", "xh_start", "Jun 2028", "Read as June 2028."),
        ("28", "xh_start", "2028", "Read as January 2028."),
        ("1 Jun 28", "xh_start", "Jun 2028", "Read as June 2028."),
        ("Q3 28", "xh_start", "Jul 2028", "Read as July 2028."),
        ("end of 28", "xh_start", "2029", "Read as January 2029, not as December 2028."),
        ("end of 2028", "xh_start", "2029", "Read as January 2029, not as December 2028."),
        ("end of June 2028", "xh_start", "Jul 2028", "Read as July 2028, not as June 2028."),
        ("end of December 2028", "xh_start", "2029", "Read as January 2029, not as December 2028."),
        ("end of November 2040", "xh_start", "Nov 2040", "Read as November 2040, not as December 2040."),
        ("late 2028", "xh_start", "Oct 2028", "Read as October 2028."),
        ("early 2028", "xh_start", "2028", "Read as January 2028."),
        ("mid-2028", "xh_start", "Jul 2028", "Read as July 2028."),
        ("Q3 2028", "xh_start", "Jul 2028", "Read as July 2028."),
        ("2028 Q3", "xh_start", "Jul 2028", "Read as July 2028."),
        ("2028Q3", "xh_start", "Jul 2028", "Read as July 2028."),
        ("2028.5", "xh_start", "Jul 2028", "Read as July 2028, not as May 2028."),
        ("2028,5", "xh_start", "Jul 2028", "Read as July 2028, not as May 2028."),
        ("2028", "xh_end", "2028", "Read as the beginning of 2028, not as its end."),
        ("January 2028", "xh_end", "2028", ""),
        ("now", "xh_start", "Nov 2026", "Read as November 2026."),
        ("Today", "xh_end", "Nov 2026", "Read as November 2026."),
        ("1/6/2028", "xh_start", "Jun 2028", "Read as June 2028, not as January 2028."),
        ("6/1/28", "xh_start", "2028", "Read as January 2028, not as June 2028."),
        // Only one of the two lies in the range.
        ("12/01/2026", "xh_start", "Dec 2026", "Read as December 2026, not as January 2026."),
        ("none", "xh_end", "none", ""),
        ("No end", "xh_end", "none", ""),
        ("2041", "xh_end", "none", ""),
        ("15 Jan 2041", "xh_end", "none", ""),
        ("1 Feb 2041", "xh_end", "none", "“1 Feb 2041” is after the last date: set to no end."),
        ("Dec 2040", "xh_start", "Nov 2040", "“Dec 2040” is after the last date: set to November 2040."),
    ]);
    let unreadable = "13/2028; 31/31/2028; June; 1 June; Jun 202; 20288; tomorrow; 2028-00-10; June 2028 2029 1; Q3 June 2028; \
                      end of June; mid 1 June 2028; 30 February 2028; 29 Feb 2027; 31 June 2028; 31.06.2028; 50%; -50%; ~50; <50; 50; 01; \
                      12 00; 12-18; Jun 15; 1 Jun 15; 1.6.15; 28%; 2027-13-01T00:00; 2028 noon; half a year";
    for typed in unreadable.split("; ") {
        let sentence = format!(
            "“{typed}” is not a date such as 2028, June 2028 or 2028-06-01. The value is still {}.",
            "November 2026"
        );
        assert_eq!(read("xh_start", typed), ("-".to_string(), sentence));
    }
}

#[test]
fn a_start_and_an_end_without_time_between_them_say_so() {
    let no_time = |query: &str, key: &str| {
        let scenario = decode(query).0.scenario;
        lever_words::no_time(&scenario, lever(key)).map(|text| text.replace('\u{a0}', " "))
    };
    let says = |order: &str| Some(format!("Not {order}: this lasts for no time at all, and the model leaves it out."));
    let query = "xh=1&xh_start=2028.5&xh_end=2027.2";
    assert_eq!(no_time(query, "xh_end"), says("after its start (July 2028)"));
    assert_eq!(no_time(query, "xh_start"), says("before its end (March 2027)"));
    assert_eq!(no_time(query, "xl_end"), None);
    assert_eq!(no_time("xh=1&xh_start=2028&xh_end=2028", "xh_end"), says("after its start (2028)"));
    assert_eq!(
        no_time("mmr=1&mmr_start=2030", "mmr_start"),
        says("before its end (2029)"),
        "an end that was not moved"
    );
    assert_eq!(no_time("xh=1&xh_start=2028&xh_end=2028.1", "xh_end"), None);
    assert_eq!(no_time(query, "xh"), None);
    // The model leaves it out: nothing is another path than today's.
    for lever in Lever::all().filter(|lever| lever.is_end()) {
        let (row, start) = (lever.row(), lever.other_end().unwrap());
        let mut scenario = decode(row.partner).0.scenario;
        let parent = Lever::from_key(row.parent).unwrap();
        scenario.set(parent, parent.row().neutral);
        let without = run(&scenario.params()).fingerprint();
        scenario.set(parent, if row.parent == "xq" { parent.row().low } else { parent.row().high });
        for (starts, ends) in [(2030.0, 2028.0), (2030.0, 2030.0)] {
            scenario.set(start, starts);
            scenario.set(lever, ends);
            assert!(scenario.lasts_no_time(lever) && scenario.lasts_no_time(start), "{}", row.key);
            let with = run(&scenario.params()).fingerprint();
            assert_eq!(with, without, "{} from {starts} until {ends}", row.key);
        }
    }
}
