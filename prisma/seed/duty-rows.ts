import { addDays } from '~/platform/calendar'
import { type Prisma } from '~/platform/database.server'
import { demoId } from './chance'
import { beforeTheReform, unitId } from './organisation-rows'
import { type DemoPerson } from './person'
import { type Timeline } from './timeline'
import { MERGED_ON } from './units'

export function headshipRows(
  people: readonly DemoPerson[],
  timeline: Timeline,
): Prisma.HeadshipCreateManyInput[] {
  const headship = (person: DemoPerson, unit: string, kind: string, from: string, to: string | null) => ({
    id: demoId('headship', `${person.id} ${unit} ${kind}`),
    officialId: person.id,
    unitId: unitId(unit),
    kind,
    from,
    to,
  })
  return people.flatMap((person) => {
    const { lead, unit, before, leftOn } = person
    const since = lead === 'acting' ? addDays(timeline.today, -26) : (before?.until ?? MERGED_ON)
    const now = lead ? [headship(person, unit, lead, since, leftOn)] : []
    const past =
      before?.position === 'CT-XA' ? [headship(person, before.unit, 'head', MERGED_ON, before.until)] : []
    const readsFor =
      person === people.find((other) => other.unit === 'BM.01' && other.position === 'CVC') ? 'BM' : null
    const reader = readsFor
      ? [headship(person, readsFor, 'reportReader', addDays(timeline.today, -120), null)]
      : []
    // Whoever headed a district until it was abolished heads it no more: the row ended with the level.
    const district = beforeTheReform(person)
    const abolished =
      district?.position === 'CT-HUYEN'
        ? [headship(person, district.unit, 'head', person.joinedOn, MERGED_ON)]
        : []
    return [...now, ...past, ...abolished, ...reader]
  })
}

export function roleRows(
  people: readonly DemoPerson[],
  timeline: Timeline,
): Prisma.RoleGrantCreateManyInput[] {
  const administrator = people.find(({ role }) => role === 'administrator')
  return people.flatMap(({ id, role, unit }) =>
    role
      ? {
          id: demoId('role', `${id} ${role}`),
          officialId: id,
          role,
          unitId: role === 'clerk' ? unitId(unit.replace(/\.1$/, '')) : null,
          from: addDays(timeline.today, -150),
          to: null,
          grantedById: administrator?.id ?? null,
        }
      : [],
  )
}
