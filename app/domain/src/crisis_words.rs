//! Crisis words (rule F28): also judged on the phone, so no tables and no patterns, only bytes.

/// Both lists of `clinical/resources.md` section 1, folded, each between spaces (own default; the clinic changes the list).
const LISTS: &[&str] = &[
    // English
    " kill myself ",
    " end my life ",
    " end it all ",
    " suicide ",
    " suicidal ",
    " want to die ",
    " better off dead ",
    " hurt myself ",
    " kill him ",
    " kill her ",
    " kill them ",
    // Spanish
    " matarme ",
    " quitarme la vida ",
    " acabar con todo ",
    " suicidio ",
    " suicidarme ",
    " suicida ",
    " quiero morir ",
    " mejor muerto ",
    " mejor muerta ",
    " hacerme dano ",
    " matarlo ",
    " matarla ",
    " matarlos ",
];

/// Whether `text` holds one of the crisis words, in either language, as whole words; case, accents and
/// whatever stands between the words are ignored. No hit means nothing.
pub fn contains_crisis_words(text: &str) -> bool {
    let folded = fold(text);
    LISTS.iter().any(|words| folded.windows(words.len()).any(|part| part == words.as_bytes()))
}

/// Lower case without accents, one space between words, before the first and after the last.
fn fold(text: &str) -> Vec<u8> {
    let mut folded = Vec::with_capacity(text.len() + 2);
    folded.push(b' ');
    for letter in text.chars().filter(|&c| !is_unseen(c)) {
        let plain = plain(letter);
        if plain != b' ' || folded.last() != Some(&b' ') {
            folded.push(plain);
        }
    }
    if folded.last() != Some(&b' ') {
        folded.push(b' ');
    }
    folded
}

/// Combining accents and what only guides line breaks: they do not part a word.
const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The letter without case and accent; a letter that no list has is `?`; whatever is not a letter parts words.
const fn plain(c: char) -> u8 {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => (c as u8).to_ascii_lowercase(),
        'À'..='Å' | 'à'..='å' | 'ª' => b'a',
        'È'..='Ë' | 'è'..='ë' => b'e',
        'Ì'..='Ï' | 'ì'..='ï' => b'i',
        'Ò'..='Ö' | 'ò'..='ö' | 'º' => b'o',
        'Ù'..='Ü' | 'ù'..='ü' => b'u',
        'Ñ' | 'ñ' => b'n',
        '×' | '÷' => b' ',
        'À'..='ɏ' => b'?',
        _ => b' ',
    }
}

#[cfg(test)]
mod tests {
    use super::contains_crisis_words;
    use proptest::prelude::*;

    #[test]
    fn finds_whole_words_whatever_their_case_and_accents() {
        for text in [
            "I want to die",
            "SUICIDE",
            "I could kill myself.",
            "kill\nmyself",
            "kill   myself",
            "“suicidal” thoughts",
            "maybe they’d be better off dead…",
            "¿Suicidio?",
            "quiero hacerme daño",
            "HACERME DAÑO",
            "hacerme dan\u{303}o",
            "hacerme dano",
            "Quiero morír",
            "sui\u{ad}cide",
            "I hurt myself—again",
            "suicide-related",
            "suicide",
        ] {
            assert!(contains_crisis_words(text), "{text:?}");
        }
    }

    #[test]
    fn parts_of_words_and_other_words_are_nothing() {
        for text in [
            "",
            " ",
            "I am fine",
            "suicides",
            "pesticide",
            "parasuicide",
            "kill time myself",
            "end my lifestyle",
            "better off",
            "want to diet",
            "suicideñ",
            "ñsuicide",
            "rematarlo",
            "hacerme",
            "suicidé1",
            "日本語",
        ] {
            assert!(!contains_crisis_words(text), "{text:?}");
        }
    }

    #[test]
    fn every_word_of_both_lists_is_found() {
        let lists = "kill myself, end my life, end it all, suicide, suicidal, want to die, better off dead, hurt myself, \
                     kill him, kill her, kill them, matarme, quitarme la vida, acabar con todo, suicidio, suicidarme, \
                     suicida, quiero morir, mejor muerto, mejor muerta, hacerme daño, matarlo, matarla, matarlos";
        for words in lists.split(',') {
            assert!(contains_crisis_words(words), "{words}");
        }
        assert_eq!(lists.split(',').count(), super::LISTS.len());
    }

    proptest! {
        #[test]
        fn never_panics_and_finds_a_word_wherever_it_stands(before in ".{0,40}", after in ".{0,40}") {
            contains_crisis_words(&before);
            let text = [before.as_str(), " suicide ", after.as_str()].concat();
            prop_assert!(contains_crisis_words(&text));
        }
    }
}
