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

  // The server says which words it has stored; only those leave the box, so that a draft is never lost.
  document.body.addEventListener("stored", (event) => {
    const token = document.getElementById("token");
    token.value = event.detail.token;
    if (event.detail.words && words.value.trim() === form.dataset.sent) words.value = "";
    document.getElementById("told").textContent = event.detail.told;
    document.querySelector(".scroll").scrollTop = 0;
  });
  document.body.addEventListener("htmx:before:request", () => {
    form.dataset.sent = words.value.trim();
  });

  // A message that did not get through is said, and stays in the box.
  document.body.addEventListener("htmx:error", (event) => {
    if (event.target === form) document.getElementById("told").textContent = form.dataset.failed;
  });
})();
