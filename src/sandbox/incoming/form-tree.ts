import type { FormPart } from './parts.js'

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
  for (const part of parts) place(root, pathOf(part.name), part)
  return root
}

const MAX_KEYS = 4

function pathOf(name: string): readonly string[] {
  const [head = ''] = name.split('[', 1)
  const keys = [...name.slice(head.length).matchAll(/\[([^\]]*)\]/g)].map(match => match[1] ?? '')
  return [head, ...keys.slice(0, MAX_KEYS)]
}

function place(tree: FormTree, path: readonly string[], part: FormPart): void {
  const [key = '', ...rest] = path
  if (rest.length === 0) {
    tree.children.set(key, part)
    return
  }
  const known = tree.children.get(key)
  if (rest[0] === '') {
    const list = Array.isArray(known) ? known : []
    tree.children.set(key, list)
    placeInList(list, rest.slice(1), part)
    return
  }
  const child = isTree(known) ? known : { children: new Map<string, FormNode>() }
  tree.children.set(key, child)
  place(child, rest, part)
}

function placeInList(list: FormNode[], path: readonly string[], part: FormPart): void {
  const [key] = path
  if (key === undefined) {
    list.push(part)
    return
  }
  const last = list.at(-1)
  if (isTree(last) && !last.children.has(key)) {
    place(last, path, part)
    return
  }
  const entry: FormTree = { children: new Map() }
  list.push(entry)
  place(entry, path, part)
}
