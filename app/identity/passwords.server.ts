import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { nfc } from '~/platform/vietnamese-text'

/** OWASP's second choice of 2026: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const CURRENT = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`

/** More waiting than this is an attack or a fault: the door says so instead of hanging. */
const LONGEST_QUEUE = 500

export class TooManySignIns extends Error {}

/** Hashing takes a core for about 26 ms; as many at once as there are cores keeps other requests alive. */
const waiting: (() => void)[] = []
let free = availableParallelism()

async function oneACore<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free--
  else if (waiting.length >= LONGEST_QUEUE) throw new TooManySignIns()
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
}

/** The same letters typed on another keyboard are the same password: NFC. */
export function hashPassword(password: string): Promise<string> {
  return oneACore(() => hash(nfc(password), PARAMETERS))
}

let decoy: Promise<string> | undefined

/** Whether a password fits; without a hash (no such account, no password yet) it takes as long and is no. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('không ai dùng mật khẩu này')
  const against = stored ?? (await decoy)
  const fits = await oneACore(() => verify(against, nfc(password)))
  return fits && stored !== null
}

export const isOutdated = (stored: string) => !stored.startsWith(CURRENT)
