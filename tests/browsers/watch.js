// Stands first in the page under test and collects whatever goes wrong there, from the first line on.
window.problems = [];
addEventListener("error", (event) => {
  window.problems.push(event.message ?? `not loaded: ${event.target.src ?? event.target.href ?? event.target.tagName}`);
}, true);
addEventListener("unhandledrejection", (event) => window.problems.push(`refused promise: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) => window.problems.push(`against ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`));
const { error } = console;
console.error = (...words) => {
  window.problems.push(words.map((word) => (word instanceof Error ? `${word}, at ${word.stack}` : word)).join(" "));
  error.apply(console, words);
};
// What is offered as a download passes here; the journeys read it.
window.offered = [];
const create = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  window.offered.push(blob);
  return create.call(URL, blob);
};
