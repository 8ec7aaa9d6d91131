import { english } from '../table'
import { sessionVi } from './session.vi'

export const sessionEn = english(sessionVi, {
  'session.signIn.title': 'Sign in',
  'session.signIn.name': 'Staff code, telephone number or e-mail',
  'session.signIn.name.empty': 'Enter your staff code, telephone number or e-mail.',
  'session.signIn.password': 'Password',
  'session.signIn.password.empty': 'Enter your password.',
  'session.signIn.shared': 'Shared computer: do not stay signed in',
  'session.signIn.shared.hint': 'Closing the browser signs you out; so does a shorter time without use.',
  'session.signIn.submit': 'Sign in',
  'session.signIn.lost': 'Forgotten password?',
  'session.signIn.first': 'First sign-in with a one-time code',
  'session.signIn.refused':
    'The name or the password is not right. Check Caps Lock and your Vietnamese keyboard.',
  'session.signIn.marks':
    'What you typed has letters with marks. If your password has none, switch off the Vietnamese keyboard (Unikey) and type it again.',
  'session.signIn.wait': {
    one: 'Several wrong tries. Wait {count} second, then try again.',
    other: 'Several wrong tries. Wait {count} seconds, then try again.',
  },
  'session.signIn.paused': {
    one: 'The account is paused for {count} minute after many wrong tries. Your unit can give you a sign-in code.',
    other:
      'The account is paused for {count} minutes after many wrong tries. Your unit can give you a sign-in code.',
  },
  'session.signIn.ended': 'Your session has ended. Sign in again to go on.',
  'session.signIn.held':
    'Your session had ended, but what you sent is kept for an hour. Sign in again to send it.',

  'session.demo.title': 'Look around as one of the invented people',
  'session.demo.lead': 'Nobody and no unit here is real. Press a person to enter as that person.',
  'session.demo.enter': 'Enter as {name}',
  'session.demo.other': 'Sign in with a password',

  'session.first.title': 'First sign-in',
  'session.first.lead':
    'Use the code on your account slip, or the one your unit has just given you. A code works once, within 72 hours.',
  'session.first.code': 'One-time code',
  'session.first.code.hint':
    '12 characters, for example 4F7Q-2KXM-9RTB. Capital or small letters make no difference.',
  'session.first.code.empty': 'Enter the one-time code.',
  'session.first.refused':
    'The name or the code is not right, or the code has expired or been used. Your unit can give you a new code.',
  'session.first.submit': 'Continue',
  'session.first.toSignIn': 'I have a password: sign in',

  'session.password.title': 'Set a new password',
  'session.password.lead':
    'At least 12 characters. A sentence that is easy to remember will do; no special characters needed.',
  'session.password.new': 'New password',
  'session.password.empty': 'Enter a new password.',
  'session.password.marksHint':
    'With Vietnamese marks you will need a Vietnamese keyboard every time; plain letters are safer to type.',
  'session.password.tooShort': 'A password needs at least 12 characters.',
  'session.password.tooLong': 'A password has at most 200 characters.',
  'session.password.tooCommon':
    'This password is easy to guess: common words, runs of numbers, or your own name or number. Choose another sentence.',
  'session.password.submit': 'Save the password and enter',
  'session.password.others': 'Setting a new password signs you out everywhere else.',

  'session.lost.title': 'Forgotten password',
  'session.lost.lead': {
    one: 'There is {count} way back in.',
    other: 'There are {count} ways back in. Choose the one that suits you.',
  },
  'session.lost.email.title': 'Get a link by e-mail',
  'session.lost.email.body':
    'The link goes to the e-mail address in your profile and works once, within 60 minutes.',
  'session.lost.email.submit': 'Send the link',
  'session.lost.email.sent':
    'If this account has an e-mail address, a link is on its way there. Look in the spam folder too. If nothing has come after 10 minutes, use another way below.',
  'session.lost.clerk.title': 'Ask your unit for a one-time code',
  'session.lost.clerk.body':
    'The head or the clerk of your unit opens Administration, finds your name and presses “Issue a sign-in code”. Then use that code on the first sign-in page.',
  'session.lost.clerk.enter': 'Enter a one-time code',
  'session.lost.phone.title': 'Call technical support',
  'session.lost.phone.body': '{phone}, {hours}. You will be asked for your staff code and unit.',

  'session.link.title': 'Reset your password',
  'session.link.lead': 'Press the button to set a new password. This link works once.',
  'session.link.submit': 'Set a new password',
  'session.link.refused': 'This link has expired or has been used.',
  'session.link.again': 'Get another link',

  'session.mail.subject': 'Reset your password for Liêm chính công vụ',
  'session.mail.body':
    'Dear {name},\n\nSomeone asked to reset the password of your account. Open this link to set a new one (it works once, within 60 minutes):\n\n{link}\n\nIf it was not you, ignore this message: your present password has not changed.\n',

  'session.held.title': 'Send what was kept',
  'session.held.lead':
    'You are signed in again. What you sent at {time} was not saved, because your session had ended by then.',
  'session.held.submit': 'Send again',
  'session.held.drop': 'Drop it',
  'session.held.none': 'Nothing is kept any more. What was sent is kept for one hour only.',

  'session.administrator.title': 'Make the first administrator',
  'session.administrator.lead':
    'There is no administrator yet. The person made here will bring units, people and roles into the system.',
  'session.administrator.fullName': 'Full name',
  'session.administrator.fullName.empty': 'Enter the full name.',
  'session.administrator.staffCode': 'Staff code',
  'session.administrator.staffCode.wrong':
    'Letters and digits, not a telephone number, and not yet used by anyone else.',
  'session.administrator.email': 'E-mail (optional)',
  'session.administrator.email.wrong': 'This is not an e-mail address; an example is lan@tinh.gov.vn.',
  'session.administrator.submit': 'Make the administrator',
  'session.administrator.refused':
    'This link has been used or has expired. Restart the server to get a new one.',

  'session.foreign.title': 'This request did not come from a page of ours',
  'session.foreign.body':
    'To protect your account it was not carried out. Open the page again and start from there.',
  'session.tooLarge.title': 'What was sent is too long',
  'session.tooLarge.body': 'Nothing has been saved. Go back, shorten it and send it again.',

  'account.title': 'Account',
  'account.saved': 'Your changes are saved.',
  'account.passwordSaved': 'Your password has changed. Other machines were signed out.',
  'account.signedOutElsewhere': {
    one: 'Signed out of {count} other machine.',
    other: 'Signed out of {count} other machines.',
  },
  'account.profile': 'Profile',
  'account.fullName': 'Full name',
  'account.staffCode': 'Staff code',
  'account.unit': 'Unit',
  'account.position': 'Position',
  'account.email': 'E-mail',
  'account.phone': 'Telephone',
  'account.none': 'none yet',
  'account.wrong': 'If something is wrong, ask the head or the clerk of your unit to correct it.',
  'account.preferences': 'Display',
  'account.honorific': 'Form of address',
  'account.language': 'Language',
  'account.textSize': 'Text size',
  'account.textSize.normal': 'Normal',
  'account.textSize.large': 'Large',
  'account.textSize.larger': 'Larger',
  'account.shortcuts': 'Keyboard shortcuts in tests',
  'account.shortcuts.hint': 'Keys 1–9 choose an answer, arrow keys go to another question.',
  'account.save': 'Save changes',
  'account.security': 'Sign-in and security',
  'account.changePassword': 'Change password',
  'account.password.present': 'Present password',
  'account.password.present.empty': 'Enter your present password.',
  'account.password.present.wrong': 'The present password is not right.',
  'account.password.submit': 'Change password',
  'account.sessions': 'Machines signed in',
  'account.sessions.this': 'This machine',
  'account.sessions.other': 'Another machine',
  'account.sessions.begun': 'Signed in at',
  'account.sessions.seen': 'Last used',
  'account.sessions.which': 'Machine',
  'account.sessions.shared': '{which} (shared)',
  'account.sessions.endOthers': 'Sign out everywhere else',
  'account.sessions.only': 'Only this machine is signed in.',
  'account.signOut': 'Sign out',
  'account.data': 'My data',
  'account.data.body':
    'Download what is stored about you: profile, postings, learning, results, certificates, log.',
  'account.data.download': 'Download my data (JSON file)',
  'account.log': 'My access log',
  'account.log.see': 'See the access log',
  'account.log.lead': {
    one: 'The latest event of this account. If something looks strange, change your password and tell technical support.',
    other:
      'The latest {count} events of this account. If something looks strange, change your password and tell technical support.',
  },
  'account.log.when': 'When',
  'account.log.what': 'Event',
  'account.log.who': 'By',
  'account.log.me': 'Me',
  'account.log.other': 'Someone else',
  'account.log.system': 'The system',
  'account.event.signedIn': 'Signed in',
  'account.event.signInRefused': 'Sign-in refused',
  'account.event.signedOut': 'Signed out',
  'account.event.passwordSet': 'Password set',
  'account.event.oneTimeCodeIssued': 'One-time code issued',
  'account.event.oneTimeCodeUsed': 'One-time code used',
  'account.event.roleGranted': 'Role granted',
  'account.event.roleWithdrawn': 'Role withdrawn',
  'account.event.ownDataExported': 'Own data downloaded',
  'account.event.exported': 'List of a unit exported',
  'account.event.evidencePackMade': 'Made an evidence pack of a unit',
  'account.event.apiTokenMade': 'Made a token for figures',
  'account.event.apiTokenRevoked': 'Revoked a token for figures',
  'account.event.courseOpened': 'Course opened for the first time',
  'account.event.editionMoved': 'Moved to the new edition of a course',
  'account.event.lessonFinished': 'Lesson finished',
  'account.event.attemptBegun': 'Test begun',
  'account.event.attemptSubmitted': 'Test handed in',
  'account.event.extraAttemptOpened': 'Another attempt opened for someone',
  'account.event.completed': 'Course completed',
  'account.event.certificateIssued': 'Certificate issued',
  'account.event.certificateRevoked': 'Certificate revoked',
  'account.event.certificateReissued': 'Certificate issued anew',
  'account.event.lessonPublished': 'Lesson published',
  'account.event.poolPublished': 'Test questions published',
  'account.event.coursePublished': 'Course published',
  'account.event.ofOther.oneTimeCodeIssued': 'One-time code issued to someone else',
  'account.event.ofOther.roleGranted': 'Role given to someone else',
  'account.event.ofOther.roleWithdrawn': 'Role withdrawn from someone else',
  'account.event.ofOther.signedOut': 'Someone else signed out everywhere',
  'account.event.other': 'Something else in the system',
})
