import { useT } from '~/i18n/use-t'
import { Banner } from '~/ui/banner'
import { Details } from '~/ui/details'
import type { EditPage } from './edit'
import { editPath, partName } from './part-name'
import { ShownDifferences } from './shown-sheet'
import { TranslatePress } from './translate-press'

/** The way to the same part in the other language; on a translation also what has moved under it. */
export function TranslationLine({ page: { file, part, other } }: { page: EditPage }) {
  const t = useT()
  const { course } = file
  const about = partName(t, part)
  if (other.kind === 'source') {
    if (other.english === null) return null
    if (other.begun) {
      return (
        <p>
          <a href={editPath(course, other.english)}>{t('studio.translate.open')}</a>
        </p>
      )
    }
    const words = {
      words: t('studio.translate.begin'),
      about: t('studio.translate.beginOf', { part: about }),
    }
    return <TranslatePress course={course} source={file.fileName} {...words} />
  }
  return (
    <>
      {other.current ? null : (
        <Banner kind="notice" title={t('studio.list.older')}>
          <p>{t('studio.translate.older')}</p>
          <TranslatePress
            course={course}
            source={other.source}
            words={t('studio.translate.renew')}
            about={t('studio.translate.renewOf', { part: about })}
          />
        </Banner>
      )}
      <p>
        <a href={editPath(course, other.source)}>{t('studio.translate.source')}</a>
      </p>
      {other.moved ? (
        <Details summary={t('studio.translate.moved')} open={other.current}>
          <ShownDifferences changes={other.moved} />
        </Details>
      ) : null}
    </>
  )
}
