import { renderToStaticMarkup } from 'react-dom/server'
import { addressOf } from '~/i18n/address'
import type { Locale } from '~/i18n/locale'
import { translator } from '~/i18n/translator'
import { I18nProvider } from '~/i18n/use-t'
import { CHECK_LIST, type Checked, CheckList } from './check-list'

/** The list of what is to be corrected, for the script that puts it in its place beside a live preview. */
export function writtenCheck(checked: Checked, honorific: string, locale: Locale): string {
  const { you } = addressOf(honorific, translator(locale))
  const list = renderToStaticMarkup(
    <I18nProvider locale={locale}>
      <CheckList checked={checked} you={you} />
    </I18nProvider>,
  )
  return `<template data-into="${CHECK_LIST}">${list}</template>`
}
