import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'
import { CopyButton } from './copy-button'
import type { InsertPage } from './insert'
import { Place } from './insert-forms'

/** A picture from the machine, or one that the course already has. */
export function InsertImage({ page, form }: { page: InsertPage; form: FormView }) {
  const t = useT()
  const { value, error } = form
  return (
    <>
      <form method="post" encType="multipart/form-data">
        <Field
          type="file"
          name="file"
          label={t('authoring.image.file')}
          hint={t('authoring.image.fileHint')}
          error={error('file')}
          accept=".jpg,.jpeg,.png,.webp,.avif"
        />
        <Field
          name="alt"
          label={t('authoring.image.alt')}
          hint={t('authoring.image.altHint')}
          error={error('alt')}
          value={value('alt')}
          lang="vi"
        />
        <Place page={page} form={form} />
        <Button>{t('authoring.image.do')}</Button>
      </form>
      <HeldImages page={page} />
    </>
  )
}

function HeldImages({ page: { images } }: { page: InsertPage }) {
  const t = useT()
  if (images.length === 0) return null
  return (
    <section aria-labelledby="anh-da-co">
      <h2 id="anh-da-co">{t('authoring.image.held')}</h2>
      <p className="hint">{t('authoring.image.heldAbout')}</p>
      <ul className="held-images">
        {images.map(({ name, hash, width, height }) => {
          const text = `![](${name})`
          return (
            <li key={name}>
              <img
                src={`/hinh/${hash}`}
                width={width}
                height={height}
                alt=""
                loading="lazy"
                decoding="async"
              />
              <code>{text}</code> <CopyButton text={text} words={t('studio.help.copy')} label={name} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
