//! The router in process: real form bodies, a real database, a clock that stands still.

mod audit;
mod away;
mod checkin;
mod code;
mod craving;
mod crawl;
mod draft;
mod ending;
mod flag;
mod headers;
mod help;
mod hide;
mod language;
mod limit;
mod live;
mod log;
mod matrix;
mod origin;
mod people;
mod policy;
mod settings;
mod sign_in;
mod support;
mod typed;
mod worker;
