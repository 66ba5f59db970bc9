/** What the names of classes, ids and properties give away. Everything here is a hint and none of it is enough alone. */

const part = (words: string): RegExp => new RegExp(`(?:^|[^a-z])(?:${words})(?:s|es|en)?(?![a-z])`);

/** "commentAuthorName" and "comment_author" read as "comment-author-name" and "comment-author". */
export const spread = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

export const personWords = part(
  'author|autor|auteur|user|username|userlink|userinfo|nick|nickname|nickn|poster|commenter|commentor|byline|bywho|fn|creator|handle|profile|reviewer|member|name|who|by|pseudo|usuario|benutzer|speaker|writer|owner',
);
export const postWords = part(
  '[ck]omm?ent(?:[aá](?:[rř](?:[eiy]|io|z[ey]?)?|ire)|[io]|ti)?|comm|cmt|yorum|contribution|reply|repl|replie|respuesta|reponse|antwort|answer|post|beitrag|message|msg|mensaje|mensagem|review|rezension|opinion|avis|discussion|response|reaction|reactie|testimonial|feedback|forumpost|posting|tweet|toot|topic',
);
/** The shapes of ids and names that engines give to posts. */
export const postShapes =
  /^[a-z][a-z0-9-]*#(?:p|pid|post|msg|message|c|cid|comment|cmt|reply|entry|e|t|answer|review)?[-_]?#$|(?:post|comment|reply|message|cmt)(?:bit|box|block|row|item|container|wrapper|wrap|list-?item)?(?:#|$)/;
export const commentWords = part(
  '[ck]omm?ent(?:[aá](?:[rř](?:[eiy]|io|z[ey]?)?|ire)|[io]|ti)?|comm|cmt|yorum|contribution|reply|repl|replie|respuesta|reponse|response|reaction|reactie|feedback',
);
export const answerWords = part('answer|antwort');
export const reviewWords = part('review|rezension|avis|testimonial');

/** Widgets that show bits of other pages' threads. */
export const recentWords = part('recent|latest|neueste|ultimos|derniers|ultimi|popular|most-read|trending|related[-_]?post');
/** A part of the page that is about other pages: widgets, menus, teasers. */
export const asideWords = part(
  'nav|menu|sidebar|widget|twitter|recent|latest|related|popular|breadcrumb|footer|rail|promo|teaser|recommend|recommendation|similar|trending|archive|tagcloud|carousel|slider|ticker|live-match|most-read|forumbit|subforum|topic-?list|suggested|more-topics|structitem|notice|announcement|cookie|consent|ai-summary',
);

