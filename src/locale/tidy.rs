//! A message as people see it.

/// Without the blank lines that an empty variable leaves.
#[must_use]
pub fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut blank_lines = 0;
    for line in text.lines().map(str::trim_end) {
        if line.trim().is_empty() {
            blank_lines += 1;
            continue;
        }
        if !tidy.is_empty() {
            tidy.push_str(if blank_lines > 0 { "\n\n" } else { "\n" });
        }
        blank_lines = 0;
        tidy.push_str(line);
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn an_empty_variable_leaves_no_hole() {
        assert_eq!(tidy("a\n\n\n  \nb  \n\n"), "a\n\nb");
        assert_eq!(tidy("a\nb"), "a\nb");
    }
}
