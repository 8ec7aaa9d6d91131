/** What an entry's hash covers, besides the hash of the entry before it. */
export interface ChainedEntry {
  sequence: number
  at: string
  kind: string
  actorId: string | null
  subjectType: string
  subjectId: string
  data: string
  previousHash: string
}

export const GENESIS = '0'.repeat(64)

/** The text that is hashed: fields by name, so that none can pass for another. */
export function entryText(entry: ChainedEntry): string {
  const { sequence, at, kind, actorId, subjectType, subjectId, data, previousHash } = entry
  return JSON.stringify({ sequence, at, kind, actorId, subjectType, subjectId, data, previousHash })
}
