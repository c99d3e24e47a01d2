### What is kept while somebody types.

draft-still-here = What you typed before is still here.
draft-not-kept = Not kept just now. Keep this page open.
draft-kept = Kept
draft-sending = Sending…
draft-failed = Not saved yet. Nothing is lost: try again in a moment.
