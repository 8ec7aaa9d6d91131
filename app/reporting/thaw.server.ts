import { canonicalJson, sha256 } from '~/platform/ids.server'
import { commitmentTo, type FrozenDetail } from './freeze.server'
import { type ReportFields } from './report-fields'
import { type ReportFacts } from './report-facts'
import { type NamedPerson, type NamedSigner, type Snapshot } from './snapshot'

export interface FrozenRow {
  code: string
  unitId: string
  snapshot: string
  hash: string
  details: readonly FrozenDetail[]
}

/**
 * Whether a signed report is as it was signed: the text has its hash and says of itself what the row says, and every row
 * that was not erased is the one it committed to. `recorded` is the hash in the audit trail, which a forger cannot reach.
 */
export function isIntact(row: FrozenRow, recorded: string | null): boolean {
  if (sha256(row.snapshot) !== row.hash || recorded !== row.hash) return false
  const snapshot = JSON.parse(row.snapshot) as Snapshot
  if (canonicalJson(snapshot) !== row.snapshot) return false
  if (snapshot.code !== row.code || snapshot.unit.id !== row.unitId) return false
  const committed = commitmentsOf(snapshot)
  return row.details.every((detail) => committed.get(detail.part) === commitmentTo(row.code, detail))
}

function commitmentsOf({ people, flags, signer, document }: Snapshot): Map<string, string> {
  return new Map([
    ...people.map(({ official, commitment }) => [`person:${official}`, commitment] as const),
    ...flags.map(({ kind, commitment }) => [`flag:${kind}`, commitment] as const),
    ['signer', signer.commitment] as const,
    ['document', document.commitment] as const,
  ])
}

const NOTHING: ReportFields = {
  ...{ authority: '', issuer: '', number: '', place: '', day: '', to: '', plan: '', assessment: '' },
  ...{ receivers: '', onBehalf: '', capacity: 'own', superiorTitle: '', signerTitle: '', signerName: '' },
}

/** The facts and the document's fields as they were signed; of what was erased there is nothing. */
export function thaw({ snapshot: text, details }: Pick<FrozenRow, 'snapshot' | 'details'>): {
  snapshot: Snapshot
  facts: ReportFacts
  fields: ReportFields
  signer: NamedSigner | null
} {
  const snapshot = JSON.parse(text) as Snapshot
  const kept = new Map(details.map(({ part, data }) => [part, data]))
  const read = <Value>(part: string): Value | null => {
    const data = kept.get(part)
    return data === undefined ? null : (JSON.parse(data) as Value)
  }
  const { unit, today, period, campaign, campaigns, whole, own, children, enrolments, courses, listed } =
    snapshot
  const facts: ReportFacts = {
    ...{ unit, at: new Date(snapshot.at), today, period, campaign, campaigns, whole, own, children },
    ...{ enrolments, courses, listed },
    people: snapshot.people.map(({ official, unit: unitId, states, commitment: _commitment, ...figures }) => {
      const named = read<NamedPerson>(`person:${official}`)
      return {
        ...figures,
        officialId: official,
        unitId,
        unitName: snapshot.unitNames[unitId] ?? '',
        states: states.map((state) => ({ ...state, officialId: official })),
        fullName: named?.fullName ?? null,
        staffCode: named?.staffCode ?? null,
        positionName: named?.positionName ?? null,
        notes: named?.notes ?? [],
      }
    }),
  }
  return {
    snapshot,
    facts,
    fields: read<ReportFields>('document') ?? NOTHING,
    signer: read<NamedSigner>('signer'),
  }
}
