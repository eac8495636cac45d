//! A page of the site as the native command has rendered it, put into the document of the tests and started by the real `public/boot.js`.

use chokepoint::browser::{url, window};
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, Response};

/// Where `scripts/test.sh` has put the site; the runner of the tests serves the repository.
const SITE: &str = "/target/assets/web/";
/// Between two looks at the page, and how often it is looked at before a test fails.
const LOOK_MS: u32 = 50;
const N_LOOKS: usize = 600;
/// The address follows no faster than this.
const ADDRESS_MS: u32 = 350;
/// A page that has been removed does what it still had to do within this time.
const LAST_TASKS_MS: u32 = 600;
/// The style sheets are not here, so a plot has to be told its size, in CSS pixels.
pub const PLOT: (f64, f64) = (600.0, 320.0);

/// A page in the document. A test closes it; otherwise the next page would share its ids.
pub struct Page {
    place: HtmlElement,
}

/// The text of a file that the runner serves; an error, with its status, where there is none.
pub async fn text(address: &str) -> Result<String, JsValue> {
    let response = JsFuture::from(window::window().unwrap().fetch_with_str(address)).await?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(response.status().into());
    }
    JsFuture::from(response.text()?).await?.as_string().ok_or(JsValue::NULL)
}

impl Page {
    /// Puts a page into the document as it was served: today's path, or the page of a story by its slug.
    pub async fn served(story: Option<&str>, query: &str) -> Self {
        let (folder, to_root) = story.map_or((String::new(), "./"), |slug| (format!("s/{slug}/"), "../../"));
        let root = window::root().unwrap();
        for attribute in ["data-ready", "data-bound", "data-failed", "class"] {
            root.remove_attribute(attribute).unwrap();
        }
        root.set_attribute("data-root", to_root).unwrap();
        match story {
            Some(slug) => root.set_attribute("data-preset", slug).unwrap(),
            None => root.remove_attribute("data-preset").unwrap(),
        }
        let address = format!("{SITE}{folder}?{query}");
        let history = window::window().unwrap().history().unwrap();
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).unwrap();
        let file = text(&format!("{SITE}{folder}index.html")).await.expect("scripts/test.sh renders the site");
        let (_, body) = file.split_once("<body>").unwrap();
        let (body, _) = body.split_once("</body>").unwrap();
        let place: HtmlElement = window::document().unwrap().create_element("div").unwrap().unchecked_into();
        place.set_attribute("style", "width: 900px").unwrap();
        place.set_inner_html(body);
        window::document().unwrap().body().unwrap().append_child(&place).unwrap();
        let page = Self { place };
        let style = format!("position: relative; display: block; width: {}px; height: {}px", PLOT.0, PLOT.1);
        page.all(".plot").iter().for_each(|plot| plot.set_attribute("style", &style).unwrap());
        page
    }

    /// Loads `boot.js`, which hydrates the page and starts it, and waits until the page is at rest.
    pub async fn start(&self) {
        let script = window::document().unwrap().create_element("script").unwrap();
        script.set_attribute("src", &format!("{SITE}program/boot.js")).unwrap();
        self.place.append_child(&script).unwrap();
        self.rest().await;
    }

    /// A page that has been started.
    pub async fn open(story: Option<&str>, query: &str) -> Self {
        let page = Self::served(story, query).await;
        page.start().await;
        page
    }

    /// Takes the page out of the document.
    pub async fn close(self) {
        self.place.remove();
        TimeoutFuture::new(LAST_TASKS_MS).await;
    }

    /// Waits until charts, tables and address have followed the last change.
    pub async fn rest(&self) {
        TimeoutFuture::new(LOOK_MS).await;
        let root = window::root().unwrap();
        self.until("the page is at rest", || {
            root.has_attribute("data-ready") && !root.class_list().contains("is-busy")
        })
        .await;
        TimeoutFuture::new(ADDRESS_MS).await;
    }

    /// Waits for something, unless the page has failed.
    pub async fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        for _ in 0..N_LOOKS {
            let failed = window::root().unwrap().get_attribute("data-failed");
            assert_eq!(failed, None, "the program did not start");
            assert!(self.one("#crash").has_attribute("hidden"), "the program has panicked");
            if is_so() {
                return;
            }
            TimeoutFuture::new(LOOK_MS).await;
        }
        panic!("waited in vain until {what}");
    }

    pub fn all(&self, selector: &str) -> Vec<Element> {
        let list = self.place.query_selector_all(selector).unwrap();
        (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
    }

    pub fn one(&self, selector: &str) -> Element {
        self.place.query_selector(selector).unwrap().unwrap_or_else(|| panic!("no {selector}"))
    }

    pub fn has(&self, selector: &str) -> bool {
        self.place.query_selector(selector).unwrap().is_some()
    }

    pub fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap()
    }

    pub fn input(&self, selector: &str) -> HtmlInputElement {
        self.one(selector).unchecked_into()
    }

    pub fn slider(&self, key: &str) -> HtmlInputElement {
        self.input(&format!("[data-lever='{key}']"))
    }

    pub async fn click(&self, selector: &str) {
        self.one(selector).unchecked_into::<HtmlElement>().click();
        self.rest().await;
    }

    /// Gives a slider or a box a value, as a hand that lets go of it afterwards.
    pub async fn enter(&self, input: &HtmlInputElement, value: &str) {
        input.set_value(value);
        for name in ["input", "change"] {
            input.dispatch_event(&Event::new(name).unwrap()).unwrap();
        }
        self.rest().await;
    }

    pub fn headline(&self) -> String {
        self.text("[data-headline]")
    }

    /// Fails unless the address says this about the scenario.
    pub fn assert_in_address(&self, part: &str) {
        let query = url::query();
        assert!(query.split('&').any(|own| own == part), "{part} is not in the address: {query}");
    }
}
