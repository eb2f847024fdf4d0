//! The JSON Schema of flow files, for editors that complete and check while one types. Made from the same tables as the
//! reader; what only the checker can know (whether a name is declared, whether a message is there) stays with the checker.

use serde_json::{Map, Value as Json, json};

use super::condition::YES_NO_FACTS;
use super::grammar::{self, EVERY_STEP, HEAD, Key, Shape, TRIES_MAX, TYPE, VERBS};
use super::value::{Kind, Noun};

/// The schema, as pretty text with a line break at its end.
#[must_use]
pub fn text() -> String {
    format!("{:#}\n", schema())
}

/// The schema.
#[must_use]
pub fn schema() -> Json {
    let steps: Vec<Json> = VERBS
        .iter()
        .map(|verb| {
            let keys: Vec<&Key> = std::iter::once(&verb.key).chain(verb.own).chain(EVERY_STEP).collect();
            object(&keys, verb.key.about)
        })
        .collect();
    let head: Vec<&Key> = HEAD.iter().collect();
    let mut whole = object(&head, "A conversation of Guidepost: what is asked and what follows.");
    if let Json::Object(whole) = &mut whole {
        whole.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        whole.insert("title".to_owned(), json!("A flow of Guidepost"));
        whole.insert("$defs".to_owned(), json!({ "step": { "oneOf": steps }, "type": kind(), "name": name() }));
    }
    whole
}

fn object(keys: &[&Key], about: &str) -> Json {
    let properties: Map<String, Json> = keys.iter().map(|key| (key.name.to_owned(), described(key))).collect();
    let required: Vec<&str> = keys.iter().filter(|key| key.must).map(|key| key.name).collect();
    json!({
        "type": "object",
        "description": about,
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn described(key: &Key) -> Json {
    let mut shape = shape(key.shape);
    if key.name == "if" {
        shape["examples"] = json!(YES_NO_FACTS);
    }
    shape["description"] = json!(key.about);
    shape
}

fn name() -> Json {
    json!({ "type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "maxLength": 24 })
}

fn shape(shape: Shape) -> Json {
    if let Some(words) = grammar::words_of(shape) {
        return json!({ "enum": words });
    }
    let named = || json!({ "$ref": "#/$defs/name" });
    let steps = || json!({ "type": "array", "items": { "$ref": "#/$defs/step" } });
    let plain = || json!({ "type": ["string", "number", "boolean"] });
    match shape {
        Shape::Sentence | Shape::Condition => json!({ "type": "string" }),
        Shape::Names => json!({ "type": "array", "items": named() }),
        Shape::Tries => json!({ "type": "integer", "minimum": 1, "maximum": TRIES_MAX }),
        Shape::Length => json!({ "type": "string", "pattern": "^[1-9][0-9]*[mhd]$" }),
        Shape::Confirm => json!({ "anyOf": [{ "type": "boolean" }, named()] }),
        Shape::Number => json!({ "type": "integer" }),
        Shape::Pairs => json!({ "type": "object", "additionalProperties": named(), "minProperties": 1 }),
        Shape::Values => json!({ "type": "object", "additionalProperties": plain(), "minProperties": 1 }),
        Shape::Steps => steps(),
        Shape::Branches => json!({ "type": "object", "additionalProperties": steps() }),
        Shape::Types => json!({ "type": "object", "additionalProperties": { "$ref": "#/$defs/type" } }),
        Shape::Name | Shape::OneOf(_) | Shape::Occasion | Shape::Act => named(),
    }
}

fn kind() -> Json {
    let plain: Vec<Json> = Kind::PLAIN
        .iter()
        .map(|(name, _, about)| json!({ "const": name, "description": about }))
        .chain(Noun::ALL.into_iter().map(|noun| json!({ "const": noun.name(), "description": "One of a list." })))
        .collect();
    let names = json!({ "type": "array", "items": { "$ref": "#/$defs/name" }, "minItems": 1 });
    let keys: Vec<&Key> = TYPE.iter().collect();
    json!({ "anyOf": [
        { "oneOf": plain },
        names,
        object(&keys, "A type with limits, or options of which several can be chosen."),
    ] })
}
