import { expect, test } from 'vitest'
import { bodyOf } from '../findings/index.js'
import { clientOf, list, show, startScriptedServer } from '../testing/scripted-server.js'

test('HTTP-7/reader-keeps-every-digit: an id above 2^53 is read whole, and asked for by the same digits', async () => {
  const server = await startScriptedServer()
  const { client } = clientOf(server)
  const ids = ['9007199254740993', '9223372036854775807', '9007199254740991', '17']
  server.script = [{ body: `[${ids.map(id => `{"id":${id}}`).join(',')}]` }]
  const users = bodyOf(await client.send({ operation: list }))
  expect(users).toEqual([{ id: 9007199254740993n }, { id: 9223372036854775807n }, { id: 9007199254740991 }, { id: 17 }])
  for (const id of ids) await client.send({ operation: show, path: { id } })
  expect(server.received.slice(1).map(({ url }) => url.split('/').at(-1))).toEqual(ids)
  await client.close()
  await server.close()
})
