### The list of people, and the chart.

people-title = People
people-body = Everyone in the program. Opening a chart is recorded.
people-name = Name
people-last = Last check-in
people-open = Open flags
people-never = none yet
people-empty-title = Nobody is enrolled yet
people-empty-body = People appear here after they are invited to the program.
people-works-on = Works on: { $items }. Goal: { $goal }.
people-works-on-nothing = Nothing listed to work on yet. Goal: { $goal }.
people-no-enrollment = No current stay.
people-since = In the program since { $date }.
people-craving = Craving, last 30 days
people-flags = Flags of the last 90 days
people-flags-none = No flags in the last 90 days.
people-check-ins = Check-ins
people-check-ins-none = No check-ins yet.
people-craving-short = Craving
people-mood-short = Mood
people-used-short = Used
people-more = More
people-open-answer = left open
people-code-title = One-time code
people-code-body = If the person stands before you and has forgotten the password, make a code for them. It works once, for 10 minutes, and ends all their sign-ins.
people-code-make = Make a one-time code
people-code-is = Give this code to the person now. It is shown only once and works until { $time }.
people-open-flag = open
people-closed-flag = closed
people-earlier = { $count ->
    [one] 1 earlier check-in
   *[other] { $count } earlier check-ins
}
