import { canonicalJson, sha256 } from '~/platform/ids.server'
import { type ReportFields } from './report-fields'
import { type ReportFlag } from './report-flags'
import { type ReportFacts } from './report-facts'
import { type NamedPerson, type SignerKind, type Snapshot } from './snapshot'

/** What is frozen, and by whom. */
export interface ToFreeze {
  code: string
  facts: ReportFacts
  fields: ReportFields
  flags: readonly ReportFlag[]
  /** as it was read */
  statement: string
  signer: { officialId: string; kind: SignerKind; fullName: string; positionName: string | null }
  signedAt: Date
}

export interface FrozenDetail {
  part: string
  officialId: string | null
  salt: string
  data: string
}

export interface Frozen {
  snapshot: string
  hash: string
  details: FrozenDetail[]
}

/** Binds what a row says, and which part of which report it is, without telling it: the salt stays in the erasable row. */
export const commitmentTo = (code: string, { part, salt, data }: Omit<FrozenDetail, 'officialId'>): string =>
  sha256(canonicalJson({ code, part, salt, data }))

/** The snapshot as canonical JSON with its hash, and the erasable rows that stand beside it. */
export function freeze(frozen: ToFreeze, newSalt: (part: string) => string): Frozen {
  const { code, facts, fields, flags, statement, signer, signedAt } = frozen
  const details: FrozenDetail[] = []
  const commit = (part: string, officialId: string | null, value: object): string => {
    const detail = { part, officialId, salt: newSalt(part), data: canonicalJson(value) }
    details.push(detail)
    return commitmentTo(code, detail)
  }
  const { at, people, ...figures } = facts
  const snapshot: Snapshot = {
    ...figures,
    format: 'lccv-report/1',
    code,
    at: at.toISOString(),
    signedAt: signedAt.toISOString(),
    unitNames: Object.fromEntries(people.map(({ unitId, unitName }) => [unitId, unitName])),
    people: people.map(({ officialId, unitId, segment, enrolments, completions, states, ...named }) => ({
      official: officialId,
      unit: unitId,
      segment,
      enrolments,
      completions,
      states: states.map(({ officialId: _official, ...state }) => state),
      commitment: commit(`person:${officialId}`, officialId, nameOf(named)),
    })),
    flags: flags.map(({ kind, figure, sentence }) => ({
      kind,
      figure,
      commitment: commit(`flag:${kind}`, null, { sentence }),
    })),
    statement,
    signer: {
      official: signer.officialId,
      kind: signer.kind,
      commitment: commit('signer', signer.officialId, {
        fullName: signer.fullName,
        positionName: signer.positionName,
      }),
    },
    document: { commitment: commit('document', signer.officialId, fields) },
  }
  const text = canonicalJson(snapshot)
  return { snapshot: text, hash: sha256(text), details }
}

const nameOf = (person: Pick<ReportFacts['people'][number], keyof NamedPerson>): NamedPerson => ({
  fullName: person.fullName ?? '',
  staffCode: person.staffCode ?? '',
  positionName: person.positionName ?? '',
  notes: person.notes,
})
