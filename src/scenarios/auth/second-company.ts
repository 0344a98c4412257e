import { userField, type Operation } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { createdId, idText, listed, statusOf, succeeded, textOf } from '../engine/answer.js'
import { TAG } from '../engine/identities.js'
import { perRun } from '../engine/per-run.js'
import { bodyFormats, encode } from '../engine/request-body.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'

/**
 * The second company, shown to be accessible.
 * @throws SkipError where it is not.
 */
export const secondCompany = perRun(async (context: ScenarioContext): Promise<string> => {
  const company = context.target.secondCompanyId ?? ''
  const list = context.directory.listOf(context.catalogue.versions.at(-1) ?? '', 'all')
  const control = await context.api.send({
    operation: list,
    query: [['per_page', '1']],
    companyParam: company,
    companyHeader: company,
  })
  if (succeeded(control)) return company
  throw new SkipError('baseline-refused', `the second company itself is answered with ${String(statusOf(control))}`)
})

/** An own user in the second company, where this run may look. For the first company it is a user of another one. */
export interface ForeignUser {
  readonly id: string
  readonly email: string
  /** The user as its own company shows it, now. */
  show(): Promise<Exchange>
}

type Elsewhere = Pick<RequestDraft, 'companyParam' | 'companyHeader'>

/**
 * The foreign user of this run: one that an earlier run created, else a new one. A new one is deactivated at once, as
 * the end of the run only reaches the first company. Whether it is active makes no difference to the first company.
 * @throws SkipError where none can be had.
 */
export const foreignUser = perRun(async (context): Promise<ForeignUser> => {
  if (!context.run.write) throw new SkipError('read-only')
  const company = await secondCompany(context)
  const elsewhere = { companyParam: company, companyHeader: company }
  const found = (await find(context, elsewhere)) ?? (await create(context, elsewhere))
  const show = operationFor(context, 'show')
  const look = () => context.api.send({ operation: show, path: { id: found.id }, ...elsewhere })
  if (!succeeded(await look()))
    throw new SkipError('missing-data', 'the second company does not show the user created in it')
  return { ...found, show: look }
})

function operationFor({ catalogue }: ScenarioContext, action: Operation['action']): Operation {
  const found = catalogue.operations
    .toReversed()
    .find(operation => operation.action === action && operation.companyIn === 'path')
  if (found === undefined) throw new Error(`no ${action} operation in the catalogue`)
  return found
}

async function find(
  context: ScenarioContext,
  elsewhere: Elsewhere,
): Promise<{ id: string; email: string } | undefined> {
  const operation = context.directory.listOf(context.catalogue.versions.at(-1) ?? '', 'all')
  const exchange = await context.api.send({
    operation,
    query: [
      ['filters[search]', `${TAG}`],
      ['per_page', '60'],
    ],
    ...elsewhere,
  })
  return listed(exchange)
    .map(user => ({ id: idText(user.id), email: textOf(user[userField.email]) }))
    .find(({ id, email }) => id !== '' && email.startsWith(TAG) && email.endsWith('@example.com'))
}

async function create(context: ScenarioContext, elsewhere: Elsewhere): Promise<{ id: string; email: string }> {
  const operation = operationFor(context, 'create')
  const update = operationFor(context, 'update')
  for (const format of bodyFormats) {
    const email = context.identities.newEmail()
    const payload = { [userField.givenName]: 'Asbuilt', [userField.familyName]: 'Stranger', [userField.email]: email }
    const id = createdId(await context.api.send({ operation, body: encode(operation, format, payload), ...elsewhere }))
    if (id === '') continue
    for (const format of bodyFormats) {
      const body = encode(update, format, { [userField.active]: false })
      if (succeeded(await context.api.send({ operation: update, path: { id }, body, ...elsewhere }))) break
    }
    return { id, email }
  }
  throw new SkipError('missing-data', 'no user could be created in the second company')
}
