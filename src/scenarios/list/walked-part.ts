import type { ScenarioContext } from '../engine/context.js'
import { idText } from '../engine/directory.js'
import { combine } from './ask.js'
import type { Section } from './section.js'
import { plainRange } from './times.js'

/** Users a part has at least, so that it makes several pages. */
const FEWEST = 4

/**
 * What a walk goes through: the section, or in a read-only run those of it created within a range, so that one walk shows
 * pages, a filter, and that links keep it.
 */
export function walkedPart(context: ScenarioContext, section: Section): Section {
  const range = context.run.write ? null : plainRange(section.users, 'created_at')
  if (range === null) return section
  const users = section.users.filter(user => range.filter.matches(user))
  const known = section.users.every(user => range.filter.matches(user) !== undefined)
  if (!known || users.length < FEWEST || users.length === section.users.length) return section
  return {
    ...section,
    users,
    items: users,
    ids: users.map(user => idText(user.id)),
    total: users.length,
    query: combine(section.query, range.filter.pairs),
  }
}
