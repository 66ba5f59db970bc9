import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Pages on loopback; `headers` by page name. Served as 127.0.0.1 and, for what is another site, as localhost and talk.localhost. */
export interface Served {
  origin: string;
  other: string;
  third: string;
  page(name: string): string;
  names: readonly string[];
  close(): Promise<void>;
}

const CSP = 'content-security-policy';
const isolated = (policy: string) => ({ 'cross-origin-embedder-policy': policy, 'cross-origin-opener-policy': 'same-origin' });

const HEADERS: Record<string, Record<string, string>> = {
  'csp-none': { [CSP]: "default-src 'none'" },
  'trusted-types': { [CSP]: "require-trusted-types-for 'script'; trusted-types 'none'" },
  'coep-require-corp': isolated('require-corp'),
  'coep-credentialless': isolated('credentialless'),
  'csp-sandbox': { [CSP]: 'sandbox allow-scripts' },
};

export async function serve(folder: string): Promise<Served> {
  const names = readdirSync(folder).flatMap((file) => /^([a-z].*)\.html$/.exec(file)?.[1] ?? []);
  const parts = join(folder, '_comments.html');
  const comments = existsSync(parts) ? readFileSync(parts, 'utf8') : '';
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://host').pathname.slice(1).replace(/\.html$/, '');
    if (!names.includes(name)) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page');
    const body = readFileSync(join(folder, `${name}.html`), 'utf8')
      .replace('<!--#comments-->', () => comments)
      .replace('<!--#other-origin-->', other)
      .replace('<!--#third-origin-->', third);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...HEADERS[name] }).end(body);
  });
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const other = `http://localhost:${port}`;
  const third = `http://talk.localhost:${port}`;
  return {
    origin,
    other,
    third,
    names,
    page: (name) => `${origin}/${name}.html`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
