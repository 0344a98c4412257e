import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { variants } from '../sandbox/index.js'
import { employ } from './crew.js'
import type { SoundRun } from './jobs.js'
import { alarmsOf, variantsPageUrl, variantTable } from './variant-table.js'

/**
 * `npm run variants [-- --only NAME,… --seed N --workers N]`: the full run against each thing that a server may do
 * differently. Writes the table when all were met. Exit 1: one is accused, or judged less than it should be.
 */
const { values } = parseArgs({ options: { only: { type: 'string' }, seed: { type: 'string', default: '1' }, workers: { type: 'string', default: '2' } } })
const seed = Number(values.seed)
const named = values.only?.split(',')
const chosen = variants.filter(({ id }) => named?.includes(id) ?? true)
if (chosen.length === 0) throw new Error(`no variant is called ${values.only ?? ''}`)

const runs: SoundRun[] = []
await employ<'sound'>([{ kind: 'sound', seed }, ...chosen.map(({ id }) => ({ kind: 'sound' as const, seed, variant: id }))], Number(values.workers), run => {
  runs.push(run)
  const { violation, deviation, info } = run.findings
  process.stdout.write(`${(run.variant ?? '(as it is)').padEnd(36)} ${run.verdict.padEnd(15)} ${violation}/${deviation}/${info} findings, ${run.judged} judged, ${run.requests} requests\n`)
  for (const breach of run.breaches) process.stdout.write(`    ${breach.slice(0, 240)}\n`)
})

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
