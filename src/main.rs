//! The program: in the browser the page, natively the command.

#[cfg(target_arch = "wasm32")]
fn main() {
    // The page calls what the library exports: `prepare`, the islands, `start` (`public/boot.js`).
    use chokepoint as _;
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    chokepoint::cli::main()
}
