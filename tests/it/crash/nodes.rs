//! One house or two on one database, their lives and their sudden ends.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use super::ledger::Ledger;
use super::texts::Texts;
use crate::rig::binary::{READY_MAX, Running};
use crate::rig::bot_api::BotApi;
use crate::whole::{Home, free_port};

/// Between two looks at a life that is not ready.
const LOOK_EVERY: Duration = Duration::from_millis(10);

/// How a life begins and ends, and what was true in that moment.
#[derive(Debug)]
pub struct Kill {
    /// What Telegram had accepted until here can be of that life.
    pub until: Instant,
    /// What the database knew to have arrived.
    pub settled: HashSet<i64>,
    /// How many messages were on their way.
    pub on_their_way: i64,
}

/// The processes of one house.
pub struct Nodes<'a> {
    home: &'a Home,
    api: &'a BotApi,
    texts: Texts,
    listens: Vec<String>,
    lives: Vec<Running>,
    /// How many lives found an earlier one interrupted, and said so.
    pub interrupted: usize,
    /// The longest way from a start to being ready.
    pub ready_max: Duration,
}

impl<'a> Nodes<'a> {
    /// Starts so many processes and waits until they are ready.
    pub fn serve(home: &'a Home, api: &'a BotApi, count: usize, texts: Texts) -> Self {
        let listens: Vec<String> = (0..count).map(|_| format!("127.0.0.1:{}", free_port())).collect();
        let mut nodes =
            Self { home, api, texts, listens, lives: Vec::new(), interrupted: 0, ready_max: Duration::ZERO };
        for node in 0..count {
            nodes.lives.push(nodes.spawn(node));
            nodes.wait_ready(node);
        }
        nodes
    }

    pub fn count(&self) -> usize {
        self.listens.len()
    }

    /// Where their pages are.
    pub fn bases(&self) -> Vec<String> {
        self.listens.iter().map(|listen| format!("http://{listen}")).collect()
    }

    /// The one-time link for the first advocate, as a start prints it.
    pub fn sign_in_link(&self) -> String {
        let line = self.lives[0].wait_for_line("sign in once with: ");
        let (_, path) = line.split_once("/desk/enter/").expect("a link");
        format!("/desk/enter/{}", path.trim())
    }

    /// Waits until `/readyz` says 200.
    pub fn wait_ready(&mut self, node: usize) {
        let asked = Instant::now();
        while self.lives[node].get("/readyz").is_none_or(|(status, _)| status != 200) {
            let life = &mut self.lives[node];
            let ending = life.ending();
            assert!(ending.is_none(), "node {node} ended before it was ready: {ending:?}; it said:\n{}", life.stderr());
            assert!(asked.elapsed() < READY_MAX, "node {node} is not ready; it said:\n{}", life.stderr());
            std::thread::sleep(LOOK_EVERY);
        }
        self.ready_max = self.ready_max.max(asked.elapsed());
    }

    /// Kills these with SIGKILL, all of them before any is looked at, and starts them again.
    pub fn kill(&mut self, which: &[usize], ledger: &Ledger) -> Kill {
        for node in which {
            self.lives[*node].kill();
            self.interrupted += usize::from(self.lives[*node].stderr().contains("an earlier life was interrupted"));
        }
        // Whatever the dead had written to the phones' server is read before this is answered.
        self.api.ask_itself();
        self.api.ask_itself();
        let until = Instant::now();
        let newest: Vec<i64> = self.api.newest();
        let kill = Kill { until, settled: ledger.settled(&newest), on_their_way: ledger.on_their_way() };
        for node in which {
            self.lives[*node] = self.spawn(*node);
        }
        kill
    }

    /// Asks one to end, waits for that, and starts it again.
    pub fn restart(&mut self, node: usize) {
        self.stop(node);
        self.lives[node] = self.spawn(node);
        self.wait_ready(node);
    }

    /// Asks one to end and waits for that.
    pub fn stop(&mut self, node: usize) {
        let asked = Instant::now();
        let code = self.lives[node].stop();
        assert_eq!(code, Some(0), "after {:?}: {}", asked.elapsed(), self.lives[node].stderr());
    }

    fn spawn(&self, node: usize) -> Running {
        let [option, flows, other, locales] = self.texts.args();
        self.home.spawn_with(Some(self.api), &["--listen", &self.listens[node], option, flows, other, locales])
    }
}
