import type { StudioCourse, StudioFile } from '~/courseware/lesson-list.server'
import { sourceOf } from '~/courseware/translation-names'
import { formatDate } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import type { OfficialName } from '~/organisation/official-names.server'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import { editPath, exchangePath, isTranslation, partName, statisticsPath, STUDIO } from './part-name'
import { TranslatePress } from './translate-press'
import { moment } from './who-when'

/** One course: its edition, and its parts with their state. */
export function CourseParts({
  course,
  names,
  only,
  writes,
}: {
  course: StudioCourse
  names: Record<string, OfficialName>
  /** the one course: the press for a new lesson stands above it */
  only: boolean
  /** a reviewer who writes nothing only reads and answers */
  writes: boolean
}) {
  const t = useT()
  const { slug, title, files } = course
  return (
    <section aria-labelledby={`khoa-${slug}`}>
      <h2 id={`khoa-${slug}`}>{title}</h2>
      <p className="meta">
        <About course={course} writes={writes} />
      </p>
      <div className="studio-parts">
        <DataTable
          caption={t('studio.list.caption', { course: title })}
          captionHidden
          rows={files}
          rowKey={({ fileName }) => fileName}
          columns={[
            {
              key: 'part',
              header: t('studio.list.part'),
              rowHeader: true,
              cell: (file) => <PartCell course={course} file={file} writes={writes} />,
            },
            { key: 'state', header: t('studio.list.state'), cell: (file) => <StateTag {...file} /> },
            {
              key: 'changed',
              header: t('studio.list.changed'),
              cell: (file) => <LastChange file={file} names={names} />,
            },
          ]}
        />
      </div>
      {writes && !only ? (
        <ButtonLink
          kind="secondary"
          href={`${STUDIO}/${slug}/bai-moi`}
          aria-label={t('studio.newLessonIn', { course: title })}
        >
          {t('studio.newLesson')}
        </ButtonLink>
      ) : null}
    </section>
  )
}

function About({
  course: { number, files, slug, reviewRequired },
  writes,
}: {
  course: StudioCourse
  writes: boolean
}) {
  const t = useT()
  const lessons = files.filter(({ kind, fileName }) => kind === 'lesson' && !isTranslation(fileName)).length
  const publishedAt = files.find(({ kind }) => kind === 'course')?.publishedAt
  if (!publishedAt) return <>{t('studio.list.neverPublished')}</>
  return (
    <>
      {t('studio.list.about', { number, lessons, day: formatDate(new Date(publishedAt), t.locale) })}
      {' · '}
      {reviewRequired ? `${t('studio.list.reviewed')} · ` : null}
      <a href={`/khoa-hoc/${slug}`}>{t('studio.list.seeLearner')}</a>
      {writes ? (
        <>
          {' · '}
          <a href={statisticsPath(slug)}>{t('items.title')}</a>
          {' · '}
          <a href={exchangePath(slug)}>{t('exchange.title')}</a>
        </>
      ) : null}
      {' · '}
      <a href={`${STUDIO}/${slug}/thu-tu-va-kiem-tra`}>{t('outline.link')}</a>
    </>
  )
}

type Cell = { course: StudioCourse; file: StudioFile; writes: boolean }

function PartCell({ course, file, writes }: Cell) {
  const t = useT()
  const path = editPath(course.slug, file.fileName)
  const href = writes ? path : file.draft ? `${path}/xuat-ban` : null
  return (
    <span className={`studio-part studio-part-${file.kind}`}>
      {href ? <a href={href}>{partName(t, file)}</a> : partName(t, file)}
      {writes && lacksPool(course, file) ? (
        <AddPool course={course.slug} lesson={file.fileName.replace(/\.md$/, '')} />
      ) : null}
      {writes && file.older && !file.draft ? (
        <TranslatePress
          course={course.slug}
          source={sourceOf(file.fileName)}
          words={t('studio.translate.renew')}
          about={t('studio.translate.renewOf', { part: partName(t, file) })}
        />
      ) : null}
    </span>
  )
}

function lacksPool({ files }: StudioCourse, { kind, fileName }: StudioFile): boolean {
  const pool = fileName.replace(/\.md$/, '.pool.md')
  return kind === 'lesson' && !isTranslation(fileName) && !files.some((file) => file.fileName === pool)
}

function AddPool({ course, lesson }: { course: string; lesson: string }) {
  const t = useT()
  return (
    <form method="post" className="studio-add-pool">
      <input type="hidden" name="course" value={course} />
      <input type="hidden" name="lesson" value={lesson} />
      <button className="link-button">{t('studio.list.addPool')}</button>
    </form>
  )
}

function StateTag({ state, older }: Pick<StudioFile, 'state' | 'older'>) {
  const t = useT()
  const kind = state === 'published' ? 'done' : state === 'waiting' ? 'soon' : 'active'
  return (
    <span>
      <Tag kind={kind}>{t(`studio.state.${state}`)}</Tag>
      {older ? (
        <>
          {' '}
          <Tag kind="soon">{t('studio.list.older')}</Tag>
        </>
      ) : null}
    </span>
  )
}

function LastChange({ file, names }: { file: StudioFile; names: Record<string, OfficialName> }) {
  const t = useT()
  const { draft, publishedById, publishedAt } = file
  const id = draft?.updatedById ?? publishedById
  const at = draft?.updatedAt ?? publishedAt
  const who = id && names[id]?.fullName
  if (!who || !at) return <>{t('studio.list.shipped')}</>
  return <>{t('studio.list.by', { who, moment: moment(t, at) })}</>
}
