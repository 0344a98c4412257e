import { milestones, mutationScore, type Detection } from './detection.js'

const WIDTH = 640
const HEIGHT = 320
const EDGE = { left: 48, right: 16, top: 16, bottom: 40 }

const LABEL = 'The share of faults caught by the number of requests'
const STYLE = [
  'text{font:12px system-ui,sans-serif;fill:#57606a}',
  '.grid{stroke:#8c959f55}',
  '.line{fill:none;stroke:#0969da;stroke-width:2}',
  '.mark{fill:#0969da}',
  '@media(prefers-color-scheme:dark){text{fill:#9198a1}.line{stroke:#58a6ff}.mark{fill:#58a6ff}}',
] as const

/** The share of faults caught by the number of requests, as an SVG that reads on light and dark ground. */
export function detectionCurve(detections: readonly Pick<Detection, 'caughtBy' | 'requests'>[]): string {
  const most = Math.max(1, ...detections.map(({ requests }) => requests))
  const x = (requests: number): number =>
    round(EDGE.left + ((WIDTH - EDGE.left - EDGE.right) * Math.log1p(requests)) / Math.log1p(most))
  const y = (share: number): number => round(EDGE.top + (HEIGHT - EDGE.top - EDGE.bottom) * (1 - share))
  const caught = detections
    .filter(({ caughtBy }) => caughtBy !== null)
    .map(({ requests }) => requests)
    .toSorted((a, b) => a - b)
  const steps = caught.map((requests, i) => `H${x(requests)}V${y((i + 1) / detections.length)}`).join('')
  const grid = [0, 0.25, 0.5, 0.75, 1].map(share => {
    const label = `<text x="${EDGE.left - 8}" y="${y(share) + 4}" text-anchor="end">${share * 100} %</text>`
    return `<path d="M${EDGE.left} ${y(share)}H${WIDTH - EDGE.right}" class="grid"/>${label}`
  })
  const marks = milestones
    .filter(requests => Number.isFinite(requests) && requests <= most)
    .map(requests => {
      const label = `<text x="${x(requests)}" y="${HEIGHT - 18}" text-anchor="middle">${requests}</text>`
      const mark = `<circle cx="${x(requests)}" cy="${y(mutationScore(detections, requests))}" r="4" class="mark"/>`
      return `<path d="M${x(requests)} ${y(0)}v5" class="grid"/>${label}${mark}`
    })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${LABEL}">`,
    `<style>${STYLE.join('')}</style>`,
    ...grid,
    ...marks,
    `<path d="M${x(0)} ${y(0)}${steps}H${x(most)}" class="line"/>`,
    `<text x="${WIDTH - EDGE.right}" y="${HEIGHT - 4}" text-anchor="end">requests (logarithmic)</text>`,
    '</svg>',
    '',
  ].join('\n')
}

const round = (value: number): number => Math.round(value * 10) / 10
