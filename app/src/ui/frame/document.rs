//! A whole document without script, for pages that must work when nothing else does.

use crate::ui::escaped;
use domain::Language;
use leptos::prelude::*;

/// The document as HTML. It needs no sign-in, no cookie, no nonce, no database: the same bytes for everyone.
///
/// The head is written by hand: a build with erased components puts a marker behind every text, and within `<title>` it shows.
pub fn document(lang: Language, title: &str, css_href: &str, body: impl IntoView + 'static) -> String {
    let (tag, title, css_href) = (lang.tag(), escaped(title), escaped(css_href));
    let body = body.into_any().to_html();
    format!(
        r##"<!DOCTYPE html><html lang="{tag}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#faf7f2" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#12181a" media="(prefers-color-scheme: dark)">
<link rel="stylesheet" href="{css_href}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/icon-180.png">
<link rel="manifest" href="/manifest.webmanifest"></head><body>{body}</body></html>"##
    )
}
