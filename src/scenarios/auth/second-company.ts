import { userField, type Operation } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import { isLeased, isTaggedEmail, type RequestDraft, TAG } from '../../http/index.js'
import type { JsonObject } from '../../json/index.js'
import { createdId, idText, listed, statusOf, succeeded, textOf } from '../engine/answer.js'
import { searchQuery } from '../engine/directory.js'
import { perRun } from '../engine/per-run.js'
import { bodyFormats, encode } from '../engine/request-body.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'

/** The second company, and the users of ours that it shows. */
interface SecondCompany {
  readonly id: string
  readonly tagged: readonly JsonObject[]
}

/**
 * The second company, shown to be accessible.
 * @throws SkipError where it is not.
 */
export const secondCompany = perRun(async (context: ScenarioContext): Promise<SecondCompany> => {
  const company = context.target.secondCompanyId ?? ''
  const list = context.directory.listOf(context.catalogue.versions.at(-1) ?? '', 'all')
  const control = await context.api.send({
    operation: list,
    query: searchQuery(TAG),
    companyParam: company,
    companyHeader: company,
  })
  if (succeeded(control)) return { id: company, tagged: listed(control) }
  throw new SkipError('baseline-refused', `the second company itself is answered with ${String(statusOf(control))}`)
})

/** An own user in the second company, where this run may look. For the first company it is a user of another one. */
export interface ForeignUser {
  readonly id: string
  readonly email: string
  /** The user as its own company showed it first. */
  readonly shown: Exchange
  /** The user as its own company shows it, now. */
  show(): Promise<Exchange>
}

type FoundUser = Pick<ForeignUser, 'id' | 'email'>
type Elsewhere = Pick<RequestDraft, 'companyParam' | 'companyHeader'>

/**
 * The foreign user of this run: one that an earlier run left behind, else a new one. No run changes it, so that several
 * may use the same.
 * @throws SkipError where none can be had.
 */
export const foreignUser = perRun(async (context): Promise<ForeignUser> => {
  if (!context.run.write) throw new SkipError('read-only')
  const { id: companyId, tagged } = await secondCompany(context)
  const elsewhere = { companyParam: companyId, companyHeader: companyId }
  const found = abandoned(context, tagged) ?? (await create(context, elsewhere))
  context.users.adopt({ ...found, companyId })
  const show = operationFor(context, 'show')
  const look = () => context.api.send({ operation: show, path: { id: found.id }, ...elsewhere })
  const shown = await look()
  if (!succeeded(shown)) throw new SkipError('missing-data', 'the second company does not show the user created in it')
  return { ...found, shown, show: look }
})

function operationFor({ catalogue }: ScenarioContext, action: Operation['action']): Operation {
  const found = catalogue.operations
    .toReversed()
    .find(operation => operation.action === action && operation.companyIn === 'path')
  if (found === undefined) throw new Error(`no ${action} operation in the catalogue`)
  return found
}

/** A user that no run can still be at work with. */
function abandoned({ target }: ScenarioContext, tagged: readonly JsonObject[]): FoundUser | undefined {
  return tagged
    .map(user => ({ id: idText(user.id), email: textOf(user[userField.email]) }))
    .find(({ id, email }) => id !== '' && isTaggedEmail(email) && !isLeased(email, target.clock.now()))
}

async function create(context: ScenarioContext, elsewhere: Elsewhere): Promise<FoundUser> {
  const operation = operationFor(context, 'create')
  for (const format of bodyFormats) {
    const email = context.identities.newEmail()
    const payload = { [userField.givenName]: 'Asbuilt', [userField.familyName]: 'Stranger', [userField.email]: email }
    const id = createdId(await context.api.send({ operation, body: encode(operation, format, payload), ...elsewhere }))
    if (id !== '') return { id, email }
  }
  throw new SkipError('missing-data', 'no user could be created in the second company')
}
