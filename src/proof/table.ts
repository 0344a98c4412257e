import { ruleOf } from '../findings/index.js'
import { ideas } from './ideas.js'
import { milestones, milestoneText, shareWithin, type Kill } from './kill.js'

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/**
 * The kill table as Markdown: the shares on top, survivors first, then every fault by its clause, what each check and
 * scenario finds something in, and where the ideas come from.
 */
export function killTable(kills: readonly Kill[], finds: ReadonlyMap<string, string>, seed: number): string {
  const survivors = kills.filter(({ caughtBy }) => caughtBy === null)
  const rows = [...survivors, ...kills.filter(({ caughtBy }) => caughtBy !== null).toSorted(byClause)]
  return [
    '# Faults of the sandbox, and what catches them',
    '',
    `${kills.length} deliberate defects, each met by a full run (seed ${seed}). Caught: a finding of the fault's rule, at that rule's severity, that the run on the sound sandbox does not have. \`npm run faults\` makes this page.`,
    '',
    '![The share of faults caught by the number of requests](faults.svg)',
    '',
    '| within | caught |',
    '|---|---|',
    ...milestones.map(requests => `| ${milestoneText(requests)} | ${percent(shareWithin(kills, requests))} |`),
    '',
    survivors.length === 0 ? 'No fault survives.' : `${survivors.length} survive.`,
    '',
    '| fault | clause | where | caught by | requests |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ fault, clause, where, caughtBy, requests }) =>
        `| ${fault} | ${clause} | ${where} | ${caughtBy ?? '**survives**'} | ${requests} |`,
    ),
    '',
    '## Checks and scenarios',
    '',
    'Each finds something in at least one fault.',
    '',
    '| check or scenario | for example in |',
    '|---|---|',
    ...[...finds].toSorted(([a], [b]) => byText(a, b)).map(([prover, fault]) => `| ${prover} | ${fault} |`),
    '',
    ...ideas(new Set(kills.map(({ fault }) => fault))),
  ].join('\n')
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function byClause(a: Kill, b: Kill): number {
  const key = ({ clause }: Kill): readonly [group: string, number: number] => {
    const [group = '', number = ''] = ruleOf(clause).split('-')
    return [group, Number(number)]
  }
  const [[groupA, numberA], [groupB, numberB]] = [key(a), key(b)]
  return byText(groupA, groupB) || numberA - numberB || byText(a.clause, b.clause) || byText(a.fault, b.fault)
}
