import { useT } from '~/i18n/use-t'
import { Banner } from '~/ui/banner'
import { PageHeading } from '~/ui/page-heading'
import type { Refusal } from './save-text.server'
import { TwoTexts } from './two-texts'
import { colleague, moment } from './who-when'

/** Someone saved the same text first: both stand side by side, and nothing was overwritten. */
export function DraftConflict({
  conflict,
  you,
  part,
  here,
  language,
}: {
  conflict: Extract<Refusal, { kind: 'conflict' }>
  you: string
  part: string
  /** where the saved text is opened */
  here: string
  language: 'vi' | 'en'
}) {
  const t = useT()
  const { theirs, text, changes } = conflict
  const who = colleague(t, theirs.by)
  return (
    <>
      <Banner kind="problem" title={t('studio.conflict.title')}>
        {t('studio.conflict.about', { who, you, moment: moment(t, theirs.updatedAt) })}
      </Banner>
      <PageHeading title={part} />
      <TwoTexts
        theirs={theirs.markdown}
        mine={text}
        changes={changes}
        revision={theirs.revision}
        saveAs="save"
        language={language}
        words={{
          theirs: t('studio.conflict.theirs', { who }),
          mine: t('studio.conflict.mine', { you }),
          save: t('studio.conflict.save', { you }),
        }}
        drop={
          <button className="link-button" name="then" value="drop" formAction={here}>
            {t('studio.conflict.drop', { you })}
          </button>
        }
      />
    </>
  )
}
