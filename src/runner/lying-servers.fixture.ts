import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isObject, stringifyJson, tryParseJson, type Json, type JsonObject } from '../json/index.js'

/** What a liar knows: the request that it answers, and somebody whom the run must not touch. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly stranger: JsonObject
}

type Edit = (body: Json, asked: Asked) => Json
const isCreate = ({ method, path }: Asked): boolean => method === 'POST' && /\/users(\?|$)/.test(path)
const isShow = ({ method, path }: Asked): boolean => method === 'GET' && /\/users\/\d+(\?|$)/.test(path)
const isList = ({ method, path }: Asked): boolean => method === 'GET' && /\/users(\?|$)/.test(path)
const isSync = ({ path }: Asked): boolean => path.includes('/users/sync')
const isOurs = (user: Json): boolean => isObject(user) && String(user['email_address']).startsWith('asbuilt+')

/** Changes each user that an answer holds, where it stands. */
const users =
  (change: (user: JsonObject, asked: Asked) => JsonObject): Edit =>
  (body, asked) => {
    if (Array.isArray(body)) return body.map(one => (isObject(one) ? change(one, asked) : one))
    if (isObject(body) && Array.isArray(body['entities']))
      return { ...body, entities: body['entities'].map(one => (isObject(one) ? change(one, asked) : one)) }
    return isObject(body) && 'id' in body ? change(body, asked) : body
  }
const when =
  (applies: (asked: Asked) => boolean, edit: Edit): Edit =>
  (body, asked) =>
    applies(asked) ? edit(body, asked) : body
const ours =
  (change: (user: JsonObject, asked: Asked) => JsonObject): Edit =>
  (body, asked) =>
    users((user, by) => (isOurs(user) ? change(user, by) : user))(body, asked)
const theirId = (user: JsonObject, { stranger }: Asked): JsonObject => ({ ...user, id: stranger['id'] ?? null })
const theirAddress = (user: JsonObject, { stranger }: Asked): JsonObject => ({
  ...user,
  email_address: stranger['email_address'] ?? null,
})
const shifted = (user: JsonObject): JsonObject => ({ ...user, id: Number(user['id']) - 1 })
const address =
  (change: (text: string) => string | null) =>
  (user: JsonObject): JsonObject => ({ ...user, email_address: change(String(user['email_address'])) })

/** Servers that lie about ids and addresses, by name; what they store is sound. */
export const lies: Readonly<Record<string, Edit>> = {
  'a create is answered with the id of somebody else': when(isCreate, ours(theirId)),
  'a create is answered with somebody else': when(isCreate, (_, { stranger }) => stranger),
  'a create is answered with the address of somebody else': when(isCreate, ours(theirAddress)),
  'a create hides the id': when(
    isCreate,
    users(({ id: _, ...user }) => user),
  ),
  'the id in a create is one less': when(isCreate, ours(shifted)),
  'all ids are one less': users(shifted),
  'ids of ours are those of somebody else': ours(theirId),
  'lists show our addresses beside the id of somebody else': when(isList, ours(theirId)),
  'lists show the address of somebody else beside our ids': when(isList, ours(theirAddress)),
  'lists show nobody of ours': when(isList, body => (Array.isArray(body) ? body.filter(user => !isOurs(user)) : body)),
  'lists hide addresses': when(isList, users(address(() => null))),
  'show answers with somebody else': when(isShow, (_, { stranger }) => stranger),
  'show answers with the id of somebody else': when(isShow, ours(theirId)),
  'show answers with the address of somebody else': when(isShow, ours(theirAddress)),
  'show hides addresses': when(isShow, users(address(() => null))),
  'show knows nobody': when(isShow, () => ({})),
  'a sync answers with the id of somebody else': when(isSync, users(theirId)),
  'a sync answers with somebody else': when(
    isSync,
    users((_, { stranger }) => stranger),
  ),
  'addresses lose what stands behind the plus': users(address(text => text.replace(/\+[^@]*/, ''))),
  'addresses are in capitals': users(address(text => text.toUpperCase())),
}

export interface LyingServer {
  readonly url: string
  /** Writes that name the stranger and say more of them than their id. */
  readonly trespasses: readonly string[]
  close(): Promise<void>
}

/** Stands before a sandbox: passes every request on, and lies in the answers. */
export async function startLyingServer(origin: string, lie: Edit, stranger: JsonObject): Promise<LyingServer> {
  const trespasses: string[] = []
  const id = String(stranger['id'])
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bytesOf(request)
      const { method = 'GET', url: path = '/', headers } = request
      if (method !== 'GET' && names(path, body.toString(), id)) trespasses.push(`${method} ${path} ${body.toString()}`)
      const { host: _, connection: _c, 'content-length': _l, 'accept-encoding': _a, ...rest } = headers
      const answer = await fetch(`${origin}${path}`, {
        method,
        headers: rest as Record<string, string>,
        ...(body.length === 0 ? {} : { body }),
      })
      const text = await answer.text()
      const told = tryParseJson(text)
      const changed =
        told === undefined || path.startsWith('/oauth') ? text : stringifyJson(lie(told, { method, path, stranger }))
      const kept = [...answer.headers].filter(
        ([name]) => !/^(connection|transfer-encoding|content-(encoding|length)|keep-alive)$/.test(name),
      )
      response.writeHead(answer.status, Object.fromEntries(kept)).end(changed)
    })()
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    trespasses,
    close: () =>
      new Promise(
        resolve =>
          void server.close(() => {
            resolve()
          }),
      ),
  }
}

/** Does a write say anything of this user beyond its id? */
function names(path: string, body: string, id: string): boolean {
  if (path.includes(`/users/${id}`)) return body !== '' && !/^\{"user":\{"id":\d+\}\}$/.test(body)
  const value = tryParseJson(body)
  const entries = isObject(value) && Array.isArray(value['updates']) ? value['updates'] : []
  return entries.some(one => isObject(one) && String(one['id']) === id && Object.keys(one).length > 1)
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
