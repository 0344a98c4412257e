import { exampleValues, type StateValues } from './example-values.js'

/** Pact's integration JSON: plain values, and objects that say how a value is compared and where it comes from. */
export type Template = null | boolean | number | string | Template[] | { readonly [key: string]: Template }
export type Matcher = {
  readonly 'pact:matcher:type': string
  readonly value: Template
  readonly [key: string]: Template
}

const matcher = (type: string, value: Template, more: Readonly<Record<string, Template>> = {}): Matcher => ({
  'pact:matcher:type': type,
  value,
  ...more,
})

/** Any value of the same JSON type; an object has at least these fields. */
export const like = (value: Template): Matcher => matcher('type', value)
export const integer = (value: number): Matcher => matcher('integer', value)
export const number = (value: number): Matcher => matcher('number', value)
/** Pact compares the whole text: a part of it needs `.*` on both sides. */
export const text = (pattern: string, value: string): Matcher => matcher('regex', value, { regex: pattern })
/** One item at least, each like this one: the provider states see to it that no list of ours is empty. */
export const oneOrMore = (item: Template): Matcher => matcher('type', [item], { min: 1 })
/** An object with any keys, each value like this one. */
export const mapOf = (key: string, value: Template): Matcher => matcher('values', { [key]: value })

/**
 * A value that is compared exactly, but which the provider state replaces when the pact is verified. `${companyId}` in the
 * expression stands for a state value. Pact's own `fromProviderState` compares types alone: any path would do.
 */
export function fromState(expression: string, asNumber = false): Matcher {
  const value = expression.replace(/\$\{(\w+)\}/g, (_, name: string) => exampleValues[name as keyof StateValues])
  return matcher('equality', asNumber ? Number(value) : value, { 'pact:generator:type': 'ProviderState', expression })
}

export function isMatcher(template: Template): template is Matcher {
  return (
    typeof template === 'object' && template !== null && !Array.isArray(template) && 'pact:matcher:type' in template
  )
}

/** The example in a template: what the mock server answers with. */
export function exampleIn(template: Template): Template {
  if (isMatcher(template)) return exampleIn(template.value)
  if (Array.isArray(template)) return template.map(exampleIn)
  if (typeof template !== 'object' || template === null) return template
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, exampleIn(value)]))
}
