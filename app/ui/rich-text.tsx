import { Fragment } from 'react'

/** A message whose **strong words** are strong: <RichText>{t('unit.summary', { count })}</RichText>. */
export function RichText({ children }: { children: string }) {
  return (
    <>
      {children.split('**').map((part, index) => (
        <Fragment key={index}>{index % 2 ? <strong>{part}</strong> : part}</Fragment>
      ))}
    </>
  )
}
