//! A row of a table for serde: what a cell may hold is the type of its field. The build reads the tables by it, and so do the documents, which
//! show them as they are spelled.

use serde::de::value::{MapDeserializer, StrDeserializer};
use serde::de::{Deserializer, Error as _, IntoDeserializer, Visitor};
use std::fmt::Display;

/// Why a row is not what its table holds.
#[derive(Debug)]
pub struct Misfit {
    column: Option<String>,
    words: String,
}

impl Misfit {
    /// In the innermost column that it was found in.
    fn within(mut self, column: &str) -> Self {
        self.column.get_or_insert_with(|| column.to_string());
        self
    }
}

impl Display for Misfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.column {
            Some(column) => write!(f, "column {column}: {}", self.words),
            None => f.write_str(&self.words),
        }
    }
}

impl std::error::Error for Misfit {}

impl serde::de::Error for Misfit {
    fn custom<T: Display>(words: T) -> Self {
        Self { column: None, words: words.to_string() }
    }
}

pub struct Row<'a> {
    pub columns: &'a csv::StringRecord,
    pub record: &'a csv::StringRecord,
    /// Fields that need no column.
    pub optional: &'a [&'a str],
}

impl<'de> Deserializer<'de> for Row<'de> {
    type Error = Misfit;

    /// Every other field has a column: one that may be empty would else be none for a column of another name.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let is_there =
            |field: &str| self.optional.contains(&field) || self.columns.iter().any(|column| column == field);
        if let Some(missing) = fields.iter().find(|field| !is_there(field)) {
            return Err(Misfit::custom("is missing").within(missing));
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let cells = self.columns.iter().zip(self.record).map(|(column, text)| (column, Cell { column, text }));
        visitor.visit_map(MapDeserializer::new(cells))
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 bool char str string bytes byte_buf option unit unit_struct newtype_struct seq
        tuple tuple_struct map enum identifier ignored_any
    }
}

#[derive(Clone, Copy)]
struct Cell<'a> {
    column: &'a str,
    text: &'a str,
}

impl Cell<'_> {
    fn misfit(&self, wanted: &str) -> Misfit {
        Misfit::custom(format!("“{}” is {wanted}", self.text)).within(self.column)
    }
}

impl<'de> IntoDeserializer<'de, Misfit> for Cell<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Cell<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_borrowed_str(self.text).map_err(|error: Misfit| error.within(self.column))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let number = self.text.parse().ok().filter(|number: &f64| number.is_finite());
        visitor.visit_f64(number.ok_or_else(|| self.misfit("no number"))?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_u32(self.text.parse().map_err(|_| self.misfit("no whole number"))?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.text {
            "0" => visitor.visit_bool(false),
            "1" => visitor.visit_bool(true),
            _ => Err(self.misfit("neither 0 nor 1")),
        }
    }

    /// An empty cell is none.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.text.is_empty() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let name_of_variant: StrDeserializer<'de, Misfit> = self.text.into_deserializer();
        name_of_variant.deserialize_enum(name, variants, visitor).map_err(|error| error.within(self.column))
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 char str string bytes byte_buf unit unit_struct newtype_struct seq tuple tuple_struct
        map struct identifier ignored_any
    }
}
