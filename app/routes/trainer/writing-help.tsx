import { SNIPPETS } from '~/courseware/writing-snippets'
import { useT } from '~/i18n/use-t'
import { Details } from '~/ui/details'
import { CopyButton } from './copy-button'
import { STUDIO } from './part-name'

/** Patterns for every kind of block, and the way to the law register. */
export function WritingHelp() {
  const t = useT()
  return (
    <Details summary={t('studio.help.title')}>
      <p>{t('studio.help.about')}</p>
      <p>
        <a href={`${STUDIO}/can-cu`} target="_blank" rel="noopener">
          {t('studio.help.law')}
        </a>
      </p>
      <div className="snippets">
        {SNIPPETS.map(({ name, text }) => (
          <figure key={name} className="snippet" lang="vi">
            <figcaption>
              <b>{name}</b>{' '}
              <CopyButton
                text={text}
                words={t('studio.help.copy')}
                label={t('studio.help.copyOf', { name })}
              />
            </figcaption>
            <pre>{text}</pre>
          </figure>
        ))}
      </div>
    </Details>
  )
}
