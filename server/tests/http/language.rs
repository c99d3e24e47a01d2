//! Both languages, on every page, whole.

use crate::{
    crawl::{self, Page},
    support::{TestApp, form, tags},
};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use std::{collections::BTreeMap, fs, path::Path};

/// Every text of a language: key (with its attribute) and words.
fn catalogue(language: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/locales").join(language);
    let mut texts = BTreeMap::new();
    for file in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path()) {
        let mut message = String::new();
        for line in fs::read_to_string(file).expect("a text").lines() {
            if let Some((key, words)) = line.split_once(" = ") {
                let key = key.trim();
                match key.strip_prefix('.') {
                    Some(attribute) => texts.insert(format!("{message}.{attribute}"), words.to_owned()),
                    None => texts.insert(key.to_owned(), words.to_owned()),
                };
                if !key.starts_with('.') {
                    key.clone_into(&mut message);
                }
            }
        }
    }
    assert!(texts.len() > 300, "{}", texts.len());
    texts
}

/// What a person reads or hears: texts, and attributes that are said.
fn read(html: &str) -> Vec<String> {
    let mut said: Vec<String> =
        html.split('<').skip(1).filter_map(|part| part.split_once('>')).map(|(_, text)| text.to_owned()).collect();
    for tag in tags(html) {
        let names = ["aria-label", "title", "placeholder", "alt", "content"];
        let spoken =
            tag.attributes.into_iter().filter(|(name, _)| names.contains(&name.as_str()) || name.starts_with("data-"));
        said.extend(spoken.map(|(_, value)| value));
    }
    said.iter().map(|text| crate::support::text(text).trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn every_page_is_whole_in_english(pool: PgPoolOptions, options: PgConnectOptions) {
    whole(&TestApp::new(pool, options).await, "en", "es").await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn every_page_is_whole_in_spanish(pool: PgPoolOptions, options: PgConnectOptions) {
    whole(&TestApp::new(pool, options).await, "es", "en").await;
}

/// No key in place of its text, and no sentence of the other language.
async fn whole(app: &TestApp, language: &'static str, other: &str) {
    let (ours, theirs) = (catalogue(language), catalogue(other));
    let plain = |(key, words): (&String, &String)| {
        let sentence = words.chars().count() > 12 && words.contains(' ') && !words.contains(['{', '<']);
        (sentence && ours.get(key) != Some(words)).then(|| words.clone())
    };
    // A sentence that reads the same in both is one that was forgotten; names of services are none.
    let forgotten = ours.iter().filter(|(key, words)| {
        words.matches(' ').count() > 2 && !words.contains('{') && theirs.get(*key) == Some(*words)
    });
    assert_eq!(forgotten.collect::<Vec<_>>(), []);
    let foreign: Vec<String> = theirs.iter().filter_map(plain).collect();
    assert!(foreign.len() > 150, "{}", foreign.len());
    let mut pages = 0;
    for Page { label, seen, path } in crawl::everything(app, language).await {
        if seen.body.is_empty() || seen.status.is_redirection() || path == "/styleguide" {
            continue;
        }
        pages += 1;
        if let Some(html) = tags(&seen.body).into_iter().find(|tag| tag.name == "html") {
            assert_eq!(html.get("lang"), Some(language), "{label}");
        }
        for text in read(&seen.body) {
            let key = text.split_whitespace().find(|word| ours.contains_key(*word));
            assert!(key.is_none() && !text.contains("Unknown localization"), "{label}: {text}");
            assert!(!text.contains("{ $") && !text.contains("{$"), "{label}: {text}");
            let stranger = foreign.iter().find(|words| text.contains(words.as_str()));
            assert_eq!(stranger, None, "{label}");
        }
    }
    assert!(pages > 80, "{pages}");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn an_open_page_is_in_the_language_asked_for_else_the_browsers(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (english, spanish) = (app.anybody(), app.anybody().reading("es-MX,es;q=0.9,en;q=0.5"));
    for page in ["/", "/help", "/sign-in", "/invitation", "/craving", "/craving/breath", "/nothing"] {
        for (browser, address, language) in [
            (&english, page.to_owned(), "en"),
            (&spanish, page.to_owned(), "es"),
            (&english, format!("{page}?lang=es"), "es"),
            (&spanish, format!("{page}?lang=en"), "en"),
            (&spanish, format!("{page}?lang=tlh"), "es"),
        ] {
            let seen = browser.opens(&address).await;
            let html = format!("<html lang=\"{language}\"");
            assert!(seen.body.contains(&html), "{address}: {language}");
        }
    }
    // It stays in the address while somebody goes on without a sign-in.
    let seen = english.sends("/api/cravings/start?lang=es", &form().with("safety", "safe")).await;
    seen.goes_to("/craving/rate?lang=es");
    english.sends("/api/cravings/start?lang=es", &form()).await.is(422).says("Por favor");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn somebody_who_is_signed_in_reads_the_language_of_the_setting(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.opens("/today?lang=es").await.is(200).says("Good morning, Ana.");
    for (language, greeting) in [("es", "Buenos días, Ana."), ("en", "Good morning, Ana.")] {
        ana.sends("/api/accounts/choose_language", &form().with("language", language)).await.goes_to("/account");
        ana.opens("/today").await.is(200).says(greeting);
        // On another phone too.
        let phone = app.anybody().reading("en");
        phone.signs_in("ana").await.goes_to("/today");
        phone.opens("/today").await.is(200).says(greeting);
    }
    ana.sends("/api/accounts/choose_language", &form().with("language", "tlh")).await.is(422);
    ana.sends("/api/accounts/choose_language", &form()).await.is(422);
    app.participant("ben").opens("/today").await.is(200).says("Good morning, Ben.");
}
