// The desk's keys and drafts. Every act also works without this file.
(() => {
  "use strict";
  const $ = (css) => document.querySelector(css);
  const typing = (element) => element.matches("textarea, select, input:not([type=radio], [type=checkbox])");
  const shown = (element) => element.offsetParent !== null;

  const rows = () => [...document.querySelectorAll("#queue a.row")].filter(shown);
  const step = (by) => {
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(document.activeElement);
    const from = at >= 0 ? at : all.findIndex((row) => row.ariaCurrent === "page");
    const to = from < 0 ? 0 : Math.min(all.length - 1, Math.max(0, from + by));
    all[to].focus();
  };

  const help = () => $("#keys")?.open || $("#keys")?.showModal();

  document.addEventListener("keydown", (event) => {
    const at = event.target;
    if (event.isComposing) return;
    if (typing(at)) {
      if (event.key === "Escape") at.blur();
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && at.form) {
        event.preventDefault();
        at.form.requestSubmit();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || $("dialog[open]")) return;
    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      step(event.key === "j" ? 1 : -1);
      return;
    }
    if (event.key === "?") {
      event.preventDefault();
      help();
      return;
    }
    const target = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === event.key);
    if (!target) return;
    const box = target.closest("details");
    if (box && target.localName !== "summary" && shown(box)) box.open = true;
    if (!shown(target)) return;
    event.preventDefault();
    if (target.localName === "textarea") target.focus();
    else {
      target.click();
      // What opens is what one wants to fill in.
      const opened = target.localName === "summary" && target.parentElement.open;
      const field = opened && target.parentElement.querySelector("select, textarea, input:not([type=hidden])");
      if (field) field.focus();
    }
  });

  // Browsers that do not know `commandfor` yet.
  $("#keys-button")?.addEventListener("click", () => setTimeout(help, 0));

  // Drafts outlive other people's changes, reloads and a look at somebody else; they leave with the sign-in or the tab.
  const drafts = () => document.querySelectorAll("[data-draft]");
  for (const box of drafts()) {
    if (!box.value) box.value = sessionStorage.getItem(box.dataset.draft) ?? "";
    if (box.value && box.id === "note") box.closest("details").open = true;
    box.addEventListener("input", () => sessionStorage.setItem(box.dataset.draft, box.value));
  }
  $('form[action="/desk/leave"]')?.addEventListener("submit", () => sessionStorage.clear());

  // After an act: new one-time tokens, and only what was stored leaves its box.
  document.body.addEventListener("acted", (event) => {
    for (const input of document.querySelectorAll("input[name=token]")) input.value = event.detail.token;
    if (!event.detail.clear) return;
    const form = $(`form[data-clear="${event.detail.clear}"]`);
    if (!form) return;
    form.reset();
    for (const box of form.querySelectorAll("[data-draft]")) {
      box.value = "";
      sessionStorage.removeItem(box.dataset.draft);
    }
    const details = form.closest("details");
    if (details) details.open = false;
  });
  const trouble = (event) => {
    // The sign-in is over: the page says how to get a new one. Drafts are kept by the tab.
    if (event.detail?.ctx?.response?.status === 401) location.reload();
    else if (event.target.closest?.("form")) {
      $("#told").textContent = "This did not get through. Your words are still in the box; please try again.";
    } else if (event.target.id !== "live") soon ??= setTimeout(again, 3000);
  };
  // A look that failed is taken again until it succeeds, all parts at once: nobody tells us a second time.
  let soon = null;
  const again = () => {
    soon = null;
    ["queue", "with"].forEach((name) => htmx.trigger("#live", name));
  };
  window.addEventListener("online", again);
  document.body.addEventListener("htmx:error", trouble);
  document.body.addEventListener("htmx:response:error", trouble);

  // A button that was pressed may be gone or have been asleep: whoever uses the keyboard stays where they were.
  let last = null;
  document.addEventListener("submit", (event) => {
    last = event.submitter ?? document.activeElement;
  }, true);
  document.body.addEventListener("htmx:finally:request", () => setTimeout(() => {
    if (!last || document.activeElement !== document.body) return;
    (last.isConnected && shown(last) ? last : $("#talk")).focus({ preventScroll: true });
    last = null;
  }, 50));

  // The number of people who wait stands in the tab's title; a new one is said aloud.
  const title = document.title.replace(/^\(\d+\) /, "");
  let waiting = Number($("#count")?.dataset.waiting ?? 0);
  let danger = Number($("#count")?.dataset.danger ?? 0);
  const count = () => {
    const now = $("#count");
    if (!now) return;
    const [w, d] = [Number(now.dataset.waiting), Number(now.dataset.danger)];
    document.title = w ? `(${w}) ${title}` : title;
    if (d > danger) $("#announce").textContent = "Somebody may be in danger and is waiting.";
    else if (w > waiting) $("#announce").textContent = "One more person is waiting.";
    [waiting, danger] = [w, d];
  };
  document.body.addEventListener("htmx:after:swap", count);
  count();
})();
