import { Socket } from 'node:net'

/**
 * Loaded before a program of ours that a test starts: whatever would go to another machine goes to
 * a port of this one, REDIRECT_TLS_PORT or REDIRECT_PORT. The names of hosts, and so what their
 * certificates are checked against, stay as they are.
 */
const { connect } = Socket.prototype
const ownHosts = ['127.0.0.1', '::1', 'localhost']

Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args
  if (typeof options.host === 'string' && !ownHosts.includes(options.host)) {
    const { REDIRECT_TLS_PORT, REDIRECT_PORT } = process.env
    options.port = Number(options.port) === 443 ? REDIRECT_TLS_PORT : REDIRECT_PORT
    options.host = '127.0.0.1'
  }
  return connect.apply(this, args)
}
