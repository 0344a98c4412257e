import { describe, expect, it } from 'vitest'
import { CatalogueError, loadCatalogue, type Selector } from './index.js'
import { selectorKeys } from './selector.js'

const catalogue = loadCatalogue()
const [first = '', second = '', third = '', last = ''] = catalogue.versions
const brief = (selector: Selector | readonly Selector[]): string[] =>
  catalogue.select(selector).map(({ version, method, resource }) => `${version} ${method} ${resource}`)

describe('loadCatalogue', () => {
  it('is read once', () => {
    expect(loadCatalogue()).toBe(catalogue)
  })

  it('has 54 operations by version, then id, and three for tokens', () => {
    const keys = catalogue.operations.map(({ version, id }) => `${version} ${id}`)
    expect(keys).toHaveLength(54)
    expect(keys).toEqual(keys.toSorted())
    expect(catalogue.tokenOperations.map(({ action }) => action).toSorted()).toEqual(['revoke', 'token', 'token-info'])
    expect(catalogue.versions).toEqual(['1.0', '1.1', '1.2', '1.3'])
  })

  it('is frozen through and through', () => {
    const loose: string[] = []
    const seen = new Set<unknown>()
    const look = (value: unknown, where: string): void => {
      if (typeof value !== 'object' || value === null || seen.has(value)) return
      seen.add(value)
      if (!Object.isFrozen(value)) loose.push(where)
      const inner = value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value)
      for (const [key, item] of inner) look(item, `${where}/${key}`)
    }
    look(catalogue, '')
    expect(seen.size).toBeGreaterThan(1000)
    expect(loose).toEqual([])
    expect(() => (catalogue.models as Map<string, unknown>).set('x', {})).toThrow(TypeError)
  })

  it('says which operation was meant where an id is unknown', () => {
    expect(() => catalogue.operation('users_sync')).toThrow(CatalogueError)
    expect(() => catalogue.operation('users_sync')).toThrow(
      /no operation "users_sync"; did you mean .*users_sync_patch/,
    )
    expect(() => catalogue.clause('PAGE-4/nonsense')).toThrow(/no clause "PAGE-4\/nonsense"/)
    expect(() => catalogue.fieldsOf('nobody')).toThrow(/no model "nobody"/)
  })

  it('finds an operation by method, version and path, with or without the version in it', () => {
    for (const operation of catalogue.operations) {
      expect(catalogue.find(operation.method, operation.version, operation.path)).toBe(operation)
      expect(catalogue.find(operation.method, operation.version, operation.resource)).toBe(operation)
      expect(operation.resource).not.toContain(operation.version)
    }
    expect(catalogue.find('DELETE', first, '/users')).toBeNull()
  })
})

describe('what is read off a description', () => {
  it('tells the lists apart', () => {
    const lists = catalogue.select({ action: 'list' })
    expect(lists).toHaveLength(8)
    expect(lists.every(({ paginated }) => paginated)).toBe(true)
    const all = lists.filter(({ population }) => population === 'all')
    expect(
      all.every(
        ({ companyIn, sortKeys }) =>
          companyIn === 'query' && sortKeys.join() === 'name,vendor_name,permission_template,full_name',
      ),
    ).toBe(true)
    expect(all[0]?.filters).toEqual([
      'active',
      'created_at',
      'updated_at',
      'vendor_id',
      'origin_id',
      'trade_id',
      'search',
    ])
    const active = lists.filter(({ population }) => population === 'active')
    expect(active.every(({ companyIn }) => companyIn === 'path')).toBe(true)
    expect(active[0]?.sortKeys).toEqual([
      'name',
      'vendor_name',
      'permission_template',
      'full_name',
      'projects',
      'email',
      'job_title',
    ])
    expect(active.map(({ views }) => views.join())).toEqual(['', '', '', 'normal,extended,ids_only'])
  })

  it('tells how arrays travel', () => {
    const arrays = catalogue.operations
      .flatMap(({ parameters }) => parameters)
      .filter(({ array }) => array !== undefined)
    expect(new Set(arrays.map(({ name, array }) => `${name} ${String(array)}`))).toEqual(
      new Set(['filters[vendor_id] comma', 'filters[trade_id][] repeated', 'sort comma']),
    )
  })

  it.each<[Selector['action'], string, string | undefined, boolean]>([
    ['create', 'user', 'user-create', false],
    ['update', 'user', 'user-update', false],
    ['sync', 'updates', 'user-sync-entry', true],
    ['bulk-add', 'users', 'bulk-add-entry', true],
    ['bulk-remove', 'users', 'bulk-remove-entry', true],
    ['token', '', 'token-request', false],
  ])('%s has its payload under "%s"', (action, root, model, list) => {
    const { request } = catalogue.select({ action: action ?? [] })[0] ?? {}
    expect(request).toMatchObject({ root, payload: { model, list } })
  })

  it('gives the body of a status, and of a view', () => {
    const viewed = catalogue.select({ parameter: 'view' })[0] ?? catalogue.operation('')
    expect(Object.keys(catalogue.bodyModel(viewed, 200)?.branches ?? {})).toEqual(['normal', 'extended', 'ids_only'])
    expect(catalogue.bodyModel(viewed, 200, 'extended')?.model).toBe('user-listing-extended')
    expect(catalogue.bodyModel(viewed, 200, 'never-heard-of')?.model).toBe('user-listing')
    expect(catalogue.bodyModel(viewed, 400)?.model).toBe('error')
    expect(catalogue.bodyModel(viewed, 201)).toBeNull()
    const show = catalogue.select({ action: 'show' }).at(0) ?? viewed
    expect(catalogue.bodyModel(show, 404)).toBeNull()
    expect(catalogue.bodyModel(show, 200, 'extended')?.model).toBe('user-detail')
  })
})

