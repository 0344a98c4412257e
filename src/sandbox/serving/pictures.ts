import type { Call } from './call.js'
import type { FormPart } from '../request/form.js'
import { digest } from '../seed/made-up-users.js'

/** Only pictures are served back under their own type: whatever else was sent must not run in a browser. */
const PICTURE = /^image\/(png|jpeg|gif|webp|bmp)$/

/** Keeps a file that came as an avatar, and gives the URL at which it is served (USER-9). */
export function keepPicture(call: Call, part: FormPart): string {
  const { pictures } = call.world
  const path = `/avatars/${pictures.size + 1}-${digest(part.bytes.toString('base64')).slice(0, 12)}`
  const sent = part.file?.contentType ?? ''
  pictures.set(path, { path, contentType: PICTURE.test(sent) ? sent : 'application/octet-stream', bytes: part.bytes })
  return `${call.url}${path}`
}
