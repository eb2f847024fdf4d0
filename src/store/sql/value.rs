//! Values, as they go into a statement and come out of a row. Both databases know four kinds of them.

use std::borrow::Cow;

use super::super::error::StoreError;

/// What a column or a parameter holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Kind {
    /// A whole number; instants and truths are such, too.
    Number,
    /// A number with a fraction.
    Real,
    /// A text.
    Text,
    /// Bytes.
    Bytes,
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) enum Value<'v> {
    /// Nothing; PostgreSQL wants to know of what kind.
    Null(Kind),
    /// A whole number.
    Number(i64),
    /// A number with a fraction.
    Real(f64),
    /// A text.
    Text(Cow<'v, str>),
    /// Bytes.
    Bytes(Cow<'v, [u8]>),
    /// One column of many rows, each of its values of this kind or nothing. Only PostgreSQL takes such.
    Column(Kind, Vec<Value<'v>>),
}

/// What can be bound to a statement.
pub(in super::super) trait Bind<'v> {
    /// What it is when there is nothing of it.
    const KIND: Kind;
    /// It, as a value.
    fn value(self) -> Value<'v>;
}

/// What can be read from a row; a row borrowed for `'r` lends texts and bytes.
pub(in super::super) trait Read<'r>: Sized {
    /// It, unless the value is of another kind.
    fn read(value: &'r Value<'static>) -> Option<Self>;
}

impl Value<'_> {
    /// What it is; a column, what its values are.
    pub(super) fn kind(&self) -> Kind {
        match self {
            Self::Null(kind) | Self::Column(kind, _) => *kind,
            Self::Number(_) => Kind::Number,
            Self::Real(_) => Kind::Real,
            Self::Text(_) => Kind::Text,
            Self::Bytes(_) => Kind::Bytes,
        }
    }
}

macro_rules! bind {
    ($($of:ty, $kind:ident, $this:ident => $value:expr;)*) => {
        $(impl<'v> Bind<'v> for $of {
            const KIND: Kind = Kind::$kind;
            fn value(self) -> Value<'v> {
                let $this = self;
                Value::$kind($value)
            }
        })*
    };
}

bind! {
    i64, Number, this => this;
    i32, Number, this => i64::from(this);
    u32, Number, this => i64::from(this);
    f64, Real, this => this;
    &'v str, Text, this => Cow::Borrowed(this);
    &'v String, Text, this => Cow::Borrowed(this);
    String, Text, this => Cow::Owned(this);
    &'v [u8], Bytes, this => Cow::Borrowed(this);
    &'v Vec<u8>, Bytes, this => Cow::Borrowed(this);
    Vec<u8>, Bytes, this => Cow::Owned(this);
}

impl<'v, T: Bind<'v>> Bind<'v> for Option<T> {
    const KIND: Kind = T::KIND;

    fn value(self) -> Value<'v> {
        self.map_or(Value::Null(T::KIND), Bind::value)
    }
}

impl<'r> Read<'r> for i64 {
    fn read(value: &'r Value<'static>) -> Option<Self> {
        if let Value::Number(number) = value { Some(*number) } else { None }
    }
}

impl<'r> Read<'r> for i32 {
    fn read(value: &'r Value<'static>) -> Option<Self> {
        i64::read(value).and_then(|number| number.try_into().ok())
    }
}

impl<'r> Read<'r> for f64 {
    fn read(value: &'r Value<'static>) -> Option<Self> {
        if let Value::Real(number) = value { Some(*number) } else { None }
    }
}

impl<'r> Read<'r> for &'r str {
    fn read(value: &'r Value<'static>) -> Option<Self> {
        if let Value::Text(text) = value { Some(text) } else { None }
    }
}

impl<'r> Read<'r> for String {
    fn read(value: &'r Value<'static>) -> Option<Self> {
        <&str>::read(value).map(str::to_owned)
    }
}

impl<'r> Read<'r> for &'r [u8] {
    fn read(value: &'r Value<'static>) -> Option<Self> {
        if let Value::Bytes(bytes) = value { Some(bytes) } else { None }
    }
}

impl<'r> Read<'r> for Vec<u8> {
    fn read(value: &'r Value<'static>) -> Option<Self> {
        <&[u8]>::read(value).map(<[u8]>::to_vec)
    }
}

impl<'r, T: Read<'r>> Read<'r> for Option<T> {
    fn read(value: &'r Value<'static>) -> Option<Self> {
        if let Value::Null(_) = value { Some(None) } else { T::read(value).map(Some) }
    }
}

/// A column that holds something else than this program writes into it.
pub(super) fn unlike() -> StoreError {
    StoreError::Damaged { place: "a column" }
}
