//! The server function of the settings.

use crate::ssr::{self, ApiError};
use domain::Change;
use leptos::prelude::*;

/// Saves one section. Sending it twice leaves what sending it once does, so it needs no id.
#[server(endpoint = "settings/save")]
pub async fn save_settings() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let saved = async {
        let who = request.participant()?;
        let change = Change::parse(request.fields())?;
        request.services.settings.change_settings(&who, &change, request.now()).await?;
        Ok(format!("/settings#{}-saved", change.section()))
    };
    ssr::answer(&request, saved.await, "/settings")
}
