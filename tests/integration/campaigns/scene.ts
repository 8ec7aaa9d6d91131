import { type RuleRow } from '~/campaigns/audience'
import { type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { nameSortKey } from '~/platform/vietnamese-text'
import { LONG_AGO } from '../organisation/small-province'

/** The instant of a day's work, early in the morning in Hà Nội. */
export const atDawn = (day: Day) => new Date(`${day}T01:00:00+07:00`)

interface Person {
  unit: string
  position?: string
  from?: Day
  joinedOn?: Day
  signsIn?: boolean
}

let count = 0

/** An official with a primary posting and, unless said otherwise, a name to sign in with. */
export async function someone({ unit, position = 'cv', from = LONG_AGO, joinedOn, signsIn = true }: Person) {
  const id = `nguoi${String(++count).padStart(4, '0')}`
  const fullName = `Nguyễn Văn ${count}`
  await db().official.create({
    data: {
      id,
      staffCode: id,
      fullName,
      sortKey: nameSortKey(fullName),
      searchText: id,
      joinedOn: joinedOn ?? from,
    },
  })
  if (signsIn) await db().signInName.create({ data: { normalised: id, officialId: id, kind: 'staffCode' } })
  await posted(id, unit, { position, from })
  return id
}

export async function posted(
  officialId: string,
  unitId: string,
  {
    position = 'cv',
    from = LONG_AGO,
    primary = true,
  }: { position?: string; from?: Day; primary?: boolean } = {},
): Promise<void> {
  const row = { id: position, code: position, name: `Chức danh ${position}` }
  await db().position.upsert({ where: { id: position }, create: row, update: {} })
  await db().posting.create({
    data: { id: newId(), officialId, unitId, positionId: position, primary, from },
  })
}

/** Ends every posting of someone on a day. */
export const leavesPosts = (officialId: string, to: Day) =>
  db().posting.updateMany({ where: { officialId, to: null }, data: { to } })

export async function isRisky(position: string, riskGroup: string): Promise<void> {
  const row = { id: position, code: position, name: `Chức danh ${position}` }
  await db().position.upsert({ where: { id: position }, create: row, update: {} })
  await db().positionRisk.create({ data: { positionId: position, riskGroup } })
}

interface Order {
  courses: { id: string }[]
  audience: RuleRow[]
  opensOn?: Day
  dueOn?: Day
  terms?: Record<string, string | number>
}

/** A campaign that is carried on: open from 1/10/2026, due on 31/12/2026. */
export async function aCampaign({
  courses,
  audience,
  opensOn = '2026-10-01',
  dueOn = '2026-12-31',
  terms,
}: Order) {
  const id = newId()
  const [first] = courses
  await db().campaign.create({
    data: {
      ...{ id, code: `DH-${id}`, name: 'Đợt học thử', courseId: first?.id ?? '', reason: 'Kế hoạch năm' },
      ...{ orderedBy: 'UBND tỉnh', opensOn, dueOn },
      terms: { create: { ...terms } },
      courses: { create: courses.map((course, order) => ({ courseId: course.id, order })) },
      audience: { create: audience.map((rule) => ({ id: newId(), ...rule })) },
    },
  })
  return id
}

export const enrolmentsIn = (campaignId: string) =>
  db().enrolment.findMany({ where: { campaignId }, orderBy: [{ officialId: 'asc' }, { cycle: 'asc' }] })
