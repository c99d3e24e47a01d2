//! BAM-IOP (`bam_iop`): the weekly core, in the 7-day version that the VA made for intensive outpatient programs.

use super::{NO_YES, VERSION};
use crate::{
    Language,
    questionnaire::instrument::{
        Answering, Asked, Instrument, InstrumentId, Item, Points, Recall, Scale, Wording, Words,
    },
};

/// The wording that the VA prints in its report of the form; a clinic may switch to it. Scored alike, never mixed in one stay.
pub const ITEM_9_OF_REPORT: &str = "How confident are you that you will NOT use alcohol and drugs in the next 7 days?";

/// The past 7 days in three scores that are never added.
pub static BAM_IOP: Instrument = Instrument {
    id: InstrumentId::BamIop,
    version: VERSION,
    name: "BAM-IOP",
    items: &[
        Item::new("1", Answering::Options(5), Recall::Week),
        Item::new("2", Answering::Options(5), Recall::Week),
        Item::new("3", Answering::Options(5), Recall::Week),
        Item::new("4", Answering::Options(5), Recall::Week),
        Item::new("5", Answering::Options(5), Recall::Week).asked(Asked::Unless("4", 0)),
        Item::new("6", Answering::Options(5), Recall::Week),
        Item::new("7A", Answering::Options(5), Recall::Week).asked(Asked::Unless("6", 0)),
        Item::new("7B", Answering::Options(5), Recall::Week).asked(Asked::Unless("6", 0)),
        Item::new("7C", Answering::Options(5), Recall::Week).asked(Asked::Unless("6", 0)),
        Item::new("7D", Answering::Options(5), Recall::Week).asked(Asked::Unless("6", 0)),
        Item::new("7E", Answering::Options(5), Recall::Week).asked(Asked::Unless("6", 0)),
        Item::new("7F", Answering::Options(5), Recall::Week).asked(Asked::Unless("6", 0)),
        Item::new("7G", Answering::Options(5), Recall::Week).asked(Asked::Unless("6", 0)),
        Item::new("8", Answering::Options(5), Recall::Week),
        Item::new("9", Answering::Options(5), Recall::NextWeek),
        Item::new("10", Answering::Options(5), Recall::Week),
        Item::new("11", Answering::Options(5), Recall::Week),
        Item::new("12", Answering::Options(5), Recall::InQuestion),
        Item::new("13", Answering::Options(5), Recall::Week),
        Item::new("14", Answering::YesNo, Recall::InQuestion),
        Item::new("15", Answering::Options(5), Recall::Week),
        Item::new("16", Answering::Options(5), Recall::Week),
        Item::new("17", Answering::Options(5), Recall::InQuestion),
    ],
    scales: &[
        Scale {
            id: "use",
            items: &[("4", Points::Value), ("5", Points::Value), ("6", Points::Value)],
            bounds: (0, 12),
            bands: &[],
            step: Some(4),
        },
        Scale {
            id: "risk",
            items: &[
                ("1", Points::Value),
                ("2", Points::Value),
                ("3", Points::Value),
                ("8", Points::Value),
                ("11", Points::Value),
                ("15", Points::Value),
            ],
            bounds: (0, 24),
            bands: &[],
            step: Some(4),
        },
        Scale {
            id: "protective",
            items: &[
                ("9", Points::Value),
                ("10", Points::Value),
                ("12", Points::Value),
                ("13", Points::Value),
                ("14", Points::Map(&[0, 4])),
                ("16", Points::Value),
            ],
            bounds: (0, 24),
            bands: &[],
            step: Some(4),
        },
    ],
    wordings: &[EN],
    citation: "DePhilippis D, McKay JR, Kivlahan DR et al., Philadelphia CESATE, 03-2012. Development: Cacciola JS, Alterman AI, DePhilippis D, et al. Development and initial evaluation of the Brief Addiction Monitor (BAM). J Subst Abuse Treat 2013 (PMID 22898042)",
    minutes: (4, 5),
    loinc: None,
};

const RATING: &[&str] = &["Excellent", "Very good", "Good", "Fair", "Poor"];
const NIGHTS: &[&str] = &["None", "One night", "Two nights", "Three nights", "Four or more nights"];
const DAYS: &[&str] = &["None", "One day", "Two days", "Three days", "Four or more days"];
const EXTENT: &[&str] = &["Not at all", "Slightly", "Moderately", "Considerably", "Extremely"];
const DRUGS: Option<&str> = Some("In the past 7 days, how many days did you use any of the following drugs:");

