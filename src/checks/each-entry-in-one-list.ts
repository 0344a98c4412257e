import { defineCheck } from './check.js'
import { sentEntries } from './sent-entries.js'
import { syncLists } from './sync-lists.js'

export const eachEntryInOneList = defineCheck({
  id: 'each-entry-in-one-list',
  clause: 'SYNC-3/each-entry-in-one-list',
  needs: ['request'],
  judges: judged => syncLists(judged) !== null && (sentEntries(judged)?.length ?? 0) > 0,
  *inspect(judged) {
    const { entities, errors } = syncLists(judged) ?? { entities: [], errors: [] }
    const sent = sentEntries(judged)?.length ?? 0
    if (entities.length + errors.length === sent) return
    yield {
      at: '/response/body',
      expected: `${sent} results`,
      received: `${entities.length} entities and ${errors.length} errors`,
      message: 'entries end in both lists, in none, or several times',
    }
  },
})
