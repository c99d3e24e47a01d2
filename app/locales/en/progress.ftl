### How it has gone.

progress-title = How it has gone
progress-lead = Compared with yourself, never with anybody else.
progress-milestones = Reached, and yours to keep
progress-reached-days = { $count ->
    [one] One day without use
   *[other] { $count } days without use in all
}
progress-reached-check-ins = { $count ->
    [one] One day with a check-in
   *[other] { $count } days with a check-in
}
progress-reached-sessions = { $count ->
    [one] One session attended
   *[other] { $count } sessions attended
}
progress-reached-practices = { $count ->
    [one] Practiced once
   *[other] Practiced { $count } times
}
progress-stage-first = The first days
progress-stage-first-words = Your body is getting used to it. Rest, eat, drink water, keep company. Shaking, sweating, confusion or a seizure: call 911.
progress-stage-early = Early weeks
progress-stage-early-words = You may feel much better. Keep going; it is early.
progress-stage-wall = The flat months
progress-stage-wall-words = Low energy and doubt are common here, and they pass.
progress-stage-adjustment = Adjustment
progress-stage-adjustment-words = Life widens. Keep your lines.
progress-pledge-title = My choice for today
progress-pledge-words = A choice for one day. You can make it, or not. Nobody counts it.
progress-pledge = Today I choose my way
progress-pledged = You made your choice for today at { $time }.
progress-evening = Look back on the day
progress-reach = How far back
progress-month = 30 days
progress-quarter = 90 days
progress-year = A year
progress-craving = Craving
progress-mood = Mood
progress-sleep = Sleep
progress-hours = { $hours } h
progress-mark-session = Session
progress-mark-lapse = Lapse
progress-key = The band is your own usual. A square is a session you came to, a cross is a day with use.
progress-self-report = This is a self-report. It is not a diagnosis. Your care team reads it together with you.
progress-scale-use = days of use
progress-scale-risk = what makes it harder
progress-scale-protective = what gives support
progress-scale-total = { $form }: total
progress-weeks = Week by week
progress-week = Week of
progress-check-ins = Check-in days
progress-sessions = Sessions
progress-practice = Practice
progress-homework = Homework
progress-of = { $done } of { $all }
progress-none = none
progress-more = More
progress-more-check-ins = Every check-in
progress-more-cravings = Cravings you rode out
progress-more-lapses = Looking back at lapses
progress-more-settings = Show or hide the counts
