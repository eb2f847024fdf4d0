//! What must be true of every page.

use super::house::{Answer, Browser};

/// Nothing from elsewhere, nothing inline, and headers that hold the browser to it.
pub fn assert_strict(page: &Answer) {
    let policy = page.header("content-security-policy");
    for rule in ["default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"] {
        assert!(policy.contains(rule), "{policy}");
    }
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert_eq!(page.header("x-content-type-options"), "nosniff");
    assert_eq!(page.header("cache-control"), "no-store");
    assert_inside(&page.text);
    for inline in ["<style", " style=", " onclick=", " onload=", "hx-on", "javascript:"] {
        assert!(!page.text.contains(inline), "{inline} in a page");
    }
    let scripts = page.text.matches("<script").count();
    let ours = page.text.matches(r#"<script defer src="/look/"#).count();
    assert_eq!(scripts, ours, "a script of our own file each");
}

/// No address of another host, but for the names of XML's own spaces.
pub fn assert_inside(text: &str) {
    let allowed = ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"];
    let plain = allowed.iter().fold(text.to_owned(), |text, name| text.replace(name, ""));
    for start in ["http://", "https://", "src=\"//", "href=\"//", "url(//"] {
        if let Some(at) = plain.find(start) {
            let around: String = plain[at..].chars().take(60).collect();
            panic!("an address of elsewhere: {around}");
        }
    }
}

/// Every file that a page names is there, is kept for long, and calls nowhere.
pub async fn assert_files(browser: &Browser, page: &Answer) {
    let mut files: Vec<&str> = page.text.split('"').filter(|part| part.starts_with("/look/")).collect();
    files.sort_unstable();
    files.dedup();
    assert!(!files.is_empty(), "a page has a style");
    for file in files {
        let answer = browser.get(file).await;
        assert_eq!(answer.status, 200, "{file}");
        assert!(answer.header("cache-control").contains("immutable"), "{file}");
        assert_inside(&answer.text);
    }
}

/// Text as it stands in HTML, without tags.
pub fn seen(page: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for char in page.chars() {
        match char {
            '<' => in_tag = true,
            '>' => in_tag = false,
            char if !in_tag => text.push(char),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