describe('select', () => {
  it.each<[string, Selector | readonly Selector[], string[]]>([
    ['requestField', { requestField: 'bid_contact' }, [`${last} POST /companies/{company_id}/users`]],
    [
      'responseField',
      { responseField: 'role' },
      [`${last} GET /companies/{company_id}/users`, `${last} GET /companies/{company_id}/users/{id}`],
    ],
    ['model', { model: 'sync-map' }, [second, third, last].map(version => `${version} PATCH /users/sync`)],
    ['model among branches', { model: 'user-listing-extended' }, [`${last} GET /companies/{company_id}/users`]],
    ['requestModel', { requestModel: ['user-create-v1.3'] }, [`${last} POST /companies/{company_id}/users`]],
    ['status', { status: 207 }, [`${last} POST /companies/{company_id}/users/bulk_add`]],
    [
      'introduced',
      { introduced: true },
      [
        `${second} POST /companies/{company_id}/users/bulk_add`,
        `${second} POST /companies/{company_id}/users/bulk_remove`,
      ],
    ],
    [
      'a list of values and a second key',
      { action: ['me', 'list'], model: 'current-user' },
      [second, third, last].map(version => `${version} GET /companies/{company_id}/me`),
    ],
    ['keys that exclude one another', { action: 'me', paginated: true }, []],
    ['a token action', { action: 'token' }, ['oauth POST /oauth/token']],
    [
      'several selectors, each operation once',
      [{ status: 207 }, { action: 'bulk-add', status: 207 }, { introduced: true }],
      [
        `${second} POST /companies/{company_id}/users/bulk_add`,
        `${second} POST /companies/{company_id}/users/bulk_remove`,
        `${last} POST /companies/{company_id}/users/bulk_add`,
      ],
    ],
  ])('%s', (_, selector, expected) => {
    expect(brief(selector)).toEqual(expected)
  })

  it.each<[Selector, number]>([
    [{}, 54],
    [{ method: 'GET' }, 20],
    [{ parameter: 'id' }, 20],
    [{ companyIn: 'path' }, 34],
    [{ companyIn: 'query' }, 20],
    [{ population: 'all' }, 4],
    [{ mediaType: 'application/json' }, 14],
    [{ sortKey: 'projects' }, 4],
    [{ paginated: false }, 46],
    [{ introduced: false }, 52],
    [{ parameter: ['view', 'filters[active]'] }, 5],
    [{ status: 409 }, 8],
  ])('%o picks %i operations', (selector, count) => {
    expect(catalogue.select(selector)).toHaveLength(count)
    for (const operation of catalogue.operations) {
      expect(catalogue.matches(selector, operation)).toBe(catalogue.select(selector).includes(operation))
    }
  })

  it('tests every key that a selector has', () => {
    expect(selectorKeys).toHaveLength(14)
  })
})

describe('matchPath', () => {
  it('finds every operation by its own path', () => {
    for (const operation of [...catalogue.operations, ...catalogue.tokenOperations]) {
      const path = operation.path.replace('{company_id}', '7').replace('{id}', '9007199254740993')
      const params = {
        ...(operation.path.includes('{company_id}') ? { company_id: '7' } : {}),
        ...(operation.path.includes('{id}') ? { id: '9007199254740993' } : {}),
      }
      expect(catalogue.matchPath(operation.method.toLowerCase(), path)).toEqual({ operation, params })
    }
  })

  it.each<[string, string, string, string | null]>([
    ['literal segments win', 'PATCH', `/rest/v${first}/users/sync`, 'sync'],
    ['another method reads them as an id', 'GET', `/rest/v${first}/users/sync`, 'show'],
    ['an unknown path', 'GET', `/rest/v${first}/vendors`, null],
    ['an unknown version', 'GET', '/rest/v9.9/users', null],
    ['an unknown method', 'DELETE', `/rest/v${first}/users/1`, null],
    ['an empty segment', 'GET', `/rest/v${first}/users/`, null],
    ['one segment too many', 'GET', `/rest/v${first}/users/1/2`, null],
  ])('%s', (_, method, path, action) => {
    expect(catalogue.matchPath(method, path)?.operation.action ?? null).toBe(action)
  })

  it('decodes parameters, and leaves alone what cannot be decoded', () => {
    expect(catalogue.matchPath('GET', `/rest/v${first}/users/a%20b`)?.params).toEqual({ id: 'a b' })
    expect(catalogue.matchPath('GET', `/rest/v${first}/users/%zz`)?.params).toEqual({ id: '%zz' })
  })
})
