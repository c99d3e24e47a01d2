### Homework: what was asked for, until when, and what became of it.

homework-title = Homework
homework-lead = Small steps between sessions. Done partly counts too.
homework-about = What your team asked you to try

homework-none-title = No homework yet
homework-none-body = When your team gives you something to try, it will be here.
homework-none-now = Nothing is due right now.
homework-news = New from your team
homework-now = Due now
homework-later = Later
homework-done-shelf = Done

homework-today-at = today, { $time }
homework-for = For { $when }
homework-was-for = Was for { $when }. You can still do this.
homework-when-you-can = When you can
homework-begun = Begun
homework-done = Done
homework-new-answer = New answer
homework-sent = Sent { $when }
homework-answered = Answer from { $name }, { $when }
homework-taken-back = Taken back
homework-given = From { $name }, { $when }

homework-late = The time for this has passed. You can still do this.
homework-sent-body = Your care team can read it now. You can change it until they answer.
homework-taken-back-body = Your team has taken this one back. You do not need to do it.

homework-task = What to do
homework-why = What it is good for:
homework-start = Start
homework-go-on = Go on with it
homework-skill = The skill
homework-practise = Practice it now
homework-practised = { $count ->
    [one] You practiced it once since you got this.
   *[other] You practiced it { $count } times since you got this.
}
homework-not-practised = Each time you practice it will be counted here.
homework-feedback = What your team says
homework-read-it = I have read it
homework-answers = What you sent
homework-change = Change it
homework-version = { $count ->
    [one] Sent once.
   *[other] Sent { $count } times. The last one counts; the others are kept.
}

homework-send = Send to my team
homework-keep = Keep it and go on later
homework-who-reads = Your care team reads only what you send. What you have not sent is yours alone. Nobody watches this page for emergencies.
homework-closed-title = This one is closed
homework-closed-body = Your team has answered it or taken it back. What you sent is kept.
