import { visibleLines } from './visible.js'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that stays text in a page, between tags and in quoted attributes. Line ends stay. */
export function htmlText(text: string): string {
  return visibleLines(text).replace(/[&<>"']/g, character => entities[character] ?? character)
}
