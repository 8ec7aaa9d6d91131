import { english } from '../table'
import { adminVi } from './admin.vi'

export const adminEn = english(adminVi, {
  'admin.title': 'Account administration',
  'admin.lead.everyone':
    'Find anyone in the province to issue a sign-in code, see roles, open another attempt or deal with certificates.',
  'admin.lead.units': 'Find a person in your unit to issue a sign-in code or open another attempt.',
  'admin.find': 'Find people',
  'admin.find.label': 'Name or staff code',
  'admin.find.hint': 'Marks are not needed: “nguyen van an” finds Nguyễn Văn An.',
  'admin.find.none': 'Nobody matches “{typed}”.',
  'admin.find.some': { one: '{count} person matches “{typed}”.', other: '{count} people match “{typed}”.' },
  'admin.find.many': {
    one: 'Many people match “{typed}”; this is the first. Type more of the name or the staff code.',
    other:
      'Many people match “{typed}”; these are the first {count}. Type more of the name or the staff code.',
  },
  'admin.find.name': 'Name',
  'admin.find.staffCode': 'Staff code',
  'admin.find.position': 'Position',
  'admin.find.unit': 'Unit',

  'admin.account.back': 'Find someone else',
  'admin.account.state': 'State of the account',
  'admin.account.unit': 'Unit',
  'admin.account.position': 'Position',
  'admin.account.noPosting': 'no posting yet',
  'admin.account.password': 'Password',
  'admin.account.password.set': 'set',
  'admin.account.password.none': 'not set: never signed in',
  'admin.account.names': 'Signs in by',
  'admin.account.names.none': 'no sign-in name yet',
  'admin.account.name.staffCode': 'staff code',
  'admin.account.name.phone': 'telephone number',
  'admin.account.name.email': 'e-mail',
  'admin.account.last': 'Last signed in',
  'admin.account.last.never': 'never',
  'admin.account.sessions': 'Signed in now',
  'admin.account.sessions.count': { one: 'on {count} machine', other: 'on {count} machines' },
  'admin.account.sessions.none': 'no',
  'admin.account.codeUntil': 'Unused code',
  'admin.account.codeUntil.value': 'works until {until}',
  'admin.account.left': 'This person has left the service and cannot sign in.',

  'admin.code.title': 'Issue a sign-in code',
  'admin.code.body':
    'The code works once, within 72 hours; its owner then sets a password. Earlier codes stop working.',
  'admin.code.submit': 'Issue a sign-in code',
  'admin.code.refused.oneself':
    'You cannot issue a code to yourself. Change your password on the Account page.',
  'admin.code.refused.administratorOnly':
    'This person has a role for the whole province, so only an administrator can issue a code.',
  'admin.code.refused.headOnly':
    'This person leads a unit, so only someone above that unit or an administrator can issue a code.',

  'admin.code.refused.noName':
    'This person has no sign-in name yet, so a code would be of no use. Add a staff code, telephone number or e-mail first.',

  'admin.slip.title': 'Account slip',
  'admin.slip.once':
    'The code is shown this once. Print the slip or hand it over in person; do not send it to a chat group.',
  'admin.slip.name': 'Name',
  'admin.slip.unit': 'Unit',
  'admin.slip.signInName': 'Sign-in name',
  'admin.slip.code': 'One-time code',
  'admin.slip.until': 'Use before',
  'admin.slip.address': 'Address',
  'admin.slip.how': 'How to use it',
  'admin.slip.step1': 'Open the address above on a telephone or computer.',
  'admin.slip.step2': 'Enter the sign-in name and the one-time code.',
  'admin.slip.step3': 'Set a new password of at least 12 characters. From then on sign in with it.',
  'admin.slip.gone':
    'The code was shown once and is no longer here. If it was not noted down, issue another.',
  'admin.slip.done': 'Done, back to {name}',

  'admin.sessions.title': 'Sign out everywhere',
  'admin.sessions.body': 'For a lost telephone, or a shared computer left open. Saved answers are not lost.',
  'admin.sessions.submit': { one: 'Sign out of {count} machine', other: 'Sign out of {count} machines' },

  'admin.roles.title': 'Roles',
  'admin.roles.none': 'No role besides learning.',
  'admin.roles.trainer': 'Trainer',
  'admin.roles.reviewer': 'Lesson reviewer',
  'admin.roles.inspector': 'Inspector of the whole province',
  'admin.roles.administrator': 'Administrator',
  'admin.roles.clerk': 'Clerk who issues sign-in codes',
  'admin.roles.clerkOf': 'Clerk who issues sign-in codes at {unit}',
  'admin.roles.since': 'since {day}',
  'admin.roles.withdraw': 'Withdraw',
  'admin.roles.withdrawWhich': 'Withdraw: {role}',
  'admin.roles.add': 'Give another role',
  'admin.roles.role': 'Which role',
  'admin.roles.submit': 'Give the role',
  'admin.roles.hint':
    'Whoever gains or loses a role signs in again. A clerk’s role belongs to the unit the person is in now.',

  'admin.attempts.title': 'Open one more attempt',
  'admin.attempts.body': {
    one: '{count} attempt at the test of this course is used up without a pass.',
    other: '{count} attempts at the test of this course are used up without a pass.',
  },
  'admin.attempts.reason': 'Reason',
  'admin.attempts.reason.reviewed': 'Went over it again with the unit',
  'admin.attempts.reason.technical': 'Technical trouble during the test',
  'admin.attempts.reason.health': 'Health reasons during the test',
  'admin.attempts.submit': 'Open one more attempt',

  'admin.certificates.title': 'Certificates',
  'admin.certificates.course': 'Course',
  'admin.certificates.code': 'Code',
  'admin.certificates.state': 'State',
  'admin.certificates.valid': 'Valid',
  'admin.certificates.revoked': 'Revoked on {day}',
  'admin.certificates.reason': 'Reason',
  'admin.certificates.reason.wrongHolderData': 'Wrong data of the holder',
  'admin.certificates.reason.issuedInError': 'Issued in error',
  'admin.certificates.reason.fraud': 'Cheating in the test',
  'admin.certificates.revoke': 'Revoke {code}',
  'admin.certificates.reissue': 'Issue a replacement for {code}',

  'admin.done.sessions': { one: 'Signed out of {count} machine.', other: 'Signed out of {count} machines.' },
  'admin.done.roleGranted': 'The role is given. This person has to sign in again.',
  'admin.done.roleWithdrawn': 'The role is withdrawn.',
  'admin.done.attempt': 'One more attempt is open.',
  'admin.done.revoked': 'The certificate is revoked, also on the public page.',
  'admin.done.reissued': 'A new certificate with a new code is issued.',
  'admin.refused.alreadyHeld': 'This person already has that role.',
  'admin.refused.unitNeeded': 'Not given: this person belongs to no unit yet.',
  'admin.refused.lastAdministrator': 'Not withdrawn: there must be at least one administrator.',
  'admin.refused.stale': 'This has been done already or can no longer be done. The present state is below.',
})
