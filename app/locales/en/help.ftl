### The help page. Its title and its words say nothing about treatment that the reader did not ask for.

help-title = Help
help-page-title = Help – Mooring
help-lead = These numbers answer day and night. You can call for yourself or for someone else.
help-nobody-title = Nobody is watching this app
help-nobody = No one reads this page with you, and this app never calls anyone by itself. If it cannot wait, use the numbers here.
help-nobody-team = What you send in the app is read in clinic hours. A person at the numbers above answers now.
help-numbers = All numbers
help-emergency = Emergency
help-emergency-about = Danger to life now.
help-crisis = 988 Suicide & Crisis Lifeline
help-crisis-about = Day and night. For thoughts of suicide, or any time it is too much. Press 1 for Veterans, 2 for Spanish.
help-veterans = Veterans Crisis Line
help-veterans-about = Day and night. Call, then press 1; or send a text.
help-text-line = Crisis Text Line
help-text-line-about = Day and night, by text message.
help-samhsa = SAMHSA National Helpline
help-samhsa-about = Day and night, in English and Spanish. About where to find treatment; it is not a crisis line. TTY { $tty }.
help-clinic = Your clinic
help-call = Call { $number }
help-text = Text { $number }
help-chat = Chat online
help-family-title = If you worry about someone
help-family = If you think someone may hurt themselves: ask directly, stay with them if it is safe, call or text { $call }, or { $emergency }. You do not need anyone’s permission to call.
help-keep = You can print this page or save it. It needs no account.
