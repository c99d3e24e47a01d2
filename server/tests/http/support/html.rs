//! Just enough reading of HTML to check what a page carries.

/// An opening tag.
#[derive(Debug)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }
}

/// Every opening tag outside of comments and scripts.
pub fn tags(html: &str) -> Vec<Tag> {
    let (mut found, mut rest) = (Vec::new(), html);
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let tag;
            (tag, rest) = opening(rest);
            if tag.name == "script" || tag.name == "textarea" || tag.name == "title" {
                rest = rest.find(&format!("</{}", tag.name)).map_or("", |end| &rest[end..]);
            }
            found.push(tag);
        }
    }
    found
}

fn opening(html: &str) -> (Tag, &str) {
    let end = html.find(|c: char| c.is_whitespace() || c == '>' || c == '/').unwrap_or(html.len());
    let (name, mut rest) = html.split_at(end);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '>' || c == '/').unwrap_or(rest.len());
        if end == 0 {
            return (Tag { name: name.to_lowercase(), attributes }, rest.strip_prefix('>').unwrap_or(rest));
        }
        let (name, after) = rest.split_at(end);
        rest = after;
        let value = match after.strip_prefix("=\"") {
            Some(quoted) => {
                let (value, after) = quoted.split_once('"').expect("a closed attribute");
                rest = after;
                text(value)
            }
            None => String::new(),
        };
        attributes.push((name.to_lowercase(), value));
    }
}

/// Entities read, and the marks taken out that leptos puts between texts.
pub fn text(html: &str) -> String {
    let entities = [
        ("<!>", ""),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    entities.into_iter().fold(html.to_owned(), |text, (entity, plain)| text.replace(entity, plain))
}
