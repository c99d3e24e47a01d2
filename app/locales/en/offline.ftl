### Without a network, and what is kept on this phone.

offline-title = There is no network right now
offline-body = This page needs one. These work without it:
offline-not-sent = If you just sent something, it was not saved. Go back and send it again when the network is there.
offline-kept = What I keep on this phone
offline-craving = Ride it out
offline-help = Help now

offline-keep-title = Keep this on this phone?
offline-keep-body = Then it opens without a network, too.
offline-keep-risk = Anyone who can open this phone can read it. It is gone when you sign out or tap "Hide".
offline-keep = Keep it on this phone
offline-keep-failed = That did not work. Please try again when the network is there.
offline-keep-kept = It is kept on this phone and opens without a network.
offline-keep-forget = Forget it on this phone
