"use strict";

const LABELS = {
  en: {
    title: "Virtual phones", number: "Number", add: "Add a phone", aloud: "Read the words aloud", other: "Français",
    intro: "These phones exist on this computer only. When one rings, you can answer it here.",
    none: "No phones yet. A phone appears when it is called or when you add it.",
    answer: "Answer", reject: "Reject", hangUp: "Hang up", key: "Key ", message: "Message: ", behaviour: "Behaviour",
    idle: "Idle", queued: "Dialling…", initiated: "Dialling…", ringing: "Ringing", "in-progress": "In a call",
    completed: "Last call: completed", busy: "Last call: busy", "no-answer": "Last call: not answered",
    failed: "Last call: failed", canceled: "Last call: cancelled", lost: "The simulator does not answer.",
    keep: "Change the behaviour…", manual: "I answer here", answers: "Answers and presses 1", passes: "Answers and presses 2",
    listens: "Answers and presses no key", voicemail: "Voicemail", engaged: "Busy", silent: "Does not answer", rejects: "Rejects"
  },
  fr: {
    title: "Téléphones virtuels", number: "Numéro", add: "Ajouter un téléphone", aloud: "Lire le message à voix haute",
    other: "English",
    intro: "Ces téléphones n’existent que sur cet ordinateur. Quand l’un d’eux sonne, vous pouvez y répondre ici.",
    none: "Aucun téléphone pour l’instant. Un téléphone apparaît quand il est appelé ou quand vous l’ajoutez.",
    answer: "Répondre", reject: "Refuser", hangUp: "Raccrocher", key: "Touche ", message: "Message : ", behaviour: "Comportement",
    idle: "Libre", queued: "Numérotation…", initiated: "Numérotation…", ringing: "Sonne", "in-progress": "En communication",
    completed: "Dernier appel : terminé", busy: "Dernier appel : occupé", "no-answer": "Dernier appel : sans réponse",
    failed: "Dernier appel : échec", canceled: "Dernier appel : annulé", lost: "Le simulateur ne répond pas.",
    keep: "Changer le comportement…", manual: "Je réponds ici", answers: "Répond et appuie sur 1", passes: "Répond et appuie sur 2",
    listens: "Répond sans appuyer sur une touche", voicemail: "Messagerie vocale", engaged: "Occupé", silent: "Ne répond pas",
    rejects: "Refuse l’appel"
  }
};

const BEHAVIOURS = {
  manual: { behaviour: "manual" },
  answers: { behaviour: "answers", keys: ["1"] },
  passes: { behaviour: "answers", keys: ["2"] },
  listens: { behaviour: "listens" },
  voicemail: { behaviour: "voicemail" },
  engaged: { behaviour: "busy" },
  silent: { behaviour: "no-answer" },
  rejects: { behaviour: "rejects" }
};

const byId = id => document.getElementById(id);
const cards = new Map();
let language = (navigator.language || "en").startsWith("fr") ? "fr" : "en";
let refreshTimer = 0;

function label(name) {
  return LABELS[language][name] || name;
}

function element(tag, className, text) {
  const created = document.createElement(tag);
  if (className) created.className = className;
  if (text !== undefined) created.textContent = text;
  return created;
}

async function send(method, path, body) {
  try {
    const answer = await fetch("/control/" + path, {
      method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body || {})
    });
    byId("notice").textContent = answer.ok ? "" : await answer.text();
  } catch (failure) {
    byId("notice").textContent = label("lost");
  }
  refreshSoon();
}

function button(className, text, action) {
  const created = element("button", className, text);
  created.type = "button";
  created.addEventListener("click", action);
  return created;
}

function createCard(number) {
  const path = "phones/" + encodeURIComponent(number);
  const card = { box: element("article"), shownWords: "" };
  card.state = element("p", "state");
  card.words = element("ul", "words");
  card.ringing = element("div", "actions");
  card.talking = element("div");
  card.answer = button("answer", "", () => send("POST", path + "/answer"));
  card.reject = button("hang-up", "", () => send("POST", path + "/hang-up"));
  card.hangUp = button("hang-up", "", () => send("POST", path + "/hang-up"));
  card.ringing.append(card.answer, card.reject);
  const keys = element("div", "keys");
  for (const key of "123456789*0#") {
    keys.append(button("", key, () => send("POST", path + "/keys", { keys: key })));
  }
  const answered = element("div", "actions");
  answered.append(card.hangUp);
  card.talking.append(keys, answered);
  card.behaviour = element("select");
  card.behaviour.addEventListener("change", () => {
    if (card.behaviour.value) send("PUT", path, BEHAVIOURS[card.behaviour.value]);
    card.behaviour.value = "";
  });
  card.box.append(element("h2", "", number), card.state, card.ringing, card.words, card.talking, card.behaviour);
  byId("phones").append(card.box);
  return card;
}

