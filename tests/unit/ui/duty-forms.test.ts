import { describe, expect, it } from 'vitest'
import { translator } from '~/i18n/translator'
import { dutyForms } from '~/routes/admin/duty-parts'

const t = translator('vi')
const refused = {
  errors: [{ field: 'until', message: 'duties.until.wrong' }],
  values: { act: ['leave'], kind: ['sick'], on: ['2026-11-23'], until: ['2026-11-20'] },
}

describe('several forms of one page that post the same names', () => {
  it('link the error to the field of the form that was sent, and open that form', () => {
    const forms = dutyForms(t, refused)
    const leave = forms.of('leave')
    expect(forms.errors.map(({ field }) => field)).toEqual([`${leave.prefix}until`])
    expect([leave.open, leave.form.value('kind')]).toEqual([true, 'sick'])
    expect(leave.form.error('until')).toBe(forms.errors[0]?.message)
  })

  it('leave the others closed, without its errors and without what was typed into it', () => {
    const other = dutyForms(t, refused).of('leaving')
    expect([other.open, other.form.errors]).toEqual([false, []])
    expect(other.form.value('on', '2026-11-25')).toBe('2026-11-25')
  })

  it('are all closed while nothing was refused', () => {
    const forms = dutyForms(t, undefined)
    expect(forms.errors).toEqual([])
    expect(forms.of('transfer').open).toBe(false)
  })
})
