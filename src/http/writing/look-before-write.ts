import type { Catalogue, Operation } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import type { Ownership, Standing } from './ownership.js'
import { isSafe, isTokenOperation, type RequestDraft } from '../request-draft.js'
import type { Target } from '../target.js'
import { subjectOf } from './write-subject.js'

export interface LookOptions {
  readonly target: Pick<Target, 'companyId'>
  readonly catalogue: Pick<Catalogue, 'operations' | 'limits'>
  readonly ownership: Ownership
  /** Sends a GET; what it shows is noted by the ownership before it resolves. */
  readonly send: (draft: RequestDraft) => Promise<Exchange>
}

/** A user that a write names, in a company where somebody says that it is ours. */
interface Wanted {
  readonly companyId: string
  readonly id: string
}

/** These can be mended by looking. */
const looksHelp: readonly Standing[] = ['unseen', 'outdated']

/**
 * Looks at the users whom a write is going to touch, unless a GET has shown them a moment ago: at each by its id for
 * the first time, at all users of the run by one search from then on. What it finds, the write guard judges.
 * @throws as `Client.send`
 */
export async function lookBeforeWrite(draft: RequestDraft, options: LookOptions): Promise<void> {
  if (isSafe(draft) || isTokenOperation(draft.operation)) return
  const { ownership, target } = options
  const { companies, users } = subjectOf(draft, target)
  const [addressed] = companies
  const wanted: Wanted[] = []
  for (const { id, bare } of new Map(users.map(user => [`${user.id} ${user.bare}`, user])).values()) {
    if (!/^\d+$/.test(id)) continue
    const claimedIn = ownership.companiesOf(id)
    // of a user of ours in another company more is said only where this one has nobody under its id
    const here = claimedIn.filter(companyId => companies.includes(companyId) || !bare)
    wanted.push(...here.map(companyId => ({ companyId, id })))
    if (here.length > 0 && !bare && !claimedIn.includes(addressed) && !ownership.isFreeOfStrangers(addressed, id))
      await show({ companyId: addressed, id }, draft, options)
  }
  const mayHelp = ({ companyId, id }: Wanted): boolean => looksHelp.includes(ownership.standing(companyId, id))
  for (const companyId of new Set(wanted.map(user => user.companyId))) {
    const here = wanted.filter(user => user.companyId === companyId)
    if (here.some(({ id }) => ownership.standing(companyId, id) === 'outdated')) await search(companyId, options)
    for (const user of here) if (mayHelp(user)) await confirmByShow(user, draft, options)
  }
}

async function confirmByShow(user: Wanted, draft: RequestDraft, options: LookOptions): Promise<void> {
  const { ownership } = options
  await show(user, draft, options)
  if (!looksHelp.includes(ownership.standing(user.companyId, user.id))) return
  // one version may not have the operation any more
  const [newest] = showsFor(null, options.catalogue)
  if (newest !== undefined && newest !== showsFor(draft, options.catalogue)[0]) await show(user, null, options)
  if (looksHelp.includes(ownership.standing(user.companyId, user.id))) ownership.giveUp(user.companyId, user.id)
}

async function show({ companyId, id }: Wanted, draft: RequestDraft | null, options: LookOptions): Promise<void> {
  const [operation] = showsFor(draft, options.catalogue)
  if (operation !== undefined) await options.send({ operation, path: { id }, ...inCompany(companyId, options) })
}

/** Shows, those first that stand beside the operation of a draft; the newest where there is none. */
function showsFor(draft: RequestDraft | null, { operations }: Pick<Catalogue, 'operations'>): readonly Operation[] {
  const { version, companyIn } = draft?.operation ?? {}
  const rank = (operation: Operation): number =>
    Number(operation.version === version) * 2 + Number(operation.companyIn === (companyIn ?? 'path'))
  return operations
    .filter(({ action }) => action === 'show')
    .toReversed()
    .toSorted((a, b) => rank(b) - rank(a))
}

/** One search shows all users of the run. */
async function search(companyId: string, options: LookOptions): Promise<void> {
  const { catalogue, ownership } = options
  const operation = catalogue.operations.findLast(
    ({ action, population, filters }) => action === 'list' && population === 'all' && filters.includes('search'),
  )
  if (operation === undefined) return
  await options.send({
    operation,
    query: [
      ['filters[search]', ownership.tag],
      ['per_page', String(catalogue.limits.honouredPageSize)],
    ],
    ...inCompany(companyId, options),
  })
}

function inCompany(companyId: string, { target }: LookOptions): Pick<RequestDraft, 'companyParam' | 'companyHeader'> {
  return companyId === target.companyId ? {} : { companyParam: companyId, companyHeader: companyId }
}
