import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Page } from '@playwright/test'
import type axe from 'axe-core'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What of WCAG 2.2 AA and of axe's best practices a page breaks: the rule, and the elements. Axe is handed to the browser
 * as a script it may keep compiled, which halves the time of a run: no page here has a frame that would need it too.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Runtime.evaluate', { expression: SOURCE })
  await browser.detach()
  return page.evaluate(async (tags) => {
    const { axe: judge } = window as unknown as { axe: typeof axe }
    const { violations } = await judge.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  }, STANDARDS)
}
