import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { translator } from '~/i18n/translator'
import { isDay } from '~/platform/calendar'
import { boxesOf } from '~/ui/day-boxes'
import { formView, readForm, refuse, says } from '~/ui/form'

const t = translator('vi')
const schema = z.object({
  name: z.string({ error: says('errors.form.check') }).max(10, says('errors.form.check')),
  tags: z.array(z.string().max(5)).default([]),
  password: z.string().min(12),
})

function posted(...pairs: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return form
}

describe('reading a form', () => {
  it('gives the value, without unknown fields', () => {
    const read = readForm(posted(['name', 'Lò'], ['password', 'x'.repeat(12)], ['admin', '1']), schema)
    expect(read).toEqual({ kind: 'accepted', value: { name: 'Lò', tags: [], password: 'x'.repeat(12) } })
  })

  it('refuses missing, oversized and repeated fields, all at once', () => {
    const read = readForm(posted(['name', 'a'], ['name', 'b'], ['password', 'short']), schema)
    if (read.kind !== 'refused') throw new Error('it was accepted')
    expect(read.form.errors.map(({ field }) => field).sort()).toEqual(['name', 'password'])
  })

  it('gives back what was typed, but never a secret', () => {
    const read = readForm(posted(['name', 'x'.repeat(20)], ['password', 'short']), schema)
    if (read.kind !== 'refused') throw new Error('it was accepted')
    const view = formView(t, read.form)
    expect(view.value('name')).toBe('x'.repeat(20))
    expect(view.value('password')).toBe('')
    expect(JSON.stringify(read.form)).not.toContain('short')
  })

  it('says the message of a key, and a plain one where a schema has none', () => {
    const view = formView(t, refuse(posted(), { field: 'name', message: 'errors.notFound.body' }))
    expect(view.error('name')).toBe('Nếu địa chỉ được gõ tay, hãy kiểm tra lại.')
    expect(formView(t, { errors: [{ field: 'x', message: 'Too big' }], values: {} }).error('x')).toBe(
      'Kiểm tra lại mục này.',
    )
  })
})

describe('a day in three boxes', () => {
  const day = z.object({
    on: z.string({ error: says('errors.form.check') }).refine(isDay, says('errors.form.check')),
  })
  const boxes = (...[first, month, year]: [string, string, string]) =>
    posted(['on.day', first], ['on.month', month], ['on.year', year])

  it.each([
    ['5', '3', '2026', '2026-03-05'],
    [' 29 ', '02', '2028', '2028-02-29'],
    ['5/3/2026', '', '', '2026-03-05'],
    ['05.12.2026', '', '', '2026-12-05'],
  ])('reads %s · %s · %s', (first, month, year, whole) => {
    expect(readForm(boxes(first, month, year), day)).toEqual({ kind: 'accepted', value: { on: whole } })
  })

  it.each([
    ['31', '2', '2026'],
    ['29', '2', '2026'],
    ['', '3', '2026'],
    ['5', '', '2026'],
    ['5', '13', '2026'],
    ['5', '3', '26'],
    ['5', '3', ''],
    ['năm', 'ba', '2026'],
    ['5-3', '2026', ''],
    ['5', '3', '2026-01'],
  ])('refuses %s · %s · %s, and each box keeps what was typed', (first, month, year) => {
    const read = readForm(boxes(first, month, year), day)
    if (read.kind !== 'refused') throw new Error('it was accepted')
    expect(read.form.errors).toEqual([{ field: 'on', message: 'errors.form.check' }])
    const shown = boxesOf(formView(t, read.form).value('on'))
    const plain = (text: string) => text.replace(/^0(?=\d$)/, '').replace('-', ' ')
    expect(Object.values(shown).map(plain)).toEqual([first, month, year].map(plain))
  })

  it('that are all empty are an answer left open', () => {
    expect(readForm(boxes('', '', ''), z.object({ on: z.string().optional() }))).toEqual({
      kind: 'accepted',
      value: {},
    })
  })

  it('leaves a day that was posted whole as it is', () => {
    expect(readForm(posted(['on', '2026-03-05']), day)).toEqual({
      kind: 'accepted',
      value: { on: '2026-03-05' },
    })
  })

  it('shows a stored day without its zeros', () => {
    expect(boxesOf('2026-03-05')).toEqual({ day: '5', month: '3', year: '2026' })
    expect(boxesOf()).toEqual({ day: '', month: '', year: '' })
  })
})

describe('a form that was not refused', () => {
  it('shows what is stored', () => {
    const view = formView(t)
    expect(view.errors).toEqual([])
    expect(view.value('name', 'Lò')).toBe('Lò')
    expect(view.values('tags', ['a'])).toEqual(['a'])
  })
})
