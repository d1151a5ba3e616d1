import { describe, expect, it } from 'vitest'
import { RegistrationError } from '../../src/config/registration-error.ts'

describe('RegistrationError', () => {
  it.each([
    [
      '7000215: Invalid client secret provided.',
      /MicrosoftAppPassword is no client secret of this/,
    ],
    ['7000222: The provided client secret keys are expired.', /MicrosoftAppPassword has expired/],
    ["700016: Application with identifier 'x' was not found.", /The tenant has no app of this ID/],
    ['7000229: The client application is missing service principal.', /has no app of this ID/],
    ["90002: Tenant 'x' not found.", /There is no tenant of the ID in MicrosoftAppTenantId/],
    ["900023: Specified tenant identifier 'x' is neither.", /MicrosoftAppTenantId/],
  ])('tells what Azure means by AADSTS%s', (said, means) => {
    const { message } = new RegistrationError(
      new Error(
        `invalid_client: Error(s): 1 - Description: AADSTS${said} Trace ID: 1 Timestamp: 2`,
      ),
    )

    expect(message).toMatch(means)
    expect(message).toMatch(/^Azure gives the bot no token to reply with\. /)
    expect(message.endsWith(`Azure says: "AADSTS${said}"`)).toBe(true)
  })

  it('tells of a machine without managed identity, and not of all else that was tried', () => {
    const { message } = new RegistrationError(
      new Error(
        'ChainedTokenCredential authentication failed.\n' +
          'CredentialUnavailableError: ManagedIdentityCredential: Authentication failed.\n' +
          'CredentialUnavailableError: Azure CLI could not be found.',
      ),
    )

    expect(message).toContain('This machine has no managed identity of the ID in MicrosoftAppId')
    expect(message).toMatch(/Azure says: "ManagedIdentityCredential: Authentication failed\."$/)
  })

  it('tells that Azure cannot be reached', () => {
    const { message } = new RegistrationError(new Error('getaddrinfo ENOTFOUND'))

    expect(message).toContain('Expected to reach login.microsoftonline.com')
  })

  it.each([
    ['an error it does not know', new Error('something\nelse'), 'something'],
    ['what is no error', 'something', 'something'],
  ])('repeats the first line of %s, and keeps it', (_, cause, said) => {
    const error = new RegistrationError(cause)

    expect(error.message).toBe(`Azure gives the bot no token to reply with. The cause: "${said}"`)
    expect(error.cause).toBe(cause)
  })
})
