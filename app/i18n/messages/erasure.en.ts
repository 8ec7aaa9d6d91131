import { english } from '../table'
import { erasureVi } from './erasure.vi'

export const erasureEn = english(erasureVi, {
  'erasure.retention.title': 'Keeping and erasing personal data',
  'erasure.retention.about':
    'What tells who a person is, is kept for the years set here, from the day they left. Then they stand in the list below; nothing is erased by itself. What was learnt is still counted, under a code that does not tell whose it is.',
  'erasure.years': 'Years to keep after leaving',
  'erasure.years.hint': 'By the province’s rules for archives. Until it is set: 10 years.',
  'erasure.years.wrong': 'Write the years as a whole number from 1 to 70.',
  'erasure.years.save': 'Save',
  'erasure.done.years': 'Saved.',
  'erasure.done.erased': 'The personal data of that person are erased.',
  'erasure.due': { one: 'Time is over: {count} person', other: 'Time is over: {count} people' },
  'erasure.due.none': 'Nobody’s time is over.',
  'erasure.leftOn': 'left on {day}',

  'erasure.title': 'Erase personal data',
  'erasure.link': 'Erase the personal data of someone who left',
  'erasure.rows': { one: '{count} row', other: '{count} rows' },
  'erasure.takesAway': 'Will be erased',
  'erasure.profile': 'Profile',
  'erasure.profile.what': 'name, staff code, phone, e-mail',
  'erasure.part.signIn': 'Sign-in names, password, codes, sessions',
  'erasure.part.papers': 'The name on certificates and signed reports',
  'erasure.part.messages': 'Notices and letters',
  'erasure.part.written': 'Reasons, explanations, remarks, numbers of papers',
  'erasure.part.habits': 'Sections opened and practice answers',
  'erasure.part.imports': 'Rows of imported lists',
  'erasure.keeps': 'Kept, without the name',
  'erasure.keeps.enrolments': 'Enrolments',
  'erasure.keeps.attempts': 'Attempts and grades',
  'erasure.keeps.completions': 'Completions',
  'erasure.keeps.certificates': 'Certificates',
  'erasure.keeps.entries': 'Audit entries',
  'erasure.keeps.about':
    'Figures of reports do not change; the audit trail and signed reports still verify. The code on a certificate can still be looked up, without the name.',
  'erasure.notLeft': 'This person is in service. Only the data of someone who left can be erased.',
  'erasure.kept':
    'The {years} years of keeping end on {day}. Before that day data are erased only when the person asks for it.',
  'erasure.over': 'The {years} years of keeping are over.',
  'erasure.forGood': 'What is erased cannot be brought back. Old backups hold it until they are destroyed.',
  'erasure.press.request': 'Erase at the person’s request',
  'erasure.press.retention': 'Erase personal data',
  'erasure.erasedOn': 'The personal data of this person were erased on {day}.',
})
