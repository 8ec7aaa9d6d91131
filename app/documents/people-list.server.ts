import { Readable } from 'node:stream'
import { formatDateTime } from '~/i18n/format'
import { type Locale } from '~/i18n/locale'
import { translator } from '~/i18n/translator'
import { type ScopeViewer, unitFor } from '~/organisation/scope.server'
import { type Day } from '~/platform/calendar'
import { type ListQuery, listQuestion } from '~/reporting/list-question'
import { matchingInGroups } from '~/reporting/unit-people.server'
import { listScope } from '~/reporting/unit-report.server'
import { campaignName } from './campaign-words'
import { csvPieces } from './workbook-csv'
import { streamedPeople } from './workbook-people'
import { xlsxStream } from './workbook-xlsx-stream.server'

/** What a list is asked by: plain data, so that another process can be asked too. */
export interface ListJob {
  what: 'xlsx' | 'csv'
  /** whoever asks: which units may be read is asked again where the rows are */
  viewer: ScopeViewer
  unitId: string
  query: ListQuery
  locale: Locale
  today: Day
  /** the instant of the figures */
  at: string
}

export interface ListFile {
  rows: number
  body: Readable
}

/** The list of a unit's people as a file that is written while it is read; null for whom the unit does not exist. */
export async function peopleList(job: ListJob): Promise<ListFile | null> {
  const { what, viewer, unitId, query, today, at } = job
  const unit = await unitFor(viewer, unitId, today)
  if (!unit) return null
  const scope = await listScope(unit, { campaignCode: query.campaign, today })
  const { matching, groups } = await matchingInGroups(listQuestion(unit, query, scope, today))
  const t = translator(job.locale)
  const campaign = scope.choice ? campaignName(t, scope.choice) : t('unit.sentence.noCampaign')
  const when = t('unit.asOf', { when: formatDateTime(new Date(at), t.locale) })
  const note = t('unit.export.sentence', { campaign, when, count: matching })
  const workbook = streamedPeople(t, {
    groups: groups(),
    title: t('unit.export.heading', { unit: unit.name }),
    note,
  })
  const body =
    what === 'xlsx' ? xlsxStream(workbook) : Readable.from(csvPieces(workbook), { objectMode: false })
  return { rows: matching, body }
}
