import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ClaimPage } from '#shared/claim/answers.ts'
import {
  listOffices,
  listScopes,
  NO_OFFICE,
  tallyVerdicts,
  verdictOrder,
  type ClaimFilter,
  type FilterOption,
} from '#shared/claim/claim-view.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import { claimsPath } from '#client/paths.ts'
import button from '#client/ui/button.module.css'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import { KeptFields } from './kept-fields.tsx'
import type { AreaNames } from './use-area-names.ts'
import styles from './claim-filters.module.css'

type Props = { answer: ClaimPage; filter: ClaimFilter; names: AreaNames }

/** Verdict as links; matter, office and area as lists. All of it lives in the address and works without scripts. */
export function ClaimFilters({ answer, filter, names }: Props) {
  const texts = useClaimMessages()
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const { claims, matters } = answer
  const tally = tallyVerdicts(claims)
  const choices = {
    matter: matters.map((matter) => ({
      value: matter.id,
      name: texts.matter(matter.name),
      count: matter.claimIds.length,
    })),
    office: named(listOffices(claims), (office) => (office === NO_OFFICE ? texts.noOffice : office)),
    scope: named(listScopes(claims), names.scope),
  }
  const labels = { matter: texts.filterMatter, office: texts.filterOffice, scope: texts.filterScope }
  return (
    <div className={`${styles['filters']} no-print`} role="group" aria-label={texts.filters}>
      <p className={styles['row']}>
        <span>{texts.filterVerdict}</span>
        <VerdictLink verdict={undefined} chosen={filter.verdict} text={texts.all} />
        {verdictOrder.map((verdict) => (
          <VerdictLink
            key={verdict}
            verdict={verdict}
            chosen={filter.verdict}
            text={texts.counted(texts.verdict(verdict), tally[verdict])}
          />
        ))}
      </p>
      <form action="/pernyataan" method="get" className={styles['lists']} onSubmit={(event) => event.preventDefault()}>
        {(['matter', 'office', 'scope'] as const).map((name) => (
          <label key={name} className={styles['list']}>
            <span>{labels[name]}</span>
            <select
              name={name}
              value={filter[name] ?? ''}
              className={styles['select']}
              onChange={({ target }) =>
                void navigate({
                  ...claimsPath(),
                  search: (before) => ({ ...before, [name]: target.value || undefined }),
                  resetScroll: false,
                  replace: true,
                })
              }
            >
              <option value="">{texts.all}</option>
              {choices[name].map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {texts.counted(choice.name, choice.count)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <KeptFields search={search} except={['matter', 'office', 'scope']} />
        <noscript>
          <button type="submit" className={button['button']}>
            {texts.applyFilters}
          </button>
        </noscript>
        {Object.values(filter).some((value) => value !== undefined) && (
          <Link
            {...claimsPath()}
            search={({ asOf, knownAt, lang, q }) => ({ asOf, knownAt, lang, q })}
            resetScroll={false}
            className={styles['clear']}
          >
            {texts.clearFilters}
          </Link>
        )}
      </form>
    </div>
  )
}

function named(options: readonly FilterOption[], nameOf: (value: string) => string) {
  return options.map((option) => ({ ...option, name: nameOf(option.value) }))
}

type LinkProps = { verdict: Verdict | undefined; chosen: Verdict | undefined; text: string }

function VerdictLink({ verdict, chosen, text }: LinkProps) {
  return (
    <Link
      {...claimsPath()}
      search={(before) => ({ ...before, verdict })}
      resetScroll={false}
      replace
      activeOptions={{ exact: true, includeSearch: true }}
      activeProps={{}}
      aria-current={verdict === chosen}
    >
      {verdict ? <VerdictMark verdict={verdict}>{text}</VerdictMark> : text}
    </Link>
  )
}
