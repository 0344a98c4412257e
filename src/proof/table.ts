import { milestones, shareWithin, type Kill } from './kill.js'

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** The kill table as Markdown: the shares on top, survivors first, then every fault by its rule. */
export function killTable(kills: readonly Kill[], seed: number): string {
  const survivors = kills.filter(({ caughtBy }) => caughtBy === null)
  const groupOf = ({ rule }: Kill): string => rule.split('-')[0] ?? ''
  const rows = [...survivors, ...kills.filter(({ caughtBy }) => caughtBy !== null).toSorted((a, b) => byText(groupOf(a), groupOf(b)) || byNumber(a, b) || byText(a.fault, b.fault))]
  return [
    '# Faults of the sandbox, and what catches them',
    '',
    `${kills.length} deliberate defects, each met by a full run (seed ${seed}). Caught: a finding of the fault's rule, at that rule's severity, that the run on the sound sandbox does not have. \`npm run faults\` makes this page.`,
    '',
    '![The share of faults caught by the number of requests](faults.svg)',
    '',
    '| requests | caught |',
    '|---|---|',
    ...milestones.map(requests => `| ${requests} | ${percent(shareWithin(kills, requests))} |`),
    `| in full | ${percent(shareWithin(kills, Infinity))} |`,
    '',
    survivors.length === 0 ? 'No fault survives.' : `${survivors.length} survive.`,
    '',
    '| fault | rule | caught by | requests |',
    '|---|---|---|---|',
    ...rows.map(({ fault, rule, caughtBy, requests }) => `| ${fault} | ${rule} | ${caughtBy ?? '**survives**'} | ${requests} |`),
    '',
  ].join('\n')
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byNumber = (a: Kill, b: Kill): number => Number(a.rule.split('-')[1]) - Number(b.rule.split('-')[1])
