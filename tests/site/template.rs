//! The template of a page, as it is filled.

use chokepoint::site::page::Rendered;
use chokepoint::site::template::fill;

const TEMPLATE: &str = "<html data-page=\"{{html}}\"><title>{{title}}</title><meta content=\"{{description}}\">\
    <link href=\"./a.css\"><a href=\"{{root}}how.html\"></a><!-- page --><script src=\"./b.js\"></script></html>";

fn rendered() -> Rendered {
    Rendered { title: "A & B".into(), description: "Says \"no\".".into(), body: "<p>{{title}}</p>".into() }
}

#[test]
fn every_mark_is_filled_and_addresses_lead_to_the_root() {
    let filled = fill(TEMPLATE, &rendered(), "../../", Some("2010")).unwrap();
    assert_eq!(
        filled,
        "<html data-root=\"../../\" data-preset=\"2010\"><title>A &amp; B</title><meta content=\"Says &quot;no&quot;.\">\
         <link href=\"../../a.css\"><a href=\"../../how.html\"></a><p>{{title}}</p><script src=\"../../b.js\"></script></html>"
    );
    assert!(fill(TEMPLATE, &rendered(), "./", None).unwrap().starts_with("<html data-root=\"./\"><title>"));
}

#[test]
fn the_policy_names_the_style() {
    let template =
        TEMPLATE.replace("<title>", "<meta content=\"'{{style-hash}}'\"><style>body { margin: 0 }</style><title>");
    let filled = fill(&template, &rendered(), "./", None).unwrap();
    // printf 'body { margin: 0 }' | openssl dgst -sha256 -binary | base64
    assert!(filled.contains("'sha256-mX+s7KJgWpgxJola85xdpAFPBQaV091gzM2oPjgTW2w='"), "{filled}");
}

#[test]
fn a_template_without_its_marks_is_refused() {
    assert!(fill("<html></html>", &rendered(), "./", None).is_none());
    assert!(fill(&TEMPLATE.replace("<!-- page -->", ""), &rendered(), "./", None).is_none());
}
