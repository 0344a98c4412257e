import type busboyParser from 'busboy'
import { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { loadPackage } from '../../load-package.js'

/** One part of a form: its name, and its text or the file that it is. */
export interface FormPart {
  readonly name: string
  readonly bytes: Buffer
  /** Present where the part came with a file name. */
  readonly file?: { readonly name: string; readonly contentType: string }
}

type FormParts =
  { readonly ok: true; readonly parts: readonly FormPart[] } | { readonly ok: false; readonly message: string }

/** Half as many parts again as the largest sync has fields. */
const MAX_PARTS = 50_000
const LIMITS = { parts: MAX_PARTS, fields: MAX_PARTS, files: MAX_PARTS, fieldSize: 8 * 1024 * 1024, headerPairs: 50 }
/** Bytes that are read before others have their turn. */
const SLICE = 32 * 1024

/** Reads `multipart/form-data` or `application/x-www-form-urlencoded`; a broken one is told, never thrown. */
export function readParts(contentType: string, bytes: Buffer): Promise<FormParts> {
  return new Promise(resolve => {
    const parts: FormPart[] = []
    const source = Readable.from(slicesOf(bytes), { objectMode: false })
    const refuse = (message: string): void => {
      resolve({ ok: false, message })
      source.destroy()
    }
    const broken = (): void => {
      refuse('The body is not a valid form.')
    }
    const busboy = loadPackage('busboy') as typeof busboyParser
    try {
      const parser = busboy({ headers: { 'content-type': contentType }, limits: LIMITS, defParamCharset: 'utf8' })
      parser.on('field', (name, value) => parts.push({ name: name ?? '', bytes: Buffer.from(value, 'utf8') }))
      parser.on('file', (name, stream, info) => {
        const chunks: Buffer[] = []
        const at = parts.push({ name: name ?? '', bytes: Buffer.alloc(0) }) - 1
        const file = { name: info.filename ?? '', contentType: info.mimeType }
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('error', broken)
        stream.on('close', () => {
          parts[at] = { name: name ?? '', bytes: Buffer.concat(chunks), file }
        })
      })
      const tooMany = (): void => {
        refuse(`The form has more than ${MAX_PARTS} parts.`)
      }
      parser.on('partsLimit', tooMany)
      parser.on('fieldsLimit', tooMany)
      parser.on('error', broken)
      parser.on('close', () => resolve({ ok: true, parts }))
      source.pipe(parser)
    } catch {
      broken()
    }
  })
}

async function* slicesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += SLICE) {
    if (from > 0) await turn()
    yield bytes.subarray(from, from + SLICE)
  }
}

/** What stands at one name of a form: a part, named children, or a list of entries. */
export type FormNode = FormPart | FormTree | FormNode[]
export interface FormTree {
  readonly children: Map<string, FormNode>
}

export function isTree(node: FormNode | undefined): node is FormTree {
  return node !== undefined && !Array.isArray(node) && 'children' in node
}

export function isPart(node: FormNode | undefined): node is FormPart {
  return node !== undefined && !Array.isArray(node) && 'bytes' in node
}

/**
 * Turns `user[name]`, `updates[][name]` and `updates[0][name]` into a tree. Names live in maps, so that none
 * of them can reach a prototype. A later part of the same name wins; `[]` starts a new entry when a name comes again.
 */
export function formTree(parts: readonly FormPart[]): FormTree {
  const root: FormTree = { children: new Map() }
  for (const part of parts) insertPart(root, pathOf(part.name), part)
  return root
}

const MAX_KEYS = 4

function pathOf(name: string): readonly string[] {
  const [head = ''] = name.split('[', 1)
  const path = [head]
  // no further than anybody looks: a name may be megabytes of brackets
  for (const [, key = ''] of name.slice(head.length).matchAll(/\[([^[\]]*)\]/g)) {
    path.push(key)
    if (path.length > MAX_KEYS) break
  }
  return path
}

function insertPart(tree: FormTree, path: readonly string[], part: FormPart): void {
  const [key = '', ...rest] = path
  if (rest.length === 0) {
    tree.children.set(key, part)
    return
  }
  const known = tree.children.get(key)
  if (rest[0] === '') {
    const list = Array.isArray(known) ? known : []
    tree.children.set(key, list)
    insertInList(list, rest.slice(1), part)
    return
  }
  const child = isTree(known) ? known : { children: new Map<string, FormNode>() }
  tree.children.set(key, child)
  insertPart(child, rest, part)
}

function insertInList(list: FormNode[], path: readonly string[], part: FormPart): void {
  const [key] = path
  if (key === undefined) {
    list.push(part)
    return
  }
  const last = list.at(-1)
  if (isTree(last) && !last.children.has(key)) {
    insertPart(last, path, part)
    return
  }
  const entry: FormTree = { children: new Map() }
  list.push(entry)
  insertPart(entry, path, part)
}
