import { PROGRAMME_TIME_ZONE } from '#shared/day/day.ts'
import type { PlainRefusalCode } from '#shared/people/account-answer.ts'
import { SHORTEST_PASSWORD, type PasswordProblem } from '#shared/people/password-rule.ts'
import type { PersonRefusal } from '#shared/people/person-rule.ts'
import type { PersonState } from '#shared/people/person.ts'
import type { WorkMessages } from '../id.ts'

const refusals: Record<PlainRefusalCode, string> = {
  'wrong-credentials': 'Username and password do not match. Check both and try again.',
  'wrong-code': 'The code does not match or was used before. Wait for the app’s next code and type that one.',
  'wrong-password': 'The current password does not match. Type it again.',
  'start-again': 'The time for the second step is over. Sign in with your password again.',
  disabled: 'This account is disabled. Ask the admin of Pantau OVOP at Dinas PMD.',
  'signed-out': 'You are signed out. Sign in again to go on.',
  'already-set-up': 'Two-step verification is on already. Reload this page.',
  'not-set-up': 'The set-up was interrupted. Start again.',
  demanded: 'Your role demands two-step verification, so it cannot be turned off.',
  'invalid-input': 'Something is missing or too long. Check the fields.',
  'not-found': 'That device is signed out already.',
}

const passwordProblems: Record<PasswordProblem | 'same', string> = {
  tooShort: `Too short: at least ${SHORTEST_PASSWORD} characters. Several words are easier to remember.`,
  tooLong: 'Too long: at most 128 characters.',
  isUsername: 'Too much like the username. Choose another.',
  common: 'Too many people use it, so it is easily guessed. Choose another.',
  same: 'The same as the current password. Choose another.',
}

const states: Record<PersonState, string> = {
  active: 'active',
  invited: 'password not changed yet',
  disabled: 'disabled',
}

const personRefusals: Record<PersonRefusal, string> = {
  self: 'This is your own account: use the Account page, or ask another admin.',
  lastAdmin: 'This is the last active admin. Make somebody else an admin first.',
  alreadyDisabled: 'This account is disabled already.',
  notDisabled: 'This account is not disabled.',
  noTwoFactor: 'This account does not use two-step verification.',
}

function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (minutes === 0) return `${rest} s`
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
}

function instant(iso: string): string {
  const text = new Date(iso).toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: PROGRAMME_TIME_ZONE,
  })
  return `${text} WITA`
}

