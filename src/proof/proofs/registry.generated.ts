// Written by `npm run generate` from what the files of src/proof/proofs export.
import type { Proof } from '../proof.js'
import { endProof } from './ends.js'
import { faultProof } from './faults.js'
import { hostileFileProof } from './hostile-files.js'
import { hostileTargetProof } from './hostile-targets.js'
import { sandboxInputProof } from './sandbox-inputs.js'
import { sandboxMemoryProof } from './sandbox-memory.js'
import { seedProof } from './seeds.js'
import { variantProof } from './variants.js'

/** Every proof, in the order of their files. */
export const proofs: readonly Proof[] = [
  endProof,
  faultProof,
  hostileFileProof,
  hostileTargetProof,
  sandboxInputProof,
  sandboxMemoryProof,
  seedProof,
  variantProof,
]
