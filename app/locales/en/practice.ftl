# Practice: exercises and activities. Their own texts are data: app/domain/src/practice/exercises/.

practice-reason-future = This start lies in the future.
practice-reason-end = The end is before the start.
practice-reason-day = This is longer than a day.
