/**
 * The one script of pages without React. Every page works without it; each part only adds, and does nothing where its
 * data- attribute is not on the page.
 */
import { choosingByDigit } from './answer-keys'
import { autosaving } from './autosave'
import { citationPopovers } from './citation-popover'
import { copyButtons } from './copy-link'
import { networkNotice } from './network-notice'
import { focusOnArrival, printButtons } from './page'
import { passwordButtons } from './show-password'
import { sectionVisits } from './section-visits'
import { timeLeft } from './time-left'

for (const enhance of [
  focusOnArrival,
  passwordButtons,
  printButtons,
  copyButtons,
  citationPopovers,
  choosingByDigit,
  autosaving,
  networkNotice,
  timeLeft,
  sectionVisits,
]) {
  try {
    enhance()
  } catch {
    // A browser that lacks something keeps the page as it is.
  }
}
