### More: everything that has no place of its own in the bar. A new area adds its two lines.

more-title = More
more-check-in = Check in
more-check-in-about = How it is now, in two taps
more-history = Past check-ins
more-history-about = What you told, day by day
more-settings = Settings
more-settings-about = How the app looks, what it hides, what your team sees
more-account = Account
more-account-about = Password, language, signing out
more-help = Help now
more-help-about = Numbers that answer at any hour
more-cravings = What helped before
more-cravings-about = Your cravings, and what you did
more-lapses = Looking back at a use
more-lapses-about = Five minutes, and a plan for the next day
more-progress = How it has gone
more-progress-about = Craving, mood, sleep, days, weeks.
more-questionnaires = Questionnaires
more-questionnaires-about = What is open now, and what you answered.
