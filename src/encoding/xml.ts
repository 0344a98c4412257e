import { Encoded } from './encoded.js'
import { visible, visibleLines, withoutCommands } from './visible.js'

export type XmlText = Encoded<'xml'>

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** No text needs a CDATA section, and so none can end one. */
const encode = (text: string): string => text.replace(/[&<>]/g, character => entities[character] ?? character)

/** Line ends stay. */
const content = (text: string): string => withoutCommands(encode(visibleLines(text)), '&#58;')

const attribute = (name: string, value: string): string =>
  ` ${name}="${encode(visible(value)).replaceAll('"', '&quot;')}"`

/** An element. Values of attributes and children that are text are encoded; an attribute is one line. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (XmlText | string)[]
): XmlText {
  const written = Object.entries(attributes).map(([key, value]) => attribute(key, String(value)))
  const inside = children.map(child => (child instanceof Encoded ? `\n${child.toString()}` : content(child))).join('')
  const open = `<${name}${written.join('')}`
  if (inside === '') return new Encoded('xml', `${open}/>`)
  const end = children.at(-1) instanceof Encoded ? '\n' : ''
  return new Encoded('xml', `${open}>${inside}${end}</${name}>`)
}

export function xmlDocument(root: XmlText): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.toString()}\n`
}
