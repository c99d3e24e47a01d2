//! Small pictures. Always beside a word, so a screen reader never hears them.

use leptos::prelude::*;

/// Which picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// Our mark: a buoy's flag above water.
    Mark,
    /// Today.
    Today,
    /// Check in.
    CheckIn,
    /// The plan.
    Plan,
    /// Practice: two waves.
    Practice,
    /// The schedule.
    Schedule,
    /// More.
    More,
    /// The flag board.
    Board,
    /// People.
    People,
    /// The own account.
    Account,
    /// Back.
    Back,
    /// For information.
    Info,
    /// Done.
    Done,
    /// Take note.
    Warning,
    /// Look again.
    Error,
    /// Call.
    Call,
    /// Text message.
    Message,
    /// Severity red.
    Diamond,
    /// Severity amber.
    Triangle,
    /// Severity yellow.
    Circle,
}

/// A picture in the colour of the text around it.
#[component]
pub fn Icon(
    /// Which.
    glyph: Glyph,
) -> impl IntoView {
    match glyph {
        Glyph::Diamond => shape("M6 0 12 6 6 12 0 6z"),
        Glyph::Triangle => shape("M6 .5 12 11.5H0z"),
        Glyph::Circle => shape("M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z"),
        line => view! {
            <svg
                class="icon"
                viewBox="0 0 24 24"
                fill="none"
                stroke="currentColor"
                stroke-width="2"
                stroke-linecap="round"
                stroke-linejoin="round"
                aria-hidden="true"
                focusable="false"
            >
                <path d=path(line)></path>
            </svg>
        }
        .into_any(),
    }
}

fn shape(path: &'static str) -> AnyView {
    view! {
        <svg class="shape" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
    .into_any()
}

fn path(glyph: Glyph) -> &'static str {
    match glyph {
        Glyph::Mark => "M3 15c3-3 6 3 9 0s6 3 9 0M3 20c3-3 6 3 9 0s6 3 9 0M12 12V4m0 0 5 4h-5",
        Glyph::Today => {
            "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4"
        }
        Glyph::CheckIn => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM8.5 12l2.5 2.5 4.5-5",
        Glyph::Plan => "M6 3.5h9l3.5 3.5v13.5H6zM9 10h6.5M9 13.5h6.5M9 17h4",
        Glyph::Practice => "M3 9.5c3-4 6 4 9 0s6-4 9 0M3 15.5c3-4 6 4 9 0s6-4 9 0",
        Glyph::Schedule => "M5 5.5h14v15H5zM5 10h14M9 3v4m6-4v4",
        Glyph::More => {
            "M5 11.5a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1zm7 0a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1zm7 0a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1z"
        }
        Glyph::Board => "M6 21V4m0 1h12l-3 4 3 4H6",
        Glyph::People => {
            "M9 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 19.5c.5-3.5 3-5 6.5-5s6 1.5 6.5 5M16 5a3.5 3.5 0 0 1 0 6.5m2 3.5c2 .6 3.2 2 3.5 4.5"
        }
        Glyph::Account => "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5c.6-4 3.3-5.5 7.5-5.5s6.9 1.5 7.5 5.5",
        Glyph::Back => "M15 5l-7 7 7 7",
        Glyph::Info => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 11v5m0-8.5v.01",
        Glyph::Done => "M4.5 12.5l5 5 10-11",
        Glyph::Warning => "M12 4 21 19.5H3zM12 10v4.5m0 2.5v.01",
        Glyph::Error => "M8 3.5h8l4.5 4.5v8L16 20.5H8L3.5 16V8zM12 7.5v5.5m0 3v.01",
        Glyph::Call => {
            "M7 3.5 9.5 8 7.5 10c1.2 2.7 3 4.6 6 6l2.2-2 4.8 2.5c-.4 2.6-2 4-4 4C9.5 20 4 14 3.5 7.5c0-2 1.3-3.6 3.5-4z"
        }
        Glyph::Message => "M4 5h16v11H10l-5 4v-4H4z",
        Glyph::Diamond | Glyph::Triangle | Glyph::Circle => "",
    }
}
