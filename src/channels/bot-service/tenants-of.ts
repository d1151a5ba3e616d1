import type { Activity } from 'botbuilder'

/**
 * Tells which tenants an activity names, in lower case: Teams writes its tenant in two places, and
 * not always in both. Other channels, such as Direct Line, know of none.
 */
export function tenantsOf({ conversation, channelData }: Activity): readonly string[] {
  const data = channelData as { readonly tenant?: { readonly id?: unknown } | null } | undefined
  const named: readonly unknown[] = [conversation.tenantId, data?.tenant?.id]
  const tenants = named.filter((id) => id !== undefined && id !== null && id !== '')
  return [...new Set(tenants.map((id) => String(id).toLowerCase()))]
}
