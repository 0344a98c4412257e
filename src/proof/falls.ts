import { milestones, milestoneText, shareWithin } from './kill.js'
import type { Row } from './page.js'

/** The faults that were met before and are gone: each goes with a commit and a reason of its own. */
export function gone(before: readonly Row[], now: readonly Pick<Row, 'fault'>[]): readonly string[] {
  const known = new Set(now.map(({ fault }) => fault))
  return before.map(({ fault }) => fault).filter(fault => !known.has(fault))
}

/** Where fewer of the faults that both know are caught in time than before. */
export function falls(before: readonly Row[], now: readonly Row[]): readonly string[] {
  const known = new Set(before.map(({ fault }) => fault))
  const met = now.filter(({ fault }) => known.has(fault))
  const names = new Set(met.map(({ fault }) => fault))
  const same = before.filter(({ fault }) => names.has(fault))
  return milestones.flatMap(requests => {
    const [old, young] = [shareWithin(same, requests), shareWithin(met, requests)].map(
      share => Math.round(share * 1000) / 10,
    )
    return young === undefined || old === undefined || young >= old
      ? []
      : [`${milestoneText(requests)}: ${young} % of ${met.length} faults, before ${old} %`]
  })
}
