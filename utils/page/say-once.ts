const LASTS_MS = 12_000;

const LOOK =
  ':host{all:initial!important;position:fixed!important;inset:auto 0 16px!important;z-index:2147483647!important;pointer-events:none!important}' +
  'p{box-sizing:border-box;max-width:360px;margin:0 auto;padding:12px 16px;border-radius:6px;background:#13211F;color:#fff;font:13px/18px system-ui;box-shadow:0 0 0 1px #fff}';

/** Says one sentence at the foot of the page, small enough for the resident script, and leaves nothing behind. */
export function sayOnce(text: string): void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  root.adoptedStyleSheets = [sheet];
  const said = document.createElement('p');
  said.className = 'notice';
  said.role = 'alert';
  said.textContent = text;
  root.append(said);
  document.documentElement.append(host);
  window.setTimeout(() => host.remove(), LASTS_MS);
}
