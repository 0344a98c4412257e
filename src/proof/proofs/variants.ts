import { writeFileSync } from 'node:fs'
import { variants } from '../../sandbox/changes/index.js'
import { baselineOf, breachLines, MOST_REQUESTS, soundRun, type SoundRun } from '../full-run.js'
import { defineProof, type Job } from '../proof.js'
import { falseAlarms, variantTable, variantTableUrl, type MetVariant } from '../variant-table.js'

interface VariantJob extends Job {
  readonly variant: string
  readonly seed: number
}

interface VariantResult {
  readonly variant: string
  readonly run: SoundRun
  readonly judgedAsItIs: number
}

/** Of the run that the page tells of. */
const PAGE_SEED = 1

const metOnes = (results: readonly VariantResult[]): readonly MetVariant[] =>
  results.flatMap(({ variant: name, ...result }) =>
    variants.filter(({ id }) => id === name).map(variant => ({ ...result, variant })),
  )

/** The full run against each variant of the sandbox: none may be accused, or judged less than it should. */
export const variantProof = defineProof<VariantJob, VariantResult>({
  id: 'variants',
  title: 'What a server may do differently',

  jobs: ({ seed }) => variants.map(({ id }) => ({ name: id, variant: id, seed, requests: MOST_REQUESTS })),

  async work({ variant, seed }) {
    const { judged } = await baselineOf(seed)
    return { variant, run: await soundRun(seed, variant), judgedAsItIs: judged }
  },

  tell({ variant, run }) {
    const { violation, deviation, info } = run.findings
    const counts = `${violation}/${deviation}/${info} findings, ${run.judged} judged, ${run.requests} requests`
    return `${variant.padEnd(36)} ${run.verdict.padEnd(15)} ${counts}${breachLines(run)}`
  },

  judge(results) {
    const alarms = metOnes(results).flatMap(falseAlarms)
    return {
      summary: `${results.length} variants, ${alarms.length === 0 ? 'no false alarm' : `${alarms.length} alarms`}`,
      problems: alarms.map(text => ({ text })),
    }
  },

  publish(results, { seed }) {
    if (seed === PAGE_SEED) writeFileSync(variantTableUrl, variantTable(metOnes(results), seed))
  },
})
