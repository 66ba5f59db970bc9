import type { Step } from '@/utils/domain/rule.ts';

/** Everything written into a selector is escaped: a rule can name elements and do nothing else. */
export const selectorOf = ({ tag, attribute }: Step): string => {
  const name = tag === '*' ? tag : CSS.escape(tag);
  const value = attribute?.value ? `~="${CSS.escape(attribute.value)}"` : '';
  return `${name}${attribute ? `[${CSS.escape(attribute.name)}${value}]` : ''}`;
};
