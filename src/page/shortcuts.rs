//! Keys that count on the whole page: Ctrl or Cmd with Z steps back, with Shift and Z or with Y forward.

/// The steps that a key stands for, together with Ctrl or Cmd.
pub fn n_steps(key: &str, has_shift: bool) -> Option<isize> {
    match (key, has_shift) {
        ("z" | "Z", false) => Some(-1),
        ("z" | "Z", true) | ("y" | "Y", _) => Some(1),
        _ => None,
    }
}

/// Listens for as long as the page lives. In a field that holds text the keys are the field's.
#[cfg(feature = "hydrate")]
pub fn listen(state: super::AppState) {
    use crate::browser::events::is_command;
    use crate::browser::keyboard::{is_in_text, on_key};
    use crate::session::change::Change;
    let listener = on_key(move |event| {
        let is_ours = is_command(event) && !is_in_text(event);
        let n_steps = n_steps(&event.key(), event.shift_key()).filter(|_| is_ours);
        if let Some(n_steps) = n_steps {
            state.ask(Change::Travel(n_steps));
        }
        n_steps.is_some()
    });
    listener.into_iter().for_each(gloo_events::EventListener::forget);
}

#[cfg(test)]
mod tests {
    use super::n_steps;

    #[test]
    fn z_steps_back_and_with_shift_forward() {
        assert_eq!(n_steps("z", false), Some(-1));
        assert_eq!(n_steps("Z", true), Some(1));
        assert_eq!(n_steps("y", false), Some(1));
        assert_eq!(n_steps("x", false), None);
    }
}
