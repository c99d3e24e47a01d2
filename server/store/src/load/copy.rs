//! Rows in COPY's text format, sent in pieces of about a megabyte.

use crate::{scope::Tx, trouble::Trouble};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use std::fmt::Write as _;
use uuid::Uuid;

/// The statements that bring rows into one table.
pub(super) struct Table {
    pub create: &'static str,
    pub copy: &'static str,
    pub insert: &'static str,
}

/// Statements for a table and its columns: literals only.
macro_rules! table {
    ($name:literal, $columns:literal) => {
        $crate::load::copy::Table {
            create: concat!("CREATE TEMPORARY TABLE loading_", $name, " (LIKE ", $name, ") ON COMMIT DROP"),
            copy: concat!("COPY loading_", $name, " (", $columns, ") FROM STDIN"),
            insert: concat!("INSERT INTO ", $name, " (", $columns, ") SELECT ", $columns, " FROM loading_", $name),
        }
    };
}

/// One row: its fields in the order of the columns.
macro_rules! row {
    ($out:expr, $first:expr $(, $field:expr)* $(,)?) => {{
        let out: &mut String = $out;
        $crate::load::copy::Field::write(&$first, out);
        $(out.push('\t'); $crate::load::copy::Field::write(&$field, out);)*
        out.push('\n');
    }};
}
pub(super) use {row, table};

/// A megabyte: large enough to be fast, small enough to hold.
const PIECE: usize = 1 << 20;

/// Copies `rows` into a temporary table and from there, bound by the policies, into its table.
pub(super) async fn fill<T>(
    tx: &mut Tx,
    table: Table,
    rows: &[T],
    write: impl Fn(&T, &mut String),
) -> Result<(), Trouble> {
    if rows.is_empty() {
        return Ok(());
    }
    sqlx::raw_sql(table.create).execute(&mut **tx).await?;
    let mut copy = tx.copy_in_raw(table.copy).await?;
    let mut piece = String::with_capacity(PIECE + PIECE / 8);
    for row in rows {
        write(row, &mut piece);
        if piece.len() >= PIECE {
            copy.send(piece.as_bytes()).await?;
            piece.clear();
        }
    }
    copy.send(piece.as_bytes()).await?;
    copy.finish().await?;
    sqlx::raw_sql(table.insert).execute(&mut **tx).await?;
    Ok(())
}

/// A value as COPY reads it.
pub(super) trait Field {
    fn write(&self, out: &mut String);
}

macro_rules! plain {
    ($($type:ty)+) => {$(
        impl Field for $type {
            fn write(&self, out: &mut String) {
                // Writing into a String cannot fail.
                let _ = write!(out, "{self}");
            }
        }
    )+};
}

plain! { Uuid i16 i32 bool Timestamp Date Time }

impl Field for &str {
    fn write(&self, out: &mut String) {
        for c in self.chars() {
            match c {
                '\\' => out.push_str("\\\\"),
                '\t' => out.push_str("\\t"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                c => out.push(c),
            }
        }
    }
}

impl<T: Field> Field for Option<T> {
    fn write(&self, out: &mut String) {
        match self {
            Some(value) => value.write(out),
            None => out.push_str("\\N"),
        }
    }
}

/// An array of any texts.
pub(super) struct Texts<'a>(pub &'a [domain::Text]);

impl Field for Texts<'_> {
    fn write(&self, out: &mut String) {
        let quoted = self.0.iter().map(|text| {
            let escaped = text.as_str().replace('\\', "\\\\").replace('"', "\\\"");
            format!("\"{escaped}\"")
        });
        format!("{{{}}}", quoted.collect::<Vec<_>>().join(",")).as_str().write(out);
    }
}

/// An array of words: letters, digits and underscores only, so nothing is quoted.
pub(super) struct Words<T>(pub T);

impl<T: Iterator<Item = &'static str> + Clone> Field for Words<T> {
    fn write(&self, out: &mut String) {
        out.push('{');
        for (place, word) in self.0.clone().enumerate() {
            if place > 0 {
                out.push(',');
            }
            out.push_str(word);
        }
        out.push('}');
    }
}
