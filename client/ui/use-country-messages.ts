import { countryMessages as enCountry } from '#shared/messages/country/en.ts'
import { countryMessages as idCountry, type CountryMessages } from '#shared/messages/country/id.ts'
import { useMessages } from './use-messages.ts'

/** The texts of the page of the country, which only that page loads; both languages, because the server draws it at once. */
export function useCountryMessages(): CountryMessages {
  return useMessages().format.locale === 'en' ? enCountry : idCountry
}
