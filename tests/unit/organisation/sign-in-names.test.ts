import { describe, expect, it } from 'vitest'
import { maskEmail, normaliseSignInName } from '~/organisation/sign-in-names'

describe('a name to sign in by', () => {
  it.each([
    ['0912345678', 'phone', '0912345678'],
    ['0912.345.678', 'phone', '0912345678'],
    ['+84 912 345 678', 'phone', '0912345678'],
    ['+84 (0)912-345-678', 'phone', '0912345678'],
    ['0084912345678', 'phone', '0912345678'],
    ['CB 012345', 'staffCode', 'cb012345'],
    ['cb012345 ', 'staffCode', 'cb012345'],
    ['00571166', 'staffCode', '00571166'],
    ['  Lan@Tinh.GOV.vn', 'email', 'lan@tinh.gov.vn'],
  ])('%s is a %s: %s', (typed, kind, normalised) => {
    expect(normaliseSignInName(typed)).toEqual({ kind, normalised })
  })

  it('typed by a keyboard that composes marks apart it is the same name', () => {
    expect(normaliseSignInName('ĐL-012'.normalize('NFD'))).toEqual(normaliseSignInName('đl-012'))
  })

  it('nothing, or more than anyone types, is no name', () => {
    expect(normaliseSignInName('   ')).toBeNull()
    expect(normaliseSignInName('x'.repeat(121))).toBeNull()
  })
})

describe('a masked address', () => {
  it('is recognised by its owner only', () => {
    expect(maskEmail('thao@tinh.gov.vn')).toBe('th…@tinh.gov.vn')
  })
})
