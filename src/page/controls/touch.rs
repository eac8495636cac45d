//! A finger on a slider. Browsers move the thumb as soon as it is touched, also where the finger then goes down the page; so a touch
//! counts only once it has gone sideways or has been lifted. A finger that scrolls, or is joined by a second one, leaves the lever as it was.

/// Pixels that a finger has to go sideways before it drags.
const SIDEWAYS: i32 = 4;

/// What a finger is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Finger {
    /// There is none on the slider.
    #[default]
    Away,
    /// It is down at this point, and not yet known what for.
    Down(i32, i32),
    Drags,
    /// It scrolls or zooms; until it is lifted nothing that the slider says counts.
    Ignored,
}

/// What the browser tells of fingers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Down(i32, i32),
    Move(i32, i32),
    Up,
    /// The browser has taken the finger for something else, such as scrolling.
    Cancel,
    /// Another finger is on the screen.
    Second,
}

/// What follows for the lever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Nothing,
    /// The value under the thumb counts from now on.
    Drag,
    /// It counts, and the gesture is over.
    DragAndCommit,
    /// The thumb goes back to where it was, before anything was asked of the lever.
    ThumbBack,
    /// The lever goes back to where it was.
    LeverBack,
}

impl Finger {
    pub fn take(&mut self, sign: Sign) -> Outcome {
        let (next, outcome) = match (sign, *self) {
            (Sign::Down(x, y), _) => (Self::Down(x, y), Outcome::Nothing),
            (Sign::Move(x, y), Self::Down(x0, y0)) if is_sideways(x - x0, y - y0) => (Self::Drags, Outcome::Drag),
            (Sign::Up, Self::Down(..)) => (Self::Away, Outcome::DragAndCommit),
            (Sign::Up | Sign::Cancel, Self::Drags) => (Self::Away, Outcome::Nothing),
            (Sign::Cancel, Self::Down(..)) => (Self::Ignored, Outcome::ThumbBack),
            (Sign::Second, Self::Drags) => (Self::Ignored, Outcome::LeverBack),
            (Sign::Second, _) => (Self::Ignored, Outcome::ThumbBack),
            (_, same) => (same, Outcome::Nothing),
        };
        *self = next;
        outcome
    }

    /// The last finger is off the slider, and what the slider had to say about it has been said.
    pub fn lift(&mut self) {
        if *self == Self::Ignored {
            *self = Self::Away;
        }
    }
}

fn is_sideways(along: i32, across: i32) -> bool {
    along.abs() > SIDEWAYS && along.abs() > across.abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcomes(signs: &[Sign]) -> (Vec<Outcome>, Finger) {
        let mut finger = Finger::default();
        let outcomes = signs.iter().map(|sign| finger.take(*sign)).filter(|outcome| *outcome != Outcome::Nothing);
        (outcomes.collect(), finger)
    }

    #[test]
    fn a_finger_counts_once_it_goes_sideways_or_is_lifted() {
        let (drag, finger) = outcomes(&[Sign::Down(50, 50), Sign::Move(52, 50), Sign::Move(58, 51), Sign::Up]);
        assert_eq!((drag, finger), (vec![Outcome::Drag], Finger::Away));
        let (tap, finger) = outcomes(&[Sign::Down(50, 50), Sign::Move(51, 52), Sign::Up]);
        assert_eq!((tap, finger), (vec![Outcome::DragAndCommit], Finger::Away));
    }

    #[test]
    fn a_finger_that_scrolls_leaves_the_lever_as_it_was() {
        let (scroll, mut finger) = outcomes(&[Sign::Down(50, 50), Sign::Move(52, 70), Sign::Cancel]);
        assert_eq!((scroll, finger), (vec![Outcome::ThumbBack], Finger::Ignored));
        finger.lift();
        assert_eq!(finger, Finger::Away);
    }

    #[test]
    fn a_second_finger_puts_back_what_the_first_began() {
        let (zoom, finger) =
            outcomes(&[Sign::Down(50, 50), Sign::Move(80, 50), Sign::Second, Sign::Move(120, 50), Sign::Up]);
        assert_eq!((zoom, finger), (vec![Outcome::Drag, Outcome::LeverBack], Finger::Ignored));
        // On the slider itself, beside a finger elsewhere.
        assert_eq!(outcomes(&[Sign::Second, Sign::Up]), (vec![Outcome::ThumbBack], Finger::Ignored));
    }
}
