"use strict";

/** Reads the text of a field aloud in the language of the button; shows a message if the browser has no voice for it. */
function listen(button) {
  const group = button.closest("[data-listen]");
  const message = group.querySelector("[role=status]");
  const text = document.getElementById(group.dataset.listen).value.trim() || group.dataset.otherwise;
  const speech = window.speechSynthesis;
  message.textContent = "";
  if (!speech) {
    message.textContent = group.dataset.mute;
    return;
  }
  const words = new SpeechSynthesisUtterance(text);
  words.lang = button.dataset.language === "fr" ? "fr-FR" : "en-US";
  words.voice = speech.getVoices().find(voice => voice.lang.startsWith(button.dataset.language)) || null;
  words.onerror = event => {
    if (event.error !== "canceled" && event.error !== "interrupted") {
      message.textContent = group.dataset.mute;
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
