"use strict";

/** Refreshes the page after a push, once it has loaded: only then is the nonce sent along. */
function nowChanged() {
  window.jQuery(() => {
    if (typeof refreshNow === "function") {
      refreshNow();
    }
  });
}

/** The seconds left, as short as possible. */
function left(seconds) {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? minutes + " min " + (seconds % 60) + " s" : seconds + " s";
}

setInterval(() => {
  for (const countdown of document.querySelectorAll("[data-seconds]")) {
    const seconds = Math.max(0, Number(countdown.dataset.seconds) - 1);
    countdown.dataset.seconds = seconds;
    countdown.textContent = left(seconds);
  }
}, 1000);
