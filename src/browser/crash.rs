//! A panic that happens anyway: the message goes to the console, the crash line of `index.html` is shown.

use super::window::document;

pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        show();
    }));
}

/// Shows the crash line: reload, or start from today's path.
pub fn show() {
    if let Some(line) = document().and_then(|document| document.get_element_by_id("crash")) {
        let _ = line.remove_attribute("hidden");
    }
}
