import { english } from '../table'
import { helpVi } from './help.vi'

export const helpEn = english(helpVi, {
  'help.title': 'Help',
  'help.lead': 'Choose what you need. If it does not help, call technical support.',
  'help.contents': 'Common questions',
  'help.guides': 'One-page guides to print',
  'help.guide.official': 'For learners',
  'help.guide.head': 'For heads of units',
  'help.guide.trainer': 'For trainers',
  'help.contact': 'Technical support',
  'help.contact.phone': 'Telephone',
  'help.contact.hours': 'Hours',
  'help.contact.none': 'Ask the person in charge of your unit or an administrator.',
  'help.backToHelp': 'Help',
  'help.remember': 'Remember',

  'help.access.title': 'Accessibility',
  'help.access.lead':
    'Every official must be able to learn and sit the tests unaided, whatever their sight, hearing, movement or device.',
  'help.access.standard.title': 'Standard',
  'help.access.standard':
    'These pages follow WCAG 2.2 level AA, which is more than Vietnamese rules ask for (Article 43 of the Law on Persons with Disabilities 51/2010/QH12; Circular 26/2020/TT-BTTTT).',
  'help.access.can.title': 'You can',
  'help.access.can.keyboard': 'do everything by keyboard, without a mouse',
  'help.access.can.reader': 'use a screen reader; every page has a title and headings in order',
  'help.access.can.zoom': 'enlarge to 400% without scrolling sideways',
  'help.access.can.size': 'choose one of three sizes of text under Account',
  'help.access.can.contrast': 'use your device’s high-contrast mode',
  'help.access.can.script': 'use every function with JavaScript off',
  'help.access.can.time': 'sit tests without a time limit, unless a campaign sets one',
  'help.access.limits.title': 'What is still lacking',
  'help.access.limits.pdf':
    'The PDF certificate is not yet tagged for screen readers; its public page has the same content.',
  'help.access.limits.table':
    'Wide tables of the whole province scroll sideways on a phone; the same figures are in the Excel file.',
  'help.access.report.title': 'Tell us what is hard to use',
  'help.access.report':
    'Call technical support and say which page and what. We answer within 5 working days.',

  'help.hotline.title': 'Hotlines for reports and complaints',
  'help.hotline.lead':
    'Call, write or come in person. No sign-in is needed; this system does not record who opened this page.',
  'help.hotline.none': 'The list of hotlines is being updated.',
  'help.hotline.call': 'Call {phone}',
  'help.hotline.hours': 'Hours',
  'help.hotline.email': 'E-mail',
  'help.hotline.address': 'Address',
  'help.hotline.updated': 'Updated',
  'help.hotline.demo': 'Demonstration data: the numbers and addresses below are invented.',
  'help.hotline.danger': 'If a life is in danger, call the police: 113.',
  'help.hotline.rights.title': 'Rights of a person who reports',
  'help.hotline.rights.secret': 'Your name, address and other personal details are kept secret.',
  'help.hotline.rights.told': 'You are told whether a denunciation is taken up and how it was settled.',
  'help.hotline.rights.protected':
    'Your post, work, life, health, property and honour are protected, and those of your husband or wife, parents and children.',
  'help.hotline.rights.withdraw': 'You may withdraw a denunciation before there is a conclusion.',
  'help.hotline.rights.duty': 'You have the duty to be truthful in what you report.',
  'help.hotline.rights.basis':
    'Basis: Articles 9 and 47 of the Law on Denunciations 25/2018/QH14; Article 67 of the Anti-Corruption Law 36/2018/QH14, as amended.',
  'help.hotline.tips.title': 'To protect yourself',
  'help.hotline.tips.device': 'Use your own telephone or computer rather than a shared one at work.',
  'help.hotline.tips.facts': 'Say what, where, when and who; keep papers and messages.',
  'help.hotline.tips.history': 'You may delete this page from the browser’s history afterwards.',
})
