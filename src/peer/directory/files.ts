import { createHash } from 'node:crypto'
import type { Now } from '../serving/clock.js'
import type { Part } from '../request/multipart.js'
import type { StoredFile } from './user.js'

interface File {
  readonly contentType: string
  readonly bytes: Buffer
}
/** Avatars. Their address carries a signature that differs from second to second, as a signed address does. */
export interface FileStore {
  put(part: Part): StoredFile
  get(name: string): File | undefined
  url(origin: string, name: string): string
}

const SAFE_TYPE = /^image\/[a-z0-9.+-]+$/i

export function createFileStore(now: Now): FileStore {
  const files = new Map<string, File>()
  const keep = (bytes: Buffer, contentType: string): StoredFile => {
    const file = createHash('sha256').update(bytes).digest('hex').slice(0, 24)
    const type = SAFE_TYPE.test(contentType) ? contentType : 'application/octet-stream'
    files.set(file, { bytes: Buffer.from(bytes), contentType: type })
    return { file }
  }
  return {
    put: part => keep(part.bytes, part.contentType),
    get: name => files.get(name),
    url: (origin, name) => {
      const expires = Math.floor(now() / 1000) + 3600
      const signature = createHash('sha1').update(`${name}${expires}`).digest('hex')
      return `${origin}/files/${name}?expires=${expires}&signature=${signature}`
    },
  }
}
