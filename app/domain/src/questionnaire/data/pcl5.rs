//! PCL-5 (`pcl5_month`, `pcl5_week`): two forms whose scores are never compared. No description of an event is asked for.

use super::VERSION;
use crate::{
    Language,
    questionnaire::instrument::{Answering, Instrument, InstrumentId, Item, Points, Recall, Scale, Wording, Words},
};

const fn items(recall: Recall) -> [Item; 20] {
    [
        Item::new("1", Answering::Options(5), recall),
        Item::new("2", Answering::Options(5), recall),
        Item::new("3", Answering::Options(5), recall),
        Item::new("4", Answering::Options(5), recall),
        Item::new("5", Answering::Options(5), recall),
        Item::new("6", Answering::Options(5), recall),
        Item::new("7", Answering::Options(5), recall),
        Item::new("8", Answering::Options(5), recall),
        Item::new("9", Answering::Options(5), recall),
        Item::new("10", Answering::Options(5), recall),
        Item::new("11", Answering::Options(5), recall),
        Item::new("12", Answering::Options(5), recall),
        Item::new("13", Answering::Options(5), recall),
        Item::new("14", Answering::Options(5), recall),
        Item::new("15", Answering::Options(5), recall),
        Item::new("16", Answering::Options(5), recall),
        Item::new("17", Answering::Options(5), recall),
        Item::new("18", Answering::Options(5), recall),
        Item::new("19", Answering::Options(5), recall),
        Item::new("20", Answering::Options(5), recall),
    ]
}

static MONTH_ITEMS: [Item; 20] = items(Recall::Month);
static WEEK_ITEMS: [Item; 20] = items(Recall::Week);

/// PTSD symptoms of the past month.
pub static PCL5_MONTH: Instrument = Instrument {
    id: InstrumentId::Pcl5Month,
    version: VERSION,
    name: "PCL-5",
    items: &MONTH_ITEMS,
    scales: SCALES,
    wordings: &[MONTH],
    citation: CITATION,
    minutes: (5, 10),
    loinc: None,
};

/// PTSD symptoms of the past week, only while trauma-focused therapy runs.
pub static PCL5_WEEK: Instrument = Instrument {
    id: InstrumentId::Pcl5Week,
    version: VERSION,
    name: "PCL-5 (week)",
    items: &WEEK_ITEMS,
    scales: SCALES,
    wordings: &[WEEK],
    citation: CITATION,
    minutes: (5, 10),
    loinc: None,
};

const SCALES: &[Scale] = &[
    Scale {
        id: "total",
        items: &[
            ("1", Points::Value),
            ("2", Points::Value),
            ("3", Points::Value),
            ("4", Points::Value),
            ("5", Points::Value),
            ("6", Points::Value),
            ("7", Points::Value),
            ("8", Points::Value),
            ("9", Points::Value),
            ("10", Points::Value),
            ("11", Points::Value),
            ("12", Points::Value),
            ("13", Points::Value),
            ("14", Points::Value),
            ("15", Points::Value),
            ("16", Points::Value),
            ("17", Points::Value),
            ("18", Points::Value),
            ("19", Points::Value),
            ("20", Points::Value),
        ],
        bounds: (0, 80),
        bands: &[],
        step: Some(5),
    },
    Scale {
        id: "b",
        items: &[
            ("1", Points::Value),
            ("2", Points::Value),
            ("3", Points::Value),
            ("4", Points::Value),
            ("5", Points::Value),
        ],
        bounds: (0, 20),
        bands: &[],
        step: None,
    },
    Scale { id: "c", items: &[("6", Points::Value), ("7", Points::Value)], bounds: (0, 8), bands: &[], step: None },
    Scale {
        id: "d",
        items: &[
            ("8", Points::Value),
            ("9", Points::Value),
            ("10", Points::Value),
            ("11", Points::Value),
            ("12", Points::Value),
            ("13", Points::Value),
            ("14", Points::Value),
        ],
        bounds: (0, 28),
        bands: &[],
        step: None,
    },
    Scale {
        id: "e",
        items: &[
            ("15", Points::Value),
            ("16", Points::Value),
            ("17", Points::Value),
            ("18", Points::Value),
            ("19", Points::Value),
            ("20", Points::Value),
        ],
        bounds: (0, 24),
        bands: &[],
        step: None,
    },
];
const CITATION: &str = "Weathers FW, Litz BT, Keane TM, Palmieri PA, Marx BP, Schnurr PP (2013). The PTSD Checklist for DSM-5 (PCL-5). Scale available from the National Center for PTSD at www.ptsd.va.gov";
const CREDIT: &str = "Copyright © 2015, National Center for PTSD. Weathers FW, Litz BT, Keane TM, Palmieri PA, Marx BP, Schnurr PP (2013). The PTSD Checklist for DSM-5 (PCL-5). Scale available from the National Center for PTSD at www.ptsd.va.gov";
const MUCH: &[&str] = &["Not at all", "A little bit", "Moderately", "Quite a bit", "Extremely"];

