//! The clipboard. Browsers refuse it in frames that may not use it and on pages without a secure connection.

use super::window::window;
use wasm_bindgen_futures::JsFuture;

/// Copies a text; false where the browser refused.
pub async fn copy(text: &str) -> bool {
    let clipboard = window().map(|window| window.navigator().clipboard());
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else { return false };
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
