//! Stops the build when a text is missing in one language, or a page asks for a text that does not exist.

#[path = "build/catalogue.rs"]
mod catalogue;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=locales");
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=domain/src");
    println!("cargo:rustc-env=MOORING_SOURCES={:016x}", sources_hash());
    let languages: Vec<catalogue::Language> = ["en", "es"].map(read_language).into();
    let mut sources = read_all(Path::new("src"), "rs");
    sources.retain(|(path, _)| !path.ends_with("tests.rs"));
    let report = catalogue::check(&languages, &sources);
    for key in report.unused {
        println!("cargo:warning=text `{key}` is used nowhere");
    }
    for problem in &report.problems {
        println!("cargo:error={problem}");
    }
    if report.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Changes with everything that pages are made of: the service worker keeps copies of one build.
fn sources_hash() -> u64 {
    let folders = [("src", "rs"), ("src", "js"), ("domain/src", "rs"), ("locales", "ftl")];
    let files = folders.into_iter().flat_map(|(folder, ending)| read_all(Path::new(folder), ending));
    files.fold(0xcbf2_9ce4_8422_2325, |hash, (path, content)| {
        let bytes = path.bytes().chain(content.bytes());
        bytes.fold(hash, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    })
}

fn read_language(tag: &str) -> catalogue::Language {
    catalogue::Language { tag: tag.to_owned(), files: read_all(&Path::new("locales").join(tag), "ftl") }
}

/// Every file under `folder` whose name ends in `ending`, by path.
fn read_all(folder: &Path, ending: &str) -> Vec<(String, String)> {
    let mut paths = Vec::new();
    collect(folder, ending, &mut paths);
    paths.sort();
    paths.into_iter().filter_map(|path| Some((path.display().to_string(), fs::read_to_string(&path).ok()?))).collect()
}

fn collect(folder: &Path, ending: &str, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, ending, into);
        } else if path.extension().is_some_and(|e| e == ending) {
            into.push(path);
        }
    }
}
