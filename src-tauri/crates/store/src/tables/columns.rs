//! Reading a line column by column, and the text forms of enums and JSON columns. Knows no table.

use rusqlite::Row;
use rusqlite::types::{ToSqlOutput, ValueRef};
use serde::Serialize;
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::de::{Deserialize, DeserializeOwned, IntoDeserializer};

use crate::error::Trouble;

/// What goes into a column.
pub(crate) type Cell<'a> = ToSqlOutput<'a>;

/// A line, read from the first column to the last.
pub(crate) struct Columns<'r> {
    row: &'r Row<'r>,
    next: usize,
}

impl<'r> Columns<'r> {
    pub(crate) fn of(row: &'r Row<'r>) -> Self {
        Self { row, next: 0 }
    }

    fn value(&mut self) -> Result<ValueRef<'r>, Trouble> {
        let value = self.row.get_ref(self.next)?;
        self.next += 1;
        Ok(value)
    }

    /// The next column as text.
    pub(crate) fn str(&mut self) -> Result<&'r str, Trouble> {
        Ok(self.value()?.as_str()?)
    }

    /// The next column as text or an id.
    pub(crate) fn text<T: From<&'r str>>(&mut self) -> Result<T, Trouble> {
        self.str().map(T::from)
    }

    /// The next column as a text or an id that is absent when empty.
    pub(crate) fn optional<T: From<&'r str>>(&mut self) -> Result<Option<T>, Trouble> {
        let text = self.str()?;
        Ok((!text.is_empty()).then(|| T::from(text)))
    }

    /// The next column as one of an enum's words.
    pub(crate) fn word<T: Deserialize<'r>>(&mut self) -> Result<T, Trouble> {
        from_word(self.str()?)
    }

    /// The next column as one of an enum's words, absent when empty.
    pub(crate) fn optional_word<T: Deserialize<'r>>(&mut self) -> Result<Option<T>, Trouble> {
        let text = self.str()?;
        (!text.is_empty()).then(|| from_word(text)).transpose()
    }

    /// The next column as what its JSON says.
    pub(crate) fn json<T: DeserializeOwned>(&mut self) -> Result<T, Trouble> {
        Ok(serde_json::from_str(self.str()?)?)
    }

    /// The next column as a whole number.
    pub(crate) fn number<T: TryFrom<i64>>(&mut self) -> Result<T, Trouble> {
        let number = self.value()?.as_i64()?;
        T::try_from(number).map_err(|_| Trouble::Damaged(format!("the number {number}")))
    }
}

fn from_word<'r, T: Deserialize<'r>>(text: &'r str) -> Result<T, Trouble> {
    let source: StrDeserializer<'r, WordError> = text.into_deserializer();
    T::deserialize(source).map_err(|error| Trouble::Damaged(error.to_string()))
}

/// The word of an enum without fields, as its JSON has it.
pub(crate) fn word<T: Serialize>(value: T) -> Result<String, Trouble> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(word) => Ok(word),
        other => Err(Trouble::Damaged(format!("{other} is not a word"))),
    }
}
