import { useSearch } from '@tanstack/react-router'
import { mustChooseProvince } from '../search-params.ts'
import { homePages } from './home-pages.ts'

/** The page that the program begins with. */
export function HomePage() {
  const { component: Page } = homePages[mustChooseProvince(useSearch({ strict: false })) ? 'country' : 'province']
  return <Page />
}
