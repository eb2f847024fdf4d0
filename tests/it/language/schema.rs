//! The schema that editors complete and check with: the checked-in file is today's, every flow fits it, and it notices what
//! the reader notices.

use guidepost::flow::schema;

fn as_json(text: &str) -> serde_json::Value {
    serde_saphyr::from_str(text).unwrap()
}

#[test]
fn the_checked_in_schema_is_todays() {
    let checked_in = std::fs::read_to_string("docs/flow.schema.json").unwrap();
    assert_eq!(checked_in, schema::text(), "write it anew: cargo run -- schema > docs/flow.schema.json");
}

#[test]
fn every_shipped_flow_fits_the_schema() {
    let validator = jsonschema::validator_for(&schema::schema()).unwrap();
    let mut count = 0;
    for entry in std::fs::read_dir("flows").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "yaml") {
            let flow = as_json(&std::fs::read_to_string(&path).unwrap());
            let errors: Vec<String> = validator.iter_errors(&flow).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
            count += 1;
        }
    }
    assert!(count > 20, "{count} flows");
}

#[test]
fn the_schema_notices_what_is_wrong() {
    let validator = jsonschema::validator_for(&schema::schema()).unwrap();
    let flow = |lines: &str| as_json(&format!("flow: f\nabout: a\n{lines}"));
    let fine = "vars:\n  a: {type: number, from: 1}\n  b: {many: [x, z]}\n  c: yes-no\nsteps:\n  - ask: a\n    confirm: true\n    tries: 3\n";
    assert!(validator.is_valid(&flow(fine)));
    for wrong in [
        "steps:\n  - gotto: end\n",
        "steps:\n  - say: a\n    ask: b\n",
        "steps:\n  - say: a\n    tries: 3\n",
        "steps:\n  - ask: a\n    tries: 9\n",
        "steps:\n  - ask: a\n    wait: soon\n",
        "steps:\n  - act: add-vist\n",
        "steps:\n  - if: has-visits\n",
        "starts: remindr\nsteps: []\n",
        "vars:\n  a: momnet\nsteps: []\n",
        "wish: free\n",
    ] {
        assert!(!validator.is_valid(&flow(wrong)), "{wrong}");
    }
}
