//! `migrate!` does not watch its folder.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
