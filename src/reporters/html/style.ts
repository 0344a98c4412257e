/** The page's style: light and dark, narrow screens, print. */
export const style = `
:root {
  --ink: #1b1f24; --soft: #59636e; --line: #d1d9e0; --back: #fff; --panel: #f6f8fa; --red: #b3261e; --amber: #8a5a00;
  --blue: #0b5cad; --green: #1a7f37; color-scheme: light dark;
}
@media (prefers-color-scheme:dark) {
  :root {
    --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --back: #0d1117; --panel: #151b23; --red: #ff7b72;
    --amber: #e3b341; --blue: #79c0ff; --green: #56d364;
  }
}
* { box-sizing: border-box }
body {
  margin: 0 auto; max-width: 70rem; padding: 1.5rem 1rem 4rem; font: 16px/1.5 system-ui,sans-serif;
  color: var(--ink); background: var(--back);
}
h1 { font-size: 1.6rem; margin: 0 0 .25rem }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem }
p { margin: .4rem 0 }
.soft { color: var(--soft) }
.verdict { border-left: .4rem solid var(--tone); padding: .5rem 1rem; background: var(--panel) }
.verdict strong { color: var(--tone); font-size: 1.4rem }
.conformant { --tone: var(--green) }
.non-conformant,.violation,.failed { --tone: var(--red) }
.not-verified,.deviation,.deviating,.errored { --tone: var(--amber) }
.info { --tone: var(--blue) }
.passed { --tone: var(--green) }
.skipped,.disabled,.none { --tone: var(--soft) }
.facts { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .75rem 0 0; padding: 0; list-style: none }
.facts b { font-variant-numeric: tabular-nums }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th,td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top }
thead th { position: sticky; top: 0; background: var(--back) }
td.cell { color: var(--tone); white-space: nowrap }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .9rem }
.legend span { color: var(--tone) }
form { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0 0 1rem }
label { font-size: .9rem; color: var(--soft) }
select {
  font: inherit; display: block; min-width: 9rem; max-width: 100%; padding: .3rem; color: inherit;
  background: var(--panel); border: 1px solid var(--line); border-radius: .3rem;
}
details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0; background: var(--panel) }
summary { cursor: pointer; padding: .6rem .8rem }
summary b { color: var(--tone) }
summary .soft { white-space: nowrap }
details>div { padding: 0 .8rem .8rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .5rem 0 }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere }
pre {
  overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--back);
  border: 1px solid var(--line); border-radius: .3rem; padding: .6rem; font-size: .8rem; max-height: 24rem;
}
tbody th { white-space: nowrap }
@media (max-width:40rem) {
  table { font-size: .8rem }
  td small,td .soft { display: none }
  th,td { padding: .3rem .35rem }
  dl { grid-template-columns: 1fr }
  dt { margin-top: .4rem }
}
@page { margin: 1.5cm }
@media print {
  :root {
    --ink: #000; --soft: #444; --line: #bbb; --back: #fff; --panel: #fff; --red: #b3261e; --amber: #8a5a00;
    --blue: #0b5cad; --green: #1a7f37; color-scheme: light;
  }
  body { max-width: none; padding: 0; font-size: 10pt }
  form,.hint,.exchange { display: none }
  h2 { margin-top: 1rem; break-after: avoid }
  summary { break-after: avoid; list-style: none }
  tr,li,dd { break-inside: avoid }
  pre { max-height: none; overflow: visible }
  .scroll { overflow: visible }
  thead { display: table-header-group }
  thead th { position: static }
}
`
