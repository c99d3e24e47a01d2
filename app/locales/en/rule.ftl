### What a rule is called, what it says in plain words, where it comes from; and the facts a flag rests on.

rule-severity-red = Red
rule-severity-amber = Amber
rule-severity-yellow = Yellow

rule-clock-now = Now
rule-clock-today = Today
rule-clock-day = 24 hours
rule-clock-days = 72 hours

rule-f11 = Return to use
    .plain = The person told us about use of what they are working on. Asks for a talk within a day, without blame.
    .source = VA text for the BAM Use scale; in daily-report studies, past use predicts best.
    .why-a = Told us about use.
    .why-b = The weekly form shows days of use not told before.
    .why-c = Chose “I’d rather not say” twice in 3 days.

rule-f13 = Strong craving
    .plain = A craving was very strong, or strong twice in three days. Asks for a call today.
    .source = Own default. There is no validated cut-off for one day.
    .why-a = A craving of 8 or more.
    .why-b = A craving of 7 or more, twice in 3 days.
    .why-c = Ended the craving exercise at 7 or more and told the team.

rule-f14 = Craving above own usual
    .plain = Cravings of the last 3 days are higher than this person’s own usual. Asks for a look within 72 hours.
    .source = Own default. Change against a person’s own usual predicted lapse.
    .why = The last 3 days are 2 or more above the 14 days before.

rule-f28 = Asked for help
    .plain = The person asked the team to call, or said that someone may get hurt.
    .source = Own default. Asking is always taken at its word.
    .why-a = Asked for a call.
    .why-b = A shared note has crisis words in it.
    .why-c = Said “I might hurt myself or someone” and told the team.

rule-item-craving-max = Strongest craving
rule-item-flow-rating = Craving in the exercise
rule-item-used = Drank or used
rule-item-use = What and when
rule-item-call-me = Please call me
rule-item-tell-team = Tell my team
rule-item-safety = Safe right now?
rule-item-goal = Goal
rule-item-note = Words in a shared note
rule-item-other = Answer

rule-value-threshold = Limit of the rule
rule-value-usual-median = Own usual
rule-value-recent-median = Middle of the last 3 days
rule-value-difference = Difference
rule-value-other = Value

rule-usual = Own usual { $median }, most days { $low } to { $high }
rule-usual-none = Not enough days yet for an own usual

rule-shown-crisis-card = The crisis card
rule-shown-medical-card = The medical card
rule-shown-craving-flow = The craving exercise was offered
rule-shown-thank-you = “Thank you for being honest.”
rule-shown-higher = “Higher than your usual.”

rule-say-thank-you = Thank you for being honest. This is something to learn from.
rule-say-higher = Higher than your usual.
rule-say-craving-flow = Would you like to ride it out together? It takes a few minutes.
