import type { Variant } from '../sandbox/changes/index.js'
import type { SoundRun } from './full-run.js'

/** `reports/example/variants.md`, as the proof of variants wrote it last. */
export const variantTableUrl = new URL('../../reports/example/variants.md', import.meta.url)

const LEAST_JUDGED = 0.95

/** A variant, and the run against it. */
export interface MetVariant {
  readonly variant: Variant
  readonly run: SoundRun
  /** Cells that the same run judges on the sandbox as it is. */
  readonly judgedAsItIs: number
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** What is wrong with a run against something that is sound; empty where all is well. */
export function falseAlarms({ variant, run, judgedAsItIs }: MetVariant): readonly string[] {
  const accused =
    run.verdict === 'conformant' && run.findings.violation + run.findings.deviation === 0 && run.silent.length === 0
      ? []
      : [`${variant.id}: ${run.verdict}, ${run.breaches[0] ?? 'no finding'}`]
  const share = run.judged / judgedAsItIs
  const least = variant.judged ?? LEAST_JUDGED
  return share >= least
    ? accused
    : [
        ...accused,
        `${variant.id}: only ${percent(share)} are judged of what is judged otherwise, ${percent(least)} ought to be`,
      ]
}

/** The table of variants as Markdown. */
export function variantTable(met: readonly MetVariant[], seed: number): string {
  return [
    '# What a server may do differently',
    '',
    [
      `${met.length} variants of the sandbox, each as right as the sandbox itself,`,
      `each met by a full run (seed ${seed}) without a violation or deviation.`,
      '`npm run proof -- --only variants` makes this page.',
    ].join(' '),
    '',
    '| variant | what is different | why it may be | judged | requests |',
    '|---|---|---|---|---|',
    ...met
      .toSorted((a, b) => (a.variant.id < b.variant.id ? -1 : 1))
      .map(({ variant: { id, text, why }, run, judgedAsItIs }) => {
        const judged = percent(run.judged / judgedAsItIs)
        return `| ${id} | ${text} | ${why} | ${judged} | ${run.requests} |`
      }),
    '',
  ].join('\n')
}
