import { type ReportFields } from '~/reporting/report-fields'
import { upper } from './report-words'

/** What is known of a unit when its first report is drawn up. */
export interface ReportOrigin {
  unitName: string
  /** the unit above; null at the top */
  aboveName: string | null
  province: string
  signer: { fullName: string; positionName: string | null; kind: 'head' | 'acting' | 'deputy' } | null
  /** the head's own post, where a deputy signs for the head */
  headTitle: string | null
}

const COMMITTEE = /^UBND(?=\s|$)/

/** UBND xã Tân Lập → Ủy ban nhân dân xã Tân Lập. */
export const inFull = (name: string): string =>
  name.replace(COMMITTEE, 'Ủy ban nhân dân').replace(/\s*\(.*\)$/, '')

const isCommittee = (name: string) => COMMITTEE.test(name)

/** ỦY BAN NHÂN DÂN / XÃ TÂN LẬP on two lines. */
function letterhead(name: string): string {
  const full = upper(inFull(name))
  return isCommittee(name) ? full.replace(/^(ỦY BAN NHÂN DÂN)\s+/, '$1\n') : full
}

/** The first letters of the words before the place: Sở Nội vụ → SNV. */
function initials(name: string): string {
  if (isCommittee(name)) return 'UBND'
  const [body = name] = name.split(/\s(?:xã|phường|đặc khu|tỉnh|HĐND)\s/)
  return upper(
    body
      .split(/[\s,–-]+/)
      .filter((word) => word !== '' && word !== 'và')
      .map((word) => word[0])
      .join(''),
  )
}

const placeOf = (name: string): string | undefined =>
  /\s(?:xã|phường|đặc khu|tỉnh|thành phố)\s+([^(]+)/.exec(name)?.[1]?.trim()

/** Chủ tịch UBND xã → Chủ tịch; Giám đốc Sở → Giám đốc. */
const titleOf = (positionName: string | null): string => (positionName ?? '').replace(/ (UBND .*|Sở)$/, '')

const CAPACITY = { head: 'own', acting: 'Q', deputy: 'KT' } as const

/** What the form proposes until the unit has filled it in once. */
export function defaultFields(origin: ReportOrigin): ReportFields {
  const { unitName, aboveName, province, signer, headTitle } = origin
  return {
    authority: aboveName ? letterhead(aboveName) : '',
    issuer: letterhead(unitName),
    number: `/BC-${initials(unitName)}`,
    place: placeOf(unitName) ?? placeOf(` ${province.replace(/^Tỉnh/, 'tỉnh')}`) ?? province,
    day: '',
    to: aboveName ? inFull(aboveName) : '',
    plan: '',
    assessment: '',
    receivers: 'Như trên\nLưu: VT',
    onBehalf: isCommittee(unitName) ? 'Ủy ban nhân dân' : '',
    capacity: signer ? CAPACITY[signer.kind] : 'own',
    superiorTitle: titleOf(headTitle),
    signerTitle: titleOf(signer?.positionName ?? null),
    signerName: signer?.fullName ?? '',
  }
}