const MONTH: Wording = Wording {
    language: Language::En,
    on: true,
    instruction: Some(
        "Below is a list of problems and complaints that people sometimes have in response to stressful life experiences. Please read each one carefully, then select the appropriate number to indicate how much you have been bothered by that problem in the past month.",
    ),
    stem: Some("In the past month, how much were you bothered by:"),
    items: MONTH_TEXTS,
    credit: CREDIT,
};
const WEEK: Wording = Wording {
    language: Language::En,
    on: true,
    instruction: Some(
        "Below is a list of problems and complaints that people sometimes have in response to stressful life experiences. Please read each one carefully, then select the appropriate number to indicate how much you have been bothered by that problem in the past week.",
    ),
    stem: Some("In the past week, how much were you bothered by:"),
    items: WEEK_TEXTS,
    credit: CREDIT,
};

const MONTH_TEXTS: &[Words] = &[
    Words::new("Repeated, disturbing, and unwanted memories of the stressful experience?", MUCH),
    Words::new("Repeated, disturbing dreams of the stressful experience?", MUCH),
    Words::new(
        "Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?",
        MUCH,
    ),
    Words::new("Feeling very upset when something reminded you of the stressful experience?", MUCH),
    Words::new(
        "Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?",
        MUCH,
    ),
    Words::new("Avoiding memories, thoughts, or feelings related to the stressful experience?", MUCH),
    Words::new(
        "Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?",
        MUCH,
    ),
    Words::new("Trouble remembering important parts of the stressful experience?", MUCH),
    Words::new(
        "Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?",
        MUCH,
    ),
    Words::new("Blaming yourself or someone else for the stressful experience or what happened after it?", MUCH),
    Words::new("Having strong negative feelings such as fear, horror, anger, guilt, or shame?", MUCH),
    Words::new("Loss of interest in activities that you used to enjoy?", MUCH),
    Words::new("Feeling distant or cut off from other people?", MUCH),
    Words::new(
        "Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?",
        MUCH,
    ),
    Words::new("Irritable behavior, angry outbursts, or acting aggressively?", MUCH),
    Words::new("Taking too many risks or doing things that could cause you harm?", MUCH),
    Words::new("Being \"superalert\" or watchful or on guard?", MUCH),
    Words::new("Feeling jumpy or easily startled?", MUCH),
    Words::new("Having difficulty concentrating?", MUCH),
    Words::new("Trouble falling or staying asleep?", MUCH),
];
const WEEK_TEXTS: &[Words] = &[
    Words::new("Repeated, disturbing, and unwanted memories of the stressful experience?", MUCH),
    Words::new("Repeated, disturbing dreams of the stressful experience?", MUCH),
    Words::new(
        "Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?",
        MUCH,
    ),
    Words::new("Feeling very upset when something reminded you of the stressful experience?", MUCH),
    Words::new(
        "Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?",
        MUCH,
    ),
    Words::new("Avoiding memories, thoughts, or feelings related to the stressful experience?", MUCH),
    Words::new(
        "Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?",
        MUCH,
    ),
    Words::new("Trouble remembering important parts of the stressful experience?", MUCH),
    Words::new(
        "Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?",
        MUCH,
    ),
    Words::new("Blaming yourself or someone else for the stressful experience or what happened after it?", MUCH),
    Words::new("Having strong negative feelings such as fear, horror, anger, guilt, or shame?", MUCH),
    Words::new("Loss of interest in activities that you used to enjoy?", MUCH),
    Words::new("Feeling distant or cut off from other people?", MUCH),
    Words::new(
        "Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?",
        MUCH,
    ),
    Words::new("Irritable behavior, angry outbursts, or acting aggressively?", MUCH),
    Words::new("Taking too many risks or doing things that could cause you harm?", MUCH),
    Words::new("Being \"super alert\" or watchful or on guard?", MUCH),
    Words::new("Feeling jumpy or easily startled?", MUCH),
    Words::new("Having difficulty concentrating?", MUCH),
    Words::new("Trouble falling or staying asleep?", MUCH),
];
