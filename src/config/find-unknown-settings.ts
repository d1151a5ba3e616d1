import { editDistance } from '../../knowledge/edit-distance.ts'
import { nearestOf } from '../../knowledge/nearest-of.ts'
import type { Environment } from './config.ts'
import { settingNames } from './setting-names.ts'

/** What a person has set, by where she set it. */
interface Settings {
  readonly file: Environment
  readonly env: Environment
}

/**
 * Names in a sentence each what is set and is no setting. The file is for settings alone; of the
 * environment, which has much else, only what is one slip away from a setting that is not set.
 */
export function findUnknownSettings({ file, env }: Settings): readonly string[] {
  const given = { ...file, ...env }
  const isSet = (name: string): boolean => given[name] !== undefined
  const slips = Object.keys(env).filter((name) =>
    settingNames.some((known) => !isSet(known) && editDistance(name, known, 1) === 1),
  )
  return [
    ...Object.keys(file).map((name) => ({ name, where: '.env' })),
    ...slips.map((name) => ({ name, where: 'The environment' })),
  ]
    .filter(({ name }) => !settingNames.some((known) => known === name))
    .map(({ name, where }) => `${where} sets "${name}", which is no setting. ${adviceOn(name)}`)
}

function adviceOn(name: string): string {
  const near = nearestOf(name, settingNames)
  return near === undefined ? '.env.example has those there are.' : `Did you mean "${near}"?`
}
