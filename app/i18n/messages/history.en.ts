import { english } from '../table'
import { historyVi } from './history.vi'

export const historyEn = english(historyVi, {
  'history.link': 'History',
  'history.title': 'History: {part}',
  'history.heading': 'History',
  'history.editions': 'What was published',
  'history.none': 'Never published.',
  'history.edition': 'Published text',
  'history.editionOf': 'From edition {number}',
  'history.compare': 'What it changed',
  'history.compareOf': 'What the text of {moment} changed',
  'history.restore': 'Use it as the draft',
  'history.restoreOf': 'Use the text of {moment} as the draft',
  'history.restored': 'The earlier text is the draft now. Learners do not see it until it is published.',
  'history.saves': { one: 'Saves of drafts ({count})', other: 'Saves of drafts ({count})' },
  'history.moved':
    'Another text was saved meanwhile, so nothing was taken back. Look again and press once more.',
})
