import { record } from '~/audit/record.server'
import { canonicalJson, sha256 } from '~/platform/ids.server'
import { db, transaction } from '~/platform/database.server'
import { type ReportFields } from './report-fields'

/** What the unit's report printed last time, or null the first time. */
export async function rememberedFields(unitId: string): Promise<Partial<ReportFields> | null> {
  const row = await db().reportForm.findUnique({ where: { unitId } })
  return row && (JSON.parse(row.fields) as Partial<ReportFields>)
}

/** Remembers what the unit's report prints. The same fields again change nothing. */
export async function rememberFields(
  unitId: string,
  fields: ReportFields,
  { byId, at }: { byId: string; at: Date },
): Promise<void> {
  const text = canonicalJson(fields)
  const known = await db().reportForm.findUnique({ where: { unitId } })
  if (known?.fields === text) return
  await transaction(async (tx) => {
    const data = { fields: text, updatedAt: at, updatedById: byId }
    await tx.reportForm.upsert({ where: { unitId }, create: { unitId, ...data }, update: data })
    const subject = { subjectType: 'unit', subjectId: unitId } as const
    const event = { kind: 'reportFormSaved', ...subject, data: { digest: sha256(text) } } as const
    await record(tx, event, { actorId: byId, at })
  })
}
