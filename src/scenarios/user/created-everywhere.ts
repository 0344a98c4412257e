import { searchQuery } from '../engine/directory.js'
import { userField, propertiesOf } from '../../catalogue/index.js'
import { bodyOf, counted, type Exchange } from '../../findings/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import { idText, listed, textOf } from '../engine/answer.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { wrongStatus } from '../engine/verdict.js'
import { type Created, settable } from './create-user.js'
import { differencesFromSent, fieldsShown } from './sent-fields.js'
import { judgeSpecialTexts, specialTextClauses } from './special-texts.js'

/**
 * Judges that new users show in every version: in one show each, and in both lists, which are searched (USER-3,
 * USER-11).
 */
export async function judgeReadBack(context: ScenarioContext, created: readonly Created[]): Promise<void> {
  for (const one of created) await judgeShows(context, one)
  await judgeLists(context, created)
}

async function judgeShows(context: ScenarioContext, created: Created): Promise<void> {
  const { catalogue, operation } = context
  const shows = catalogue.versions.flatMap(version =>
    catalogue.operations.filter(
      other =>
        other.action === 'show' &&
        other.version === version &&
        other.companyIn === (created.format === 'json' ? operation.companyIn : theOther(operation.companyIn)),
    ),
  )
  const clause = 'USER-3/shown-in-every-version'
  for (const show of shows) {
    const exchange = await context.api.read({ operation: show, path: { id: created.id } })
    const exchanges = [created.exchange, exchange]
    const user = bodyOf(exchange)
    if (exchange.response?.status !== 200 || !isObject(user)) {
      context.verdict.fail(clause, wrongStatus(exchange, 200, `a new user is not shown in version ${show.version}`), {
        exchanges,
      })
      continue
    }
    const fields = fieldsShown(catalogue, show)
    const wrong = differencesFromSent(settable(created), user, fields)
    if (wrong.length === 0) context.verdict.pass(clause)
    for (const { field, expected, received } of wrong) {
      const message = `version ${show.version} shows another ${field} than was sent on creation`
      context.verdict.fail(clause, { at: `/response/body/${field}`, expected, received, message }, { exchanges })
    }
    if (show.version === operation.version) judgeSpecialTexts(context.verdict, created.sent, user, fields, exchanges)
  }
  for (const clause of specialTextClauses)
    context.verdict.skip(clause, 'baseline-refused', 'the user with special texts was not created or is not shown')
}

const theOther = (companyIn: string | null): string => (companyIn === 'path' ? 'query' : 'path')

/** Searches each list for the tag of the run. Where that misses a user, the filter by origin id is asked as well. */
async function judgeLists(context: ScenarioContext, created: readonly Created[]): Promise<void> {
  const { catalogue, run } = context
  const clause = 'USER-3/listed-in-every-version'
  for (const list of catalogue.operations.filter(({ action }) => action === 'list')) {
    const found = await context.api.read({
      operation: list,
      query: searchQuery(run.tag),
    })
    const ids = new Set(listed(found).map(user => idText(user.id)))
    for (const { id, sent, exchange } of created) {
      const origin = textOf(sent[userField.originId])
      const again =
        ids.has(id) || origin === ''
          ? null
          : await context.api.read({ operation: list, query: [[`filters[${userField.originId}]`, origin]] })
      const there = ids.has(id) || (again !== null && listed(again).some(user => idText(user.id) === id))
      context.verdict.expect(
        clause,
        there,
        () => ({
          at: '/response/body',
          expected: 'a list with the new user',
          received: `${counted(ids.size, 'user')}, not this one`,
          message: `a new user is missing from the list of ${list.population ?? ''} users in version ${list.version}`,
        }),
        { exchanges: [exchange, found, ...(again === null ? [] : [again])] },
      )
    }
  }
}

/** Texts that a target may fill in by itself, from the name, a standard closing line or the company. */
const filledIn = new Set<string>([
  userField.initials,
  userField.signature,
  userField.country,
  userField.subdivision,
  userField.originId,
])

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
