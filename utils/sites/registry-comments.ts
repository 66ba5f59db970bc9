import { appstore } from './appstore.ts';
import { artalk } from './artalk.ts';
import { coral } from './coral.ts';
import { disqusjs } from './disqusjs.ts';
import { forem } from './forem.ts';
import { futaba } from './futaba.ts';
import { ghost } from './ghost.ts';
import { giscus } from './giscus.ts';
import { gitalk } from './gitalk.ts';
import { gitea } from './gitea.ts';
import { gitlab } from './gitlab.ts';
import { googleplay } from './googleplay.ts';
import { hypothesis } from './hypothesis.ts';
import { isso } from './isso.ts';
import { filled } from './layers/said.ts';
import { mail } from './mail.ts';
import { mediawiki } from './mediawiki.ts';
import { ptt } from './ptt.ts';
import { publicinbox } from './publicinbox.ts';
import { redmine } from './redmine.ts';
import { remark42 } from './remark42.ts';
import { slashdot } from './slashdot.ts';
import { steam } from './steam.ts';
import { twikoo } from './twikoo.ts';
import { utterances } from './utterances.ts';
import { valine } from './valine.ts';
import { vichan } from './vichan.ts';
import { waline } from './waline.ts';
import { yelp } from './yelp.ts';

/** Comment boxes, talk pages, mails and image boards that a mark tells on any host, and sites of reviews, discussions and boards on hosts of their own; `hosts.ts` names both. */
export const comments = filled([
  slashdot,
  steam,
  googleplay,
  appstore,
  yelp,
  ptt,
  futaba,
  vichan,
  forem,
  gitea,
  gitlab,
  redmine,
  giscus,
  utterances,
  remark42,
  isso,
  coral,
  ghost,
  mediawiki,
  mail,
  publicinbox,
  waline,
  twikoo,
  valine,
  artalk,
  gitalk,
  disqusjs,
  hypothesis,
]);
