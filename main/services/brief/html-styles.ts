/** How a brief looks as a page: on screen in light and dark, and when it is printed. */
export const STYLES = `
:root { color-scheme: light dark; --ink: #1d2127; --quiet: #5a6472; --paper: #fff; --tint: #f1f4f8; --line: #c6ccd5; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8eb; --quiet: #a3acb8; --paper: #16191d; --tint: #1f252d; --line: #3a424d; --accent: #9cc3ee !important; }
}
* { box-sizing: border-box; }
body { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 "Source Serif 4", Charter, Georgia, serif; overflow-wrap: break-word; }
body.annotated { max-width: 62rem; padding-right: 18rem; }
h1, h2, h3, h4, h5, h6, dl, nav, table, .label, .quiet, aside, footer, .marking { font-family: "Source Sans 3", system-ui, sans-serif; }
h1, h2, h3, h4 { color: var(--accent); line-height: 1.2; margin: 2em 0 0.4em; text-wrap: balance; break-after: avoid; }
h1 { font-size: 2rem; margin-top: 0.5em; } h2 { font-size: 1.35rem; } h3 { font-size: 1.1rem; } h4, h5, h6 { font-size: 1rem; }
a { color: var(--accent); }
.marking { text-align: center; font-weight: 700; }
.logo { float: right; max-width: 10rem; max-height: 3rem; }
.meta { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1.5rem; padding: 0.6rem 0; border-block: 1px solid var(--accent); font-size: 0.85rem; }
.meta dt { color: var(--quiet); } .meta dd { margin: 0; }
nav ul { padding: 0; list-style: none; font-size: 0.9rem; } nav a { text-decoration: none; }
.depth-2 { padding-left: 1rem; } .depth-3 { padding-left: 2rem; } .depth-4, .depth-5 { padding-left: 3rem; }
section.bottom-line { padding: 0.5rem 1.25rem; border-left: 4px solid var(--accent); background: var(--tint); font-size: 1.1em; }
section.bottom-line > :first-child { margin-top: 0.4em; font-size: 0.85rem; }
section.sources, section.notes { font-size: 0.9em; }
.labelled { padding: 0; list-style: none; } .labelled li { display: flex; gap: 0.6rem; margin: 0.35em 0; }
.labelled li > div { flex: 1; min-width: 0; } .labelled p { margin: 0 0 0.2em; } .label { color: var(--quiet); font-size: 0.9em; }
.quiet { color: var(--quiet); font-size: 0.85em; }
.table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 0.85rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.35rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { border-block: 1px solid var(--accent); color: var(--accent); } .right { text-align: right; } .center { text-align: center; }
thead { display: table-header-group; } tr { break-inside: avoid; }
figure { margin: 1.5em 0; --chart-text: var(--ink); --chart-quiet: var(--quiet); --chart-line: var(--line); --chart-accent: var(--accent);
  --chart-soft: color-mix(in srgb, var(--accent) 28%, var(--paper)); --chart-paper: var(--paper); }
figcaption { font: 600 0.9rem "Source Sans 3", system-ui, sans-serif; } svg { width: 100%; height: auto; overflow: visible; font-family: "Source Sans 3", system-ui, sans-serif; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
pre { padding: 0.7rem; background: var(--tint); white-space: pre-wrap; font-size: 0.85em; }
blockquote { margin: 1em 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--quiet); }
mark { color: #1d2127; text-decoration: underline 2px; } mark.yellow { background: #fbecab; } mark.green { background: #d2edd3; text-decoration-style: dashed; }
mark.blue { background: #d2e5f9; text-decoration-style: dotted; } mark.pink { background: #fbdae4; text-decoration-style: double; }
sup { font-size: 0.7em; line-height: 0; } :target { outline: 2px solid var(--accent); outline-offset: 3px; }
aside { margin: 0.5rem 0; padding-left: 0.6rem; border-left: 2px solid var(--line); font-size: 0.8rem; } aside p { margin: 0; }
@media (min-width: 60rem) { body.annotated aside { float: right; clear: right; width: 15rem; margin: 0 -16.5rem 0.6rem 0; } }
@media (max-width: 60rem) { body.annotated { padding-right: 1.25rem; } }
footer { margin-top: 3rem; color: var(--quiet); font-size: 0.8rem; }
@media print { :root { color-scheme: light; } body { padding: 0; font-size: 10.5pt; } a { text-decoration: none; } }
`;
