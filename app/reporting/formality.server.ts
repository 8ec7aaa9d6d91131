import { sharedWrongOf } from '~/learning/shared-wrong.server'
import { endOfDay } from '~/platform/calendar'
import { type Counted } from './counted-people.sql.server'
import { FORMALITY, type FormalitySign, formalitySigns } from './formality'
import { hasMorePeopleThan } from './people.sql.server'
import { sittingsOf } from './sittings.sql.server'

export type Formality =
  | { kind: 'signs'; signs: FormalitySign[] }
  /** too few have finished: a figure would point at someone */
  | { kind: 'tooFew' }
  /** too many to be colleagues of one another: units below are looked at instead */
  | { kind: 'tooMany' }

/** What in a unit's figures asks to be looked at again. */
export async function formalityOf(counted: Counted): Promise<Formality> {
  if (await hasMorePeopleThan(FORMALITY.most, counted.path, counted.today)) return { kind: 'tooMany' }
  const sittings = await sittingsOf(counted)
  const signs = formalitySigns(sittings, await sharedWrongOf(sittings, endOfDay(counted.today)))
  return signs === null ? { kind: 'tooFew' } : { kind: 'signs', signs }
}
