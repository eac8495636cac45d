//! How far something has come that is fetched once it is wanted, and the sentence about it.

use crate::browser::fetch::FetchError;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Nobody has asked for it yet.
    Expected,
    Waiting,
    There,
    NoText(FetchError),
    NoProgram,
}

impl Arrival {
    pub fn has_failed(self) -> bool {
        matches!(self, Self::NoText(_) | Self::NoProgram)
    }

    /// It is on its way, or did not come.
    pub fn is_missing(self) -> bool {
        self == Self::Waiting || self.has_failed()
    }

    /// What is said of it; `what` is its name, behind “the”. Nothing is said of what nobody waits for.
    pub fn sentence(self, what: &str) -> String {
        match self {
            Self::Expected | Self::There => String::new(),
            Self::Waiting => format!("Loading the {what}."),
            Self::NoText(FetchError::Refused) => format!("The {what} did not arrive: no connection."),
            Self::NoText(FetchError::Status(status)) => {
                format!("The {what} did not arrive: the server answered with {status}.")
            }
            Self::NoText(FetchError::Other) => {
                format!("The {what} did not arrive: the server answered with another page.")
            }
            Self::NoProgram => format!("The {what} cannot be shown: a part of the program did not arrive."),
        }
    }
}
