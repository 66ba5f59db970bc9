import '@/components/theme.css';
import '@/components/composer/page.css';
import { browser } from '@wxt-dev/browser';
import { render } from 'preact';
import { CardView } from '@/components/composer/CardView.tsx';
import { Card } from '@/components/composer/card.ts';
import { errorText } from '@/components/text.ts';
import { secret } from '@/utils/domain/secret.ts';
import { send } from '@/utils/messages/client.ts';
import type { News } from '@/utils/messages/down.ts';

/** The card, in a frame on someone's page or in a small window of ours. Without a fresh key it shows one sentence and nothing else. */
const framed = window.parent !== window;
document.documentElement.classList.add(framed ? 'framed' : 'windowed');

const leave = (): void => {
  render(null, root);
  if (!framed) window.close();
};

const open = async (): Promise<void> => {
  const session = secret();
  const answer = await send('composer.open', { key: location.hash.slice(1), session });
  if (answer.ok) {
    // The practice thread is a page of ours, where no script can be put and nothing is worth learning.
    const card = new Card(send, session, answer.value, leave, framed && answer.value.interaction.post.pageUrl !== null);
    const hear = (said: News, sender: { id?: string }): void => {
      if (sender.id === browser.runtime.id && said.card === answer.value.interaction.id) void card.hear(said);
    };
    browser.runtime.onMessage.addListener(hear);
    render(<CardView card={card} />, root);
  } else render(<p class="alone">{errorText(answer.code === 'updated' ? 'updated' : 'card-closed')}</p>, root);
};

const root = document.body.appendChild(document.createElement('div'));
void open();
