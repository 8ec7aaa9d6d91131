import { describe, expect, it } from 'vitest'
import { mayHandOutCode } from '~/identity/account-help'
import { powersOn } from '~/identity/viewer'

const anyone = { id: 'helper', roles: [] as never[], answersFor: [] as string[], clerkOf: [] as string[] }
const administrator = { ...anyone, roles: ['administrator' as const] }
const clerk = { ...anyone, clerkOf: ['xa'] }
const headOfCommune = { ...anyone, answersFor: ['xa'] }
const learner = { id: 'holder', roles: [] as string[], answersFor: [] as string[], hasName: true }

describe('who may hand out a code that opens an account', () => {
  it.each([
    ['an administrator', administrator, 'a learner', learner, 'allowed'],
    ['a clerk', clerk, 'a learner', learner, 'allowed'],
    ['a head', headOfCommune, 'a learner', learner, 'allowed'],
    ['a clerk', clerk, 'the head of the unit', { ...learner, answersFor: ['xa'] }, 'headOnly'],
    ['a head', headOfCommune, 'the deputy of the same unit', { ...learner, answersFor: ['xa'] }, 'headOnly'],
    ['a head', headOfCommune, 'the head of a unit below', { ...learner, answersFor: ['phong'] }, 'allowed'],
    ['an administrator', administrator, 'a head', { ...learner, answersFor: ['xa'] }, 'allowed'],
    [
      'a head',
      headOfCommune,
      'an administrator',
      { ...learner, roles: ['administrator'] },
      'administratorOnly',
    ],
    ['a clerk', clerk, 'a trainer', { ...learner, roles: ['trainer'] }, 'administratorOnly'],
    ['a clerk', clerk, 'another clerk', { ...learner, roles: ['clerk'] }, 'allowed'],
    ['an administrator', administrator, 'themselves', { ...learner, id: 'helper' }, 'oneself'],
    ['an administrator', administrator, 'someone without a name', { ...learner, hasName: false }, 'noName'],
  ] as const)('%s%o for %s: %5$s', (_who, helper, _whom, holder, answer) => {
    expect(mayHandOutCode({ helper, holder })).toBe(answer)
  })
})

describe('powers on a day', () => {
  const facts = {
    grants: [
      { role: 'trainer', unitId: null, from: '2026-01-01', to: '2026-11-23' },
      { role: 'clerk', unitId: 'xa', from: '2026-11-23', to: null },
    ],
    headships: [
      { unitId: 'xa', kind: 'deputy', from: '2026-01-01', to: null },
      { unitId: 'so', kind: 'reportReader', from: '2026-01-01', to: null },
      { unitId: 'phong', kind: 'head', from: '2025-01-01', to: '2026-01-01' },
    ],
  } as const

  it('begin on their first day and end before their last', () => {
    expect(powersOn(facts, '2026-11-22').roles).toEqual(['trainer'])
    expect(powersOn(facts, '2026-11-23').roles).toEqual(['clerk'])
  })

  it('a delegate reads reports but does not answer for the unit; a past head has nothing', () => {
    const powers = powersOn(facts, '2026-11-23')
    expect(powers.headOf).toEqual(['xa', 'so'])
    expect(powers.answersFor).toEqual(['xa'])
    expect(powers.clerkOf).toEqual(['xa'])
  })
})
