import type { Variant } from '../sandbox/index.js'
import type { SoundRun } from './jobs.js'

/** `reports/example/variants.md`, as `npm run variants` wrote it last. */
export const variantsPageUrl = new URL('../../reports/example/variants.md', import.meta.url)

const LEAST_JUDGED = 0.95

export interface MetVariant {
  readonly variant: Variant
  readonly run: SoundRun
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** What is wrong with a run against something that is sound; empty where all is well. */
export function alarmsOf({ variant, run }: MetVariant, asItIs: SoundRun): readonly string[] {
  const accused =
    run.verdict === 'conformant' && run.findings.violation + run.findings.deviation === 0
      ? []
      : [`${variant.id}: ${run.verdict}, ${run.breaches[0] ?? 'no finding'}`]
  const share = run.judged / asItIs.judged
  const least = variant.judged ?? LEAST_JUDGED
  return share >= least
    ? accused
    : [
        ...accused,
        `${variant.id}: only ${percent(share)} are judged of what is judged otherwise, ${percent(least)} ought to be`,
      ]
}

/** The table of variants as Markdown. */
export function variantTable(met: readonly MetVariant[], asItIs: SoundRun): string {
  return [
    '# What a server may do differently',
    '',
    `${met.length} variants of the sandbox, each as right as the sandbox itself, each met by a full run (seed ${asItIs.seed}) without a violation or deviation. \`npm run variants\` makes this page.`,
    '',
    '| variant | what is different | why it may be | judged | requests |',
    '|---|---|---|---|---|',
    ...met
      .toSorted((a, b) => (a.variant.id < b.variant.id ? -1 : 1))
      .map(
        ({ variant, run }) =>
          `| ${variant.id} | ${variant.text} | ${variant.why} | ${percent(run.judged / asItIs.judged)} | ${run.requests} |`,
      ),
    '',
  ].join('\n')
}
