import type { Day } from '~/platform/calendar'

/** What is printed on a certificate and names nobody: frozen as JSON when it is issued. */
export type CertificateData = {
  /** GIẤY XÁC NHẬN HOÀN THÀNH, unless the province set another */
  title: string
  courseTitle: string
  editionNumber: number
  editionHash: string
  completedOn: Day
  /** số tiết */
  periods: number
  /** the body responsible for the course */
  issuer: string
  province: string
}

/** The person's side of it, in an erasable row. */
export type CertificateHolder = { fullName: string; unitName: string; positionName: string }

export const CODE_SYMBOLS = 12
export const CODE_PREFIX = 'LC'
export const DEFAULT_TITLE = 'Giấy xác nhận hoàn thành'

/** Why a certificate may be withdrawn: codes, so that no reason names a person. */
export const REVOCATION_REASONS = ['wrongHolderData', 'issuedInError', 'fraud'] as const
export type RevocationReason = (typeof REVOCATION_REASONS)[number]

export function isRevocationReason(text: string): text is RevocationReason {
  return (REVOCATION_REASONS as readonly string[]).includes(text)
}

export type CertificateView = {
  id: string
  code: string
  data: CertificateData
  /** null once the person's data were erased */
  holder: CertificateHolder | null
  issuedAt: Date
  revoked: { on: Day; reason: RevocationReason } | null
}
