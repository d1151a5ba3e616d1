/** Every setting there is; `.env.example` explains each. */
export const settingNames = [
  'HOST',
  'PORT',
  'PUBLIC_URL',
  'ALLOWED_ORIGINS',
  'TRUSTED_PROXIES',
  'REQUESTS_PER_MINUTE',
  'MESSAGES_PER_MINUTE',
  'STATE_DIR',
  'RETENTION_DAYS',
  'KNOWLEDGE',
  'KNOWLEDGE_CHECK_SECONDS',
  'LOG_LEVEL',
  'CONTACT',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'MicrosoftAppType',
  'TEAMS_DEVELOPER_NAME',
  'TEAMS_APP_NAME',
  'TEAMS_APP_VERSION',
  'TEAMS_WEBSITE_URL',
  'TEAMS_PRIVACY_URL',
  'TEAMS_TERMS_URL',
  'DIRECT_LINE_SIGNING_KEY',
  'DIRECT_LINE_TOKEN_MINUTES',
  'DIRECT_LINE_SECRET',
  'DIRECT_LINE_URL',
] as const

/** The name of a setting. */
export type SettingName = (typeof settingNames)[number]
