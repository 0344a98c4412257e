/** An interval of instants in milliseconds, both ends included; `from > to` holds nothing. */
export interface Range {
  readonly from: number
  readonly to: number
}

const DAY = 86_400_000
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(?:([Zz])|([+\- ])(\d{2}):?(\d{2}))$/

/**
 * Reads `A...B` (LIST-3), quotes around it tolerated: dates are whole UTC days, date-times carry `Z` or an offset.
 * null where it cannot be read.
 */
export function parseRange(text: string): Range | null {
  const ends = text.split('...')
  if (ends.length !== 2) return null
  const from = parseEnd(ends[0] ?? '')
  const to = parseEnd(ends[1] ?? '')
  return from === null || to === null ? null : { from: from.first, to: to.last }
}

export function inRange(range: Range, instant: number): boolean {
  return instant >= range.from && instant <= range.to
}

/** The first and the last millisecond that an end of a range names. */
function parseEnd(text: string): { readonly first: number; readonly last: number } | null {
  const bare = text.replace(/["']/g, '').trim()
  const day = parseDay(bare)
  if (day !== null) return { first: day, last: day + DAY - 1 }
  const match = DATE_TIME.exec(bare)
  if (match === null) return null
  const [
    ,
    date = '',
    hours = '',
    minutes = '',
    seconds = '00',
    fraction = '',
    ,
    sign,
    offsetHours = '00',
    offsetMinutes = '00',
  ] = match
  const start = parseDay(date)
  if (start === null || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  if (Number(offsetHours) > 23 || Number(offsetMinutes) > 59) return null
  const time =
    (Number(hours) * 60 + Number(minutes)) * 60_000 +
    Number(seconds) * 1000 +
    Number(fraction.padEnd(3, '0').slice(0, 3))
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000 * (sign === '-' ? -1 : 1)
  return { first: start + time - offset, last: start + time - offset }
}

/** Midnight UTC of a day that exists. */
function parseDay(text: string): number | null {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? []
  if (year === '') return null
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return new Date(instant).toISOString().startsWith(text) ? instant : null
}
