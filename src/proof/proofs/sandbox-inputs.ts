import { startFuzzedSandbox, type FuzzedSandbox, type SandboxFuzzing } from '../fuzz/sandbox/fuzz-sandbox.js'
import { numberFrom } from '../draw.js'
import { defineProof, type Draw, type Job } from '../proof.js'

const JOBS = 200
const INPUTS = 100
/** Numbers that are drawn lie below. */
const BOUND = 2 ** 31
/** Bytes that may be in use at rest over and above what was after the first job of a process. */
const MOST_GROWTH = 32 * 1024 * 1024

/** `inputs-17` are a hundred, `input-1705` is one of them. */
function jobNamed(name: string): InputJob | null {
  const [, many, number] = /^input(s?)-(\d{1,12})$/.exec(name) ?? []
  if (number === undefined) return null
  const count = many === '' ? 1 : INPUTS
  return { name, requests: count, first: Number(number) * count, count }
}

interface InputJob extends Job {
  readonly first: number
  readonly count: number
}

interface Fuzzed extends SandboxFuzzing {
  readonly name: string
  /** Bytes in use at rest, against those after the first job of the process. */
  readonly growth: number
}

/** Of this process: it serves job after job, so that what is kept for ever is seen. */
let sandbox: FuzzedSandbox | null = null
let keptAtFirst: number | null = null

/** The sandbox, sent anything that a socket can be sent: it never ends, hangs, fails, or keeps others waiting. */
export const sandboxInputProof = defineProof<InputJob, Fuzzed>({
  id: 'inputs',
  title: 'Inputs of the sandbox',

  jobs: ({ full, hash }: Draw) =>
    Array.from(
      { length: JOBS },
      (_, i) => `inputs-${full ? i + 1 : numberFrom(`${hash} inputs ${i}`) % BOUND}`,
    ).flatMap(name => jobNamed(name) ?? []),

  jobNamed,

  async work({ name, first, count }) {
    sandbox ??= await startFuzzedSandbox()
    const fuzzed = await sandbox.fuzz(first, count)
    keptAtFirst ??= fuzzed.kept
    return { ...fuzzed, name, growth: fuzzed.kept - keptAtFirst }
  },

  tell({ name, inputs, held, kept, failures }) {
    const found = failures.map(({ seed, title, what }) => `\n    input-${seed} ${title}: ${what}`).join('')
    return `${name}  ${inputs} inputs, held for ${held} ms at most, ${mebibytes(kept)} at rest${found}`
  },

  judge(fuzzed) {
    const inputs = fuzzed.reduce((sum, one) => sum + one.inputs, 0)
    const most = (of: (one: Fuzzed) => number): number => Math.max(...fuzzed.map(of))
    const [growth, held, kept] = [most(one => one.growth), most(one => one.held), most(one => one.kept)]
    return {
      summary: `${inputs} inputs, at most ${held} ms held, ${mebibytes(kept)} at rest`,
      problems: [
        ...fuzzed.flatMap(({ failures }) =>
          failures.map(({ seed, title, what }) => ({
            text: `npm run fuzz -- --only input-${seed}\n    ${title}: ${what}`,
          })),
        ),
        ...(growth > MOST_GROWTH ? [{ text: `it keeps ${mebibytes(growth)} more than after its first inputs` }] : []),
      ],
    }
  },
})

const mebibytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`
