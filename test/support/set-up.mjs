// Makes a fresh machine ready: dependencies, a Node of 22 or newer, a Chromium and a Firefox. Needs nothing but Node 20 and npm.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a command in the project's folder, its output shown; ends this process with a sentence where it fails. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } });
  if (done.error || done.status !== 0) {
    say(
      `${command} ${args.join(' ')} failed (${done.error?.message ?? `exit ${done.status}`}). Mend what it says above, then run the same command again.`,
    );
    process.exit(1);
  }
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // not there, or not to be run: the next place is tried
  }
}

/** The first of `names` on the PATH, or where `variable` says; null where there is none. */
export function find(variable, names) {
  const told = process.env[variable];
  if (told) return told;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable) ?? null;
}

export const browsers = {
  chromium: () => find('CHROMIUM_PATH', ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']),
  firefox: () => find('FIREFOX_PATH', ['firefox-esr', 'firefox']),
};

function installDependencies() {
  const stamp = join(root, 'node_modules', '.package-lock.json');
  const current =
    existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs && executable(newerNode());
  if (current) return;
  say('Installing dependencies (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** The Node that the npm package `node` brings; this one where that is 22 or newer itself. */
export const newerNode = () => join(root, 'node_modules', '.bin', 'node');

function installBrowsers(wanted) {
  const missing = wanted.filter((name) => !browsers[name]());
  if (!missing.length) return;
  const packages = missing.map((name) => (name === 'firefox' ? 'firefox-esr' : name));
  const debianAsRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!debianAsRoot) {
    say(
      `No ${missing.join(' and no ')} found. Install ${packages.join(' and ')} (on Debian: sudo apt-get install ${packages.join(' ')}), or set`,
    );
    say(`${missing.map((name) => `${name.toUpperCase()}_PATH`).join(' and ')} to where it is, then run the same command again.`);
    process.exit(1);
  }
  say(`Installing ${packages.join(' and ')} with apt-get …`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { DEBIAN_FRONTEND: 'noninteractive' });
}

/** Everything that this repository needs on a machine. `wanted`: which browsers. */
export function setUp(wanted = ['chromium', 'firefox']) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    say(`Node 20 or newer is needed; this is ${process.version}.`);
    process.exit(1);
  }
  installDependencies();
  const version = spawnSync(newerNode(), ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  if (Number(/^v(\d+)/.exec(version)?.[1] ?? 0) < 22) {
    say(`The npm package "node" gave ${version || 'nothing'}; 22 or newer is needed. Delete node_modules and run the same command again.`);
    process.exit(1);
  }
  installBrowsers(wanted);
  say(`Ready: Node ${version}, ${wanted.map((name) => browsers[name]()).join(', ')}.`);
}
