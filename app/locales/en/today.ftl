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
