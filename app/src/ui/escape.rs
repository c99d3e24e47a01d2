//! Makes words safe to stand in HTML, for the few places where leptos writes them as they are.

/// The words with `&`, `<`, `>` and `"` as character references.
pub fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
