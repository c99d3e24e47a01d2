//! `/clinic/people`: everyone in the program.

use crate::{ssr, t, text::when, ui};
use domain::Listed;
use jiff::tz::TimeZone;
use leptos::prelude::*;

/// The list of people.
#[component]
pub fn PeoplePage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.clinician()?;
        let (lang, now) = (request.language(), request.now());
        let people = request.services.people.list(&who, now).await?;
        let zone = request.services.people.clinic(who.program).await?.zone;
        let content = if people.is_empty() {
            view! { <ui::EmptyState title=t!(lang, "people-empty-title") body=t!(lang, "people-empty-body")/> }
                .into_any()
        } else {
            let here = now.to_zoned(zone.clone());
            let line = |person: Listed, zone: &TimeZone| {
                let last = person.last_check_in.map_or_else(
                    || t!(lang, "people-never"),
                    |at| when::moment(lang, &at.to_zoned(zone.clone()), &here),
                );
                view! {
                    <tr>
                        <th scope="row"><a href=format!("/clinic/people/{}", person.id)>{person.name}</a></th>
                        <td class="num">{last}</td>
                        <td class="num">{person.open_flags}</td>
                    </tr>
                }
            };
            view! {
                <div class="table-room" tabindex="0" role="region" aria-label=t!(lang, "people-title")>
                    <table class="table people">
                        <thead><tr>
                            <th scope="col">{t!(lang, "people-name")}</th>
                            <th scope="col">{t!(lang, "people-last")}</th>
                            <th scope="col">{t!(lang, "people-open")}</th>
                        </tr></thead>
                        <tbody>{people.into_iter().map(|person| line(person, &zone)).collect_view()}</tbody>
                    </table>
                </div>
            }
            .into_any()
        };
        Ok(view! {
            <ui::DeskFrame lang=lang title=t!(lang, "people-title") here="/clinic/people">
                <p class="soft">{t!(lang, "people-body")}</p>
                {content}
            </ui::DeskFrame>
        })
    })
}
