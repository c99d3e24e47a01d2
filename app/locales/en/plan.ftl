### The plan: what to do, with whom, and why.

plan-title = Plan
plan-lead = Your own words, for good days and hard ones. Begin anywhere.
plan-change = Change it
plan-change-short = Change
plan-change-named = Change: { $name }
plan-save = Save
plan-just-saved = Saved.
plan-saved = Saved { $when }, version { $version }.
plan-versions-link = Earlier versions
plan-prints = It prints on one page.
plan-nothing = Nothing here yet.
plan-empty-title = Nothing here yet
plan-with-clinician = The first time is easier together with your counselor. You can also begin alone.
plan-one-per-line = One per line.
plan-date = { $date }, { $year }
plan-name = Name
plan-phone = Phone
plan-phone-maybe = Phone, if there is one
plan-way-name = Name or place
plan-way-nth = Line { $number }
plan-up = Move up: { $name }

plan-other-title = Saved in another window
plan-other-body = Both are here, so nothing is lost. Take over what you want below, then save.
plan-other-there = What the other window saved
plan-other-here = What you typed here

plan-lines-title = In danger right now
plan-lines-private = Opening this page is private. Nobody is told.
plan-line-crisis = { $number }, the crisis line, day and night
plan-line-clinic = My clinic ({ $hours })

plan-begin-safety = Six short parts for a hard hour. You could start with one.
plan-begin-people = Who could you call? One name is a good start.
plan-begin-reasons = Why do you want this? One line is enough.
plan-begin-relapse = What pulls at you, and what you do then.
plan-begin-goals = One thing you want, in small steps.
plan-begin-medication = What you take and when, so you can tick it.
plan-begin-meetings = Write down a meeting, if you go to any.
plan-begin-aftercare = What carries on when the program ends.
plan-there-reasons = { $count ->
    [one] 1 reason
   *[other] { $count } reasons
}
plan-there-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
plan-there-parts = { $count } of { $all } parts written
plan-there-medication = { $count ->
    [one] 1 medicine
   *[other] { $count } medicines
}{ $open ->
    [0] {""}
    [one] , 1 dose to answer
   *[other] , { $open } doses to answer
}
plan-there-meetings = { $count ->
    [one] 1 meeting written down
   *[other] { $count } meetings written down
}

plan-reasons = My reasons
plan-reasons-lead = Your first reason is shown to you when a craving comes.
plan-reasons-empty = Why do you want this? Write one reason, or up to five.
plan-reasons-ask = Why do you want this?
plan-reasons-hint = Up to five. The most important one first.
plan-reasons-nth = Reason { $number }

plan-people = My people
plan-people-lead = People you can call. The first one is offered first.
plan-people-empty = Who could you call on a hard day? One name is a good start.
plan-people-ask = Who can you call?
plan-people-hint = Up to ten, in the order in which you would call them. Ask them first, if you can.
plan-people-nth = Person { $number }
plan-people-for = What for
plan-people-link = Change my people

plan-safety = My safety plan
plan-safety-lead = What to do when a crisis may be starting.
plan-safety-empty = Six short parts and one thing worth living for. Any part is a good start.
plan-safety-review = It has been a month. You could look at it again with your counselor.
plan-safety-signs = 1. Signs that a crisis may be starting
plan-safety-alone = 2. Things I can do by myself
plan-safety-around = 3. People and places that take my mind off it
plan-safety-ask = 4. People I can ask for help
plan-safety-pro = 5. Professionals and crisis lines
plan-safety-safer = 6. How I make my place safer
plan-safety-worth = The one thing worth living for
plan-safety-signs-ask = 1. Signs that a crisis may be starting (thoughts, moods, places).
plan-safety-alone-ask = 2. Things I can do by myself to take my mind off it.
plan-safety-around-ask = 3. People and places that take my mind off it.
plan-safety-ask-ask = 4. People I can ask for help.
plan-safety-pro-ask = 5. Professionals and crisis lines I can call.
plan-safety-pro-hint = The crisis line is filled in already.
plan-safety-safer-ask = 6. How I make my place safer (medicine, weapons, other means) and who helps.
plan-safety-worth-ask = The one thing most important to me and worth living for.

