import { loadCatalogue, type Catalogue, type Operation, type Population } from '../../catalogue/index.js'
import { type Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { type JsonObject } from '../../json/index.js'
import { idText, listed, totalOf } from './answer.js'
import { SkipError } from './verdict.js'

/** What the run has learnt of the directory. Everything comes from pooled GETs by the admin caller. */
export interface Directory {
  /** The list operation that shows a population, in the given version. */
  listOf(version: string, population: Population): Operation
  /** The show operation of the same version that names the company in the same way, by path or query. */
  showBeside(operation: Operation): Operation
  /** The first page (up to 100) of a list, and the `Total` it gives. */
  firstPage(
    list: Operation,
  ): Promise<{ readonly exchange: Exchange; readonly users: readonly JsonObject[]; readonly total: number }>
  /** Up to 100 users of the list of a population, in the version of an operation. */
  sample(operation: Operation, population?: Population): Promise<readonly JsonObject[]>
  /** The id of some active user of the company, not necessarily an own user: only good for reading. */
  someUserId(operation: Operation): Promise<string>
}

export function createDirectory(catalogue: Catalogue, read: (draft: RequestDraft) => Promise<Exchange>): Directory {
  const inVersion = (version: string) => catalogue.operations.filter(operation => operation.version === version)
  const listOf = (version: string, population: Population): Operation => {
    const found = inVersion(version).find(
      operation => operation.action === 'list' && operation.population === population,
    )
    if (found === undefined) throw new Error(`no list of ${population} users in version ${version}`)
    return found
  }
  const directory: Directory = {
    listOf,
    showBeside(operation) {
      const found = inVersion(operation.version).find(
        other => other.action === 'show' && other.companyIn === operation.companyIn,
      )
      if (found === undefined) throw new Error(`no show operation beside ${operation.id}`)
      return found
    },
    async firstPage(list) {
      const exchange = await read({ operation: list, query: [['per_page', usualPage()]] })
      return { exchange, users: listed(exchange), total: totalOf(exchange) }
    },
    async sample(operation, population = 'active') {
      return (await directory.firstPage(listOf(operation.version, population))).users
    },
    async someUserId(operation) {
      const id = (await directory.sample(operation)).map(user => idText(user.id)).find(text => text !== '')
      if (id === undefined) throw new SkipError('missing-data', 'the company list shows no user')
      return id
    },
  }
  return directory
}

const usualPage = (): string => String(loadCatalogue().limits.usualPageSize)

/** The query for whom a search finds, on a page of the usual size. */
export function searchQuery(text: string): readonly (readonly [name: string, value: string])[] {
  return [
    ['filters[search]', text],
    ['per_page', usualPage()],
  ]
}
