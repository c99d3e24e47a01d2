### The participant's sessions.

schedule-title = This week
schedule-title-other = Week
schedule-title-session = Session
schedule-week-number = { $dates }, week { $week }
schedule-weeks = Other weeks
schedule-days = Other days
schedule-before = Before
schedule-after = After
schedule-this-week = This week
schedule-earlier = { $count ->
    [one] Earlier this week: 1 day
   *[other] Earlier this week: { $count } days
}
schedule-day-today = { $date }, today
schedule-nothing = Nothing is planned.
schedule-empty = No sessions this week
schedule-empty-body = When your clinic plans one, it stands here with time, place and topic.
schedule-day-empty-body = You could choose an open session for this or another day.
schedule-closed = Your clinic is closed on this day.
schedule-more = More
schedule-go-open = Other times to choose from
schedule-go-make-up = See what could take its place
schedule-go-commitments = My work, school and care times
schedule-clock = Times are by your clinic's clock ({ $zone }).
schedule-on-your-phone = { $time } on your phone
schedule-dates = { $from } – { $to }
schedule-times = { $from } to { $to }
schedule-times-overnight = { $from } to { $to } the next day

schedule-kind-group = Group
schedule-kind-class = Class
schedule-kind-individual = One to one
schedule-kind-family = Family session
schedule-kind-medication = Medicine visit
schedule-online = Online

schedule-now = Now
schedule-next = Next
schedule-cancelled = Cancelled
schedule-changed = Changed
schedule-away = You cannot come
schedule-unmarked = Not entered yet
schedule-make-up = In place of another
schedule-wants-time = You want time
schedule-clash = At the same time: { $what }
schedule-overlaps = You have another session then
schedule-present = You were there
schedule-made-up = Made up
schedule-excused = Excused
schedule-no-show = We missed you

schedule-hours = Hours this week
schedule-hours-of = { $hours } of { $required }
schedule-hours-alone = { $hours }
schedule-hours-level = Your level of care: { $level }. It begins at { $hours } hours a week.
schedule-hours-to-come = { $hours } hours are still to come. They bring you to { $reach }.
schedule-hours-unmarked = { $hours } hours are not entered yet.
schedule-hours-cancelled = Your clinic cancelled { $hours } hours.
schedule-hours-reached = You have reached the hours of your level of care.
schedule-hours-short = This plan is { $hours } hours short of { $required }. You could choose another time, or ask your team.
schedule-hours-short-past = This week was { $hours } hours short of { $required }. You could talk about it with your team.
schedule-hours-by-kind = By kind of session
schedule-hours-not-counted = (not counted here)
schedule-column-kind = Kind
schedule-column-planned = Planned
schedule-column-attended = Attended
schedule-column-excused = Excused
schedule-column-missed = Missed
schedule-level-outpatient = outpatient (1)
schedule-level-intensive = intensive outpatient (2.1)
schedule-level-partial = partial hospitalization (2.5)
schedule-level-residential = residential (3)
schedule-level-inpatient = inpatient (4)
schedule-level-continuing = continuing care

schedule-what = What
schedule-with = With
schedule-where = Where
schedule-group = Group
schedule-seats = Seats
schedule-seats-left = { $count ->
    [0] No seat left
    [one] 1 seat left
   *[other] { $count } seats left
}
schedule-join = Join online
schedule-about = What it is about
schedule-goal = Goal
schedule-handout = To take home
schedule-skill = Practice: { $name }
schedule-print = You can print this page from your browser's menu.
schedule-cancelled-title = Your clinic cancelled this session
schedule-cancelled-body = You do not need to come. You could choose another time.
schedule-changed-title = This session was changed
schedule-changed-body = Before it was { $before }.
schedule-clash-title = At the same time you have
schedule-instead-of = This session takes the place of the one on { $when }.
schedule-present-body = You were there the whole time.
schedule-present-part = You were there for { $minutes } of { $all } minutes.
schedule-made-up-body = You made up for this one. Well done.
schedule-excused-body = You could not come, and your clinic knows why.
schedule-your-team = Your team

schedule-want = I want time
schedule-want-title = I want time in this session
schedule-want-body = { $leader } sees it before { $day }'s session. You do not need to say what for.
schedule-want-title-said = You want time in this session
schedule-want-said = { $leader } sees it before the session begins.
schedule-want-no-more = I do not need it any more

schedule-absent = I cannot come
schedule-absent-body = Thank you for saying so. It is fine until the session begins.
schedule-absent-why = What gets in the way?
schedule-absent-words = In your own words
schedule-absent-words-hint = Your team reads it. You may leave it open.
schedule-absent-send = Tell my team
schedule-absent-told = Your team knows that you cannot come
schedule-absent-told-body = { $reason }. Thank you for telling us.
schedule-withdraw = I can come after all
schedule-reason-ill = I do not feel well
schedule-reason-work = Work
schedule-reason-school = School
schedule-reason-childcare = Care for someone
schedule-reason-transport = No way to get there
schedule-reason-appointment = Another appointment
schedule-reason-hard-day = A hard day
schedule-reason-other = Something else
schedule-reason-rather-not-say = I'd rather not say

schedule-missed-title = We missed you
schedule-missed-body = It is good that you are here now. You could tell us what got in the way. You do not have to.
schedule-missed-tell = Tell what got in the way
schedule-missed-why = What got in the way?
schedule-missed-send = Send to my team
schedule-missed-told = Thank you for telling us. { $reason }.

schedule-homework = Homework

schedule-agenda = What we want to talk about
schedule-agenda-empty = Nothing yet. You or your clinician can add points.
schedule-agenda-add = Add a point
schedule-agenda-hint = Your clinician sees it before the session.
schedule-agenda-send = Add
schedule-agenda-by = From { $name }
schedule-agenda-reached = Talked about
schedule-agenda-carried = From last time
schedule-agenda-remove = Take out
schedule-agenda-remove-label = Take out: { $text }

schedule-open-title = Other times
schedule-open-lead = Sessions that your clinic has opened for you to choose.
schedule-open-empty = Nothing is open right now
schedule-open-empty-body = When your clinic opens a session, it stands here. You could also ask your team.
schedule-make-up-title = In place of { $name } on { $day }
schedule-make-up-none = No session is open for this yet. You could ask your team.
schedule-make-ups-only = This session is for people who missed one of the same kind.
schedule-book = Take this seat
schedule-book-instead = Take this seat in place of { $when }
schedule-book-title = Would you like to come?
schedule-book-body = You can give the seat back until it begins.
schedule-full-body = Every seat is taken. Sometimes one becomes free again.
schedule-booked-by-you = You chose this session yourself.
schedule-release = Give my seat back

schedule-commitments-title = My work, school and care times
schedule-commitments-lead = We show you when a session is at the same time. Nothing is forbidden by it.
schedule-commitments-list = Times that are taken
schedule-commitments-empty = No times yet
schedule-commitments-empty-body = Add when you work, study, or care for someone.
schedule-commitments-add = Add a time
schedule-commitments-kind = What is it?
schedule-commitments-days = On which days does it begin?
schedule-commitments-from = From
schedule-commitments-to = Until
schedule-commitments-overnight = An end before the beginning means the next day.
schedule-commitments-label = Your own word for it
schedule-commitments-label-hint = You may leave it open. Up to { $max } characters.
schedule-commitments-send = Add this time
schedule-commitments-remove = Take out
schedule-commitments-remove-label = Take out: { $name }, { $days }
schedule-commitment-work = Work
schedule-commitment-school = School
schedule-commitment-childcare = Care for someone
schedule-commitment-other = Something else
