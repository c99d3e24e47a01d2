//! "Keep this on this phone": asked on the page itself, off by default.

use crate::{script::KEEP, t};
use domain::Language;
use leptos::{nonce::use_nonce, prelude::*};

/// The question, or that it is kept, with the way to forget it. Shown only where a script and the service worker run.
/// Gone at sign-out and at hiding; the idle lock leaves it, so that it is there when it is needed.
#[component]
pub fn Keep(
    /// Language.
    lang: Language,
    /// The page that is kept: one that `script/worker.js` lists under `KEEPABLE`.
    page: &'static str,
) -> impl IntoView {
    view! {
        <section class="card sunken" data-keep=page hidden>
            <h2>{t!(lang, "offline-keep-title")}</h2>
            <div class="stack tight" data-when="no failed" hidden>
                <p>{t!(lang, "offline-keep-body")}</p>
                <p class="soft small">{t!(lang, "offline-keep-risk")}</p>
                <button class="button quiet wide" type="button" data-act="keep">{t!(lang, "offline-keep")}</button>
            </div>
            <p role="status" data-when="failed" hidden>{t!(lang, "offline-keep-failed")}</p>
            <div class="stack tight" data-when="yes" hidden>
                <p role="status">{t!(lang, "offline-keep-kept")}</p>
                <button class="button quiet wide" type="button" data-act="forget">{t!(lang, "offline-keep-forget")}</button>
            </div>
        </section>
        <script src=KEEP.path() nonce=use_nonce() defer=""></script>
    }
    .into_any()
}
