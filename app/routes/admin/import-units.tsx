import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { type ViewOf } from './import-view.server'

type Asked = ViewOf<'review'>['units'][number]

/** Units that the file names and nobody has confirmed: all of the same name at once, the others one by one. */
export function ImportUnits({ units, wrongCode }: { units: readonly Asked[]; wrongCode: boolean }) {
  const t = useT()
  if (units.length === 0) return null
  const same = units.filter(({ isSame }) => isSame)
  return (
    <section className="flow" aria-labelledby="xac-nhan-don-vi">
      <h2 id="xac-nhan-don-vi">{t('people.import.units.title')}</h2>
      <p>{t('people.import.units.lead')}</p>
      {wrongCode ? <p role="alert">{t('people.import.problem.unitUnknown')}</p> : null}
      {same.length > 0 ? <SameNames units={same} /> : null}
      {units
        .filter(({ isSame }) => !isSame)
        .map((unit) => (
          <OneUnit key={unit.typed} unit={unit} />
        ))}
    </section>
  )
}

function SameNames({ units }: { units: readonly Asked[] }) {
  const t = useT()
  const rows = units.reduce((sum, unit) => sum + unit.rows, 0)
  return (
    <form method="post" className="flow-tight">
      <p>{t('people.import.units.sameAll', { units: units.length, rows })}</p>
      <ul>
        {units.map(({ typed, proposed }) => (
          <li key={typed}>{proposed[0] ? unitName(t, proposed[0]) : typed}</li>
        ))}
      </ul>
      <input type="hidden" name="act" value="sameUnits" />
      <Button kind="secondary">{t('people.import.units.useAll', { rows })}</Button>
    </form>
  )
}

function OneUnit({ unit }: { unit: Asked }) {
  const t = useT()
  const { typed, rows, first, proposed } = unit
  const row = String(first)
  const [only] = proposed
  return (
    <form method="post" className="flow-tight">
      <input type="hidden" name="act" value="unit" />
      <input type="hidden" name="typed" value={typed} />
      {only ? (
        <>
          <p>{t('people.import.units.which', { row, typed, unit: unitName(t, only) })}</p>
          {proposed.length === 1 ? (
            <input type="hidden" name="unit" value={only.id} />
          ) : (
            <Field
              name="unit"
              type="select"
              width="medium"
              label={t('people.import.units.unit')}
              options={proposed.map((one) => ({ value: one.id, label: unitName(t, one) }))}
            />
          )}
        </>
      ) : (
        <>
          <p>{t('people.import.units.unknown', { row, typed })}</p>
          <Field
            name="unit"
            width="short"
            label={t('people.import.units.choose', { typed })}
            spellCheck={false}
          />
        </>
      )}
      <Button kind="secondary">{t('people.import.units.use', { rows })}</Button>
    </form>
  )
}

function unitName(t: Translator, { name, above }: { name: string; above: string | null }): string {
  return above ? t('people.import.units.unitIn', { unit: name, above }) : name
}
