//! How long a flag has waited, and by when somebody should take it.

use super::{Glyph, Icon, Maybe};
use crate::text::t;
use domain::Language;
use leptos::prelude::*;

/// A waiting time with its due time. Late is said in words, with a sign, and in colour.
#[component]
pub fn Clock(
    /// Language.
    lang: Language,
    /// How long it has waited ("6 min").
    #[prop(into)]
    waited: String,
    /// By when, in words ("7:00 pm").
    #[prop(optional, into)]
    due: Maybe,
    /// By when, for machines (RFC 3339).
    #[prop(optional, into)]
    due_at: Maybe,
    /// Whether that is over.
    #[prop(optional)]
    late: bool,
    /// A line of one's own ("Dana has it") in place of the due time.
    #[prop(optional, into)]
    note: Maybe,
) -> impl IntoView {
    let (due, due_at, note) = (due.0, due_at.0, note.0);
    let line = match (note, due) {
        (Some(note), _) => view! { <span class="soft small">{note}</span> }.into_any(),
        (None, Some(when)) => {
            let words =
                if late { t!(lang, "ui-clock-late", when = when) } else { t!(lang, "ui-clock-due", when = when) };
            view! { <time class="soft small" datetime=due_at>{words}</time> }.into_any()
        }
        (None, None) => ().into_any(),
    };
    view! {
        <div class=if late { "clock late" } else { "clock" }>
            <b class="num">{late.then(|| view! { <Icon glyph=Glyph::Warning/> })} {waited}</b>
            {line}
        </div>
    }
}
