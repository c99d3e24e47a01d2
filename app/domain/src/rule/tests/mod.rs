//! Tests of the rules together; each rule's own are beside the scenarios of the catalogue.

mod decide;
mod f11;
mod f13;
mod f14;
mod f28;
mod names;
mod properties;
mod scenarios;
pub(crate) mod support;
mod timeline;
