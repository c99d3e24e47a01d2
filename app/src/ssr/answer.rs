//! How a server function answers a form: a page to go to, or the same page with what was typed (traps B5, B12).

use super::Request;
use domain::{Failure, IssuedCode, Refusal, Secret};
use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex, PoisonError};

/// What crosses the wire instead of an error: it carries no data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ApiError {
    /// The form needs another answer; the page says which.
    Refused,
    /// Sign in first.
    SignInNeeded,
    /// Not for this role.
    NotAllowed,
    /// No such thing here.
    NotFound,
    /// Not stored; try again.
    Unavailable,
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl FromServerFnError for ApiError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self::Refused
    }
}

impl From<&Failure> for ApiError {
    fn from(failure: &Failure) -> Self {
        match failure {
            Failure::Refused(_) => Self::Refused,
            Failure::NotFound => Self::NotFound,
            Failure::SignInNeeded => Self::SignInNeeded,
            Failure::NotAllowed => Self::NotAllowed,
            Failure::Unavailable => Self::Unavailable,
        }
    }
}

/// What the middleware makes a response of.
#[derive(Clone, Debug)]
pub enum Answer {
    /// See this page.
    Go(String),
    /// Nothing to see (a draft was kept).
    Nothing,
    /// The page again, with a code to be shown once.
    Show(String, IssuedCode),
    /// The page again, with what was typed and what is wrong.
    Again(String, Refusal),
    /// Not done, for another reason than the form; on this page if it may be shown again.
    Failed(String, Failure),
}

/// What happens to the sign-in cookie with the answer.
#[derive(Clone, Debug)]
pub enum CookieChange {
    /// A new sign-in.
    Set(Secret),
    /// No longer signed in.
    Clear,
    /// Signed out: what this browser keeps of ours goes too (S36).
    Forget,
}

/// Where a server function leaves its answer for the middleware.
#[derive(Clone, Debug, Default)]
pub struct AnswerSlot(Arc<Mutex<Option<Left>>>);

/// An answer, with what happens to the sign-in cookie.
type Left = (Answer, Option<CookieChange>);

impl AnswerSlot {
    /// Leaves the answer.
    pub fn put(&self, answer: Answer, cookie: Option<CookieChange>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((answer, cookie));
    }

    /// Takes the answer out.
    pub fn take(&self) -> Option<Left> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Answers a form: on success with the page to see, otherwise with `page` again.
pub fn answer<T: Into<String>>(request: &Request, result: Result<T, Failure>, page: &str) -> Result<(), ApiError> {
    answer_with(request, result.map(|to| (Answer::Go(to.into()), None)), page)
}

/// Answers a form with any answer and a change of the sign-in cookie.
pub fn answer_with(
    request: &Request,
    result: Result<(Answer, Option<CookieChange>), Failure>,
    page: &str,
) -> Result<(), ApiError> {
    match result {
        Ok((answer, cookie)) => {
            request.visit.answer.put(answer, cookie);
            Ok(())
        }
        Err(failure) => {
            let error = ApiError::from(&failure);
            request.visit.answer.put(
                match failure {
                    Failure::Refused(refusal) => Answer::Again(page.to_owned(), refusal),
                    other => Answer::Failed(page.to_owned(), other),
                },
                None,
            );
            Err(error)
        }
    }
}