export const peopleMessages: WorkMessages['people'] = {
  instant,
  signIn: {
    title: 'Sign in',
    lead: 'For staff. All numbers of the programme can be read without signing in.',
    login: 'Username or e-mail',
    password: 'Password',
    show: 'Show',
    hide: 'Hide',
    capsLock: 'Caps Lock is on.',
    submit: 'Sign in',
    submitting: 'Checking…',
    empty: 'Fill in username and password.',
    help: 'Forgot your password? Ask the admin of Pantau OVOP for a one-time password.',
    alreadyTitle: 'You are signed in',
    already: (name) => `You are signed in as ${name}.`,
    proceed: 'Go on',
    demoTitle: 'Demo accounts',
    demoLead: 'This program runs as a demo. Choose a role to sign in.',
    demoPassword: (password) => `password ${password}`,
    unreachable: 'The server cannot be reached. Check your connection and try again.',
    paused: (seconds) => `Too many failed tries. Try again in ${duration(seconds)}.`,
    pauseOver: 'You may try again now.',
  },
  secondStep: {
    title: 'Second step',
    lead: 'Open the authenticator app on your phone and type the six-digit code for Pantau OVOP.',
    code: 'Six-digit code',
    recoveryLead: 'Type one of the recovery codes that you kept. Each works once.',
    recoveryCode: 'Recovery code',
    useRecovery: 'Use a recovery code',
    useApp: 'Use a code from the app',
    back: 'Back to the password',
    submit: 'Go on',
  },
  refusal: (code) => refusals[code],
  passwordProblem: (problem) => passwordProblems[problem],
  account: {
    title: 'Account',
    menu: (name) => `Account menu of ${name}`,
    people: 'People',
    system: 'System',
    signOut: 'Sign out',
    signedInAs: 'Name',
    username: 'Username',
    email: 'E-mail',
    role: 'Role',
    kabupaten: 'Kabupaten/Kota',
    firstTitle: 'Before you start',
    firstPassword: 'Change the temporary password for one that only you know.',
    firstTwoFactor:
      'Admin accounts demand two-step verification. Set it up now; you need a phone with an authenticator app.',
    ready: 'All set.',
    proceed: 'Go on',
    mustSignIn: 'Sign in first',
    mustSignInText: 'This page is for staff who are signed in.',
    forbidden: 'Not for this account',
    forbiddenText: (role) => `Your account (${role}) may not open this page.`,
  },
  password: {
    title: 'Password',
    lead: 'Once it is changed, all other devices are signed out.',
    current: 'Current password',
    next: 'New password',
    hint: `At least ${SHORTEST_PASSWORD} characters. A sentence with spaces is fine.`,
    submit: 'Change password',
    done: 'The password is changed.',
  },
  twoFactor: {
    title: 'Two-step verification',
    lead: 'Besides the password, each sign-in asks for a code from your phone. A stolen password alone is not enough.',
    on: 'On',
    off: 'Not set up',
    start: 'Set up',
    confirmPassword: 'Type your password to go on',
    proceed: 'Go on',
    cancel: 'Cancel',
    scan: 'Scan this image with an authenticator app (Google Authenticator, Aegis, FreeOTP or another).',
    qrLabel: 'QR code with the key for the authenticator app',
    byHand: 'Cannot scan? Type this key into the app:',
    code: 'Six-digit code from the app',
    confirm: 'Set up',
    done: 'Two-step verification is on.',
    renew: 'Make new recovery codes',
    end: 'Turn off',
    ended: 'Two-step verification is off.',
  },
  recovery: {
    title: 'Recovery codes',
    lead: 'Keep them in a safe place, apart from the phone. Each opens your account once if the phone is lost. They are shown only this once.',
    copy: 'Copy',
    copied: 'Copied',
    print: 'Print',
    download: 'Download',
    fileName: 'recovery-codes-pantau-ovop.txt',
    fileTitle: (username) => `Recovery codes of Pantau OVOP, account ${username}. Each works once.`,
    saved: 'I have kept them',
  },
  sessions: {
    title: 'Signed-in devices',
    this: 'this device',
    lastUsed: (iso) => `last used ${instant(iso)}`,
    since: (iso) => `signed in ${instant(iso)}`,
    end: 'Sign out',
    endNamed: (device) => `Sign out ${device}`,
    endOthers: 'Sign out all other devices',
    endText:
      'There your account has to sign in again before it can work. What waits on that device to be sent stays on it.',
    endYes: 'Yes, sign out',
    keep: 'No',
    ended: 'Signed out.',
    onlyThis: 'No other device.',
    unknown: 'Unknown browser',
  },
  manage: {
    title: 'People',
    lead: 'Who may sign in, and for what.',
    add: 'Add a person',
    name: 'Name',
    username: 'Username',
    usernameHint: 'Small letters, digits, dots, dashes; 3–30 characters. It cannot be changed later.',
    email: 'E-mail',
    role: 'Role',
    chooseRole: 'Choose a role',
    kabupaten: 'Kabupaten/Kota',
    kabupatenHint: 'An official sees and changes only the chosen kabupaten/kota.',
    lastSignIn: 'Last sign-in',
    never: 'never',
    state: 'State',
    stateOf: (state) => states[state],
    twoFactor: 'two steps',
    all: 'whole province',
    you: 'you',
    count: (active, disabled) =>
      disabled === 0 ? `${active} accounts` : `${active} active accounts, ${disabled} disabled`,
    open: (name) => `Manage ${name}`,
    manage: 'Manage',
    newTitle: 'New person',
    create: 'Create account',
    save: 'Save',
    close: 'Close',
    actions: 'Access',
    disable: 'Disable',
    enable: 'Enable again',
    resetPassword: 'New one-time password',
    resetTwoFactor: 'Remove two-step verification',
    endSessions: 'Sign out of all devices',
    /** What stands on the buttons beside the acts. */
    do: {
      resetPassword: 'Make',
      resetTwoFactor: 'Remove',
      endSessions: 'Sign out',
      disable: 'Disable',
      enable: 'Enable',
    },
    explain: {
      disable: 'The account can no longer sign in and is signed out of all devices at once. Its records stay.',
      enable: 'The account can sign in again with its old password.',
      resetPassword: 'For who forgot the password. The old one no longer works.',
      resetTwoFactor: 'For who lost the phone and the recovery codes.',
      endSessions: 'For a lost or shared device.',
    },
    confirm: 'Yes, do it',
    cancel: 'Cancel',
    refusal: (reason) => personRefusals[reason],
    taken: 'Another account has this username or e-mail address. Choose another.',
    oneTimeTitle: 'One-time password',
    oneTime: (name) =>
      `Give it to ${name} in person. It is shown only this once, and must be changed at the first sign-in.`,
    conflict: 'Somebody else changed this account while you had it open. What you see now is the newest state.',
  },
}
