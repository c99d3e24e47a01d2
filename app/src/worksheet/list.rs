//! Lists: as many lines as are filled and three more, up to their most. Saving and opening again gives more.

use super::questions::group;
use crate::{form::Form, t};
use leptos::prelude::*;

/// Empty lines offered below what was typed.
const SPARE: usize = 3;

/// What stands in the lines that are shown.
pub fn shown(form: &Form, name: &str, max: u8) -> Vec<String> {
    let mut lines: Vec<String> = form.typed.fields.all(name).map(str::to_owned).collect();
    let filled = lines.iter().rposition(|line| !line.trim().is_empty()).map_or(0, |last| last + 1);
    lines.resize((filled + SPARE).min(usize::from(max).max(filled)), String::new());
    lines
}

/// Lines, or dates.
pub fn lines(form: &Form, name: &str, label: String, hint: Option<String>, kind: &'static str, max: u8) -> AnyView {
    let lang = form.lang;
    let invalid = form.error(name).is_some().then_some("true");
    let items: Vec<AnyView> = shown(form, name, max)
        .into_iter()
        .enumerate()
        .map(|(at, value)| {
            let (id, n) = (format!("{name}-{at}"), at + 1);
            view! {
                <li>
                    <label for=id.clone()>
                        <span class="unseen">{t!(lang, "worksheet-line")} " "</span>
                        {n.to_string()}
                    </label>
                    <input class="line" type=kind id=id name=name.to_owned() value=value autocomplete="off" aria-invalid=invalid/>
                </li>
            }
            .into_any()
        })
        .collect();
    group(form, name, label, hint, view! { <ol class="lines">{items}</ol> }.into_any())
}

/// People with a name and a telephone number.
pub fn people(form: &Form, name: &str, label: String, hint: Option<String>, max: u8) -> AnyView {
    let lang = form.lang;
    let (names, phones) = (format!("{name}_name"), format!("{name}_phone"));
    let phone: Vec<String> = form.typed.fields.all(&phones).map(str::to_owned).collect();
    let who: Vec<String> = form.typed.fields.all(&names).map(str::to_owned).collect();
    let said = |texts: &[String]| texts.iter().rposition(|text| !text.trim().is_empty()).map_or(0, |last| last + 1);
    let filled = said(&who).max(said(&phone));
    let count = (filled + SPARE).min(usize::from(max).max(filled));
    let items: Vec<AnyView> = (0..count)
        .map(|at| {
            let text = |texts: &[String]| texts.get(at).cloned().unwrap_or_default();
            let (name_id, phone_id) = (format!("{names}-{at}"), format!("{phones}-{at}"));
            view! {
                <li class="pair">
                    <div class="field">
                        <label for=name_id.clone()>{t!(lang, "worksheet-name", n = at + 1)}</label>
                        <input class="line" id=name_id name=names.clone() value=text(&who) autocomplete="off"/>
                    </div>
                    <div class="field">
                        <label for=phone_id.clone()>{t!(lang, "worksheet-phone", n = at + 1)}</label>
                        <input class="line" type="tel" id=phone_id name=phones.clone() value=text(&phone) autocomplete="off"/>
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    group(form, name, label, hint, view! { <ol class="people plain">{items}</ol> }.into_any())
}
