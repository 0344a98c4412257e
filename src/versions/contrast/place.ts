/** A step of a JSON pointer: `~` and `/` escaped. */
export function step(name: string): string {
  return '/' + name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The name that a place ends with, to be read by people: `role`; of an item or entry the whole list or map: `sort`. */
export function nameOf(at: string): string {
  const steps = at.split('/').filter(name => name !== '*')
  return (steps.at(-1) ?? '').replaceAll('~1', '/').replaceAll('~0', '~')
}
