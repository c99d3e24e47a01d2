### Settings.

settings-title = Settings
settings-save = Save
settings-save-section = Save: { $section }
settings-saved = Saved

settings-look = How it looks
settings-theme = Light or dark
settings-theme-system = Like my phone
settings-theme-light = Light
settings-theme-dark = Dark
settings-text-size = Text size
settings-text-size-normal = Normal
settings-text-size-large = Large
settings-text-size-largest = Largest
settings-motion = Motion
settings-motion-system = Like my phone
settings-motion-less = Nothing moves

settings-words = Your words
settings-called = What should the app call you?
settings-called-hint = Only you see it here. Your team knows you by your full name.
settings-own-word = Your own word for what you work on
settings-own-word-hint = The app uses it where it fits. Your team can see it. Leave it empty to have none.

settings-practice = Exercises
settings-tones = Tones
settings-tones-about = A soft tone when a timer changes
settings-vibration = Vibration
settings-vibration-about = A short buzz when a timer changes, where your phone can

settings-health = Health and exercises
settings-health-body = Some exercises are not good for every body. What you tick here hides them.
settings-health-legend = What should we keep in mind?
settings-condition-heart = A heart problem
settings-condition-lung = A lung problem
settings-condition-beta-blocker = I take a beta-blocker
settings-condition-eating-disorder = An eating disorder
settings-condition-pregnancy = I am pregnant
settings-condition-cold-reaction = I react badly to cold
settings-condition-injury = An injury, or a part of my body that hurts
settings-condition-seizure = I have had seizures
settings-condition-trauma = Memories can come up too strongly
settings-condition-voices = I hear or see things others do not
settings-condition-dizzy = I get dizzy easily
settings-condition-hold = Holding my breath is not for me
settings-condition-exert = Hard exercise is not for me

settings-progress = Your progress
settings-counters = Day counts
settings-counters-about = Total, longest and current run
settings-milestones = Milestones
settings-milestones-about = A kind word at 7, 30 or 90 days
settings-stages = Stages
settings-stages-about = What many people notice around this day

settings-share = What your team sees
settings-share-legend = When you go through "I want to use"
settings-share-everything = Everything I entered
settings-share-numbers = That it happened, and my numbers
settings-share-when-told = Nothing, unless I tap "Tell my team"
settings-crisis-tells = "Tell my team" is ticked when I might get hurt
settings-crisis-tells-about = You can still untick it each time
settings-share-always = If your answers show danger to your life, your team is told, whatever is set here.

settings-lock = Lock and hide
settings-lock-legend = Lock after this long without a touch
settings-lock-hint = Then the app asks for your password again.
settings-hide-about = "{ $hide }" is at the top of every page. One tap locks the app and shows a plain calendar. Pressing Esc twice does the same. To come back, open the app again and sign in.

settings-remind = Reminders
settings-remind-body = We keep these times, but we do not send reminders yet. We will say so here when we do.
settings-check-in-at = Remind me to check in at
settings-check-in-at-hint = Clinic time. Leave it empty for none.
settings-session-lead = Before a session
settings-session-lead-none = None
settings-session-lead-day = 1 day
settings-quiet = Quiet hours
settings-quiet-from = From
settings-quiet-until = Until
