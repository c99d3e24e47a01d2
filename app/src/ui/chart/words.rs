//! A chart in one sentence or three, for whoever does not see it.

use crate::{
    form::number,
    text::{t, when},
};
use domain::{DayValue, Language, Usual};

/// What the chart shows: how many days, the last answer, the usual range, the days without an answer.
pub fn chart_words(lang: Language, name: &str, days: &[DayValue], usual: Option<&Usual>) -> String {
    let Some((at, last)) = days.iter().enumerate().rev().find_map(|(at, day)| Some((at, day.value?))) else {
        return format!("{name}. {}", t!(lang, "ui-chart-empty"));
    };
    let mut words = vec![t!(lang, "ui-chart-words", name = name, days = days.len())];
    words.push(if at + 1 == days.len() {
        t!(lang, "ui-chart-words-last-today", value = last.value())
    } else {
        t!(lang, "ui-chart-words-last", value = last.value(), day = when::date(lang, days[at].day))
    });
    if let Some(usual) = usual {
        words.push(t!(lang, "ui-chart-words-usual", low = number(usual.low), high = number(usual.high)));
    }
    let gaps = days.iter().filter(|day| day.value.is_none()).count();
    if gaps > 0 {
        words.push(t!(lang, "ui-chart-words-gaps", count = gaps));
    }
    words.join(" ")
}
