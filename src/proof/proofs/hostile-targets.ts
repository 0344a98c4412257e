import { numberFrom } from '../draw.js'
import { compositionNamed } from '../fuzz/composition.js'
import { playTarget } from '../fuzz/play-target.js'
import { judgePlayed, playAndShrink, tellPlayed, type Played } from '../fuzz/shrink.js'
import { defineProof, type Draw, type Job } from '../proof.js'

const TARGETS = 200
/** Seeds that are drawn lie below. */
const BOUND = 2 ** 31
/** Of a run of the sound sandbox: as long as one target takes. */
const REQUESTS = 900

function seedsOf({ full, hash }: Draw): readonly number[] {
  return Array.from({ length: TARGETS }, (_, i) => (full ? i + 1 : numberFrom(`${hash} target ${i}`) % BOUND))
}

const jobNamed = (name: string): Job => ({ name, requests: REQUESTS })

/** `verify` and `cleanup` against servers that do whatever a server can do: they end in time, and with a sentence. */
export const hostileTargetProof = defineProof<Job, Played>({
  id: 'targets',
  title: 'Hostile targets',

  jobs: draw => seedsOf(draw).map(seed => jobNamed(`target-${seed}`)),

  jobNamed: name => (compositionNamed(name) === null ? null : jobNamed(name)),

  work({ name }) {
    const composition = compositionNamed(name)
    if (composition === null) throw new Error(`there is no target ${name}`)
    return playAndShrink(composition, {
      play: playTarget,
      partsOf: ({ parts }) => parts,
      without: (one, part) => ({ ...one, parts: one.parts.filter(other => other !== part) }),
    })
  },

  tell: tellPlayed,
  judge: judgePlayed,
})
