import { english } from '../table'
import { certificateVi } from './certificate.vi'

export const certificateEn = english(certificateVi, {
  'certificate.list.title': 'Certificates',
  'certificate.list.empty':
    '{You} have no certificate yet. One is issued at the moment a course is completed.',
  'certificate.list.toCourses': 'See what is to be done',
  'certificate.row': 'issued on {day} · code {code}',
  'certificate.revokedTag': 'Revoked',
  'certificate.back': 'Certificates',
  'certificate.hasCompleted': 'Has completed the course “{course}”',
  'certificate.onDay': 'On {day}',
  'certificate.withCode': 'Code {code}',
  'certificate.name': 'Full name',
  'certificate.position': 'Position',
  'certificate.unit': 'Unit at completion',
  'certificate.course': 'Course',
  'certificate.completedOn': 'Completed on',
  'certificate.periods': 'Periods',
  'certificate.issuer': 'Organised by',
  'certificate.code': 'Code',
  'certificate.download': 'Download PDF',
  'certificate.copy': 'Copy the link for checking',
  'certificate.link': 'Public page for checking:',
  'certificate.erased': 'Personal data were erased on request',

  'certificate.check.title': 'Check a certificate',
  'certificate.check.label': 'Code',
  'certificate.check.hint': 'Printed on the certificate: LC-XXXX-XXXX-XXXX.',
  'certificate.check.press': 'Check',
  'certificate.check.empty': 'Enter the code.',
  'certificate.check.long': 'A code has only 12 symbols after LC.',
  'certificate.check.another': 'Check another code',
  'certificate.valid': 'The certificate is valid',
  'certificate.revoked': 'Revoked on {day} — {reason}',
  'certificate.unknown':
    'This code was not found. Check it: a code looks like LC-XXXX-XXXX-XXXX and never has the letters I, L, O, U.',
  'certificate.reason.wrongHolderData': 'the holder’s data were not right',
  'certificate.reason.issuedInError': 'issued in error',
  'certificate.reason.fraud': 'the result was not honest',
})
