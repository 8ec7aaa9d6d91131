import { addressOf } from '~/i18n/address'
import { useT } from '~/i18n/use-t'
import { Banner } from '~/ui/banner'
import { ButtonLink } from '~/ui/button'
import { Details } from '~/ui/details'
import type { PublishRefusal } from './draft-act.server'
import { editPath, languageOf } from './part-name'
import { ProblemList } from './problem-list'
import type { PublishPage } from './publish'
import { ShownDifferences, ShownSheet } from './shown-sheet'
import { TwoTexts } from './two-texts'

/** A second person reads all of it, not only what changed. */
export function Whole({ page: { shown } }: { page: PublishPage }) {
  const t = useT()
  return (
    <Details summary={t('review.seeWhole')}>
      <ShownSheet shown={shown} />
    </Details>
  )
}

export function NothingNew({ page: { file } }: { page: PublishPage }) {
  const t = useT()
  return (
    <>
      <p>
        <b>{t('studio.publish.unchanged')}</b> {t('studio.publish.unchangedAbout')}
      </p>
      <ButtonLink kind="secondary" href={editPath(file.course, file.fileName)}>
        {t('studio.publish.back')}
      </ButtonLink>
    </>
  )
}

export function Problems({ page, blocking }: { page: PublishPage; blocking: number }) {
  const t = useT()
  const { problems, elsewhere, file } = page
  const own = problems.filter(({ severity }) => blocking === 0 || severity === 'error')
  return (
    <section aria-labelledby="can-sua">
      <h2 id="can-sua">
        {blocking > 0 ? t('studio.publish.blocked', { count: blocking }) : t('studio.check.title')}
      </h2>
      <p>{blocking > 0 ? t('studio.publish.blockedAbout') : t('studio.publish.ready')}</p>
      {own.length > 0 ? <ProblemList problems={own} all={blocking > 0 ? undefined : page.all} /> : null}
      {elsewhere.length > 0 ? <ProblemList problems={elsewhere} elsewhere /> : null}
      {blocking > 0 && page.writes ? (
        <ButtonLink href={`${editPath(file.course, file.fileName)}?phan=kiem-tra`}>
          {t('studio.publish.fix')}
        </ButtonLink>
      ) : null}
    </section>
  )
}

export function Changes({ page }: { page: PublishPage }) {
  const t = useT()
  const { added, removed, late } = page.changes
  return (
    <section aria-labelledby="thay-doi">
      <h2 id="thay-doi">{t('studio.publish.changes')}</h2>
      <p>
        <a href={`${editPath(page.file.course, page.file.fileName)}/lich-su`}>{t('history.link')}</a>
      </p>
      {page.published === null ? (
        <p>{t('studio.publish.firstTime')}</p>
      ) : (
        <>
          {late ? null : <p>{t('studio.publish.changesCount', { added, removed })}</p>}
          <ShownDifferences changes={page.changes} />
        </>
      )}
    </section>
  )
}

/** Someone published this part since the draft began. */
export function Rebase({ page, refusal }: { page: PublishPage; refusal: PublishRefusal | null }) {
  const t = useT()
  const { you } = addressOf(page.reader.honorific, t)
  return (
    <>
      <Banner kind="problem" title={t('studio.publish.rebaseTitle')}>
        {t('studio.publish.rebaseAbout', { you })}
      </Banner>
      <TwoTexts
        theirs={page.published ?? ''}
        mine={refusal?.text ?? page.markdown}
        changes={refusal?.changes ?? page.changes}
        revision={page.revision}
        saveAs="rebase"
        language={languageOf(page.file.fileName)}
        words={{
          theirs: t('studio.publish.rebaseTheirs'),
          mine: t('studio.publish.rebaseMine', { you }),
          save: t('studio.publish.rebaseSave'),
        }}
        drop={
          <button className="link-button" name="then" value="discard">
            {t('studio.publish.rebaseDrop')}
          </button>
        }
      />
    </>
  )
}
