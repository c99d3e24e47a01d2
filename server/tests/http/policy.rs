//! S39: what may run in a page. S31: what its title gives away. Traps C3: who loads WebAssembly.

use crate::{
    crawl::{self, Page},
    support::{TestApp, craving, id_of, name, tags},
};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const NO_SCRIPT: &str = "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; \
    manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

fn with_nonce(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
         img-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'"
    )
}

/// Nothing in the page that its own policy would stop.
fn keeps_its_policy(Page { label, seen, .. }: &Page) {
    let (policy, nonce) = (seen.header("content-security-policy"), seen.nonce());
    let expected = if nonce.is_empty() { NO_SCRIPT.to_owned() } else { with_nonce(nonce) };
    assert_eq!(policy, expected, "{label}");
    for tag in tags(&seen.body) {
        assert!(
            tag.name != "style" && tag.name != "base" && tag.name != "iframe" && tag.name != "object",
            "{label}: {tag:?}"
        );
        for (attribute, value) in &tag.attributes {
            assert!(attribute != "style" && !attribute.starts_with("on"), "{label}: {tag:?}");
            assert!(!value.trim_start().to_lowercase().starts_with("javascript:"), "{label}: {tag:?}");
        }
        if tag.name == "script" {
            assert!(!nonce.is_empty() && tag.get("nonce") == Some(nonce), "{label}: {tag:?}");
        }
        if let Some(action) = tag.get("action").or_else(|| tag.get("src")) {
            assert!(action.starts_with('/') && !action.starts_with("//"), "{label}: {tag:?}");
        }
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s39_no_page_carries_what_its_policy_forbids(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let pages = crawl::everything(&app, "en").await;
    pages.iter().for_each(keeps_its_policy);
    let mut nonces: Vec<_> = pages.iter().map(|page| page.seen.nonce()).filter(|nonce| !nonce.is_empty()).collect();
    let scripted = nonces.len();
    nonces.sort_unstable();
    nonces.dedup();
    assert_eq!(nonces.len(), scripted, "no nonce twice");
    assert!(scripted > 50);
    for open in ["/", "/help", "/nothing", "/styleguide"] {
        let open = pages.iter().filter(|page| page.path == open);
        assert!(open.into_iter().all(|page| page.seen.nonce().is_empty() && !page.seen.body.contains("<script")));
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s39_what_a_person_typed_is_never_markup(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, dana) = (app.participant("ana"), app.clinician("dana"));
    let planted = "</textarea><script>alert(1)</script><img src=x onerror=alert(1) style='x'>\"><!--";
    let check_in = craving(9).with("note", planted).with("did", planted).with("note_shared", "yes");
    let refused = ana.submits(check_in.clone().with("craving_max", planted).with("sleep_h", planted)).await;
    ana.submits(check_in).await.is(303);
    let flag: uuid::Uuid = app.one("SELECT id FROM flags").await;
    let mut pages = vec![Page { label: "refused".into(), path: String::new(), seen: refused }];
    for path in [format!("/clinic/people/{}", id_of("ana")), format!("/clinic/flags/{flag}"), "/clinic".into()] {
        pages.push(Page { label: path.clone(), seen: dana.opens(&path).await, path });
    }
    for page in &pages {
        keeps_its_policy(page);
        assert!(!page.seen.body.contains("<script>alert") && !page.seen.body.contains("<img"), "{}", page.label);
    }
    assert!(pages[..3].iter().all(|page| page.seen.words().contains("onerror=alert(1)")));
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn webassembly_is_loaded_where_an_island_is_and_nowhere_else(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (mut with, mut without) = (0, 0);
    for Page { label, seen, .. } in crawl::everything(&app, "en").await {
        // A redirect has no page that anybody sees.
        if seen.status.is_redirection() || seen.status.as_u16() == 204 {
            continue;
        }
        let island = seen.body.contains("<leptos-island");
        let loads = seen.body.contains(".wasm") || seen.body.contains("modulepreload");
        assert_eq!(island, loads, "{label}");
        *if island { &mut with } else { &mut without } += 1;
    }
    assert!(with >= 4 && without > 50, "{with} {without}");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s31_no_title_says_whose_page_it_is_or_what_for(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let forbidden = [
        "recover",
        "sober",
        "addict",
        "relapse",
        "treatment",
        "therap",
        "patient",
        "craving",
        "clinic",
        "crisis",
        "drug",
        "alcohol",
        "drink",
        "substance",
        "harbor",
        "recuper",
        "adicc",
        "recaída",
        "tratamiento",
        "paciente",
        "terapia",
        "ansia",
        "clínica",
        "alcohol",
        "droga",
        "consum",
        "sobri",
    ];
    for language in ["en", "es"] {
        for Page { label, path, seen } in crawl::everything(&app, language).await {
            if path == "/styleguide" {
                continue;
            }
            let Some((_, rest)) = seen.body.split_once("<title>") else {
                assert!(!seen.body.contains("<html"), "{label}");
                continue;
            };
            let title = rest.split('<').next().expect("a title").to_lowercase();
            assert!(title.ends_with("mooring"), "{label}: {title}");
            for word in forbidden {
                assert!(!title.contains(word), "{label}: {title}");
            }
            for who in ["ana", "dana"] {
                assert!(
                    !name(who).to_lowercase().split(' ').any(|part| title.split(' ').any(|word| word == part)),
                    "{label}"
                );
            }
        }
        app.change("DELETE FROM drafts").await;
    }
}
