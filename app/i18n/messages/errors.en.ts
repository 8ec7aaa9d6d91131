import { english } from '../table'
import { errorsVi } from './errors.vi'

export const errorsEn = english(errorsVi, {
  'errors.form.check': 'Check this entry.',
  'errors.title.prefix': 'Error: {title}',

  'errors.notFound.title': 'This page was not found',
  'errors.notFound.body': 'If you typed the address, check it.',
  'errors.notFound.toTasks': 'Back to To do',
  'errors.notFound.toSignIn': 'Back to sign-in',

  'errors.forbidden.headOnly': 'This page is for the head of a unit',
  'errors.forbidden.trainerOnly': 'This page is for trainers',
  'errors.forbidden.inspectorOnly': 'This page is for the inspectorate and the Department of Home Affairs',
  'errors.forbidden.administratorOnly': 'This page is for administrators',
  'errors.forbidden.other': 'This page is not open to your account',
  'errors.forbidden.ask': 'If you need access, contact technical support on {phone}.',
  'errors.forbidden.askAdministrator': 'If you need access, contact an administrator.',

  'errors.trouble.title': 'The system has a problem',
  'errors.trouble.answers': 'The answers that were saved are still there.',
  'errors.trouble.retry': 'Try again in a few minutes or call {phone}.',
  'errors.trouble.retryLater': 'Try again in a few minutes.',
  'errors.trouble.again': 'Try again',
  'errors.trouble.incident': 'Incident code: {code}.',
  'errors.unavailable.title': 'The system cannot save at the moment',
  'errors.unavailable.body': 'What you just did was not saved. Answers saved before are still there.',
  'errors.refused.title': 'This request could not be carried out',
  'errors.refused.body': 'Go back, reload the page and do it again.',
  'errors.tooMany.title': 'Too many tries in a short time',
  'errors.tooMany.body': 'Wait a few minutes and try again.',
})
