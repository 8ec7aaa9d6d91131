import { type ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { Button, ButtonRow } from '~/ui/button'
import { Field } from '~/ui/field'
import { ShownDifferences } from './shown-sheet'

/** Two texts of one file side by side. Nothing is lost: the other may be copied from, one's own is saved on purpose. */
export function TwoTexts({
  theirs,
  mine,
  changes,
  revision,
  words,
  saveAs,
  drop,
  language,
}: {
  theirs: string
  mine: string
  changes: { html: object; late: boolean }
  /** of what is saved now: saving over it is then no accident */
  revision: number
  words: { theirs: string; mine: string; save: string }
  /** the value of `then` that saves */
  saveAs: string
  /** the way to leave one's own text */
  drop: ReactNode
  language: 'vi' | 'en'
}) {
  const t = useT()
  const box = { ...BOX, lang: language }
  return (
    <>
      <section aria-labelledby="khac-nhau">
        <h2 id="khac-nhau">{t('studio.conflict.differences')}</h2>
        <p className="meta">
          {t('studio.conflict.differencesAbout', { theirs: words.theirs, mine: words.mine })}
        </p>
        <ShownDifferences changes={changes} />
      </section>
      <div className="two-texts">
        <Field type="textarea" name="theirs" label={words.theirs} value={theirs} {...box} readOnly />
        <form method="post" className="two-texts-mine">
          <Field type="textarea" name="text" label={words.mine} value={mine} {...box} />
          <input type="hidden" name="revision" value={revision} />
          <p className="hint">{t('studio.conflict.mineHint')}</p>
          <ButtonRow>
            <Button name="then" value={saveAs}>
              {words.save}
            </Button>
            {drop}
          </ButtonRow>
        </form>
      </div>
    </>
  )
}

const BOX = { rows: 16, spellCheck: false, className: 'control studio-text' } as const
