//! The instruments, one file each, word for word from `clinical/instruments.md`.

mod asq;
mod auditc;
mod bam_iop;
mod bam_r;
mod barc10;
mod cssrs;
mod dast10;
mod gad7;
mod pacs;
mod pcl5;
mod phq9;

pub use asq::ASQ;
pub use auditc::AUDITC;
pub use bam_iop::{BAM_IOP, ITEM_9_OF_REPORT};
pub use bam_r::BAM_R;
pub use barc10::BARC10;
pub use cssrs::CSSRS;
pub use dast10::DAST10;
pub use gad7::GAD7;
pub use pacs::PACS;
pub use pcl5::{PCL5_MONTH, PCL5_WEEK};
pub use phq9::PHQ9;

/// The wording that this program carries.
const VERSION: &str = "2026-11";
const NO_YES: &[&str] = &["No", "Yes"];
