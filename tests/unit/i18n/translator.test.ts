import { describe, expect, expectTypeOf, it } from 'vitest'
import { addressOf, calledBy } from '~/i18n/address'
import { english, type SlotsOf, vietnamese } from '~/i18n/table'
import { translator } from '~/i18n/translator'

const vi = translator('vi')
const en = translator('en')

describe('a translator', () => {
  it('fills slots, and writes numbers the language’s way', () => {
    expect(vi('common.due.over', { count: 1284 })).toBe('Quá hạn 1.284 ngày')
    expect(en('common.due.over', { count: 1284 })).toBe('1,284 days overdue')
  })

  it('bends English by count, and leaves Vietnamese alone', () => {
    expect(en('common.due.in', { count: 1 })).toBe('1 day left')
    expect(en('common.due.in', { count: 0 })).toBe('0 days left')
    expect(vi('common.due.in', { count: 1 })).toBe('Còn 1 ngày')
  })

  it('keeps braces and dollars of a value as they are', () => {
    expect(vi('common.stepOf', { step: 1, steps: 2, name: '$& {step}' })).toBe('Bước 1 trên 2: $& {step}')
  })

  it('knows at compile time which slots a message has', () => {
    expectTypeOf<SlotsOf<'Còn {count} ngày của {name}'>>().toEqualTypeOf<'count' | 'name'>()
    expectTypeOf<SlotsOf<'Đăng nhập'>>().toEqualTypeOf<never>()
    // @ts-expect-error a slot is missing
    vi('common.due.over')
    // @ts-expect-error no such message
    vi('common.nothing')
  })

  it('refuses at compile time English that differs in keys or slots', () => {
    const source = vietnamese({ 'x.a': 'Chào {name}', 'x.b': 'Hết' })
    english(source, { 'x.a': 'Hello {name}', 'x.b': 'End' })
    // @ts-expect-error a key is missing
    english(source, { 'x.a': 'Hello {name}' })
    // @ts-expect-error a slot is missing
    english(source, { 'x.a': 'Hello', 'x.b': 'End' })
    // @ts-expect-error a slot too many
    english(source, { 'x.a': 'Hello {name}', 'x.b': 'End {name}' })
  })
})

describe('addressing a person', () => {
  it('uses the form of address of the profile', () => {
    expect(addressOf('chi', vi)).toEqual({ you: 'chị', You: 'Chị' })
    expect(calledBy('dongchi', 'Tư', vi)).toBe('đồng chí Tư')
    expect(calledBy('dongchi', 'Tư', en)).toBe('Tư')
  })

  it('falls back to anh/chị', () => {
    expect(addressOf('?', vi).You).toBe('Anh/Chị')
  })
})
