// `npm start`: set-up, build, and the main job on the practice thread: in a window where there is a display, else as a headless tour.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { newerNode, root, run, say, setUp } from './set-up.mjs';

const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
setUp(['chromium']);
const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
say(display ? 'Building Earshot …' : 'Building Earshot for the tour …');
run(newerNode(), [wxt, 'build', '-b', 'chrome'], display ? {} : { EARSHOT_TEST: '1' });
say(display ? 'Opening a browser with Earshot on the practice thread. Close it to end.' : 'No display: making the tour headless.');
const tour = spawnSync(newerNode(), [join('test', 'support', display ? 'window.ts' : 'tour.ts')], { cwd: root, stdio: 'inherit' });
process.exitCode = tour.status ?? 1;
