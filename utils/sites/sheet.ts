import { TEXT_LIMIT } from '@/utils/domain/limits.ts';
import { spaced } from './dom.ts';

/** Lines written one after another; a break is written only when words follow it. */
export class Sheet {
  depth = 0;
  code = 0;
  length = 0;
  private lines: string[] = [];
  private line = '';
  private wanted = 0;
  private lineDepth = 0;
  private lineCode = false;

  write(words: string, asIs: boolean): void {
    const text = words.slice(0, 2 * TEXT_LIMIT);
    const parts = asIs || this.code > 0 ? text.split(/\r?\n/) : [spaced(text)];
    parts.forEach((part, index) => {
      if (index > 0) this.break();
      this.words(part);
    });
  }

  break(): void {
    this.wanted += 1;
  }

  block(lines: number): void {
    if (this.line.trim() !== '' || this.wanted > 0) this.wanted = Math.max(this.wanted, lines);
  }

  text(): string {
    this.end();
    return this.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  private words(text: string): void {
    if (text === '' || (text === ' ' && (this.wanted > 0 || this.line === ''))) return;
    if (this.wanted > 0) this.end();
    if (this.line === '') {
      this.lineDepth = this.depth;
      this.lineCode = this.code > 0;
    }
    this.line += this.line.endsWith(' ') && text.startsWith(' ') && this.code === 0 ? text.slice(1) : text;
    this.length += text.length;
  }

  private end(): void {
    if (this.line !== '' || this.lines.length > 0) {
      const line = this.lineCode ? this.line.trimEnd() : this.line.trim();
      this.lines.push(this.lineDepth > 0 ? `${'> '.repeat(Math.min(this.lineDepth, 20))}${line}` : line);
      for (let empty = 1; empty < Math.min(this.wanted, 2); empty += 1) this.lines.push('');
    }
    this.line = '';
    this.wanted = 0;
  }
}
