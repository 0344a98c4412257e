import type { Operation } from '../../catalogue/index.js'
import type { ClauseId, Exchange } from '../../findings/index.js'

const values: readonly number[] = [400, 422]

/** The clause by which a write that was refused with this status stores nothing; null where the rules do not say so. */
export function nothingOf({ action }: Operation, { response }: Exchange): ClauseId | null {
  const status = response?.status ?? 0
  if (status === 401 || status === 403) return 'AUTH-3/no-effect'
  switch (action) {
    case 'create':
      return values.includes(status) ? 'USER-4/nothing-created' : status === 409 ? 'USER-5/nothing-created' : null
    case 'update':
      return values.includes(status)
        ? 'USER-8/nothing-stored'
        : status === 409
          ? 'USER-5/refused-update-stores-nothing'
          : null
    case 'sync':
      return status === 400 ? 'SYNC-4/bad-entry-stores-nothing' : null
    case 'bulk-add':
    case 'bulk-remove':
      return status === 400 ? 'BULK-6/refused-changes-nothing' : null
    default:
      return null
  }
}
