### Questionnaires: everything that stands around the items, which are fixed and not here.

questionnaire-title = Questions
questionnaire-due = Due now
questionnaire-none-due = Nothing is due
questionnaire-none-due-body = When the next questions open, they appear here.
questionnaire-done = Done before
questionnaire-earlier = { $count ->
    [one] 1 earlier
   *[other] { $count } earlier
}
questionnaire-until = open until { $when }
questionnaire-start = Start
questionnaire-go-on = Go on
questionnaire-next = Next
questionnaire-back = Back to all questions
questionnaire-minutes = { $from } to { $to } minutes
questionnaire-minutes-one = { $count ->
    [one] about 1 minute
   *[other] about { $count } minutes
}
questionnaire-answered = { $count ->
    [0] No answers yet.
    [one] 1 answer saved.
   *[other] { $count } answers saved.
}
questionnaire-complete = complete
questionnaire-left-open = some left open
questionnaire-asked-body = A few questions are waiting for you. They take about a minute.

questionnaire-about-phq9 = Mood
questionnaire-about-gad7 = Worry
questionnaire-about-bam-iop = My last 7 days
questionnaire-about-bam-r = My last 30 days
questionnaire-about-auditc = Drinking, past year
questionnaire-about-dast10 = Drug use, past year
questionnaire-about-pcl5 = After a stressful experience
questionnaire-about-safety = Safety questions
questionnaire-about-pacs = Alcohol craving
questionnaire-about-barc10 = My recovery strengths

questionnaire-recall-two-weeks = About the last 2 weeks
questionnaire-recall-week = About the past 7 days
questionnaire-recall-next-week = About the next 7 days
questionnaire-recall-month = About the past month
questionnaire-recall-next-month = About the next 30 days
questionnaire-recall-three-months = About the past 3 months
questionnaire-recall-year = About the past year
questionnaire-recall-lifetime = About your whole life

questionnaire-intro = { $count ->
    [one] 1 question,
   *[other] { $count } questions at most,
}
questionnaire-no-wrong = There are no wrong answers. You can stop and go on within 24 hours.
questionnaire-all = All on one page
questionnaire-worst-event = Keep your worst event in mind. You do not need to write about it.
questionnaire-grounding = Do a grounding exercise
questionnaire-one-drink = What counts as one drink
questionnaire-drink-beer = 12 oz beer
questionnaire-drink-wine = 5 oz wine
questionnaire-drink-liquor = 1.5 oz liquor
questionnaire-only-english = These questions are in English only.

questionnaire-progress = Question { $place } of { $count }
questionnaire-saved = Saved { $when }.
questionnaire-chosen = (saved answer)
questionnaire-was-refused = You chose not to answer this one.
questionnaire-refuse = I’d rather not answer
questionnaire-refuse-all = I’d rather not answer these
questionnaire-leave-open = Leave it open for now
questionnaire-save = Save this answer
questionnaire-save-all = Save my answers
questionnaire-may-stay-open = You can leave any question open.
questionnaire-open = { $count ->
    [one] 1 question is open
   *[other] { $count } questions are open
}
questionnaire-finish-open = Finish and leave these open
questionnaire-finish-open-body = What you answered is kept. Without all answers there may be no total.

questionnaire-before-suicide = Your care team will see this answer. If you need help right now, call or text { $number }.
questionnaire-thanks = Thank you for telling us. A few more questions help us understand. They take about a minute.
questionnaire-thanks-answers = Thank you for your answers.
questionnaire-not-finished = We did not get to finish. You can finish now, call us, or use the numbers here.
questionnaire-now = What may help now
questionnaire-calm = One minute of calm breathing
questionnaire-other-questions = Go on with the other questions

questionnaire-sees-open = Your team reads it in clinic hours.
questionnaire-sees-closed = Nobody is watching this app right now. Your team reads it when the clinic opens, { $when }.
questionnaire-told-open = Your team is being told.
questionnaire-told-on-call = The clinic is closed. We have paged the person on call.

questionnaire-too-late = The time for these questions is over
questionnaire-too-late-body = Nothing is lost. The next ones will open by themselves.
questionnaire-change = Look over or change my answers

questionnaire-scale-total = Total
questionnaire-scale-use = Days of use
questionnaire-scale-risk = What makes it harder
questionnaire-scale-protective = What helps
questionnaire-score-of = on a scale from { $low } to { $high }
questionnaire-no-score = No number this time, because some questions are open. Your answers are kept.
questionnaire-means-total = A higher number means more trouble with these things.
questionnaire-means-use = A higher number means more days of drinking or other use.
questionnaire-means-risk = A higher number means more things that make it harder.
questionnaire-means-protective = A higher number means more things that support you.
questionnaire-means-barc10 = A higher number means more that supports your recovery.
questionnaire-means-auditc = A higher number means more drinking in the past year.
questionnaire-means-dast10 = A higher number means more that drug use touched in the past year.
questionnaire-change-less = { $by } less than on { $day }.
questionnaire-change-same = The same as on { $day }.
questionnaire-change-more = { $by } more than on { $day }.
questionnaire-self-report = This is a self-report. It is not a diagnosis. Your care team reads it together with you.

questionnaire-check = Two answers may not fit together
questionnaire-check-heavy = You said more heavy-drinking days than drinking days.
questionnaire-check-drug = You said more days for one drug than days of any drug use.
questionnaire-check-none = You said you used on some days. Which of these was it?
questionnaire-look-again = Look again
questionnaire-check-fine = If it is right as it is, you need not do anything.

questionnaire-send-again = Send it again
