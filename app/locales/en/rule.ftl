### What a rule is called, what it says in plain words, where it comes from; and the facts a flag rests on.

rule-severity-red = Red
rule-severity-amber = Amber
rule-severity-yellow = Yellow

rule-clock-now = Now
rule-clock-today = Today
rule-clock-day = 24 hours
rule-clock-days = 72 hours

rule-f1 = Urgent answer about suicide
    .plain = The person said Yes to an urgent question of a suicide screen. Asks for a person now.
    .source = NIMH ASQ toolkit (acute positive); Columbia screener with triage points (high).
    .why-a = Yes to thoughts of killing themselves right now.
    .why-b = Tried to kill themselves in the last 3 months.
    .why-c = Yes to intent, a plan or recent behavior.

rule-f2 = Suicide screen needs a clinician
    .plain = The person said Yes, or chose not to answer, in a suicide screen. Asks for a clinician’s own look.
    .source = VA logic of item 9 and C-SSRS; NIMH ASQ toolkit.
    .why-a = Has thought about how, without an urgent answer.
    .why-b = The ASQ is positive.

rule-f3 = PHQ-9, question 9
    .plain = The person told us about thoughts of being better off dead, or of self-harm. Asks for a talk.
    .source = VA flow of item 9 and C-SSRS. The higher the answer, the higher the risk that was measured.
    .why-a = Several days.
    .why-b = More than half the days, or nearly every day.
    .why-c = Chose not to answer question 9.

rule-f4 = Passive thoughts or older behavior
    .plain = The person wished to be dead, had thoughts of suicide, or acted on them long ago. Asks for a talk within a day.
    .source = Columbia levels low and moderate.
    .why = Yes to a question about wishes, thoughts or older behavior.

rule-f5 = Suicide screen not finished
    .plain = The person chose not to answer, or stopped. What they did not answer is not a No.
    .source = Own default.
    .why-a = Chose not to answer.
    .why-b = No answer for 15 minutes.
    .why-c = Still not finished after 2 hours.

rule-f11 = Return to use
    .plain = The person told us about use of what they are working on. Asks for a talk within a day, without blame.
    .source = VA text for the BAM Use scale; in daily-report studies, past use predicts best.
    .why-a = Told us about use.
    .why-b = The weekly form shows days of use not told before.
    .why-c = Chose “I’d rather not say” twice in 3 days.

rule-f12 = Opioid use after a break
    .plain = The person told us about opioid use, with no such use reported on the 3 days before. The old amount can now be too much. Asks for a call today.
    .source = Own default for 3 days. That tolerance is lost within days is well known.
    .why = Opioids after at least 3 days without a report of them.

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
rule-item-risky-max = Riskiest situation
rule-item-question = { $form }, question { $item }
rule-item-when = { $form }, when
rule-item-other = Answer

rule-value-threshold = Limit of the rule
rule-value-usual-median = Own usual
rule-value-recent-median = Middle of the last 3 days
rule-value-days-since = Days since the last time
rule-value-difference = Difference
rule-value-other = Value

rule-answer-within-3-months = In the last 3 months
rule-answer-within-12-months = 3 to 12 months ago
rule-answer-longer-ago = More than a year ago
rule-answer-refused = I’d rather not answer

rule-usual = Own usual { $median }, most days { $low } to { $high }
rule-usual-none = Not enough days yet for an own usual

rule-shown-crisis-card = The crisis card
rule-shown-medical-card = The medical card
rule-shown-crisis-line = The crisis line
rule-shown-team-is-told = “Your team is being told.”
rule-shown-thank-you-for-telling = “Thank you for telling us.”
rule-shown-safety-plan = The own safety plan
rule-shown-call-offered = A call was offered
rule-shown-not-finished = “We did not get to finish.”
rule-shown-craving-flow = The craving exercise was offered
rule-shown-thank-you = “Thank you for being honest.”
rule-shown-higher = “Higher than your usual.”

rule-say-thank-you = Thank you for being honest. This is something to learn from.
rule-say-higher = Higher than your usual.
rule-say-craving-flow = Would you like to ride it out together? It takes a few minutes.
rule-say-team-is-told = Your team is being told.
rule-say-thank-you-for-telling = Thank you for telling us.
rule-say-safety-plan = Your safety plan is here for you.
rule-say-call-offered = Would you like a call from your team?
rule-say-not-finished = We did not get to finish. You can finish now, call us, or call the crisis line.
