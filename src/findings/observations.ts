import { excerptOf, excerptOfText } from './excerpt.js'
import { withoutIndexes, type Observation, type Severity } from './finding.js'

/** Observations that are kept one by one; those that follow are counted where they are like a kept one. */
const SINGLE = 100
/** Places that are kept of each severity, indexes apart. */
const PLACES = 200
/** Characters of a pointer, and of a message. */
const POINTER = 500
const MESSAGE = 1024

/** What an evaluator saw in one exchange, or of one clause: as much as anybody reads, and how much more there was. */
export interface ObservationCollector {
  add(observation: Observation): void
  /** How many were added. */
  readonly seen: number
  /**
   * The first ones, each of a size to read. `count` tells how many alike one stands for, and `leftOut` of the last one
   * how many were seen at further places.
   */
  readonly kept: readonly Observation[]
}

interface Entry {
  readonly observation: Observation
  count: number
}

export function collectObservations(): ObservationCollector {
  const entries: Entry[] = []
  const bySeverity = new Map<Severity | undefined, Map<string, Entry>>()
  let seen = 0
  let leftOut = 0
  return {
    add(observation) {
      seen += 1
      const times = observation.count ?? 1
      const byPlace = bySeverity.get(observation.severity) ?? new Map<string, Entry>()
      bySeverity.set(observation.severity, byPlace)
      const place = withoutIndexes(excerptOfText(observation.at, POINTER))
      const alike = byPlace.get(place)
      if (alike !== undefined && entries.length >= SINGLE) alike.count += times
      else if (alike === undefined && byPlace.size >= PLACES) leftOut += times
      else {
        const entry = { observation: readable(observation), count: times }
        entries.push(entry)
        if (alike === undefined) byPlace.set(place, entry)
      }
    },
    get seen() {
      return seen
    },
    get kept() {
      return entries.map(({ observation, count }, i) => {
        const more = (observation.leftOut ?? 0) + (i === entries.length - 1 ? leftOut : 0)
        return count === 1 && more === 0
          ? observation
          : { ...observation, ...(count === 1 ? {} : { count }), ...(more === 0 ? {} : { leftOut: more }) }
      })
    },
  }
}

/** The same with what a target wrote cut to a size that can be read. */
export function readable(observation: Observation): Observation {
  const { at, expected, received, message } = observation
  const cut = {
    at: excerptOfText(at, POINTER),
    expected: excerptOf(expected),
    received: excerptOf(received),
    message: excerptOfText(message, MESSAGE),
  }
  const isSame = cut.at === at && cut.expected === expected && cut.received === received && cut.message === message
  return isSame ? observation : { ...observation, ...cut }
}
