//! Reads Fluent files: which keys there are, and which variables each takes.

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use std::collections::{BTreeMap, BTreeSet};

/// The texts of one language.
#[derive(Default)]
pub struct Messages {
    /// Key (an attribute as `key.attribute`) to the names of its variables.
    pub keys: BTreeMap<String, BTreeSet<String>>,
    /// Key to a key that it refers to.
    pub references: Vec<(String, String)>,
}

/// Reads the files of a language. What cannot be read, and a key that stands twice, is a problem.
pub fn read(files: &[(String, String)], problems: &mut Vec<String>) -> Messages {
    let mut messages = Messages::default();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (path, content) in files {
        let resource = parser::parse(content.as_str()).unwrap_or_else(|(resource, errors)| {
            problems.extend(errors.iter().map(|e| {
                let line = content.get(..e.pos.start).map_or(0, |before| before.matches('\n').count() + 1);
                format!("{path}:{line}: {e}")
            }));
            resource
        });
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name.to_owned();
            let texts = message.value.iter().map(|value| (key.clone(), value)).chain(
                message.attributes.iter().map(|attribute| (format!("{key}.{}", attribute.id.name), &attribute.value)),
            );
            for (key, pattern) in texts {
                if let Some(first) = seen.insert(key.clone(), path) {
                    problems.push(format!("text `{key}` stands twice: in {first} and in {path}"));
                }
                let mut found = Found { key: &key, variables: BTreeSet::new(), references: &mut messages.references };
                found.pattern(pattern);
                let variables = found.variables;
                messages.keys.insert(key, variables);
            }
        }
    }
    messages
}

struct Found<'a> {
    key: &'a str,
    variables: BTreeSet<String>,
    references: &'a mut Vec<(String, String)>,
}

impl Found<'_> {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                let to = attribute.as_ref().map_or_else(|| id.name.to_owned(), |a| format!("{}.{}", id.name, a.name));
                self.references.push((self.key.to_owned(), to));
            }
            InlineExpression::FunctionReference { arguments, .. }
            | InlineExpression::TermReference { arguments: Some(arguments), .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::TermReference { arguments: None, .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        for inline in arguments.positional.iter().chain(arguments.named.iter().map(|argument| &argument.value)) {
            self.inline(inline);
        }
    }
}
