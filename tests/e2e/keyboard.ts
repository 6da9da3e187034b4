/**
 * Journeys played without a pointer: in the project `keyboard` every press, choice and input first has to be reached by
 * Tab, and by arrow keys inside a menu, a list, a group of choices or the map. What cannot be reached fails the journey.
 */
import { expect, type Locator, type Page } from '@playwright/test'

const MOST_STEPS = 600

type Pointer = Pick<
  Locator,
  'click' | 'check' | 'uncheck' | 'fill' | 'selectOption' | 'setInputFiles' | 'tap' | 'hover'
>

/** From here on locators of this worker answer to keys alone. */
export function takePointerAway(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('html')) as Pointer & { isKeyboardOnly?: boolean }
  if (locators.isKeyboardOnly) return
  const { fill, selectOption, setInputFiles } = locators
  const press = async function (this: Locator) {
    await reach(this)
    await this.page().keyboard.press((await this.evaluate(isToggle)) ? 'Space' : 'Enter')
  }
  const setTo = (wanted: boolean) =>
    async function (this: Locator) {
      await reach(this)
      if ((await this.isChecked()) !== wanted) await this.page().keyboard.press('Space')
      await expect(this).toBeChecked({ checked: wanted })
    }
  Object.assign(locators, {
    isKeyboardOnly: true,
    click: press,
    check: setTo(true),
    uncheck: setTo(false),
    tap: noPointer,
    hover: noPointer,
    // Once the field has the focus, what is typed or chosen there is the browser's own matter.
    async fill(this: Locator, ...given: Parameters<Locator['fill']>) {
      await reach(this)
      await fill.apply(this, given)
    },
    async selectOption(this: Locator, ...given: Parameters<Locator['selectOption']>) {
      await reach(this)
      return selectOption.apply(this, given)
    },
    async setInputFiles(this: Locator, ...given: Parameters<Locator['setInputFiles']>) {
      await reach(this)
      await setInputFiles.apply(this, given)
    },
  })
}

/** Moves the focus to an element, one key after the other, round the page and back if need be. */
async function reach(target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const { keyboard } = target.page()
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const next = await target.evaluate(nextKey)
    if (next === undefined) return
    await keyboard.press(next)
  }
  throw new Error(`${String(target)} cannot be reached with the keyboard in ${MOST_STEPS} steps`)
}

/** The key that leads on to the element; undefined once it has the focus, itself or as the active one of its list. */
function nextKey(target: Element): 'Tab' | 'ArrowDown' | 'ArrowRight' | undefined {
  const focused = document.activeElement
  const active = focused?.getAttribute('aria-activedescendant')
  if (focused === target || target.contains(focused) || (active && active === target.id)) return undefined
  const owned = focused?.getAttribute('aria-controls') ?? focused?.getAttribute('aria-owns')
  if (owned && target.closest('[role="option"]') && document.getElementById(owned)?.contains(target)) return 'ArrowDown'
  if (!focused) return 'Tab'
  const isSameChoice =
    target instanceof HTMLInputElement && focused instanceof HTMLInputElement
      ? target.type === 'radio' && focused.type === 'radio' && target.name === focused.name
      : false
  if (isSameChoice) return 'ArrowDown'
  const group = focused.closest(
    '[role="menu"], [role="listbox"], [role="tablist"], [role="toolbar"], [role="radiogroup"]',
  )
  if (!group?.contains(target)) return 'Tab'
  return group.matches('[role="tablist"], [role="toolbar"]') ? 'ArrowRight' : 'ArrowDown'
}

function isToggle(element: Element): boolean {
  return element.matches('input[type="checkbox"], input[type="radio"], summary')
}

async function noPointer(this: Locator): Promise<never> {
  throw new Error(`${String(this)}: a journey by keyboard has no finger and no mouse`)
}
