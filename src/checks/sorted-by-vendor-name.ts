import { sortedByCheck } from './sorted-by.js'

export const sortedByVendorName = sortedByCheck('sorted-by-vendor-name', 'LIST-10/by-vendor-name', 'vendor_name')
