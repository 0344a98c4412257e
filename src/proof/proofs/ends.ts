import { defineProof, type Draw, type Job } from '../proof.js'
import { drawEnd, type DrawnEnd } from '../ends/drawn-end.js'
import { playEnd, type PlayedEnd } from '../ends/play-end.js'

interface EndJob extends Job {
  readonly end: DrawnEnd
}

const ENDS = 60
/** Of starting two processes, in requests that take as long. */
const START = 300

/** In full always the same ones, so that what README tells can be seen again; otherwise others with each commit. */
const textOf = ({ full, hash }: Draw): string => (full ? 'ends' : hash)

/** A run that ends at any time: nobody of ours stays active, nobody else is touched, what is left is told. */
export const endProof = defineProof<EndJob, PlayedEnd>({
  id: 'ends',
  title: 'Ends at any time',

  jobs: draw =>
    Array.from({ length: ENDS }, (_, i) => {
      const end = drawEnd(textOf(draw), i)
      return { name: `end-${i + 1}`, end, requests: START + end.request }
    }),

  work: ({ end }) => playEnd(end),

  tell({ end, left, took, wrong }) {
    const lines = wrong.map(text => `\n    ${text}`).join('')
    return `${end}: ${left} left, gone after ${took} ms${lines}`
  },

  judge(results) {
    const left = results.filter(result => result.left > 0).length
    return {
      summary: `${results.length} ends, ${left} of which left somebody whom cleanup found`,
      problems: results.flatMap(({ end, wrong }) => wrong.map(text => ({ text: `${end}: ${text}` }))),
    }
  },
})
