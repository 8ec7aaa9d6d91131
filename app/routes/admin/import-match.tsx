import { useT } from '~/i18n/use-t'
import { columnLetter, FIELDS } from '~/organisation/intake/fields'
import { readLegacy } from '~/organisation/intake/legacy-text'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'
import { RadioCards } from '~/ui/radio-cards'
import { ImportHeading } from './import-heading'
import { type ViewOf } from './import-view.server'

/** Which column is what; what kind of list it is; the first rows to judge by. */
export function ImportMatch({ view, form }: { view: ViewOf<'match'>; form: FormView }) {
  const t = useT()
  const { found } = view
  const columns = [
    { value: '', label: t('people.import.match.none') },
    ...found.headers.map((header, column) => ({
      value: String(column),
      label: columnName(t, header, column),
    })),
  ]
  return (
    <>
      <ImportHeading step={2} below={found.fileName} />
      <p>{t('people.import.match.lead')}</p>
      <FirstRows view={view} />
      <form method="post" className="flow">
        <input type="hidden" name="act" value="match" />
        <div className="field-grid">
          {FIELDS.map((field) => (
            <Field
              key={field}
              name={field}
              type="select"
              label={t(`people.import.field.${field}`)}
              options={columns}
              value={form.value(field, String(found.columns[field] ?? ''))}
              error={form.error(field)}
            />
          ))}
        </div>
        <RadioCards
          name="extent"
          legend={t('people.import.extent')}
          value={form.value('extent', found.extent)}
          error={form.error('extent')}
          options={(['delta', 'full'] as const).map((value) => ({
            value,
            label: t(`people.import.extent.${value}`),
            hint: t(`people.import.extent.${value}.hint`),
          }))}
        />
        <Field
          name="effectiveOn"
          type="date"
          label={t('people.import.effectiveOn')}
          hint={t('people.import.effectiveOn.hint')}
          value={form.value('effectiveOn', found.effectiveOn)}
          error={form.error('effectiveOn')}
        />
        <Button>{t('people.import.match.submit')}</Button>
      </form>
    </>
  )
}

function columnName(t: ReturnType<typeof useT>, header: string, column: number): string {
  const letter = columnLetter(column)
  return header === ''
    ? t('people.import.match.columnBare', { letter })
    : t('people.import.match.column', { letter, header })
}

function FirstRows({ view: { found, first } }: { view: ViewOf<'match'> }) {
  const t = useT()
  const legacy = new Map(found.notes.legacy.map(({ column, encoding }) => [column, encoding]))
  return (
    <DataTable
      caption={t('people.import.match.first')}
      wide
      rows={first}
      rowKey={([number]) => String(number)}
      columns={[
        {
          key: 'row',
          header: t('people.import.match.row'),
          rowHeader: true,
          cell: ([number]) => number,
        },
        ...found.headers.map((header, column) => ({
          key: String(column),
          header: header || columnLetter(column),
          cell: ([, cells]: (typeof first)[number]) =>
            readLegacy(cells[column] ?? '', legacy.get(column) ?? null),
        })),
      ]}
    />
  )
}
