use super::*;
use domain::{Language, Severity};
use leptos::prelude::*;

const EN: Language = Language::En;

#[test]
fn a_field_keeps_what_was_typed_and_names_its_error() {
    let page = view! {
        <Field name="email" label="E-mail" kind="email" value="ana@" hint="As at the clinic" error="Please look".to_owned()/>
    }
    .to_html();
    for part in
        ["value=\"ana@\"", "aria-describedby=\"email-hint email-error\"", "aria-invalid=\"true\"", "id=\"email-error\""]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    let page = view! { <Field name="email" label="E-mail"/> }.to_html();
    assert!(!page.contains("aria-invalid") && !page.contains("describedby"), "{page}");
}

#[test]
fn a_text_area_keeps_its_first_line_break_and_escapes_what_was_typed() {
    let page = view! { <TextArea lang=EN name="note" label="Note" value="\n</textarea><b>" limit=4000/> }.to_html();
    assert!(
        page.contains(">\n\n&lt;/textarea&gt;&lt;b&gt;</textarea>") && page.contains("Up to 4,000 characters."),
        "{page}"
    );
    assert!(!page.contains("maxlength"), "text that is cut off would be lost");
}

#[test]
fn a_scale_has_nothing_chosen_until_a_tile_is() {
    let page = view! { <Scale lang=EN name="craving_max" legend="Urge" low="none" high="most"/> }.to_html();
    assert_eq!(page.matches("type=\"radio\"").count(), 11);
    assert!(!page.contains(" checked") && page.contains("data-unset=\"Nothing chosen yet\""), "{page}");
    for (value, chosen) in [("0", 1), ("10", 1), ("11", 0), ("ten", 0)] {
        let page = view! { <Scale lang=EN name="mood" legend="Mood" low="a" high="b" value=value/> }.to_html();
        assert_eq!(page.matches(" checked").count(), chosen, "{value}");
    }
}

#[test]
fn choices_keep_what_was_chosen() {
    let options = vec![("a".to_owned(), "A".to_owned()), ("b".to_owned(), "B".to_owned())];
    let page = view! {
        <Choices name="x" legend="Which?" options=options chosen=vec!["b".to_owned()] pick=Pick::Many error=Some("No".to_owned())/>
    }
    .to_html();
    assert!(page.matches("checkbox").count() == 2 && page.matches(" checked").count() == 1, "{page}");
    assert!(!page.contains("radiogroup") && page.contains("aria-describedby=\"x-error\""), "{page}");
}

#[test]
fn severity_is_a_word_and_a_shape() {
    let shapes = [Severity::Red, Severity::Amber, Severity::Yellow]
        .map(|severity| view! { <SeverityBadge lang=EN severity=severity/> }.to_html());
    assert!(shapes.iter().all(|page| page.contains("<path d=\"")));
    assert!(shapes[0].contains("Red") && shapes[1].contains("Amber") && shapes[2].contains("Yellow"));
    assert_ne!(shapes[0].split("<path").nth(1), shapes[1].split("<path").nth(1));
}

#[test]
fn the_bar_of_the_thumb_is_on_every_participant_page() {
    let page = view! { <PhoneFrame lang=EN title="Today" here="/today">"x"</PhoneFrame> }.to_html();
    assert!(
        page.contains("href=\"/craving\"") && page.contains("href=\"/help?lang=en\"") && page.contains("I want to use")
    );
    assert_eq!(page.matches("aria-current=\"page\"").count(), 1);
    assert_eq!(page.matches("<h1").count(), 1);
}

#[test]
fn a_place_knows_its_pages() {
    let here =
        |path: &str| clinic_places(EN).into_iter().filter(|p| p.contains(path)).map(|p| p.href).collect::<Vec<_>>();
    assert_eq!(here("/clinic"), ["/clinic"]);
    assert_eq!(here("/clinic/people/7"), ["/clinic/people"]);
    assert!(here("/clinic/flags/7").is_empty() && here("/accounting").is_empty());
}

#[test]
fn the_language_switch_keeps_the_rest_of_the_query() {
    let page = view! { <LanguageSwitch lang=EN path="/sign-in?next=/today"/> }.to_html();
    assert!(
        page.contains("/sign-in?next=/today&amp;lang=es") || page.contains("/sign-in?next=/today&lang=es"),
        "{page}"
    );
}

/// The colours of `tokens.css` in one theme.
fn colour(name: &str, dark: bool) -> [f64; 3] {
    let tokens = include_str!("../../../style/tokens.css");
    let line = tokens.lines().find_map(|l| l.trim().strip_prefix(&format!("--{name}: light-dark("))).expect(name);
    let mut pair = line.trim_end_matches([')', ';']).split(',').map(|c| c.trim().trim_start_matches('#').to_owned());
    let hex = if dark { pair.nth(1) } else { pair.next() }.expect(name);
    [0, 2, 4].map(|at| {
        let part = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect(name)) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

fn contrast(a: &str, b: &str, dark: bool) -> f64 {
    let light = |name: &str| {
        let [r, g, b] = colour(name, dark);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (light(a), light(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn words_reach_4_5_and_edges_3_to_1_in_both_themes() {
    let text = [
        ("ink", "paper card sunken accent-soft red-soft amber-soft good-soft"),
        ("ink-soft", "paper card sunken"),
        ("accent", "paper card sunken accent-soft"),
        ("on-accent", "accent"),
        ("on-next", "next"),
        ("on-next-soft", "next"),
        ("red", "paper card red-soft"),
        ("amber", "paper card sunken amber-soft"),
        ("yellow", "card yellow-soft"),
        ("good", "card good-soft"),
        ("paper", "ink"),
    ];
    let edges = [("edge", "paper card"), ("accent", "paper card accent-soft"), ("on-next", "next"), ("red", "card")];
    for dark in [false, true] {
        for (pairs, least) in [(&text[..], 4.5), (&edges[..], 3.0)] {
            for (front, backs) in pairs {
                for back in backs.split(' ') {
                    let ratio = contrast(front, back, dark);
                    assert!(ratio >= least, "--{front} on --{back} (dark: {dark}) is {ratio:.2}, less than {least}");
                }
            }
        }
    }
}

#[test]
fn no_part_carries_a_style_attribute() {
    fn walk(folder: &std::path::Path) {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                for sign in [" style=", "style:", "inner_html", "#[allow"] {
                    // The title is a text of the catalogue, and nothing else is ever put in as HTML.
                    let title =
                        sign == "inner_html" && path.ends_with("routes.rs") && source.matches(sign).count() == 1;
                    assert!(title || !source.contains(sign), "{sign} in {}", path.display());
                }
            }
        }
    }
    walk(std::path::Path::new("src"));
}
