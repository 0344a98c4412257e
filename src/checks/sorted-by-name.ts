import { sortedByCheck } from './sorted-by.js'

export const sortedByName = sortedByCheck('sorted-by-name', 'LIST-10/by-name', 'name')
