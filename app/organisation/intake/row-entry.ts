import { type Day } from '~/platform/calendar'
import { fold, nameSortKey } from '~/platform/vietnamese-text'
import { type RowDraft, type RowProblem } from './row-draft'

/** Someone the database knows, with where they are counted on the day the list takes effect. */
export interface KnownPerson {
  id: string
  staffCode: string
  fullName: string
  sortKey: string
  searchText: string
  phone: string | null
  email: string | null
  leftOn: Day | null
  postingId: string | null
  unitId: string | null
  positionId: string | null
  postedFrom: Day | null
}

/** Where an entry takes the ids and codes it needs. */
export interface EntryContext {
  effectiveOn: Day
  /** by folded name or code; makes one for a new name */
  positionFor: (name: string) => { id: string; isNew: boolean }
  newId: () => string
  newStaffCode: () => string
}

/** What one row of the list would do: everything the step that makes it true will need. */
export interface RowEntry {
  number: number
  outcome: 'add' | 'update' | 'same' | 'wrong'
  problems: RowProblem[]
  askedUnit: string | null
  officialId: string | null
  staffCode: string | null
  fullName: string | null
  sortKey: string | null
  searchText: string | null
  phone: string | null
  email: string | null
  nameOfStaff: string | null
  nameOfPhone: string | null
  nameOfEmail: string | null
  unitId: string | null
  positionId: string | null
  newPosition: string | null
  postingId: string | null
  oldPostingId: string | null
  beforeName: string | null
  beforeKey: string | null
  beforeSearch: string | null
  beforePhone: string | null
  beforeEmail: string | null
  beforeLeft: string | null
}

/** For those whose list names no post: somebody will say it later. */
const UNSTATED_POSITION = 'Chưa ghi chức danh'

/** Whether a person would be counted at another unit, or hold another post. */
export const moves = (known: KnownPerson, unitId: string | null, positionId: string | null) =>
  (unitId !== null && known.unitId !== unitId) || (positionId !== null && known.positionId !== positionId)

const EMPTY: Omit<RowEntry, 'number' | 'outcome'> = {
  problems: [],
  askedUnit: null,
  officialId: null,
  staffCode: null,
  fullName: null,
  sortKey: null,
  searchText: null,
  phone: null,
  email: null,
  nameOfStaff: null,
  nameOfPhone: null,
  nameOfEmail: null,
  unitId: null,
  positionId: null,
  newPosition: null,
  postingId: null,
  oldPostingId: null,
  beforeName: null,
  beforeKey: null,
  beforeSearch: null,
  beforePhone: null,
  beforeEmail: null,
  beforeLeft: null,
}

export function wrongEntry(number: number, problems: RowProblem[], askedUnit: string | null): RowEntry {
  return { ...EMPTY, number, outcome: 'wrong', problems, askedUnit }
}

export function addedEntry(
  draft: RowDraft & { fullName: string },
  unitId: string,
  { positionFor, newId, newStaffCode }: EntryContext,
): RowEntry {
  const { number, fullName, phone, email } = draft
  const staffCode = draft.staffCode ?? newStaffCode()
  const position = draft.position ?? UNSTATED_POSITION
  const { id: positionId, isNew } = positionFor(position)
  return {
    ...EMPTY,
    number,
    outcome: 'add',
    officialId: newId(),
    staffCode,
    fullName,
    sortKey: nameSortKey(fullName),
    searchText: fold(`${fullName} ${staffCode}`),
    phone,
    email,
    nameOfStaff: staffCode.toLowerCase(),
    nameOfPhone: phone,
    nameOfEmail: email,
    unitId,
    positionId,
    newPosition: isNew ? position : null,
    postingId: newId(),
  }
}

/** What the file leaves empty stays as it is. */
export function changedEntry(
  draft: RowDraft,
  known: KnownPerson,
  unitId: string,
  context: EntryContext,
): RowEntry {
  const fullName = draft.fullName ?? known.fullName
  const phone = draft.phone ?? known.phone
  const email = draft.email ?? known.email
  const position = draft.position ? context.positionFor(draft.position) : null
  const returns = known.leftOn !== null && known.leftOn <= context.effectiveOn
  const isPosted = known.postingId !== null && !returns
  const isMoved = !isPosted || moves(known, unitId, position?.id ?? null)
  const isSame = !isMoved && fullName === known.fullName && phone === known.phone && email === known.email
  const posts =
    position ??
    (known.positionId ? { id: known.positionId, isNew: false } : context.positionFor(UNSTATED_POSITION))
  return {
    ...EMPTY,
    number: draft.number,
    outcome: isSame ? 'same' : 'update',
    officialId: known.id,
    staffCode: known.staffCode,
    fullName,
    sortKey: nameSortKey(fullName),
    searchText: fold(`${fullName} ${known.staffCode}`),
    phone,
    email,
    nameOfStaff: returns ? known.staffCode.toLowerCase() : null,
    nameOfPhone: returns || phone !== known.phone ? phone : null,
    nameOfEmail: returns || email !== known.email ? email : null,
    unitId,
    positionId: posts.id,
    newPosition: isMoved && posts.isNew ? (draft.position ?? UNSTATED_POSITION) : null,
    postingId: isMoved ? context.newId() : null,
    oldPostingId: isMoved && isPosted ? known.postingId : null,
    beforeName: known.fullName,
    beforeKey: known.sortKey,
    beforeSearch: known.searchText,
    beforePhone: known.phone,
    beforeEmail: known.email,
    beforeLeft: returns ? known.leftOn : null,
  }
}