function showWords(card, phone, call) {
  const lines = [];
  if (call) {
    for (const spoken of call.words) lines.push({ text: spoken.text, language: spoken.language, type: "" });
    for (const key of call.keys) lines.push({ text: label("key") + key, language: language, type: "key" });
  }
  for (const message of phone.messages.slice(-3)) {
    lines.push({ text: label("message") + message.body, language: language, type: "key" });
  }
  const shown = JSON.stringify(lines);
  if (shown === card.shownWords) return;
  card.shownWords = shown;
  card.words.replaceChildren(...lines.map(line => {
    const item = element("li", line.type, line.text);
    if (line.language) item.lang = line.language;
    return item;
  }));
  card.words.scrollTop = card.words.scrollHeight;
}

function showPhone(phone) {
  if (!cards.has(phone.number)) cards.set(phone.number, createCard(phone.number));
  const card = cards.get(phone.number);
  const call = phone.calls[phone.calls.length - 1];
  const status = call ? call.status : "idle";
  card.box.className = status;
  card.state.textContent = label(status) + (call && (status === "ringing" || status === "in-progress") ? " · " + call.from : "");
  card.ringing.hidden = status !== "ringing";
  card.talking.hidden = status !== "in-progress";
  card.answer.textContent = label("answer");
  card.reject.textContent = label("reject");
  card.hangUp.textContent = label("hangUp");
  if (card.behaviour.dataset.language !== language) {
    card.behaviour.dataset.language = language;
    card.behaviour.setAttribute("aria-label", label("behaviour"));
    card.behaviour.replaceChildren(...["keep", ...Object.keys(BEHAVIOURS)].map(name => {
      const option = element("option", "", label(name));
      option.value = name === "keep" ? "" : name;
      return option;
    }));
  }
  showWords(card, phone, call);
}

async function refresh() {
  try {
    const phones = (await (await fetch("/control/phones")).json()).phones;
    for (const [number, card] of cards) {
      if (!phones.some(phone => phone.number === number)) {
        card.box.remove();
        cards.delete(number);
      }
    }
    phones.forEach(showPhone);
    byId("none").hidden = phones.length > 0;
  } catch (failure) {
    byId("notice").textContent = label("lost");
  }
}

function refreshSoon() {
  window.clearTimeout(refreshTimer);
  refreshTimer = window.setTimeout(refresh, 40);
}

function speak(text, language) {
  if (!byId("aloud").checked || !window.speechSynthesis) return;
  const utterance = new SpeechSynthesisUtterance(text);
  if (language) utterance.lang = language;
  window.speechSynthesis.speak(utterance);
}

function onEvent(message) {
  const event = JSON.parse(message.data);
  if (event.kind === "SAYS") speak(event.text, event.language);
  if ((event.kind === "KEY" || event.kind === "ENDED") && window.speechSynthesis) window.speechSynthesis.cancel();
  if (event.kind === "VIOLATION") byId("notice").textContent = event.text;
  refreshSoon();
}

function showLabels() {
  document.documentElement.lang = language;
  document.title = label("title");
  for (const labelled of document.querySelectorAll("[data-label]")) labelled.textContent = label(labelled.dataset.label);
  byId("language").textContent = label("other");
  byId("language").lang = language === "fr" ? "en" : "fr";
}

byId("language").addEventListener("click", () => {
  language = language === "fr" ? "en" : "fr";
  showLabels();
  refresh();
});
byId("add").addEventListener("submit", event => {
  event.preventDefault();
  send("PUT", "phones/" + encodeURIComponent(byId("number").value.trim()), BEHAVIOURS.manual);
  byId("number").value = "";
});

const events = new EventSource("/control/events");
events.addEventListener("message", onEvent);
events.addEventListener("open", () => {
  byId("notice").textContent = "";
  refresh();
});
events.addEventListener("error", () => { byId("notice").textContent = label("lost"); });
showLabels();
refresh();
