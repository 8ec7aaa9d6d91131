import { type ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { classNames } from './class-names'
import { described, fieldId, Hint, InlineError } from './control-frame'
import { boxesOf, boxName, DAY_BOXES } from './day-boxes'

export type DayFieldProps = {
  type: 'date'
  name: string
  /** Where several forms of a page post the same name; else the name makes it. */
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** 'YYYY-MM-DD', or what was typed */
  value?: string | undefined
}

/** A day in three boxes: day, month, year. The error summary leads to the first. */
export function DayField({ name, label, hint, error, value, ...given }: DayFieldProps) {
  const t = useT()
  const id = given.id ?? fieldId(name)
  const typed = boxesOf(value)
  const { 'aria-describedby': by, 'aria-invalid': wrong } = described(id, { hint, error })
  return (
    <fieldset
      className={classNames('field', error !== undefined && 'field-wrong')}
      {...(by && { 'aria-describedby': by })}
    >
      <legend className="field-label">{label}</legend>
      <Hint id={id}>{hint}</Hint>
      <InlineError id={id} message={error} />
      <div className="day-boxes">
        {DAY_BOXES.map((box) => (
          <label key={box} className={`day-box day-box-${box}`}>
            {t(`common.day.${box}`)}
            <input
              id={box === 'day' ? id : `${id}-${box}`}
              className="control"
              name={boxName(name, box)}
              inputMode="numeric"
              autoComplete="off"
              defaultValue={typed[box]}
              aria-invalid={wrong}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
