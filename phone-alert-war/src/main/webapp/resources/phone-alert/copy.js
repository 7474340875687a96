"use strict";

/** Selects the text of an element, so that it can be copied by hand if the clipboard is denied. */
function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

/** The clipboard API exists over HTTPS only; over HTTP the deprecated command copies the selection. */
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