plan-relapse = Relapse-prevention plan
plan-relapse-lead = What pulls at you, the first signs, and what you do.
plan-relapse-empty = Begin with one trigger, or with one thing that keeps you steady.
plan-relapse-outside = Outside triggers
plan-relapse-outside-hint = Places, people, things, times, money, dates.
plan-relapse-inside = Inside triggers
plan-relapse-inside-hint = Moods, body feelings, thoughts.
plan-relapse-worst = The worst three, and my answer
plan-relapse-worst-hint = For each: avoid it, change it, or face it with help?
plan-relapse-nth = Trigger { $number }
plan-relapse-trigger = What is it?
plan-relapse-approach = My answer
plan-relapse-response = What exactly I do
plan-approach-avoid = Avoid it
plan-approach-change = Change it
plan-approach-face = Face it with help
plan-relapse-noticed = How others notice
plan-relapse-noticed-ask = How do others notice you are slipping, before you do?
plan-relapse-signs = First signs
plan-relapse-signs-ask = First signs in sleep, mood, thoughts, people, money, meetings
plan-relapse-then = When I see two of these, I will
plan-relapse-told = Who may tell me, and how
plan-relapse-told-ask = Who may tell me, and what words should they use?
plan-relapse-responses = What I do when it gets strong
plan-relapse-responses-hint = The shortest first.
plan-relapse-mooring = My mooring lines
plan-relapse-mooring-hint = Four to eight things that keep you steady: people, sleep, work, faith, home.

plan-aftercare = Aftercare
plan-aftercare-lead = Your plan for the time after the program.
plan-aftercare-empty = What carries on when the program ends? One weekly anchor is a good start.
plan-aftercare-appointments = Appointments for the next 90 days
plan-aftercare-appointments-ask = Appointments for the next 90 days: who, when?
plan-aftercare-anchors = Weekly anchors
plan-aftercare-anchors-ask = Weekly anchors: groups, meetings, exercise, people.
plan-aftercare-medicines = Medicines and who prescribes them
plan-aftercare-signs = Early signs and what I do, step by step
plan-aftercare-back = How I come back if I need more help
plan-aftercare-back-ask = How and when I come back if I need more help. No shame in it.

plan-goals = My goals
plan-goals-lead = What you want, in steps small enough to tick.
plan-goals-empty = What do you want to be different? Start small.
plan-goals-count = { $open ->
    [one] 1 goal
   *[other] { $open } goals
}, { $steps ->
    [0] no steps done yet
    [one] 1 step done
   *[other] { $steps } steps done
}
plan-goals-reached = Reached ({ $count })
plan-goals-aside = Set aside ({ $count })
plan-goals-homework = My homework
plan-goals-practice = Find a skill that helps with it
plan-goal-add = Add a goal
plan-goal-save = Save goal
plan-goal-what = What do you want?
plan-goal-what-hint = In your own words. Small is fine.
plan-goal-measure = How will you know?
plan-goal-measured = You will know: { $measure }
plan-goal-due = By when
plan-goal-by = by { $date }
plan-goal-steps = Steps
plan-goal-steps-hint = Each one small enough for a day. Up to twelve.
plan-goal-count = { $done } of { $all } steps
plan-goal-state = Now
plan-goal-open = Working on it
plan-goal-reached = Reached
plan-goal-aside = Set aside
plan-goal-to-open = Take it up again
plan-goal-to-reached = I reached it
plan-goal-to-aside = Set aside
plan-step-done = done { $date }
plan-step-tick = Tick:
plan-step-untick = Take back the tick:

