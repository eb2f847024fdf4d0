// Small comforts of the chat. Everything works without them, a little slower.
(() => {
  "use strict";
  const form = document.getElementById("say");
  const words = document.getElementById("words");
  if (!form || !words) return;

  // Enter sends, Shift+Enter begins a new line. While an input method composes, Enter belongs to it.
  words.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (words.value.trim()) form.requestSubmit();
  });

  // The server says when the words are stored; only then do they leave the box, and only if they are still the same.
  let sent = "";
  form.addEventListener("htmx:before:request", (event) => {
    sent = event.detail.ctx.request.body.get("words") ?? "";
  });
  document.body.addEventListener("stored", () => {
    if (words.value === sent) words.value = "";
    document.querySelector(".scroll").scrollTop = 0;
  });

  // A button that was pressed may be gone or have been asleep: whoever uses the keyboard stays where they were.
  let last = null;
  form.addEventListener("submit", (event) => {
    last = event.submitter ?? document.activeElement;
  }, true);
  form.addEventListener("htmx:finally:request", () => setTimeout(() => {
    if (!last || document.activeElement !== document.body) return;
    (last.isConnected ? last : document.querySelector(".scroll")).focus({ preventScroll: true });
  }, 0));

  // A message that did not get through is said, and stays in the box.
  const failed = (event) => {
    if (event.target === form) document.getElementById("told").textContent = form.dataset.failed;
  };
  form.addEventListener("htmx:error", failed);
  form.addEventListener("htmx:response:error", failed);

  // A look at the log that failed is taken again until it succeeds: nobody tells us a second time.
  const log = document.getElementById("log");
  let waiting = null;
  const again = () => {
    waiting = null;
    htmx.trigger("#live", "changed");
  };
  const later = () => (waiting ??= setTimeout(again, 2000));
  log.addEventListener("htmx:error", later);
  log.addEventListener("htmx:response:error", later);
  window.addEventListener("online", again);
})();
