### The craving flow ("I want to use") of `clinical/exercises.md`. The exercises have their own texts.

craving-title = You came here. That already counts.
craving-exercise = You are not signed in, so this is an exercise: nothing is saved.
craving-away = Our records cannot be reached, so nothing is saved right now. The exercise works all the same.
craving-rest = You can stop at any time. What you entered is saved.
craving-always = Always here
craving-call-someone = Call someone
craving-stop = Stop and leave
craving-go = Go on
craving-resume = Go on where I left off
craving-not-now = Not now
craving-tell = Tell my team

craving-safe = Are you safe right now?
craving-move-title = Can you leave now?
craving-move-body = Walk to a safer spot: outside, a shop, a neighbor, a bench in the light. One minute is enough to begin.
craving-moved = I moved
craving-cannot = I cannot
craving-unwell-title = Your body comes first
craving-unwell-what = What was it?
craving-unwell-what-hint = You can leave this open. With opioids, tell us: it can save your life.
craving-unwell-okay = I am okay, go on
craving-crisis-tell = Do you want your team to know?
craving-crisis-tell-body = Your team is asked to call you.
craving-crisis-go-on = Go on with the exercise
craving-call-name = Call { $name }

craving-rate-title = How strong is it?
craving-rate-low = none
craving-rate-high = strongest ever
craving-rate-what-for = What for?
craving-rate-triggers = What set it off? You could tick it.
craving-rate-trigger = What set it off?
craving-rate-now = Rate it again
craving-again-title = How strong is it now?
craving-again-before = Before it was { $before }, the highest was { $peak }.
craving-later-title = How is the urge now?

craving-breath-title = One minute of breathing
craving-breath-reason = Why I want this
craving-skill-own = This helped you most so far.

craving-surf-minutes = Rate it about once a minute. After five minutes you can go on. Most urges pass in 15 to 30 minutes.
craving-surf-so-far = You have been riding it for { $minutes } minutes. Keep on, or go on when you like.
craving-surf-done = I have ridden it, go on
craving-curve-words =
    { $minutes ->
        [0] The urge so far: { $first } at first, { $peak } at its highest, { $last } at last.
        [one] The urge over a minute: { $first } at first, { $peak } at its highest, { $last } at last.
       *[other] The urge over { $minutes } minutes: { $first } at first, { $peak } at its highest, { $last } at last.
    }
craving-curve-minute = Minute
craving-curve-rating = Urge

craving-offer-title = Would you like a voice with you?
craving-offer-body = Somebody on the phone makes the rest easier. You choose.
craving-call-title = Call someone
craving-call-text = Strong urge right now. Can you stay on the phone with me for ten minutes?
craving-call-say = You could say: “{ $text }”
craving-call-write = Send it as a text
craving-call-answered = They answered
craving-call-no-answer = No answer
craving-call-stay = Good. Stay on the phone as long as you like. Go on when you are ready.
craving-call-others = Someone else
craving-call-clinic = Call my clinic, { $phone }
craving-call-hours = Clinic hours: { $hours }.
craving-call-line = Call { $number }
craving-call-samhsa = SAMHSA helpline, { $number }
craving-lines-body = Nobody could come to the phone. It is not about you. Here somebody answers.
craving-lines-none = Someone you trust comes first. If there is nobody right now, somebody answers here.
craving-lines-add = Add my own people, for next time

craving-tape-body = Look at each question for a moment. You can speak, type or skip.
craving-tape-think = Look at each question for a moment. Answer in your head or out loud.
craving-tape-skip = Skip the questions

craving-another-title = Let’s try another way.
craving-another-body = It is still strong. That happens. Choose one.
craving-another-none = None of these helped so far
craving-way-place = Change the place
craving-place-body = Go to another room, or outside. Other walls, other air, other thoughts. Stay there a few minutes.
craving-delay-until = Only until { $time }. You do not have to decide forever.
craving-more-title = It went down a bit.
craving-more-body = Want one more, or plan the next two hours?
craving-more-plan = Plan the next two hours
craving-team-title = You have worked hard on this. Do you want your team to know now?
craving-team-exercise = You have worked hard on this. These people answer now.
craving-team-body = They see your curve and are asked to contact you. No is fine.
craving-team-no = No, go on

craving-plan-title = The next two hours
craving-plan-body = Tick what fits. An hour from now we ask you once how it is.
craving-plan-think = Decide these three for yourself.
craving-plan-place = Where will I be?
craving-plan-company = With whom?
craving-plan-doing = Doing what?
craving-plan-own = In my own words
craving-plan-own-open = Or in my own words
craving-plan-skip = Skip this

craving-done-title = You rode it out.
craving-done-exercise = You stayed with it. That counts, however it feels now.
craving-done-used = Did you use?
craving-done-used-hint = Whatever you say, your days and your history stay.
craving-done-what-open = If yes: what was it?
craving-done-what = What was it?
craving-done-helped-open = What helped? One note for next time.
craving-done-helped = What helped?
craving-done-end = Done
craving-summary = { $minutes }. It was { $start }, at its highest { $peak }, and { $now } at last.

craving-told-title = Your team is asked to contact you
craving-told-open = They see it now: your clinic is open until { $time }.
craving-told-closed = Nobody is watching this app right now. Your team sees it when the clinic opens, { $when }. If you cannot wait, use the numbers here.
craving-told-hurt = If you might act on these thoughts, do not wait for the call. Use the buttons here.

craving-history-title = What helped before
craving-history-lead = Every urge you rode is here, with what you did.
craving-history-none = Nothing here yet
craving-history-none-body = When you go through “I want to use”, the curve and what helped stand here afterwards.
craving-history-helped = What helped
craving-history-skills = What I did
craving-history-for = What for
craving-history-triggers = What set it off
craving-history-answered = Who answered
craving-history-plan = The two hours after
craving-history-used = Did I use?
craving-history-tape = The tape, in my words
craving-history-stopped = You stopped early. That is fine, and it counts.
craving-history-review = Look back at it
