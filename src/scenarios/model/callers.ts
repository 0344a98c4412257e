import type { Operation } from '../../catalogue/index.js'
import type { ClauseId } from '../../findings/index.js'
import { type RequestDraft, TokenRefusedError } from '../../http/index.js'
import { type DirectoryModel } from './model.js'
import { type RealDirectory } from './real.js'

/**
 * Who sends a request, and in the name of which company: the callers of the account, a token of the sequence's own
 * (dead once it was revoked), nobody, and the admin caller in another company, with access (`second`) or without
 * (`other`).
 */
export type SequenceCaller = 'admin' | 'token' | 'readonly' | 'noaccess' | 'nobody' | 'second' | 'other'

type CallerDraft = Pick<RequestDraft, 'caller' | 'companyHeader' | 'companyParam'>

/** The parts of a request that follow from its caller; null where the account has no such caller or company. */
export async function draftBy(
  model: DirectoryModel,
  real: RealDirectory,
  by: SequenceCaller,
): Promise<CallerDraft | null> {
  const { target } = real.context
  switch (by) {
    case 'token':
      model.token ??= await mint(real)
      return model.token === null ? null : { caller: { bearer: model.token.bearer } }
    case 'readonly':
    case 'noaccess':
      return target[by] === undefined ? null : { caller: by }
    case 'second':
    case 'other': {
      const company = by === 'second' ? target.secondCompanyId : target.otherCompanyId
      return company === undefined ? null : { companyHeader: company, companyParam: company }
    }
    default:
      return { caller: by }
  }
}

async function mint({ context, exchanges }: RealDirectory): Promise<DirectoryModel['token']> {
  try {
    const { token, exchange } = await context.api.client.mint('admin')
    exchanges.push(exchange)
    return { bearer: token, alive: true }
  } catch (error) {
    if (error instanceof TokenRefusedError) return null
    throw error
  }
}

/** How a caller has to be refused. */
export interface Refusal {
  readonly clause: ClauseId
  readonly statuses: readonly number[]
  /** The request as a whole is answered with a 2xx, and each of its entries is an error. */
  readonly byEntry?: true
}

const reads: readonly Operation['action'][] = ['list', 'show']

/**
 * How the rules refuse the operation to a caller; null where the caller may call it. A list in the second company is no
 * refusal.
 */
export function refusalOf(
  { token }: DirectoryModel,
  { action, companyIn }: Operation,
  by: SequenceCaller,
): Refusal | null {
  const reading = reads.includes(action)
  switch (by) {
    case 'admin':
      return null
    case 'token':
      return token?.alive === false ? { clause: 'AUTH-2/revoked-token-is-401', statuses: [401] } : null
    case 'readonly':
      return reading ? null : { clause: 'AUTH-4/write-with-read-access-is-403', statuses: [403] }
    case 'noaccess':
      return {
        clause: reading ? 'AUTH-4/read-without-access-is-403' : 'AUTH-4/write-without-access-is-403',
        statuses: [403],
      }
    case 'nobody':
      return { clause: 'AUTH-1/no-token-is-401', statuses: [401] }
    case 'other':
      return {
        clause: companyIn === 'path' ? 'AUTH-5/foreign-company-in-path' : 'AUTH-5/foreign-company-in-query',
        statuses: [403, 404],
      }
    case 'second':
      if (action === 'list') return null
      if (action === 'sync') return { clause: 'AUTH-8/sync-reports-foreign-id', statuses: [], byEntry: true }
      if (action === 'bulk-add' || action === 'bulk-remove')
        return { clause: 'AUTH-8/bulk-reports-foreign-id', statuses: [], byEntry: true }
      return { clause: 'AUTH-8/foreign-id-is-404', statuses: [404] }
  }
}
