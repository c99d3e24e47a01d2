//! The words of the exercise records: what each is for, how it runs, what is rated.

crate::checkin_choices! {
    /// What an exercise is for.
    Purpose {
        /// To calm down.
        Calm = "calm",
        /// To ride out a craving.
        Craving = "craving",
        /// To come back to here and now.
        Grounding = "grounding",
        /// To sleep.
        Sleep = "sleep",
        /// To talk to someone.
        Interpersonal = "interpersonal",
        /// For the mood.
        Mood = "mood",
        /// To plan.
        Planning = "planning",
    }
    /// The school an exercise comes from.
    Modality {
        /// Cognitive behavioural therapy.
        Cbt = "CBT",
        /// Dialectical behaviour therapy.
        Dbt = "DBT",
        /// Motivational interviewing.
        Mi = "MI",
        /// Mindfulness.
        Mindfulness = "mindfulness",
        /// Relapse prevention.
        RelapsePrevention = "relapse_prevention",
        /// Breathing.
        Breathing = "breathing",
        /// Behavioural activation.
        BehaviouralActivation = "behavioural_activation",
        /// Safety.
        Safety = "safety",
        /// Life skills.
        LifeSkills = "life_skills",
        /// Twelve steps, neutral.
        TwelveStepNeutral = "twelve_step_neutral",
    }
    /// How an exercise runs.
    Kind {
        /// Phases on a clock.
        Timed = "timed",
        /// Lines, each for its seconds.
        Guided = "guided",
        /// Screens to tap through.
        Stepped = "stepped",
        /// Answers that are kept.
        Form = "form",
        /// Something to pick.
        List = "list",
    }
    /// Why somebody should not do an exercise, or only with care; shown before the start.
    Contra {
        /// Dizzy or short of breath.
        Dizzy = "dizzy",
        /// Holding the breath.
        Hold = "hold",
        /// Heart, beta-blocker, pregnancy, eating disorder, cold.
        Heart = "heart",
        /// Injury.
        Injury = "injury",
        /// Exertion.
        Exert = "exert",
        /// Trauma.
        Trauma = "trauma",
        /// Hearing or seeing things others do not.
        Voices = "voices",
        /// Seizures.
        Seizure = "seizure",
        /// The first time with the counselor.
        WithClinician = "with_clinician",
        /// Nothing to say.
        Nothing = "none",
    }
    /// What is rated from 0 to 10 before and after.
    Rate {
        /// Distress.
        Distress = "distress",
        /// Craving.
        Craving = "craving",
        /// Mood, where more is better.
        Mood = "mood",
        /// Nothing.
        Nothing = "none",
    }
    /// Where a practice was opened from (player rule 5).
    OpenedFrom {
        /// The day's page.
        Home = "home",
        /// Homework.
        Homework = "homework",
        /// The craving flow.
        Craving = "craving",
        /// A flag.
        Flag = "flag",
        /// The page of all exercises.
        Practice = "practice",
    }
    /// What the shape of the player does in a phase.
    Shape {
        /// Grows.
        Grow = "grow",
        /// Shrinks.
        Shrink = "shrink",
    }
    /// Practice without a record of the reference.
    Activity {
        /// Yoga.
        Yoga = "yoga",
        /// Art.
        Art = "art",
        /// Music.
        Music = "music",
        /// Walking.
        Walking = "walking",
        /// Something of one's own, with a name.
        Own = "own",
    }
}

impl Rate {
    /// How much better it got, in points: mood is better when it rises, the others when they fall.
    pub const fn gain(self, before: u8, after: u8) -> i32 {
        let fall = before as i32 - after as i32;
        if matches!(self, Self::Mood) { -fall } else { fall }
    }
}
