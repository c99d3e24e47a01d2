### Words of the parts that every page is made of.

ui-app-name = Mooring
ui-skip = Skip to the page
ui-back = Back
ui-hide = Hide
ui-help-now = Help now
ui-i-want-to-use = I want to use
ui-nav-places = Places
ui-nav-reach = Help within reach
ui-place-today = Today
ui-place-check-in = Check in
ui-place-plan = Plan
ui-place-schedule = Schedule
ui-place-more = More
ui-place-board = Board
ui-place-people = People
ui-place-account = Account
ui-language = Language
ui-nobody-watches = Nobody is watching this app right now.

ui-limit = Up to { $max } characters.
ui-scale-none = Nothing chosen yet

ui-notice-info = Note
ui-notice-success = Done
ui-notice-warning = Please note
ui-notice-error = Please look again

ui-clock-due = due { $when }
ui-clock-late = over its time, was due { $when }

ui-minutes = { $count } min
ui-hours = { $count } h
ui-days = { $count } d
ui-minutes-long = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
ui-hours-long = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
ui-days-long = { $count ->
    [one] 1 day
   *[other] { $count } days
}

ui-today = Today
ui-yesterday = Yesterday
ui-at = { $date }, { $time }
ui-hours-of-days = { $days }, { $from } to { $to }
ui-days-range = { $from } to { $to }
ui-hours-none = no set hours

ui-chart-as-table = As a table
ui-chart-day = Day
ui-chart-marks = What happened
ui-chart-no-answer = no answer
ui-chart-usual = own usual range
ui-chart-empty = No answers yet. Each check-in adds a point here.
ui-chart-words = { $name }, from 0 to 10, over { $days } days.
ui-chart-words-last-today = Today { $value }.
ui-chart-words-last = The last answer is { $value }, { $day }.
ui-chart-words-usual = The usual range is { $low } to { $high }.
ui-track-words = { $name }, from { $low } to { $high }, over { $days } days.
ui-track-words-last = The last answer is { $value }, { $day }.
ui-track-words-usual = The usual range is { $low } to { $high }.
ui-chart-words-gaps = { $count ->
    [one] 1 day has no answer.
   *[other] { $count } days have no answer.
}

ui-crisis-title = You matter, and you do not have to get through this alone.
ui-crisis-text = If you might act on these thoughts: call or text { $call }, or call { $emergency }. Stay with someone. Put distance between you and anything you could use to hurt yourself.
ui-crisis-call = Call { $number }
ui-crisis-message = Text { $number }
ui-crisis-plan = My safety plan
ui-crisis-people = My people
ui-crisis-clinic = Call my care team
ui-crisis-clinic-hours = Hours: { $hours }
ui-crisis-told = We are telling your care team now.
ui-crisis-paged = We have paged the person on call. If you cannot wait, use the buttons above.
ui-crisis-nobody = Nobody is watching this app right now. Use the buttons above.

ui-medical-title = Use or overdose: what to do
ui-medical-call = Call { $emergency } first if someone cannot be woken, breathes slowly or not at all, makes gurgling sounds, or has blue or gray lips.
ui-medical-naloxone = Give naloxone if you have it; a second dose after 2 to 3 minutes if there is no change.
ui-medical-side = Lay the person on their side.
ui-medical-stay = Stay until help is there.
ui-medical-break = After a break of even a few days, the old amount can kill. Do not use alone. Keep naloxone near.
ui-medical-other = Chest pain, very high body heat, a seizure, or confusion after any drug or alcohol, or when stopping alcohol or sedatives: { $emergency }.

ui-reason-required = Please answer this one.
ui-reason-not-a-number = Please use a number, such as 7.
ui-reason-out-of-range = Please choose a number from { $min } to { $max }.
ui-reason-too-short = A little more, please: at least { $min } characters.
ui-reason-too-long = This is too long. Please keep it to { $max } characters.
ui-reason-bad-character = There is a character in here that we cannot store. Please take it out.
ui-reason-not-a-choice = Please pick one of the answers offered.
ui-reason-not-a-date = Please give a date, such as 11/22/2026.
ui-reason-too-few = A few more, please: at least { $min }.
ui-reason-same-twice = Two of them have the same place. Please change one.
ui-reason-taken-back = Your team has taken this homework back. You do not need to send it.
ui-reason-feedback-given = Your team has answered this homework. It cannot be changed any more.
ui-reason-nothing-sent = Nothing was sent yet, so there is nothing to answer.
ui-reason-date-out-of-range = Please give a date in the last 60 days, not after today.
ui-reason-unknown-field = This form has changed. Please look it over and send it again.
ui-reason-not-an-id = This form is out of date. Please look it over and send it again.
ui-reason-already-sent = This was sent before with other answers. The first ones are kept.
ui-reason-not-an-email = Please give an e-mail address, such as ana@example.org.
ui-reason-not-recognised = E-mail and password do not match. Please check both and try again.
ui-reason-try-later = Too many tries. Please wait { $wait }, then try again.
ui-reason-too-common = Many people use this password. Please choose another.
ui-reason-not-the-same = The two passwords are not the same.
ui-reason-code-not-valid = This code does not work. It may be used or too old. Please ask for a new one.
ui-reason-taken-by = { $name } has taken this one already.
ui-reason-already-closed = This one is closed already.
ui-reason-not-taken = Please take it first. Then you can close it.
ui-reason-too-many = There is room for { $max } here. Please take some out.
ui-reason-date-too-far = Please check this date. It is too far back or too far ahead.
ui-reason-not-a-time = Please give a time of day, such as 8:30 am.
ui-reason-not-dialable = No phone can dial this. Please use digits, such as (555) 010-0142.
ui-reason-changed-meanwhile = This was saved in another window in the meantime. Nothing is lost: please compare the two.
ui-reason-same-times = Beginning and end are the same. Please change one of them.
ui-reason-slot-full = The last seat was just taken. You could choose another time.
ui-reason-slot-cancelled = This session was cancelled by the clinic.
ui-reason-slot-begun = This session has begun. You could talk to your team.
ui-reason-slot-not-open = This session is not open for booking.
ui-reason-slot-overlaps = You have another session at that time.
ui-reason-slot-planned = Your clinic planned this one for you. You could say that you cannot come.
ui-reason-make-up-not-offered = This session cannot take the place of the one you missed. You could ask your team.
ui-reason-time-is-over = The time for these questions is over. What you saved is kept.
ui-summary-line = “{ $field }” { $reason }
ui-reason-too-late-to-change = More than 15 minutes have passed, so what you saved stays as it is. You can save this as a new check-in.
ui-reason-not-a-zone = Your phone named a time zone that does not exist. Please check its clock, then send this again.

ui-score-chart-soon = After the next time you see a graph here.
ui-score-chart-words = { $name }, from { $low } to { $high }, done { $count } times.
ui-score-chart-missed = { $count ->
    [one] Once it was due and not done.
   *[other] { $count } times it was due and not done.
}
ui-score-chart-not-done = not done
