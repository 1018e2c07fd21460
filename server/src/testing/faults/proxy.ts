import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy in front of the database that can swallow everything without closing anything. */
export interface Proxy {
  readonly port: number;
  /** From now on nothing is forwarded; what is open stays open and silent for ever. */
  swallow(): void;
  /** New connections are forwarded again; the old ones stay silent, as after a firewall forgot them. */
  heal(): void;
  close(): Promise<void>;
}

/** Starts a proxy on a free loopback port. */
export async function startProxy(target: () => number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let swallowing = false;
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined).on('close', () => void sockets.delete(socket));
  };
  const server = createServer((client) => {
    keep(client).setNoDelay(true);
    // A reader that drops everything: the sender's system acknowledges, and nobody answers.
    if (swallowing) return void client.resume();
    const upstream = keep(connect(target(), '127.0.0.1')).setNoDelay(true);
    client.pipe(upstream);
    upstream.pipe(client);
    upstream.on('close', () => void (client.readableFlowing !== null && !muted.has(client) && client.destroy()));
    client.on('close', () => void upstream.destroy());
    pairs.add([client, upstream]);
    client.on('close', () => pairs.forEach((pair) => void (pair[0] === client && pairs.delete(pair))));
  });
  const pairs = new Set<[Socket, Socket]>();
  const muted = new WeakSet<Socket>();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    swallow: () => {
      swallowing = true;
      for (const [client, upstream] of pairs) {
        muted.add(client);
        client.unpipe(upstream);
        upstream.unpipe(client);
        client.resume();
        upstream.resume();
      }
    },
    heal: () => void (swallowing = false),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
