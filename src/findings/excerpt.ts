import type { Json } from '../json/index.js'

/** Values of a list or an object, and all that is in them, that are quoted. */
const VALUES = 2500
/** Characters of one text that are quoted, and of all the texts of a value together. */
const TEXT = 4000
const TEXTS = 40_000
/** Levels that are quoted. */
const LEVELS = 16

/**
 * A value of a target as findings quote it: the very same where it is of a size to read, else what it begins with, and
 * how much is left out.
 */
export function excerptOf(value: Json): Json {
  return isSmall(value, { values: VALUES, characters: TEXTS }, LEVELS)
    ? value
    : cut(value, { values: VALUES, characters: TEXTS }, LEVELS)
}

/** A text with its beginning alone where it is long. */
export function excerptOfText(text: string, most = TEXT): string {
  return text.length <= most ? text : `${text.slice(0, most)}… (${text.length} characters in all)`
}

/** What may still be quoted. */
interface Room {
  values: number
  characters: number
}

/** Is there room for all of it? Looks no further than the room goes. */
function isSmall(value: Json, room: Room, levels: number): boolean {
  room.values -= 1
  if (typeof value === 'string') {
    room.characters -= value.length
    return value.length <= TEXT && room.characters >= 0
  }
  if (room.values < 0) return false
  if (typeof value !== 'object' || value === null) return true
  if (levels === 0) return false
  if (Array.isArray(value)) return value.length <= room.values && value.every(item => isSmall(item, room, levels - 1))
  for (const key in value) {
    room.characters -= key.length
    if (key.length > TEXT || room.characters < 0 || !isSmall(value[key] as Json, room, levels - 1)) return false
  }
  return true
}

function cut(value: Json, room: Room, levels: number): Json {
  room.values -= 1
  if (typeof value === 'string') return cutText(value, room)
  if (typeof value !== 'object' || value === null) return value
  if (levels === 0) return '… (deeper levels left out)'
  return Array.isArray(value) ? cutList(value, room, levels) : cutObject(value, room, levels)
}

function cutText(text: string, room: Room): string {
  const quoted = excerptOfText(text, Math.max(0, Math.min(TEXT, room.characters)))
  room.characters -= text.length
  return quoted
}

const isSpent = ({ values, characters }: Room): boolean => values <= 0 || characters <= 0

function cutList(list: readonly Json[], room: Room, levels: number): Json[] {
  const quoted: Json[] = []
  for (const item of list) {
    if (isSpent(room)) break
    quoted.push(cut(item, room, levels - 1))
  }
  return quoted.length === list.length ? quoted : [...quoted, `… ${list.length - quoted.length} more`]
}

function cutObject(object: { readonly [key: string]: Json }, room: Room, levels: number): Json {
  const keys = Object.keys(object)
  const quoted: [string, Json][] = []
  for (const key of keys) {
    if (isSpent(room)) break
    quoted.push([cutText(key, room), cut(object[key] as Json, room, levels - 1)])
  }
  const left = keys.length - quoted.length
  return Object.fromEntries(left === 0 ? quoted : [...quoted, ['…', `${left} more`]])
}
