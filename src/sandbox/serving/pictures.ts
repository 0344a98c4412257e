import type { PictureStore } from '../directory/pictures.js'
import type { FormPart } from '../request/form.js'
import type { Call } from './call.js'
import { refusals, type Reply } from './reply.js'

/** Only pictures are served back under their own type: whatever else was sent must not run in a browser. */
const PICTURE = /^image\/(png|jpeg|gif|webp|bmp)$/

/** Keeps a file that was sent as an avatar, and gives the URL at which it is served (USER-9). */
export function keepPicture({ database, url }: Call, part: FormPart): string {
  const sent = part.file?.contentType ?? ''
  const contentType = PICTURE.test(sent) ? sent : 'application/octet-stream'
  return `${url}${database.pictures.keep({ contentType, bytes: part.bytes })}`
}

export function servePicture(pictures: PictureStore, path: string): Reply {
  const found = pictures.find(path)
  if (found === undefined) return refusals.notFound()
  return {
    status: 200,
    headers: { 'Content-Type': found.contentType, 'X-Content-Type-Options': 'nosniff' },
    body: found.bytes,
  }
}
