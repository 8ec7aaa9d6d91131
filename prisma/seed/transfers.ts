import { addDays } from '~/platform/calendar'
import { type Chance, demoId } from './chance'
import { type Sex, someName } from './names'
import { type DemoPerson, staffPosition, VACANT_IN } from './person'
import { type Timeline } from './timeline'
import { demoUnits } from './units'

/** Eleven people moved in the middle of the campaign; one head became a deputy director and left a past headship behind. */
export function withTransfers(people: DemoPerson[], chance: Chance, timeline: Timeline): DemoPerson[] {
  const staff = people.filter((person) => !person.lead && !person.job && !person.unit.startsWith('BM.21'))
  const moved = new Set(
    chance
      .shuffled(staff)
      .slice(0, 10)
      .map(({ id }) => id),
  )
  const promoted = people.find((person) => person.unit === 'BM.07' && person.lead === 'deputy')
  return people.map((person) => {
    if (person === promoted)
      return { ...person, before: { unit: 'BM.22', position: 'CT-XA', until: addDays(timeline.today, -62) } }
    if (!moved.has(person.id) || person.outcome === 'notAssigned') return person
    const unit = chance.pick(
      demoUnits.filter(({ code, people: size }) => code !== person.unit && size > 20),
    ).code
    const until = addDays(timeline.today, -chance.between(12, 24))
    return { ...person, before: { unit, position: staffPosition(unit, chance), until } }
  })
}

/** People who retired in the middle: on the list of the campaign, no longer counted. */
export function makeRetired(chance: Chance, timeline: Timeline): DemoPerson[] {
  const units = [VACANT_IN, 'BM.05', 'BM.22', 'BM.09.1', 'BM.32', 'BM.08.2']
  return units.map((unit, place) => {
    const isHead = unit === VACANT_IN
    const sex: Sex = place % 2 === 0 ? 'male' : 'female'
    const left = addDays(timeline.today, isHead ? -15 : -chance.between(6, 20))
    return {
      id: demoId('official', `retired-${place}`),
      staffCode: `000${String(41_207 + place * 1013)}`,
      fullName: someName(chance, sex),
      sex,
      honorific: sex === 'male' ? 'ong' : 'ba',
      phone: `09120000${String(10 + place)}`,
      email: null,
      joinedOn: addDays('1988-09-01', place * 400),
      leftOn: left,
      unit,
      position: isHead ? 'GD-TT' : staffPosition(unit, chance),
      lead: isHead ? 'head' : null,
      role: null,
      outcome: 'opened',
      extended: false,
      job: null,
      before: null,
    }
  })
}
