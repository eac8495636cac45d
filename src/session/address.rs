//! When the address is written: levers replace it, at most every 300 ms (browsers refuse more); presets, reset and undo add a step.

/// Pause between two writes, ms.
pub const PAUSE_MS: f64 = 300.0;

/// How the address is to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    Replace,
    Push,
}

/// What is shown in the address bar, and what waits to be.
#[derive(Debug, Default)]
pub struct Address {
    written: String,
    last_ms: Option<f64>,
    waiting: bool,
}

impl Address {
    /// The query that the page was opened with, or that the reader stepped to.
    pub fn opened(&mut self, query: &str) {
        self.written = query.to_string();
        self.waiting = false;
    }

    /// The address bar shows this query, as far as is known.
    pub fn is_at(&self, query: &str) -> bool {
        self.written == query
    }

    /// A step of its own. `None` where the address says so already.
    pub fn push(&mut self, query: &str, now_ms: f64) -> Option<Write> {
        self.waiting = false;
        self.note(query, now_ms).then_some(Write::Push)
    }

    /// A change by a lever: written at once after a pause, else left for [`Self::wait_ms`] to ask for again.
    pub fn replace(&mut self, query: &str, now_ms: f64) -> Option<Write> {
        if self.wait_ms(now_ms) > 0.0 {
            self.waiting = query != self.written;
            return None;
        }
        self.waiting = false;
        self.note(query, now_ms).then_some(Write::Replace)
    }

    /// Time until the next write is welcome, ms.
    pub fn wait_ms(&self, now_ms: f64) -> f64 {
        self.last_ms.map_or(0.0, |last| (PAUSE_MS - (now_ms - last)).max(0.0))
    }

    pub fn is_waiting(&self) -> bool {
        self.waiting
    }

    fn note(&mut self, query: &str, now_ms: f64) -> bool {
        if self.written == query {
            return false;
        }
        self.written = query.to_string();
        self.last_ms = Some(now_ms);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drag_writes_at_most_every_300_ms() {
        let mut address = Address::default();
        let writes = (0..120).filter(|i| address.replace(&format!("xh={i}"), f64::from(*i) * 16.0).is_some()).count();
        // 120 moves in 1.9 s: at 0, 304, 608, ... 1824 ms.
        assert_eq!(writes, 7);
        assert!(address.is_waiting());
        assert_eq!(address.replace("xh=1", 5000.0), Some(Write::Replace));
        assert!(!address.is_waiting());
    }

    #[test]
    fn the_same_address_is_not_written_twice() {
        let mut address = Address::default();
        address.opened("xh=1");
        assert_eq!(address.replace("xh=1", 0.0), None);
        assert_eq!(address.push("", 0.0), Some(Write::Push));
        assert_eq!(address.push("", 1.0), None);
    }
}
