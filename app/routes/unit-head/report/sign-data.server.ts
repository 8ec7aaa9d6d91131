import { type Viewer } from '~/identity/viewer'
import { type ScopedUnit } from '~/organisation/scope.server'
import { signatoriesOf } from '~/organisation/signatories.sql.server'
import { canonicalJson, sha256 } from '~/platform/ids.server'
import { type Visit } from '~/platform/visit'
import { reportFacts } from '~/reporting/report-facts.server'
import { type ReportFacts } from '~/reporting/report-facts'
import { reportFlags } from '~/reporting/report-flags.sql.server'
import { type ReportFlag } from '~/reporting/report-flags'
import { periodToSign, type ReportPeriod } from '~/reporting/report-period'
import { reportPeriods } from '~/reporting/report-periods.server'
import { signaturesOf } from '~/reporting/signatures.server'

/** The period asked for, or the one that is due first; with the unit's signatures. */
export async function periodAsked(unit: ScopedUnit, asked: string | null, { today }: Pick<Visit, 'today'>) {
  const [periods, signatures] = await Promise.all([reportPeriods(), signaturesOf(unit.id)])
  const found = periods.find(({ id }) => id === asked)
  return { period: found ?? periodToSign(periods, new Set(signatures.keys()), today), signatures }
}

/** What would be signed: the facts of a moment, and the flags with what was said to them in the period. */
export async function toBeSigned(
  unit: ScopedUnit,
  period: ReportPeriod,
  { at, today }: { at: Date; today: string },
): Promise<{ facts: ReportFacts; flags: ReportFlag[] }> {
  const facts = await reportFacts(unit, { at, today, period, campaignCode: null })
  const counted = { path: unit.path, campaignIds: facts.campaigns.map(({ id }) => id), today }
  return { facts, flags: await reportFlags(unit.id, counted, period.from) }
}

/** Of the figures as they were read, whatever the moment: what is signed must be what was on the page. */
export function figuresDigest({
  facts,
  flags,
}: {
  facts: ReportFacts
  flags: readonly ReportFlag[]
}): string {
  const { at: _at, today: _today, ...figures } = facts
  return sha256(canonicalJson({ figures, flags }))
}

/** Who signs, as head, acting head or deputy of the unit. */
export async function signatoryOf(viewer: Viewer, unit: ScopedUnit, today: string) {
  const signatories = await signatoriesOf(unit.id, today)
  return signatories.find(({ officialId }) => officialId === viewer.id) ?? null
}
