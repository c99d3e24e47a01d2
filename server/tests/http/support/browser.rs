//! A browser with one cookie. It sends what browsers send, unless a test says otherwise.

use super::{
    app::Server,
    cast::{HARBOR_HOST, PASSWORD, email},
    form::{Form, form},
    seen::Seen,
};
use axum::{
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{HeaderName, HeaderValue, Method, Request, Response},
};
use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    pin::Pin,
    sync::Mutex,
};
use tower::ServiceExt as _;
use uuid::Uuid;

/// Nothing that the server answers is longer, in bytes.
const LONGEST: usize = 4 * 1024 * 1024;
const FORM: &str = "application/x-www-form-urlencoded";

pub struct Browser {
    server: Server,
    host: &'static str,
    address: IpAddr,
    language: &'static str,
    token: Mutex<Option<String>>,
}

impl Browser {
    pub fn new(server: &Server, token: Option<String>) -> Self {
        let address = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
        Self { server: server.clone(), host: HARBOR_HOST, address, language: "en", token: Mutex::new(token) }
    }

    /// The same browser before another server of the same program.
    pub fn at(&self, server: &Server) -> Self {
        let (host, address, language) = (self.host, self.address, self.language);
        Self { server: server.clone(), host, address, language, token: Mutex::new(self.token()) }
    }

    pub fn to(self, host: &'static str) -> Self {
        Self { host, ..self }
    }

    /// From another address of the network.
    pub fn from(self, last: u8) -> Self {
        Self { address: IpAddr::V4(Ipv4Addr::new(192, 0, 2, last)), ..self }
    }

    /// Set to another language.
    pub fn reading(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    pub fn with_cookie(self, token: &str) -> Self {
        Self { token: Mutex::new(Some(token.to_owned())), ..self }
    }

    pub fn token(&self) -> Option<String> {
        self.token.lock().expect("a cookie").clone()
    }

    /// Opens a page.
    pub fn opens(&self, page: &str) -> Ask<'_> {
        Ask::new(self, &Method::GET, page, Body::empty())
    }

    /// Sends a form.
    pub fn sends(&self, action: &str, form: &Form) -> Ask<'_> {
        Ask::new(self, &Method::POST, action, Body::from(form.encoded())).with("content-type", FORM)
    }

    /// Asks in any way.
    pub fn asks(&self, method: &Method, page: &str, body: impl Into<Body>) -> Ask<'_> {
        Ask::new(self, method, page, body.into())
    }

    /// Sends a check-in, with the id of a form that was just rendered unless it has one.
    pub async fn submits(&self, form: Form) -> Seen {
        let form = if form.has("client_id") { form } else { form.with("client_id", self.new_id().await) };
        self.sends("/api/checkins/submit", &form).await
    }

    /// The id in a freshly rendered check-in.
    pub async fn new_id(&self) -> String {
        self.opens("/check-in").await.is(200).field("client_id")
    }

    /// Takes a flag.
    pub async fn takes(&self, flag: Uuid) -> Seen {
        self.sends("/api/flags/take", &form().with("flag", flag)).await
    }

    /// Signs in as one of the cast.
    pub async fn signs_in(&self, handle: &str) -> Seen {
        self.tries(&email(handle), PASSWORD).await
    }

    /// Types an e-mail address and a password.
    pub async fn tries(&self, email: &str, password: &str) -> Seen {
        self.sends("/api/accounts/sign_in", &form().with("email", email).with("password", password)).await
    }

    async fn answer(&self, request: Request<Body>) -> Response<Body> {
        let response = self.server.router().oneshot(request).await.expect("never fails");
        for value in response.headers().get_all("set-cookie") {
            let cookie = value.to_str().expect("plain").strip_prefix("__Host-mooring=").expect("our only cookie");
            let token = cookie.split(';').next().filter(|token| !token.is_empty());
            *self.token.lock().expect("a cookie") = token.map(str::to_owned);
        }
        response
    }
}

/// A request that is sent when it is awaited.
pub struct Ask<'a> {
    browser: &'a Browser,
    request: Request<Body>,
}

impl<'a> Ask<'a> {
    fn new(browser: &'a Browser, method: &Method, page: &str, body: Body) -> Self {
        let mut request = Request::new(body);
        *request.method_mut() = method.clone();
        *request.uri_mut() = page.parse().expect("an address");
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(browser.address, 40_000)));
        let ask = Self { browser, request }.with("host", browser.host).with("accept-language", browser.language);
        let ask = ask.with("sec-fetch-site", "same-origin");
        match browser.token() {
            Some(token) => ask.with("cookie", &format!("__Host-mooring={token}")),
            None => ask,
        }
    }

    /// With the header, or without it.
    pub fn with_or_without(self, header: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(header, value),
            None => self.without(header),
        }
    }

    pub fn with(mut self, header: &'static str, value: &str) -> Self {
        let value = HeaderValue::from_str(value).expect("a header");
        self.request.headers_mut().insert(HeaderName::from_static(header), value);
        self
    }

    pub fn without(mut self, header: &'static str) -> Self {
        self.request.headers_mut().remove(header);
        self
    }

    /// The answer while its body is still on its way.
    pub async fn begun(self) -> Response<Body> {
        self.browser.answer(self.request).await
    }
}

impl<'a> IntoFuture for Ask<'a> {
    type Output = Seen;
    type IntoFuture = Pin<Box<dyn Future<Output = Seen> + Send + 'a>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let (parts, body) = self.begun().await.into_parts();
            let bytes = to_bytes(body, LONGEST).await.expect("a body");
            let body = String::from_utf8_lossy(&bytes).into_owned();
            Seen { status: parts.status, headers: parts.headers, body }
        })
    }
}
