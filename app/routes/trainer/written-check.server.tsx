import { addressOf } from '~/i18n/address'
import type { Locale } from '~/i18n/locale'
import { translator } from '~/i18n/translator'
import { CHECK_LIST, type Checked, CheckList } from './check-list'
import { staticMarkup } from './static-markup.server'

/** The list of what is to be corrected, for the script that puts it in its place beside a live preview. */
export function writtenCheck(checked: Checked, honorific: string, locale: Locale): string {
  const { you } = addressOf(honorific, translator(locale))
  const list = staticMarkup(<CheckList checked={checked} you={you} />, locale)
  return `<template data-into="${CHECK_LIST}">${list}</template>`
}
