//! Files for the reader to keep: a text or a picture of a canvas under an address of its own, offered as a download.
//!
//! A browser does not tell whether it has taken a file: a frame without the right to download, or an app that shows pages, drops it in
//! silence. So the file stays at hand under its address.

use super::window::document;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlCanvasElement, Url};

/// How long a browser may take to read a file that is given up, ms.
const KEPT_MS: u32 = 60_000;

/// The browser made no file: memory or a policy forbids it. It does not say more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaveError;

/// A file in the browser's memory, for as long as this lives.
#[derive(Debug)]
pub struct File {
    pub name: String,
    pub address: String,
    /// What is in it; nothing for a picture of a canvas.
    pub text: String,
}

impl File {
    /// A text of a MIME type.
    pub fn of_text(name: String, kind: &str, text: String) -> Result<Self, SaveError> {
        let properties = BlobPropertyBag::new();
        properties.set_type(kind);
        let parts = Array::of1(&JsValue::from_str(&text));
        let blob = Blob::new_with_str_sequence_and_options(&parts, &properties).map_err(|_| SaveError)?;
        Self::new(name, &blob, text)
    }

    /// A picture of a canvas as a PNG.
    pub async fn of_canvas(name: String, canvas: &HtmlCanvasElement) -> Result<Self, SaveError> {
        let picture = Promise::new(&mut |resolve, reject| {
            if canvas.to_blob(&resolve).is_err() {
                let _ = reject.call0(&JsValue::NULL);
            }
        });
        // A canvas that is too large gives null.
        let blob = JsFuture::from(picture).await.map_err(|_| SaveError)?;
        Self::new(name, &blob.dyn_into().map_err(|_| SaveError)?, String::new())
    }

    fn new(name: String, blob: &Blob, text: String) -> Result<Self, SaveError> {
        Ok(Self { name, address: Url::create_object_url_with_blob(blob).map_err(|_| SaveError)?, text })
    }

    /// Hands it to the browser as a download.
    pub fn offer(&self) -> Result<(), SaveError> {
        let anchor = document().and_then(|document| document.create_element("a").ok()).ok_or(SaveError)?;
        let anchor: HtmlAnchorElement = anchor.dyn_into().map_err(|_| SaveError)?;
        anchor.set_href(&self.address);
        anchor.set_download(&self.name);
        anchor.click();
        Ok(())
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let address = std::mem::take(&mut self.address);
        Timeout::new(KEPT_MS, move || {
            let _ = Url::revoke_object_url(&address);
        })
        .forget();
    }
}
