//! Floats in the words of libraries. The build calls this in place of the standard library's `Display` (scripts/slim.mjs), which writes
//! the same but brings its own tables and long arithmetic into the page. No width and no precision: nobody in the page asks for them.

use crate::decimal::text;
use std::fmt::Formatter;

/// True where the text could not be written: the form in which a `fmt::Result` is returned.
#[allow(improper_ctypes_definitions)]
#[unsafe(no_mangle)]
pub extern "C" fn write_float(value: &f64, out: &mut Formatter<'_>) -> bool {
    out.write_str(&text(*value)).is_err()
}
