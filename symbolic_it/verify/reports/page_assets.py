"""What the annotated chapter looks like and how it answers keys: one style sheet and one script, both inside the page."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --bg: #fdfdfb; --fg: #1c1d1f; --dim: #63676d; --line: #d9dade; --panel: #f4f4f1; --card: #fff;
 --good: #1a6b3c; --error: #b3261e; --warn: #8a5a00; --open: #5b5f97; --link: #1f5fa8; --target: #ffe9a8; }
@media (prefers-color-scheme: dark) { :root { --bg: #17181a; --fg: #e6e6e3; --dim: #9da1a8; --line: #3a3c41; --panel: #1e1f22;
 --card: #26282c; --good: #7fd6a0; --error: #ff8f85; --warn: #f5c469; --open: #aab0f0; --link: #8ab8f5; --target: #5a4a12; } }
* { box-sizing: border-box; }
html { scroll-padding: 30vh 0; }
body { margin: 0; background: var(--bg); color: var(--fg); font: 17px/1.6 Charter, "Bitstream Charter", "Noto Serif", Georgia, serif; }
a { color: var(--link); }
.all { display: grid; grid-template-columns: minmax(0, 1fr) 25rem; }
main { padding: 1.5rem clamp(1rem, 4vw, 4rem) 40vh; min-width: 0; }
main > header, section.file { max-width: 46rem; margin: 0 auto; }
main > header { font: 15px/1.5 system-ui, sans-serif; border-bottom: 1px solid var(--line); padding-bottom: .8rem; }
main > header h1 { font-size: 1.25rem; margin: 0 0 .2rem; } main > header p { margin: .1rem 0; color: var(--dim); }
.path { font: 600 14px/1.5 system-ui, sans-serif; color: var(--dim); margin: 2rem 0 0; overflow-wrap: anywhere; }
.files { margin: .6rem 0 0; padding: 0 0 0 1.2rem; }
.chapter { overflow-wrap: break-word; }
.chapter h1 { font-size: 1.75rem; } .chapter h2 { font-size: 1.4rem; } .chapter h3 { font-size: 1.15rem; }
.chapter h1, .chapter h2, .chapter h3, .chapter h4 { line-height: 1.25; margin: 1.6em 0 .5em; }
pre { overflow-x: auto; padding: .7rem .9rem; background: var(--panel); border-radius: 6px; font-size: .82rem; line-height: 1.5; }
pre.output { border-left: 3px solid var(--line); border-radius: 0; }
code { font: .86em ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; background: var(--panel); border-radius: 3px;
 padding: .05em .25em; overflow-wrap: anywhere; } pre code { background: none; padding: 0; font-size: 1em; overflow-wrap: normal; }
code.html { color: var(--dim); white-space: pre-wrap; } code.tex { color: var(--dim); }
mtext.tex { font-family: ui-monospace, "DejaVu Sans Mono", monospace; color: var(--dim); }
.plain { white-space: pre-wrap; } .picture { color: var(--dim); font-style: italic; } .nowhere { color: inherit; }
blockquote { margin: 1em 0; padding: 0 1em; border-left: 3px solid var(--line); color: var(--dim); }
table { border-collapse: collapse; display: block; overflow-x: auto; margin: 1em 0; font-size: .95em; }
.chapter th, .chapter td { border: 1px solid var(--line); padding: .3em .7em; text-align: left; }
.region { border-left: 3px solid var(--line); padding-left: 1em; margin: 1em 0; } .kind { font-size: .95em; } .item { margin: .3em 0; }
.front { color: var(--dim); font-size: .9em; }
math { font-size: 1.04em; font-family: "Latin Modern Math", "STIX Two Math", "Libertinus Math", "Cambria Math", math; } .formula > math { white-space: nowrap; }
.display { display: flex; align-items: center; gap: .6rem; margin: .9em 0; overflow-x: auto; overflow-y: hidden; padding: .25rem .4rem; }
.display > math { flex: 1 0 auto; width: auto; } mtable.aligned mtd { padding: .18em 0; }
mtable.aligned mtd:nth-child(odd) { text-align: right; } mtable.aligned mtd:nth-child(even) { text-align: left; }
mtable.aligned mtd:nth-child(odd):not(:first-child) { padding-left: 2em; }
mtable.cases mtd { text-align: left; padding-right: 1em; } .boxed { border: 1px solid; padding: .35em .45em; }
.cancel { text-decoration: line-through; }
.m { --v: var(--open); text-decoration: underline; text-decoration-color: color-mix(in srgb, var(--v) 55%, transparent);
 text-decoration-thickness: 2px; text-underline-offset: 4px; cursor: pointer; }
.display.m { text-decoration: none; border-left: 3px solid var(--v); border-radius: 2px; }
.v-proved, .v-confirmed, .v-definition, .v-cited { --v: var(--good); }
.v-refuted, .v-rounding-slip, .v-convention-mismatch, .v-error { --v: var(--error); }
.v-doubtful, .v-warning { --v: var(--warn); } .v-undecided, .v-not-understood, .v-info { --v: var(--open); } .v-data { --v: var(--dim); }
.m.v-refuted, .m.v-rounding-slip, .m.v-convention-mismatch, .m.v-error { background: color-mix(in srgb, var(--error) 13%, transparent); }
.m.v-doubtful, .m.v-warning { background: color-mix(in srgb, var(--warn) 13%, transparent); }
mo.r { color: var(--v); }
.badges { display: inline-flex; flex-wrap: wrap; gap: .15rem; }
.b { display: inline-block; min-width: 1.25em; margin: 0 .12em; padding: 0 .22em; font: 700 .68rem/1.35 system-ui, sans-serif; text-align: center;
 color: var(--v); border: 1px solid color-mix(in srgb, var(--v) 45%, transparent); border-radius: .7em; text-decoration: none; vertical-align: .35em; }
.b.on, .b:focus-visible { background: var(--v); color: var(--bg); outline: none; }
.anchor:target + *, .anchor:target { background: var(--target); outline: 2px solid var(--target); }
aside { position: sticky; top: 0; height: 100vh; display: flex; flex-direction: column; background: var(--panel);
 border-left: 1px solid var(--line); font: 14px/1.5 system-ui, sans-serif; }
.bar { padding: .8rem 1rem .6rem; border-bottom: 1px solid var(--line); } .bar p { margin: .5rem 0 0; color: var(--dim); font-size: 12.5px; }
.filter { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem .35rem; } .filter legend { padding: 0; font-weight: 600; margin-bottom: .35rem; }
.filter label { display: inline-flex; align-items: center; gap: .3em; border: 1px solid var(--line); border-radius: 1em; padding: .05em .6em .05em .4em; background: var(--card); cursor: pointer; }
.filter label:has(input:not(:checked)) { opacity: .55; } .filter i { font-style: normal; font-weight: 700; color: var(--v); }
.filter input { accent-color: var(--v); margin: 0; }
.bar nav { display: flex; gap: .4rem; margin-top: .6rem; align-items: center; } .bar nav output { margin-left: auto; color: var(--dim); }
button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 5px; padding: .1em .7em; cursor: pointer; }
kbd { font: 12px ui-monospace, monospace; border: 1px solid var(--line); border-radius: 3px; padding: 0 .3em; background: var(--card); }
.cards { overflow-y: auto; flex: 1; padding: .7rem .8rem 3rem; }
.cards > h3 { font-size: 12.5px; margin: .9rem .2rem .3rem; color: var(--dim); overflow-wrap: anywhere; }
article { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--v); border-radius: 5px; padding: .45rem .7rem; margin: 0 0 .5rem;
 content-visibility: auto; contain-intrinsic-size: auto 5.5rem; overflow-wrap: anywhere; cursor: pointer; }
article.on { outline: 2px solid var(--v); outline-offset: -1px; } article h4 { margin: 0; font-size: 13.5px; display: flex; gap: .5em; align-items: baseline; }
article h4 b { color: var(--v); } article h4 a { margin-left: auto; font-weight: 400; font-size: 12.5px; white-space: nowrap; }
article dl { margin: .3rem 0 0; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .1rem .6rem; } article dt { color: var(--dim); font-size: 12.5px; } article dd { margin: 0; }
article p { margin: .25rem 0 0; } article ul { margin: 0; padding: 0 0 0 1rem; } .soft { font-style: italic; } .reading { font-family: Charter, Georgia, serif; }
.bad { color: var(--error); border: 1px solid; border-radius: 5px; padding: .5rem .8rem; font: 600 15px/1.4 system-ui, sans-serif; }
.hidden { display: none; } .m.muted { --v: transparent; background: none !important; text-decoration: none; } mo.muted { color: inherit; }
@media (max-width: 62rem) { .all { grid-template-columns: minmax(0, 1fr); } main { padding-bottom: 2rem; }
 aside { position: sticky; bottom: 0; top: auto; height: 42vh; border-left: 0; border-top: 2px solid var(--line); } .bar p { display: none; } }
@media print { :root { color-scheme: light; --bg: #fff; --fg: #000; --panel: #f6f6f6; --card: #fff; } body { font-size: 10.5pt; } .all { display: block; }
 main { padding: 0; } main > header, section.file { max-width: none; } aside { position: static; height: auto; border: 0; background: none; break-before: page; }
 .bar { display: none; } .cards { overflow: visible; padding: 0; } article { break-inside: avoid; content-visibility: visible; }
 .display { overflow: visible; } pre { white-space: pre-wrap; } h1, h2, h3 { break-after: avoid; } }
"""

