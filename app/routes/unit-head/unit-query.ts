import { type ListQuery } from '~/reporting/list-question'
import { type Sort, SORTS, STATUS_FILTERS, type StatusFilter } from '~/reporting/people-filter'

/** Everything of a unit's page that its address says, so that it can be shared and kept. */
export interface UnitQuery extends ListQuery {
  page: number
}

export const STATUS_WORDS: Record<StatusFilter, string> = {
  unfinished: 'chua-hoan-thanh',
  overdue: 'qua-han',
  open: 'con-han',
  unassigned: 'chua-giao-duoc',
  completed: 'hoan-thanh',
  exempt: 'duoc-mien',
  deferred: 'tam-hoan',
  all: 'tat-ca',
}
export const SORT_WORDS: Record<Sort, string> = {
  urgency: 'can-truoc',
  name: 'ten',
  nameDown: 'ten-nguoc',
  due: 'han',
  unit: 'bo-phan',
}
const SCOPE_WORDS = { whole: 'tat-ca', own: 'rieng', overdue: 'noi-qua-han' } as const

const LONGEST_NAME = 80
const LAST_PAGE = 100_000

/** Reads an address; what it does not understand is as if it were not there. */
export function readUnitQuery(search: URLSearchParams): UnitQuery {
  const scope = keyOf(SCOPE_WORDS, search.get('pham-vi')) ?? 'whole'
  const page = Number(search.get('trang'))
  return {
    scope,
    status: keyOf(STATUS_WORDS, search.get('tinh-trang')) ?? (scope === 'overdue' ? 'overdue' : 'unfinished'),
    typed: (search.get('ten') ?? '').slice(0, LONGEST_NAME).trim(),
    part: search.get('bo-phan')?.slice(0, LONGEST_NAME) || null,
    campaign: search.get('dot')?.slice(0, LONGEST_NAME) || null,
    sort: keyOf(SORT_WORDS, search.get('sap-xep')) ?? 'urgency',
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  }
}

/** The address's query for a page of a unit: only what differs from the usual. */
export function unitSearch(query: UnitQuery): string {
  const search = new URLSearchParams()
  const usual = query.scope === 'overdue' ? 'overdue' : 'unfinished'
  if (query.scope !== 'whole') search.set('pham-vi', SCOPE_WORDS[query.scope])
  if (query.status !== usual) search.set('tinh-trang', STATUS_WORDS[query.status])
  if (query.typed !== '') search.set('ten', query.typed)
  if (query.part) search.set('bo-phan', query.part)
  if (query.campaign) search.set('dot', query.campaign)
  if (query.sort !== 'urgency') search.set('sap-xep', SORT_WORDS[query.sort])
  if (query.page > 1) search.set('trang', String(query.page))
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/** Only the campaign, for pages that show nothing else of the address. */
export const campaignSearch = ({ campaign }: Pick<UnitQuery, 'campaign'>): string =>
  campaign ? `?dot=${encodeURIComponent(campaign)}` : ''

/** Whether anything narrows the list beyond what everyone sees first. */
export function isNarrowed(query: UnitQuery): boolean {
  const usual = query.scope === 'overdue' ? 'overdue' : 'unfinished'
  return query.status !== usual || query.typed !== '' || query.part !== null || query.sort !== 'urgency'
}

export const scopeWord = (scope: UnitQuery['scope']): string => SCOPE_WORDS[scope]
export { SORTS, STATUS_FILTERS }

function keyOf<Key extends string>(words: Record<Key, string>, word: string | null): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word)
}
