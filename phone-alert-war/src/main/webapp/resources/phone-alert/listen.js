"use strict";

/** Says what is in a field, in the language of the button that was pressed; says in writing when no voice can. */
function listen(button) {
  const group = button.closest("[data-listen]");
  const told = group.querySelector("[role=status]");
  const text = document.getElementById(group.dataset.listen).value.trim() || group.dataset.otherwise;
  const speech = window.speechSynthesis;
  told.textContent = "";
  if (!speech) {
    told.textContent = group.dataset.mute;
    return;
  }
  const words = new SpeechSynthesisUtterance(text);
  words.lang = button.dataset.language === "fr" ? "fr-FR" : "en-US";
  words.voice = speech.getVoices().find(voice => voice.lang.startsWith(button.dataset.language)) || null;
  words.onerror = event => {
    if (event.error !== "canceled" && event.error !== "interrupted") {
      told.textContent = group.dataset.mute;
    }
  };
  speech.cancel();
  speech.speak(words);
}

document.addEventListener("click", event => {
  const button = event.target.closest("[data-listen] [data-language]");
  if (button) {
    listen(button);
  }
});
