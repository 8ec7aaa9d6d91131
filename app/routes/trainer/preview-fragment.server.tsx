import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '~/i18n/locale'
import { I18nProvider } from '~/i18n/use-t'
import { LessonPreview } from './lesson-preview'
import { kindOfFile } from './part-name'
import { shownPreview } from './preview-data.server'

/** The preview's HTML by the page's own components. */
export async function previewFragment(
  text: string,
  file: { course: string; fileName: string; at: Date },
  locale: Locale,
): Promise<string> {
  const shown = await shownPreview(text, file)
  return renderToStaticMarkup(
    <I18nProvider locale={locale}>
      <LessonPreview shown={shown} kind={kindOfFile(file.fileName)} />
    </I18nProvider>,
  )
}
