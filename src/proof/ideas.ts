import { faults } from '../sandbox/index.js'

/**
 * The end of the page: for each of these faults that follows a bug seen elsewhere, where that was. A list, so that nothing
 * of it is read back as a row of a table.
 */
export function ideas(met: ReadonlySet<string>): readonly string[] {
  const links = faults.flatMap(({ id, source }) =>
    source !== undefined && met.has(id) ? [`- ${id}: [${nameOf(source)}](${source})`] : [],
  )
  if (links.length === 0) return []
  return [
    '## Where the ideas come from',
    '',
    'Other APIs and clients that showed this kind of bug; the other faults are read off their clauses.',
    '',
    ...links.toSorted(),
    '',
  ]
}

/** `owner/name#12` for a thread on GitHub, the address without its scheme for any other page. */
function nameOf(source: string): string {
  const [, repository = '', number = ''] =
    /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)$/.exec(source) ?? []
  return number === '' ? source.replace('https://', '') : `${repository}#${number}`
}
