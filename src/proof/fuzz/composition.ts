import { numberFrom } from '../draw.js'
import { randomFrom } from '../../sandbox/seed/random.js'
import type { Behaviour, HostileCall } from './behaviour.js'
import { kindsOfBehaviour } from './behaviours/index.js'

/** On which of the calls that it could act on a behaviour acts. */
export interface Share {
  /** Leaves the first ones alone, so that a run gets somewhere. */
  readonly after: number
  /** Then acts on each so-manieth. */
  readonly every: number
  /** So many in all. */
  readonly most: number
}

export interface Part {
  readonly behaviour: Behaviour
  readonly share: Share
}

/** A hostile target, and how it is run against. All of it follows from the seed. */
export interface Composition {
  readonly seed: number
  /** A sandbox answers, and what it says is changed; otherwise every list is empty and every user the same. */
  readonly front: boolean
  readonly parts: readonly Part[]
}

const MOST_PARTS = 4

/** `target-17` and the behaviours that are left of it: `target-17=never-answers+gzip-bomb`. */
export function nameOf({ seed, parts }: Composition): string {
  return `target-${seed}=${parts.map(({ behaviour }) => behaviour.id).join('+')}`
}

/** The composition that a seed makes. */
export function compose(seed: number): Composition {
  const random = randomFrom(numberFrom(`target ${seed}`))
  const count = 1 + random.below(MOST_PARTS)
  const parts: Part[] = []
  while (parts.length < count) {
    const behaviour = random.pick(random.pick(kindsOfBehaviour))
    const share = {
      after: random.chance(0.3) ? 0 : random.below(20),
      every: random.chance(0.4) ? 1 : 1 + random.below(6),
      most: behaviour.slow === true ? 1 : random.chance(0.5) ? 1 + random.below(4) : Infinity,
    }
    // one that keeps people waiting is enough
    if (behaviour.slow === true && parts.some(part => part.behaviour.slow === true)) continue
    if (!parts.some(part => part.behaviour === behaviour)) parts.push({ behaviour, share })
  }
  return { seed, front: random.chance(0.8), parts }
}

/** Reads a name. @returns null where it is none. */
export function compositionNamed(name: string): Composition | null {
  const [, seed, kept] = /^target-(\d{1,15})(?:=([a-z0-9+-]*))?$/.exec(name) ?? []
  if (seed === undefined) return null
  const whole = compose(Number(seed))
  if (kept === undefined) return whole
  const ids = new Set(kept.split('+'))
  return { ...whole, parts: whole.parts.filter(({ behaviour }) => ids.has(behaviour.id)) }
}

/** The behaviours that act on a call, in the order of the composition; counts what it is asked for. */
export function behavioursOn({
  parts,
}: Pick<Composition, 'parts'>): (call: Pick<HostileCall, 'action'>) => readonly Behaviour[] {
  const counts = new Map<Part, number>()
  return ({ action }) => {
    const kind = action === 'token' || action === 'token-info' || action === 'revoke' ? 'token' : 'api'
    return parts.flatMap(part => {
      const { calls = 'api' } = part.behaviour
      if (calls !== 'any' && calls !== kind) return []
      const seen = (counts.get(part) ?? 0) + 1
      counts.set(part, seen)
      const { after, every, most } = part.share
      const turn = (seen - 1 - (calls === 'token' ? 0 : after)) / every
      return Number.isInteger(turn) && turn >= 0 && turn < most ? [part.behaviour] : []
    })
  }
}
