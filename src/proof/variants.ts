import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { variants } from '../sandbox/index.js'
import { named, share, wholeNumber } from './choice.js'
import { employ } from './crew.js'
import type { SoundRun } from './jobs.js'
import { alarmsOf, variantsPageUrl, variantTable } from './variant-table.js'

/**
 * `npm run variants [-- --only NAME,… --sample I/N --seed N --workers N]`: the full run against each thing that a server may do
 * differently. Writes the table when all were met. Exit 1: one is accused, or judged less than it should be.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sample: { type: 'string', default: '1/1' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
  },
})
const seed = wholeNumber(values.seed, '--seed')
const names = share(
  named(
    variants.map(({ id }) => id),
    values.only,
    'variant',
  ),
  values.sample,
)
const chosen = variants.filter(({ id }) => names.includes(id))

const runs: SoundRun[] = []
await employ<'sound'>(
  [{ kind: 'sound', seed }, ...chosen.map(({ id }) => ({ kind: 'sound' as const, seed, variant: id }))],
  wholeNumber(values.workers, '--workers', 1),
  run => {
    runs.push(run)
    const { violation, deviation, info } = run.findings
    process.stdout.write(
      `${(run.variant ?? '(as it is)').padEnd(36)} ${run.verdict.padEnd(15)} ${violation}/${deviation}/${info} findings, ${run.judged} judged, ${run.requests} requests\n`,
    )
    for (const breach of run.breaches) process.stdout.write(`    ${breach.slice(0, 240)}\n`)
  },
)

const asItIs = runs.find(({ variant }) => variant === null)
const met = chosen.flatMap(variant => {
  const run = runs.find(candidate => candidate.variant === variant.id)
  return run === undefined ? [] : [{ variant, run }]
})
const alarms = asItIs === undefined ? [] : met.flatMap(one => alarmsOf(one, asItIs))
if (chosen.length === variants.length && alarms.length === 0 && asItIs !== undefined) {
  mkdirSync(new URL('.', variantsPageUrl), { recursive: true })
  writeFileSync(variantsPageUrl, variantTable(met, asItIs))
}
process.stdout.write(alarms.length === 0 ? `${met.length} variants, no false alarm\n` : `${alarms.join('\n')}\n`)
process.exitCode = alarms.length === 0 ? 0 : 1
