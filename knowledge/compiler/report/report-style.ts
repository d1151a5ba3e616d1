import { markup } from './markup.ts'

/** The look of the report: one column on a phone, the document beside it where there is room. */
export const reportStyle = markup`
  :root { color-scheme: light dark; --paper: #fff; --ink: #1c2024; --soft: #5b6470; --line: #d9dde3;
  --link: #0b57d0; --fact: #d8f0dc; --older: #dbe7fb;
  --kept: #fdeecb; --left: #f8d9d9; --target: #0b57d0; } @media
  (prefers-color-scheme: dark) { :root { --paper: #15181c; --ink: #e8eaed; --soft: #a4adb8; --line:
  #363c44; --link: #8ab4f8; --fact: #1e4a2a; --older: #24385c; --kept: #54431a; --left: #5a2828; --target: #8ab4f8; }
  } * { box-sizing: border-box; } html, main > section { scroll-padding-block: 30vh; } body {
  margin: 0 auto; max-width: 90rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; } h1 { font-size: 1.5rem;
  line-height: 1.25; margin: 0; } h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; } h3 { font-size:
  1rem; margin: 1.25rem 0 0.25rem; } p { margin: 0.25rem 0; } ul { list-style: none; margin: 0.25rem
  0; padding: 0; } li { padding: 0.25rem 0; } li > .ref { margin: 0; } a { color: var(--link); } nav
  a { display: inline-block; margin-right: 1rem; padding: 0.25rem 0; } .soft, .advice { color:
  var(--soft); } .advice::before { content: "→ "; } .topic { font-weight: 600; padding-top: 0.5rem;
  } .document { font-size: 0.95rem; } .document p { display: flex; gap: 0.75rem; margin: 0; padding:
  0.1rem 0; min-height: 1.5em; } .document .number { flex: 0 0 2.5rem; text-align: right; color:
  var(--soft); font-size: 0.8rem; padding-top: 0.15rem; } .document .words { flex: 1; min-width: 0;
  white-space: pre-wrap; unicode-bidi: isolate; } mark { color: var(--ink); border-radius: 0.2rem;
  padding: 0.05rem 0; } mark.fact { background: var(--fact); } mark.older { background: var(--older); } mark.kept { background: var(--kept);
  } mark.left { background: var(--left); text-decoration: underline dotted; } .ref { display:
  inline-block; min-width: 1.5rem; margin-left: 0.2rem; padding: 0 0.3rem; border: 1px solid
  var(--line); border-radius: 0.6rem; font-size: 0.75rem; text-align: center; text-decoration: none;
  } :target { outline: 2px solid var(--target); outline-offset: 2px; border-radius: 0.3rem; } @media
  (min-width: 60rem) { main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  gap: 2rem; } main > section { height: 100vh; overflow-y: auto; position: sticky; top: 0; padding:
  0 0.5rem; } } @media print { main { display: block; } main > section { height: auto; overflow:
  visible; position: static; } }
`
