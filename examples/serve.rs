//! A static file server for the built site: `serve FOLDER [PORT]`, standard library only, for this machine only.
//! It knows the types that the page needs, answers GET and HEAD, and gives out nothing from outside the folder.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

/// Bytes of a request's head that are read before the server gives up.
const HEAD_LIMIT: u64 = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("serve: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn serve() -> Result<(), String> {
    let mut args = std::env::args().skip(1);
    let folder = args.next().unwrap_or_else(|| "dist".into());
    let port = args.next().or_else(|| std::env::var("PORT").ok()).unwrap_or_else(|| "8080".into());
    let port: u16 = port.parse().map_err(|_| format!("{port:?} is not a port"))?;
    // Canonical, so that a link inside the folder cannot lead out of it.
    let root = fs::canonicalize(&folder).map_err(|error| format!("no folder {folder}: {error}"))?;
    let listener = TcpListener::bind(("127.0.0.1", port))
        .map_err(|error| format!("port {port}: {error}; try another with PORT=8081"))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("http://{address}/   (serves {folder}; stop with Ctrl-C)");

    let root: Arc<Path> = root.into();
    for stream in listener.incoming().flatten() {
        let root = Arc::clone(&root);
        // A reader who leaves half-way is no error of ours.
        std::thread::spawn(move || answer(stream, &root).ok());
    }
    Ok(())
}

/// Reads one request and answers it; the connection ends with the answer.
fn answer(stream: TcpStream, root: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut head = BufReader::new((&stream).take(HEAD_LIMIT));
    let mut request = String::new();
    head.read_line(&mut request)?;
    // The rest of the head is read to its empty line, else closing would cut the answer off.
    let mut line = String::new();
    while head.read_line(&mut line)? > 2 {
        line.clear();
    }

    let mut words = request.split_ascii_whitespace();
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let reply = match method {
        "GET" | "HEAD" => find(root, target),
        _ => Reply::Fault("405 Method Not Allowed"),
    };
    let (status, more, kind, body) = match reply {
        Reply::File(path) => match fs::read(&path) {
            Ok(body) => ("200 OK", String::new(), content_type(&path), body),
            Err(_) => fault("404 Not Found"),
        },
        Reply::Moved(to) => {
            ("301 Moved Permanently", format!("Location: {to}\r\n"), "text/plain; charset=utf-8", Vec::new())
        }
        Reply::Fault(status) => fault(status),
    };
    let mut out = &stream;
    // Nothing is cached: after a new build a reload shows it.
    write!(
        out,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n{more}Connection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        out.write_all(&body)?;
    }
    out.flush()
}

enum Reply {
    File(PathBuf),
    Moved(String),
    Fault(&'static str),
}

fn fault(status: &'static str) -> (&'static str, String, &'static str, Vec<u8>) {
    (status, String::new(), "text/plain; charset=utf-8", format!("{status}\n").into_bytes())
}

/// The file that a request's target names, if it lies inside the folder.
fn find(root: &Path, target: &str) -> Reply {
    let address = target.split(['?', '#']).next().unwrap_or("");
    let Some(address) = address.strip_prefix('/') else {
        return Reply::Fault("400 Bad Request");
    };
    let Some(decoded) = percent_decode(address) else {
        return Reply::Fault("400 Bad Request");
    };
    let mut path = root.to_path_buf();
    for part in decoded.split('/').filter(|part| !part.is_empty()) {
        // Also refuses hidden files, of which a site has none.
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return Reply::Fault("404 Not Found");
        }
        path.push(part);
    }
    let Ok(path) = fs::canonicalize(path) else {
        return Reply::Fault("404 Not Found");
    };
    if !path.starts_with(root) {
        return Reply::Fault("404 Not Found");
    }
    if !path.is_dir() {
        return Reply::File(path);
    }
    if address.is_empty() || address.ends_with('/') {
        return Reply::File(path.join("index.html"));
    }
    // With the slash, relative addresses in the page lead to the right place. One leading slash: two would name another host.
    Reply::Moved(format!("/{}/", address.trim_start_matches('/')))
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let high = char::from(bytes.next()?).to_digit(16)?;
        let low = char::from(bytes.next()?).to_digit(16)?;
        decoded.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(decoded).ok()
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        // Browsers compile while downloading for this type only.
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
