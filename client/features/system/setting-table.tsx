import type { ShownSetting } from '#shared/system/answers.ts'
import { useSystemMessages } from '#client/ui/use-system-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import styles from './system-page.module.css'

/** The settings of the process, so that nobody has to look into a server to learn them. */
export function SettingTable({ settings }: { settings: readonly ShownSetting[] }) {
  const { settings: texts } = useSystemMessages()
  return (
    <section aria-labelledby="pengaturan">
      <h2 id="pengaturan">{texts.title}</h2>
      <p className={`${page['fine']} ${styles['lead']}`}>{texts.lead}</p>
      <table className={styles['settings']}>
        <caption className="visually-hidden">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.value}</th>
          </tr>
        </thead>
        <tbody>
          {settings.map(({ name, value, isSecret }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                {value === null ? (
                  <span className={page['missing']}>{texts.notSet}</span>
                ) : isSecret ? (
                  texts.secretSet
                ) : (
                  <code>{value}</code>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
