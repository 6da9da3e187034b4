import type { MatterName } from '#shared/claim/answers.ts'
import { figureMessages } from '../../en/figure.ts'

const groups: Readonly<Record<string, string>> = {
  launch_date: 'The day of the OVOP launch',
  umkm190: 'The number 190, and UMKM at the launch',
  mentoring: 'Mentoring of products',
  legality: 'Permits of products',
  outlets: 'NTT Mart outlets',
  asn_arithmetic: 'Shopping by civil servants and turnover of NTT Mart',
  trade_deficit: 'Trade deficit',
  kopdes: 'Koperasi Desa Merah Putih',
  connectivity: 'Signal and networks of desa',
}

/** The sources' word for desa is not ours, so these names stand as texts. */
const aboutDesa: readonly (readonly [metric: string, name: string])[] = [
  ['ovop_training_villages', 'Desa in training'],
  ['villages_mapped', 'Desa whose potential was mapped'],
  ['ovop_villages_legality_complete', 'Desa with all permits'],
  ['villages_expected_products', 'Desa expected to have a product'],
  ['village_products_expected', 'Products of desa expected'],
  ['villages_without_4g', 'Desa without 4G'],
  ['village_fund_total', 'Village funds since 2015'],
]

/** What was measured, where the short name read as it is spelled would not be plain. */
const metrics: Readonly<Record<string, string>> = {
  ...Object.fromEntries(aboutDesa),
  ovop_launch_date: 'Day of the OVOP launch',
  umkm_and_street_vendors_at_party: 'UMKM and street vendors at the launch',
  umkm_product_types_at_party: 'Kinds of UMKM products at the launch',
  umkm_types_at_party: 'Kinds of UMKM at the launch',
  umkm_in_ovop_scheme: 'UMKM in the OVOP scheme',
  umkm_mentored: 'UMKM mentored',
  umkm_at_launch: 'UMKM at the launch',
  ovop_quota_per_kabupaten_kota: 'Quota of products for each kabupaten/kota',
  ovop_quota_per_kabupaten: 'Quota of UMKM of a kabupaten',
  products_in_nttmart: 'Products in NTT Mart',
  ovop_legality_status: 'State of the permits',
  ovop_groups: 'OVOP groups',
  bpom_nie_total_ntt: 'BPOM distribution permits in NTT',
  outlets_not_launched: 'Still without an outlet',
  outlet_sequence: 'Place of an outlet in order',
  ikm_on_sale: 'IKM whose products are sold',
  ikm_total: 'IKM in all',
  ikm_registered_nttmart: 'IKM that meet the standard of NTT Mart',
  asn_total: 'Civil servants',
  asn_min_spend: 'Least purchase of a civil servant',
  nttmart_monthly_turnover_expected: 'Turnover of NTT Mart expected',
  provincial_asn_monthly_spend_expected: 'Purchases of provincial civil servants expected',
  goods_out_value: 'Value of goods leaving',
  goods_in_value: 'Value of goods entering',
  kopdes_merah_putih: 'Koperasi Desa Merah Putih',
  kopdes_operating: 'Cooperatives in business',
  kopdes_without_capital: 'Cooperatives without capital',
  kopdes_active: 'Cooperatives active',
  kopdes_capital_injection: 'Capital for cooperatives',
  kkpd_pilot_opd: 'Offices that begin with the government credit card',
  kkpd_governments: 'Governments that use the credit card',
  price_uplift_coffee: 'Price of coffee once packed',
  bts_towers_active: 'Towers active',
  bts4g_planned: '4G sites planned',
  bts4g_built: '4G sites built',
  bts4g_in_use: '4G sites in use',
  meja_rakyat_complaints: 'Complaints to Meja Rakyat',
  provincial_budget_2026: 'Provincial budget of 2026',
}

export function metricName(metric: string): string {
  const known = Object.hasOwn(metrics, metric) ? metrics[metric] : undefined
  return known ?? asWritten(metric)
}

export function matterName(name: MatterName): string {
  switch (name.kind) {
    case 'group':
      return (Object.hasOwn(groups, name.group) ? groups[name.group] : undefined) ?? name.group
    case 'figure':
      return figureMessages.name(name.figure)
    case 'metric':
      return metricName(name.metric)
  }
}

function asWritten(metric: string): string {
  const words = metric.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
