import { english } from '../table'
import { tokensVi } from './tokens.vi'

export const tokensEn = english(tokensVi, {
  'tokens.title': 'Tokens for figures',
  'tokens.open': 'Tokens for figures',
  'tokens.lead':
    'By a token the province’s dashboard, or another program, reads figures in its maker’s place: those of the units that its maker may see, without any person’s name, and it changes nothing.',
  'tokens.care':
    'Whoever holds a token reads those figures. A new password does not end it: revoke here what is no longer used.',
  'tokens.document': 'The interface described in OpenAPI 3.1',
  'tokens.once': 'The token is made. Copy it now: only its hash is kept, so it cannot be shown again.',
  'tokens.copy': 'Copy the token',
  'tokens.how': 'Send it in the header of each call: Authorization: Bearer, then the token.',
  'tokens.revoked': 'Revoked. The program that used it reads nothing any more.',
  'tokens.list': 'Tokens in force',
  'tokens.none': 'There is none yet.',
  'tokens.name': 'Name',
  'tokens.made': 'Made on',
  'tokens.lastDay': 'Through the end of',
  'tokens.lastUsed': 'Last used',
  'tokens.never': 'Not yet',
  'tokens.act': 'Revoke',
  'tokens.revoke': 'Revoke',
  'tokens.revokeOf': 'Revoke the token {name}',
  'tokens.new': 'Make a token',
  'tokens.name.hint': 'Say which program uses it, such as: dashboard of the Department of Home Affairs.',
  'tokens.name.empty': 'Enter a name.',
  'tokens.name.long': 'The name is longer than 60 characters. Shorten it.',
  'tokens.days': 'How long',
  'tokens.days.option': '{days} days',
  'tokens.days.empty': 'Choose how long.',
  'tokens.password': 'Your password again, to make a token',
  'tokens.submit': 'Make the token',
  'tokens.tooMany': 'There are {most} tokens in force. Revoke one that is no longer used, then make another.',
})
