import type { Json } from '../findings/index.js'
import { bulkAdded, itemsOf } from './bulk-added.js'
import type { Judged } from './check.js'

const INNER = { entities: 'projects', errors: 'errors' } as const

export interface BulkIds {
  readonly user: Json | undefined
  readonly project: Json | undefined
  readonly at: string
  readonly projectAt: string
}

/** Every pair of user and project that one of the lists of a bulk add names. */
export function idsOf(judged: Judged, list: keyof typeof INNER): readonly BulkIds[] {
  return itemsOf(bulkAdded(judged)?.[list], `/response/body/${list}`).flatMap(({ item, at }) =>
    itemsOf(item[INNER[list]], `${at}/${INNER[list]}`).map(({ item: inner, at: place }) => ({
      user: item.userId,
      project: inner.projectId,
      at: `${at}/userId`,
      projectAt: `${place}/projectId`,
    })),
  )
}
