//! A file of this site as text, when it is asked for.

use super::url::site;
use super::window::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Why a file did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The network or the browser refused.
    Refused,
    /// The server answered with this status.
    Status(u16),
}

/// The text of a file; `path` is seen from the root of the site.
pub async fn text(path: &str) -> Result<String, FetchError> {
    let window = window().ok_or(FetchError::Refused)?;
    let answer = JsFuture::from(window.fetch_with_str(&site(path))).await.map_err(|_| FetchError::Refused)?;
    let answer: Response = answer.dyn_into().map_err(|_| FetchError::Refused)?;
    if !answer.ok() {
        return Err(FetchError::Status(answer.status()));
    }
    let text = answer.text().map_err(|_| FetchError::Refused)?;
    let text = JsFuture::from(text).await.map_err(|_| FetchError::Refused)?;
    text.as_string().ok_or(FetchError::Refused)
}
