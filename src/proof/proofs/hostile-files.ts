import { numberFrom } from '../draw.js'
import { fileNamed, playFile } from '../fuzz/files/play-file.js'
import { judgePlayed, playAndShrink, tellPlayed, type Played } from '../fuzz/shrink.js'
import { defineProof, type Draw, type Job } from '../proof.js'

const FILES = 300
/** Seeds that are drawn lie below. */
const BOUND = 2 ** 31
/** Of a run of the sound sandbox: as long as one file takes. */
const REQUESTS = 600

function seedsOf({ full, hash }: Draw): readonly number[] {
  return Array.from({ length: FILES }, (_, i) => (full ? i + 1 : numberFrom(`${hash} file ${i}`) % BOUND))
}

const jobNamed = (name: string): Job => ({ name, requests: REQUESTS })

/** Whatever somebody may hand to `check`, `verify`, `cleanup`, `sandbox` and `diff`: they end with a sentence. */
export const hostileFileProof = defineProof<Job, Played>({
  id: 'files',
  title: 'Hostile files',

  jobs: draw => seedsOf(draw).map(seed => jobNamed(`file-${seed}`)),

  jobNamed: name => (fileNamed(name) === null ? null : jobNamed(name)),

  work({ name }) {
    const file = fileNamed(name)
    if (file === null) throw new Error(`there is no file ${name}`)
    return playAndShrink(file, {
      play: playFile,
      partsOf: ({ mutations }) => mutations,
      without: (one, mutation) => ({ ...one, mutations: one.mutations.filter(other => other !== mutation) }),
    })
  },

  tell: tellPlayed,
  judge: judgePlayed,
})
