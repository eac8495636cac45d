//! A file of this site as text, when it is asked for.

use super::window::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// How every page begins, and no part of one.
const DOCTYPE: &str = "<!doctype";

/// Why a file did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The network or the browser refused.
    Refused,
    /// The server answered with this status.
    Status(u16),
    /// What came is a page.
    Other,
}

/// The text of a file of the site that is no page.
pub async fn text(address: &str) -> Result<String, FetchError> {
    let window = window().ok_or(FetchError::Refused)?;
    let answer = JsFuture::from(window.fetch_with_str(address)).await.map_err(|_| FetchError::Refused)?;
    let answer: Response = answer.dyn_into().map_err(|_| FetchError::Refused)?;
    if !answer.ok() {
        return Err(FetchError::Status(answer.status()));
    }
    let text = answer.text().map_err(|_| FetchError::Refused)?;
    let text = JsFuture::from(text).await.map_err(|_| FetchError::Refused)?;
    let text = text.as_string().ok_or(FetchError::Refused)?;
    // Some servers answer with their first page for what they have not.
    if text.trim_start().get(..DOCTYPE.len()).is_some_and(|start| start.eq_ignore_ascii_case(DOCTYPE)) {
        return Err(FetchError::Other);
    }
    Ok(text)
}