const EN: Wording = Wording {
    language: Language::En,
    on: true,
    instruction: None,
    stem: Some(
        "This is a standard set of questions about several areas of your life such as your health, alcohol and drug use, etc. The questions generally ask about the past 7 days. Please consider each question and answer as accurately as possible.",
    ),
    items: &[
        Words::new("In the past 7 days, how would you say your physical health has been?", RATING),
        Words::new(
            "In the past 7 days, how many nights did you have trouble falling asleep or staying asleep?",
            NIGHTS,
        ),
        Words::new(
            "In the past 7 days, how many days have you felt depressed, anxious, angry or very upset throughout most of the day?",
            DAYS,
        ),
        Words::new("In the past 7 days, how many days did you drink ANY alcohol?", DAYS),
        Words::new(
            "In the past 7 days, how many days did you have at least 5 drinks (if you are a man) or at least 4 drinks (if you are a woman)? [One drink is considered one shot of hard liquor (1.5 oz.) or 12-ounce can/bottle of beer or 5-ounce glass of wine.]",
            DAYS,
        ),
        Words::new(
            "In the past 7 days, how many days did you use any illegal or street drugs or abuse any prescription medications?",
            DAYS,
        ),
        Words { heading: DRUGS, text: "Marijuana (cannabis, pot, weed)?", options: DAYS },
        Words {
            heading: DRUGS,
            text: "Sedatives and/or Tranquilizers (benzos, Valium, Xanax, Ativan, Ambien, barbs, Phenobarbital, downers, etc.)?",
            options: DAYS,
        },
        Words { heading: DRUGS, text: "Cocaine and/or Crack?", options: DAYS },
        Words {
            heading: DRUGS,
            text: "Other Stimulants (amphetamine, methamphetamine, Dexedrine, Ritalin, Adderall, speed, crystal meth, ice, etc.)?",
            options: DAYS,
        },
        Words {
            heading: DRUGS,
            text: "Opiates (Heroin, Morphine, Dilaudid, Demerol, Oxycontin, oxy, codeine (Tylenol 2,3,4), Percocet, Vicodin, Fentanyl, etc.)?",
            options: DAYS,
        },
        Words {
            heading: DRUGS,
            text: "Inhalants (glues, adhesives, nail polish remover, paint thinner, etc.)?",
            options: DAYS,
        },
        Words {
            heading: DRUGS,
            text: "Other drugs (steroids, non-prescription sleep and diet pills, Benadryl, Ephedra, other over-the-counter or unknown medications)?",
            options: DAYS,
        },
        Words::new(
            "In the past 7 days, how much were you bothered by cravings or urges to drink alcohol or use drugs?",
            EXTENT,
        ),
        Words::new(
            "How confident are you in your ability to be completely abstinent (clean) from alcohol and drugs in the next 7 days?",
            EXTENT,
        ),
        Words::new(
            "In the past 7 days, how many days did you attend self-help meetings like AA or NA to support your recovery?",
            DAYS,
        ),
        Words::new(
            "In the past 7 days, how many days were you in any situations or with any people that might put you at an increased risk for using alcohol or drugs (i.e., around risky \"people, places or things\")?",
            DAYS,
        ),
        Words::new("Does your religion or spirituality help support your recovery?", EXTENT),
        Words::new(
            "In the past 7 days, how many days did you spend much of the time at work, school, or doing volunteer work?",
            DAYS,
        ),
        Words::new(
            "Do you have enough income (from legal sources) to pay for necessities such as housing, transportation, food and clothing for yourself and your dependents?",
            NO_YES,
        ),
        Words::new(
            "In the past 7 days, how much have you been bothered by arguments or problems getting along with any family members or friends?",
            EXTENT,
        ),
        Words::new(
            "In the past 7 days, how many days were you in contact or spent time with any family members or friends who are supportive of your recovery?",
            DAYS,
        ),
        Words::new("How satisfied are you with your progress toward achieving your recovery goals?", EXTENT),
    ],
    credit: "Brief Addiction Monitor, IOP version. US Department of Veterans Affairs.",
};
