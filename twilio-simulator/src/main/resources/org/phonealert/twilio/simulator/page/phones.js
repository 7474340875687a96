"use strict";

const LABELS = {
  en: {
    title: "Virtual phones", number: "Number", add: "Add a phone", aloud: "Say the words aloud", other: "Français",
    intro: "These telephones exist on this computer only. When one rings, you can answer it here.",
    none: "No phone yet. The first one appears when it is called, or when you add it.",
    answer: "Answer", reject: "Reject", hangUp: "Hang up", key: "Key", message: "Message", behaviour: "Behaviour",
    idle: "Quiet", queued: "Being called", initiated: "Being called", ringing: "Ringing", "in-progress": "In conversation",
    completed: "The call is over", busy: "Last call: busy", "no-answer": "Last call: not answered",
    failed: "Last call: failed", canceled: "Last call: cancelled", lost: "The simulator does not answer.",
    keep: "Change the behaviour…", manual: "I decide here", answers: "Answers and presses 1", passes: "Answers and presses 2",
    listens: "Answers and presses nothing", voicemail: "Voicemail", engaged: "Busy", silent: "Does not answer", rejects: "Rejects"
  },
  fr: {
    title: "Téléphones virtuels", number: "Numéro", add: "Ajouter un téléphone", aloud: "Dire les mots à voix haute",
    other: "English",
    intro: "Ces téléphones n’existent que sur cet ordinateur. Quand l’un d’eux sonne, on peut y répondre ici.",
    none: "Aucun téléphone pour l’instant. Le premier apparaît quand on l’appelle, ou quand vous l’ajoutez.",
    answer: "Répondre", reject: "Refuser", hangUp: "Raccrocher", key: "Touche", message: "Message", behaviour: "Comportement",
    idle: "Au repos", queued: "On l’appelle", initiated: "On l’appelle", ringing: "Sonne", "in-progress": "En conversation",
    completed: "L’appel est terminé", busy: "Dernier appel : occupé", "no-answer": "Dernier appel : sans réponse",
    failed: "Dernier appel : échec", canceled: "Dernier appel : annulé", lost: "Le simulateur ne répond pas.",
    keep: "Changer le comportement…", manual: "Je décide ici", answers: "Répond et appuie sur 1", passes: "Répond et appuie sur 2",
    listens: "Répond sans appuyer", voicemail: "Messagerie vocale", engaged: "Occupé", silent: "Ne répond pas", rejects: "Refuse"
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
let tongue = (navigator.language || "en").startsWith("fr") ? "fr" : "en";
let refreshing = 0;

function label(name) {
  return LABELS[tongue][name] || name;
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

async function order(method, path, body) {
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

function button(className, text, act) {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function makeCard(number) {
  const path = "phones/" + encodeURIComponent(number);
  const card = { box: element("article"), shown: "" };
  card.state = element("p", "state");
  card.words = element("ul", "words");
  card.ringing = element("div", "acts");
  card.talking = element("div");
  card.answer = button("answer", "", () => order("POST", path + "/answer"));
  card.reject = button("stop", "", () => order("POST", path + "/hang-up"));
  card.hangUp = button("stop", "", () => order("POST", path + "/hang-up"));
  card.ringing.append(card.answer, card.reject);
  const keys = element("div", "keys");
  for (const key of "123456789*0#") {
    keys.append(button("", key, () => order("POST", path + "/keys", { keys: key })));
  }
  const end = element("div", "acts");
  end.append(card.hangUp);
  card.talking.append(keys, end);
  card.choice = element("select");
  card.choice.addEventListener("change", () => {
    if (card.choice.value) order("PUT", path, BEHAVIOURS[card.choice.value]);
    card.choice.value = "";
  });
  card.box.append(element("h2", "", number), card.state, card.ringing, card.words, card.talking, card.choice);
  byId("phones").append(card.box);
  return card;
}

function showWords(card, phone, call) {
  const lines = [];
  if (call) {
    for (const said of call.words) lines.push({ text: said.text, language: said.language, type: "" });
    for (const key of call.keys) lines.push({ text: label("key") + " " + key, language: tongue, type: "key" });
  }
  for (const message of phone.messages.slice(-3)) {
    lines.push({ text: label("message") + " : " + message.body, language: tongue, type: "key" });
  }
  const shown = JSON.stringify(lines);
  if (shown === card.shown) return;
  card.shown = shown;
  card.words.replaceChildren(...lines.map(line => {
    const item = element("li", line.type, line.text);
    if (line.language) item.lang = line.language;
    return item;
  }));
  card.words.scrollTop = card.words.scrollHeight;
}

function showPhone(phone) {
  if (!cards.has(phone.number)) cards.set(phone.number, makeCard(phone.number));
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
  if (card.choice.dataset.tongue !== tongue) {
    card.choice.dataset.tongue = tongue;
    card.choice.setAttribute("aria-label", label("behaviour"));
    card.choice.replaceChildren(...["keep", ...Object.keys(BEHAVIOURS)].map(name => {
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
  window.clearTimeout(refreshing);
  refreshing = window.setTimeout(refresh, 40);
}

function speak(text, language) {
  if (!byId("aloud").checked || !window.speechSynthesis) return;
  const spoken = new SpeechSynthesisUtterance(text);
  if (language) spoken.lang = language;
  window.speechSynthesis.speak(spoken);
}

function happened(event) {
  const happening = JSON.parse(event.data);
  if (happening.kind === "SAYS") speak(happening.text, happening.language);
  if ((happening.kind === "KEY" || happening.kind === "ENDED") && window.speechSynthesis) window.speechSynthesis.cancel();
  if (happening.kind === "VIOLATION") byId("notice").textContent = happening.text;
  refreshSoon();
}

function showLabels() {
  document.documentElement.lang = tongue;
  document.title = label("title");
  for (const labelled of document.querySelectorAll("[data-label]")) labelled.textContent = label(labelled.dataset.label);
  byId("language").textContent = label("other");
  byId("language").lang = tongue === "fr" ? "en" : "fr";
}

byId("language").addEventListener("click", () => {
  tongue = tongue === "fr" ? "en" : "fr";
  showLabels();
  refresh();
});
byId("add").addEventListener("submit", event => {
  event.preventDefault();
  order("PUT", "phones/" + encodeURIComponent(byId("number").value.trim()), BEHAVIOURS.manual);
  byId("number").value = "";
});

const events = new EventSource("/control/events");
events.addEventListener("message", happened);
events.addEventListener("open", () => {
  byId("notice").textContent = "";
  refresh();
});
events.addEventListener("error", () => { byId("notice").textContent = label("lost"); });
showLabels();
refresh();
