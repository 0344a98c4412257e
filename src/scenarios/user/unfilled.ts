import { propertiesOf } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import type { JsonObject } from '../../json/index.js'
import type { ScenarioContext } from '../engine/context.js'

/** Texts that a target may fill in by itself: made from the name, a standard closing line, the place of the company. */
const filledIn = new Set(['initials', 'email_signature', 'country_code', 'state_code', 'origin_id'])

/** Judges TEXT-1 on a new user: texts that the request left out are null or empty. */
export function judgeUnfilled(context: ScenarioContext, sent: JsonObject, user: JsonObject, exchange: Exchange): void {
  const clause = 'TEXT-1/unfilled-text-is-null-or-empty'
  const model = context.catalogue.models.get(context.operation.request?.payload.model ?? '') ?? {}
  const texts = Object.entries(propertiesOf(model))
    .filter(
      ([field, schema]) =>
        [schema['type']].flat().includes('string') &&
        schema['contentMediaType'] === undefined &&
        !Object.hasOwn(sent, field) &&
        !filledIn.has(field),
    )
    .map(([field]) => field)
  for (const field of texts) {
    const received = user[field] ?? null
    context.verdict.expect(
      clause,
      received === null || received === '',
      () => ({
        at: `/response/body/${field}`,
        expected: 'null or the empty text',
        received,
        message: `${field} was not sent, and is filled`,
      }),
      { exchanges: [exchange] },
    )
  }
}
