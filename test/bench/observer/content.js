// The control: the least that an extension does which reads each post once in idle time and puts one button beside the post under a resting pointer.
const list = document.getElementById('talk');
const known = new Map();
const waiting = list ? [...list.querySelectorAll('article')] : [];

const read = (post) => ({
  id: post.id,
  who: post.querySelector('.who')?.textContent,
  at: post.querySelector('time')?.getAttribute('datetime'),
  link: post.querySelector('.at')?.getAttribute('href'),
  said: post.querySelector('.said')?.textContent,
});

function work(deadline) {
  while (waiting.length && deadline.timeRemaining() > 1) {
    const post = waiting.shift();
    known.set(post.id, read(post));
  }
  if (waiting.length) requestIdleCallback(work);
}

let host = null;
function beside(post) {
  if (!host) {
    host = document.createElement('div');
    host.style.cssText = 'all:initial;position:absolute;inset-block-start:0;inset-inline-start:0';
    const button = document.createElement('button');
    button.style.cssText = 'inline-size:28px;block-size:28px';
    host.attachShadow({ mode: 'closed' }).append(button);
    document.documentElement.append(host);
  }
  const box = post.getBoundingClientRect();
  host.style.transform = `translate(${box.right + scrollX}px,${box.top + scrollY}px)`;
  known.set(post.id, read(post));
}

if (list) {
  requestIdleCallback(work);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof Element) waiting.push(...node.querySelectorAll('article'));
    requestIdleCallback(work);
  }).observe(list, { childList: true });
  let rest = 0;
  addEventListener(
    'pointermove',
    ({ target }) => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        const post = target instanceof Element ? target.closest('article') : null;
        if (post) beside(post);
      }, 150);
    },
    { capture: true, passive: true },
  );
}
