import { isWithin } from '~/organisation/tree'

/** Why an inspector opens the names of a unit. */
export const NAMES_PURPOSES = ['spotCheck', 'complaint', 'order', 'figures'] as const
export type NamesPurpose = (typeof NAMES_PURPOSES)[number]

/** Comparing figures is an inspector's daily work; the rest is ordered by a document. */
export const needsDocument = (purpose: NamesPurpose): boolean => purpose !== 'figures'

/** A document's number and sign as Decree 30/2020 writes them, '12/KH-TTr': no blank, so no person's name fits. */
export const DOCUMENT_NUMBER = /^\d+\/[\p{L}\d./-]{2,40}$/u

/**
 * Whether names are behind a reason: for who sees the unit only as an inspector. Who answers for it, reads its reports or
 * looks after the accounts works with names every day.
 */
export function namesAreBehindReason(
  { roles, headOf }: { roles: readonly string[]; headOf: readonly string[] },
  unit: { path: string },
): boolean {
  if (!roles.includes('inspector') || roles.includes('administrator')) return false
  return !headOf.some((id) => isWithin(unit.path, id))
}
