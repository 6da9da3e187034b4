/**
 * Copies a text. The clipboard's newer interface exists on pages that came by https only, and many offices open this
 * program by http on their own network.
 */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'visually-hidden'
  const holder = document.querySelector('dialog[open]') ?? document.body
  holder.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } finally {
    field.remove()
  }
}
