//! How a command ends.

use std::io::Write;

/// What a command ends with: nothing, or a sentence for the error output.
pub type Ended = Result<(), String>;

/// A reader that has seen enough (`| head`) is no error.
pub fn written(result: std::io::Result<()>) -> Ended {
    match result {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(format!("The output could not be written: {error}.")),
        Ok(()) => Ok(()),
    }
}

pub fn print(out: &mut impl Write, text: &str) -> Ended {
    written(out.write_all(text.as_bytes()))
}
