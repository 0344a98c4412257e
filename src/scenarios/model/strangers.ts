import type { JsonObject } from '../../json/index.js'
import { type Deed, type DirectoryModel, learn, type Person } from './model.js'
import { ModelBreachError, type Page, type RealDirectory } from './real.js'

const addressOf = ({ email_address: address }: JsonObject): string =>
  typeof address === 'string' ? address.toLowerCase() : ''

/** Whoever came into being by the write joins the people of the model. @throws ModelBreachError where nobody did. */
export async function admit(model: DirectoryModel, real: RealDirectory, deed: Deed | null, page: Page): Promise<void> {
  for (const { id, email, fields, clause } of deed?.newcomers ?? []) {
    if (deed === null) continue
    const found =
      [...page.users].find(([key, user]) => key === id || addressOf(user) === email.toLowerCase())?.[0] ?? id
    if (found !== '') {
      const person: Person = {
        id: found,
        email,
        known: { ...fields },
        seenIn: deed.operation.version,
        projects: new Map(),
        first: null,
      }
      real.context.users.adopt({ id: found, email })
      model.crowd.delete(found)
      model.people.push(person)
      deed.stored.set(person, fields)
    } else if (page.whole && page.operation.population === 'all') {
      throw new ModelBreachError(
        clause,
        deed.operation,
        {
          at: '/response/body',
          expected: 'the new user',
          received: 'a list without it',
          message: 'nobody has come into being',
        },
        [deed.exchange, page.exchange],
      )
    }
  }
}

/** Whoever else is listed for the first time: must not be there, or is one more to watch. @throws ModelBreachError */
export function turnAway(
  model: DirectoryModel,
  real: RealDirectory,
  deed: Deed | null,
  { operation, exchange, users }: Page,
): void {
  const known = new Set(model.people.map(({ id }) => id))
  for (const [id, user] of users) {
    if (known.has(id) || model.crowd.has(id) || id === '') continue
    const email = addressOf(user)
    const culprit =
      model.absent.get(email) ??
      (deed !== null && model.people.some(person => person.email.toLowerCase() === email)
        ? { ...deed, clause: deed.clauses.others }
        : undefined)
    const person: Person = { id, email, known: {}, seenIn: operation.version, projects: new Map(), first: exchange }
    learn(person, user, operation.version)
    model.crowd.set(id, person)
    if (culprit === undefined) continue
    real.context.users.adopt({ id, email })
    throw new ModelBreachError(
      culprit.clause,
      culprit.operation,
      {
        at: '/response/body',
        expected: 'nobody',
        received: 'a user',
        message: 'somebody has come into being by a request that was refused',
      },
      [culprit.exchange, exchange],
    )
  }
}
