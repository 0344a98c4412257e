import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import type { Json } from '../../json/index.js'
import { openSandboxSession, type SandboxResponse, type SandboxSession } from '../../testing/sandbox-session.js'
import { items, listsOf } from './lists.fixture.js'

let session: SandboxSession
const { list, ids } = listsOf(() => session)
beforeAll(async () => {
  session = await openSandboxSession()
})
afterAll(() => session.close())

/** rel → URL */
function links(answer: SandboxResponse): Record<string, URL> {
  const found = [...(answer.headers['link'] ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)]
  return Object.fromEntries(found.map(([, url = '', rel = '']) => [rel, new URL(url)]))
}

describe.each(
  loadCatalogue()
    .select({ action: 'list' })
    .map(({ id }) => id),
)('pages of %s', operation => {
  it('follow each other through the whole list, once', async () => {
    const whole = await ids('sort=-name', operation)
    let answer = await list('sort=-name&per_page=7&x=%20a+b%26', operation)
    const seen: Json[] = []
    const rels: string[] = []
    for (let page = 1; ; page += 1) {
      seen.push(...items(answer).map(user => user['id'] ?? null))
      expect(answer.headers).toMatchObject({ total: String(whole.length), 'per-page': '7' })
      rels.push(Object.keys(links(answer)).join(' '))
      const next = links(answer)['next']
      if (next === undefined) break
      expect(next.origin).toBe(session.sandbox.url)
      expect(next.search).toContain(`x=%20a+b%26&page=${page + 1}&per_page=7`)
      answer = await session.send('GET', next.pathname + next.search)
    }
    expect(seen).toEqual(whole)
    expect(rels[0]).toBe('last next')
    expect(rels[1]).toBe('first prev last next')
    expect(rels.at(-1)).toBe('first prev')
  })
})

describe('pages', () => {
  it.each([
    ['per_page=5000', '2000', 0],
    ['', '100', 0],
    ['per_page=0', '100', 0],
    ['per_page=-1&page=-1', '100', 0],
    ['per_page=abc&page=abc', '100', 0],
    ['per_page=&page=', '100', 0],
    ['per_page=1e9', '100', 0],
    ['per_page=1000000000', '2000', 0],
    ['page=0', '100', 0],
  ])('%s gives Per-Page %s', async (query, perPage) => {
    const answer = await list(query)
    expect(answer).toMatchObject({ status: 200, headers: { 'per-page': perPage } })
    expect(items(answer).length).toBeGreaterThan(50)
  })

  it.each(['page=1000', 'page=99999999999999999999999', 'page=2&per_page=100'])('%s lies past the end', async query => {
    const answer = await list(query)
    expect(answer).toMatchObject({ status: 200, body: [], headers: { total: '100' } })
    expect(links(answer)['next']).toBeUndefined()
  })

  it('a list of one page has no Link', async () => {
    expect((await list('per_page=2000')).headers['link']).toBeUndefined()
  })

  it('the same list twice is the same text', async () => {
    expect((await list('sort=vendor_name')).text).toBe((await list('sort=vendor_name')).text)
  })
})
