//! What is said of the last entry into a number box.

/// What is said of the last entry; nothing for most.
#[derive(Clone, Debug, Default)]
pub struct Remark {
    pub text: String,
    /// The entry could not be read.
    pub is_bad: bool,
    /// What was typed, unless it was read: it stays in the box.
    pub typed: Option<String>,
    /// The value that it belongs to: with another one it goes.
    pub at: f64,
}

impl Remark {
    /// Tells of this entry already. Enter, the change and leaving the box each ask for it; it is told once, until Enter asks anew.
    pub fn has_told(&self, typed: &str, now: f64) -> bool {
        self.typed.as_deref() == Some(typed) && self.at == now
    }

    pub fn keeps_entry(&self) -> bool {
        self.typed.is_some()
    }

    /// What reads the entry is on its way.
    pub fn is_waiting(&self) -> bool {
        self.keeps_entry() && !self.is_bad
    }

    pub fn is_said(&self) -> bool {
        !self.text.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_told_once_until_it_or_the_value_is_another() {
        let remark = Remark { text: "no".to_string(), is_bad: true, typed: Some("many".to_string()), at: 0.5 };
        assert!(remark.has_told("many", 0.5) && !remark.is_waiting());
        assert!(!remark.has_told("more", 0.5) && !remark.has_told("many", 0.6));
        let waiting = Remark { is_bad: false, ..remark };
        assert!(waiting.has_told("many", 0.5) && waiting.is_waiting());
        assert!(!Remark::default().has_told("", 0.0) && !Remark::default().is_waiting());
    }
}
