import { stderr } from '../output/index.js'

/**
 * Tells, beside the output proper, what people should know of how the target was chosen: that their settings were
 * overruled, or that a file which names an account is not read.
 */
export function tellRemarks({ remarks }: { readonly remarks: readonly string[] }): void {
  for (const remark of remarks) stderr.write(`asbuilt: note: ${remark}\n`)
}
