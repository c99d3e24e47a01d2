### The participant's own day.

today-morning = Good morning, { $name }.
today-afternoon = Good afternoon, { $name }.
today-evening = Good evening, { $name }.
today-week = { $day }, week { $week }
today-next = Next
today-check-in-title = How has it been? Check in.
today-check-in-body = Two taps. Your team reads it in clinic hours.
today-check-in-draft = You began. What you typed is still here.
today-check-in-go = Check in
today-flow-title = You had a craving at { $time }. How is it now?
today-flow-body = You can take up where you left off.
today-flow-go = Go on
today-flow-going = You are riding it out since { $time }.
today-flow-told = Your team is asked to contact you.
today-flow-told-body = You told them about the craving at { $time }.
today-flow-told-go = See who to call
today-flow-later = How is the urge now?
today-flow-later-body = You rode one out at { $time }. One tap is enough.
today-flow-later-go = Say how it is
today-lapse = Thank you for being honest today. Would you like to look at it? It takes five minutes.
today-lapse-go = Look at it
today-done-title = You have checked in today.
today-done-body = Saved { $when }. You can check in again whenever something changes.
today-done-go = Check in again
today-kind = Something kind: a glass of water, a look out of the window, one slow breath.
today-craving = Craving, last 14 days
today-close = Close to your usual.
today-higher = Higher than your usual { $usual }. That is worth telling someone.
today-lower = Lower than your usual { $usual }.
today-too-few = After a few more days you see your own usual range here.
today-open-now = Your clinic is open until { $time }.
today-closed-now = Your clinic is closed now and opens { $when }. Nobody is watching this app right now.
today-then = Then
today-progress = How it has gone
today-screen-title = You began some important questions.
today-screen-body = You can finish now, call your team, or use Help now.
today-screen-go = Finish
today-after-title = The next 24 hours: a small plan helps.
today-after-body = Where will you be, and who will you tell?
today-after-go = Make a plan
today-session-group = Group
today-session-class = Class
today-session-individual = Individual session
today-session-family = Family session
today-session-medication = Medication visit
today-session-now = It is on now, until { $time }.
today-session-body = Begins: { $when }
today-session-go = Open it
today-dose-title =
    { $count ->
        [one] One medicine is due.
       *[other] { $count } medicines are due.
    }
today-dose-body = Time: { $when }. Did you take it?
today-dose-go = Answer
today-form-title =
    { $count ->
        [one] Some questions are open for you.
       *[other] { $count } sets of questions are open for you.
    }
today-form-begun = You began some questions.
today-form-body =
    { $minutes ->
        [one] It takes a minute. Open until { $when }.
       *[other] It takes up to { $minutes } minutes. Open until { $when }.
    }
today-form-go = Go to the questions
today-homework-title = Homework: { $title }
today-homework-due = Due: { $when }
today-homework-late = You can still do this.
today-homework-go = Open it
today-feedback-title = Your team wrote back.
today-feedback-body = About: { $title }
today-feedback-go = Read it
