import { createHash } from 'node:crypto'
import type { Database } from '../directory/database.js'
import type { FormPart } from '../request/form.js'
import type { Call } from './call.js'
import { refusals, type Reply } from './reply.js'

const PREFIX = '/avatars/'

/** Only pictures are served back under their own type: whatever else was sent must not run in a browser. */
const PICTURE = /^image\/(png|jpeg|gif|webp|bmp)$/

/** Keeps a file that was sent as an avatar, and gives the URL at which it is served (USER-9). */
export function keepPicture(call: Call, part: FormPart): string {
  const { pictures } = call.database
  const hash = createHash('sha256').update(part.bytes.toString('base64')).digest('hex').slice(0, 12)
  const path = `${PREFIX}${pictures.size + 1}-${hash}`
  const sent = part.file?.contentType ?? ''
  pictures.set(path, { path, contentType: PICTURE.test(sent) ? sent : 'application/octet-stream', bytes: part.bytes })
  return `${call.url}${path}`
}

export const isPicturePath = (path: string): boolean => path.startsWith(PREFIX)

export function servePicture({ pictures }: Database, path: string): Reply {
  const found = pictures.get(path)
  if (found === undefined) return refusals.notFound()
  return {
    status: 200,
    headers: { 'Content-Type': found.contentType, 'X-Content-Type-Options': 'nosniff' },
    body: found.bytes,
  }
}
