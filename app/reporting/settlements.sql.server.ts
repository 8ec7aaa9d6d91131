import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { type EvidenceEnrolment, type Settlement } from './evidence'

type Behind = Pick<EvidenceEnrolment, 'campaign' | 'edition' | 'settledBy'>

interface Row {
  id: string
  campaignId: string | null
  pinned: string | null
  own: string | null
  completedOn: Day | null
  edition: string | null
  unitName: string | null
  code: string | null
  revoked: string | null
  settledOn: Day | null
  title: string | null
  organiser: string | null
}

/**
 * Of each enrolment its campaign, its edition and what settled it on its day: a completion with its certificate, or
 * training elsewhere.
 */
export async function settlementsOf(enrolmentIds: readonly string[]): Promise<Map<string, Behind>> {
  if (enrolmentIds.length === 0) return new Map()
  const rows = await sql.all<Row>(
    `SELECT e."id", e."campaignId", e."courseEditionHash" AS "pinned", own."id" AS "own",
       COALESCE(own."completedOn", old."completedOn") AS "completedOn",
       COALESCE(own."courseEditionHash", old."courseEditionHash") AS "edition",
       COALESCE(own."unitName", old."unitName") AS "unitName",
       t."code", r."certificateId" AS "revoked", k."settledOn", o."title", o."organiser"
     FROM "Enrolment" e
     LEFT JOIN "Completion" own ON own."enrolmentId" = e."id" AND own."completedOn" = e."completedOn"
     LEFT JOIN "Credit" k ON k."enrolmentId" = e."id" AND k."settledOn" = e."completedOn"
     LEFT JOIN "Completion" old ON k."kind" = 'completion' AND old."id" = k."sourceId"
     LEFT JOIN "OutsideTraining" o ON k."kind" = 'outside' AND o."id" = k."sourceId"
     LEFT JOIN "Certificate" t ON t."completionId" = COALESCE(own."id", old."id")
       AND NOT EXISTS (SELECT 1 FROM "Certificate" n WHERE n."replacesId" = t."id")
     LEFT JOIN "CertificateRevocation" r ON r."certificateId" = t."id"
     WHERE e."id" IN (${enrolmentIds.map(() => '?').join(', ')})`,
    ...enrolmentIds,
  )
  return new Map(
    rows.map((row) => [
      row.id,
      { campaign: row.campaignId, edition: row.pinned, settledBy: settlementOf(row) },
    ]),
  )
}

function settlementOf(row: Row): Settlement | null {
  const { completedOn: on, edition, unitName, code, settledOn, title } = row
  if (on !== null && edition !== null) {
    const certificate = code === null ? null : { code, revoked: row.revoked !== null }
    const kind = row.own === null ? 'earlierCompletion' : 'completion'
    return { kind, on, edition, unit: unitName ?? '', certificate }
  }
  return settledOn !== null && title !== null
    ? { kind: 'outside', on: settledOn, title, organiser: row.organiser ?? '' }
    : null
}