plan-medication = My medicines
plan-medication-lead = A list for you. It gives no advice on doses: ask your prescriber.
plan-medication-empty = Write down what you take and when. Then you can tick each dose.
plan-medicine-add = Add a medicine
plan-medicine-save = Save medicine
plan-medicine-name = Name
plan-medicine-name-hint = As it stands on the label.
plan-medicine-how = How often
plan-medicine-how-ask = How often, as on the label
plan-medicine-times = Times of day
plan-medicine-times-hint = Leave them empty if you take it as needed, or get it at the clinic.
plan-medicine-time = Time { $number }
plan-medicine-days = Only on some days?
plan-medicine-days-hint = Leave this empty for every day.
plan-medicine-routine = Goes with
plan-medicine-routine-hint = Something you already do: coffee, teeth, bedtime.
plan-medicine-since = Since
plan-medicine-prescriber = Prescriber
plan-medicine-refill = Next refill
plan-medicine-refill-near = Next refill: { $date }. You could call the pharmacy.
plan-medicine-stopped = Not taken since
plan-medicine-stop = I no longer take it
plan-medicine-stop-title = Take it off today's list?
plan-medicine-stop-body = Please ask your prescriber before you stop. Some medicines need a slow end.
plan-medicine-stop-yes = Yes, take it off
plan-medicine-resume = I take it again
plan-medicines-stopped = No longer taken ({ $count })
plan-doses-today = Today
plan-doses-none = Nothing is planned for today.
plan-doses-yesterday = { $open ->
    [0] Yesterday
   *[other] Yesterday ({ $open } without an answer)
}
plan-dose-answered = { $answer }, { $time }
plan-dose-correct = Correct it
plan-dose-note = Add a note
plan-dose-note-label = Side effect, or anything else
plan-dose-note-hint = Tap an answer to save it. If you feel very unwell, call your prescriber or 911.
plan-dose-beside = When you took it
plan-taken = Taken
plan-not-taken = Not taken
plan-not-yet = Not yet
plan-tally = Last 7 days: { $taken } taken, { $not_taken } not taken, { $open } without an answer.
plan-doses-noted = Notes of the last days
plan-doses-noted-hint = You could show these to your prescriber.

plan-meetings = My meetings
plan-meetings-lead = Any fellowship, or none. This log is yours; nothing depends on it.
plan-meetings-empty = If you go to a meeting, you can write down one thing to keep.
plan-meeting-add = Write down a meeting
plan-meeting-save = Save meeting
plan-meeting-on = Day
plan-meeting-kind = What kind
plan-meeting-kind-hint = You can leave this open.
plan-meeting-name = Which one
plan-meeting-keep = One thing to keep
plan-meeting-keep-hint = A sentence you heard, a thought you had. No names of others, please.
plan-meeting-remove = Remove
plan-meeting-remove-named = Remove: { $name }
plan-meeting-removed = Taken off the list.
plan-fellowship-twelve = Twelve-step
plan-fellowship-self = SMART Recovery or similar
plan-fellowship-mindful = Mindfulness or Buddhist
plan-fellowship-faith = Faith-based
plan-fellowship-secular = Secular
plan-fellowship-peers = For people like me
plan-fellowship-other = Something else
plan-fellowship-none = No fellowship

plan-versions = Versions
plan-versions-lead = Everything you saved is still here. Any version can be the newest again.
plan-versions-empty = Once you save something, its versions are listed here.
plan-version = Version { $version }, { $when }
plan-version-now = This is how it stands now.
plan-version-restore = Make this the newest
plan-version-restore-named = Make version { $version } the newest

plan-kept-title = In a hard hour
plan-kept-link = All I need in a hard hour, on one page
plan-kept-lead = Your safety plan, your people and your reasons, together.
plan-kept-what = Only this page can be kept on this phone, if you want that: safety plan, people, reasons.
plan-kept-begin = Write it now
