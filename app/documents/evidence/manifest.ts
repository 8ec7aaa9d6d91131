import { type ReportFigures } from '~/reporting/report-facts'
import { type ReportPeriod, periodCode } from '~/reporting/report-period'

/** Files of a pack by what they are. */
export const PACK_FILES = {
  report: 'bao-cao.pdf',
  list: 'danh-sach.xlsx',
  facts: 'so-lieu.json',
  signed: 'so-lieu-da-ky.json',
  check: 'kiem-tra.html',
  manifest: 'ban-ke.json',
} as const

export interface ListedFile {
  name: string
  bytes: number
  sha256: string
}

export const signedMark = (signed: { code: string; hash: string; signedAt: Date } | null) =>
  signed && { code: signed.code, hash: signed.hash, signedAt: signed.signedAt.toISOString() }

/** What a pack holds, of which figures. Nothing in it says when or by whom it was made: the trail does. */
export function manifestText(
  { unit, at }: Pick<ReportFigures, 'unit' | 'at'>,
  period: ReportPeriod,
  signed: Parameters<typeof signedMark>[0],
  files: readonly ListedFile[],
): string {
  const manifest = {
    format: 'lccv-manifest/1',
    unit: { code: unit.code, name: unit.name },
    period: periodCode(period),
    figuresAt: at.toISOString(),
    signed: signedMark(signed),
    files,
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
