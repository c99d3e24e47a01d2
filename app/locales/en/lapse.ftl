### A lapse: told of without shame. Its questions are those of the exercise `lapse_review`.

lapse-title = A use happened
lapse-days-total = Days without use, in total
lapse-days-longest = Longest run
lapse-days-current = Current run
lapse-days-how = How we count
lapse-days-how-body = A day counts when you told us about it. { $unknown ->
    [0] There is no day that we know nothing of.
    [one] We know nothing of 1 day: it adds nothing and breaks nothing.
   *[other] We know nothing of { $unknown } days: they add nothing and break nothing.
} A day with use ends a run. Your total and your longest run stay.
lapse-when = When was it?
lapse-when-today = Today
lapse-when-yesterday = Yesterday
lapse-when-before = Before
lapse-on-open = On which day?
lapse-on = Day
lapse-item = What was it?
lapse-item-hint = You can leave this open.
lapse-go = Go on
lapse-who-reads = Your team sees that it happened, and talks with you about it without blame.
lapse-before = Written down before
lapse-state-open = Not looked at yet
lapse-state-answered = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
lapse-review-title = What happened, and the next 24 hours
lapse-review-lead = About five minutes. You can skip any question, and go on later.
lapse-next-title = The next 24 hours
lapse-next-where = Where will I be?
lapse-next-tell = Who will I tell?
lapse-next-group = Which group is next?
lapse-save = Save
lapse-saved = Saved { $when }. You can come back and change it.
lapse-private = Your answers are yours. Show them to your counselor if you like.
