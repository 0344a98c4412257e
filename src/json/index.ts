export { parseJson, readJson, stringifyJson, tryParseJson, tryReadJson } from './json.js'
export { pointerStep, valueAt } from './pointer.js'
export { endOfString, JsonLimitError } from './scan.js'
export { isObject, sameJson, type Json, type JsonObject } from './value.js'
