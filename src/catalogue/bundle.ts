import { readdirSync, readFileSync } from 'node:fs'
import { iso31661, iso31662 } from 'iso-3166'
import { parse } from 'yaml'
import { schemasFolder } from './document.js'
import type { IsoCodes } from './iso-codes.js'
import { modelOfRef } from './model.js'
import type { Schema } from './operation.js'

type Node = { [key: string]: unknown }

/** Every document as it is written, with the name its bundle gets: `company-users.v1.0.json`. */
export function readSources(): { readonly name: string; readonly document: Node }[] {
  const folder = new URL('openapi/', schemasFolder)
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => ({
      name: file.replace(/yaml$/, 'json'),
      document: parse(readFileSync(new URL(file, folder), 'utf8')) as Node,
    }))
}

/** The rules as `requirements.yaml` writes them. */
export function readRequirementSource(): unknown {
  return parse(readFileSync(new URL('requirements.yaml', schemasFolder), 'utf8')) as unknown
}

/** The codes that are in use, as the package iso-3166 lists them. */
export function readIsoSource(): IsoCodes {
  return {
    countries: iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => alpha2),
    subdivisions: iso31662.map(({ code }) => code),
  }
}

/** One document that holds every model it needs, directly or through another. */
export function bundle(document: Node, models: ReadonlyMap<string, Schema>): Node {
  const used = new Set<string>()
  const inlined = pointInside(document, used) as Node
  const schemas: Node = {}
  for (const name of used) {
    const { $schema, ...schema } = models.get(name) ?? {}
    schemas[name] = pointInside(schema, used)
  }
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { ...inlined, components: { ...(inlined['components'] as Node), schemas: sorted } }
}

/** Copies a node with its file references turned into `#/components/schemas/…`; notes the models it met. */
function pointInside(node: unknown, used: Set<string>): unknown {
  if (Array.isArray(node)) return node.map(item => pointInside(item, used))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key !== '$ref' || typeof value !== 'string' || value.startsWith('#')) return [key, pointInside(value, used)]
      const model = modelOfRef(value)
      used.add(model)
      return [key, `#/components/schemas/${model}`]
    }),
  )
}
