//! The private cluster, kept by the real program: it starts, survives, is not started twice, and ends.

mod alone;
mod beside;
mod command_line;
mod elsewhere;
mod faults;
mod support;
mod walls;
