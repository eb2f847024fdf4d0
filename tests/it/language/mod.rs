//! The flow language, feature by feature: each on a small flow of its own, held on the engine.

mod asking;
mod correcting;
mod faults;
mod gone;
mod schema;

use std::path::Path;

use guidepost::edition::load::{Places, load};
use guidepost::engine::library::Library;
use guidepost::locale::catalogue::Catalogue;

use crate::scene::Scene;

/// The shipped flows and English words with a flow `f` beside them. It is asked for with "begin", its messages are `words`
/// (names without `f-`).
fn house(flow: &str, words: &str) -> &'static (Library, Catalogue) {
    house_with(&[("f", flow)], words)
}

fn house_with(flows: &[(&str, &str)], words: &str) -> &'static (Library, Catalogue) {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new("flows"), &folder.path().join("flows"));
    copy(Path::new("locales/en"), &folder.path().join("locales/en"));
    for (name, flow) in flows {
        let head = if *name == "f" { "wish: free\n" } else { "" };
        let text = format!("flow: {name}\nabout: a flow\n{head}{flow}");
        std::fs::write(folder.path().join(format!("flows/{name}.yaml")), text).unwrap();
    }
    let title = "f-title = a flow\n    .words = begin\n";
    std::fs::write(folder.path().join("locales/en/f.ftl"), format!("{title}{words}")).unwrap();
    let places = Places {
        flows: folder.path().join("flows"),
        locales: folder.path().join("locales"),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    let house = load(&places).unwrap_or_else(|findings| {
        panic!("{}", findings.iter().map(|finding| format!("{finding}\n")).collect::<String>());
    });
    Box::leak(Box::new(house))
}

/// Somebody welcomed who has asked for the flow.
fn begun(flow: &str, words: &str) -> Scene {
    let mut scene = Scene::welcomed_on(house(flow, words), "en");
    scene.say("begin");
    scene
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}
