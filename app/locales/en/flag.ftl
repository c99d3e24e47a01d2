### The flag board.

flag-title = Who needs a person now
flag-summary = { $open ->
    [one] 1 open
   *[other] { $open } open
}, { $late ->
    [0] none over its time.
    [one] 1 over its time.
   *[other] { $late } over their time.
}
flag-tab-all = All
flag-tab-mine = Mine
flag-tab-unassigned = Unassigned
flag-empty-title = Nobody is waiting
flag-empty-body = When a check-in asks for a person, it appears here within a second.
flag-empty-filter = Nothing here. Look under "All".
flag-live = Live
flag-lost = The connection is lost. Trying again; what you see may be old.
flag-away = The records cannot be reached. What you see may be old.
flag-ended-title = Please sign in again
flag-ended-body = Your time is up, so the names are covered. Nothing was lost.
flag-ended-go = Sign in
flag-reloads = This page reloads by itself.
flag-take = Take it
flag-take-of = Take it: { $name }
flag-open = Open
flag-open-of = Open: { $name }
flag-taken-by = { $name } has it
flag-yours = You have it
flag-spark = Craving of the last 14 days
flag-usual = own usual { $usual }
flag-why = Why this was raised
flag-answers = The exact answers
flag-answers-item = Question
flag-answers-answer = Answer
flag-answers-answered = Answered
flag-answers-received = Received
flag-values = What the rule compared
flag-rule-version = Rule { $rule }, version { $version }. Source: { $source }
flag-history = History
flag-history-line = { $what } by { $who }
flag-useful-yes = Marked as useful
flag-useful-no = Marked as not useful
flag-check-in = The check-in
flag-chart = Open the chart
flag-close-title = Close it
flag-close-body = A flag is closed when it is dealt with. What you write stays in its history.
flag-outcome = Outcome
flag-note = What was done
flag-note-hint = 10 characters or more. Your team reads it.
flag-useful = Was this flag useful?
flag-useful-yes-answer = Yes
flag-useful-no-answer = No
flag-close = Close the flag
flag-closed = Closed { $when }.
flag-hits = { $count ->
    [one] 1 hit
   *[other] { $count } hits
}
flag-draft = What you typed before is still here.
flag-shown = The participant was shown: { $what }
