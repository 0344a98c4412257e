import { sortedByCheck } from './sorted-by.js'

export const sortedByFullName = sortedByCheck('sorted-by-full-name', 'LIST-10/by-full-name', 'full_name')
