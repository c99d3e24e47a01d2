//! The words for what can be chosen.

use crate::text::t;
use domain::{
    Condition, CravingShare, Doing, Goal, Halt, Happening, Item, Language, Motion, Outcome, PartOfDay, Role, Safety,
    TextSize, Theme, Trigger, Used, Where, WithWhom,
};

/// "Did you drink or use?"
pub fn used(lang: Language, used: Used) -> String {
    match used {
        Used::No => t!(lang, "choice-used-no"),
        Used::Yes => t!(lang, "choice-used-yes"),
        Used::RatherNotSay => t!(lang, "choice-used-rather-not-say"),
    }
}

/// A substance, or the behaviour of the plan.
pub fn item(lang: Language, item: Item) -> String {
    match item {
        Item::Alcohol => t!(lang, "choice-item-alcohol"),
        Item::Cannabis => t!(lang, "choice-item-cannabis"),
        Item::Opioids => t!(lang, "choice-item-opioids"),
        Item::Cocaine => t!(lang, "choice-item-cocaine"),
        Item::OtherStimulants => t!(lang, "choice-item-other-stimulants"),
        Item::Sedatives => t!(lang, "choice-item-sedatives"),
        Item::Other => t!(lang, "choice-item-other"),
        Item::Behaviour => t!(lang, "choice-item-behaviour"),
    }
}

/// A part of the day.
pub fn part_of_day(lang: Language, part_of_day: PartOfDay) -> String {
    match part_of_day {
        PartOfDay::Morning => t!(lang, "choice-part-of-day-morning"),
        PartOfDay::Afternoon => t!(lang, "choice-part-of-day-afternoon"),
        PartOfDay::Evening => t!(lang, "choice-part-of-day-evening"),
        PartOfDay::Night => t!(lang, "choice-part-of-day-night"),
    }
}

/// What set a craving off.
pub fn trigger(lang: Language, trigger: Trigger) -> String {
    match trigger {
        Trigger::People => t!(lang, "choice-trigger-people"),
        Trigger::Place => t!(lang, "choice-trigger-place"),
        Trigger::Feeling => t!(lang, "choice-trigger-feeling"),
        Trigger::Body => t!(lang, "choice-trigger-body"),
        Trigger::TimeOfDay => t!(lang, "choice-trigger-time-of-day"),
        Trigger::Money => t!(lang, "choice-trigger-money"),
        Trigger::Argument => t!(lang, "choice-trigger-argument"),
        Trigger::Celebration => t!(lang, "choice-trigger-celebration"),
        Trigger::Other => t!(lang, "choice-trigger-other"),
    }
}

/// Hungry, angry, lonely, tired.
pub fn halt(lang: Language, halt: Halt) -> String {
    match halt {
        Halt::Hungry => t!(lang, "choice-halt-hungry"),
        Halt::Angry => t!(lang, "choice-halt-angry"),
        Halt::Lonely => t!(lang, "choice-halt-lonely"),
        Halt::Tired => t!(lang, "choice-halt-tired"),
    }
}

/// "Are you safe right now?"
pub fn safety(lang: Language, safety: Safety) -> String {
    match safety {
        Safety::Safe => t!(lang, "choice-safety-safe"),
        Safety::RiskyPlace => t!(lang, "choice-safety-risky-place"),
        Safety::Unwell => t!(lang, "choice-safety-unwell"),
        Safety::Hurt => t!(lang, "choice-safety-hurt"),
    }
}

/// Why a flag was closed.
pub fn outcome(lang: Language, outcome: Outcome) -> String {
    match outcome {
        Outcome::ContactedOk => t!(lang, "choice-outcome-contacted-ok"),
        Outcome::SafetyPlanReviewed => t!(lang, "choice-outcome-safety-plan-reviewed"),
        Outcome::PlanChanged => t!(lang, "choice-outcome-plan-changed"),
        Outcome::SentToHigherCare => t!(lang, "choice-outcome-sent-to-higher-care"),
        Outcome::EnteredByMistake => t!(lang, "choice-outcome-entered-by-mistake"),
        Outcome::Declined => t!(lang, "choice-outcome-declined"),
        Outcome::Other => t!(lang, "choice-outcome-other"),
    }
}

/// What happened to a flag.
pub fn happening(lang: Language, happening: Happening) -> String {
    match happening {
        Happening::Opened => t!(lang, "choice-happening-opened"),
        Happening::Appended => t!(lang, "choice-happening-appended"),
        Happening::Rose => t!(lang, "choice-happening-rose"),
        Happening::Taken => t!(lang, "choice-happening-taken"),
        Happening::Closed => t!(lang, "choice-happening-closed"),
        Happening::AutoResolved => t!(lang, "choice-happening-auto-resolved"),
    }
}

