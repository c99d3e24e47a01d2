//! The own account: language, password, signing out.

use super::sign_in::new_password;
use crate::{ssr, t, ui};
use domain::{Language, Role, Scope};
use leptos::prelude::*;

/// The frame of whatever the person is.
fn framed(lang: Language, scope: &Scope, title: String, content: AnyView) -> AnyView {
    if scope.is(Role::Participant) {
        view! { <ui::PhoneFrame lang=lang title=title here="/account">{content}</ui::PhoneFrame> }.into_any()
    } else if scope.is(Role::Clinician) {
        view! { <ui::DeskFrame lang=lang title=title here="/account">{content}</ui::DeskFrame> }.into_any()
    } else {
        view! { <ui::OpenFrame lang=lang title=title>{content}</ui::OpenFrame> }.into_any()
    }
}

/// `/account`.
#[component]
pub fn AccountPage() -> impl IntoView {
    ssr::page(|request| async move {
        let scope = request.scope()?.clone();
        let lang = request.language();
        let form = request.form();
        let homeless = scope.home() == "/account";
        let content = view! {
            {form.state()}
            <p class="soft">{t!(lang, "account-signed-in-as", name = scope.name.as_str())}</p>
            {homeless.then(|| view! { <p>{t!(lang, "account-nobody-home")}</p> })}
            <section class="card">
                <h2>{t!(lang, "account-language-title")}</h2>
                <p class="soft">{t!(lang, "account-language-body")}</p>
                <form class="stack" method="post" action="/api/accounts/choose_language">
                    <div class="choices in-2">
                        {Language::ALL.into_iter().map(|choice| view! {
                            <label class="choice" lang=choice.tag()>
                                <input type="radio" name="language" value=choice.tag() checked=choice == lang/>
                                <span>{choice.own_name()}</span>
                            </label>
                        }).collect_view()}
                    </div>
                    <button class="button quiet">{t!(lang, "account-language-save")}</button>
                </form>
            </section>
            <section class="card">
                <h2>{t!(lang, "account-change-title")}</h2>
                <form class="stack" method="post" action="/api/accounts/change_password">
                    {form.field("current", "password", t!(lang, "account-current"), None, "current-password")}
                    {new_password(&form)}
                    <p class="soft small">{t!(lang, "account-change-note")}</p>
                    <button class="button quiet">{t!(lang, "account-change-button")}</button>
                </form>
            </section>
            <section class="card">
                <h2>{t!(lang, "account-out-title")}</h2>
                <form method="post" action="/api/accounts/sign_out">
                    <button class="button quiet wide">{t!(lang, "account-out-here")}</button>
                </form>
                <p class="soft small">{t!(lang, "account-out-everywhere-body")}</p>
                <form method="post" action="/api/accounts/sign_out_everywhere">
                    <button class="button quiet wide">{t!(lang, "account-out-everywhere")}</button>
                </form>
            </section>
        };
        Ok(framed(lang, &scope, t!(lang, "account-title"), content.into_any()))
    })
}

/// `/account/changed`: after a change of the password.
#[component]
pub fn ChangedPage() -> impl IntoView {
    ssr::page(|request| async move {
        let scope = request.scope()?.clone();
        let lang = request.language();
        let content = view! {
            <ui::Notice kind=ui::NoticeKind::Success lang=lang><p>{t!(lang, "account-changed")}</p></ui::Notice>
            <p><a class="button quiet" href=scope.home()>{t!(lang, "page-way-out")}</a></p>
        };
        Ok(framed(lang, &scope, t!(lang, "account-title"), content.into_any()))
    })
}
