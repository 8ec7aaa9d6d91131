import { record } from '~/audit/record.server'
import { transaction } from '~/platform/database.server'

export type ExportKind = 'xlsx' | 'csv' | 'report.pdf' | 'report.docx' | 'report.xlsx' | 'letter.docx'

/** Notes who took a list out of the system, of which unit, how narrowed, and how many rows. */
export function recordExport(
  exported: { unitId: string; what: ExportKind; scope: string; rows: number },
  by: { actorId: string; at: Date },
): Promise<void> {
  const { unitId: subjectId, ...data } = exported
  return transaction((tx) => record(tx, { kind: 'exported', subjectType: 'unit', subjectId, data }, by))
}
