import { type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { I18nProvider } from '~/i18n/use-t'
import { DataTable } from '~/ui/data-table'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Figures } from '~/ui/figures'
import { Pagination, pagesShown } from '~/ui/pagination'
import { RadioCards } from '~/ui/radio-cards'
import { menuOf } from '~/ui/site-nav'
import { SEGMENTS, spansOf, StatusBar, type StatusCounts } from '~/ui/status-bar'

const draw = (page: ReactNode) => renderToStaticMarkup(<I18nProvider locale="vi">{page}</I18nProvider>)
const none = Object.fromEntries(SEGMENTS.map((segment) => [segment, 0])) as StatusCounts

describe('a field', () => {
  it('ties its label, hint and error to the control, and keeps what was typed', () => {
    const html = draw(
      <Field name="fullName" label="Họ và tên" hint="Như trong hồ sơ" error="Nhập họ và tên." value="Lò" />,
    )
    expect(html).toContain('for="fullName"')
    expect(html).toContain('aria-describedby="fullName-hint fullName-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('value="Lò"')
    expect(html).toContain('Lỗi:')
  })

  it('offers to show a password only by the script', () => {
    expect(draw(<Field name="password" type="password" label="Mật khẩu" />)).toMatch(
      /<button type="button"[^>]*aria-pressed="false" hidden=""/,
    )
  })
})

describe('an error summary', () => {
  it('links every message to its field and takes the focus', () => {
    const html = draw(<ErrorSummary errors={[{ field: 'rows[0].name', message: 'Nhập tên.' }]} />)
    expect(html).toContain('href="#rows-0-name"')
    expect(html).toContain('autofocus')
    expect(draw(<Field name="rows[0].name" label="Tên" />)).toContain('id="rows-0-name"')
  })

  it('is nothing without errors', () => {
    expect(draw(<ErrorSummary errors={[]} />)).toBe('')
  })
})

describe('radio cards', () => {
  it('give the first choice the field’s id and tick the one chosen', () => {
    const options = [
      { value: 'a', label: 'Một' },
      { value: 'b', label: 'Hai' },
    ]
    const html = draw(<RadioCards name="answer" legend="Chọn" legendAs="h1" options={options} value="b" />)
    expect(html).toContain('<legend><h1 class="question">Chọn</h1></legend>')
    expect(html).toMatch(/id="answer"/)
    expect(html).toMatch(/id="answer-2"[^>]*checked=""|checked=""[^>]*id="answer-2"/)
  })
})

describe('a status bar', () => {
  it('says everything in a sentence and adds up', () => {
    const html = draw(<StatusBar counts={{ ...none, completed: 11, inProgress: 3, overdue: 2 }} />)
    expect(html).toContain('aria-label="16 người: 11 hoàn thành, 3 đang học, 2 quá hạn."')
    expect(html).toContain('Tổng số người')
    expect(html).not.toContain('style=')
  })

  it('fills its width and lets the smallest be seen', () => {
    const spans = spansOf({ ...none, completed: 9999, unassigned: 1 })
    const last = spans.at(-1)
    expect(last?.width).toBeGreaterThan(1)
    expect((last?.from ?? 0) + (last?.width ?? 0)).toBeCloseTo(100, 1)
  })

  it('survives an empty unit', () => {
    expect(draw(<StatusBar counts={none} />)).toContain('0 người')
  })
})

describe('figures', () => {
  it('are red only when there is something to act on', () => {
    const items = (value: number) => [{ value, label: 'người quá hạn', tone: 'overdue' as const, href: '?' }]
    expect(draw(<Figures items={items(2)} />)).toContain('figure-overdue')
    expect(draw(<Figures items={items(0)} />)).not.toContain('figure-overdue')
  })
})

describe('pagination', () => {
  it('shows the first, the last and the neighbours', () => {
    expect(pagesShown(6, 12)).toEqual([1, null, 5, 6, 7, null, 12])
    expect(pagesShown(1, 2)).toEqual([1, 2])
  })

  it('is nothing for one page', () => {
    expect(draw(<Pagination page={1} pages={1} hrefOf={String} />)).toBe('')
  })
})

describe('a data table', () => {
  it('keeps its meaning when stacked: roles, and the label of every cell', () => {
    const html = draw(
      <DataTable
        caption="Người học"
        rows={[{ name: 'Lò Văn Bình', count: 3 }]}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', header: 'Họ và tên', rowHeader: true, cell: (row) => row.name },
          { key: 'count', header: 'Số khóa', numeric: true, cell: (row) => row.count },
        ]}
      />,
    )
    expect(html).toContain('<th scope="row" role="rowheader">Lò Văn Bình</th>')
    expect(html).toContain('data-label="Số khóa"')
  })
})

describe('the menu', () => {
  it('grows with roles and headships', () => {
    expect(menuOf({ roles: [], headOf: [] })).toEqual(['learner', 'courses', 'certificates', 'notices'])
    expect(menuOf({ roles: ['inspector'], headOf: ['u'] })).toContain('unit')
    expect(menuOf({ roles: ['reviewer', 'administrator'], headOf: [] }).slice(-2)).toEqual([
      'studio',
      'admin',
    ])
  })
})
