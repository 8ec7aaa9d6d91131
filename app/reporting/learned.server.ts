import { type ScopedUnit } from '~/organisation/scope.server'
import { treeBelow } from '~/organisation/units.sql.server'
import { type Day } from '~/platform/calendar'
import { type Formality, formalityOf } from './formality.server'
import { keptScores } from './kept-figures.sql.server'
import { type StandingCounts } from './standing-counts'
import { type Understanding, understandings } from './understanding'
import { type UnitReport } from './unit-report'
import { unitReport } from './unit-report.server'

/** A unit's people, how many have completed, and how much of first attempts was right. */
export interface Learned {
  counts: StandingCounts
  understanding: Understanding
}

export interface LearnedReport {
  choice: UnitReport['choice']
  whole: Learned
  own: Learned
  children: (Learned & { unit: { id: string; name: string } })[]
  formality: Formality
}

/** Đã học and đã hiểu of a unit on a day, with what asks to be looked at again. Nobody has been checked later yet. */
export async function learnedReport(
  unit: ScopedUnit,
  { campaignCode, today }: { campaignCode: string | null; today: Day },
): Promise<LearnedReport> {
  const { choice, whole, own, children } = await unitReport(unit, { campaignCode, today })
  const campaignIds = choice?.campaigns.map(({ id }) => id) ?? []
  const counted = { path: unit.path, campaignIds, today }
  const [scores, formality, units] = await Promise.all([
    keptScores(counted),
    formalityOf(counted),
    treeBelow(unit, today),
  ])
  const known = understandings(scores, units)
  const of = (id: string, which: 'own' | 'whole'): Understanding =>
    known.get(id)?.[which] ?? { kind: 'tooFew' }
  return {
    choice,
    whole: { counts: whole, understanding: of(unit.id, 'whole') },
    own: { counts: own, understanding: of(unit.id, 'own') },
    children: children.map(({ unit: { id, name }, counts }) => ({
      unit: { id, name },
      counts,
      understanding: of(id, 'whole'),
    })),
    formality,
  }
}
