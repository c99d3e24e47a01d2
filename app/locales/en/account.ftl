### Welcome, signing in and out, invitation, own account.

account-welcome-title = A steady line for the time between sessions
account-welcome-body = Check in, get through a hard moment, and let your team know how you are. Mooring works together with your program.
account-welcome-sign-in = Sign in
account-welcome-code = I have a one-time code
account-welcome-craving-title = Is it strong right now?
account-welcome-craving-body = This works without signing in. Nothing is saved.
account-welcome-craving = Ride it out
account-welcome-privacy = No trackers, no ads, and nothing from other sites. What you write goes to your program's own server.

account-sign-in-title = Sign in
account-sign-in-body = Use the e-mail address and the password that you chose.
account-sign-in-kept = Your time was up, so please sign in again. What you typed is kept and waits for you.
account-email = E-mail
account-password = Password
account-sign-in-button = Sign in
account-forgot-title = Forgot your password?
account-forgot-body = Ask your team for a one-time code. They can make one while you are with them, and it works for 10 minutes.
account-have-code = I have a one-time code

account-invitation-title = Use your one-time code
account-invitation-body = Type the code you were given and choose a password. The code works once.
account-code = One-time code
account-code-hint = 12 letters and digits. Capitals and dashes do not matter.
account-new-password = New password
account-password-hint = At least 15 characters. Four words that do not belong together work well, for example from things in your room.
account-again = The same password again
account-invitation-button = Save and sign in

account-title = Your account
account-signed-in-as = You are signed in as { $name }.
account-language-title = Language
account-language-body = Every page and notice for you uses this language.
account-language-save = Save language
account-change-title = Change your password
account-current = Password now
account-change-button = Change password
account-change-note = All your other sign-ins end.
account-changed = Your password is changed. Your other sign-ins have ended.
account-out-title = Sign out
account-out-here = Sign out here
account-out-everywhere = Sign out everywhere
account-out-everywhere-body = Lost a phone, or used someone else's? This ends every sign-in you have, at once.
account-nobody-home = Your role has no other page yet. You can change your language and password here, and sign out.