SCRIPT = """
"use strict";
const cards = [...document.querySelectorAll("article")], count = document.querySelector("output");
const boxes = [...document.querySelectorAll(".filter input")];
let at = -1;
const shown = card => !card.classList.contains("hidden");
const badge = card => document.getElementById("c" + card.dataset.k);
function tell() {
  const seen = cards.filter(shown), k = seen.indexOf(cards[at]);
  count.textContent = (k < 0 ? "" : (k + 1) + " of ") + seen.length;
}
function select(k, move) {
  if (at >= 0) { cards[at].classList.remove("on"); cards[at].removeAttribute("aria-current"); badge(cards[at])?.classList.remove("on"); }
  at = k;
  const card = cards[k], place = badge(card);
  card.classList.add("on"); card.setAttribute("aria-current", "true"); place?.classList.add("on");
  card.scrollIntoView({ block: "nearest" });
  if (move && place) place.scrollIntoView({ block: "center" });
  tell();
}
function step(by) {
  for (let k = at < 0 && by < 0 ? cards.length - 1 : at + by; k >= 0 && k < cards.length; k += by)
    if (shown(cards[k])) return select(k, true);
}
function filter() {
  const on = new Set(boxes.filter(b => b.checked).map(b => b.value));
  for (const card of cards) {
    const hide = !on.has(card.dataset.v);
    card.classList.toggle("hidden", hide); badge(card)?.classList.toggle("hidden", hide);
  }
  const known = new Map(cards.map(c => [c.dataset.k, c]));
  for (const m of document.querySelectorAll(".m, mo.r")) m.classList.toggle("muted", !shown(known.get(m.dataset.k)));
  tell();
}
boxes.forEach(b => b.addEventListener("change", filter));
document.getElementById("next").addEventListener("click", () => step(1));
document.getElementById("previous").addEventListener("click", () => step(-1));
document.addEventListener("keydown", e => {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === "n" || e.key === "j") step(1);
  else if (e.key === "p" || e.key === "k") step(-1);
  else return;
  e.preventDefault();
});
document.addEventListener("click", e => {
  const near = e.target.closest("[data-k]");
  if (!near || e.target.closest("a:not(.b):not(.place)")) return;
  const k = cards.findIndex(c => c.dataset.k === near.dataset.k);
  if (k < 0) return;
  if (e.target.closest("a")) e.preventDefault();
  select(k, near.tagName === "ARTICLE");
});
filter();
"""
