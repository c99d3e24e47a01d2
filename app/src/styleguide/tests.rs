use super::{desk_page, phone_page, styleguide_page};
use domain::Language;

#[test]
fn the_styleguide_shows_all_parts_without_script_or_style_attributes() {
    for lang in Language::ALL {
        for page in [styleguide_page(lang, "/x.css"), phone_page(lang, "/x.css"), desk_page(lang, "/x.css")] {
            for part in ["<script", " style=", "styleguide-", ">ui-", ">rule-", ">choice-"] {
                let found = page.replace("/styleguide/", "").contains(part);
                assert!(!found || part == "styleguide-", "{part} ({})", lang.tag());
            }
            assert_eq!(page.matches("<main").count(), 1);
        }
    }
}

/// Writes the pages for a look at them as pictures: `MOORING_LOOKS=/tmp/looks`.
#[test]
fn pages_can_be_written_for_a_look() {
    let Ok(folder) = std::env::var("MOORING_LOOKS") else { return };
    for lang in Language::ALL {
        let numbers = crate::help::Numbers::default();
        for (name, page) in [
            ("styleguide", styleguide_page(lang, "main.css")),
            ("phone", phone_page(lang, "main.css")),
            ("desk", desk_page(lang, "main.css")),
            ("help", crate::help::help_page(lang, &numbers, "main.css")),
        ] {
            std::fs::write(format!("{folder}/{name}-{}.html", lang.tag()), page).unwrap();
        }
    }
}
