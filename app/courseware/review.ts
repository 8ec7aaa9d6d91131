/** The checklist of a second person: what was found wanting. */
export const RETURN_REASONS = [
  'law',
  'key',
  'explanation',
  'unclear',
  'long',
  'example',
  'spelling',
  'other',
] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

export type ReviewFacts = {
  /** the course asks for a second person */
  required: boolean
  /** the draft waits for one */
  waiting: boolean
  /** everyone who saved a wording of this draft */
  writers: readonly string[]
}

export type StudioPerson = { id: string; roles: readonly string[] }

/**
 * What a person may do with a draft that is ready. publish · send it to a second person · wait for one ·
 * ownWork: a reviewer who wrote some of it, so another must look · nothing: a reviewer whom nobody asked yet.
 */
export type DraftStanding = 'publish' | 'send' | 'wait' | 'ownWork' | 'nothing'

/** Nobody reviews what they wrote; a trainer publishes alone only where the course allows it. */
export function draftStanding(
  person: StudioPerson,
  { required, waiting, writers }: ReviewFacts,
): DraftStanding {
  const trainer = person.roles.includes('trainer')
  if (trainer && !required) return 'publish'
  if (!waiting) return trainer ? 'send' : 'nothing'
  if (!person.roles.includes('reviewer')) return 'wait'
  return writers.includes(person.id) ? 'ownWork' : 'publish'
}

/** Whether a person may send a waiting draft back. */
export function mayReturn(
  person: StudioPerson,
  { waiting, writers }: Omit<ReviewFacts, 'required'>,
): boolean {
  return waiting && person.roles.includes('reviewer') && !writers.includes(person.id)
}
