import { createHash } from 'node:crypto'

/** A picture that came with a request. */
interface Picture {
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** The pictures of users, by the path at which they are served. */
export interface PictureStore {
  /** @returns its path. */
  keep(picture: Picture): string
  find(path: string): Picture | undefined
  /** Forgets the picture at a URL, if it is one of these: nobody shows it any longer. */
  drop(url: unknown): void
  clear(): void
}

const PREFIX = '/avatars/'
/** Bytes of all pictures together: where there are more, the oldest ones go. */
const MAX_BYTES = 32 * 1024 * 1024

export const isPicturePath = (path: string): boolean => path.startsWith(PREFIX)

export function pictureStore(maxBytes: number = MAX_BYTES): PictureStore {
  const pictures = new Map<string, Picture>()
  let kept = 0
  let bytes = 0
  const forget = (path: string): void => {
    bytes -= pictures.get(path)?.bytes.length ?? 0
    pictures.delete(path)
  }
  return {
    keep({ contentType, bytes: sent }) {
      kept += 1
      const hash = createHash('sha256').update(Buffer.from(sent).toString('base64')).digest('hex').slice(0, 12)
      const path = `${PREFIX}${kept}-${hash}`
      // a copy: small pieces of a body lie in memory that they share with others
      pictures.set(path, { contentType, bytes: Uint8Array.from(sent) })
      bytes += sent.length
      for (const oldest of pictures.keys()) {
        if (bytes <= maxBytes || oldest === path) break
        forget(oldest)
      }
      return path
    },
    find: path => pictures.get(path),
    drop(url) {
      const at = typeof url === 'string' ? url.lastIndexOf(PREFIX) : -1
      if (at >= 0) forget(String(url).slice(at))
    },
    clear() {
      pictures.clear()
      bytes = 0
    },
  }
}
