import { draw, mismatchedPlace, noCountries, settledPlaces, type Place } from '../../generators/index.js'
import fc from 'fast-check'
import type { ScenarioContext } from '../engine/context.js'

export interface BadPlaces {
  /** A real country with a state of its own. */
  readonly sound: Place
  readonly noCountry: string
  /** A real state that is none of the sound country's. */
  readonly otherState: string
  /** A real country that has no state of the sound one's code. */
  readonly otherCountry: string
}

/** Places for probes of USER-6; which ones follows from the seed. */
export function badPlaces(context: ScenarioContext): BadPlaces {
  const seed = context.run.seed + context.run.pick('place', 1_000_000)
  const sound = draw(fc.constantFrom(...settledPlaces), seed)
  return {
    sound,
    noCountry: noCountries[context.run.pick('country', noCountries.length)] ?? 'ZZ',
    otherState: draw(
      mismatchedPlace.filter(({ country_code }) => country_code === sound.country_code),
      seed,
    ).state_code,
    otherCountry: draw(
      mismatchedPlace.filter(
        ({ state_code, country_code }) => state_code === sound.state_code && country_code !== sound.country_code,
      ),
      seed,
    ).country_code,
  }
}
