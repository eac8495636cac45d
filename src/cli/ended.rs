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

/// The same for a table that the `csv` crate writes.
pub fn csv_written(result: Result<(), csv::Error>) -> Ended {
    written(result.map_err(of_writing))
}

/// What went wrong below the writer, so that a reader who has seen enough is known as one.
pub fn of_writing(error: csv::Error) -> std::io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => std::io::Error::other(format!("{other:?}")),
    }
}
