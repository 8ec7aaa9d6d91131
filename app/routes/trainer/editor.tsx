import { addressOf } from '~/i18n/address'
import { formatBytes, formatTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { Banner } from '~/ui/banner'
import { Button, ButtonRow } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { PageHeading } from '~/ui/page-heading'
import { CHECK_LIST, CheckList } from './check-list'
import type { EditOutcome, EditPage } from './edit'
import { EditingLines, FrameChoice, KeptCopy } from './editor-notices'
import { InsertBar } from './insert-bar'
import { LineExcerpt } from './line-excerpt'
import { editPath, languageOf, partName } from './part-name'
import { ReviewNotice } from './review-parts'
import type { Refusal } from './save-text.server'
import { ShownSheet } from './shown-sheet'
import { type StudioPanel, StudioTabs } from './studio-tabs'
import { TranslationLine } from './translation-line'
import { colleague, moment } from './who-when'
import { WritingHelp } from './writing-help'

/** The text, what learners will see of it, and what is to be corrected: side by side where there is room. */
export function Editor({
  page,
  refusal,
}: {
  page: EditPage
  refusal: Exclude<Refusal, { kind: 'conflict' }> | null
}) {
  const t = useT()
  const { part, courseTitle, markdown, shown, line } = page
  const panel: StudioPanel = refusal || line ? 'edit' : page.panel
  const text = refusal?.text ?? markdown
  return (
    <>
      <Messages page={page} refusal={refusal} />
      <ReviewNotice review={page.review} revision={page.revision} />
      <PageHeading
        title={partName(t, part)}
        above={t('studio.edit.course', { course: courseTitle })}
        below={<DraftLine page={page} />}
      />
      <TranslationLine page={page} />
      <EditingLines page={page} />
      <StudioTabs current={panel} errors={shown.errors} form="soan-bai" />
      <div className={`studio studio-${panel}`}>
        <div className="studio-edit-panel">
          <InsertBar page={page} />
          {line ? (
            <LineExcerpt
              text={text}
              line={line}
              problems={shown.problems.filter((one) => one.line === line)}
              language={languageOf(page.file.fileName)}
            />
          ) : null}
          <TextForm page={page} text={text} refusal={refusal} />
        </div>
        <section className="studio-preview-panel" aria-label={t('studio.preview.title')}>
          <p className="meta">
            <b>{t('studio.preview.title')}.</b> {t('studio.preview.about')}
          </p>
          <FrameChoice />
          <ShownSheet id="ban-xem-truoc" shown={shown} />
        </section>
        <Check page={page} />
        <div className="studio-help-panel">
          <WritingHelp />
        </div>
      </div>
    </>
  )
}

function Messages({ page, refusal }: Parameters<typeof Editor>[0]) {
  const t = useT()
  const { outcome, draft, moved, file, copy } = page
  if (refusal) return <ErrorSummary errors={[{ field: 'text', message: refusalWords(t, refusal) }]} />
  if (copy) return <KeptCopy page={page} />
  if (moved) {
    return (
      <Banner kind="notice" title={t('studio.publish.rebaseTitle')}>
        <a href={`${editPath(file.course, file.fileName)}/xuat-ban`}>{t('studio.publish.rebaseGo')}</a>
      </Banner>
    )
  }
  return (
    <Outcome outcome={outcome} savedAt={draft?.savedAt ?? null} {...addressOf(page.reader.honorific, t)} />
  )
}

function Outcome({
  outcome,
  savedAt,
  you,
  You,
}: {
  outcome: EditOutcome
  savedAt: Date | string | null
  you: string
  You: string
}) {
  const t = useT()
  if (outcome === 'restored') return <Banner kind="outcome">{t('history.restored')}</Banner>
  if (outcome === 'takenBack') return <Banner kind="outcome">{t('review.takenBack')}</Banner>
  if (outcome === 'created') return <Banner kind="outcome">{t('studio.new.created', { you })}</Banner>
  if (outcome === 'begun' || outcome === 'renewed')
    return <Banner kind="outcome">{t(`studio.translate.${outcome}`, { You })}</Banner>
  if (outcome === 'unchanged') return <Banner kind="notice">{t('studio.edit.nothingNew')}</Banner>
  if (outcome !== 'saved' || !savedAt) return null
  return (
    <Banner kind="outcome">
      {t('studio.edit.saved', { time: formatTime(new Date(savedAt), t.locale) })}
    </Banner>
  )
}

function refusalWords(t: ReturnType<typeof useT>, refusal: Exclude<Refusal, { kind: 'conflict' }>): string {
  if (refusal.kind === 'incomplete') return t('studio.edit.unsaved')
  const { bytes, most } = refusal
  return t('studio.edit.tooLarge', { size: formatBytes(bytes, t.locale), most: formatBytes(most, t.locale) })
}

function DraftLine({ page: { draft } }: { page: EditPage }) {
  const t = useT()
  if (!draft) return <>{t('studio.edit.asPublished')}</>
  return <>{t('studio.edit.draftSaved', { who: colleague(t, draft.by), moment: moment(t, draft.savedAt) })}</>
}

function TextForm({ page, text, refusal }: { page: EditPage; text: string; refusal: Refusal | null }) {
  const t = useT()
  const { file, revision } = page
  const url = editPath(file.course, file.fileName)
  return (
    <form method="post" action={url} id="soan-bai" className="studio-form" data-save-keys="">
      <input type="hidden" name="revision" value={revision} />
      <Field
        type="textarea"
        name="text"
        label={t('studio.edit.text')}
        hint={t('studio.edit.textHint')}
        error={refusal ? t('studio.edit.unsaved') : undefined}
        value={text}
        rows={24}
        spellCheck={false}
        lang={languageOf(file.fileName)}
        className="control studio-text"
        data-preview-url={`${url}/xem-truoc`}
        data-preview-into="ban-xem-truoc"
        data-unsaved={refusal ? '' : undefined}
        data-autosave-url={`${url}/tu-luu`}
        data-autosave-offline={t('authoring.autosave.offline')}
      />
      <p className="meta" data-autosave-said="" />
      <ButtonRow>
        <Button name="then" value="save" data-save="">
          {t('studio.edit.save')}
        </Button>
        <Button kind="secondary" name="then" value="preview">
          {t('studio.edit.preview')}
        </Button>
        <Button kind="secondary" name="then" value="publish">
          {t(page.review.required ? 'studio.edit.send' : 'studio.edit.publish')}
        </Button>
        <a href={`${url}/lich-su`}>{t('history.link')}</a>
      </ButtonRow>
    </form>
  )
}

function Check({ page: { shown, reader } }: { page: EditPage }) {
  const t = useT()
  return (
    <section className="studio-check-panel flow" aria-labelledby="kiem-tra">
      <h2 id="kiem-tra">{t('studio.check.title')}</h2>
      <div id={CHECK_LIST} className="flow">
        <CheckList checked={shown} you={addressOf(reader.honorific, t).you} />
      </div>
    </section>
  )
}
