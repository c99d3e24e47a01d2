//! The clock of the player, as arithmetic: where somebody is follows from instants, never from ticks (traps C16).

/// A stretch of time in which one thing is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beat {
    /// Which phase, line or step of the record.
    pub item: usize,
    /// Which cycle, from 0.
    pub cycle: u32,
    /// Where it begins, in milliseconds from the start of the plan; waiting for taps takes no time.
    pub starts_ms: u64,
    /// How long it lasts, in milliseconds; 0 waits for a tap.
    pub ms: u64,
}

/// Everything that is shown, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    beats: Vec<Beat>,
}

/// Where in a plan somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The beat, counted from 0; the number of beats when all is done.
    pub beat: usize,
    /// Milliseconds until the next one; 0 while a tap is waited for.
    pub left_ms: u64,
    /// The beat waits for a tap.
    pub waits: bool,
    /// Nothing is left.
    pub done: bool,
}

impl Plan {
    /// The same items `cycles` times over: seconds of each, 0 waits for a tap.
    pub fn cycles(seconds: &[u32], cycles: u32) -> Self {
        let mut plan = Self::default();
        for cycle in 0..cycles {
            for (item, &s) in seconds.iter().enumerate() {
                plan.push(item, cycle, u64::from(s) * 1_000);
            }
        }
        plan
    }

    /// Each item once, then the last one again until `total` seconds are over, where it ends.
    pub fn until(seconds: &[u32], total: u32) -> Self {
        let (mut plan, end) = (Self::default(), u64::from(total) * 1_000);
        let Some(last) = seconds.len().checked_sub(1) else { return plan };
        let mut item = 0;
        while plan.total_ms() < end && seconds[item] > 0 {
            let ms = u64::from(seconds[item]) * 1_000;
            plan.push(item, 0, ms.min(end - plan.total_ms()));
            item = last.min(item + 1);
        }
        plan
    }

    fn push(&mut self, item: usize, cycle: u32, ms: u64) {
        self.beats.push(Beat { item, cycle, starts_ms: self.total_ms(), ms });
    }

    /// Every beat.
    pub fn beats(&self) -> &[Beat] {
        &self.beats
    }

    /// Its whole length in milliseconds, without waiting for taps.
    pub fn total_ms(&self) -> u64 {
        self.beats.last().map_or(0, |beat| beat.starts_ms + beat.ms)
    }

    /// Where somebody is who began with beat `from` as long ago as `elapsed_ms`.
    pub fn at(&self, from: usize, elapsed_ms: u64) -> Place {
        let mut left = elapsed_ms;
        for (beat, place) in self.beats.iter().zip(0..).skip(from) {
            if beat.ms == 0 || left < beat.ms {
                return Place { beat: place, left_ms: beat.ms.saturating_sub(left), waits: beat.ms == 0, done: false };
            }
            left -= beat.ms;
        }
        Place { beat: self.beats.len(), left_ms: 0, waits: false, done: true }
    }

    /// Whole cycles that are over at a place.
    pub fn cycles_done(&self, place: Place) -> u32 {
        match (self.beats.get(place.beat), self.beats.last()) {
            (Some(beat), _) => beat.cycle,
            (None, Some(last)) => last.cycle + 1,
            (None, None) => 0,
        }
    }
}

/// Somebody going through a plan: started, paused and tapped at instants in milliseconds of any one clock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Player {
    /// What is played.
    pub plan: Plan,
    from: usize,
    since_from: u64,
    before: u64,
    running: Option<u64>,
}

impl Player {
    /// Somebody who has not begun.
    pub fn new(plan: Plan) -> Self {
        Self { plan, ..Self::default() }
    }

    /// Begins, or goes on after a pause.
    pub fn start(&mut self, now: u64) {
        self.running.get_or_insert(now);
    }

    /// Stops the clock.
    pub fn pause(&mut self, now: u64) {
        self.since_from = self.elapsed(now);
        self.running = None;
    }

    /// Goes on to the next beat: a tap.
    pub fn next(&mut self, now: u64) {
        let place = self.at(now);
        self.before += self.counted(now);
        self.since_from = 0;
        self.from = self.plan.beats.len().min(place.beat + 1);
        if self.running.is_some() {
            self.running = Some(now);
        }
    }

    /// Whether the clock runs.
    pub const fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// Where they are.
    pub fn at(&self, now: u64) -> Place {
        self.plan.at(self.from, self.elapsed(now))
    }

    /// Milliseconds of doing it, without pauses, and not beyond the end.
    pub fn done_ms(&self, now: u64) -> u64 {
        self.before + self.counted(now)
    }

    fn elapsed(&self, now: u64) -> u64 {
        self.since_from + self.running.map_or(0, |since| now.saturating_sub(since))
    }

    fn counted(&self, now: u64) -> u64 {
        let elapsed = self.elapsed(now);
        let begun = self.plan.beats.get(self.from).map_or(self.plan.total_ms(), |beat| beat.starts_ms);
        // Reading a step that waits for a tap counts; time after the last beat does not.
        if self.at(now).done { elapsed.min(self.plan.total_ms() - begun) } else { elapsed }
    }
}

#[cfg(test)]
mod tests;