/// What a person wants to reach.
pub fn goal(lang: Language, goal: Goal) -> String {
    match goal {
        Goal::Abstinence => t!(lang, "choice-goal-abstinence"),
        Goal::AgreedLimit => t!(lang, "choice-goal-agreed-limit"),
    }
}

/// What somebody is in a program.
pub fn role(lang: Language, role: Role) -> String {
    match role {
        Role::Participant => t!(lang, "choice-role-participant"),
        Role::Family => t!(lang, "choice-role-family"),
        Role::Clinician => t!(lang, "choice-role-clinician"),
        Role::Administrator => t!(lang, "choice-role-administrator"),
    }
}

/// Light or dark.
pub fn theme(lang: Language, theme: Theme) -> String {
    match theme {
        Theme::System => t!(lang, "settings-theme-system"),
        Theme::Light => t!(lang, "settings-theme-light"),
        Theme::Dark => t!(lang, "settings-theme-dark"),
    }
}

/// How large texts are.
pub fn text_size(lang: Language, size: TextSize) -> String {
    match size {
        TextSize::Normal => t!(lang, "settings-text-size-normal"),
        TextSize::Large => t!(lang, "settings-text-size-large"),
        TextSize::Largest => t!(lang, "settings-text-size-largest"),
    }
}

/// Whether things may move.
pub fn motion(lang: Language, motion: Motion) -> String {
    match motion {
        Motion::System => t!(lang, "settings-motion-system"),
        Motion::Less => t!(lang, "settings-motion-less"),
    }
}

/// A health condition.
pub fn condition(lang: Language, condition: Condition) -> String {
    match condition {
        Condition::Heart => t!(lang, "settings-condition-heart"),
        Condition::Lung => t!(lang, "settings-condition-lung"),
        Condition::BetaBlocker => t!(lang, "settings-condition-beta-blocker"),
        Condition::EatingDisorder => t!(lang, "settings-condition-eating-disorder"),
        Condition::Pregnancy => t!(lang, "settings-condition-pregnancy"),
        Condition::ColdReaction => t!(lang, "settings-condition-cold-reaction"),
        Condition::Injury => t!(lang, "settings-condition-injury"),
        Condition::Seizure => t!(lang, "settings-condition-seizure"),
        Condition::Trauma => t!(lang, "settings-condition-trauma"),
        Condition::Voices => t!(lang, "settings-condition-voices"),
        Condition::Dizzy => t!(lang, "settings-condition-dizzy"),
        Condition::Hold => t!(lang, "settings-condition-hold"),
        Condition::Exert => t!(lang, "settings-condition-exert"),
    }
}

/// What the team sees of the craving flow.
pub fn craving_share(lang: Language, share: CravingShare) -> String {
    match share {
        CravingShare::Everything => t!(lang, "settings-share-everything"),
        CravingShare::Numbers => t!(lang, "settings-share-numbers"),
        CravingShare::WhenTold => t!(lang, "settings-share-when-told"),
    }
}

/// How long before a session a reminder comes.
pub fn session_lead(lang: Language, minutes: u16) -> String {
    match minutes {
        0 => t!(lang, "settings-session-lead-none"),
        1_440 => t!(lang, "settings-session-lead-day"),
        60.. => t!(lang, "ui-hours", count = minutes / 60),
        _ => t!(lang, "ui-minutes", count = minutes),
    }
}

/// Where the next two hours are spent.
pub fn place(lang: Language, place: Where) -> String {
    match place {
        Where::Home => t!(lang, "choice-where-home"),
        Where::Friends => t!(lang, "choice-where-friends"),
        Where::Meeting => t!(lang, "choice-where-meeting"),
        Where::Work => t!(lang, "choice-where-work"),
        Where::Outside => t!(lang, "choice-where-outside"),
    }
}

/// Who is there.
pub fn with_whom(lang: Language, whom: WithWhom) -> String {
    match whom {
        WithWhom::Family => t!(lang, "choice-with-family"),
        WithWhom::Friend => t!(lang, "choice-with-friend"),
        WithWhom::Peer => t!(lang, "choice-with-peer"),
        WithWhom::Phone => t!(lang, "choice-with-phone"),
        WithWhom::Alone => t!(lang, "choice-with-alone"),
    }
}

/// What is done in the next two hours.
pub fn doing(lang: Language, doing: Doing) -> String {
    match doing {
        Doing::Eat => t!(lang, "choice-doing-eat"),
        Doing::Walk => t!(lang, "choice-doing-walk"),
        Doing::Rest => t!(lang, "choice-doing-rest"),
        Doing::Watch => t!(lang, "choice-doing-watch"),
        Doing::Chore => t!(lang, "choice-doing-chore"),
        Doing::Talk => t!(lang, "choice-doing-talk"),
    }
}
