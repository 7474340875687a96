"use strict";

/** Selects what an element says, so that it can at least be copied by hand. */
function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

/** A browser gives the clipboard to pages that came over HTTPS only; elsewhere the old way has to do. */
async function copy(element) {
  select(element);
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  }
  return document.execCommand("copy");
}

document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (!button) {
    return;
  }
  const done = await copy(document.getElementById(button.dataset.copy)).catch(() => false);
  if (done) {
    button.textContent = button.dataset.copied;
  }
});
