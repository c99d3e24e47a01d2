use super::{choice, reason, rule, say, when};
use domain::{Halt, Happening, Item, Language, Outcome, PartOfDay, Reason, RuleId, Safety, Shown, Trigger, Used};
use jiff::{
    civil::{date, time},
    tz::TimeZone,
};
use std::collections::BTreeSet;

#[path = "../../build/catalogue.rs"]
mod catalogue;

const EN: Language = Language::En;
const ES: Language = Language::Es;

fn language(tag: &str, content: &str) -> catalogue::Language {
    catalogue::Language { tag: tag.to_owned(), files: vec![(format!("{tag}.ftl"), content.to_owned())] }
}

fn problems(en: &str, es: &str, source: &str) -> Vec<String> {
    let sources = [("page.rs".to_owned(), source.to_owned())];
    catalogue::check(&[language("en", en), language("es", es)], &sources).problems
}

#[test]
fn a_sound_catalogue_has_no_problem() {
    let source = r#"t!(lang, "hi", name = f(a, "b)"), n = 1) ; t!(lang, "hi.again",)"#;
    let text = "hi = { $name }: { $n ->\n    [one] one\n   *[other] many\n }\n    .again = Again\n";
    assert_eq!(problems(text, text, source), Vec::<String>::new());
}

#[test]
fn what_is_wrong_with_a_catalogue_is_said() {
    for (en, es, source, expected) in [
        ("a = A\nb = B\n", "a = A\n", "", "text `b` is missing in `es`"),
        ("a = A\n", "a = A\nb = B\n", "", "text `b` is missing in `en`"),
        ("a = { $x }\n", "a = { $y }\n", "", "text `a` takes $x in `en`, but $y in `es`"),
        ("a = A\na = B\n", "a = A\n", "", "text `a` stands twice: in en.ftl and in en.ftl"),
        ("a = A\n", "a = A\n", "\n t!(lang, \"b\")", "page.rs:2: there is no text `b`"),
        ("a = { $x }\n", "a = { $x }\n", "t!(lang, \"a\")", "page.rs:1: text `a` takes $x, but is given nothing"),
        ("a = { b }\n", "a = { b }\n", "", "text `a` (en) refers to `b`, which does not exist"),
    ] {
        assert!(problems(en, es, source).contains(&expected.to_owned()), "{:?}", problems(en, es, source));
    }
    assert!(problems("a = A\n= nonsense\n", "a = A\n", "")[0].starts_with("en.ftl:2:"));
}

#[test]
fn other_macros_and_comments_are_no_use_of_a_text() {
    assert!(catalogue::calls("assert!(lang, \"b\")").is_empty());
    assert!(catalogue::calls("  /// t!(lang, \"d\")\n").is_empty());
}

#[test]
fn values_stand_in_the_text_without_isolation_marks() {
    assert_eq!(
        say(EN, "ui-reason-out-of-range", [("min", 0.into()), ("max", 10.into())]),
        "Please choose a number from 0 to 10."
    );
    assert_eq!(say(ES, "ui-minutes-long", [("count", 1.into())]), "1 minuto");
}

/// Every word of `name` in both languages: none empty, none a key, none twice within a language.
fn named<T: Copy>(all: &[T], name: fn(Language, T) -> String) {
    for lang in Language::ALL {
        let words: BTreeSet<String> = all.iter().map(|&one| name(lang, one)).collect();
        assert_eq!(words.len(), all.len(), "{words:?}");
        assert!(words.iter().all(|w| !w.is_empty() && !w.contains("choice-") && !w.contains("rule-")), "{words:?}");
    }
}

#[test]
fn every_choice_has_its_own_words_in_both_languages() {
    named(Used::ALL, choice::used);
    named(Item::ALL, choice::item);
    named(PartOfDay::ALL, choice::part_of_day);
    named(Trigger::ALL, choice::trigger);
    named(Halt::ALL, choice::halt);
    named(Safety::ALL, choice::safety);
    named(Outcome::ALL, choice::outcome);
    named(Happening::ALL, choice::happening);
    named(RuleId::ALL, rule::title);
    named(RuleId::ALL, rule::plain);
    named(Shown::ALL, rule::shown);
}

#[test]
fn days_and_times_read_as_people_say_them() {
    let day = date(2026, 11, 24);
    assert_eq!([when::date(EN, day), when::date(ES, day)], ["Tue, Nov 24", "mar 24 nov"]);
    assert_eq!(
        [when::long_date(EN, day), when::long_date(ES, day)],
        ["Tuesday, November 24", "martes 24 de noviembre"]
    );
    for (at, en, es) in [
        (time(0, 5, 0, 0), "12:05 am", "0:05"),
        (time(12, 0, 0, 0), "12:00 pm", "12:00"),
        (time(16, 3, 0, 0), "4:03 pm", "16:03"),
    ] {
        assert_eq!([when::time_of_day(EN, at), when::time_of_day(ES, at)], [en, es]);
    }
    let now = day.at(16, 3, 0, 0).to_zoned(TimeZone::UTC).unwrap();
    let said = |days: i8, hour: i8| {
        when::moment(EN, &date(2026, 11, days).at(hour, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap(), &now)
    };
    assert_eq!([said(24, 9), said(23, 9), said(20, 9)], ["9:00 am", "Yesterday, 9:00 am", "Fri, Nov 20, 9:00 am"]);
}

#[test]
fn spans_and_hours_are_short() {
    let spans: Vec<String> = [-5, 59, 360, 5_399, 5_400, 129_599, 129_600].map(|s| when::span(EN, s)).into();
    assert_eq!(spans, ["0 min", "0 min", "6 min", "89 min", "1 h", "35 h", "1 d"]);
    let open = Some((time(9, 0, 0, 0), time(19, 0, 0, 0)));
    assert_eq!(
        when::opening_hours(EN, &[open, open, open, open, open, None, None]),
        "Monday to Friday, 9:00 am to 7:00 pm"
    );
    assert_eq!(when::opening_hours(ES, &[None, None, None, None, None, open, None]), "sábado, de 9:00 a 19:00");
    assert_eq!([when::grouped(4_000), when::grouped(256)], ["4,000", "256"]);
}

#[test]
fn a_wait_is_said_in_minutes() {
    assert_eq!(
        reason::sentence(EN, &Reason::TryLater { seconds: 10 }),
        "Too many tries. Please wait 1 minute, then try again."
    );
}
