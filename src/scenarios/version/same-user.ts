import { searchQuery } from '../engine/directory.js'
import { userField, type Operation } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { observeDifferences, type ObservedUser } from '../../versions/index.js'
import { idText, listed } from '../engine/answer.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { stableData } from '../engine/stable-data.js'
import { SkipError } from '../engine/verdict.js'
import { isOddOne, judgeStatus, statusClause } from './same-status.js'

const SAME = 'VER-1/same-value-in-every-version'

interface VersionView {
  readonly operation: Operation
  readonly exchange: Exchange
  /** Undefined where the answer does not show the user. */
  readonly observed?: ObservedUser
  /** Pointer to the user. */
  readonly at: string
}

/** All versions show the same values of one user (VER-1), with the same status (VER-3). */
export const sameUser = defineScenario({
  id: 'same-user',
  clauses: [SAME, statusClause],
  appliesTo: { action: ['list', 'show', 'me'] },
  mode: 'read',
  requests: 1,
  requestsReadOnly: 0.4,
  async run(context) {
    const subject = context.operation.action === 'me' ? {} : await richUser(context)
    const seen: VersionView[] = []
    for (const operation of context.catalogue.siblings(context.operation))
      seen.push(await viewIn(context, operation, subject))
    judgeStatus(context, seen)
    const own = seen.find(({ operation }) => operation === context.operation)
    if (own?.observed === undefined) throw new SkipError('baseline-refused', 'the operation does not show the user')
    judgeValues(
      context,
      own,
      seen.filter(({ observed }) => observed !== undefined),
    )
  },
})

/** The user with the most fields on the first pages of the oldest and the newest version. References count most. */
async function richUser({ catalogue, directory }: ScenarioContext): Promise<JsonObject> {
  const [oldest = '', newest = oldest] = [catalogue.versions[0], catalogue.versions.at(-1)]
  const pages = [
    await directory.firstPage(directory.listOf(oldest, 'active')),
    await directory.firstPage(directory.listOf(newest, 'active')),
  ]
  const users = pages.flatMap(page => page.users).filter(user => idText(user.id) !== '')
  const weight = (value: Json): number => (isObject(value) ? 5 : value === null || value === '' ? 0 : 1)
  const weights = new Map<string, number>()
  for (const user of users) {
    const id = idText(user.id)
    weights.set(id, (weights.get(id) ?? 0) + Object.values(user).reduce((sum: number, value) => sum + weight(value), 0))
  }
  const [richest] = users.toSorted((a, b) => (weights.get(idText(b.id)) ?? 0) - (weights.get(idText(a.id)) ?? 0))
  if (richest === undefined) throw new SkipError('missing-data', 'the company lists show no user')
  return richest
}

async function viewIn(context: ScenarioContext, operation: Operation, subject: JsonObject): Promise<VersionView> {
  const id = idText(subject.id)
  if (operation.action === 'list') {
    const text = [subject[userField.email], subject[userField.familyName]].find(
      value => typeof value === 'string' && value !== '',
    )
    const exchange = await context.api.read({
      operation,
      query: searchQuery(String(text ?? '')),
    })
    const index = listed(exchange).findIndex(user => idText(user.id) === id)
    return observe(operation, exchange, listed(exchange)[index], `/response/body/${index}`)
  }
  const exchange = await context.api.read(operation.action === 'me' ? { operation } : { operation, path: { id } })
  return observe(operation, exchange, bodyOf(exchange), '/response/body')
}

function observe(operation: Operation, exchange: Exchange, user: Json | undefined, at: string): VersionView {
  const [view] = operation.views
  const status = exchange.response?.status ?? 0
  if (!isObject(user) || !operation.success.includes(status)) return { operation, exchange, at }
  return { operation, exchange, at, observed: { operation, status, user, ...(view === undefined ? {} : { view }) } }
}

function judgeValues(context: ScenarioContext, own: VersionView, seen: readonly VersionView[]): void {
  const users = seen.flatMap(({ observed }) => observed ?? [])
  if (users.length < 2) return context.verdict.skip(SAME, 'baseline-refused', 'no other version shows the user')
  const { conflicts, shownFields: fields } = observeDifferences(context.catalogue, users, stableData)
  const wrong = [...new Set(conflicts.map(({ field }) => field))].flatMap(field => {
    const about = conflicts.filter(conflict => conflict.field === field)
    const showing = fields.filter(({ shown }) => shown.includes(field)).length
    const mine = about.find(({ other }) => other.operationId === own.operation.id)
    const [same, others] =
      mine === undefined ? [showing - about.length, about.length] : [about.length, showing - about.length]
    const shows = fields.some(({ operationId, shown }) => operationId === own.operation.id && shown.includes(field))
    const received = mine?.other ?? about[0]?.first
    const expected = mine?.first ?? about[0]?.other
    return shows && isOddOne(same, others) && received !== undefined && expected !== undefined
      ? [{ field, expected, received }]
      : []
  })
  if (wrong.length === 0) context.verdict.pass(SAME)
  for (const { field, expected, received } of wrong) {
    const other = seen.find(({ operation }) => operation.id === expected.operationId)?.exchange
    context.verdict.fail(
      SAME,
      {
        at: `${own.at}/${field}`,
        expected: expected.value,
        received: received.value,
        message: `version ${expected.version} shows another ${field} of the same user`,
      },
      {
        exchanges: [...(other === undefined ? [] : [other]), own.exchange],
        comparedWith: [...(other === undefined ? [] : [other]), own.exchange],
      },
    )
  }
}
