//! Tests of the rules together; each rule's own are beside the scenarios of the catalogue.

mod decide;
mod f11;
mod f12;
mod f13;
mod f14;
mod f28;
mod incident;
mod names;
mod properties;
mod scenarios;
mod screen_scenarios;
mod screens;
mod sitting;
pub(crate) mod support;
mod timeline;
