// Written by `npm run generate` from what the files of src/proof/proofs export.
import type { Proof } from '../proof.js'
import { faultProof } from './faults.js'
import { seedProof } from './seeds.js'
import { variantProof } from './variants.js'

export const proofs: readonly Proof[] = [faultProof, seedProof, variantProof]
