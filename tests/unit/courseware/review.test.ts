import { describe, expect, it } from 'vitest'
import { draftStanding, mayReturn, type DraftStanding } from '~/courseware/review'

const WRITER = 'chi-thao'
const facts = { required: true, waiting: true, writers: [WRITER] }
const free = { ...facts, required: false }
const notSent = { ...facts, waiting: false }

describe('who may do what with a draft', () => {
  it.each<[string, string, string[], typeof facts, DraftStanding]>([
    ['its writer, where nobody else need look, publishes', WRITER, ['trainer'], free, 'publish'],
    ['its writer, where a second person must look, sends it', WRITER, ['trainer'], notSent, 'send'],
    ['and then waits', WRITER, ['trainer'], facts, 'wait'],
    ['another trainer waits too', 'anh-minh', ['trainer'], facts, 'wait'],
    ['a reviewer publishes what waits', 'ong-khoi', ['reviewer'], facts, 'publish'],
    ['a reviewer has nothing to do before it is sent', 'ong-khoi', ['reviewer'], notSent, 'nothing'],
    ['a reviewer who wrote some of it is no second person', WRITER, ['reviewer'], facts, 'ownWork'],
    ['nor with both roles', WRITER, ['trainer', 'reviewer'], facts, 'ownWork'],
    ['both roles and another’s draft: publish', 'ong-khoi', ['trainer', 'reviewer'], facts, 'publish'],
    ['a reviewer alone, asked though nobody must: publish', 'ong-khoi', ['reviewer'], free, 'publish'],
  ])('%s', (_what, id, roles, given, standing) => {
    expect(draftStanding({ id, roles }, given)).toBe(standing)
  })

  it('only a second person returns, and only what waits', () => {
    const reviewer = { id: 'ong-khoi', roles: ['reviewer'] }
    expect(mayReturn(reviewer, facts)).toBe(true)
    expect(mayReturn(reviewer, notSent)).toBe(false)
    expect(mayReturn({ id: WRITER, roles: ['reviewer'] }, facts)).toBe(false)
    expect(mayReturn({ id: 'anh-minh', roles: ['trainer'] }, facts)).toBe(false)
  })
})
