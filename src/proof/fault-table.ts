import { readFileSync } from 'node:fs'
import { ruleOf, type ClauseId } from '../findings/index.js'
import { faults } from '../sandbox/changes/index.js'
import { milestones, milestoneText, mutationScore, type Detection } from './detection.js'

/** `reports/example/faults.md`, as the proof of faults wrote it last. */
export const faultTableUrl = new URL('../../reports/example/faults.md', import.meta.url)

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/**
 * The table as Markdown: the mutation score on top, survivors first, then every fault by its clause, what each check
 * and scenario finds something in, and where the ideas come from.
 */
export function faultTable(
  detections: readonly FaultRow[],
  examples: ReadonlyMap<string, string>,
  seed: number,
): string {
  const survivors = detections.filter(({ caughtBy }) => caughtBy === null)
  const rows = [...survivors, ...detections.filter(({ caughtBy }) => caughtBy !== null).toSorted(byClause)]
  return [
    '# Faults of the sandbox, and what catches them',
    '',
    [
      `${detections.length} deliberate defects, each met by a full run (seed ${seed}).`,
      "Caught: a finding of the fault's rule, at that rule's severity, that the run on the sound sandbox does not",
      'have.',
      '`npm run proof -- --only faults` makes this page.',
    ].join(' '),
    '',
    '![The share of faults caught by the number of requests](faults.svg)',
    '',
    '| within | caught |',
    '|---|---|',
    ...milestones.map(within => `| ${milestoneText(within)} | ${percent(mutationScore(detections, within))} |`),
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
    ...[...examples].toSorted(([a], [b]) => byText(a, b)).map(([evaluator, fault]) => `| ${evaluator} | ${fault} |`),
    '',
    ...ideas(new Set(detections.map(({ fault }) => fault))),
  ].join('\n')
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function byClause(a: FaultRow, b: FaultRow): number {
  const key = ({ clause }: FaultRow): readonly [group: string, number: number] => {
    const [group = '', number = ''] = ruleOf(clause).split('-')
    return [group, Number(number)]
  }
  const [[groupA, numberA], [groupB, numberB]] = [key(a), key(b)]
  return byText(groupA, groupB) || numberA - numberB || byText(a.clause, b.clause) || byText(a.fault, b.fault)
}

/**
 * The end of the page: for each of these faults that follows a bug seen elsewhere, where that was. A list, so that
 * nothing of it is read back as a row of a table.
 */
function ideas(met: ReadonlySet<string>): readonly string[] {
  const links = faults.flatMap(({ id, source }) =>
    source !== undefined && met.has(id) ? [`- ${id}: [${nameOf(source)}](${source})`] : [],
  )
  if (links.length === 0) return []
  return [
    '## Where the ideas come from',
    '',
    'Other APIs and clients that showed this kind of bug; the other faults are read off their clauses.',
    '',
    ...links.toSorted(),
    '',
  ]
}

/** `owner/name#12` for a thread on GitHub, the address without its scheme for any other page. */
function nameOf(source: string): string {
  const [, repository = '', number = ''] =
    /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)$/.exec(source) ?? []
  return number === '' ? source.replace('https://', '') : `${repository}#${number}`
}

/** One row of the table: what came of a fault. */
export type FaultRow = Omit<Detection, 'triggered'>

/** What a page tells, read back. */
export interface FaultPage {
  readonly rows: readonly FaultRow[]
  /** Check or scenario → a fault that it finds something in. */
  readonly examples: ReadonlyMap<string, string>
}

const ROW = /^\| ([a-z0-9-]+) \| ([A-Z]+-\d+\/\S+) \| (\S+) \| (\S+) \| (\d+) \|$/gm
const EXAMPLE = /^\| ([a-z0-9-]+) \| ([a-z0-9-]+) \|$/gm

export function readFaultTable(page: string): FaultPage {
  const examples = (page.split('## Checks and scenarios')[1] ?? '').matchAll(EXAMPLE)
  return {
    rows: [...page.matchAll(ROW)].map(([, fault = '', clause = '', where = '', by = '', requests = '']) => ({
      fault,
      clause: clause as ClauseId,
      where,
      caughtBy: by === '**survives**' ? null : by,
      requests: Number(requests),
    })),
    examples: new Map([...examples].map(([, evaluator = '', fault = '']) => [evaluator, fault])),
  }
}

/** The committed page; an empty one where there is none yet. */
export function committedFaultTable(): FaultPage {
  try {
    return readFaultTable(readFileSync(faultTableUrl, 'utf8'))
  } catch {
    return readFaultTable('')
  }
}

/** The faults that were met before and are gone: each goes with a commit and a reason of its own. */
export function missingFaults(before: readonly FaultRow[], now: readonly FaultRow[]): readonly string[] {
  const known = new Set(now.map(({ fault }) => fault))
  return before.map(({ fault }) => fault).filter(fault => !known.has(fault))
}

/** Where fewer of the faults that both know are caught in time than before. */
export function regressions(before: readonly FaultRow[], now: readonly FaultRow[]): readonly string[] {
  const known = new Set(before.map(({ fault }) => fault))
  const met = now.filter(({ fault }) => known.has(fault))
  const names = new Set(met.map(({ fault }) => fault))
  const same = before.filter(({ fault }) => names.has(fault))
  const percentOf = (rows: readonly FaultRow[], requests: number): number =>
    Math.round(mutationScore(rows, requests) * 1000) / 10
  return milestones.flatMap(requests => {
    const [old, young] = [percentOf(same, requests), percentOf(met, requests)]
    return young >= old ? [] : [`${milestoneText(requests)}: ${young} % of ${met.length} faults, before ${old} %`]
  })
}
