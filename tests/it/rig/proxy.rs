//! A wire on loopback that can be slow, and can break: what stands between the product and a server of its own.

use std::{
    io::{Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread::JoinHandle,
    time::Duration,
};

/// What one read takes at most; a statement of the product and its answer are smaller.
const CHUNK_BYTES: usize = 64 * 1024;

/// A port that leads to another port. Dropping it breaks all its lines.
pub struct Wire {
    port: u16,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

struct Shared {
    /// Before each chunk, in either direction.
    delay_us: AtomicU64,
    refuses: AtomicBool,
    ends: AtomicBool,
    /// Both ends of every line that was ever laid and is not known to be cut.
    lines: Mutex<Vec<TcpStream>>,
}

impl Wire {
    /// Lays a wire from a free port of 127.0.0.1 to `port`.
    pub fn to(port: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let own = listener.local_addr().expect("a bound address").port();
        let shared = Arc::new(Shared {
            delay_us: AtomicU64::new(0),
            refuses: AtomicBool::new(false),
            ends: AtomicBool::new(false),
            lines: Mutex::default(),
        });
        let accepting = std::thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, port, &shared)
        });
        Self { port: own, shared, accepting: Some(accepting) }
    }

    /// Its own port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Holds each piece back for so long, both ways.
    pub fn delay(&self, pause: Duration) {
        let pause = u64::try_from(pause.as_micros()).expect("a pause that ends");
        self.shared.delay_us.store(pause, Ordering::Relaxed);
    }

    /// Cuts every line, whatever is on its way. New ones are laid unless it refuses.
    pub fn cut(&self) {
        for line in self.shared.lines().drain(..) {
            // One that has ended cannot be cut.
            let _cut = line.shutdown(Shutdown::Both);
        }
    }

    /// Whether new lines are cut at once.
    pub fn refuse(&self, refuses: bool) {
        self.shared.refuses.store(refuses, Ordering::Relaxed);
    }
}

impl Shared {
    fn lines(&self) -> std::sync::MutexGuard<'_, Vec<TcpStream>> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.shared.ends.store(true, Ordering::Relaxed);
        // Wakes the one who waits for a new line.
        let _woken = TcpStream::connect(("127.0.0.1", self.port));
        if let Some(accepting) = self.accepting.take() {
            let _ended = accepting.join();
        }
        self.cut();
    }
}

fn accept(listener: &TcpListener, port: u16, shared: &Arc<Shared>) {
    while let Ok((near, _)) = listener.accept() {
        if shared.ends.load(Ordering::Relaxed) {
            return;
        }
        if shared.refuses.load(Ordering::Relaxed) {
            continue;
        }
        let Ok(far) = TcpStream::connect(("127.0.0.1", port)) else { continue };
        let twins = [near.try_clone(), far.try_clone(), near.try_clone(), far.try_clone()];
        let [Ok(near_in), Ok(far_in), Ok(near_held), Ok(far_held)] = twins else { continue };
        for line in [&near, &far] {
            line.set_nodelay(true).expect("a line that sends at once");
        }
        shared.lines().extend([near_held, far_held]);
        for (from, to) in [(near_in, far), (far_in, near)] {
            let shared = Arc::clone(shared);
            // It ends with the line.
            drop(std::thread::spawn(move || carry(from, to, &shared)));
        }
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream, shared: &Shared) {
    let mut chunk = vec![0; CHUNK_BYTES];
    while let Ok(count @ 1..) = from.read(&mut chunk) {
        let delay_us = shared.delay_us.load(Ordering::Relaxed);
        if delay_us > 0 {
            std::thread::sleep(Duration::from_micros(delay_us));
        }
        if to.write_all(&chunk[..count]).is_err() {
            break;
        }
    }
    // Either end may be gone already.
    let _shut = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
}
