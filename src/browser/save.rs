//! Files for the reader to keep: a text or a picture of a canvas, offered as a download.

use super::window::document;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlCanvasElement, Url};

/// How long a browser may take to fetch what it was offered, ms.
const KEPT_MS: u32 = 60_000;

/// The browser made no file: memory or a policy forbids it. It does not say more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaveError;

/// Offers a text as a file of a MIME type.
pub fn text(name: &str, kind: &str, text: &str) -> Result<(), SaveError> {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &properties).map_err(|_| SaveError)?;
    offer(name, &blob)
}

/// Offers a picture of a canvas as a PNG.
pub async fn canvas(name: &str, canvas: &HtmlCanvasElement) -> Result<(), SaveError> {
    let picture = Promise::new(&mut |resolve, reject| {
        if canvas.to_blob(&resolve).is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    // A canvas that is too large gives null.
    let blob = JsFuture::from(picture).await.map_err(|_| SaveError)?;
    offer(name, &blob.dyn_into().map_err(|_| SaveError)?)
}

fn offer(name: &str, blob: &Blob) -> Result<(), SaveError> {
    let anchor = document().and_then(|document| document.create_element("a").ok()).ok_or(SaveError)?;
    let anchor: HtmlAnchorElement = anchor.dyn_into().map_err(|_| SaveError)?;
    let address = Url::create_object_url_with_blob(blob).map_err(|_| SaveError)?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    Timeout::new(KEPT_MS, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}
