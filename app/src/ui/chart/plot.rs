//! Where the points of a chart stand. Pure geometry.

use domain::{Rating, Usual};

/// A place in the picture.
pub type Point = (f64, f64);

/// The picture's size and the room around the plotted area.
#[derive(Clone, Copy, Debug)]
pub struct Canvas {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Room on the left and right, for the dots.
    pub side: f64,
    /// Room above and below, for the dots.
    pub edge: f64,
}

/// The canvas of a chart on a phone.
pub const PHONE: Canvas = Canvas { width: 320.0, height: 128.0, side: 8.0, edge: 8.0 };
/// The canvas of a chart on a desk.
pub const DESK: Canvas = Canvas { width: 760.0, height: 180.0, side: 10.0, edge: 9.0 };
/// The canvas of a small chart on the board.
pub const SPARK: Canvas = Canvas { width: 152.0, height: 44.0, side: 6.0, edge: 6.0 };

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plot {
    /// Top and height of the band of the own usual range.
    pub band: Option<(f64, f64)>,
    /// Days with an answer, in runs without a gap.
    pub runs: Vec<Vec<Point>>,
    /// Dotted lines over days without an answer; the last may lead to the edge.
    pub gaps: Vec<(Point, Point)>,
    /// The last day with an answer.
    pub last: Option<Point>,
}

impl Canvas {
    /// Height of a value.
    pub fn y(&self, value: f64) -> f64 {
        let inner = self.height - 2.0 * self.edge;
        round(self.height - self.edge - value.clamp(0.0, f64::from(Rating::MAX)) / f64::from(Rating::MAX) * inner)
    }

    /// Place of day `at` of `count` along the width; a single day stands at the right edge, where today is.
    pub fn x(&self, at: usize, count: usize) -> f64 {
        let inner = self.width - 2.0 * self.side;
        let share = if count > 1 { part(at) / part(count - 1) } else { 1.0 };
        round(self.side + share * inner)
    }
}

impl Plot {
    /// Places the days (oldest first, one entry a day, 0 to 10) and the usual range.
    pub fn of(days: &[Option<f64>], usual: Option<&Usual>, canvas: Canvas) -> Self {
        let mut plot = Self { band: usual.map(|usual| band(usual, canvas)), ..Self::default() };
        let mut run: Vec<Point> = Vec::new();
        let mut open = false;
        for (at, day) in days.iter().enumerate() {
            let Some(value) = *day else {
                if !run.is_empty() {
                    plot.runs.push(std::mem::take(&mut run));
                }
                open = plot.last.is_some();
                continue;
            };
            let point = (canvas.x(at, days.len()), canvas.y(value));
            if open && let Some(from) = plot.last {
                plot.gaps.push((from, point));
            }
            open = false;
            run.push(point);
            plot.last = Some(point);
        }
        if !run.is_empty() {
            plot.runs.push(run);
        }
        if open && let Some(from) = plot.last {
            plot.gaps.push((from, (canvas.x(days.len().saturating_sub(1), days.len()), from.1)));
        }
        plot
    }
}

/// The band is at least a few units high, so that a person whose usual never moves sees it too.
fn band(usual: &Usual, canvas: Canvas) -> (f64, f64) {
    const LEAST: f64 = 4.0;
    let (top, bottom) = (canvas.y(usual.high), canvas.y(usual.low));
    let missing = (LEAST - (bottom - top)).max(0.0);
    (round(top - missing / 2.0), round(bottom - top + missing))
}

/// One digit after the point is finer than any screen.
fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

fn part(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// The points of a run for `<polyline>`.
pub fn points(run: &[Point]) -> String {
    run.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
}
