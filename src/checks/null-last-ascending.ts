import { nullPlaceCheck } from './null-place.js'

export const nullLastAscending = nullPlaceCheck('null-last-ascending', 'LIST-10/null-last-ascending', false)
