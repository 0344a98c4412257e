// A bare server that answers everything with the same bytes: what a sandbox that does nothing would reach.
import { Buffer } from 'node:buffer'
import { createServer } from 'node:http'
import process from 'node:process'
import { text } from 'node:stream/consumers'

const { headers, body } = JSON.parse(await text(process.stdin))
const bytes = Buffer.from(body, 'base64')
const server = createServer((_, response) => {
  response.writeHead(200, headers)
  response.end(bytes)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
