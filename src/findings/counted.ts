import type { Run } from './run.js'

/** A whole number with its thousands apart: `5,027`. The first call to `toLocaleString` costs a quarter of a start. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3}){1,7}$)/g, ',')
}

/** `3 findings`, `1 finding` */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`
}

/** `2 violations, 5 deviations, 1 for information` */
export function tally({ findings }: Run['counts']): string {
  const { violation, deviation, info } = findings
  return `${counted(violation, 'violation')}, ${counted(deviation, 'deviation')}, ${info} for information`
}
