//! While a row of acts that fails is made shorter, it fails hundreds of times: only the last is told.

use std::cell::{Cell, RefCell};
use std::panic;
use std::sync::Once;

thread_local! {
    static IS_QUIET: Cell<bool> = const { Cell::new(false) };
    static FAILED_AT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Does it, and says nothing of panics in this thread meanwhile, but where the last one was.
pub fn quietly<T>(does: impl FnOnce() -> T) -> (T, String) {
    static HUSHED: Once = Once::new();
    HUSHED.call_once(|| {
        let tells = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if IS_QUIET.get() {
                FAILED_AT.set(panic.location().map(ToString::to_string).unwrap_or_default());
            } else {
                tells(panic);
            }
        }));
    });
    IS_QUIET.set(true);
    let done = does();
    IS_QUIET.set(false);
    (done, FAILED_AT.take())
}
