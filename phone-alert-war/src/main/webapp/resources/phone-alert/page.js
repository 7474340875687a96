"use strict";

/** Something is new: the list is asked for again, but not before the page is whole: only then the nonce goes along. */
function nowChanged() {
  window.jQuery(() => {
    if (typeof refreshNow === "function") {
      refreshNow();
    }
  });
}

/** How many seconds are left, in the shortest form that says it. */
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
