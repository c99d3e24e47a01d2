//! The sign-in, and the page for one-time codes.

use crate::{form::Form, ssr, t, ui};
use domain::Scope;
use http::{HeaderValue, StatusCode, header};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// `/sign-in`: e-mail and password.
#[component]
pub fn SignInPage() -> impl IntoView {
    let response = use_context::<ResponseOptions>();
    ssr::page(move |request| async move {
        if let (Ok(scope), None) = (request.scope(), request.typed()) {
            // Somebody who is signed in already has nothing to do here.
            let to = request.visit.next.clone().unwrap_or_else(|| Scope::home(scope).to_owned());
            if let (Some(response), Ok(to)) = (response, HeaderValue::from_str(&to)) {
                response.set_status(StatusCode::SEE_OTHER);
                response.insert_header(header::LOCATION, to);
            }
            return Ok(().into_any());
        }
        let lang = request.language();
        let form = request.form();
        let here =
            request.visit.next.as_ref().map_or_else(|| "/sign-in".to_owned(), |next| format!("/sign-in?next={next}"));
        let kept = matches!(request.visit.signed_in, ssr::SignedIn::Expired(_)) && request.visit.next.is_some();
        let next = request.visit.next.clone().unwrap_or_default();
        Ok(view! {
            <ui::OpenFrame lang=lang title=t!(lang, "account-sign-in-title") path=here>
                {form.state()}
                {kept.then(|| view! { <ui::Notice kind=ui::NoticeKind::Info lang=lang><p>{t!(lang, "account-sign-in-kept")}</p></ui::Notice> })}
                <p class="soft">{t!(lang, "account-sign-in-body")}</p>
                <form class="stack" method="post" action=request.link("/api/accounts/sign_in")>
                    <input type="hidden" name="next" value=next/>
                    {form.field("email", "email", t!(lang, "account-email"), None, "username")}
                    {form.field("password", "password", t!(lang, "account-password"), None, "current-password")}
                    <button class="button wide">{t!(lang, "account-sign-in-button")}</button>
                </form>
                <section class="card">
                    <h2>{t!(lang, "account-forgot-title")}</h2>
                    <p>{t!(lang, "account-forgot-body")}</p>
                    <p><a class="button quiet" href=request.link("/invitation")>{t!(lang, "account-have-code")}</a></p>
                </section>
            </ui::OpenFrame>
        }
        .into_any())
    })
}

/// `/invitation`: a one-time code, also after a forgotten password.
#[component]
pub fn InvitationPage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let form = request.form();
        Ok(view! {
            <ui::OpenFrame lang=lang title=t!(lang, "account-invitation-title") path="/invitation">
                {form.state()}
                <p class="soft">{t!(lang, "account-invitation-body")}</p>
                <form class="stack" method="post" action=request.link("/api/accounts/accept")>
                    {form.field("code", "text", t!(lang, "account-code"), Some(t!(lang, "account-code-hint")), "one-time-code")}
                    {new_password(&form)}
                    <button class="button wide">{t!(lang, "account-invitation-button")}</button>
                </form>
            </ui::OpenFrame>
        })
    })
}

/// A new password, typed twice.
pub fn new_password(form: &Form) -> AnyView {
    let lang = form.lang;
    view! {
        {form.field("password", "password", t!(lang, "account-new-password"), Some(t!(lang, "account-password-hint")), "new-password")}
        {form.field("again", "password", t!(lang, "account-again"), None, "new-password")}
    }
    .into_any()
}
