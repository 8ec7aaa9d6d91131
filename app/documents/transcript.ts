import { formatCode, formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { CODE_PREFIX } from '~/learning/certificate'
import { PERIODS_A_YEAR } from '~/learning/periods'
import { type LearntLine, type NotOwed, type RecordYear } from '~/reporting/learning-record'
import { reasonWords } from './enrolment-reasons'
import { lastDayOf } from './person-words'

/** 6 trên 40 tiết, còn thiếu 34 tiết. */
export const yearWords = (t: Translator, { year, periods, missing }: RecordYear): string =>
  missing > 0
    ? t('certificate.year', { year, periods, owed: PERIODS_A_YEAR, missing })
    : t('certificate.yearDone', { year, periods, owed: PERIODS_A_YEAR })

/** What the line rests on: a certificate's code, or the number of a paper and where it is kept. */
export function sourceWords(t: Translator, line: LearntLine): string {
  if (line.kind === 'outside') {
    const { paperNumber: number, evidence } = line
    return number === ''
      ? t('training.paper.kept', { evidence })
      : t('training.paper.numbered', { number, evidence })
  }
  const code = line.code === null ? t('record.noPaper') : formatCode(line.code, CODE_PREFIX)
  return line.revoked ? t('record.revoked', { code }) : code
}

/** Được miễn: Kê khai tài sản, từ 01/02/2026 đến 30/06/2026. Lý do: … */
export function notOwedWords(t: Translator, { kind, title, from, until, reason }: NotOwed): string {
  const day = (value: string) => formatDay(value, t.locale)
  const what = t(`record.${kind}`, { title })
  const because = reasonWords(t, reason)
  return until === null
    ? t('record.notOwed.open', { what, from: day(from), because })
    : t('record.notOwed.span', { what, from: day(from), to: day(lastDayOf(until)), because })
}
