import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { isIpv6Missing } from './ipv6.ts'
import { selfSignedCertificate } from './self-signed-certificate.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** Where Debian's package puts it. */
const nginxPath = '/usr/sbin/nginx'

/** Whether tests behind nginx are left out: on a laptop without it, but never in CI. */
export const isNginxMissing = !existsSync(nginxPath) && process.env['CI'] !== 'true'

if (isNginxMissing) console.warn(`Tests behind nginx are skipped: there is no ${nginxPath}.`)

/** A site of nginx. */
export interface Site {
  readonly port: number
  readonly isEncrypted: boolean
  /** What stands in its `server { … }`, besides where it listens. */
  readonly locations: string
}

/** An nginx that is up. */
export interface RunningNginx {
  readonly stop: () => Promise<void>
}

/**
 * Starts nginx with sites on this machine's IPv4 and IPv6 address; with TLS, they are "localhost".
 * `shared` stands beside the sites.
 */
export async function startNginx(sites: readonly Site[], shared = ''): Promise<RunningNginx> {
  const folder = await temporaryFolder()
  const { cert, key } = selfSignedCertificate(['localhost'])
  await writeFile(join(folder.path, 'cert.pem'), cert)
  await writeFile(join(folder.path, 'key.pem'), key)
  await writeFile(join(folder.path, 'nginx.conf'), configuration(sites, shared))
  const child = spawn(nginxPath, ['-p', folder.path, '-e', 'stderr', '-c', 'nginx.conf'])
  const exited = once(child, 'exit')
  const lines: string[] = []
  const isUp = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line)
      if (line.includes('start worker process ')) resolve()
    })
    child.once('exit', () => reject(new Error(`nginx has ended:\n${lines.join('\n')}`)))
  })
  await isUp
  return {
    stop: async () => {
      child.kill('SIGTERM')
      await exited
      await folder.remove()
    },
  }
}

/** Reads the blocks of nginx out of a document. */
export function readLocations(document: string): readonly string[] {
  return [...readFileSync(document, 'utf8').matchAll(/^```nginx\n(.+?)^```$/gms)].map(
    ([, block = '']) => block,
  )
}

/** Its worker may write where the user of the tests may. */
function configuration(sites: readonly Site[], shared: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
    user root;
    daemon off;
    pid nginx.pid;
    error_log stderr notice;
    events {}
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${name};`).join(' ')}
      ssl_certificate cert.pem;
      ssl_certificate_key key.pem;
      ${shared}
      ${sites.map(server).join('')}
    }`
}

function server({ port, isEncrypted, locations }: Site): string {
  const kind = isEncrypted ? 'ssl' : ''
  const hosts = isIpv6Missing ? ['127.0.0.1'] : ['127.0.0.1', '[::1]']
  const listens = hosts.map((host) => `listen ${host}:${port} ${kind};`)
  return `server { ${listens.join(' ')} ${locations} }\n`
}
