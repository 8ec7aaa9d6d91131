import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { translator } from '~/i18n/translator'
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

describe('a form that was not refused', () => {
  it('shows what is stored', () => {
    const view = formView(t)
    expect(view.errors).toEqual([])
    expect(view.value('name', 'Lò')).toBe('Lò')
    expect(view.values('tags', ['a'])).toEqual(['a'])
  })
})
