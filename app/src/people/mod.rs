//! The list of people and the chart.

mod chart;
mod list;

pub use chart::ChartPage;
pub use list::PeoplePage;
