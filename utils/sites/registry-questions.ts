import { amazon } from './amazon.ts';
import { g2 } from './g2.ts';
import { github } from './github.ts';
import { hackernews } from './hackernews.ts';
import { filled } from './layers/said.ts';
import { lobsters } from './lobsters.ts';
import { producthunt } from './producthunt.ts';
import { quora } from './quora.ts';
import { stackexchange } from './stackexchange.ts';
import { trustpilot } from './trustpilot.ts';

/** Sites of links, questions, issues and reviews on hosts of their own, which `hosts.ts` names. */
export const questions = filled([producthunt, quora, hackernews, lobsters, stackexchange, github, amazon, trustpilot, g2]);
