//! The program: in the browser the page, natively the command.

#[cfg(all(target_arch = "wasm32", feature = "hydrate"))]
fn main() {
    chokepoint::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    chokepoint::cli::main()
}