/** Addresses under which sites keep people. */
const personPath =
  /(?:^|\/)(?:users?|account(?=\/[^/]+$)|u|in|company|channel|profi\w{1,4}(?!-posts)|members?|membre|people|person|author|autor|mitglied(?:er)?|benutzer|usuarios?|utilisateurs?|perfil|uzytkownik|kullanici|gebruiker)(?:[-/.?:]|\d|$)|\/[@~][\w.@-]+\/?(?:[?#]|$)|(?:member|profile)\.\w{3,4}\?|(?:mode|action)=(?:view)?profile|(?:showuser|[?&](?:user|uid|u|member_id|userid))=|-uid-\d/i;

/** Leads to a person, and not to something that they wrote. */
export const leadsToPerson = (href: string): boolean =>
  personPath.test(href.replace(/^(?:https?:)?\/\/[^/]+/, '')) &&
  !/\/(?:users?|members?|accounts?|profiles?)\/(?:log-?(?:in|out)|sign-?(?:in|up)|register|password|settings|new|create\w*)(?![\w-])|\/sharer?(?![\w-])/i.test(
    href,
  ) &&
  !/\/(?:posts?|status|statuses|notes?|p|comments?|replies)\/[^/]|\/(?:users?|u|members?|profiles?)\/[^/?#]+\/[a-z_-]{1,14}\/[^/?#]*\d{2}/i.test(
    href,
  );

/** Their beginnings in a dozen languages. */
const months =
  'jan|f[eé][bv]|m[aä]r|maa|mrz|a[bpv]r|ma[gijy]|mei|ju[iln]|giu|lug|aug|ago|ao[uû]|se[pt]|o[ckt]t|nov|d[eéi][cz]|янв|фев|ма[йря]|апр|ию[лн]|авг|сен|окт|ноя|дек|ene|gen|out|sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru';
const ago =
  'ago|vor|il y a|hace|há|fa|geleden|назад|temu|önce|קודם|לפני|منذ|قبل|پیش|her|siden|sedan|sitten|před|πριν|тому|lalu|trước|atrás|\\d+\\s?\\p{L}{1,4}\\s?[前전]|昨日|昨天|今天|今日|어제|오늘|방금|刚[刚才]|剛剛';
/** Of lower case: a pattern that folds the case of all letters takes twice as long at its first use. */
const dateLike = new RegExp(
  `\\d{1,4}[-./]\\d{1,2}[-./]\\d{2,4}|\\d{1,2}:\\d\\d|\\d+\\s*[年月日]|\\d{1,2}(?:\\.|st|nd|rd|th)?\\s*(?:de |of )?(?:${months})\\p{L}*\\.?,?\\s*(?:de )?['’]?\\d{2,4}|(?:${months})\\p{L}*[.\\s]\\s*\\d{1,2}(?:st|nd|rd|th)?,?\\s*(?:(?:at )?\\d{4})|(?:^|[^\\p{L}])(?:${ago})(?![\\p{L}])|^[~•·\\s]*\\d+\\s?(?:s|m|h|d|w|mo|mths?|hrs?|wks?|y|yrs?|mins?|std|j|tg|ч|мин)\\.?(?=\\s*(?:[•·]|$))|^(?:${months})\\p{L}*[.\\s]\\s*\\d{1,2}$|^\\d{1,2}\\.?\\s*(?:${months})\\p{L}*\\.?$|^(?:yesterday|today|just now|gestern|heute|hier|ayer|oggi|ieri|вчера|сегодня)(?![\\p{L}])`,
  'u',
);

/** Whether a short text may be a time. Cheap and generous: `timeFromText` has the last word. */
export const looksLikeTime = (text: string): boolean =>
  text.length >= 2 && text.length <= 90 && /\d|^\s*\p{L}/u.test(text) && dateLike.test(text.toLowerCase());

/** What is left where the words are gone, or were not found, says when, or was a row of links: "(Reply) (Thread)". */
export const saysNothing = (words: string, found: Element | null): boolean =>
  words === '' || (found === null && words.length < 30 && (looksLikeTime(words) || words.startsWith('()')));

const by =
  /(?:^|\s)(?:von|by|par|por|di|da|door|av|af|от|przez):?\s+([^\s(|•·–—-].{0,38}?)(?:\s*(?:,|\s[|•·–—]\s|\s(?:am|on|at|le|el|il|op|den|dne|à|alle|um|в)\s)\s*(?=[^?!]*\d)|(?<=\d\s\S{2,5}\s.+)$)/iu;
const first = /^(?!\p{Lu}{4}|\p{Lu}{1,3}\P{L})(\p{L}[^()[\]|:,<>\d]{1,38}?)\s*[([|•·–—]\s*(?=.{0,60}(?:\d{4}|\d:\d\d))/u;
export const noName = /^(?:(?:last )?(?:post|updat|edit|publish|creat|modif|join)\w*|on|am|date|datum)(?![\p{L}])/iu;

/** Who wrote, where one line tells the name and the time: "written by Ann on 3 May 2019", "Ann (3 May 2019)". */
export function toldName(words: string): string | null {
  if (!looksLikeTime(words.slice(-90))) return null;
  const told = (by.exec(words) ?? first.exec(words))?.[1]?.trim() ?? null;
  const name = told?.replace(/\s\S+\s\d\d?$/, (end) => (looksLikeTime(end.trim()) ? '' : end)) ?? null;
  return name === null || looksLikeTime(name) || noName.test(name) || name.split(' ').length > 5 ? null : name;
}

/** Parts that hold what was written. */
export const contentWords = part(
  'content|body|text|texte|texto|message|msg|postbody|postmsg|description|inhalt|entry|prose|markdown|formatted|bbwrapper|comment-text|usertext|commentary|copy',
);
/** Parts of a post that its writer didn't write there. */
export const furnitureWords = part(
  '[a-z]*signature|attachments|hatom-extra|alert|post-?edit|sig|edited|edit|lastedit|action|toolbar|tool|control|button|btn|icon|initials?|share|shariff|sharing|social|report|vote|voting|like|rating|meta|metadata|permalink|menu|dropdown|tooltip|attribution|post-?info|respond|reply-?link|moderation|pagination|newsletter|related|advert|ad|promo|toc|breadcrumb|byline|badge|avatar|footer|reply(?!-(?:item|list|content|wrap))|tag|caption-hidden|reaction',
);

/** Words of another, within a post. */
export const quoteWords = part('quote|quoted|zitat|cita|citation|quotecontent|quoteheader|bbcode-?quote|quotetitle');

/** What is done with a post, or counted of it. */
export const actWords =
  'reply|replies|odpowiedz|svara?|antwoord|beantwoord|yanıtla|trả lời|답글|回复|回覆|الرد|válasz|vastaa|[+−-]?\\d{1,5}$|respond|share|report|quote|edit|delete|like|permalink|link|top|antwort(?:en)?|melden|zitieren|répondre|responder|rispondi|citer|citar|signaler|ответить|返信|add a comment|add comment|cancel|show more|read more|more|展开|收起|click to (?:expand|shrink)|zum vergrößern|advertisement|[\\d.,]+[km]? (?:comments?|replies|views|points)';
