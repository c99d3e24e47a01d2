### Titles of pages, and pages for what went wrong.

page-title-welcome = Mooring
page-title-sign-in = Sign in
page-title-invitation = One-time code
page-title-account = Your account
page-title-today = Today
page-title-check-in = Check in
page-title-schedule = Schedule
page-title-saved = Saved
page-title-craving = Ride it out
page-title-questionnaires = Questions
page-title-lapse = Looking back
page-title-board = Board
page-title-flag = Board
page-title-plan = Plan
page-title-people = People
page-title-other = Mooring

page-not-allowed-title = This page is for somebody else
page-not-allowed-body = You are signed in, but this page belongs to another role.
page-not-found-title = There is nothing here
page-not-found-body = The page may have moved, or it is not for you. Nothing you entered was lost.
page-unavailable-title = We cannot reach our records right now
page-unavailable-body = Nothing was lost. Please try again in a moment. Help now still works.
page-way-out = Go on
page-other-site-title = This form did not come from Mooring
page-other-site-body = To keep you safe, we only take forms from our own pages. Nothing was saved. Please open the page again and send it from there.
page-too-large-title = That is too much at once
page-too-large-body = A form can hold about 64,000 characters. Nothing was saved. Go back, shorten it, and send it again.
page-too-slow-title = The connection was too slow
page-too-slow-body = Not all of it arrived, so nothing was saved. Go back and send it again.
page-not-a-form-title = We could not read that
page-not-a-form-body = It was not sent as one of our forms. Nothing was saved.
page-broken-title = Something went wrong on our side
page-broken-body = It may not have been saved. Go back and send it again: sending twice saves it once.
page-not-saved-title = Not saved, try again
page-not-saved-body = We cannot reach our records right now. What you typed is still here. Send it again in a moment: sending twice saves it once.
