/** A range of instants, both ends included; milliseconds since 1970. */
export interface TimeRange {
  readonly from: number
  readonly to: number
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/
const LAST_MOMENT_OF_DAY = 86_400_000 - 1

/** The range that `A...B` names (LIST-3), or null where it cannot be read or names days that do not exist. */
export function readTimeRange(text: string): TimeRange | null {
  const [, quoted] = /^(?:"(.*)"|'(.*)')$/.exec(text)?.filter(part => part !== undefined) ?? []
  const [first, second, ...more] = (quoted ?? text).split('...')
  if (first === undefined || second === undefined || more.length > 0) return null
  const [from, to] = [momentOf(first, 0), momentOf(second, LAST_MOMENT_OF_DAY)]
  return from === null || to === null ? null : { from, to }
}

function momentOf(text: string, restOfDay: number): number | null {
  const day = DAY.test(text) ? text : MOMENT.exec(text)?.[1]
  if (day === undefined || !isReal(day)) return null
  const time = Date.parse(text)
  if (Number.isNaN(time)) return null
  return DAY.test(text) ? time + restOfDay : time
}

/** Some readers roll 31 February over into March, others refuse it. */
function isReal(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
