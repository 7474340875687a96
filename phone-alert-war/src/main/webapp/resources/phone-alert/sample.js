"use strict";

/** Reads a sample call aloud, in the chosen language and with the name in the form. */
function saySample(button) {
  const language = document.getElementById(button.dataset.sample).value;
  const name = document.getElementById(button.dataset.sampleName).value;
  const words = language === "fr" ? button.dataset.sampleFr : button.dataset.sampleEn;
  const speech = new SpeechSynthesisUtterance(words.replaceAll("{operator}", () => name));
  speech.lang = language === "fr" ? "fr-FR" : "en-GB";
  speechSynthesis.cancel();
  speechSynthesis.speak(speech);
}

document.addEventListener("DOMContentLoaded", () => {
  if (!("speechSynthesis" in window)) {
    return; // the button stays hidden: the browser has no speech synthesis
  }
  for (const button of document.querySelectorAll("button[data-sample]")) {
    button.hidden = false;
    button.addEventListener("click", () => saySample(button));
  }
});
