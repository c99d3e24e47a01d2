//! The store on a real database, as the application's role. One module a noun.

mod account;
mod checkin;
mod checkin_versions;
mod constraint;
mod craving;
mod draft;
mod flag;
mod homework;
mod invitation;
mod lapse;
mod load;
mod medication;
mod people;
mod plan;
mod practice;
mod progress;
mod questionnaire;
mod schedule;
mod schema;
mod settings;
mod sign_in;
mod support;
mod tenancy;
mod today;
