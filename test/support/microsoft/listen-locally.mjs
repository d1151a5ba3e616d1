/** Preloaded into a program that would listen on all interfaces; keeps it to this machine. */
import { Server } from 'node:net'

const { listen } = Server.prototype

Server.prototype.listen = function (port, ...rest) {
  return listen.call(this, ...(typeof port === 'number' ? [port, '127.0.0.1'] : [port]), ...rest)
}
